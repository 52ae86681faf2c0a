"""A sentence that says a condition to all truths that a careful reader may take it for.

Nothing of the code that makes the words is used, only the table of the language reference (`written | the
page says`), the vocabulary's own words, and how English joins clauses:

- a comma before and or or parts more than one without; a bracket, a title in quotation marks hold together;
- `all of these are true: `, `it isn't true that ` and `for 2 weeks` may reach as far as nothing stops them.

Where a sentence can be taken in several ways all are given, so that one which says two things is found. What
only grows (days since, sessions done, how long it lasts) has come when the lower of two numbers has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from english_days import Days, Truths

_JOINS = re.compile(r", and |, or |, | and | or ")
_REACHES = re.compile("[:;] ")
"""What comes after it is all its own, as far as the bracket or the sentence goes."""


_LASTING = (
    r"(.+?) (twice in a row|at least twice|for (?:[^, ]+ )?(?:"
    r"[\d./–_]+ (?:sessions?|days?|weeks?)|(?:number of|many) \w+ (?:that [^,]+|as you \w+?))(?: in a row)?)"
)


def no_to(truths: Truths) -> Truths:
    return tuple(None if one is None else not one for one in truths)


def both(one: Truths, other: Truths) -> Truths:
    return tuple(
        False if False in pair else None if None in pair else True for pair in zip(one, other, strict=True)
    )


def either(one: Truths, other: Truths) -> Truths:
    return no_to(both(no_to(one), no_to(other)))


def some(least: int, rows: Sequence[Truths]) -> Truths:
    return tuple(
        True if day.count(True) >= least else (None if day.count(True) + day.count(None) >= least else False)
        for day in zip(*rows, strict=True)
    )


@dataclass(frozen=True, eq=False)
class Read:
    """A sentence read of a diary."""

    days: Days
    clause: Callable[[str], Truths | None]
    """What one clause says; None where it is none."""
    memory: dict[str, frozenset[Truths]] = field(default_factory=dict)

    def ways(self, text: str) -> frozenset[Truths]:
        """Everything that it may say."""
        if text not in self.memory:
            self.memory[text] = frozenset(self._ways(text))
        return self.memory[text]

    def _ways(self, text: str) -> Iterator[Truths]:
        if _bracketed(text):
            yield from self.ways(text[1:-1])
            return
        if (said := self.clause(text)) is not None:
            yield said
        yield from self._headed(text)
        yield from self._lasting(text)
        pieces, joins = _pieces(text)
        for word, join in (("and", both), ("or", either)):
            for comma in (", ", " "):
                yield from _List(self, tuple(pieces), tuple(joins), f"{comma}{word} ", join).ways()

    def _headed(self, text: str) -> Iterator[Truths]:
        if match := re.match(r"it isn't true that ", text):
            yield from map(no_to, self.ways(text[match.end() :]))
        if match := re.match(r"at least (\d+) of these are true: ", text):
            rows = _rows(text[match.end() :])
            for ways in _each_of([self.ways(row) for row in rows]):
                yield some(int(match[1]), ways)
        if match := re.match(r"all of these are true: |one or more of these are true: ", text):
            yield from self.ways(text[match.end() :])
        if match := re.match(r"this (?:is|has been) true (.+?): ", text):
            for way in self.ways(text[match.end() :]):
                yield self.days.lasting(way, match[1])

    def _lasting(self, text: str) -> Iterator[Truths]:
        """`for 2 weeks`, `twice in a row` behind what lasts."""
        if match := re.fullmatch(r"(.+), and this happens (twice in a row|at least twice)", text):
            yield from (self.days.lasting(way, match[2]) for way in self.ways(match[1]))
        if match := re.fullmatch(_LASTING, text):
            yield from self._lasted(match[1], match[2])
        if match := re.fullmatch(r"(.+) during ((?!the )[^,]*\bsessions?\b[^,]* in a row)", text):
            yield from self._lasted(f"{match[1]} during the session", f"for {match[2]}")
        if match := re.fullmatch(r"you finished ([^,]+) whole (sessions?[^,]*) in a row", text):
            how = f"for {match[1]} {match[2]} in a row"
            yield from self._lasted("you finished the whole session", how)

    def _lasted(self, text: str, how: str) -> Iterator[Truths]:
        _, joins = _pieces(text)
        if any(join in (", and ", ", or ") for join in joins) or any(_outside(_REACHES, text)):
            return
        now = re.sub(r"\bhas been\b", "is", re.sub(r"^you have had ", "you have ", text))
        yield from (self.days.lasting(way, how) for way in self.ways(now) | self.ways(text))


@dataclass(frozen=True, eq=False)
class _List:
    """Clauses read as one list, whose last join is this one."""

    read: Read
    pieces: tuple[str, ...]
    joins: tuple[str, ...]
    last: str
    join: Callable[[Truths, Truths], Truths]

    def ways(self) -> Iterator[Truths]:
        end = len(self.pieces)
        for at, join in enumerate(self.joins):
            if join == self.last and self._holds(at + 1, end):
                for one in self.upto(at + 1):
                    yield from (self.join(one, other) for other in self.part(at + 1, end))

    def upto(self, end: int) -> frozenset[Truths]:
        """The list's parts before that clause, as one part or as several."""
        found = set(self.part(0, end)) if end < len(self.pieces) else set()
        for at in range(end - 1):
            if self.joins[at] in (", ", self.last):
                found |= {self.join(a, b) for a in self.upto(at + 1) for b in self.part(at + 1, end)}
        return frozenset(found)

    def part(self, begin: int, end: int) -> frozenset[Truths]:
        if not self._holds(begin, end):
            return frozenset()
        between = [*self.joins[begin : end - 1], ""]
        return self.read.ways("".join(p + j for p, j in zip(self.pieces[begin:end], between, strict=True)))

    def _holds(self, begin: int, end: int) -> bool:
        """Whether nothing inside parts more than the list itself does."""
        strong = self.last.startswith(",")
        return strong or not any(j in (", and ", ", or ") for j in self.joins[begin : end - 1])


def _each_of(ways: Sequence[frozenset[Truths]]) -> Iterator[list[Truths]]:
    if not ways:
        yield []
        return
    for one in ways[0]:
        for rest in _each_of(ways[1:]):
            yield [one, *rest]


def _bracketed(text: str) -> bool:
    return text.startswith("(") and text.endswith(")") and _depths(text)[1:-1].count(0) == 0


def _depths(text: str) -> list[int]:
    """How many brackets and quotation marks each character stands in."""
    found, depth = [], 0
    for char in text:
        depth += char in "(“"
        found.append(depth)
        depth -= char in ")”"
    return found


def _pieces(text: str) -> tuple[list[str], list[str]]:
    """Clauses and what joins them, outside brackets and quotation marks."""
    end = next((m.start() for m in _outside(_REACHES, text)), len(text))
    return _cut(text, [m for m in _outside(_JOINS, text) if m.start() < end])


def _rows(text: str) -> list[str]:
    return _cut(text, list(_outside(re.compile("; "), text)))[0]


def _outside(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    depths = _depths(text)
    return (match for match in pattern.finditer(text) if depths[match.start()] == 0)


def _cut(text: str, places: list[re.Match[str]]) -> tuple[list[str], list[str]]:
    begins, ends = [0, *(m.end() for m in places)], [*(m.start() for m in places), len(text)]
    return [text[a:b] for a, b in zip(begins, ends, strict=True)], [m[0] for m in places]
