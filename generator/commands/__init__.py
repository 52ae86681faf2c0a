"""The commands, one a module: what stands on the command line to one thing done with a project."""
