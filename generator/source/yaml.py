"""YAML text to values with places.

Built on libyaml's event stream instead of PyYAML's constructors, so that every scalar stays text
(`no`, `5:30` and `2026-11-25` mean what they say), duplicate keys are errors, and an alias cannot
grow without bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.errors import Place, Problem, quote
from generator.source.characters import refused, unfit, unfit_in
from generator.source.values import Items, Map, Text, Value

NODE_LIMIT = 50_000
"""Values in one file once its aliases are followed; nested aliases stop here."""
DEPTH_LIMIT = 40


class _Stop(Exception):
    """Ends the reading of one file with its problem."""

    def __init__(self, place: Place, message: str) -> None:
        self.problem = Problem(place, message)


@dataclass
class _Open:
    """A list or map that has begun and not ended."""

    value: Items | Map
    anchor: str | None
    size: int = 1
    key: Text | None = None


@dataclass
class _Composer:
    """Turns events into values with an explicit stack: depth costs no recursion."""

    path: str
    text: str
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Value, int]] = field(default_factory=dict)
    nodes: int = 0
    result: Value | None = None
    documents: int = 0

    def place(self, mark: Any) -> Place:
        return Place(self.path, mark.line + 1, mark.column + 1)

    def run(self, events: Iterator[Any]) -> None:
        handlers = {
            yaml.ScalarEvent: self.scalar,
            yaml.AliasEvent: self.alias,
            yaml.SequenceStartEvent: self.begin,
            yaml.MappingStartEvent: self.begin,
            yaml.SequenceEndEvent: self.end,
            yaml.MappingEndEvent: self.end,
            yaml.DocumentStartEvent: self.document,
        }
        for event in events:
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _Stop(self.place(event.start_mark), "a second document starts here; write one per file")

    def scalar(self, event: Any) -> None:
        start = event.start_mark.index + (1 if event.style in ("'", '"') else 0)
        text = Text(event.value, self.place(event.start_mark), self.text, start)
        # The file itself has none, but an escape in double quotes may write one.
        if (at := unfit(text)) is not None:
            self.problems.append(refused(text[at], text.at(at)))
        if event.anchor:
            self.anchors[event.anchor] = (text, 1)
        self.add(text, 1)

    def alias(self, event: Any) -> None:
        place = self.place(event.start_mark)
        if any(level.anchor == event.anchor for level in self.stack):
            raise _Stop(place, f"'*{event.anchor}' refers to itself; a plan can't contain itself")
        if event.anchor not in self.anchors:
            raise _Stop(place, f"'*{event.anchor}' isn't defined above; write '&{event.anchor}' first")
        value, size = self.anchors[event.anchor]
        self.add(value.copy(), size)

    def begin(self, event: Any) -> None:
        place = self.place(event.start_mark)
        if len(self.stack) >= DEPTH_LIMIT:
            raise _Stop(place, f"nested more than {DEPTH_LIMIT} deep")
        value = Map({}, place) if isinstance(event, yaml.MappingStartEvent) else Items([], place)
        self.stack.append(_Open(value, event.anchor))

    def end(self, event: Any) -> None:
        level = self.stack.pop()
        if level.anchor:
            self.anchors[level.anchor] = (level.value, level.size)
        self.add(level.value, level.size)

    def add(self, value: Value, size: int) -> None:
        self.count(value, size)
        if not self.stack:
            self.result = value
            return
        level = self.stack[-1]
        level.size += size
        if isinstance(level.value, Items):
            level.value.append(value)
        elif level.key is None:
            level.key = self.as_key(value)
        else:
            self.put(level.value, level.key, value)
            level.key = None

    def count(self, value: Value, size: int) -> None:
        self.nodes += size
        if self.nodes > NODE_LIMIT:
            raise _Stop(value.place, f"more than {NODE_LIMIT} values once aliases are followed")

    def as_key(self, value: Value) -> Text:
        if isinstance(value, Text):
            return value.spaced()
        raise _Stop(value.place, "a key must be plain words; put text with brackets in quotes")

    def put(self, level: Map, key: Text, value: Value) -> None:
        if key in level:
            first = level.key(key).place
            message = f"{quote(key)} appears twice; the first is on line {first.line}"
            self.problems.append(Problem(key.place, message))
            return
        value.key_place = key.place
        level[key] = value


def parse_yaml(text: str, path: str) -> tuple[Value | None, list[Problem]]:
    """The one value of a YAML text, and the problems found; None where there is no value."""
    if problem := unfit_in(text, path):
        return None, [problem]
    composer = _Composer(path, text)
    try:
        composer.run(yaml.parse(text, Loader=yaml.CSafeLoader))
    except _Stop as stop:
        return None, [*composer.problems, stop.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, _syntax(error, composer)]
    return composer.result, composer.problems


_REMEDIES = (
    ("cannot start any token", "a tab or a reserved character is here; indent with spaces"),
    ("mapping values are not allowed", 'a second ": " on one line; put the text in quotes'),
    ("could not find expected ':'", "a key needs a colon and a space after it"),
    ("did not find expected key", "the indentation or a bracket is off on this or the line above"),
    ("did not find expected '-' indicator", "list items must line up in one column"),
    ("did not find expected ',' or", "a bracket isn't closed, or a comma is missing"),
    ("did not find expected node content", "a bracket is open here; close it, or put the text in quotes"),
    ("found unexpected end of stream", "a quote or bracket is opened and never closed"),
    ("exceeded maximum nesting depth", f"nested more than {DEPTH_LIMIT} deep"),
    ("undefined tag handle", "a '!' begins here; put the text in quotes"),
)


def _syntax(error: yaml.MarkedYAMLError, composer: _Composer) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = composer.place(mark) if mark else Place(composer.path)
    said = str(error.problem or error.context or "not YAML")
    remedy = next((hint for key, hint in _REMEDIES if key in said), said)
    if mark and "\t" in _indent(composer.text, mark.line):
        remedy = "there's a tab; indent with spaces"
    elif mark and "mapping values" in said and _first_on_its_line(composer.text, mark):
        remedy = _below(composer.text.split("\n"), mark.line)
    return Problem(place, f"this isn't valid YAML: {remedy}")


def _below(lines: list[str], number: int) -> str:
    """The remedy for a key that hangs on the line above: on a text without a key, or too deep."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    if above.lstrip().startswith("- ") and ": " not in above:
        return f"a line that has keys below it begins with a key itself: '- do: {above.strip()[2:60]}'"
    return "this line is indented too far; begin it under the first letter of the key it belongs beside"


def _first_on_its_line(text: str, mark: yaml.Mark) -> bool:
    """Whether the colon is the line's own first one: then the line hangs on the one above it."""
    return ": " not in text.split("\n")[mark.line][: mark.column]


def _indent(text: str, line: int) -> str:
    lines = text.split("\n")
    whole = lines[line] if line < len(lines) else ""
    return whole[: len(whole) - len(whole.lstrip())]
