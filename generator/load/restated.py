"""Lists said one over another to the lines of one session: which line above does each line say again?

The one of its `id`. Without one, that of its exercise, the bouts or the circuit, where exactly one fits.
Where several fit only the author knows, and is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.errors import Problem
from generator.load.order import laid
from generator.load.over import Over
from generator.load.rows import nothing_left, replace_bouts
from generator.load.ways import Line
from generator.model.stage import ItemEntry, Shared
from generator.source import Text


@dataclass
class Merged:
    """The lines of all lists so far."""

    lines: dict[str, Line] = field(default_factory=dict)
    unclear: list[Problem] = field(default_factory=list)
    """What an author must say more of."""
    taken: list[tuple[Text, bool]] = field(default_factory=list)
    """Each name that a list takes away, and whether it was there."""

    def lay(self, lines: tuple[ItemEntry, ...], source: tuple[str, ...]) -> None:
        """The next list, over those before it."""
        over = Over(self.lines, lines)
        replace_bouts(over)
        nothing_left(over)
        self.unclear += over.unclear
        self.taken += over.taken
        below = over.below()
        self.lines = laid(over.above, {key: (way, source) for key, way in below.items()})


def merged(levels: Iterable[Shared]) -> Merged:
    """What the lists of all levels come to."""
    found = Merged()
    source: tuple[str, ...] = ()
    for level in levels:
        source = tuple(map(str, level.source)) or source
        found.lay(level.do, source)
    return found
