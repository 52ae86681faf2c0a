"""What therapists write instead of how often and when in the day, to the words of the notation."""

from __future__ import annotations

from generator.notation.slip_patterns import N, per_day_or_week, slips

_RUNLESS = r"\bon (?:a |the )?(?:days? without (?:a )?run(?:ning)?|(?:non-running|run-free) days?)\b"
_RUNNING = r"\bon (?:a |the )?(?:days? (?:with|of) (?:a )?run(?:ning)?|run(?:ning)? days?)\b"
_OCCASION = r"\b(before|after) (?:a |the )?(training|practice|run(?:ning|s)?)\b"

DAYS = slips(
    (_RUNLESS, "that is a condition; write 'when: no run-today' on the session or the line"),
    (_RUNNING, "that is a condition; write 'when: run-today' on the session or the line"),
)

TIMINGS = (*DAYS, *slips(
    (r"\b(AM|PM)\b", "write it under 'times', such as 'times: daily, {0}'"),
    (r"\bin the morning\b", "write it under 'times', such as 'times: daily, AM'"),
    (r"\bin the evening\b", "write it under 'times', such as 'times: daily, PM'"),
    (r"\b(before|after) (?:each|every) training\b", "write '{0} training', and how often under 'times'"),
    (r"\b(before|after) (?:each|every) run\b", "write '{0} a run', and how often under 'times'"),
))  # fmt: skip

OFTEN = (*DAYS, *slips(
    (r"\buntil ([^,]+)$",
     "a session goes on for as long as its stage; put what ends it under 'progress when: {0}'"),
    (r"\b(?:at|in) (?:the |a )?(gym|clinic)\b", "write 'in {0}', without a comma before it"),
    (r"\b(?:at|from|in) (?:the |your )?(home|work|school|office|house|apartment)\b",
     "that is where, not how often; write it in the dose of an exercise, such as 'squat: 3 x 10, at {0}', or "
     "in a note of the stage: 'note: At {0}.'"),
    (_OCCASION, "write it under its own key: 'at: {0} {1}'"),
    (r"\bat the (start|beginning|end)\b", "write it under its own key: 'at: at the {0}'"),
    (r"\b(?:in|within|during) (?:the |a )?(warm-up|cool-down)\b",
     "write it under its own key: 'at: in the {0}'"),
    (rf"\b{N} ?(?:times|x) ?(?:dai|day|wee|wk)\w*|\b{N} ?x$", per_day_or_week),
    (rf"\b{N}/7$", "write '{0} days per week'"),
    (r"\bM/?W/?F\b", "write 'on Mon and Wed and Fri'"),
    (rf"\b{N} weekly", "write '{0} per week'"),
    (r"\b[Bb][Ii][Dd]\b", "write '2 per day'"),
    (r"\b[Tt][Ii][Dd]\b", "write '3 per day'"),
    (r"\b[Qq][Ii][Dd]\b", "write '4 per day'"),
    (r"\b[Qq][Dd]\b", "write 'daily'"),
    (r"\b[Qq][Oo][Dd]\b", "write 'every other day'"),
    (r"\bhourly\b", "write 'every 1 h'"),
    (r"\b(?:throughout|during|all through) the day\b|\b(?:several|multiple|many|a few) times daily\b",
     "write 'several times a day'"),
    (r"\b(?:frequently|often|regularly|as often as (?:possible|you can|able))\b",
     "say how often, such as 'several times a day' or 'as needed'"),
    (r"\bevery (?:single )?(?:training|session|run|walk)\b|\b(?:before|after) (?:each|every)\b",
     "put what happens in every session under 'warm-up' or 'cool-down'"),
    (rf"\b{N} days? on\b.*", "write 'at most {0} days in a row'"),
    (rf"\b{N} (?:rest days?|days? (?:of )?rest)(?: between)?", "write '{0} day off between'"),
    (rf"\b{N} ?(?:h|hours|hrs) (?:of )?rest(?: between)?", "write '{0} h between'"),
    (r"\bAM and PM\b|\b(?:morning|evening).*", "write '2 per day', or 'AM' or 'PM'"),
    (r".*\b(?:progress|increase|advance)\b.*\b(?:two|2|consecutive) sessions?\b.*",
     "write 'at most 1 level per 2 sessions'"),
    (r"\bnot after (?:strength|lifting|weights)\b.*", "write 'when: no strength-today' on the session"),
    (r"\bfor$", "say how long, such as for 4 weeks, or leave out 'for'"),
))  # fmt: skip
