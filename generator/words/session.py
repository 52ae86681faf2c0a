"""Sessions to words: a short line for a list, a sentence for the page and the screen reader."""

from __future__ import annotations

from generator.notation.quantity import Quantity, Range
from generator.notation.session import (
    BOUNDS,
    Alternate,
    Amount,
    Bearing,
    Growth,
    Ladder,
    Manner,
    Modifier,
    Note,
    Part,
    Repeat,
    Said,
    Segment,
    Sequence,
)
from generator.words.lists import upper
from generator.words.number import (
    NOBODY_SAYS,
    added_words,
    asked_quantity,
    quantity_words,
    range_words,
    rate_words,
)

UNKNOWN = {"not stated": "the plan doesn't say how long", "not seen": "we couldn't find how long"}
"""What stands in place of a length that the source leaves out, or that we could not read there."""


def sequence_words(sequence: Sequence) -> str:
    """`Run 30 s, walk 2 min. Do this 8–10 times.`; `Run 5 min, walk 3 min, run 5 min.`"""
    parts = sequence.parts
    if only_rests(sequence):
        return "Rest."
    if len(parts) == 1 and isinstance(parts[0], Repeat):
        return f"{upper(', '.join(map(_part, parts[0].body)))}. Do this {_times(parts[0].times)}."
    plain = all(isinstance(part, Segment) for part in parts)
    return upper((", " if plain else ". Then ").join(map(_part, parts))) + "."


def only_rests(sequence: Sequence) -> bool:
    """Whether it is `rest` and no more: a day off, not a rest of a length that its reader chooses."""
    one = sequence.parts[0] if len(sequence.parts) == 1 else None
    return isinstance(one, Segment) and str(one) in ("rest", "rest as needed")


def phrase(sequence: Sequence) -> str:
    """The same within a sentence: `run 30 s, walk 2 min, 8–10 times`."""
    if only_rests(sequence):
        return "rest"
    return ", then ".join(map(_part, sequence.parts))


def short_words(sequence: Sequence) -> tuple[str, str]:
    """The repeated bouts and how many times: (`Run 30 s, walk 2 min`, `8–10`); times may be ''."""
    if only_rests(sequence):
        return "Rest", ""
    if len(sequence.parts) == 1 and isinstance(sequence.parts[0], Repeat):
        part = sequence.parts[0]
        return upper(", ".join(map(_part, part.body))), range_words(part.times)
    return upper(", ".join(map(_part, sequence.parts))), ""


def amount_words(amount: Amount) -> str:
    """A quantity, or the words for not knowing."""
    return quantity_words(amount) if isinstance(amount, Quantity) else range_words(amount)


def _part(part: Part) -> str:
    match part:
        case Segment():
            return _segment(part)
        case Repeat(times=times, body=body):
            return f"{', '.join(map(_part, body))}, {_times(times)}"
        case Alternate(body=body, total=total):
            return f"{', '.join(map(_part, body))}, repeated{_length(total)}"
        case Ladder():
            return ", then ".join(map(_segment, part.bouts))
        case Said(range=range_):
            return SAID[range_.open or "not stated"]
        case Note(text=text):
            return text
    raise AssertionError(part)


SAID = {
    "not stated": "the plan doesn't say what to do",
    "not seen": "we couldn't find what to do",
    "as needed": "as much as you need",
    "as tolerated": "as much as you tolerate",
    "as many as possible": "as much as you can",
    "___": "___ (fill in with your physical therapist)",
}
"""A session, or a part of one, that has no words of its own."""


def _length(total: Amount) -> str:
    unsaid = unsaid_words(total)
    return f" ({unsaid})" if unsaid else f" for {amount_words(total)}"


def _times(times: Range) -> str:
    if times.whole and times.hi == 1:
        return "once"
    if times.open in TIMES:
        return TIMES[times.open]
    return f"{range_words(times)} {'time' if times.single and times.hi == 1 else 'times'}"


TIMES = {name: words.format("times") for name, words in NOBODY_SAYS.items()} | {
    "as many as possible": "as many times as you can"
}
"""How often bouts are repeated where there is no number: `a number of times that the plan doesn't give`."""


def _segment(segment: Segment) -> str:
    unsaid = unsaid_words(segment.amount)
    words = [segment.activity, f"({unsaid})" if unsaid else amount_words(segment.amount)]
    return _joined([*words, *map(modifier_words, segment.modifiers)])


