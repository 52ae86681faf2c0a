"""What therapists write instead of a condition, an outcome or a length, to the words of the notation."""

from __future__ import annotations

import re

from generator.notation.slip_patterns import MOVE, TIME, N, Remedy, on_a_scale, per_cent, slips

NOWHERE = r"\bnot (?:specified|reported|given|mentioned|described|defined|available|clear)$"
"""How else an author says that the source doesn't say."""

_SO_MUCH = r"(?:more than|over|above|at least|no less than|>=?) ?"
_RANGE = r"(?:through |in |over |with )?(?:the |a |its )?full (?:range(?: of motion)?|ROM)"

_SENT_BACK = "write 'back to this stage twice', alone in 'if'"

_CAN = r"\bcan ([a-z][\w-]*(?: \d[\d.-]*(?! ?x \d))?(?: \d[^,]*?)?)(?: x)?"
_HOW = r"(?:tempo|rest|hold|full range|to failure|pain|slow|no pain)"

_CAN_ROWS: tuple[tuple[str, Remedy], ...] = (
    (
        r"\bcan (alternate .*|\d+ x \(.*\)|\d+ x (?:run|walk|jog) .*)$",
        "'can' is about one bout; ask about several: ask \"Can you {0}?\"",
    ),
    (rf"{_CAN},? (?:(?:with|at) )?(?:load|weight|with) (?:of )?{N} ?(kg|lb|%1RM|%BW)",
     "write 'can {0} at {1} {2}'"),
    (rf"{_CAN},? {N} ?(kg|lb|%1RM|%BW)", "write 'can {0} at {1} {2}'"),
    (rf"{_CAN},? (?:at |with )?(?:load |weight )?(?:own )?body-? ?weight\b",
     "'can' means without an added weight; leave that out, or tell it in a note: 'can {0} note \"body weight "
     "only\"'"),
    (rf"{_CAN},? ((?:load|weight|{_HOW})\b[^,]*)$",
     "'can' takes how much, how fast, where, with what and on which side; tell the rest in a note: "
     "'can {0} note \"{1}\"'"),
)  # fmt: skip
"""What stands behind `can` beside an amount."""


def _since(match: re.Match[str]) -> str:
    """`week 6`, which to some begins with its first day and to others ends with its last."""
    unit, last = match[1], int(match[2])
    begins = f"{last - 1} {unit}{'' if last == 2 else 's'}"
    over = f"{last} {unit}{'' if last == 1 else 's'}"
    return (
        f"say since when: '{over} since surgery' or '{over} since plan start' where {unit} {last} is over, "
        f"'{begins} since …' where it begins"
    )


_GONE = (
    r"(?:settles?|subsides?|resolves?|eases?|disappears?|settled|resolved|gone|returns? to \w+|back to \w+)"
)
_LASTS = r"(?:lasts?|lasting|persists?|persisting|lingers?|lingering|stays|remains)"

_GOES = (
    (rf"^(?:the |your )?pain (?:that )?(?:has |is |will )?{_GONE}\b.*",
     "say it of the next morning: 'pain next morning <= before' where it's back to what it was, or 'pain "
     "next morning = 0' where it's gone"),
    (rf"^(?:the |your )?pain (?:that )?{_LASTS}\b.*",
     "say it of the next morning: 'pain next morning > before' where it's still more than it was, or 'pain "
     "next morning > 0' where any is left"),
)  # fmt: skip
"""Pain that goes or stays: back to what it was, or gone, which are two things."""

