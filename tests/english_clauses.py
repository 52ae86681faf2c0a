"""One clause about a runner to whether it is true on each day of a diary, by its own words alone."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from english_days import DAYS, Days, One, Truth, Truths, number

WHEN = {
    "during the session": "during", "the next morning": "next morning", "in the warm-up": "in warm-up",
    "while walking": "while walking", "at rest": "at rest", "after the session": "after",
    "before the session": "before", "in the 24 hours after the session": "within 24 h",
    "after 1–2 hours": "after 1-2 h", "": "",
}  # fmt: skip
"""A moment as it is said, to how it is written."""

_WHENS = "|".join(filter(None, WHEN))
_MOMENTS = rf"(?P<when>(?:(?:{_WHENS})(?:, | and | or )?)*)"
Compare = Callable[[Any, Any], Any]
LESS: Compare = operator.lt
AT_MOST: Compare = operator.le
MORE: Compare = operator.gt
AT_LEAST: Compare = operator.ge


@dataclass(frozen=True)
class Words:
    """What the vocabulary calls things: a sign's sentence, a measure's title, a question's answer."""

    signs: Mapping[str, tuple[str, bool]]
    """A sign as it is said, to its name and whether it is there."""
    titles: Mapping[str, str]
    """What a number belongs to, as it is said, to its name."""
    grades: Mapping[str, tuple[str, ...]]
    told: Mapping[str, str]
    """What a runner says yes to, as it is said, to how it is written."""
    worst: frozenset[str] = frozenset(["pain"])


