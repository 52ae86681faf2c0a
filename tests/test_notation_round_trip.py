"""Whatever can be said in the notation prints as text that reads back as the same thing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tries import tries

from generator.notation import NotationError
from generator.notation.clauses import PHASES, WEIGHTS, Arc, Load, Rest, Tempo, order_of
from generator.notation.condition import (
    All,
    AnyOf,
    Ask,
    Can,
    Cited,
    Cleared,
    Colour,
    Compared,
    Done,
    Finished,
    Held,
    Measure,
    NoPain,
    Not,
    Pain,
    SentBack,
    Sign,
    Since,
    Unsaid,
    Value,
)
from generator.notation.dose import Dose, Rounds, Sets
from generator.notation.limits import limit_of
from generator.notation.outcome import Act, Outcome
from generator.notation.parse import ENTRIES, LENGTH_LIMIT, _parse
from generator.notation.quantity import WAYS, Quantity, Range
from generator.notation.rate import Frequency, Lasts, Often, Stated, Timing, Total
from generator.notation.resting import never_while_resting
from generator.notation.session import (
    Alternate,
    Bearing,
    Growth,
    Ladder,
    Modifier,
    Note,
    Repeat,
    Said,
    Segment,
    Sequence,
)  # fmt: skip

BOUNDS = ("", "at least", "at most", "about")
LIMITS = ("at least", "at most")
"""What is one number."""
REACHED = ("", "at least", "about")
"""What only grows is never at most so much."""


def numbers(most: int = 200) -> st.SearchStrategy[Fraction]:
    """Whole numbers, quarters and thirds."""
    return st.one_of(
        st.integers(0, most).map(Fraction),
        st.fractions(0, min(20, most), max_denominator=4),
        st.builds(Fraction, st.integers(1, min(99, 3 * most)), st.just(3)),
    )


@st.composite
def known(draw: st.DrawFn, most: int = 200, bounds: tuple[str, ...] = BOUNDS) -> Range:
    low, high = sorted((draw(numbers(most)), draw(numbers(most))))
    bound = draw(st.sampled_from(bounds))
    return Range(low, draw(st.sampled_from([low] if bound in LIMITS else [low, high])), bound)  # type: ignore[arg-type]


@st.composite
def moving(draw: st.DrawFn) -> Range:
    """What rises or falls within a stage."""
    low, high = sorted(draw(st.lists(st.integers(1, 99).map(Fraction), min_size=2, max_size=2, unique=True)))
    return Range(low, high, draw(st.sampled_from(WAYS)))  # type: ignore[arg-type]


unknown = st.sampled_from(["___", "not stated", "not seen", "as needed", "as tolerated"]).map(
    lambda word: Range(open=word)
)


def ranges(most: int = 200, bounds: tuple[str, ...] = BOUNDS) -> st.SearchStrategy[Range]:
    return st.one_of(known(most, bounds), unknown)


def amounts(rule: str, *units: str, bounds: tuple[str, ...] = BOUNDS) -> st.SearchStrategy[Quantity]:
    """Any number up to what the rule takes in that unit."""

    def of(unit: str) -> st.SearchStrategy[Quantity]:
        limit = limit_of(rule, unit)
        return st.builds(Quantity, ranges(min(200, int(limit.high)) if limit else 200, bounds), st.just(unit))

    return st.sampled_from(units).flatmap(of)


def single(most: int = 200) -> st.SearchStrategy[Range]:
    return numbers(most).map(lambda number: Range(number, number))


def counts(most: int = 100) -> st.SearchStrategy[Range]:
    whole = st.tuples(st.integers(1, most), st.integers(1, most), st.sampled_from(BOUNDS))
    known = whole.map(
        lambda of: Range(Fraction(min(of[:2])), Fraction((min if of[2] in LIMITS else max)(of[:2])), of[2])  # type: ignore[arg-type]
    )
    return st.one_of(known, unknown, st.just(Range(open="as many as possible")))


BOTH_PAINS = ("pain_expected", "pain_allowed", "pain_in_words")
"""Clauses of which one limits the other."""
FEW = 6
"""Rounds and sets are few, so that a day is seldom too short for what they come to."""
names = st.sampled_from(["gentle-hills", "band-red", "squat", "limp", "x1", "walking-8-week"])
texts = st.text("abc def,.?!(){}", max_size=12)
times = amounts("hold", "s", "min", "h")
shares = amounts("share", "% of long-run", "% of baseline")
gauges = shares | amounts(
    "amount_of", "s", "s", "min", "km", "m", "lap", "mile", "contacts", "straight", "step"
)
days = amounts("for_time_held", "day", "week", "month", "h")
notes = st.builds(Note, texts)
efforts = st.sampled_from(["very light", "light", "somewhat hard to hard", "can talk"])
modifiers = st.one_of(
    st.builds(Modifier, st.just("pace"), st.sampled_from(["easy", "brisk", "varied", "slow"])),
    st.builds(Modifier, st.sampled_from(["with", "in", "on"]), names),
    st.builds(
        Modifier,
        st.just("at"),
        st.sampled_from(
            ["10 km/h", "5-7 mph", "rising 5-7 mph", "falling 9-8 km/h", "5:30 /km", "70 % max speed"]
        ),
    ),
    st.builds(Modifier, st.just("at"), st.sampled_from(["30 cm", "100 W", "60 % of usual", "race-pace"])),
    st.builds(Modifier, st.just("at"), st.sampled_from(["2-3 m", "160-180 steps/min", "9:30-12:00 /mile"])),
    st.builds(Modifier, st.just("at"), st.sampled_from(["5-10 % above usual-cadence", "not stated cm"])),
    st.builds(Modifier, st.sampled_from(["effort"]), st.sampled_from(["light to hard", "not stated"])),
    st.builds(Modifier, st.just("zone"), st.just("2-3")),
)
dose_modifiers = modifiers.filter(lambda modifier: modifier.kind not in ("effort", "zone"))
bearings = st.one_of(
    st.builds(Bearing, unknown | amounts("bearing", "%", "kg", "lb")),
    st.builds(Bearing, st.builds(Quantity, moving(), st.sampled_from(["%", "kg"]))),
    st.builds(Bearing, word=st.sampled_from(["full", "toe-touch", "no"])),
)
scores = known(10).filter(lambda pain: not any(0 < end < 1 for end in (pain.lo, pain.hi)))
pains = scores | st.just(Range(open="___"))
growths = st.builds(
    Growth,
    st.builds(Quantity, known(), st.sampled_from(["%", "min", "kg", "deg"])),
    st.builds(Quantity, known(50), st.sampled_from(["week", "session", "day"])),
    st.none() | st.builds(Quantity, known(), st.sampled_from(["min", "kg"])),
)
cites = st.lists(st.sampled_from(["opinion", "a-2019"]), max_size=2).map(tuple)
activities = st.sampled_from(["run", "walk", "jog", "cycle"])
sides = st.builds(
    Modifier, st.just("side"), st.sampled_from(["each side", "injured side", "alternating directions"])
)
segments = st.one_of(
    st.builds(
        Segment,
        activities | names,
        gauges | unknown | amounts("amount_of", "part", "rep"),
        st.lists(modifiers | growths | notes | sides | bearings, max_size=2).map(tuple),
        cites,
    ),
    st.builds(Segment, st.just("rest"), times | unknown),
)


def repeats(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(Repeat, counts(FEW), st.lists(inner, min_size=1, max_size=3).map(tuple), st.just(True))


some_numbers = st.lists(numbers(50), min_size=2, max_size=4).map(tuple)
ladders = st.one_of(
    st.builds(Ladder, activities, some_numbers, st.sampled_from(["min", "lap"])),
    st.builds(Ladder, activities, some_numbers, st.just("km/h"), gauges, st.none() | segments),
)
parts = st.recursive(
    st.one_of(
        segments,
        notes,
        ladders,
        st.builds(Said, unknown),
        st.builds(Alternate, st.tuples(segments, segments), gauges | unknown),
    ),
    repeats,
    max_leaves=4,
)
items = st.builds(Sequence, st.lists(parts, min_size=1, max_size=3).map(tuple))

tempos = st.one_of(
    st.builds(Tempo, known(60), st.none() | known(60), known(60), st.none() | known(60)),
    st.builds(Tempo, word=st.sampled_from(["slow", "slow onset", "not stated"])),
    st.builds(
        Tempo, known(60), paces=st.just((("down", "slow"),)), order=st.sampled_from([(), ("down", "up")])
    ),
    st.builds(Tempo, *[known(60)] * 4, order=st.permutations(PHASES).map(order_of)),
)
arcs = st.builds(
    lambda of, falling: Arc(of.range, of.unit, falling and of.range.known and not of.range.single),
    amounts("arc", "deg"),
    st.booleans(),
)
loads = st.one_of(
    st.builds(Load, ranges(100), st.sampled_from(["RM", "kg", "lb", "%1RM", "%MVIC", "%BW"])),
    st.builds(Load, known(), st.just("% of best-load")),
    st.builds(Load, moving(), st.sampled_from(["RM", "kg", "%1RM"])),
    st.builds(Load, ranges(100), st.sampled_from(["RM", "kg"]), same=amounts("load", "%1RM", "%MVIC")),
    st.builds(Load, name=names),
    st.builds(Load, name=st.sampled_from(WEIGHTS)),
)


@st.composite
def sets(draw: st.DrawFn) -> Sets:
    optional = {
        "hold": times, "rpe": st.just("6-7"), "tempo": tempos, "load": loads,
        "effort": efforts, "growth": growths,
        "bearing": bearings, "pain_expected": pains,
        "pain_allowed": pains.map(lambda pain: Range(pain.hi, pain.hi, "at most") if pain.known else pain),
        "pain_in_words": st.sampled_from(["slight allowed", "mild expected", "some allowed"]),
        "arc": arcs, "total_time": times,
        "to_failure": st.sampled_from(["to failure", "to fatigue"]),
        "full_range": st.just(True), "zone": st.just("2"),
        "reserve": ranges(50),
        "side": st.sampled_from(
            [
                "each side", "bilateral", "injured side", "alternating", "alternating each rep",
                "alternating directions each set",
            ]
        ),
        "rest": st.lists(
            st.builds(
                Rest,
                times | unknown | st.builds(Quantity, ranges(100), st.just("x work")),
                st.sampled_from(["sets", "reps", "exercises"]),
            ),
            max_size=2,
        ).map(tuple),
        "modifiers": st.lists(dose_modifiers, max_size=2).map(tuple),
        "notes": st.lists(notes, max_size=1).map(tuple),
    }  # fmt: skip
    amount = draw(
        st.one_of(
            st.fixed_dictionaries({"sets": counts(FEW), "reps": counts()}),
            st.fixed_dictionaries({"sets": counts(FEW), "time": times, "held": st.booleans()}),
            st.fixed_dictionaries({"reps": counts()}),
            st.fixed_dictionaries({"ladder": some_numbers}),
            st.fixed_dictionaries({"sets": counts(FEW), "time": shares}),
            st.fixed_dictionaries({"time": gauges}),
        )
    )
    chosen = draw(st.lists(st.sampled_from(sorted(optional)), unique=True, max_size=4))
    said = {
        name: draw(optional[name])
        for name in chosen
        if name not in BOTH_PAINS or len({*BOTH_PAINS} & {*chosen}) == 1
    }
    return marked(Sets(**amount, **said), draw(cites))


def marked(said: Sets, sources: tuple[str, ...]) -> Sets:
    """The dose with footnotes behind its first clause."""
    return replace(said, cites=tuple(("work", source) for source in sources))


cited_sets = sets().map(lambda said: marked(said, ("a-2019",)))
prescriptions = st.lists(sets(), min_size=1, max_size=2).map(tuple)
doses = st.one_of(
    st.builds(Dose, prescriptions),
    st.builds(Dose, st.tuples(cited_sets), st.tuples(st.tuples(cited_sets))),
)

moments = st.sampled_from(
    ["", "during", "next morning", "while walking", "at rest", "within 24 h", "after 1-2 h"]
)
signs = st.sampled_from(["<=", ">=", "<", ">", "="])


def values(most: int = 200, *, units: bool = True) -> st.SearchStrategy[Value]:
    """Pain has no unit."""
    said = ["", "s", "min", "deg", "inch", "%"] if units else [""]
    return st.one_of(
        st.builds(Value, ranges(most, ("", "about")), st.sampled_from(said)),
        st.builds(Value, reference=st.sampled_from(["before", "baseline", "norm"])),
        st.builds(
            Value, known(bounds=("", "about")), st.just("%"), st.sampled_from(["baseline", "norm", "height"])
        ),
        st.builds(Value, single(most), st.just(""), st.just("before"), sign=st.sampled_from(["+", "-"])),
        st.builds(Value, word=st.sampled_from(["trace", "patellar"])),
    )


def decided(condition: Any) -> bool:
    """Whether one number is the limit."""
    range_ = condition.value.range
    return condition.op in ("=", "in") or range_ is None or range_.lo == range_.hi


compared = values()
atoms = st.one_of(
    st.builds(Pain, signs, values(10, units=False), moments, st.sampled_from(["", "heel"])).filter(decided),
    st.builds(Pain, st.just("in"), st.builds(Value, scores | unknown), moments, st.just("")),
    st.builds(NoPain, moments),
    st.builds(Sign, names, st.booleans(), moments),
    st.builds(
        Measure, names, signs, compared, st.none() | times, st.sampled_from(["", "each side"]), moments
    ).filter(decided),
    st.builds(Compared, names, st.sampled_from(["LSI", "difference"]), signs, compared).filter(decided),
    st.builds(Can, names, st.none() | st.builds(Sets, counts(), ranges()) | unknown),
    st.builds(Done, amounts("amount_done", "session", "contacts", "km", bounds=REACHED)),
    st.builds(Since, days, st.sampled_from(["surgery", "plan start", "stage", "last session"])),
    st.builds(Colour, st.sampled_from(["green", "amber", "red"])),
    st.builds(Cleared, names),
    st.builds(Finished, names),
    st.builds(Can, activities, gauges, st.lists(modifiers | bearings, max_size=1).map(tuple)),
    st.builds(Ask, texts),
)


def joined(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    some = st.lists(inner, min_size=2, max_size=3).map(tuple)
    long = amounts("for_time_held", "day", "week", "month", "h", bounds=REACHED)
    lasting = st.one_of(st.sampled_from(["twice in a row", "at least twice"]), long)
    return st.one_of(
        st.builds(All, some),
        st.builds(AnyOf, some, st.integers(1, 2)),
        st.builds(Not, inner),
        st.builds(Held, inner, lasting),
        st.builds(Cited, inner, st.just(("opinion", "a-2019"))),
    )


simple = st.one_of(atoms, joined(atoms))
left_open = st.builds(Unsaid, st.sampled_from(["not stated", "not seen", "___"]))
some_open = st.lists(st.one_of(left_open, simple), min_size=2, max_size=3).map(tuple)
conditions = st.one_of(
    simple,
    joined(simple),
    left_open,
    st.builds(SentBack, st.integers(2, 9)),
    st.builds(Cited, left_open, st.just(("opinion",))),
    st.builds(All, some_open),
    st.builds(AnyOf, some_open, st.integers(1, 2)),
)

often = st.one_of(
    st.builds(
        Often, st.just("per"), ranges(50), st.sampled_from(["week", "day"]), st.integers(1, 8).map(Fraction)
    ),
    st.builds(Often, st.just("between"), ranges(), st.sampled_from(["h", "day"]), off=st.booleans()),
    st.builds(
        Often, st.sampled_from(["daily", "AM", "never on consecutive days", "not stated"]), cites=cites
    ),
    st.builds(
        Often,
        st.just("on"),
        days=st.just(("Mon", "Thu")),
        within=st.sampled_from(["in weeks 1-2", "in clinic", "for 4 weeks"]),
    ),
)
often = often | st.builds(Often, st.just("on days"), unit=st.just("day"), days=st.just(("1", "3")))
often = often | st.builds(Often, st.just("every"), ranges(), st.sampled_from(["day", "week"]))
often = often | st.builds(Often, st.just("in a row"), ranges(), st.just("day"))
a_day = st.builds(Often, st.just("per"), ranges(50), st.just("day"))
frequencies = st.one_of(
    st.builds(Frequency, st.lists(often, min_size=1, max_size=3).map(tuple)),
    st.builds(Frequency, st.tuples(a_day, st.builds(Often, st.just("days"), ranges(7), st.just("week")))),
)

acts = st.one_of(
    st.builds(
        Act, st.sampled_from(["progress", "carry on", "repeat", "resume", "restart", "stop", "not stated"])
    ),
    st.builds(Act, st.just("rest until"), until=atoms.filter(lambda one: never_while_resting(one) is None)),
    st.builds(Act, st.just("reduce to"), target=names, amount=st.builds(Quantity, known(), st.just("%BW"))),
    st.builds(
        Act, st.just("back"), st.integers(1, 9).map(Fraction), st.sampled_from(["stage", "level", "day"])
    ),
    st.builds(Act, st.just("back to green")),
    st.builds(Act, st.sampled_from(["back to", "on to", "see", "skip"]), target=names),
    st.builds(Act, st.just("rest"), amount=days),
    st.builds(
        Act, st.just("reduce"), target=names, amount=st.none() | st.builds(Quantity, known(100), st.just("%"))
    ),
    notes,
)
some_acts = st.lists(acts, min_size=1, max_size=2).map(tuple)
some_acts = some_acts.filter(lambda acts: {"carry on", "see emergency"} - set(map(str, acts)))
outcomes = st.builds(Outcome, st.lists(some_acts, min_size=1, max_size=2).map(tuple))

lengths = known().filter(lambda weeks: weeks.bound != "at least")
"""At least so long is so long or longer."""
spans = st.one_of(
    st.builds(Lasts, st.builds(Quantity, lengths, st.just("week")), st.booleans(), st.booleans()),
    st.builds(
        Lasts, st.builds(Quantity, single(), st.just("week")), st.just(True), st.booleans(),
        st.builds(Quantity, single(100), st.just("month")), st.booleans(),
    ),
    st.builds(
        Lasts, st.builds(Quantity, lengths, st.just("week")), st.booleans(), st.booleans(),
        usual=st.just(True),
    ),
)  # fmt: skip
totals = st.builds(
    Total,
    st.lists(
        st.builds(
            Stated, shares | st.builds(Quantity, known(), st.sampled_from(["s", "contacts", "set", "km"])),
            st.sampled_from(["", "set", "session", "week"]),
            st.sampled_from(["", "each side", "each direction"]),
        ),
        min_size=1, max_size=2,
    ).map(tuple),
)  # fmt: skip
timings = st.builds(
    Timing,
    st.lists(
        st.sampled_from(
            ["before training", "after a run", "at the start", "at the end", "in the warm-up"]
        ),
        min_size=1, max_size=2, unique=True,
    ).map(tuple),
)  # fmt: skip
rounds = st.builds(Rounds, counts(), st.lists(st.builds(Rest, times), max_size=2).map(tuple))

SAYABLE = {
    "item": items, "dose": doses, "condition": conditions, "frequency": frequencies, "outcome": outcomes,
    "lasts": spans, "total": totals, "timing": timings, "rounds": rounds, "choice": counts(), "own": times,
}  # fmt: skip


REFUSED = ("nothing to do", "together this is too much", "orders nothing", "nobody can count")
"""What is said of numbers that are drawn here and that no plan may have."""


@pytest.mark.parametrize("entry", SAYABLE)
@given(data=st.data())
@tries(120)
def test_prints_and_reads_back(entry: str, data: st.DataObject) -> None:
    said = data.draw(SAYABLE[entry])
    assume(len(str(said)) <= LENGTH_LIMIT)
    try:
        read = _parse(entry, str(said))
    except NotationError as error:
        assume(not any(words in error.message for words in REFUSED))
        raise
    assert read == said


@pytest.mark.parametrize("entry", ENTRIES)
@given(text=st.text('8-10x()runwalks pain<=2,.^"_/:%é\n\t', max_size=40))
@tries(100)
def test_any_text_is_read_or_refused_with_a_place(entry: str, text: str) -> None:
    try:
        _parse(entry, text)
    except NotationError as error:
        assert 0 <= error.offset <= len(text)
        assert error.message
