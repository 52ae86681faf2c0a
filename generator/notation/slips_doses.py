"""What therapists write instead of a dose, a bout or a rate, to the words of the notation."""

from __future__ import annotations

from generator.notation.slip_patterns import (
    HUE,
    MOVE,
    OF_EXERCISES,
    THERA,
    UNIT,
    N,
    as_a_decimal,
    clock_of,
    counted,
    digits,
    in_minutes,
    in_seconds,
    in_turns,
    per_cent,
    slips,
    which_pain,
)

_SPEED = r"(km/h|kph|mph)"
_BESIDE = r"(below|above|slower than|faster than|less than|more than)"

GROWING = slips(
    (r"\buntil (?:it'?s |it is |you are |you're )?(full|maximal|maximum|normal|complete|unlimited)\b[a-z -]*",
     "'{0}' has no number; say how much, such as 'until 100 %BW' or 'until 60 min'"),
    (rf"\bat {N} ?{_SPEED} {_BESIDE} (?:the |your )?([a-z][a-z-]*)",
     "say it in percent, such as 'at 10 % below {3}', or in words: note \"{0} {1} {2} {3}\""),
    (r"\b(add|increase|progress|raise) (?:(?:the )?(?:load|weight|reps) )?as (?:able|tolerated|needed)",
     "say how much, such as 'add 5 % per week', or tell the runner in a note: note \"{0} as tolerated\""),
    (rf"\b(?:grow|increase|raise)(?:ing)?(?: by)? {N} ?%(?: (?:per|a|each|every) (day|week|session))",
     "write 'add {0} % per {1}'"),
    (rf"\b(?:grow|increase|raise|add)(?:ing)?(?: by)? {N} ?%(?! ?(?:\w|/))",
     "say how often: 'add {0} % per week'"),
)  # fmt: skip
"""More of it, week by week."""

LEAST = slips(
    (r"\bsub-?max(?:imal)?(?:ly)?\b", "say how hard, such as 'RPE 5', 'effort hard' or 'load 70 %1RM'"),
)
"""What looks like a word of the notation and means less."""

_ONE_SIDE = (
    r"(?:right|left|injured|affected|operated|weaker|stronger|uninjured|other)(?: (?:side|leg|foot|arm))?"
)
_FIRST = 'which side comes first goes in a note: each side, note "{0} first"'

TYPED = slips(
    (r"\b(\d+)[ -]([1-9])/([1-9])\b", as_a_decimal),
    (r"[“”‘’]", 'use straight quotes: "'),
    (r"\b(?:physical therapist|physiotherapist|therapist|PT)\b", "write 'physio'"),
    (
        r"\bunilateral(?:ly)?\b|\bone[- ]sided\b|\b(?:one|1|single) leg\b",
        "say which: 'each side' (one by one), 'alternating', or 'injured side'",
    ),
    (rf"\b({_ONE_SIDE}) first\b", _FIRST),
    (rf"\b(?:start|begin)(?:n?ing)? (?:with|on) (?:the |your )?({_ONE_SIDE})\b", _FIRST),
    (r"(?<=\d) ?[*✕✖∙·]", "write 'x'"),
    (r"\d ?(?:''|′′|[\"″])", "write 's'"),
    (r"\b(\d{1,3}),(\d{3})\b", "write '{0}{1}' without the comma; a decimal has a point, such as '1.5'"),
    (r"\b(\d+):(\d\d) ?(?:h|hrs?|hours?)\b", in_minutes),
    (r"\b(\d+) ?(?:h|hrs?|hours?) ?(\d+)(?: ?(?:min|m|minutes?))?\b", in_minutes),
)

_WEIGHT = r"[\d.-]+ ?(?:%BW|%|kg|lb)?"
_LEG = r"(?:the |your )?(?:injured|affected|involved|operated|sore) (?:side|leg|foot)"
_OTHER_LEG = r"(?:the |your )?(?:un(?:injured|affected|involved)|other|good|healthy) ?(?:side|leg|foot)?"

