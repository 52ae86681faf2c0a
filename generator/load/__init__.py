"""The one door: a project's folder in, a Library out, or every problem of every file at once."""

from generator.load.door import load

__all__ = ["load"]
