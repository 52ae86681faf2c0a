"""Plans and diaries at random: each form of a condition in each place, and all that a diary leaves out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from generator.rules.diary import Answer, Day
from lived.values import LASTS, Cond, Level, Plan, Rule, text, within

SIGNS = ("limp", "wobble", "catch")
MOMENTS = ("during", "after", "next morning", "within 24 h")
SITE = ("general", "tendon", "bone-stress", "soreness", "none-allowed")

RISKY = st.one_of(
    st.tuples(st.just("pain"), st.sampled_from(MOMENTS), st.sampled_from([">", ">="]), st.integers(1, 5)),
    st.tuples(st.just("sign"), st.sampled_from(SIGNS), st.just(True)),
    st.tuples(st.just("number"), st.just("hop"), st.just("<"), st.sampled_from([10, 20]), st.just("")),
    st.tuples(st.just("number"), st.just("ache"), st.just(">"), st.sampled_from([10, 20]), st.just("")),
)
"""What holds a runner back: the worse an answer, the sooner it is true."""

CALM = st.one_of(
    st.tuples(st.just("pain"), st.sampled_from(MOMENTS), st.sampled_from(["<=", "<"]), st.integers(1, 5)),
    st.tuples(st.just("sign"), st.sampled_from(SIGNS), st.just(False)),
    st.tuples(st.just("number"), st.just("hop"), st.just(">="), st.sampled_from([10, 20]), st.just("")),
    st.tuples(st.just("number"), st.just("ache"), st.just("<="), st.sampled_from([10, 20]), st.just("")),
)
"""What lets a runner get on: the better an answer, the sooner it is true."""

COUNTS = st.one_of(
    st.tuples(st.just("done"), st.integers(1, 4)),
    st.tuples(st.just("stage days"), st.integers(2, 9)),
)


def _joined(one: st.SearchStrategy[Cond], other: st.SearchStrategy[Cond]) -> st.SearchStrategy[Cond]:
    """Some of them joined, or for some time; `other`: what is put behind `not`."""
    some = st.lists(one, min_size=2, max_size=3, unique_by=text)
    return st.one_of(
        some.map(lambda parts: ("and", *parts)),
        some.map(lambda parts: ("or", *parts)),
        st.lists(one, min_size=3, max_size=3, unique_by=text).map(lambda parts: ("two", *parts)),
        other.map(lambda part: ("not", part)),
        one.map(lambda part: ("twice", part)),
        st.tuples(st.just("for"), one, st.integers(2, 3), st.just("sessions")),
        st.tuples(st.just("for"), one.filter(_is_now), st.integers(2, 3), st.just("days")),
    )


def _is_now(c: Cond) -> bool:
    """Whether it is of one day: nobody says that twice in a row has been so for 3 days."""
    return not any(part[0] in LASTS for part in within(c))


def conditions(calm: bool) -> st.SearchStrategy[Cond]:
    """Plain ones, and those that are made of two or three."""
    own, other = (CALM, RISKY) if calm else (RISKY, CALM)
    once, behind = _joined(own, other), _joined(other, own)
    return st.one_of(own, own, once, once, _joined(once, behind))


HOLDING = st.one_of(
    st.tuples(st.just("back"), st.integers(1, 2)),
    st.tuples(st.just("back sessions"), st.integers(1, 2)),
    st.tuples(st.just("rest"), st.integers(1, 4)),
    st.tuples(st.just("rest until"), st.one_of(CALM, CALM.map(lambda one: ("for", one, 2, "days")))),
    st.just(("repeat",)),
    st.just(("stop",)),
    st.just(("restart",)),
    st.just(("reduce load by 10 %",)),
    st.just(("to", 1)),
    st.tuples(st.just("see"), st.sampled_from(["physio", "doctor"])),
)
GOING = st.sampled_from([("progress",), ("check-up", "clinician")])


@st.composite
def rules(draw: st.DrawFn, monotone: bool = False) -> Rule:
    """One that holds back, and now and then one that leads on."""
    holds = monotone or draw(st.integers(0, 4)) > 0
    when = draw(conditions(calm=not holds))
    if not monotone and draw(st.integers(0, 5)) == 0:
        when = draw(COUNTS)
    if draw(st.integers(0, 7)) == 0:
        return Rule(when, (("asks", *draw(st.lists(CALM, min_size=1, max_size=2, unique_by=text))),))
    count = draw(st.sampled_from([1, 1, 2])) if holds else 1
    kinds = HOLDING if holds else GOING
    acts = draw(st.lists(kinds, min_size=count, max_size=count, unique_by=lambda act: act[0]))
    alone = [one for one in acts if one[0] in ("stop", "see")]
    return Rule(when, tuple(alone[:1] or acts))


OWN = (
    (("green", ("pain", "during", "<=", 2)), ("red", ("pain", "during", ">", 2))),
    (
        ("green", ("pain", "during", "<=", 2)),
        ("amber", ("pain", "during", ">", 2)),
        ("red", ("or", ("pain", "during", ">", 5), ("sign", "catch", True))),
    ),
    (
        ("green", ("and", ("pain", "within 24 h", "<=", 2), ("sign", "limp", False))),
        ("amber", ("sign", "limp", True)),
        ("red", ("pain", "within 24 h", ">", 4)),
    ),
)


@st.composite
def plans(draw: st.DrawFn, monotone: bool = False) -> Plan:
    """A few levels, with some rules and gates. `monotone`: a worse answer makes none of it lead on."""
    calm = conditions(calm=True)
    one = calm if monotone else st.one_of(calm, calm, COUNTS)
    some = st.lists(one, min_size=1, max_size=2, unique_by=text).map(tuple)
    asked = st.one_of(st.just(()), some)
    gates = st.lists(calm, max_size=2, unique_by=text).map(tuple)

    def level(number: int) -> Level:
        length = draw(st.sampled_from(["", "sessions", "sessions", "days"]))
        own = draw(st.one_of(st.none(), some))
        enter = draw(gates) if number and draw(st.integers(0, 3)) == 0 else ()
        count = draw(st.integers(1, 4))
        rare = () if monotone or draw(st.integers(0, 5)) else ((draw(calm), draw(st.integers(1, last))),)
        ways = tuple(way for way in rare if way[1] != number + 1)
        only = draw(gates) if number and not monotone and draw(st.integers(0, 7)) == 0 else ()
        lasts = count * (length == "sessions"), count * (length == "days")
        return Level(own, enter, *lasts, only, ways)

    last = draw(st.integers(2, 4))

    return Plan(
        tuple(level(number) for number in range(last)),
        draw(st.one_of(st.sampled_from(SITE), st.sampled_from(OWN))),
        draw(asked),
        tuple(draw(st.lists(rules(monotone), max_size=3, unique_by=lambda rule: text(rule.when)))),
        draw(gates) if draw(st.integers(0, 4)) == 0 else (),
        draw(st.sampled_from([("repeat",), ("back", 1), ("see", "physio")])),
        draw(st.sampled_from([1, 1, 4])),
        draw(st.sampled_from([1, 1, 2])),
        draw(st.sampled_from([1, 2, 3])),
        draw(st.sampled_from([None, None, (1, 3), (2, 5)])),
        draw(st.sampled_from([0, 0, 0, 3, 5])),
    )


WRITTEN = (
    *OWN,
    (
        ("green", ("and", ("pain", "during", "<=", 2), ("pain", "next morning", "<=", "before"))),
        ("amber", ("or", ("pain", "during", ">", 2), ("pain", "next morning", ">", "before"))),
        ("red", ("or", ("pain", "during", ">", 5), ("pain", "next morning", ">", 5))),
    ),
)
"""Pain rules of which every word is here."""


@st.composite
def readable(draw: st.DrawFn) -> Plan:
    """A plan of which the second reading reads every word."""
    plan = replace(draw(plans()), pain=draw(st.sampled_from(WRITTEN)))
    rules_ = tuple(rule for rule in plan.rules if not any(map(_counts, rule.acts)))
    levels = tuple(replace(level, only=(), then=()) for level in plan.levels)
    return replace(plan, rules=rules_, levels=levels, a_week=0)


@st.composite
def gated(draw: st.DrawFn) -> Plan:
    """The same, where what must last for days is a stage's criterion and the next one's gate."""
    plan = draw(readable())
    sign = ("sign", draw(st.sampled_from(SIGNS)), False)
    lasts, at = ("for", sign, draw(st.integers(2, 3)), "days"), draw(st.integers(0, len(plan.levels) - 2))
    levels = list(plan.levels)
    levels[at] = replace(levels[at], progress=(lasts, *draw(st.sampled_from([(), (("stage days", 2),)]))))
    levels[at + 1] = replace(levels[at + 1], enter=(lasts,))
    ahead = Rule(("sign", "catch", False), (("progress",),))
    others = tuple(rule for rule in plan.rules if text(rule.when) != text(ahead.when))
    rules_ = (*others, ahead) if draw(st.booleans()) else plan.rules
    return replace(plan, levels=tuple(levels), rules=rules_)


def _counts(act: tuple[Any, ...]) -> bool:
    """Whether a rest waits for a number, which is kept from day to day."""
    return act[0] == "rest until" and any(one[0] == "number" for one in within(act[1]))


@dataclass(frozen=True)
class Told:
    """One day of a diary: what was done, and what was answered."""

    number: int
    done: bool | None
    said: tuple[tuple[str, Any], ...]
    person: bool = False

    def day(self) -> Day:
        """As the engine takes it."""
        found: dict[str, Answer] = {key: _answer(value) for key, value in self.said}
        return Day(self.number, self.done, found, self.person)


def _answer(value: Any) -> Answer:
    if isinstance(value, tuple):
        return {side: Fraction(number) for side, number in value}
    return value if isinstance(value, bool) else Fraction(value)


PAINS = st.sampled_from([0, 0, 0, 0, 1, 2, 3, 4, 6])
NUMBERS = st.one_of(
    st.sampled_from([5, 12, 25]),
    st.tuples(
        st.tuples(st.just("injured"), st.sampled_from([5, 12, 25])),
        st.tuples(st.just("uninjured"), st.sampled_from([5, 12, 25])),
    ),
)


@st.composite
def answers(draw: st.DrawFn, plan: Plan, done: bool | None) -> tuple[tuple[str, Any], ...]:
    """What is told on a day: mostly all, mostly well."""
    how = draw(st.sampled_from(["well", "well", "well", "mixed", "mixed", "little"]))
    moments = ("before", "during", "after", "next morning", "within 24 h")
    found: dict[str, Any] = {}
    for moment in moments:
        if done is not None and (moment != "within 24 h" or draw(st.booleans())):
            found[f"pain {moment}"] = 0 if how == "well" else draw(PAINS)
    for sign in SIGNS:
        found[sign] = how != "well" and draw(st.integers(0, 2)) == 0
    for name in ("hop", "ache"):
        if draw(st.integers(0, 1 if how == "well" else 3)) == 0:
            found[name] = (25 if name == "hop" else 5) if how == "well" else draw(NUMBERS)
    if how == "little":
        found = {key: value for key, value in found.items() if draw(st.integers(0, 2))}
    if draw(st.integers(0, 39)) == 0:
        found["night-pain"] = True
    if done is not None:
        found.setdefault("pain before", 0)
    return tuple(found.items())


@st.composite
def diaries(draw: st.DrawFn, plan: Plan, length: int = 14) -> tuple[Told, ...]:
    """Days with a session and without, some of them left out; a person has looked now and then."""
    number, found = draw(st.integers(0, 1)), []
    for _ in range(draw(st.integers(2, length))):
        done = draw(st.sampled_from([True, True, True, True, False, None, None]))
        person = draw(st.integers(0, 5)) == 0
        found.append(Told(number, done, draw(answers(plan, done)), person))
        number += draw(st.sampled_from([1, 1, 1, 1, 2, 2, 3, 15]))
    return tuple(found)
