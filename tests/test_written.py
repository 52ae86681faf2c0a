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
    ("dose", "3 x 5 at 27 inches"): "3 x 5, at 27 inch",
    ("item", "hop 10 m at 12-18 inches"): "hop 10 m at 12-18 inch",
    ("dose", "3 x 30RM (20-40% 1RM), rest 60 s"): "3 x 30, load 30RM (20-40 %1RM), rest 60 s",
    ("dose", "3 x 10, ___ kg (70 %1RM)"): "3 x 10, load ___ kg (70 %1RM)",
    ("dose", "3 x 12 alternating"): "3 x 12 alternating",
    ("dose", "8 x 1 min, alternating every set"): "8 x 1 min alternating each set",
    ("dose", "4 x 20 m, alternate directions"): "4 x 20 m alternating directions",
    ("dose", "4 x 20 m, change direction every session"): "4 x 20 m alternating directions each session",
    ("item", "4 x shuffle 20 m alternate directions each lap"):
        "4 x shuffle 20 m alternating directions each lap",
    ("dose", "3 x 12, tempo 3-1-3-1"): "3 x 12, tempo 3-1-3-1",
    ("dose", "3 x 12, tempo slow down"): "3 x 12, tempo slow down",
    ("dose", "3 x 12, tempo slow down 1 up"): "3 x 12, tempo slow down 1 up",
    ("dose", "3 x 12, 90 to 30 degrees knee"): "3 x 12, 90-30 deg knee",
    ("dose", "3 x 12, about 90-30 °"): "3 x 12, about 90-30 deg",
    ("dose", "3 x 12 at most 70 %1RM"): "3 x 12, load at most 70 %1RM",
    ("item", "run 5 min at at most 70 % max speed"): "run 5 min at most 70 % max speed",
    ("item", "run 5 min at most 8 km/h easy"): "run 5 min at most 8 km/h easy",
    ("item", "run 5 min at least 8 km/h"): "run 5 min at least 8 km/h",
    ("item", "run 5 min at most 60 % of usual-pace"): "run 5 min at most 60 % of usual-pace",
    ("dose", "3 x 12, tempo 3 down 0 pause 1 up 0 hold"): "3 x 12, tempo 3 down 0 pause 1 up 0 hold",
    ("dose", "3 x 8 then load 15RM, 2 x 6"): "3 x 8 then load 15RM, 2 x 6",
    ("dose", "3 x 8, tempo slow then tempo fast, 2 x 6"): "3 x 8, tempo slow then 2 x 6, tempo fast",
    ("dose", "3 x 8, rest 30 s then 2 x 6"): "3 x 8, rest 30 s then 2 x 6",
    ("dose", "3 x 8 then 1 x to failure"): "3 x 8 then 1 sets, to failure",
    ("dose", "3 x 8 then 2 x 6RM"): "3 x 8 then load 6RM, 2 x 6",
    ("dose", "3\u00a0x\u202f12, rest\u00a060 s"): "3 x 12, rest 60 s",
    ("condition", "no\u00a0limp"): "no limp",
    ("item", "run 5 meters"): "run 5 meters",
    ("item", "run 5 metres, walk 400 m"): "run 5 meters, walk 400 m",
    ("item", "ladder run 20, 40, 60 meters"): "ladder run 20, 40, 60 meters",
    ("item", "sprint 30 m"): "sprint 30 m",
    ("item", "run 60 meters at 80 % max speed"): "run 60 meters at 80 % max speed",
    ("item", "walk 5 min weight-bearing not stated %"): "walk 5 min weight-bearing not stated %",
    ("dose", "3 x 10, not seen kg weight-bearing"): "3 x 10, weight-bearing not seen kg",
    ("dose", "3 x 10, weight-bearing as tolerated %"): "3 x 10, weight-bearing as tolerated %",
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
SPEED = (
    "write 'at 80 % max speed' or 'effort hard'; "
    "a weight is for an exercise, on a line such as '- squat: 3 x 12, load 70 %1RM'"
)
OFTEN = "put how often under its own key: 'times: "
WHICH_PAIN = "say which: 'pain 3-5 expected' for what it should bring, or 'pain at most 5 allowed'"
TWO_LOADS = "for one weight in two units, write 'load 30RM (20-40 %1RM)'"
FOR_EXERCISES = (
    "'hold' is for an exercise, on a line such as '- squat: 3 x 12, hold 5 s'; "
    "for standing still, write 'rest'"
)

