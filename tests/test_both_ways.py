"""Every sentence of a condition, read back by a reader of English, is true, false and unknown when it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from english import Read
from english_clauses import Clauses, Words
from english_days import Days, One
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from tries import tries

from generator.model import Library
from generator.notation.condition import (
    All,
    AnyOf,
    Ask,
    Cited,
    Cleared,
    Colour,
    Compared,
    Condition,
    Done,
    Finished,
    Held,
    Measure,
    NoPain,
    Not,
    Pain,
    Sign,
    Since,
    Value,
)
from generator.notation.parse import parse_condition
from generator.notation.quantity import Quantity, Range
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.state import Streak
from generator.rules.streak import counted, lasts
from generator.rules.three_valued import Truth, lasting, truth
from generator.words.condition import condition_words

few = st.sampled_from([Fraction(n) for n in (0, 1, 2, 3, 5, 10)] + [Fraction(5, 2)])


@st.composite
def known(draw: st.DrawFn, bounds: tuple[str, ...] = ("", "", "about")) -> Range:
    low, high = sorted((draw(few), draw(few)))
    return Range(low, draw(st.sampled_from([low, low, high])), draw(st.sampled_from(bounds)))  # type: ignore[arg-type]


unknown = st.sampled_from(["___", "not stated", "not seen", "as needed", "as tolerated"]).map(
    lambda word: Range(open=word)
)
ranges = st.one_of(known(), known(), unknown)
bands = known(("", "", "at least", "at most", "about"))
moments = st.sampled_from(
    ["", "during", "during", "next morning", "after", "in warm-up", "while walking", "at rest", "within 24 h",
     "after 1-2 h"]
)  # fmt: skip
signs = st.sampled_from(["<=", ">=", "<", ">", "="])
references = st.sampled_from(["before", "baseline", "norm", "usual"])
one_number = few.map(lambda number: Range(number, number))


def values(*units: str) -> st.SearchStrategy[Value]:
    return st.one_of(
        st.builds(Value, ranges, st.sampled_from(units)),
        st.builds(Value, reference=references),
        st.builds(Value, known(), st.just("%"), references),
        st.builds(Value, one_number, st.just(""), references, sign=st.sampled_from(["+", "-"])),
    )


def amounts(*units: str) -> st.SearchStrategy[Quantity]:
    return st.builds(Quantity, ranges, st.sampled_from(units))


NUMBERS = {
    "plank": ("s", "min"), "single-leg-calf-raise": ("",), "jump-in-place": ("",), "hip-extension": ("deg",),
    "ankle-dorsiflexion": ("inch",), "morning-stiffness": ("min",), "readiness": ("",),
    "weight-bearing": ("",), "weekly-distance": ("mile", "km"), "grip": ("", "kg"),
}  # fmt: skip
"""Measures and tests of each kind, one that nobody has described among them, with units of their bars."""
GRADES = {"swelling-grade": ("none", "minimal", "clear", "a-lot"), "graft": ()}
SIGNS = (
    "limp", "swelling", "sharp-pain", "knee-valgus", "insertional-pain", "symptoms", "finished-session",
    "not-finished", "pain-free-walking", "fainting", "odd-ache",
)  # fmt: skip
TOLD = {
    "your form was good": Ask("Was your form good?"),
    "you answer yes to “Any numbness or tingling?”": Ask("Any numbness or tingling?"),
    "your knee is dropping inward, one hip is dropping, or your landing is out of control":
        Ask("Is your knee dropping inward, one hip dropping, or your landing out of control?"),
    "your doctor has cleared you": Cleared("doctor"),
    "your surgeon has cleared you": Cleared("surgeon"),
    "you've finished “Walking before running”": Finished("walking-8-week"),
    "you can walk 30 min briskly": parse_condition("can walk 30 min brisk"),
    "you can walk 30 min": parse_condition("can walk 30 min"),
    "you can squat 4 × 8 at 150% of your body weight": parse_condition("can squat 4 x 8 at 150 %BW"),
}  # fmt: skip
"""What a runner says yes to, by what the page says: rows of the language reference's table."""