SHARES = slips(
    (r"\b(?:half|½) (?:of )?(?:the |your )?([a-z][a-z-]*)", "write '50 % of {0}'"),
    (r"\b(rounded [^,()]*)", 'the reader rounds: write it in a note, such as note "{0}"'),
)

ON_A_LEG = slips(
    (r"\b(?:partial|protected|limited) weight-?bearing\b|\bPWB\b|"
     r"\bweight-?bearing (?:is )?(?:partial|protected|limited)\b",
     "say how much: 'weight-bearing 50 %', 'weight-bearing at most 20 kg', or 'weight-bearing not stated' "
     "where the source doesn't say"),
    (r"\bNWB\b|\bunloaded\b", "write 'no weight-bearing'"),
    (r"\bT[TD]WB\b|\btouch-?down(?: weight-?bearing)?|\btoe-touch(?![ -]weight-bearing)",
     "write 'toe-touch weight-bearing'"),
    (r"\bFWB\b", "write 'full weight-bearing'"),
    (r"\bWBAT\b", "write 'weight-bearing as tolerated'"),
    (r"\bweight ?bearing\b ?", "write 'weight-bearing'"),
    (rf"{N} ?%[^,%]*? on {_OTHER_LEG}", "say the injured leg's share, such as 'weight-bearing 25 %'"),
    (rf"{N} ?%[^,%]*? on {_LEG}", "write 'weight-bearing {0} %'"),
    (rf"{N} ?(kg|lb) on {_LEG}",
     "for the leg to stand on write 'weight-bearing {0} {1}', for a weight to lift 'load {0} {1}'"),
)  # fmt: skip

_ON_ONE = (
    r"\bon ([a-z]+(?:-[a-z]+)*) or (?:on )?([a-z]+(?:-[a-z]+)*)",
    "it is done on one of them: write 'on {0}', and the other in a note, such as note \"or on {1}\"",
)

