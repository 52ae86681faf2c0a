"""What is worn, noted, allowed or barred to when: a part of the plan, or what it begins or ends with."""

from __future__ import annotations

import re

from generator.model.text import refuse
from generator.notation import NotationError, parse_condition, parse_lasts
from generator.source import Text

HOW = ("on rest days", "as needed", "as tolerated")
"""Words for when it holds that need no number."""

MARK = "a mark can't be read here; leave the mark out, and name the source in the 'note:' of the stage"

_WEEK = re.compile(r"(?:the )?(end of )?(?:the )?(day|week|month)s? (\d+)")
_HOW_BEHIND = re.compile(rf"(.+?) ({'|'.join(HOW)})")
_TIME = "(?:days?|weeks?|months?)"
_SPAN_BEHIND = re.compile(rf"(.+?)(?: (?:in|during|for))? ({_TIME} \d.*|(?<= for )\d+ {_TIME})")
_BEGINS = r"(?:no|not|cleared|can|finished|pain) |[^ ]+ [<>=≤≥]|[^a-z]*\d"
_ENDS_BEHIND = re.compile(rf"(.+?) (until .+|from (?:{_BEGINS}).*)")


def apart(what: Text) -> tuple[Text, Text | None]:
    """`brace until no swelling` as what it is, and when; only `when` behind a colon may be unreadable."""
    for pattern in (_HOW_BEHIND, _ENDS_BEHIND, _SPAN_BEHIND):
        if (match := pattern.fullmatch(what)) and _is_when(match[2]):
            return Text(match[1], what.place), what.after(match.start(2))
    return what, None


def _is_when(said: str) -> bool:
    """Whether it says when, be it in a way that is refused; `from the table until you can't` is words."""
    if said in HOW:
        return True
    begins, ends = _two_ends(said)
    if not begins and not ends:
        return _reads(parse_lasts, said)
    return all(_may_be(one) for one in (begins, ends) if one)


def _may_be(condition: str) -> bool:
    """A number is never lost among words: where it can't be read, its author is told."""
    return re.search(r"\d", condition) is not None or _reads(parse_condition, condition)


def _reads(parse: object, text: str) -> bool:
    try:
        parse(text)  # type: ignore[operator]
    except NotationError:
        return False
    return True


def _two_ends(said: str) -> tuple[str, str]:
    """`from no swelling until limp` as what it begins and what it ends with; '' for what it doesn't say."""
    match = re.fullmatch(r"(?:from (.+?))?(?: ?\buntil (.+))?", said)
    return (match[1] or "", match[2] or "") if match else ("", "")


def when_of(said: Text) -> dict[str, Text]:
    """The fields of `Alongside` for what stands behind its colon."""
    if said in (*HOW, "none"):
        return {"how": said}
    begins, ends = _two_ends(said)
    if begins or ends:
        return {
            name: _condition(said, one, name) for name, one in (("since", begins), ("until", ends)) if one
        }
    try:
        parse_lasts(str(said))
    except NotationError:
        if "^" in said:
            raise refuse(MARK, said.at(said.index("^")), "notation") from None
        remedy = "'weeks 2-6', 'until cleared by physio', 'from no swelling', 'on rest days' or 'as needed'"
        raise refuse(f"we can't read when '{said[:40]}' is; write {remedy}", said.place, "notation") from None
    return {"lasts": said}


def _condition(said: Text, one: str, name: str) -> Text:
    if match := _WEEK.fullmatch(one):
        raise refuse(_of_weeks(match, name), said.place, "notation")
    return said.said(one, said.index(f"{_WORDS[name]} {one}") + len(_WORDS[name]) + 1)


_WORDS = {"since": "from", "until": "until"}


def _of_weeks(match: re.Match[str], name: str) -> str:
    """`until week 6` counts the week to some and not to others."""
    end, unit, number = match[1], match[2], int(match[3])
    if name == "since":
        return f"'from {match[0]}' is a part of the plan; write '{unit} {number} onwards'"
    with_it, without = _first(unit, number), _first(unit, number - 1)
    if end or number < 2:
        return f"'until {match[0]}' is a part of the plan; write '{with_it}'"
    return f"'until {match[0]}' may or may not count {unit} {number}; write '{with_it}' or '{without}'"


def _first(unit: str, last: int) -> str:
    return f"{unit} 1" if last < 2 else f"{unit}s 1-{last}"