def _joined(words: list[str]) -> str:
    """Said in a row; of several that begin with `at`, each after the first behind a comma."""
    text = ""
    for word in words:
        again = word.startswith("adding ") or (word.startswith("at ") and " at " in text)
        text += f"{',' if again else ''}{' ' if text else ''}{word}"
    return text


def unsaid_words(amount: Amount) -> str:
    """That nobody knows an amount, and who left it out: the source, or we; '' for any other."""
    if isinstance(amount, Quantity):
        return quantity_words(amount) if amount.range.open in UNKNOWN else ""
    return UNKNOWN.get(amount.open or "", "")


PACES = {"varied": "at a varied pace", "easy": "at an easy pace", "brisk": "briskly", "slow": "slowly",
         "fast": "fast", "faster": "faster", "slower": "more slowly", "steady": "steadily",
         "comfortable": "at a comfortable pace"}  # fmt: skip


KINDS = {"effort": "with {} effort", "RPE": "at an effort of {}", "zone": "in zone {}", "side": "{}"}
"""How what is no pace and no place is said."""
EFFORTS = {
    "not stated": "with an effort that the plan doesn't give",
    "not seen": "with an effort that we couldn't find",
    "as needed": "with as much effort as you need",
    "as tolerated": "with as much effort as you tolerate",
}
"""Efforts without a number, of bouts."""


def modifier_words(modifier: Manner) -> str:
    """`on gentle hills`, `at a varied pace`, `adding 10–15 % a week up to 45–60 min`."""
    match modifier:
        case Growth(step=step, per=per, until=until):
            end = f" up to {asked_quantity(until)}" if until else ""
            return f"adding {added_words(step, _every(per))}{end}"
        case Note(text=text):
            return f"({text})"
        case Bearing():
            return ON_LEG.format(bearing_words(modifier))
        case Modifier(kind="pace", text=text):
            return PACES[text]
        case Modifier(kind=kind, text=text) if kind in KINDS and text in EFFORTS:
            return EFFORTS[text]
        case Modifier(kind="RPE", text=text):
            return KINDS["RPE"].format(rpe_words(text))
        case Modifier(kind=kind, text=text) if kind in KINDS:
            return KINDS[kind].format(text)
    assert isinstance(modifier, Modifier)
    if modifier.kind == "at" and modifier.text.startswith(BOUNDS):
        return bounded_words(modifier.text)
    words = rate_words if modifier.kind == "at" else plain_name
    return f"{modifier.kind} {words(modifier.text)}"


def bounded_words(text: str) -> str:
    """`at most 8 km/h` as `at 8 km/h (5 mph) or less`: the limit behind its number."""
    _, bound, number = text.split(" ", 2)
    return f"at {rate_words(number)} or {'less' if bound == 'most' else 'more'}"


def bearing_words(bearing: Bearing) -> str:
    """`50% of your body weight`, `at most 20 kg (44 lb)`, `no more than a toe touch`."""
    amount = bearing.amount
    unknown = amount.range.open if isinstance(amount, Quantity) else None
    if unknown in WEIGHTS and unknown != "___":
        return WEIGHTS[unknown]
    if isinstance(amount, Quantity):
        share = Quantity(amount.range, "%BW") if amount.unit == "%" else amount
        return quantity_words(share)
    return WEIGHTS[bearing.word or str(amount)]


ON_LEG = "with {} on your injured leg"
WEIGHTS = {
    "full": "all your weight",
    "toe-touch": "no more than a toe touch",
    "no": "no weight",
    "as tolerated": "as much weight as you can tolerate",
    "as needed": "as much weight as you need",
    "not stated": "as much weight as your physical therapist says",
    "not seen": "as much weight as your physical therapist says",
    "___": "___ of your weight",
}
"""Weights on a leg that have no number."""


def _every(per: Quantity) -> str:
    """`a week`, `every 2–3 sessions`."""
    once = per.range.single and per.range.hi == 1
    word = "after" if per.range.open in NOBODY_SAYS else "every"
    return f"a {per.unit}" if once else f"{word} {asked_quantity(per)}"


def rpe_words(text: str) -> str:
    """`6–7 out of 10`; another scale than 0-10 names its end."""
    number, _, most = text.replace("-", "–").partition(" of ")
    return f"{number} out of {most or 10}"


PLACES = {
    "flat": "flat ground",
    "floor": "the floor (not on a step)",
    "step": "a step",
    "towel": "a towel",
    "backpack": "a backpack",
    "clinic": "the clinic",
}
"""Places and things that take an article."""


def plain_name(name: str) -> str:
    """`gentle-hills` as words: `gentle hills`; `the flat` for `flat`."""
    return PLACES.get(name, name.replace("-", " "))
