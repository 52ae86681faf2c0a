"""What people write: it is read as the one thing it means, or refused with the choice."""

from __future__ import annotations

import pytest

from generator.model import Library
from generator.notation import NotationError
from generator.notation.parse import _parse, parse_dose, parse_outcome
from generator.pages.parts.boxes import set_ticks
from generator.words.dose import dose_words
from generator.words.outcome import outcome_words

READ = {
    ("frequency", "2-3x/wk"): "2-3 per week",
    ("frequency", "3x/week"): "3 per week",
    ("frequency", "3x / week"): "3 per week",
    ("frequency", "3 times/wk"): "3 per week",
    ("frequency", "EOD"): "every other day",
    ("condition", "6 wks since surgery"): "6 weeks since surgery",
    ("dose", "10 reps/side"): "10 reps each side",
    ("dose", "3 x 10/side"): "3 x 10 each side",
    ("dose", "3 x 30 s/leg, rest 30 s"): "3 x 30 s each side, rest 30 s",
    ("dose", "3 x 10, RIR 2"): "3 x 10, 2 reps in reserve",
    ("dose", "3 x 10, 2 RIR"): "3 x 10, 2 reps in reserve",
    ("dose", "3 x 10, weight 5kg"): "3 x 10, load 5 kg",
    ("dose", "3 x 10 at 70% 1RM"): "3 x 10, load 70 %1RM",
    ("dose", "3 x 10, at 20 kg, with band"): "3 x 10, load 20 kg, with band",
    ("dose", "3 x 10 at 30 cm at 20 kg"): "3 x 10, load 20 kg, at 30 cm",
    ("dose", "3 x 10, RPE 13 of 20"): "3 x 10, RPE 13 of 20",
    ("dose", "3 x 12 alternating"): "3 x 12 alternating",
    ("dose", "3 x 12, tempo 3-1-3-1"): "3 x 12, tempo 3-1-3-1",
    ("dose", "3 x 12, tempo 3 down 0 pause 1 up 0 hold"): "3 x 12, tempo 1 up 0 hold 3 down 0 pause",
    ("dose", "3\u00a0x\u202f12, rest\u00a060 s"): "3 x 12, rest 60 s",
    ("condition", "no\u00a0limp"): "no limp",
    ("item", "run 5 meters"): "run 5 meters",
    ("item", "run 5 metres, walk 400 m"): "run 5 meters, walk 400 m",
    ("item", "ladder run 20, 40, 60 meters"): "ladder run 20, 40, 60 meters",
    ("item", "sprint 30 m"): "sprint 30 m",
    ("item", "run 60 meters at 80 % max speed"): "run 60 meters at 80 % max speed",
}  # fmt: skip
"""Grammar rule and what is written, to the form in which it is kept."""

WHICH_FIRST = (
    "which comes first? If lowering, write 'tempo 3 down 0 pause 1 up 0 hold'; "
    "if lifting, 'tempo 3 up 0 hold 1 down 0 pause'"
)
SCALE = (
    "say when it hurts: 'pain during < 3', 'pain after < 3' or 'pain next morning < 3', of 10; "
    "of 100, write a tenth"
)
ONE_SIDE = "say which: 'each side' (one by one), 'alternating', or 'injured side'"
NO_COMMA = "write '1000' without the comma; a decimal has a point, such as '1.5'"
SINCE = "write '2 weeks in stage', or '2 weeks since surgery'"
PERCENT = "say of what: '80 %1RM' of a weight, '80 % max speed' of a run, or '80 % of' and a name"
UNIT = "add a unit: 'run 800 min', 'run 800 meters' or 'run 800 km'"
BOTH = "write 'each side' (one by one) or 'bilateral' (both at once)"
EACH = "say each of what: '10 each side' or '10 each direction'"
LADDER = "sets that change are a ladder: 'ladder 12, 10, 8 reps'"
OFTEN = "put how often under its own key: 'times: "
FOR_EXERCISES = (
    "'hold' is for an exercise, on a line such as '- squat: 3 x 12, hold 5 s'; "
    "for standing still, write 'rest'"
)

