"""What therapists write instead of a dose, a bout or a rate, to the words of the notation."""

from __future__ import annotations

from generator.notation.slip import MOVE, UNIT, N, counted, digits, in_seconds, per_cent, slips

TYPED = slips(
    (r"[“”‘’]", 'use straight quotes: "'),
    (r"\b(?:physical therapist|physiotherapist|therapist|PT)\b", "write 'physio'"),
)

ANYWHERE = slips(
    (rf"{N}x{N}", "write '{0} x {1}', with spaces"),
    (rf"{N} reps? x {N}", "the sets come first: '{1} x {0}'"),
    (rf"{N} x {N} x {N} ?s\b", "after sets and times comes the hold: '{0} x {1}, hold {2} s'"),
    (r"\bboth (?:sides|legs|feet)\b", "write 'each side' (one by one) or 'bilateral' (both at once)"),
    (r"\(each side\)", "write 'each side' without brackets"),
    (r"\b(?:every|ea\.?) (?:side|leg|foot|arm|limb|way)\b|\b(?:L/R|R/L)\b", "write 'each side'"),
    (r"\btempo (\d+)\D{1,3}?(\d+)\D{1,3}?(\d+)\b", "write 'tempo {0}-{1}-{2}' (seconds up, hold, down)"),
    (rf"\bhold for {N} ?(?:seconds?|secs?|s)?\b", "write 'hold {0} s'"),
    (rf"\brest {N}(?=,|\)|$)", "write 'rest {0} s', or 'rest {0} min'"),
    (r"\b(?:no rest|rest none|without rest)\b", "write 'rest 0 s'"),
    (rf"{N} ?{UNIT} (rest|hold)\b", "write '{2} {0} {1}'"),
    (r"\b(\d+):(\d\d)\b", in_seconds),
    (r"\b(\d+) ?min (\d+) ?s\b", in_seconds),
    (r"\b(\d+),(\d+)\b", "use a decimal point: '{0}.{1}'"),
    (r"\bwith (?:an? )?(\w+) band\b", "write 'with band-{0}'"),
    (r"\b(red|green|blue|black|yellow|light|heavy|medium) band\b", "write 'load band-{0}'"),
    (rf"\b(?:up to|max\.?|maximum|no more than) {N}", "write 'at most {0}'"),
    (r"\b(with|on|in) (one|two|three|four|five|six) ([a-z]+)", counted),
    (r"\b(?:with|on|in) no ([a-z]+)\b", "leave it out, or write it as a note: note \"no {0}\""),
    (rf"\b(?:min\.?|minimum|no less than) {N}", "write 'at least {0}'"),
    (rf"\b{N} ?(?:\+|plus\b)", "write 'at least {0}'"),
    (rf"{N} (?:x|times) body ?-?weight", per_cent),
    (r"\bwks?\b", "write 'weeks'"),
    (r"\bpercent\b", "write '%'"),
    (r"\b\d+ mi\b", "'mi' could mean minutes or miles; write 'min' or 'miles'"),
    (r"\b(\d+) ?k\b", "write '{0} km'"),
    (r"@", "write 'at'"),
    (r"%\d", "the number comes first: '70 %'"),
    (r"\d['′]", "write 'min'"),
    (r'\d["″]', "write 's'"),
    (r"\[\d+\]|\((?:[A-Z]\w+,? )+\d{4}\)", "cite a source with its mark, such as ^smith-2020"),
    (r"\b(one|two|three|four|five|six)\b", digits),
    (r"\b(above|below) (?=[a-z])|\b(more|less|higher|lower|faster|slower) (?=[a-z])",
     "say what to compare it with: at 5-10 % above usual-cadence"),
    (r"\beffort (RPE|zone)\b", "leave out 'effort': write '{0}' and the number"),
    (r" (rest|tempo|load|hold|effort|RPE|zone|note|slow|to failure)\b", "put a comma before '{0}'"),
    (r";", "write a comma"),
)  # fmt: skip

DOSES = slips(
    (rf"{N} ?x?(?: times)? ?(?:per|a|/) ?(day|week)",
     "put how often under its own key: 'times: {0} per {1}'"),
    (r"x \(", "round brackets are for bouts; write it flat: '3 x 10, hold 5 s'"),
    (r"\b(injured|uninjured) side (\d+ x [\d-]+)", "join two prescriptions with 'then': "
     "3 x 12 injured side then 2 x 10 uninjured side"),
    (r"\bload (?:\+|plus ?){0}".replace("{0}", N), "write 'add {0} % per week'"),
    (r"\b(?:on|off)\b.*\boff\b", "write the work and the rest: '6 x 30 s, rest 30 s'"),
)  # fmt: skip

