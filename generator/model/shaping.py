"""The short forms of a protocol to its one long form: a line to an item, a map to a list of rules.

Nothing is understood here; values only move to the field that will read them, with their places.
"""

from __future__ import annotations

import re
from typing import Any

from generator.model.either import either
from generator.model.text import Written, as_list, as_text, one_item, refuse, written
from generator.notation import parse_condition, parse_lasts
from generator.notation.condition import All, AnyOf, Condition
from generator.source import Items, Map, Text
from generator.source.characters import strange_letter

BARE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""A lower-case id: a bare exercise, a stage of its own name."""

ACTIVITIES = frozenset(
    [
        "run", "walk", "jog", "sprint", "stride", "cycle", "swim", "row", "hike", "march", "skip",
        "elliptical", "aqua-jog", "shuffle", "backpedal", "carioca", "climb",
    ]
)  # fmt: skip
"""Words that are bouts by themselves and need no exercise page."""

ITEM_KEYS = (
    "id", "title", "times", "lasts", "when", "enter when", "if", "source", "total", "as printed", "note",
    "cue", "aim", "at", "variant", "drill", "choose", "rounds", "do", "dose", "as",
)  # fmt: skip
"""Keys beside the exercise's own name on one line of `do`."""

_OF_LISTS = ("do", "choose", "rounds")
"""Keys that say of a list of lines which and how often."""

_CLAUSES = frozenset(["load", "rest", "tempo", "hold", "effort", "sets", "reps", "side", "frequency"])
"""Words that stand within a dose and not beside an exercise."""

NONE = "none"
"""Removes what was said above, in `do` and in `sessions`."""

_WORDS = ("level", "phase", "stage", "session", "step", "block", "part", "tier", "rung")
_PLACED = rf"(?P<word>(?:{'|'.join(_WORDS)})s?)"
_ORDINAL = re.compile(rf"{_PLACED} (?P<from>\d{{1,3}})[a-z]?(-(?P<to>\d{{1,3}})[a-z]?)?")
_TIMED = re.compile(r"(weeks?|days?|months?) \d.*")


def as_stage_key(value: Any) -> Text:
    """`weeks 3-4`, `weeks 12-24 or longer`, `phase 1`, or an id; anything near them is refused."""
    original = as_text(value)
    text = _spaced(original)
    if _TIMED.fullmatch(text) and len(text) <= 60:
        written(parse_lasts)(text)
        return text
    match = _ORDINAL.fullmatch(text)
    if match and match["to"] and int(match["to"]) < int(match["from"]):
        raise refuse(
            f"the range is the wrong way around; write '{match['word']} {match['to']}-{match['from']}'"
        )
    if not (match or BARE.fullmatch(text)) or len(text) > 60 or _hidden_week(text):
        remedy = strange_letter(text[:60]) or _as_a_stage(text)
        raise refuse(f"'{original[:60]}' isn't a stage; {remedy}")
    return text


def is_stage(name: str) -> bool:
    """Whether a key says when it is: `week 1`, `weeks 3-4`, `wk 3`, `phase 2`."""
    name = re.sub(r"^wk", "week", name)
    return bool(_TIMED.fullmatch(name) or _ORDINAL.fullmatch(name))


def _spaced(text: Text) -> Text:
    """`week-4`, the stage's id, as its key `week 4`."""
    if not re.fullmatch(rf"({'|'.join((*_WORDS, 'week', 'day', 'month'))})s?-\d.*", text):
        return text
    spaced = Text(text.replace("-", " ", 1), text.place)
    spaced.key_place = text.key_place
    return spaced