@dataclass(frozen=True)
class Clauses:
    """Reads single clauses of a diary."""

    words: Words
    days: Days

    def __call__(self, text: str) -> Truths | None:
        """What it says of each day; None where it is no clause."""
        if text.startswith("you can't "):
            can = self(text.replace("can't", "can", 1))
            return None if can is None else tuple(_same(one, False) for one in can)
        for read in (self.sign, self.pain, self.number, self.other):
            if (found := read(text)) is not None:
                return tuple(found(one) for one in self.days.days)
        return None

    def sign(self, text: str) -> Callable[[One], Truth] | None:
        words, when = _with_moment(text)
        if words in self.words.signs:
            name, there = self.words.signs[words]
            return lambda one: _same(self._sign(one, f"{name} {when}".strip()), there)
        if match := re.fullmatch(r"you have (.+)", words):
            names = re.split(r", | and | or ", match[1])
            found = [self.words.signs.get(f"you have {name}") for name in names]
            if len(names) > 1 and all(one is not None and one[1] for one in found) and not when:
                parts = [one[0] for one in found if one is not None]
                join = _every if " and " in text else _any
                return lambda one: join([self._sign(one, name) for name in parts])
        return None

    def _sign(self, one: One, name: str) -> Truth:
        if name == "not-finished" and "finished-session" in one.answers:
            return not one.answers["finished-session"]
        if name == "symptoms" and "symptoms" not in one.answers:
            worst = self._answer(one, "pain", "")
            return None if worst is None else worst > 0
        return one.answers.get(name, self.days.known.get(name))

    def pain(self, text: str) -> Callable[[One], Truth] | None:
        where = r"(?: at the (?P<part>heel|knee))?"
        if match := re.fullmatch(rf"you have (?P<how>no|any) pain{where} ?{_MOMENTS}", text):
            none, parts = match["how"] == "no", _moments(match["when"])
            # No pain now or then is none at either.
            join = _every if none or " and " in match["when"] else _any
            name = _pain_of(match["part"])
            return lambda one: join([_same(self._felt(one, name, part), not none) for part in parts])
        match = re.fullmatch(rf"pain{where} ?{_MOMENTS} ?is (?P<bar>.+)", text)
        if match and _is_bar(match["bar"]):
            bar, parts = match["bar"], _moments(match["when"])
            join = _any if " or " in match["when"] else _every
            name = _pain_of(match["part"])
            return lambda one: join([self._bar(one, name, part, bar) for part in parts])
        return None

    def _felt(self, one: One, name: str, when: str) -> Truth:
        now = _than(self._answer(one, name, when), MORE, 0)
        return now or self._once_over(one, name, when, now)

    def number(self, text: str) -> Callable[[One], Truth] | None:
        for pattern, read in self._numbers().items():
            if match := re.fullmatch(pattern, text):
                name = self.words.titles.get(match["what"])
                if name is not None and (not match["bar"] or _is_bar(match["bar"])):
                    return lambda one: read(one, name, match)
        return None

    def _numbers(self) -> dict[str, Callable[[One, str, re.Match[str]], Truth]]:
        side = r"(?P<side> on (?:each|either) side| on your (?:injured|other) side)?"
        hold = r"(?:, each held for [\d–/. ]+ \w+)?"
        when = rf"(?: (?P<when>{_WHENS}))?"
        return {
            r"on your injured side you can do (?P<bar>.+) of the (?P<what>“.+”) reps that you can do on the "
            r"other side": self._share,
            r"in (?P<what>“.+”) your injured side is (?P<bar>.+) as (?:fast|good) as the other "
            r"side": self._beats,
            r"(?P<what>.+?) on your injured side is (?P<bar>.+) of the other side": self._share,
            r"the difference between your sides in (?P<what>.+?) is (?P<bar>.+)": self._difference,
            rf"you can do (?P<bar>.+) reps of (?P<what>“.+”){side}{hold}{when}": self._reaches,
            rf"you have any (?P<bar>)(?P<what>.+?){when}{side}": self._any_of,
            rf"(?P<what>your .+?|.+?){when} (?:is|lasts) (?P<bar>.+?){side}{hold}": self._reaches,
        }

    def _any_of(self, one: One, name: str, match: re.Match[str]) -> Truth:
        return _than(self._answer(one, name, _when(match)), MORE, 0)

    def _reaches(self, one: One, name: str, match: re.Match[str]) -> Truth:
        answer = self._answer(one, name, _when(match))
        if not isinstance(answer, Mapping):
            return self._bar(one, name, _when(match), match["bar"])
        side = {" on your injured side": "injured", " on your other side": "uninjured"}.get(match["side"])
        values = [answer[side]] if side in answer else [*answer.values()]
        join = _any if match["side"] == " on either side" else _every
        return join([self._held_to(one, name, _when(match), match["bar"], value) for value in values])

    def _share(self, one: One, name: str, match: re.Match[str]) -> Truth:
        answer = self._answer(one, name, "")
        if not isinstance(answer, Mapping) or not answer["uninjured"]:
            return None
        share = answer["injured"] / answer["uninjured"] * 100
        return self._held_to(one, name, "", match["bar"], share)

    def _beats(self, one: One, name: str, match: re.Match[str]) -> Truth:
        """Half as long is twice as fast."""
        answer = self._answer(one, name, "")
        if not isinstance(answer, Mapping) or not answer["injured"]:
            return None
        return self._held_to(one, name, "", match["bar"], answer["uninjured"] / answer["injured"] * 100)

    def _difference(self, one: One, name: str, match: re.Match[str]) -> Truth:
        answer = self._answer(one, name, "")
        if not isinstance(answer, Mapping):
            return None
        return self._held_to(one, name, "", match["bar"], abs(answer["injured"] - answer["uninjured"]))

    def other(self, text: str) -> Callable[[One], Truth] | None:
        if text in self.words.told:
            return lambda one: one.answers.get(self.words.told[text])
        if match := re.fullmatch(r"the pain rule says (carry on|don't add more|stop)", text):
            colour = {"carry on": "green", "don't add more": "amber", "stop": "red"}[match[1]]
            return lambda one: None if one.colour == "unknown" else one.colour == colour
        if match := re.fullmatch(rf"you've done {_MANY}(?: \([^)]*\))?", text):
            unit = {"landings": "contacts", "km": "km"}.get(match["unit"] or "")
            return lambda one: _than(one.amounts.get(unit) if unit else one.sessions, AT_LEAST, match["many"])
        since = (
            rf"(?:you've been in this (?P<stage>stage) for|it has been) {_THAN}{_MANY}(?: since {_ANCHORS})?"
        )
        if match := re.fullmatch(since, text):
            known = self.days.known.get(match["stage"] or match["anchor"])
            return lambda one: None if known is None else _passed(one.number - known, match)
        return None

    def _answer(self, one: One, name: str, when: str) -> Any:
        key = f"{name} {when}".strip()
        if key in one.answers:
            return one.answers[key]
        if (name.startswith("pain") and not when) or when.startswith("within"):
            # The worst pain is the worst of any part of the body.
            asked = [(k.split()[0], v) for k, v in one.answers.items() if isinstance(v, Fraction)]
            found = [v for k, v in asked if k == name or (name == "pain" and k.startswith("pain-at-"))]
            return max(found, default=None)
        return self.days.known.get(key)

    def _bar(self, one: One, name: str, when: str, bar: str) -> Truth:
        now = self._held_to(one, name, when, bar, self._answer(one, name, when))
        above = {MORE: True, AT_LEAST: True, AT_MOST: False, LESS: False}
        return now if now is above.get(bar_of(bar)[0]) else self._once_over(one, name, when, now)

    def _once_over(self, one: One, name: str, when: str, now: Truth) -> Truth:
        """Of the 24 hours after a session nobody knows that pain stayed low before the morning."""
        names = [key.split()[0] for key in one.answers if key.endswith((" next morning", " within 24 h"))]
        told = any(of == name or (name == "pain" and of.startswith("pain-at-")) for of in names)
        return now if told or when != "within 24 h" else None

    def _held_to(self, one: One, name: str, when: str, bar: str, answer: Any) -> Truth:
        """The answer against `2 or less`, `no higher than before the session`, `minimal or less`."""
        how, limit, of, by = bar_of(bar)
        reference = self._reference(one, f"{name} {when}".strip(), of)
        if answer is None or limit in _NOBODY_KNOWS:
            return None
        if answer == 0 and of and how in (AT_MOST, MORE):
            return how is AT_MOST
        if of and reference is None:
            return None
        if not of and not re.fullmatch(_NUMBER, limit):
            return _graded(answer, how, limit, self.words.grades.get(name, ()))
        return None if isinstance(answer, str) else _against(answer, how, _ends(limit, reference, by))

    def _reference(self, one: One, key: str, of: str) -> Any:
        name = key.split()[0]
        match of:
            case "":
                return None
            case "before the session":
                return one.answers.get(f"{name} before", self._last(key))
            case "your starting value":
                return self.days.first.get(key)
            case "the typical score for your age" | "your usual level":
                return self.days.known.get(f"{name} norm" if "typical" in of else f"{name} usual")
        return one.answers.get(of)

    def _last(self, key: str) -> Any:
        """What was told last, at this moment or at any."""
        told = [v for k, v in self.days.known.items() if k.split()[0] == key.split()[0]]
        return self.days.known.get(key, told[-1] if told else None)