def measures(name: str) -> st.SearchStrategy[Measure]:
    sides = st.sampled_from(["", "", "each side", "injured side", "uninjured side"])
    hold = st.none() | st.just(Quantity(Range(Fraction(5), Fraction(5)), "s"))
    when = st.sampled_from(["", "next morning"])
    return st.builds(Measure, st.just(name), signs, values(*NUMBERS[name]), hold, sides, when)


atoms = st.one_of(
    st.builds(Pain, signs, values(""), moments, st.sampled_from(["", "", "heel"])),
    st.builds(Pain, st.just("in"), st.builds(Value, bands), moments),
    st.builds(NoPain, moments, st.sampled_from(["", "", "heel"])),
    st.builds(Sign, st.sampled_from(SIGNS), st.booleans()),
    st.builds(Sign, st.sampled_from(SIGNS[:3]), st.booleans(), st.sampled_from(["during", "next morning"])),
    st.sampled_from([*NUMBERS]).flatmap(measures),
    st.builds(Measure, st.just("swelling-grade"), signs, st.sampled_from(GRADES["swelling-grade"]).map(
        lambda word: Value(word=word))),
    st.just(Measure("graft", "=", Value(word="patellar"))),
    st.builds(Compared, st.sampled_from(["single-leg-calf-raise", "hip-extension", "grip"]),
              st.just("LSI"), signs, st.builds(Value, known(), st.sampled_from(["%", ""]))),
    st.builds(Compared, st.sampled_from(["single-leg-calf-raise", "hip-extension", "grip"]),
              st.just("difference"), signs, st.builds(Value, known(), st.sampled_from(["", "deg"]))),
    st.builds(Done, amounts("session", "contacts", "km")),
    st.builds(Since, st.builds(Quantity, st.one_of(known(("", "at most", "at least", "about")), unknown),
              st.sampled_from(["day", "week"])), st.sampled_from(["surgery", "plan start", "stage"])),
    st.builds(Colour, st.sampled_from(["green", "amber", "red"])),
    st.sampled_from([*TOLD.values()]),
)  # fmt: skip