BOUTS = slips(
    (rf"^{N} x {N}(?= *$|,| each| per)", "say which exercise: '- squat: {0} x {1}'"),
    (r"^(\w+)/(\w+)(?= )", "give each one its own time, such as alternate {0} 1 min, {1} 1 min for 20 min"),
    (r"\s*(?:[/+&]|\band\b|\bthen\b)\s*", "put a comma between: 8 x (run 30 s, walk 2 min)"),
    (r"[\[\]]", "use round brackets: 8 x (run 30 s, walk 2 min)"),
    (r"^alternate (?:(?! for ).)*$", "say for how long: alternate run 90 s, walk 2 min for 20 min"),
    (rf"x {N} ?{UNIT}", "say what to do: 'x run {0} {1}'"),
    (rf"{N} ?{UNIT} (?:\w+ )?{MOVE}\b", "the activity comes first: '{2} {0} {1}'"),
    (rf"\b{MOVE} {N} ?x ?{N}", "put the number of times first: '{1} x {0} {2}'"),
    (rf"^([a-z]+(?:-[a-z]+)+) {N} x", "put the exercise on a line of its own below 'do:', "
     "as '- {0}: {1} x 10'"),
    (r"^(warm-up|cool-down) ", "'{0}' is a key of its own, beside 'do': {0}: walk 5 min"),
    (rf"[x×] ?{N}$|[x×]$", "how often comes first: 8 x (run 30 s, walk 2 min)"),
    (rf"\b{N} (?:rounds|times|reps|intervals)(?: of)?:?", "write '{0} x (run 30 s, walk 2 min)'"),
    (rf"\b([\w-]+) for {N}", "write '{0} {1}', without 'for'"),
    (r"\bconversational(?: pace)?\b", "write 'effort can talk'"),
    (r"\b(?:at )?(easy|brisk|steady|slow|fast|comfortable) pace\b", "write '{0}', without 'pace'"),
    (rf"\b(run|walk|jog|cycle) {N}$", "add a unit: '{0} {1} min' or '{0} {1} km'"),
    (rf"^([a-z][a-z-]*) {N}$", "say of what: '{0} {1} reps', '{0} {1} min' or '{0} {1} m'"),
    (r"\b(straight|curve|lap)s?\b", "say how many: 'run 1 {0}'"),
    (r"^rest day$", "a day of rest is written 'rest'"),
    (r"\btotal$", "leave out 'total'; put the session's total under 'total:'"),
    (r"^as ([a-z]+ [\d-]+)$|^same as ([a-z]+ [\d-]+)$", "write 'as: week 1' on a line of its own below"),
    (r"^([a-z][a-z-]*):(?! )", "put a space after the colon: '{0}: 3 x 12'"),
    (r"^([a-z][a-z-]*): (.*)$", "put the exercise on a line of its own below 'do:', as '- {0}: {1}'"),
    (r"^([a-z][a-z-]*)(?: -+)? (\d+ ?x.*)$", "put a colon after the exercise: '{0}: {1}'"),
    (rf"^([a-z]+) {MOVE} ", "join the two words with a hyphen: '{0}-{1}'"),
    (r", ([a-z][a-z-]*)$", "say how much: '{0} 5 min', or '{0} as needed'"),
)  # fmt: skip

OFTEN = slips(
    (rf"\b{N} (?:times|x) (dai|wee)", "write '{0} per day' or '{0} per week'"),
    (rf"\b{N} weekly", "write '{0} per week'"),
    (r"\b[Bb][Ii][Dd]\b", "write '2 per day'"),
    (r"\b[Tt][Ii][Dd]\b", "write '3 per day'"),
    (r"\bhourly\b", "write 'every 1 h'"),
    (r"\bevery (?:single )?(?:training|session|run|walk)\b|\b(?:before|after) (?:each|every)\b",
     "put what happens in every session under 'warm-up' or 'cool-down'"),
    (rf"\b{N} days? on\b.*", "write 'at most {0} days in a row'"),
    (rf"\b{N} (?:rest days?|days? (?:of )?rest)(?: between)?", "write '{0} day off between'"),
    (rf"\b{N} ?(?:h|hours|hrs) (?:of )?rest(?: between)?", "write '{0} h between'"),
    (r"\bAM and PM\b|\b(?:morning|evening).*", "write '2 per day', or 'AM' or 'PM'"),
    (r"\bfor$", "say how long, such as for 4 weeks, or leave out 'for'"),
)  # fmt: skip