CRITERIA = slips(
    *_GOES,
    (r"^(?!can )([a-z][\w-]*) (?:(?:of|on|at) )?(?:the |your )?(un)?injured (?:side|leg) ?([<>=]+) ?(.+)",
     lambda found: f"the side stands last: '{found[1]} {found[3]} {found[4]} {found[2] or ''}injured side'"),
    (r"([a-z][\w-]*) LSI (\d[\d.]*-\d[\d.]*) ?%?", "write '{0} LSI = {1} %'"),
    (r"([a-z][\w-]*) LSI (\d[\d.]*) ?%?", "write '{0} LSI >= {1} %'"),
    (r"([a-z][\w-]*) difference (\d[\d.]*) ?%", "say it as a share: '{0} LSI >= 90 %' for at most 10 % less"),
    (r"([a-z][\w-]*) difference (\d[\d.]*)", "write '{0} difference <= {1}'"),
    (r"\b(?:on|for|in|over) consecutive (days|sessions|mornings|runs)\b",
     "say how many: 'for 2 consecutive {0}'"),
    (rf"\bcan ([a-z-]+) {_SO_MUCH}(.+)", "'can' means that or more: write 'can {0} {1}'"),
    (r"\bcan ([a-z-]+) (?:less than|under|below|at most|up to|<=?) ?(.+)",
     "'can' means that or more; for less, write 'not (can {0} {1})'"),
    (rf"\bcan ([a-z-]+) {N} ?(inch(?:es)?|in|cm|deg(?:rees?)?)\b",
     "what is measured is compared: '{0} >= {1} {2}', with '{0}' under the plan's 'measures:'"),
    (rf"\bcan ([a-z-]+) {_RANGE}", 'ask a person: ask "Can you {0} through the full range?"'),
    (rf"^(?:can |has |have )?{_RANGE}$",
     "ask a person: ask \"Full range of motion?\", or write a measure, such as 'knee-flexion >= 120 deg'"),
    (r"\bnot ((?:cleared by|finished|can) .+)", "write 'not ({0})'"),
    (r"^at (?:the )?([a-z-]+)$", "say what is felt there: 'no pain at {0}' or 'pain at {0} <= 2'"),
    (r"^(?:less|lower|fewer) ([a-z-]+)(?: than before)?$", "say than what: '{0} < before', or '{0} <= 2'"),
    (r"^([a-z-]+) (?:is )?(?:less|lower|better|reduced)(?: than before)?$",
     "say than what: '{0} < before', or '{0} <= 2'"),
    (r"\b(?:VAS|NRS|NPRS)\b[a-z ]*(?:([<>]=?|=)? ?(\d+(?:\.\d+)?))?", on_a_scale),
    (NOWHERE, "write 'not stated'"),
    (r"^if ", "leave out 'if'"),
    (r"\beither\b", "leave out 'either'"),
    (r"\bbetween (\d+) and (\d+)", "write '{0}-{1}'"),
    (r"^(?!pain\b)([a-z-]+) (\d[\d.]*-\d[\d.]*(?: [a-z%]+)?)$", "write '{0} = {1}'"),
    (r"\bat least (\d+) of\b", "write 'any {0} of (…, …)'"),
    (r"\b(?:is )?(?:less|lower|smaller)\b|\b(?:below|under)\b", "write '<'"),
    (r"\b(?:is )?(?:more|greater|higher)\b|\b(?:above|over)\b", "write '>'"),
    (rf"\b(?:up to|max\.?|maximum|no more than) {N}", "write '<= {0}'"),
    (r"\bis (?:low|mild|minimal|little|small|ok|okay|tolerable|acceptable)\b",
     "say how much, such as 'pain during <= 2'"),
    (r"\b(?:is|equals)\b", "write '='"),
    (rf"\b{N} sessions? without pain", "write 'no pain during for {0} sessions'"),
    (r"\bpain[- ]free (?:with |during )?(\w+ing)\b", "write 'no pain while {0}'"),
    (r"\bpain[- ]free\b", "write 'no pain'"),
    (r"\bno pain (?:with |when |on |during )?(\w+ing)\b", "write 'no pain while {0}'"),
    (r"\bpain with (\w+ing)\b", "write 'pain while {0}'"),
    (r"\bno increase (?:in|of) ([\w-]+)", "write '{0} <= before'"),
    (r"\bpain ([<>=]+) ?(\d+) (during|after|before|at rest|at night|next morning|next day)\b",
     "put the time point first: 'pain {2} {0} {1}'"),
    (r"\b(?:in the) (morning|day)\b", "write 'next {0}'"),
    (r"^morning pain\b", "the moment comes second: 'pain next morning'"),
    (r"\bno ([\w-]+)(?: \w+)? (?:or|and) pain$", "write 'no {0} and no pain'"),
    (r"\bno pain (during|after) (?:or|and) (.+)$", "repeat it for each: 'no pain {0} and no pain {1}'"),
    (rf"{N} (?:x|times) body ?-?weight", per_cent),
    (r"\bwith (good|proper|correct|full) ([a-z ]+)$", 'ask a person: and ask "With {0} {1}?"'),
    (rf"\bcan ([a-z][\w-]*) (?:hold )?{N} ?(s|min)(?: hold)?\b", "write 'can {0} {1} {2}'"),
    *_CAN_ROWS,
    (r"\b(?:can .+) no pain$", "write 'and no pain during'"),
    (r"\bsessions done [<>=]+ ?(\d+)", "write '{0} sessions done'"),
    (r",", "write 'and', or a list with one condition a line"),
    (r"\b(?:not|no|without) ask (\".+\")", "write 'not (ask {0})'"),
    (r"\b(?:not|without) (?!stated|seen)([a-z-]+)", "write 'no {0}'"),
    (rf"^[<>=]* ?{N} {TIME}(?: (?:post|following)\b.*)?",
     "write '{0} {1}s in stage', or '{0} {1}s since surgery'"),
    (rf"^after {N} {TIME}(?: .*)?", "write '{0} {1}s in stage', or '{0} {1}s since surgery'"),
    (r"\b(?:is )?able to\b|\btolerates\b", "write 'can'"),
    (rf"^{MOVE} {N} ?(\w+)(?: without pain)?",
     "write 'can {0} {1} {2}', and the pain as a condition of its own"),
    (rf"\b{N} times(?: in a row)?\b", "write 'for {0} sessions'"),
    (r"\b(?:back|return(?:ed|ing)?|fall|fell) to (?:this|the same) (?:stage|level|week|phase)\b.*",
     _SENT_BACK),
    (r"\btwice$", "write 'twice in a row'"),
    (rf"\b{N} sessions?(?: \w+)?$", "write '{0} sessions done'"),
    (rf"^{N} ?% LSI\b", "name the test first: 'single-hop LSI >= {0} %'"),
    (rf"^{N} ?(km|miles?|meters?|min|minutes?|laps?)$",
     "say what is done: 'can run {0} {1}' in one go, or '{0} {1} done' in all"),
    (rf"^{N} ([a-z]+(?:-[a-z]+)*)", "write the measure first: '{1} >= {0}'"),
    (r"^(?:the )?(?:end of )?(week|day|month) (\d+)$", _since),
    (r"\b(physio|doctor|surgeon|clinician) (?:agrees|approves|clears|says|ok)\b", "write 'cleared by {0}'"),
    (r"\b(\d)\+", "write the grade as a word, such as 'effusion <= trace'"),
    (r"\b([a-z]+) ([a-z]+) (?=[<>=])", "join the words of a name with a hyphen: '{0}-{1}'"),
    (r"\bno red flags?\b",
     "a red flag ends every session by itself; leave this out, or name the sign: 'no night-pain'"),
    (r"^no (?!pain\b)([a-z]+) ([a-z]+)$",
     "join the words of a name with a hyphen: 'no {0}-{1}'; if no rule can test it: ask \"No {0} {1}?\""),
    (r"\bask ([^\"\s].*)$", 'put the question in quotes: ask "{0}"'),
)  # fmt: skip