def joined(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    some = st.lists(inner, min_size=2, max_size=4).map(tuple)
    long = amounts("session", "session", "day", "week").filter(lambda how: how.range.lo != 0)
    lasting_ = st.one_of(st.sampled_from(["twice in a row", "at least twice"]), long)
    return st.one_of(
        st.builds(All, some),
        st.builds(AnyOf, some, st.integers(1, 2)),
        st.builds(Not, inner),
        st.builds(Held, inner, lasting_),
        st.builds(Cited, inner, st.just(("opinion",))),
    )


simple = st.one_of(atoms, joined(atoms))
nested = st.one_of(simple, joined(simple), joined(joined(simple)))

pains = st.dictionaries(
    st.sampled_from([f"pain {m}" for m in
                     ("during", "next morning", "after", "in warm-up", "while walking", "at rest", "before",
                      "after 1-2 h")]), few, max_size=5,
)  # fmt: skip
SIDED = ("single-leg-calf-raise", "hip-extension", "grip")
sides = st.fixed_dictionaries({"injured": few, "uninjured": few})
numbers = st.fixed_dictionaries(
    {}, optional={
        f"{name}{when}": sides | few if name in SIDED else few
        for name in NUMBERS for when in ("", " next morning", " before")
    },
)  # fmt: skip
yes = st.dictionaries(
    st.sampled_from([
        *(s for s in SIGNS if s != "not-finished"),
        *(f"{s} {m}" for s in SIGNS[:3] for m in ("during", "next morning")), *map(str, TOLD.values()),
    ]), st.booleans(), max_size=14,
)  # fmt: skip
grades = st.fixed_dictionaries(
    {}, optional={
        "swelling-grade": st.sampled_from(GRADES["swelling-grade"]),
        "graft": st.sampled_from(["patellar", "hamstring"]),
    },
)  # fmt: skip


@st.composite
def diaries(draw: st.DrawFn) -> Days:
    """A few days of answers, half of them alike, so that something may last."""
    day, found, answers = 0, [], {}
    for number in range(draw(st.integers(1, 4))):
        day += draw(st.integers(1, 5))
        if not number or draw(st.booleans()):
            answers = {**draw(pains), **draw(numbers), **draw(yes), **draw(grades)}
            answers = {k: v for k, v in answers.items() if not isinstance(v, Mapping) or "before" not in k}
        colour = draw(st.sampled_from(["green", "amber", "red", "unknown"]))
        amounts_ = draw(st.dictionaries(st.sampled_from(["contacts", "km"]), few))
        found.append(One(day, answers, colour, draw(st.integers(0, 5)), amounts_))
    anchors = draw(
        st.fixed_dictionaries({}, optional={"surgery": st.sampled_from([Fraction(-7), Fraction(-2)])})
    )
    norms = draw(
        st.fixed_dictionaries(
            {}, optional={f"{name} {kind}": few for name in ("pain", *NUMBERS) for kind in ("norm", "usual")}
        )
    )
    first = draw(st.fixed_dictionaries({}, optional={"pain during": few, "plank": few, "readiness": few}))
    return Days(tuple(found), {**anchors, **norms, "stage": Fraction(1), "plan start": Fraction(0)}, first)


def engine(condition: Condition, days: Days, library: Library) -> tuple[Truth, ...]:
    """What the rules hold of it on each day."""
    streaks: dict[str, Streak] = {}
    found = []
    for one in days.days:
        day = Day(one.number, one.answers.get("finished-session"), one.answers)
        known_ = {name: value for name, value in days.known.items() if name not in ("stage", "plan start")}
        facts = Facts(day, Memory(known_, days.first), library, 1, one.sessions, one.amounts)

        def ask(atom: Condition, facts: Facts = facts, colour: str = one.colour) -> Truth:
            if isinstance(atom, Colour):
                return None if colour == "unknown" else colour == atom.name
            if isinstance(atom, Held):
                return lasts(streaks.get(atom.printed, Streak()), atom, facts.day.number)
            return facts.truth(atom)

        for held in lasting(condition):
            now = truth(held.condition, ask)
            streak = streaks.get(held.printed, Streak())
            streaks[held.printed] = counted(streak, now, one.number, held, counts=True, earned=True)
        found.append(truth(condition, ask))
    return tuple(found)


def vocabulary(library: Library) -> Words:
    """What the site calls the things of this test, from its own files."""
    found = {
        "you have odd ache": ("odd-ache", True), "you have no odd ache": ("odd-ache", False),
        "you finished the whole session": ("finished-session", True),
        "you didn't finish the session": ("not-finished", True),
        "you pass “Walking without pain”": ("pain-free-walking", True),
        "you do not pass “Walking without pain”": ("pain-free-walking", False),
        "you faint": ("fainting", True), "you have no sign that you faint": ("fainting", False),
    }  # fmt: skip
    for name in SIGNS:
        if measure := library.measures.get(name):
            found |= {str(measure.yes): (name, True), str(measure.no): (name, False)}
    results = {
        "repetitions": "score",
        "seconds": "time",
        "minutes": "time",
        "degrees": "result",
        "inches": "result",
    }
    titles = {"grip": "grip", "graft": "graft", "stiffness in the morning": "morning-stiffness"}
    for name in (*NUMBERS, *GRADES):
        if name in library.test_of:
            item = library.test_of[name][1]
            result = f"“{item.title}” {results[item.measure]}"
            titles |= {
                f"“{item.title}”": name,
                f"your “{item.title}”": name,
                f"your {result}": name,
                result: name,
            }
        elif measure := library.measures.get(name):
            titles |= {f"your {str(measure.title).lower()}": name, str(measure.title).lower(): name}
    return Words(found, titles, {name: tuple(words) for name, words in GRADES.items()},
                 {said: str(condition) for said, condition in TOLD.items()})  # fmt: skip


@pytest.fixture(scope="module")
def words(library: Library) -> Words:
    return vocabulary(library)


def ways(sentence: str, days: Days, words: Words) -> frozenset[tuple[Truth, ...]]:
    return Read(days, Clauses(words, days)).ways(sentence)


@given(condition=nested, days=diaries())
@tries(150)
def test_a_sentence_says_what_the_rules_hold(
    condition: Condition, days: Days, library: Library, words: Words
) -> None:
    said = condition_words(condition, replace(library, sided=frozenset({"grip"})))
    assert ways(said, days, words) == {engine(condition, days, library)}, said


WRONG: dict[str, Callable[[str], str]] = {
    "no is dropped": lambda said: re.sub(r"\bno (?=pain|swelling|sharp)", "any ", said, count=1),
    "not is dropped": lambda said: said.replace("it isn't true that ", "", 1),
    "or for and": lambda said: said.replace(" and ", " or ", 1),
    "and for or": lambda said: re.sub(r" or (?!less|more|fewer)", " and ", said, count=1),
    "at most for at least": lambda said: said.replace(" or more", " or less", 1),
    "above for below": lambda said: said.replace(" below ", " above ", 1),
    "one more of several": lambda said: said.replace("at least 2 of", "at least 3 of", 1),
    "without brackets": lambda said: re.sub(r"(^|[ (])\((.+)\)", r"\1\2", said, count=1),
    "without the comma": lambda said: re.sub(r", (and|or) ", r" \1 ", said, count=1),
    "without how long": lambda said: re.sub(r" for [\d–]+ (days?|weeks?|sessions?)\b", "", said, count=1),
    "another moment": lambda said: said.replace("during the session", "the next morning", 1),
}  # fmt: skip
"""Words that say something else."""


@pytest.mark.long
@pytest.mark.parametrize("slip", WRONG)
def test_a_wrong_word_is_found(slip: str, library: Library, words: Words) -> None:
    def slips(condition: Condition) -> bool:
        right = condition_words(condition, library)
        return WRONG[slip](right) != right

    def differs(drawn: tuple[Condition, Days]) -> bool:
        condition, days = drawn
        said = WRONG[slip](condition_words(condition, library))
        return ways(said, days, words) != {engine(condition, days, library)}

    tried = settings(max_examples=3000, database=None, deadline=None, phases=[Phase.generate])
    # No diary is thought of for a sentence without the word.
    find(st.tuples((simple | nested).filter(slips), diaries()), differs, settings=tried, random=Random(1))


SAID = {
    "(limp or swelling) and ready": "you limp or you have swelling, and you feel ready",
    "limp or swelling and ready": "you limp, or you have swelling and you feel ready",
    "(limp or swelling or ready) and sharp-pain":
        "(you limp, you have swelling or you feel ready), and you have sharp pain",
    "not (limp or no swelling)": "you do not limp and you have swelling",
    "not (pain during > 3 or limp)": "pain during the session is 3 or less and you do not limp",
    "not (limp for 2 days) and ready":
        "(it isn't true that (you limp for 2 days in a row)), and you feel ready",
    "> 14 days since surgery": "it has been more than 14 days since surgery",
    "(limp or swelling) twice in a row": "this is true twice in a row: you limp or you have swelling",
    "not (no pain) and (finished-session twice in a row)":
        "you have any pain, and you finished 2 whole sessions in a row",
    "no limp for 2 consecutive days": "you do not limp for 2 days in a row",
    "no pain for not stated weeks":
        "you have had no pain for a number of weeks that the plan doesn't give",
    "not stated days in stage twice in a row":
        "this is true twice in a row: you've been in this stage for a number of days that the plan doesn't "
        "give",
    "3 sessions done for 2 sessions":
        "this has been true for 2 sessions in a row: you've done 3 sessions",
    "morning-stiffness next morning > 0 min": "you have any stiffness in the morning the next morning",
    "pain after < before": "pain after the session is lower than before the session",
    "pain after <= before + 2": "pain after the session is at most 2 higher than before the session",
    "pain during <= not stated": "pain during the session is a number that the plan doesn't give or less",
    "any 2 of (any 2 of (limp, swelling, ready), sharp-pain, sore)":
        "at least 2 of these are true: (at least 2 of these are true: you limp; you have swelling; "
        "you feel ready); you have sharp pain; you are sore",
}  # fmt: skip
"""What is written, to its sentence: each was once said so that it could be taken for something else."""


@pytest.mark.parametrize("written", SAID)
def test_a_sentence_says_what_goes_together(written: str, library: Library) -> None:
    assert condition_words(parse_condition(written), library) == SAID[written]
