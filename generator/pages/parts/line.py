"""One line of a session to what the page says beside its dose: its group, its conditions, its rate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model import Group, Item, Library, Session
from generator.notation.session import Note, Part, Repeat, Segment, Sequence
from generator.pages.frame.sources import cited
from generator.pages.parts.groups import grouped
from generator.pages.parts.only import only_words, with_only
from generator.rules.sums import nodes
from generator.words.branch import rule_words
from generator.words.condition import condition_words
from generator.words.drill import drill_words
from generator.words.marks import marked
from generator.words.number import range_words
from generator.words.rate import frequency_words, span_words, timing_words
from generator.words.session import phrase, sequence_words
from generator.words.total import total_words


def item_title(item: Item, library: Library) -> str:
    """The name of a line: its own, its exercise's, or words made from the id; and its variant."""
    exercise = library.exercises.get(item.exercise or "")
    if item.title or exercise is None:
        return str(item.title or (item.named or item.id).replace("-", " ").capitalize()) + variant_words(
            item, library
        )
    return str(exercise.title) + variant_words(item, library)


def line_title(item: Item, library: Library) -> str:
    """The same of any line: bouts are called by their words."""
    return sequence_words(item.sequence.value).rstrip(".") if item.sequence else item_title(item, library)


def line_with(item: Item, library: Library) -> str:
    """A line by its name, with when and by whom it is done: `Walk 10 min (only if you have no limp)`."""
    return with_only(line_title(item, library), only_words(item, library))


def variant_words(item: Item, library: Library) -> str:
    """` (with your heels on a wedge)`; '' for the exercise as it is."""
    if item.variant is None:
        return ""
    exercise = library.exercises.get(item.exercise or "")
    known = {str(name): words for name, words in exercise.variants.items()} if exercise else {}
    return f" ({known.get(item.variant) or item.variant.replace('-', ' ')})"


def titled(item: Item, session: Session, library: Library) -> str:
    """Its name among all exercises of the session: `Leg swing (warm-up)`."""
    parts = (("warm-up", session.warm_up), ("cool-down", session.cool_down))
    where = [f" ({name})" for name, items in parts if any(one is item for one in items)]
    return item_title(item, library) + "".join(where)


def bouts_of(session: Session) -> Sequence | None:
    """All bouts of a session as one sequence; None where it has none."""
    parts = _parts([item for item in session.items if item.sequence], 0)
    return Sequence(parts) if parts else None


def bouts_for_whom(items: Iterable[Item], library: Library) -> str:
    """Lines of bouts in words; each line, round and choice that is for some only says so where it stands."""
    return sequence_words(Sequence(_parts([item for item in items if item.sequence], 0, library)))


def around_bouts(items: Iterable[Item]) -> list[Sequence]:
    """The bouts of a warm-up or a cool-down; those of a circuit or a choice are not timed."""
    return [item.sequence.value for item in items if item.sequence is not None and _in_order(item)]


def _in_order(item: Item) -> bool:
    return all(group.kind == "block" for group in item.groups)


def is_ordered(session: Session) -> bool:
    """Whether bouts and exercises are told in one list: bouts come after an exercise, or in its group."""
    kinds = [item.sequence is not None for item in session.items]
    groups = (g for item in session.items for g in item.groups if g.kind != "block")
    shared = any(len(_kinds_in(group, session)) > 1 for group in groups)
    return any(kinds) and not all(kinds) and (shared or kinds != sorted(kinds, reverse=True))


def _kinds_in(group: Group, session: Session) -> set[bool]:
    inside = (item for item in session.items if any(one is group for one in item.groups))
    return {item.sequence is not None for item in inside}


def in_turn(items: Iterable[Item]) -> Iterator[tuple[Sequence | None, list[Item]]]:
    """Items in the order written: bouts that follow one another as one sequence, exercises without one."""
    for bouts, some in groupby(items, key=lambda item: item.sequence is not None):
        found = list(some)
        yield Sequence(_parts(found, 0)) if bouts else None, found


def is_chosen(session: Session) -> bool:
    """Whether a runner chooses between bouts."""
    return any(g.kind == "choose" for item in session.items if item.sequence for g in item.groups)


def is_mixed(session: Session) -> bool:
    """Whether bouts and exercises take turns in one circuit, which is then counted down as a whole."""
    with_bouts = [g for item in session.items if item.sequence for g in item.groups if g.kind == "rounds"]
    exercises = [g for item in session.items if item.exercise for g in item.groups]
    return any(group is other for group in with_bouts for other in exercises)