REFUSED = {
    # A number over its scale, or in a unit that cannot be there.
    ("dose", "3 x 10, RPE 15"):
        "'15' is too much for RPE (at most 10); write 'RPE 15 of 20' on the scale from 6 to 20, "
        "or a number up to 10",
    ("dose", "3 x 10, RPE 25"): "'25' is too much for RPE (at most 10); write a number up to 10",
    ("dose", "3 x 10, RPE 15/20"): "'RPE 0.75' is a fraction; write the scale as 'RPE 15 of 20'",
    ("dose", "3 x 10, RPE 6-7/10"): "'7/10' reads as a fraction; write '7', or '7 of 10'",
    ("item", "run 10 min zone 9"): "'9' is too much for a zone (at most 7); write a number up to 7",
    ("dose", "300 x 10"): "'300' is too much for the number of sets (at most 100); write a number up to 100",
    ("dose", "3 x 10, load 7000 kg"):
        "'7000 kg' is too much for a load (at most 1000 kg); write a number up to 1000 kg",
    ("dose", "3 x 10, rest 2 m"): "'2 m' can't be a rest; write '2 min'",
    ("dose", "3 x 10, hold 5 laps"):
        "'5 laps' can't be a hold; write it in s, min, h, day, week, month or year",
    ("lasts", "6 m"): "'6 m' can't be a time in the plan; write '6 min' or '6 months'",
    ("condition", "6 m since surgery"): "'6 m' can't be a time since then; write '6 min' or '6 months'",
    ("condition", "pain during <= 5 s"): "'5 s' can't be pain; write the number alone",
    ("item", "run 5 m"): "'5 m' could be minutes or meters; write '5 min' or '5 meters'",
    ("item", "8 x (run 30-60 m, walk 2 min)"):
        "'30-60 m' could be minutes or meters; write '30-60 min' or '30-60 meters'",
    ("item", "ladder run 1, 2, 1 m"):
        "'1 to 2 to 1 m' could be minutes or meters; write '1 to 2 to 1 min' or '1 to 2 to 1 meters'",
    ("item", "alternate run 90 s, walk 2 min for 20 m"):
        "'20 m' could be minutes or meters; write '20 min' or '20 meters'",
    # Remedies that said the opposite, or that were refused themselves.
    ("dose", "3 x 12 unilateral"): f"after '12' 'unilateral' can't be read; {ONE_SIDE}",
    ("dose", "3 x 12 one leg"): f"after '12' 'one' can't be read; {ONE_SIDE}",
    ("dose", "3 x 12, rest 90''"): "after '90' ''' can't be read; write 's'",
    ("dose", "3 x 12, rest 90\u2033"): "after '90' '\u2033' can't be read; write 's'",
    ("dose", "3 x 12, rest 2'"): "after '2' ''' can't be read; write 'min'",
    ("item", "run 1,000 m"): f"after '1' ',' can't be read; {NO_COMMA}",
    ("dose", "3 x 1,000"): f"after '000' something is missing; {NO_COMMA}",
    ("item", "run 1.000 m"): "'1.000' could be 1000 or 1; write the one you mean",
    ("item", "run 1.500 m"): "'1.500' could be 1500 or 1.5; write the one you mean",
    ("item", "run 800"): f"after '800' something is missing; {UNIT}",
    ("item", "4 x (run 800, walk 2 min)"): f"after '800' ',' can't be read; {UNIT}",
    ("dose", "3 x 12, tempo 3-0-1-0"): WHICH_FIRST,
    ("dose", "3 x 12, tempo 3-0-1"):
        "which comes first? If lowering, write 'tempo 3 down 0 pause 1 up'; "
        "if lifting, 'tempo 3 up 0 hold 1 down'",
    ("dose", "3 x 12, tempo 3-1-3-0"):
        "which comes first? If lowering, write 'tempo 3 down 1 pause 3 up 0 hold'; "
        "if lifting, 'tempo 3 up 1 hold 3 down 0 pause'",
    ("dose", "3 x 12, tempo 3010"): f"after '3010' something is missing; {WHICH_FIRST}",
    ("dose", "3 x 12, tempo 3/0/1/0"): "after '3/0' '/1/0' can't be read; write 'tempo 3-0-1-0'",
    ("dose", "3 x 12, tempo 30X0"):
        "after '30' 'X0' can't be read; an X is as fast as you can: write 'tempo explosive', or the seconds",
    ("item", "run 5 min moderate"): "after 'min' 'moderate' can't be read; write 'effort moderate'",
    ("dose", "3 x 12, moderate"):
        "after ',' 'moderate' can't be read; write 'effort moderate' or 'tempo moderate'",
    ("dose", "3 x 12 somewhat hard"): "after '12' 'somewhat' can't be read; write 'effort somewhat hard'",
    ("dose", "3 x 12 hold 5 s"): "after '12' 'hold' can't be read; put a comma before 'hold'",
    ("item", "run 5 min hold 5 s"): f"after 'min' 'hold' can't be read; {FOR_EXERCISES}",
    ("item", "run 5 min, hold 5 s"): FOR_EXERCISES,
    ("dose", "3 x 12 @70% 1RM"): "after '12' '@' can't be read; write 'at'",
    ("condition", "2 weeks"): f"after 'weeks' something is missing; {SINCE}",
    ("condition", "after 2 weeks"): f"after 'after' '2' can't be read; {SINCE}",
    # Characters that look like others, or like none.
    ("dose", "3 \u0445 12"):
        "after '3' '\u0445' can't be read; '\u0445' is U+0445, Cyrillic Small Letter Ha; write the plain 'x'",
    ("condition", "n\u043e limp"):
        "'n\u043e' can't be read; '\u043e' is U+043E, Cyrillic Small Letter O; write the plain 'o'",
    ("dose", "3\u200b x 12"):
        "after '3' '\u200b' can't be read; '\u200b' is U+200B, Zero Width Space; delete it",
    ("dose", "3 x\u00ad 12"): "after 'x' '\u00ad' can't be read; '\u00ad' is U+00AD, Soft Hyphen; delete it",
    ("dose", "3 * 12"): "after '3' '*' can't be read; write 'x'",
    # What had no remedy.
    ("frequency", "BID"): "'BID' can't be read; write '2 per day'",
    ("frequency", "QID"): "'QID' can't be read; write '4 per day'",
    ("frequency", "qd"): "'qd' can't be read; write 'daily'",
    ("frequency", "qod"): "'qod' can't be read; write 'every other day'",
    ("frequency", "3x"): "after '3' 'x' can't be read; write '3 per week' or '3 per day'",
    ("frequency", "3x daily"): "after '3' 'x' can't be read; write '3 per day'",
    ("frequency", "3 x weekly"): "after '3' 'x' can't be read; write '3 per week'",
    ("frequency", "5/7"): "after '5/7' something is missing; write '5 days per week'",
    ("frequency", "MWF"): "'MWF' can't be read; write 'on Mon and Wed and Fri'",
    ("dose", "3×12"): "after '3' '×' can't be read; write '3 x 12', with spaces",
    ("dose", "5-4-3-2-1"):
        "after '5-4' '-3-2-1' can't be read; sets that change are a ladder: 'ladder 12, 10, 8 reps'",
    ("dose", "3 x 10, BID"): f"after ',' 'BID' can't be read; {OFTEN}2 per day'",
    ("dose", "3 x 10 tid"): f"after '10' 'tid' can't be read; {OFTEN}3 per day'",
    ("dose", "3 x 10, EOD"): f"after ',' 'EOD' can't be read; {OFTEN}every other day'",
    ("dose", "3 x 10, 2x/wk"): f"after '2' 'x/wk' can't be read; {OFTEN}2 per wk'",
    ("dose", "3 x 10 ea"): f"after '10' 'ea' can't be read; {EACH}",
    ("dose", "3 x 10 each"): f"after '10' 'each' can't be read; {EACH}",
    ("dose", "3 x 10 both"): f"after '10' 'both' can't be read; {BOTH}",
    ("dose", "12-10-8"): f"after '12-10' '-8' can't be read; {LADDER}",
    ("dose", "3 x 12-10-8"): f"after '12-10' '-8' can't be read; {LADDER}",
    ("dose", "12, 10, 8"): f"after '12' ',' can't be read; {LADDER}",
    ("dose", "3 x 10, theraband red"): "after ',' 'theraband' can't be read; write 'load band-red'",
    ("dose", "3 x 10, red theraband"): "after ',' 'red' can't be read; write 'load band-red'",
    ("dose", "3 x 10, theraband"):
        "after ',' 'theraband' can't be read; write 'with band', or its color, such as 'load band-red'",
    ("item", "walk 1 h 30 min"): "after 'h' '30' can't be read; write it in one unit: '90 min'",
    ("item", "walk 1h30"): "after '1' 'h30' can't be read; write it in one unit: '90 min'",
    ("condition", "VAS < 3"): f"'VAS' is a pain scale; {SCALE}",
    ("condition", "NPRS during <= 3"): f"'NPRS' is a pain scale; {SCALE}",
    ("condition", "pain VAS < 3"): f"after 'pain' 'VAS' can't be read; {SCALE}",
    ("dose", "3 x 12 at 80%"): f"after '80%' something is missing; {PERCENT}",
    ("dose", "3 x 12, load 80 %"): f"after '%' something is missing; {PERCENT}",
}  # fmt: skip
"""Grammar rule and what is written, to what its author is told."""