ANYWHERE = slips(
    _ON_ONE,
    (r"\bat (?:at most )?(\d+(?:-\d+)?) ?(?:deg(?:rees?)?|°) (knee|hip|ankle|elbow|shoulder)\b",
     "an angle has no 'at': write '{0} deg {1}'"),
    (r"\b(rising|falling)(?: from)? (?:___+|not stated|not seen)[ -]",
     "'{0}' needs both its numbers: write 'weight-bearing not stated', and which way it goes in a note"),
    (r"\btempo (\d)(\d)(\d)(\d)\b",
     "which comes first? If lowering, write 'tempo {0} down {1} pause {2} up {3} hold'; "
     "if lifting, 'tempo {0} up {1} hold {2} down {3} pause'"),
    (r"\btempo (\d)(\d)(\d)\b", "write 'tempo {0}-{1}-{2}'"),
    (r"\btempo [\dX-]*X[\dX-]*", "an X is as fast as you can: write 'tempo explosive', or the seconds"),
    (r"\btempo (\d+)[^\d,]{1,3}?(\d+)[^\d,]{1,3}?(\d+)[^\d,]{1,3}?(\d+)\b",
     "write 'tempo {0}-{1}-{2}-{3}'"),
    (rf"(?:\b(?:at(?: most| least)?|load|weight)|,|@) ?{N} ?%(?=$|[,)])",
     "say of what: '{0} %1RM' of a weight, '{0} % max speed' of a run, or '{0} % of' and a name"),
    (rf"{N} ?(?:ea\b\.?|each)(?! ?(?:side|leg|foot|arm|limb|way))",
     "say each of what: '{0} each side' or '{0} each direction'"),
    (rf"\b(?:{THERA}|resistance )?(?:[Bb]ands?|tub(?:e|ing)) {HUE}\b", "write 'load band-{0}'"),
    (rf"\b(?<!with ){HUE} (?:{THERA}|resistance )(?:[Bb]ands?|tub(?:e|ing))", "write 'load band-{0}'"),
    (rf"\b(?:{THERA}|resistance )[Bb]ands?\b", "write 'with band', or its color, such as 'load band-red'"),
    (r"\bwt\.?(?= ?\d)", "write 'load'"),
    (rf"{N}[x×]{N}", "write '{0} x {1}', with spaces"),
    (rf"{N} reps? x {N}", "the sets come first: '{1} x {0}'"),
    (rf"{N} x {N} x {N} ?s\b", "after sets and times comes the hold: '{0} x {1}, hold {2} s'"),
    (r"\bboth\b(?: (?:sides|legs|feet|arms))?",
     "write 'each side' (one by one) or 'bilateral' (both at once)"),
    (r"\(each side\)", "write 'each side' without brackets"),
    (r"\b(?:every|ea\.?) (?:side|leg|foot|arm|limb|way)\b|\b(?:L/R|R/L)\b", "write 'each side'"),
    (r"\btempo (\d+)\D{1,3}?(\d+)\D{1,3}?(\d+)\b", "write 'tempo {0}-{1}-{2}' (seconds up, hold, down)"),
    (rf"\bhold for {N} ?(?:seconds?|secs?|s)?\b", "write 'hold {0} s'"),
    (rf"\brest {N}(?=,|\)|$)", "write 'rest {0} s', or 'rest {0} min'"),
    (r"^none$", "leave the line out, or write 'not stated' where the source gives no dose"),
    (r"\b(?:no rest|rest none|without rest)\b", "write 'rest 0 s'"),
    (rf"{N} ?{UNIT} (rest|hold)\b(?! ?\d)", "write '{2} {0} {1}'"),
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
    (r"\bpercent\b", "write '%'"),
    (r"\b\d+ mi\b", "'mi' could mean minutes or miles; write 'min' or 'miles'"),
    (r"\b(\d+) ?k\b", "write '{0} km'"),
    (r"@", "write 'at'"),
    (r"%\d", "the number comes first: '70 %'"),
    (r"\d['′]", "write 'min'"),
    (r"\[\d+\]|\((?:[A-Z]\w+,? )+\d{4}\)", "cite a source with its mark, such as ^smith-2020"),
    (r"\b(one|two|three|four|five|six)\b", digits),
    (r"\b(above|below) (?=[a-z])|\b(more|less|higher|lower|faster|slower) (?=[a-z])",
     "say what to compare it with: at 5-10 % above usual-cadence"),
    (r"(?<!effort )(?<!to )\b(very light|light|somewhat hard|very hard|hard|maximal|can talk|can sing)\b",
     "write 'effort {0}'"),
    (r"\beffort (RPE|zone)\b", "leave out 'effort': write '{0}' and the number"),
    (r" (rest|tempo|load|hold|effort|RPE|zone|note|slow|to failure|weight-bearing)\b",
     "put a comma before '{0}'"),
    (r";", "write a comma"),
)  # fmt: skip

_MOST = r"(?:<= ?|≤ ?|up to |at most |no more than |below |under |max\.? )"

PAIN = slips(
    (rf"\bpain (?:{N} )?(?:at|in) (?:the )?(?!rest|night|end|warm)([a-z-]+)(?: {N})?",
     "a dose says how much it may hurt anywhere; for one place write a rule under 'if:', such as "
     "'pain at {1} > 3: stop'"),
    (rf"\b(?:up to|to|allow(?:ing)?|with|at most|max\.?) pain (?:of )?{_MOST}?{N}(?! ?(?:of|/|out))",
     "write 'pain at most {0} allowed'"),
    (r"\bpain [^,]*?([\d.-]+) ?(?:/|of|out of) ?10\b", "it's out of 10 anyway: write '{0}' alone"),
    (rf"\b(?:expect(?:ed)?|provoke|aim for|target) pain (?:of )?{N}", "write 'pain {0} expected'"),
    (rf"\bpain (?:of )?(?:up to|no more than|below|under|max\.?) {N}", "write 'pain at most {0} allowed'"),
    (r"\b(slight|mild|minimal|some|moderate|tolerable|acceptable) (?:pain|discomfort|soreness)(?: is)?"
     r"(?: (?:OK|ok|fine|acceptable|tolerated|permitted|allowed))?(?![\w-])", "write 'pain {0} allowed'"),
    (r"\b(?:no pain|pain-?free|without pain|painless)(?![\w-])", "write 'pain 0 allowed'"),
    (rf"\bpain (?:of |during )?{_MOST}{N}", "write 'pain at most {0} allowed'"),
    (rf"\bpain (?:of |during )?{N}", which_pain),
    (r"\bpain (?:next|after|at|before|in)\b",
     "a dose says how much it may hurt while it's done; other times are for 'pain:' or 'if:'"),
)  # fmt: skip