THEN = slips(
    (r"\brest until (?:the )?(?:end of )?(week|day|month) (\d+)$", _since),
    (rf"\brest until {N} ([a-z]+(?:-[a-z]+)+)$", "write the measure first: 'rest until {1} >= {0}'"),
    (rf"\brest until {N}$", "say of what, such as 'rest until single-leg-calf-raise >= {0}'"),
    (r"\bgo on$|\b(?:continue|carry-on|keep going)\b", "write 'carry on'"),
    (r"\bprogress to (\w+) ([\d-]+)", "write 'progress' for the next stage, or 'on to {0} {1}'"),
    (r"\b(?:progress|advance|move up) 1 \w+", "write 'progress'"),
    (r"\b(?:progress|advance|move up|skip) \d+ \w+", "name the stage: 'on to week 4'"),
    (r"\b(?:advance|next stage|next level|next week|move on|go on)\b.*", "write 'progress'"),
    (r"\bgo to (?:the )?([a-z]+(?:[- ]?[\da-z]+)?)", "write 'on to {0}', or 'back to {0}'"),
    (r"\b(?:go )?back to (?:the )?(?:last|previous)(?: good| easy| pain[- ]free)? (stage|level|phase|week)\b",
     "write 'back 1 {0}', or 'back to last green {0}'"),
    (r"\bregress\b|\bdrop back\b", "write 'back 1 stage'"),
    (r"\b(?:go )?back (?:an?|one|1) (stage|level|phase|week|session)\b", "write 'back 1 {0}'"),
    (r"\b(?:go )?back (\d+)-(\d+) (\w+?)s?\b", "say both: 'back {0} {2} or back {1} {2}s'"),
    (r"\bback \d+ ?%", "say of what, such as 'reduce run by 50 %'"),
    (rf"\bback {N}$", "add what: 'back {0} stage'"),
    (r"\brestart (?:at|from) ([a-z]+) ?-?(\d+)", "write 'back to {0} {1}'"),
    (r"\brepeat (?:the |this )?(?:week|stage|level|phase|session)\b|^(?:hold|stay|remain)\b.*",
     "write 'repeat'"),
    (r"\bsee (?:an? |the |your )?([a-z]+) or (?:an? |the |your )?([a-z]+)$", "write 'see {0} or see {1}'"),
    (r"\b(?:call|contact|see|phone|visit|talk to)(?: an?| the| your)? (?:physio\w+|PT\b|therapist)",
     "write 'see physio'"),
    (r"\b(?:call|contact|refer to|consult|phone|visit|talk to)(?: an?| the| your)? ([a-z]+)",
     "write 'see {0}'"),
    (r"^emergency\b", "write 'see emergency'"),
    (rf"\breduce by {N} ?%", "say what, such as 'reduce load by {0} %' or 'reduce run by {0} %'"),
    (r"\breduce by half\b", "say what, such as 'reduce load by 50 %'"),
    (rf"\b(?:reduce|decrease|lower|cut) (?:the )?([a-z-]+) (?:by )?{N} ?%", "write 'reduce {0} by {1} %'"),
    (rf"\bincrease (?:the )?([a-z-]+) (?:by )?{N} ?(%|\w+)", "write 'add {1} {2} {0}'"),
    (r"\bby half\b", "write 'by 50 %'"),
    (r"\badd ([\d.-]+ (?:rep|set)s?)(?:$| per )",
     "say to what, with an exercise of the stage, such as 'add {0} squat'"),
    (r"\badd ([\d.-]+ (?:\w+|%))(?:$| per )", "say to what, such as 'add {0} load' or 'add {0} run'"),
    (r"\badd (?:some |more |a little )?(load|speed|weight|time|reps|sets)$",
     "say how much: 'add 5 % {0}', or 'add not stated % {0}' where the source gives no number"),
    (r"\badd (?:[a-z]+ )?as (?:able|tolerated|needed)",
     "say how much, such as 'add 5 % load', or tell the runner in a note: note \"add as tolerated\""),
    (rf"\b(?:grow|increase|raise)(?: by)? {N} ?(%|\w+)(?: per \w+)?$",
     "say to what, such as 'add {0} {1} load' or 'add {0} {1} run'"),
    (r"\b(?:\w+ )?less(?: [a-z-]+)?$", "say what is less, such as 'reduce run by 20 %' or 'reduce load'"),
    (rf"\brest {N}$", "say of what: 'rest {0} days'"),
    (rf"\brest for {N} (\w+)", "write 'rest {0} {1}'"),
    (r"\brest$", "say how long, such as 'rest 2 days'"),
    (rf"\b(?:wait|pause) {N} (\w+)", "write 'rest {0} {1}'"),
    (rf"\b(?:skip|take) (?:an?|{N}) (day)s?(?: off)?\b", "write 'rest', the number and 'days'"),
    (r"\bpain free\b", "write 'no pain'"),
    (r"\b(?:stop|discontinue)(?! and| or|,) ?\w*", "write 'stop'"),
    (r"\s*(?:,|;|\bthen\b)\s*", "join two acts with 'and'"),
)  # fmt: skip