@pytest.mark.parametrize(("entry", "text"), READ)
def test_what_means_one_thing_is_read(entry: str, text: str) -> None:
    printed = READ[entry, text]
    assert str(_parse(entry, text)) == printed
    assert _parse(entry, printed) == _parse(entry, text)


@pytest.mark.parametrize(("entry", "text"), REFUSED)
def test_what_means_two_or_nothing_is_refused_with_what_to_write(entry: str, text: str) -> None:
    with pytest.raises(NotationError) as found:
        _parse(entry, text)
    assert found.value.message == REFUSED[entry, text]


def test_a_comma_is_offered_only_where_it_helps() -> None:
    for entry, text in (("item", "run 5 min hold 5 s"), ("condition", "squat >= 10 tempo 3-1-3")):
        with pytest.raises(NotationError) as found:
            _parse(entry, text)
        assert "put a comma before" not in found.value.message


def test_a_set_that_alternates_is_shown_and_counted_as_one(library: Library) -> None:
    dose = parse_dose("3 x 12 alternating")
    assert dose_words(dose) == "3 × 12 alternating left and right"
    exercise = next(one for one in library.exercises.values() if one.side == "each")
    ticks = set_ticks("lunge", dose.parts[0], exercise)
    assert [(tick.legend, len(tick.boxes)) for tick in ticks] == [("Sets", 3)]
    apart = set_ticks("lunge", parse_dose("3 x 12 each side").parts[0], exercise)
    assert [tick.legend for tick in apart] == ["Left", "Right"]


UNSAID = {
    "not stated": "The plan doesn't say what to do.",
    "not seen": "We couldn't find what the plan says to do; ask your physical therapist.",
}


@pytest.mark.parametrize("written", UNSAID)
def test_an_outcome_that_nobody_found_says_so(written: str) -> None:
    assert outcome_words(parse_outcome(written), Library()) == UNSAID[written]
