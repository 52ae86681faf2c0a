"""What therapists write instead of `at most` and `at least`, of a dose and of the weight on a leg."""

from __future__ import annotations

from generator.notation.slip_patterns import N, slips

LIMITED = slips(
    (rf"\bat (?:max\.?|maximum|up to|no more than|under|less than|below|<=?|≤) ?{N}",
     "a limit needs no other 'at': write 'at most {0}'"),
    (rf"\bat (?:min\.?|minimum|no less than|over|more than|>=?|≥) ?{N}",
     "a limit needs no other 'at': write 'at least {0}'"),
    (rf"(?<!pain )(?:\b(?:under|less than|fewer than|below)|<=?|≤) ?{N}(?! ?%? (?:above|below))",
     "write 'at most {0}'; {0} then counts too"),
    (rf"(?<!pain )(?:\b(?:over|more than|above)|>=?|≥) ?{N}", "write 'at least {0}'; {0} then counts too"),
)  # fmt: skip
"""A limit of a dose, a bout, a rate or a total, where `<` isn't read."""

_UP_TO = r"(?:to|up to|until|progressing to|-|–)"

ONTO_A_LEG = slips(
    (rf"\btoe-touch(?:[ -]weight-?bearing)? {_UP_TO} ?(?:at most )?{N} ?(%|kg|lb)",
     "a range from a toe touch has no numbers; write the most, 'weight-bearing at most {0} {1}', and the "
     'rest as note "toe touch first"'),
    (rf"\b(?:no|non|toe-touch|partial)[ -]weight-?bearing {_UP_TO} (toe-touch|full)(?: weight-?bearing)?",
     "write the most that is allowed, '{0} weight-bearing', and how to get there as a note"),
)  # fmt: skip
"""Weight that a leg takes more and more of."""

_ON_LEG = r"(full|toe-touch|no)[ -]weight-?bearing"
_PARTLY = r"(?:partial|protected|limited|some)"

ON_LEG_CRITERIA = slips(
    (rf"^(?:can |has )?{_ON_LEG}$", "say what you can do so, such as 'can walk 5 min {0} weight-bearing'"),
    (r"^weight-?bearing (full|toe-touch)$",
     "say what you can do so, such as 'can walk 5 min {0} weight-bearing'"),
    (r"^weight-?bearing (as tolerated|as needed)$|^(?:can )?WBAT$",
     "say what you can do so, such as 'can walk 5 min weight-bearing as tolerated'"),
    (rf"^weight-?bearing {N} ?%(?: ?BW)?$", "compare it: 'weight-bearing >= {0} %BW'"),
    (rf"^(?:can |has )?(?:weight-?bearing {_PARTLY}|{_PARTLY} weight-?bearing)$",
     "say how much, such as 'weight-bearing >= 50 %BW', or 'not stated' alone where the source doesn't say"),
)  # fmt: skip
"""Weight on a leg where a condition stands."""

_EASE = r"(slow|fast|moderate|controlled|explosive)(?:ly)?"
_PHASE = r"(?:phase|part|portion|movement|return)"

PHASES = slips(
    (rf"\b(?:tempo )?{_EASE} (?:lower(?:ing)?|eccentrics?|descent|down|on the way down)(?: {_PHASE})?\b",
     "write 'tempo {0} down'"),
    (rf"\b(?:tempo )?{_EASE} (?:lift(?:ing)?|concentrics?|raise|rise|up|on the way up)(?: {_PHASE})?\b",
     "write 'tempo {0} up'"),
    (rf"\b(?:lower(?:ing)?|eccentric) {_EASE}\b", "write 'tempo {0} down'"),
)  # fmt: skip
"""A tempo of one phase in other words."""

_DEGREES = r"(?:deg(?:rees?)?|°)"
_FROM_TO = rf"(\d+) ?{_DEGREES}? ?(?:to|and|-|–) ?(\d+) ?{_DEGREES}"

ARCS = slips(
    (rf"\b(?:from|between|through|in|range) {_FROM_TO}", "write '{0} to {1} deg'"),
    (rf"\b(knee|hip|ankle|elbow|shoulder) {_FROM_TO}", "the joint comes last: '{1} to {2} deg {0}'"),
)
"""The way of a movement in other words."""

SPANS = slips((r" (for) (?=\d)", "put a comma before 'for'"))
"""How long a dose goes on."""