_NUMBER = r"(?:(?:about |at least |at most )?[\d./]+(?:–[\d./]+)?|___)"
_UNIT = (
    r"%?(?: (?:seconds?|minutes?|min|s|hours?|degrees?|inch(?:es)?|out of 10|% of body weight|km|miles?|kg))?"
    r"(?: \([^)]*\))?"
)
_MANY = (
    r"(?:(?P<many>(?:about |at least )?[\d./]+(?:–[\d./]+)?|___) "
    r"(?P<unit>sessions?|landings|km|days?|weeks?)|(?:a number of|as many) \w+ "
    r"(?:that the plan doesn't give|that we couldn't find|as you need|as you tolerate))"
)
"""How many, or the words for nobody knows."""
_THAN = r"(?P<than>more than |less than |at most )?"
_ANCHORS = r"(?P<anchor>surgery|plan start|last session)"
_OF = "before the session|your starting value|the typical score for your age|your usual level|last session"
_BY = {"at most": AT_MOST, "at least": AT_LEAST, "less than": LESS, "fewer than": LESS, "more than": MORE}
_TURNED = {LESS: MORE, MORE: LESS, AT_MOST: AT_LEAST, AT_LEAST: AT_MOST, None: None}
_BARS: dict[str, Compare | None] = {
    r"(.+) or (?:less|fewer)": AT_MOST, r"(.+) or more": AT_LEAST,
    "no (?:higher|worse|more) than (.+)": AT_MOST, "no lower than (.+)": AT_LEAST, "the same as (.+)": None,
    "(?:below|less than|fewer than|lower than) (.+)": LESS,
    "(?:above|more than|higher than|worse than) (.+)": MORE, "(.+)": None,
}  # fmt: skip