def _as_a_stage(text: str) -> str:
    """`week1`, `Week 1` and `week-1` as they are written."""
    if re.match(r"usually|typically|normally", text):
        return f"name it, such as 'phase 2', and write 'lasts: {text}' in it"
    plain = re.sub(r"^wk", "week", text.lower())
    match = re.fullmatch(r"([a-z]+?)(s?)[ -]?(\d+(?:-\d+)?[a-z]?)", plain)
    if match and match[1] in (*_WORDS, "week", "day", "month"):
        return f"write '{match[1]}{'s' if '-' in match[3] else ''} {match[3]}'"
    if named := re.match(rf"({'|'.join(_WORDS)})s?[ -](\d+)-([a-z-]+)$", text):
        word, number, name = named.groups()
        return f"write '{word} {number}' with a 'title:', or an id that begins otherwise: '{name}-{number}'"
    return "write it as 'week 1', 'weeks 3-4', 'phase 1', or an id"


def _hidden_week(text: str) -> bool:
    """`week4`: meant as a week, read as a name; then nobody would know when it is."""
    return bool(re.fullmatch(r"(weeks?|days?|months?|levels?|phases?|stages?)-?[a-z]?-?\d+.*", text))


def as_conditions(value: Any) -> Items:
    """Conditions that must all be true; `any:` and `any 2 of:` over a list join them otherwise."""
    parts = one_item(value) if isinstance(value, Map) else as_list(value)
    items = Items([_joined(part) if isinstance(part, Map) else part for part in parts], parts.place)
    items.key_place = parts.key_place
    return items


def _joined(value: Map) -> Written[Condition]:
    keys = list(value)
    match = re.fullmatch(r"(any|all)( (\d+) of)?", keys[0]) if len(keys) == 1 else None
    if match is None:
        message = "expected a condition, or 'any:', 'all:' or 'any 2 of:' with a list of conditions"
        raise refuse(message, value.key(keys[0]).place if keys else value.place)
    parts = [as_condition(part) for part in as_list(value[keys[0]])]
    least = int(match[3]) if match[3] else 1
    if not 1 <= least <= len(parts):
        raise refuse(f"'{keys[0]}' needs more conditions than the {len(parts)} listed", value.place)
    conditions = tuple(part.value for part in parts)
    whole: Condition = All(conditions) if match[1] == "all" else AnyOf(conditions, least)
    return Written(whole, value.key(keys[0]), tuple(parts))


def as_condition(value: Any) -> Written[Condition]:
    """One condition as text, or several joined by a key."""
    return _joined(value) if isinstance(value, Map) else written(parse_condition)(value)


def as_rules(value: Any) -> Items:
    """A map of conditions to what then holds, as a list of rules with both places kept."""
    if not isinstance(value, Map):
        raise refuse("expected conditions with an outcome each, such as 'limp: repeat'")
    return Items([_rule(value.key(key), then) for key, then in value.items()], value.place)


def _rule(key: Text, then: Any) -> Map:
    if isinstance(then, Items):
        remedy = "join two acts with 'and', such as 'stop and repeat'; write what is done instead below 'do:'"
        raise refuse(f"expected one outcome or keys, found a list; {remedy}", then.place)
    name = "holds" if isinstance(then, Map) else "outcome"
    return Map({"condition": key, name: then}, key.place)


def as_item_rules(value: Any) -> Items:
    """As rules; on an item what holds instead may be another item: `unable: {squat: 3 x 10}`."""
    rules = as_rules(value)
    for rule in rules:
        if "holds" in rule and not set(rule["holds"]) & {*ITEM_KEYS, "progress when", "otherwise"}:
            rule["holds"] = Map({"do": one_item(rule["holds"])}, rule["holds"].place)
    return rules


def as_choices(value: Any) -> Items:
    """A target, or a map of conditions to targets of which the first true one is taken."""
    if isinstance(value, Text):
        return Items([Map({"target": value}, value.place)], value.place)
    if not isinstance(value, Map):
        raise refuse("expected a stage, or conditions with a stage each, such as 'heel-raise < 10: phase 1'")
    return Items([_choice(value.key(key), target) for key, target in value.items()], value.place)


def _choice(key: Text, target: Any) -> Map:
    if key == "otherwise":
        return Map({"target": target}, key.place)
    return Map({"condition": key, "target": target}, key.place)


