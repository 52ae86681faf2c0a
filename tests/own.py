"""This project's own content, read once by each process however many tests ask for it."""

from functools import cache
from pathlib import Path

from generator.load import load
from generator.model import Library

ROOT = Path(__file__).resolve().parent.parent


@cache
def own_library() -> Library:
    """All of it, as it stands on disk."""
    return load(ROOT)
