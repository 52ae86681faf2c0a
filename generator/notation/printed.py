"""Parts of a condition to its own words, each printed once."""

from __future__ import annotations

from functools import cached_property


def words(*parts: object) -> str:
    """Those that are said, with a blank between them."""
    return " ".join(str(part) for part in parts if part is not None and part != "")


class Printed:
    """A condition, printed once: answers and streaks are kept under its own words."""

    @cached_property
    def printed(self) -> str:
        """The condition in its own words."""
        return str(self)
