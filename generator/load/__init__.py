"""The one door: a project's folder in, a Library out, or every problem of every file at once."""

from generator.load.project import Loaded, load, read_project

__all__ = ["Loaded", "load", "read_project"]