def _parts(items: list[Item], depth: int, library: Library | None = None) -> tuple[Part, ...]:
    """Rounds as repeated bouts; bouts to choose from in words. With a library, what is for some only is in
    words too."""
    found: list[Part] = []
    for lines in nodes(items, depth):
        group = lines[0].groups[depth] if len(lines[0].groups) > depth else None
        sequence = lines[0].sequence
        if group is None:
            found += _for_whom(sequence.value.parts if sequence else (), lines[0], lines[0].groups, library)
        elif group.kind == "choose":
            found.append(Note(_choice(group, lines, depth, library)))
        elif group.kind == "rounds" and group.count:
            body = (*_apart(lines, group, depth + 1, library), *_rests(group, "sets"))
            found += _for_whom((Repeat(group.count, body),), group, lines[0].groups[:depth], library)
        else:
            found += _parts(lines, depth + 1, library)
    return tuple(found)


def _for_whom(
    parts: tuple[Part, ...], one: Item | Group, groups: Iterable[Group], library: Library | None
) -> tuple[Part, ...]:
    """The same parts, or in words with who does them; a group's lines say what a silent block doesn't."""
    told = (group for group in groups if group.kind != "block")
    only = only_words(one, library, told) if library is not None else ""
    if not only:
        return parts
    return (Note(with_only(phrase(Sequence(parts)), only)),)


def _rests(group: Group, between: str) -> list[Segment]:
    return [Segment("rest", rest.amount) for rest in group.rest if rest.between == between]


def _apart(lines: list[Item], group: Group, depth: int, library: Library | None) -> tuple[Part, ...]:
    """A round of bouts, with the rest that lies between them."""
    found: list[Part] = []
    for line in nodes(lines, depth):
        found += [*(_rests(group, "exercises") if found else []), *_parts(line, depth, library)]
    return tuple(found)


def _choice(group: Group, items: list[Item], depth: int, library: Library | None) -> str:
    options = [phrase(Sequence(_parts(lines, depth + 1, library))) for lines in nodes(items, depth + 1)]
    known = group.count is not None and group.count.known
    count = f"{range_words(group.count)} of these" if known and group.count else "from these"
    told = (one for one in items[0].groups[:depth] if one.kind != "block")
    only = only_words(group, library, told) if library is not None else ""
    return f"{with_only(f'choose {count}', only)}: {'; '.join(options)}"


def around_words(items: Iterable[Item], library: Library) -> str:
    """What comes before or after a session, in order; of an exercise the name, for its dose is told below."""
    return " ".join(
        filter(None, (part for pair in grouped(items, library) for part in _around(*pair, library)))
    )


def _around(item: Item, group: str, library: Library) -> Iterator[str]:
    yield group
    if item.sequence is None:
        yield f"{item_title(item, library)}."
        return
    yield sequence_words(item.sequence.value)
    yield from _beside(item, library)
    if item.total:
        yield f"Total: {total_words(item.total.value)}."


def beside_bouts(session: Session, library: Library) -> str:
    """What the bouts of a session say beside their numbers; of several, each with its name."""
    bouts = [item for item in session.items if item.sequence is not None]
    cued = only_cue(session)
    said = {i.sequence.value: [*_beside(i, library, cued=bool(cued))] for i in bouts if i.sequence}
    named = [
        f"{sequence_words(sequence).rstrip('.')}: {words}" if len(bouts) > 1 else words
        for sequence, sentences in said.items()
        if (words := " ".join(sentences))
    ]
    return " ".join(named)


def only_cue(session: Session) -> str:
    """The cue of a session's only bouts, which is said with them; '' where there are several."""
    bouts = [item for item in session.items if item.sequence is not None]
    return f"{bouts[0].cue.rstrip('.')}." if len(bouts) == 1 and bouts[0].cue else ""


def _beside(item: Item, library: Library, *, cued: bool = False) -> Iterator[str]:
    """Its cue, unless that is said already, and its facts, a sentence each."""
    if item.cue is not None and not cued:
        yield f"{item.cue.rstrip('.')}."
    yield from (f"{label}: {words.rstrip('.')}." for label, words in told_facts(item, library))


def told_facts(item: Item, library: Library) -> Iterator[tuple[str, str]]:
    """The same as a reader sees it, with what a mark says is from one of several sources."""
    yield from item_facts(item, library)
    for source, words in marked(item, library).items():
        (row,) = cited({source: library.sources.get(source, source)}, library)
        yield f"From {row.title}", words


def item_facts(item: Item, library: Library) -> Iterator[tuple[str, str]]:
    """Label and value of what a line is for, and of what decides whether and how often it is done."""
    if item.aim is not None:
        yield "Aim", item.aim
    if item.times is not None:
        yield "How often", frequency_words(item.times).removeprefix("how often is ")
    if item.drill:
        yield "Drill", drill_words(item.drill)
    if item.at is not None:
        yield "When", timing_words(item.at)
    if item.lasts is not None:
        yield "In", span_words(item.lasts)
    for label, conditions in (("Only if", item.when), ("Not before", item.enter_when)):
        for written in conditions:
            yield label, condition_words(written.value, library)
    for rule in item.rules:
        yield f"If {condition_words(rule.condition.value, library)}", rule_words(rule, library)
