"""What therapists write where a source leaves out a number or a day, to what can be read."""

from __future__ import annotations

from generator.notation.slip_patterns import TIME, N, slips

_NOBODY = r"(?:not (?:stated|seen|specified|reported|given|mentioned|described|defined|known)|unknown|___+)"
_ALONE = (
    "leave it out here and tell it under 'note:'; where it says when to move on, write 'not stated' alone, "
    "which asks a physical therapist"
)

_OPEN = "not stated|not seen|as needed|as tolerated|___+"

UNSAID_AMOUNTS = slips(
    (r"\bpain (?:at most |about |<= ?)?(not stated|not seen|as tolerated|as needed) (allowed|expected)",
     "leave room for the number, 'pain ___ {1}', or tell it in words: note \"pain {0}\""),
    (rf"\b(at most|at least|about) ({_OPEN})",
     "leave out '{0}' and write '{1}' alone: a limit has its number"),
    (rf"\b({_OPEN}) ({_OPEN})\b", "write one of the two: '{0}' or '{1}'"),
    (rf"\badd ({_OPEN})(?: more)? (?:per|a|each|every) (day|week|session)",
     "give it its unit, such as 'add {0} % per {1}' or 'add {0} min per {1}'"),
    (rf"\badd ({_OPEN}) (%1RM|%BW|%|kg|lb|min|s|reps?|sets?)(?=$|,)",
     "say how often: 'add {0} {1} per week'"),
)  # fmt: skip
"""An amount of which nobody knows how much."""

UNSAID_CRITERIA = slips(
    (rf"\b{N} {TIME} (?:since|after|from|following|post) {_NOBODY}",
     "say since when: '{0} {1}s since surgery', '{0} {1}s since plan start' or '{0} {1}s in stage'; where "
     "the source doesn't say, write 'not stated' alone, and '{0} {1}s' under 'note:'"),
    (rf"[\w-]+ (?:(?:<=|>=|<|>|=|at most|at least) ?)?{_NOBODY}", _ALONE),
)  # fmt: skip
"""A condition of which the source tells only a part."""

UNSAID_ACTS = slips(
    (rf"\breduce ([a-z-]+) (?:by|to) {_NOBODY}(?! ?(?:%|kg|min))",
     "leave the number out, 'reduce {0}', or leave room for it with its unit, 'reduce {0} by ___ %'"),
    (r"\breduce ([a-z-]+) (?:by|to) (?:some|a little|a bit|a few)\b", "leave the number out: 'reduce {0}'"),
    (rf"\breduce (?:by )?{_NOBODY}", "say what, such as 'reduce run' or 'reduce load'"),
    (rf"\badd (?:{_NOBODY}|some|more) ([a-z-]+)$",
     "leave room for the number with its unit: 'add ___ % {0}' or 'add ___ kg {0}'"),
    (rf"\brest {_NOBODY}", "leave room for the number with its unit: 'rest ___ days'"),
    (rf"\bback (?:to )?{_NOBODY}(?: [a-z]+)?",
     "a step back has its number: 'back 1 stage'; where the source doesn't say how far, write 'see physio' "
     'or a note: note "go back; the source doesn\'t say how far"'),
)  # fmt: skip
"""An act of which the source doesn't say how much."""