def as_content(value: Any) -> Any:
    """A value that is its content (`week 3: 2 x run 90 s`) becomes `do`."""
    if isinstance(value, (Text, Items)):
        content = Map({"do": value if isinstance(value, Items) else one_item(value)}, value.place)
        content.key_place = value.key_place
        return content
    return value


def as_around(value: Any) -> Items:
    """The lines of a warm-up or a cool-down; one line stands for a list of one."""
    return one_item(value) if isinstance(value, Map) else as_list(value)


def as_item(value: Any) -> Any:
    """One line of `do`: bouts, a bare exercise, an exercise with its dose, or a group of lines."""
    if isinstance(value, Text):
        return _scalar_item(value)
    if not isinstance(value, Map):
        raise refuse("expected an exercise with its dose, or a line such as walk 5 min")
    names = [key for key in value if key not in ITEM_KEYS]
    options = Map({k: v for k, v in value.items() if k in ITEM_KEYS}, value.place)
    if "do" in value and not names:
        for key in [key for key in ("variant", "drill") if key in value]:
            of = "bouts" if isinstance(value["do"], Text) else "a list of lines"
            message = f"'{key}' is for one exercise, not for {of}; write it beside an exercise"
            raise refuse(message, value.key(key).place)
        if value["do"] == NONE:
            return _taken_away(value)
        if isinstance(value["do"], Items) and not value["do"]:
            remedy = "write the lines below it, or delete the group"
            raise refuse(f"'do:' lists nothing; {remedy}", value.key("do").place)
        return options
    if len(names) != 1:
        raise refuse(_not_one(names, value))
    exercise = value.key(names[0])
    options["exercise"], dose = exercise, value[names[0]]
    if isinstance(dose, Text) and not dose.strip() and not dose.split_off:
        return Map({**options, "awaits": True}, value.place)
    if isinstance(dose, (Map, Items)):
        message = f"the dose of '{exercise}' is one line, such as 3 x 12; put 'note:' and 'if:' beside it"
        raise refuse(message, exercise.place)
    for key in _OF_LISTS:
        if key in value:
            remedy = f"begin the list with '- do:', or delete '{key}'"
            raise refuse(
                f"'{key}' is for a list of lines, not for '{exercise}'; {remedy}", value.key(key).place
            )
    if "dose" in options:
        raise refuse(f"the dose appears twice; write it once, as '{exercise}: 3 x 12'", options["dose"].place)
    return Map({**options, **({"removed": True} if dose == NONE else {"dose": dose})}, value.place)


def _taken_away(value: Map) -> Map:
    """`{do: none, id: cycling}`: bouts, or a circuit, that were said above by this id."""
    if "id" not in value:
        message = (
            "'do: none' takes away the line of an id; write it beside it, such as '{do: none, id: cycling}'"
        )
        raise refuse(message, value["do"].place)
    for key in [key for key in value if key not in ("do", "id")]:
        raise refuse(f"'{key}' says something of a line that is taken away; delete it", value.key(key).place)
    return Map({"id": value["id"], "removed": True}, value.place)


def _not_one(names: list[str], value: Map) -> str:
    if not names and "choose" in value:
        return "'choose:' needs a list under 'do:'"
    if not names and "rounds" in value:
        return "'rounds:' needs a list under 'do:'"
    if not names:
        return "no exercise is named; write it like 'squat: 3 x 12'"
    clause = next((name for name in names[1:] if name in _CLAUSES), None)
    if clause:
        return f"'{clause}' belongs in the dose: {names[0]}: {value[names[0]]}, {clause} {value[clause]}"
    return f"one item has {len(names)} exercises, {' and '.join(map(repr, names[:3]))}; begin each with '- '"


def _scalar_item(value: Text) -> Map:
    if choice := either(value):
        return choice
    bare = BARE.fullmatch(value)
    item = Map({"exercise" if bare and value != "rest" else "sequence": value}, value.place)
    item.key_place = value.key_place
    return item