OPEN = "not stated|not seen|as needed|as tolerated|___"
SIDED = "each side|each direction|injured side|uninjured side|bilateral|alternating"
AT = (
    (
        rf"\bat ({OPEN})",
        "'at' takes a height, a distance, a speed or a place; write 'load {0}', or '{0}' alone",
    ),
    (
        rf"\bat {N}(?: ?[A-Za-z]+)?$",
        "write a height or a distance (cm, mm, m, ft, inches), a speed (km/h, mph), a weight (kg, lb) "
        "or a share (60 % of usual-pace)",
    ),
)
"""What stands behind `at` that it doesn't take."""

DOSES = slips(
    (r"\bwith (?:an?|the) ([a-z]+) ([a-z]+)(?= *(?:,|$))",
     "one thing is one word, without 'a': 'with {0}-{1}'"),
    (r"\bwith (?:an?|the) ([a-z-]+)(?= *(?:,|$))", "leave out 'a': 'with {0}'"),
    (r"^(\d+) ?(s|min)(?:,|, and| and)? (?:alternat|chang|switch|swap)\w*(?: (?:legs|sides|feet))?"
     r" (?:each|every) (\d+)? ?(s|min)\w*", in_turns),
    (rf"^{N} ?(?:/ ?|each |per )(?:side|leg|foot|arm|limb)\b", "say each of what: '{0} reps each side'"),
    (rf"^{N} ?(?:ea\b\.?|each)$", "say each of what: '{0} reps each side' or '{0} reps each direction'"),
    (rf"{N} ?(kg|lb) ?(?:in |per |each |/ ?)+(hand|arm|side|leg)",
     "the load is what one lifts: 'load {0} {1}', with a note such as note \"in each {2}\""),
    (rf"(?:(?:@|\bat) ?(?=R)|\b(?=RIR))(RPE|RIR) ?{N}", "write ', {0} {1}'"),
    (rf"\bon (?:an? |the )?(step|box|stair) (?:of )?{N} ?cm\b", "write 'on {0}, at {1} cm'"),
    (rf"\bon (?:an? )?{N} ?cm (step|box|stair)\b", "write 'on {1}, at {0} cm'"),
    (rf"\bfrom {N} ?cm\b", "write 'at {0} cm'"),
    (r"\b(?:BID|bid|b\.i\.d\.)(?!\w)", "put how often under its own key: 'times: 2 per day'"),
    (r"\b(?:TID|tid|t\.i\.d\.)(?!\w)", "put how often under its own key: 'times: 3 per day'"),
    (r"\b(?:QID|qid|q\.i\.d\.)(?!\w)", "put how often under its own key: 'times: 4 per day'"),
    (r"\b(?:EOD|eod|QOD|qod|every other day)\b",
     "put how often under its own key: 'times: every other day'"),
    (r"\b(daily|weekly|twice a day|once a day|QD|qd)\b",
     "put how often under its own key, such as 'times: daily'"),
    (r"(?<!tempo )(?<![\d/-])(\d+)(?:[-/]|, ?)(\d+)(?:[-/]|, ?)(\d+)(?:[-/]|, ?)(\d+)(?![\d/-])",
     "sets that change are a ladder: 'ladder {0}, {1}, {2}, {3} reps'"),
    (r"(?<!tempo )(?<![\d/-])(\d+)(?:[-/]|, ?)(\d+)(?:[-/]|, ?)(\d+)(?![\d/-])",
     "sets that change are a ladder: 'ladder {0}, {1}, {2} reps'"),
    (r"(?<!tempo )(?<![\d/-])\d+(?:[-/]\d+){3,}", "sets that change are a ladder: 'ladder 12, 10, 8 reps'"),
    (r"(?<!effort )(?<!to )\b(moderate)\b", "write 'effort moderate' or 'tempo moderate'"),
    (rf"{N} ?x?(?: times)? ?(?:per|a|/) ?(day|week|wk)",
     "put how often under its own key: 'times: {0} per {1}'"),
    (r"x \(", "round brackets are for bouts; write it flat: '3 x 10, hold 5 s'"),
    (r"\b(injured|uninjured) side (\d+ x [\d-]+)", "join two prescriptions with 'then': "
     "3 x 12 injured side then 2 x 10 uninjured side"),
    (r"\bload (?:\+|plus ?){0}".replace("{0}", N), "write 'add {0} % per week'"),
    (r"\bload ([^,()]+?) ?(?:=|/|,? that is|,? about|,? i\.e\.,?) ?(\d[^,()]*)",
     "for one weight in two units, write 'load {0} ({1})'"),
    (r"\b(?:on|off)\b.*\boff\b", "write the work and the rest: '6 x 30 s, rest 30 s'"),
    (rf"^({OPEN}) ({SIDED})", "write '{0} reps {1}'"),
    *AT,
)  # fmt: skip