REFUSED = {
    # What has a form of its own already.
    ("dose", "8 min alternating every 1 min"):
        "after 'alternating' 'every' can't be read; write each turn as a set: "
        "'8 x 1 min alternating each set'",
    ("dose", "4 min, change legs every 30 s"):
        "after ',' 'change' can't be read; write each turn as a set: '8 x 30 s alternating each set'",
    ("dose", "3 x 12 each side, right side first"):
        "after ',' 'right' can't be read; which side comes first goes in a note: each side, "
        'note "right side first"',
    ("dose", "3 x 12 each side, starting with the injured leg"):
        "after ',' 'starting' can't be read; which side comes first goes in a note: each side, "
        'note "injured leg first"',
    ("dose", "3 x 12, slight discomfort is OK"):
        "after 'slight' 'discomfort' can't be read; write 'pain slight allowed'",
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
    ("dose", "3 x 8 then 2 x 6, load 15RM"):
        "which part is load for? Write '3 x 8, load 15RM then 2 x 6, load 15RM' for all, "
        "or '3 x 8 then load 15RM, 2 x 6' for the last part alone",
    ("dose", "3 x 8 then 2 x 6 then 1 x 4, 0-60 deg knee"):
        "which part is the angle for? Write '3 x 8, 0-60 deg knee then 2 x 6, 0-60 deg knee "
        "then 1 x 4, 0-60 deg knee' for all, or '3 x 8 then 2 x 6 then 0-60 deg knee, 1 x 4' "
        "for the last part alone",
    ("dose", "3 x 8 then 2 x 6, each side"):
        "which part is side for? Write '3 x 8 each side then 2 x 6 each side' for all, "
        "or '3 x 8 then 2 x 6 each side' for the last part alone",
    ("condition", "hop LSI 90-110 %"): "after 'LSI' '90-110' can't be read; write 'hop LSI = 90-110 %'",
    ("condition", "hop LSI 90 %"): "after 'LSI' '90' can't be read; write 'hop LSI >= 90 %'",
    ("condition", "hop difference 2"): "after 'difference' '2' can't be read; write 'hop difference <= 2'",
    ("dose", "3 x 10 with a muscle stimulator"): (
        "after 'a' 'muscle' can't be read; one thing is one word, without 'a': 'with muscle-stimulator'"
    ),
    ("item", "run 5 min moderate"): "after 'min' 'moderate' can't be read; write 'effort moderate'",
    ("dose", "3 x 12, moderate"):
        "after 'moderate' something is missing; write 'effort moderate' or 'tempo moderate'",
    ("dose", "3 x 12 somewhat hard"): "after '12' 'somewhat' can't be read; write 'effort somewhat hard'",
    ("dose", "3 x 12 hold 5 s"): "after '12' 'hold' can't be read; put a comma before 'hold'",
    ("item", "run 5 min hold 5 s"): f"after 'min' 'hold' can't be read; {FOR_EXERCISES}",
    ("item", "run 5 min, hold 5 s"): FOR_EXERCISES,
    ("dose", "3 x 12 @70% 1RM"): "after '12' '@' can't be read; write 'at'",
    ("condition", "2 weeks"): f"after 'weeks' something is missing; {SINCE}",
    ("condition", "after 2 weeks"): f"after 'after' '2' can't be read; {SINCE}",
    # One weight in two units, and what is none.
    ("dose", "3 x 30RM, load 20-40 %1RM"): f"load appears twice; {TWO_LOADS}",
    ("dose", "3 x 12, load 30RM = 20-40 %1RM"): f"after '30RM' '=' can't be read; {TWO_LOADS}",
    ("dose", "3 x 12, load 30RM, that is 20-40 %1RM"): f"after ',' 'that' can't be read; {TWO_LOADS}",
    ("dose", "3 x 12, load 20 kg (44 lb)"):
        "the brackets are for the same weight in another unit, such as '(70 %1RM)'",
    ("dose", "3 x 12, load 20 kg (2000 %1RM)"):
        "'2000 %1RM' is too much for a load (at most 200 %1RM); write a number up to 200 %1RM",
    # The weight on one leg.
    ("dose", "10 min, PWB"):
        "after ',' 'PWB' can't be read; "
        "say how much: 'weight-bearing 50 %', 'weight-bearing at most 20 kg', or 'weight-bearing not stated' "
        "where the source doesn't say",
    ("dose", "10 min, toe-touch"): "after ',' 'toe-touch' can't be read; write 'toe-touch weight-bearing'",
    ("dose", "3 x 10, load 75 %BW on injured side"):
        "after 'injured' 'side' can't be read; write 'weight-bearing 75 %'",
    ("dose", "3 x 10, load 50 % on injured side, 50 % on uninjured"):
        "after '%' 'on' can't be read; write 'weight-bearing 50 %'",
    ("dose", "3 x 10, load 75 % on uninjured side"):
        "after '%' 'on' can't be read; say the injured leg's share, such as 'weight-bearing 25 %'",
    ("dose", "3 x 10, load 20 kg on injured side"):
        "after 'injured' 'side' can't be read; for the leg to stand on write 'weight-bearing 20 kg', "
        "for a weight to lift 'load 20 kg'",
    ("dose", "3 x 10, weight-bearing 70 %1RM"):
        "'70 %1RM' can't be the weight on one leg; write it in kg, lb, % or %BW",
    ("dose", "3 x 10, weight-bearing 150 %"):
        "'150 %' is too much for the weight on one leg (at most 100 %); write a number up to 100 %",
    ("dose", "10 min weight-bearing 50 %"):
        "after 'min' 'weight-bearing' can't be read; put a comma before 'weight-bearing'",
    ("item", "walk 10 min, weight-bearing 50 %"):
        "after '%' something is missing; leave out the comma before 'weight-bearing 50 %'",
    ("item", "walk 10 min at most 20 kg weight-bearing"):
        "after 'weight-bearing' something is missing; write 'weight-bearing at most 20 kg'",
    ("item", "walk 10 min, weight-bearing as tolerated"):
        "'weight-bearing' is said of the bout before it; leave out the comma",
    # Pain that is wanted, and pain that is allowed.
    ("dose", "3 x 10, pain 3-5"): f"after '3-5' something is missing; {WHICH_PAIN}",
    ("dose", "3 x 10, pain <= 5"): "after '5' something is missing; write 'pain at most 5 allowed'",
    ("dose", "3 x 10, up to pain 5"): "after ',' 'up' can't be read; write 'pain at most 5 allowed'",
    ("dose", "3 x 10, pain-free"): "after ',' 'pain-free' can't be read; write 'pain 0 allowed'",
    ("dose", "3 x 10, pain 3-5 allowed"):
        "what is allowed is a most; write 'pain at most 5 allowed', "
        "or 'pain 3-5 expected' for what it should bring",
    ("dose", "3 x 10, pain < 5 allowed"):
        "pain is told in whole numbers; write 'pain at most 4 allowed'",
    ("dose", "3 x 10, pain at most 5/10 allowed"):
        "pain is out of 10 anyway; write the number alone, such as 'pain 5'",
    ("dose", "3 x 10, pain at most 15 allowed"):
        "'15' is too much for pain (at most 10); write a number up to 10",
    ("dose", "3 x 10, pain 4-6 expected, pain at most 5 allowed"):
        "pain 4-6 is expected, but only at most 5 is allowed; correct one",
    ("dose", "3 x 10, pain as tolerated allowed"):
        "write a number from 0 to 10, ___, or note \"pain as tolerated\"",
    ("dose", "3 x 10, pain next morning <= 5 allowed"):
        "after 'pain' 'next' can't be read; a dose says how much it may hurt while it's done; "
        "other times are for 'pain:' or 'if:'",
    ("item", "run 20 min pain <= 2 allowed"):
        "after 'min' 'pain' can't be read; "
        "pain in a bout is judged by the plan's 'pain:' and the rules under 'if:'",
    ("condition", "pain during at most 5/10"):
        "a share of 10 has a sign before it; write 'pain <= 5/10' or 'pain <= 5'",
    # Short forms of gym sheets.
    ("dose", "10/side"): "after '10' '/side' can't be read; say each of what: '10 reps each side'",
    ("dose", "10 ea"):
        "after '10' 'ea' can't be read; "
        "say each of what: '10 reps each side' or '10 reps each direction'",
    ("dose", "3 x 10, Theraband red"): "after ',' 'Theraband' can't be read; write 'load band-red'",
    ("dose", "3 x 10, 80%"): f"after '80%' something is missing; {PERCENT}",
    ("dose", "3 x 10 @80%"): f"after '10' '@' can't be read; {PERCENT}",
    ("dose", "3 x 10, 5 kg/hand"):
        "after 'kg' '/hand' can't be read; "
        "the load is what one lifts: 'load 5 kg', with a note such as note \"in each hand\"",
    ("item", "walk 1:30 h"): "after '1' ':' can't be read; write it in one unit: '90 min'",
    ("item", "walk 1:30"):
        "after '1' ':' can't be read; "
        "write it in one unit: 'walk 90 s', or 'walk 90 min' if it's hours",
    ("item", "run half of pain-free-time"):
        "after 'run' 'half' can't be read; write '50 % of pain-free-time'",
    ("item", "run 50 % of pain-free-time rounded down to 5 min"):
        "after 'pain-free-time' 'rounded' can't be read; "
        "the reader rounds: write it in a note, such as note \"rounded down to 5 min\"",
    ("item", "shuffle 20 m, alternate directions"):
        "after 'directions' something is missing; leave out the comma before 'alternate directions'",
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
    ("condition", "plank >= at most 90 s"): "'>= at most 90' sets two limits; write '>= 90' or '<= 90'",
    ("condition", "pain during <= at most 3"): "'<= at most 3' sets two limits; write '<= 3'",
    ("condition", ">= at most 14 days since surgery"):
        "'>= at most 14' sets two limits; write '>= 14' or '<= 14'",
    ("condition", "at most 6 sessions done"):
        "'at most 6 sessions done' is true from the start; say how much it takes: '6 sessions done'",
    ("condition", "no pain for at most 2 weeks"):
        "'for at most 2 weeks' is true from the start; say how much it takes: 'for 2 weeks'",
    ("condition", "3 weeks done"): "'3 weeks done' is no amount of training; write '3 weeks in stage'",
    ("lasts", "h 2-5"): "'h 2-5' isn't a part of a plan; write 'days 2-5' or 'weeks 2-5'",
    ("condition", "VAS < 3"): f"'VAS' is a pain scale; {SCALE}",
    ("condition", "NPRS during <= 5"): f"'NPRS' is a pain scale; {SCALE.replace('< 3', '<= 5')}",
    ("condition", "VAS > 40"): f"'VAS' is a pain scale; {SCALE.replace('< 3', '> 4')}",
    ("condition", "VAS <= 25 mm"): f"'VAS' is a pain scale; {SCALE.replace('< 3', '<= 2.5')}",
    ("condition", "NRS < 2/10"): f"'NRS' is a pain scale; {SCALE.replace('< 3', '< 2')}",
    ("condition", "pain VAS >= 4"): f"after 'pain' 'VAS' can't be read; {SCALE.replace('< 3', '>= 4')}",
    ("condition", "VAS 4"): f"after 'VAS' '4' can't be read; {SCALE.replace('< 3', '<= 4')}",
    ("dose", "3 x 12 at 80%"): f"after '80%' something is missing; {PERCENT}",
    ("dose", "3 x 12, load 80 %"): f"after '%' something is missing; {PERCENT}",
    ("item", "run 10 min at 80%"): f"after '80%' something is missing; {PERCENT}",
    ("item", "run 10 min @ 80%"): f"after 'min' '@' can't be read; {PERCENT}",
    # A remedy can be pasted.
    ("dose", "3 x 12 @ RPE 8"): "after '12' '@' can't be read; write ', RPE 8'",
    ("dose", "3 x 12, at RPE 6-7"): "after 'RPE' '6-7' can't be read; write ', RPE 6-7'",
    ("dose", "3 x 12, RIR2"): "after ',' 'RIR2' can't be read; write ', RIR 2'",
    ("dose", "3 x 12 RIR 2"): "after '12' 'RIR' can't be read; write ', RIR 2'",
    ("item", "run 10 min, RPE 4"): "after '4' something is missing; leave out the comma before 'RPE'",
    ("item", "run 10 min, zone 2"): "after '2' something is missing; leave out the comma before 'zone'",
    # Of a bout that is repeated, two speeds are a range or a rise.
    ("item", "10 x run 100 meters at 25 to 75 % max speed"): (
        "'25 to 75 % max speed' could be any speed between, or each faster than the last; write "
        "'25-75 % max speed', 'rising 25-75 % max speed' for more and more within the stage, or each with "
        "its speed, such as "
        "'ladder run 100 meters at 25 to 75 by 10 % max speed'"
    ),
    # A weight to lift is no speed.
    ("item", "run 5 min at 70% 1RM"): f"'% 1RM' is no speed; {SPEED}",
    ("item", "4 x (run 30 s at 70 %MVIC, walk 1 min)"): f"'%MVIC' is no speed; {SPEED}",
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
    ticks = set_ticks("lunge", dose.parts, exercise)
    assert [(tick.legend, len(tick.boxes)) for tick in ticks] == [("Sets", 3)]
    apart = set_ticks("lunge", parse_dose("3 x 12 each side").parts, exercise)
    assert [tick.legend for tick in apart] == ["Left", "Right"]


UNSAID = {
    "not stated": "The plan doesn't say what to do.",
    "not seen": "We couldn't find what the plan says to do; ask your physical therapist.",
}


@pytest.mark.parametrize("written", UNSAID)
def test_an_outcome_that_nobody_found_says_so(written: str) -> None:
    assert outcome_words(parse_outcome(written), Library()) == UNSAID[written]


SAID = {
    "3 x 12, load 30RM (20-40 %1RM)":
        "3 × 12, with a weight you can lift 30 times but no more, "
        "which is about 20–40% of the most you can lift once",
    "3 x 12, load ___ kg (at most 70 %1RM)":
        "3 × 12, weight ___ kg, which is at most 70% of the most you can lift once",
    "3 x 10, weight-bearing 25-50 %": "3 × 10, with 25–50% of your body weight on your injured leg",
    "3 x 5, at 27 inches": "3 × 5, at 27 inches (69 cm)",
    "3 x 5, at 12-18 inches": "3 × 5, at 12–18 inches (30–46 cm)",
    "3 x 5, at 1 inch": "3 × 5, at 1 inch (2.5 cm)",
    "3 x 10, weight-bearing at most 20 kg":
        "3 × 10, with at most 20 kg (at most 44 lb) on your injured leg",
    "10 min, toe-touch weight-bearing": "10 min, with no more than a toe touch on your injured leg",
    "3 x 15, pain 2-4 expected, pain at most 5 allowed":
        "3 × 15, pain: 2–4 out of 10 is expected, up to 5 out of 10 is OK; "
        "this plan's pain rule still applies",
    "3 x 15, pain ___ allowed":
        "3 × 15, pain: up to ___ out of 10 is OK; this plan's pain rule still applies",
    "3 x 15, pain 0 allowed": "3 × 15, pain: only while it's pain-free",
    "4 x 20 m alternating directions each set": "4 × 20 m changing direction each set",
    "4 x 20 m each direction": "4 × 20 m in each direction",
    "3 x 10, RIR 2": "3 × 10, 2 reps in reserve",
    "10 min, no weight-bearing": "10 min, with no weight on your injured leg",
    "10 min, weight-bearing as tolerated":
        "10 min, with as much weight as you can tolerate on your injured leg",
}  # fmt: skip
"""A dose to what the site says."""


@pytest.mark.parametrize("written", SAID)
def test_a_dose_is_said(written: str) -> None:
    assert dose_words(parse_dose(written)) == SAID[written]
