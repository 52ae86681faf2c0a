"""What therapists write of a scale of their own, or back from a race, to the words of the notation."""

from __future__ import annotations

from generator.notation.slip_patterns import N, slips

_SCALE = r"(?:effort|intensity|exertion)(?: level| zone)?|level"

EFFORTS = slips(
    (rf"\b(?:{_SCALE}) {N} ?(?:/|of|out of) ?(\d+)",
     "write 'RPE {0} of {1}', and what the numbers mean in a 'note:'"),
    (rf"\b(?:{_SCALE}) {N}",
     "name the end of the scale, such as 'RPE {0} of 5', and say in a 'note:' what its numbers mean"),
    (r"(?:(?<=\beffort )|\bintensity )(easy|steady|brisk|comfortable|slow|fast)\b", "write '{0}' alone"),
    (r"(?<=\beffort )(?!RPE|zone)([a-z][a-z-]*)$",
     "for a word of the plan's own scale write its number, such as 'RPE 3 of 5', and what it means in a "
     "'note:'"),
)  # fmt: skip
"""How hard, on a scale that the plan has for itself."""

FORWARD = (
    "a plan counts forward from its first day; number its weeks from there, such as 'weeks 1-12', and say in "
    "'summary:' how long before the {0} it starts"
)
"""Days are known from the reader's diary; the day of a race may be moved, and nobody tells the plan."""
RACES = ("race", "race-day", "event", "competition", "marathon", "half-marathon", "game", "match")

BACKWARDS = slips(
    (rf"\b(?:before|until|till|to) (?:the |your |my )?({'|'.join(RACES)})\b.*", FORWARD),
    (rf"^(?:the |your |my )?({'|'.join(RACES)}) (?:day|date)$", FORWARD),
)
"""Weeks that are counted back from a day to come."""

CHOICES = slips(
    (r"^[a-z-]+(?:,? or [a-z-]+)+$", "say how much, such as 'walk or cycle 10 min'"),
    (r"\brest\b.* or\b|\bor rest\b", "rest is no bout to choose; say in a 'note:' when to rest instead"),
)
"""A choice that leaves something open."""