WHEN = slips(
    (r"\b(\d+) ?(?:and|&|/) ?(\d+)\b", "write '{0}-{1}'"),
    (r"^week (\d+) to week (\d+)", "write 'weeks {0}-{1}'"),
    (r"^(\d+) (\w+?)s? to (\d+ \w+)", "write '{1}s {0} to {2}'"),
    (r"^(\d+)(?:st|nd|rd|th) (\w+)", "write '{1} {0}'"),
    (r"^not (?:stated|seen|said)", "leave 'lasts' out; no length means 'not stated'"),
    (r"^until\b.*", "'lasts' takes a number; put conditions under 'progress when'"),
)  # fmt: skip

CAPS = slips(
    (r"\b(?:per|a|each|every) week\b", "leave that out: it's what a week may grow by"),
    (rf"^{N}$", "say of what: '{0} %', '{0} min' or '{0} km'"),
)

STARTS = slips(
    (NOWHERE, "write 'not stated'"),
    (rf"^{N} {TIME} (?:post|from|since)\b.*", "write '{0} {1}s after surgery'"),
    (rf"^(day|week|month) {N} after ([a-z]+)", "write '{1} {0}s after {2}'"),
    (r"^(?:day of|date of|post)[ -]?(?:the )?(\w+)", "write '{0}'"),
    (r"^when\b.*", "put the condition under 'enter when' in the first stage"),
    (r"^(?:pl\w*n?|the|start|first|day)\b.*", "write 'plan start'"),
    (r"^[a-z]+(?:[ -][a-z]+)+$",
     "write 'plan start', or the day it's counted from in one word, such as 'surgery' or 'injury'"),
)  # fmt: skip

SUMS = slips(
    (
        rf"\b{N} (?:sessions? |times |x )?(?:per|a|an|each|every) (day|week|month)\b",
        "that is how often: write it under its own key, 'times: {0} per {1}'",
    ),
    (
        rf"\b{N} sessions? (?:per|a|each|every|in) .*",
        "that is how long: write it under its own key, 'lasts: {0} sessions'",
    ),
    (
        rf"\bafter {N} (sessions?|days?|weeks?|months?)\b.*",
        "that is how long: write it under its own key, 'lasts: {0} {1}'",
    ),
    (
        r"\bper (?:round|circuit|lap of the circuit)\b",
        "a group has no total per round; write the total of all its rounds, or one 'per set' of a line",
    ),
)
