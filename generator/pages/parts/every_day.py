"""What holds on every day of a plan's stages, to the overview: each thing once, with the stages it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Library, Protocol
from generator.words.all_day import rows
from generator.words.lists import listed
from generator.words.stages import full_title


@dataclass(frozen=True)
class EveryDay:
    """Things of one kind: what must not be done yet, what is worn, what is allowed."""

    head: str
    lines: tuple[tuple[str, str], ...]
    """Titles of the stages, '' for all of them, and the things in words."""
    note: str


def every_day(protocol: Protocol, library: Library) -> Iterator[EveryDay]:
    """One of each kind that any stage speaks of; `library` is the one that the plan sees."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for stage in protocol.stages:
        for row in rows(stage.all_day, library):
            stages = found.setdefault((row.head, row.note), {}).setdefault(row.words, [])
            stages.append(full_title(protocol, stage))
    for (head, note), said in found.items():
        lines = ((_where(titles, len(protocol.stages)), words) for words, titles in said.items())
        yield EveryDay(head, tuple(lines), note)


def _where(titles: list[str], every: int) -> str:
    return "" if len(titles) == every else listed(titles)