def bar_of(text: str) -> tuple[Compare | None, str, str, int]:
    """How it is compared (None: it is that), the limit, of what else, and 1 or -1 for more or less."""
    by = "|".join(_BY)
    apart = rf"(?:(?P<how>{by}) )?(?P<limit>{_NUMBER}){_UNIT} (?P<more>more|less|fewer) than (?P<of>{_OF})"
    if match := re.fullmatch(apart, text):
        how = _BY.get(match["how"])
        up = match["more"] == "more"
        return (how if up else _TURNED[how]), match["limit"], match["of"], 1 if up else -1
    pattern, how = next((p, how) for p, how in _BARS.items() if re.fullmatch(p, text))
    match = re.fullmatch(pattern, text)
    assert match
    said = re.fullmatch(rf"(?:(?P<limit>{_NUMBER}){_UNIT}(?: of )?)?(?P<of>{_OF})?", match[1])
    return (how, said["limit"] or "", said["of"] or "", 0) if said else (how, match[1], "", 0)


def _is_bar(text: str) -> bool:
    _, limit, of, _ = bar_of(text)
    return bool(of or re.fullmatch(_NUMBER, limit) or limit in _WORDS)


_NOBODY_KNOWS = ("a number that the plan doesn't give", "a number we couldn't find", "what you need",
                 "what you tolerate", "___")  # fmt: skip
_WORDS = (*_NOBODY_KNOWS, "none", "minimal", "clear", "a lot", "patellar")
"""Bars without a number: nobody knows them, or they are a grade's words."""


def _ends(limit: str, reference: Any, by: int) -> tuple[Fraction, Fraction | None] | None:
    found = number(limit.removeprefix("at most ")) if limit else (Fraction(100), Fraction(100))
    if found is None:
        return None
    low, high = found
    if by:
        return reference + by * low, reference + by * low
    low = Fraction(0) if limit.startswith("at most ") else low
    if limit.startswith("at least "):
        return (low, None) if reference is None else (reference, reference)
    return (low, high) if reference is None else (reference * low / 100, reference * high / 100)


def _against(answer: Any, how: Compare | None, ends: tuple[Fraction, Fraction | None] | None) -> Truth:
    """Between two ends a limit is not known."""
    if ends is None:
        return None
    low, high = ends
    if how is None:
        return bool(low <= answer and (high is None or answer <= high))
    below, above = how(answer, low), how(answer, low if high is None else high)
    return bool(below) if below == above else None


def _graded(answer: Any, how: Compare | None, word: str, grades: tuple[str, ...]) -> Truth:
    word = word.replace(" ", "-")
    if how is None:
        return bool(answer == word)
    if answer not in grades or word not in grades:
        return None
    return bool(how(grades.index(answer), grades.index(word)))


def _passed(days: Any, match: re.Match[str]) -> Truth:
    found = number(match["many"] or "")
    if found is None:
        return None
    low, high = (float(end * DAYS[match["unit"].removesuffix("s")]) for end in found)
    match match["than"]:
        case "more than ":
            return bool(days > high)
        case "less than ":
            return bool(days < low)
        case "at most ":
            return bool(days <= high)
    return bool(days >= low)


def _than(answer: Any, how: Compare, limit: Any) -> Truth:
    if isinstance(limit, str):
        found = number(limit)
        limit = found[0] if found else None
    return None if answer is None or limit is None else bool(how(answer, limit))


def _same(truth: Truth, there: bool) -> Truth:
    return None if truth is None else truth == there


def _every(truths: Iterable[Truth]) -> Truth:
    seen = list(truths)
    return False if False in seen else None if None in seen else True


def _any(truths: Iterable[Truth]) -> Truth:
    seen = list(truths)
    return True if True in seen else None if None in seen else False


def _moments(text: str) -> list[str]:
    return [WHEN[found] for found in re.findall(_WHENS, text)] or [""]


def _when(match: re.Match[str]) -> str:
    return WHEN[match.groupdict().get("when") or ""]


def _with_moment(text: str) -> tuple[str, str]:
    match = re.fullmatch(rf"(.+?)(?: ({_WHENS}))?", text)
    assert match
    return match[1], WHEN[match[2] or ""]


def _pain_of(part: str | None) -> str:
    """What is asked: pain, or pain at a part of the body."""
    return f"pain-at-{part}" if part else "pain"