BOUTS = slips(
    _ON_ONE,
    (r"\bor\b(?! (?:longer|more|less))",
     "a choice stands on a line of its own, such as '- walk or cycle 10 min', or write 'choose: 1' and below "
     "'do:' each; where sources differ, put the other in 'note:'"),
    (r"\brest [\d.-]+ ?[x×] work\b", "a rest in times of the work is for exercises; here write 'rest 60 s'"),
    (rf", ?(RPE|zone) {N}$", "leave out the comma before '{0}'"),
    (rf"\b{MOVE} (\d+):(\d\d)\b", clock_of),
    (r", ?((?:alternat(?:e|ing)|chang(?:e|ing)) directions?[^,()]*)", "leave out the comma before '{0}'"),
    (r"\bpain (?=[\d<>≤]|at|up|during|allowed)",
     "pain in a bout is judged by the plan's 'pain:' and the rules under 'if:'"),
    (rf"((?:at most |about )?{_WEIGHT}) weight-bearing", "write 'weight-bearing {0}'"),
    (rf", ?((?:(?:full|toe-touch|no|non)[ -])?weight-bearing"
     rf"(?: (?:at most )?{_WEIGHT})?)", "leave out the comma before '{0}'"),
    (r"(?<!effort )(?<!to )\b(moderate)\b", "write 'effort moderate'"),
    (r" (hold|tempo|load|weight)\b(?= \d)", OF_EXERCISES),
    (rf"^{N} x {N}(?= *$|,| each| per)", "say which exercise: '- squat: {0} x {1}'"),
    (r"^(\w+)/(\w+)(?= )", "give each one its own time, such as alternate {0} 1 min, {1} 1 min for 20 min"),
    (r"\s*(?:[/+&]|\band\b|\bthen\b)\s*", "put a comma between: 8 x (run 30 s, walk 2 min)"),
    (r"[\[\]]", "use round brackets: 8 x (run 30 s, walk 2 min)"),
    (r"^alternate (?:(?! for ).)*$", "say for how long: alternate run 90 s, walk 2 min for 20 min"),
    (rf"x {N} ?{UNIT}", "say what to do: 'x run {0} {1}'"),
    *AT,
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
    (rf"\b{MOVE} {N}(?=$|[,)])", "add a unit: '{0} {1} min', '{0} {1} meters' or '{0} {1} km'"),
    (rf"^rest {N}$",
     "add a unit, 'rest {0} s'; a rest between sets stands in the dose, with quotes around all of it inside "
     "brackets, such as squat: '3 x 10, rest {0} s'"),
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
