"""What holds while a condition is true, and where the way forks, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Branch, Choice, ItemEntry, Library, Protocol, Rule, Session, SessionEntry
from generator.model.one_list import is_alone
from generator.model.shaping import NONE
from generator.model.stage import Shared
from generator.notation.dose import Dose
from generator.words.condition import DURING, condition_words
from generator.words.dose import dose_words
from generator.words.drill import drill_words
from generator.words.group import choice_of, rounds_of
from generator.words.lists import upper
from generator.words.number import OPEN, UNSAID, quantity_words
from generator.words.outcome import outcome_words, target_words
from generator.words.rate import frequency_words, span_words, timing_words
from generator.words.session import sequence_words
from generator.words.total import total_words

Lines = frozenset[str]
"""The lines of which a rule is said, by what a line of its own would replace."""

BOUTS = "bouts"


def lines_of(sessions: Iterable[Session]) -> Lines:
    """Each line by its id; bouts without one, or the only ones, by what they are."""
    items = [item for session in sessions for item in session.items]
    bouts = [item.named for item in items if item.sequence is not None]
    only = {BOUTS} if len({*bouts}) == 1 else set()
    named = {name or BOUTS for name in bouts}
    return frozenset(named | only | {item.id for item in items if item.sequence is None})


def rule_words(rule: Rule, library: Library, lines: Lines | None = None) -> str:
    """What a line of `if` asks for: an outcome, or what holds while its condition is true.

    `lines` are those it is said of: one of the same name is done instead, another one too. A rule of a
    single line has none: all that it says is done instead.
    """
    if rule.outcome is not None:
        return outcome_words(rule.outcome.value, library)
    assert rule.holds is not None
    return "; ".join(_holds(rule.holds, library, lines)) + "."


def _holds(branch: Branch, library: Library, lines: Lines | None) -> Iterator[str]:
    if branch.as_ is not None:
        plan = library.protocols.get(branch.as_)
        title = f"“{plan.title}”" if plan else branch.as_
        yield f"Also follow {title}; if they differ, use the more careful one"
    for item in branch.do:
        yield _done(item, library, also=lines is not None and lines.isdisjoint(_names(item)))
    for name, session in branch.sessions.items():
        yield f"Session {session.title or name}: {'; '.join(_session(session, library))}"
    yield from _shared(branch, library, lines)
    if branch.total is not None:
        yield f"Total: {total_words(branch.total.value)}"
    for written in branch.progress_when:
        yield f"Move on only when {condition_words(written.value, library)} as well"
    if branch.otherwise is not None:
        yield f"If time runs out: {outcome_words(branch.otherwise.value, library)}".rstrip(".")
    if branch.note:
        yield str(branch.note).rstrip(".")


def _names(item: ItemEntry) -> Iterator[str]:
    """What a line, or a list of lines, would replace."""
    if item.id and is_alone(item):
        yield str(item.id)
        return
    for line in item.do:
        yield from _names(line)
    if not item.do:
        yield str(item.id or (BOUTS if item.sequence is not None else item.exercise))


def _done(item: ItemEntry, library: Library, *, also: bool) -> str:
    """`Also do “Squat”: 3 × 10`, `Do run 5 min instead`, `Leave out lunge`."""
    if item.removed:
        return f"Leave out {item_words(item, library).removeprefix('no ')}"
    do, instead = ("Also do", "") if also else ("Do", " instead")
    exercise = library.exercises.get(item.exercise or "")
    if exercise is None or item.dose is None:
        words = item_words(item, library)
        bouts = item.sequence or (is_alone(item) and item.do[0].sequence)
        return f"{do} {words[:1].lower() + words[1:] if bouts else words}{instead}"
    title = f"{item.title or exercise.title}{_variant(item, library)}"
    return f"{do} “{title}”{instead}: {dose_words(item.dose.value)}{_beside(item, library)}"


def _variant(item: ItemEntry, library: Library) -> str:
    exercise = library.exercises.get(item.exercise or "")
    known = exercise.variants if exercise else {}
    return f" ({known.get(item.variant, item.variant.replace('-', ' '))})" if item.variant else ""


def _session(session: SessionEntry, library: Library) -> Iterator[str]:
    """Its lines, and all that is said of it."""
    lines = "; ".join(item_words(item, library) for item in session.do)
    total = f" (total: {total_words(session.total.value)})" if session.total else ""
    if lines or total:
        yield f"{lines}{total}".strip()
    if session.as_ is not None:
        yield f"The same as session {session.as_}"
    if session.lasts is not None:
        yield f"In {span_words(session.lasts.value)}"
    for written in session.when:
        yield f"Only if {condition_words(written.value, library)}"
    yield from _shared(session, library, frozenset(name for item in session.do for name in _names(item)))
    if session.note:
        yield str(session.note).rstrip(".")


def _shared(entry: Shared, library: Library, lines: Lines | None) -> Iterator[str]:
    """What a branch and a session in it may say alike."""
    if entry.dose is not None:
        # In the rule of a single line it holds for that line, or for what is done instead of it.
        yield _all_of("it" if lines is None and not entry.do else "every exercise", entry.dose.value)
    for label, around in (("Warm up", entry.warm_up), ("Cool down", entry.cool_down)):
        if around:
            yield f"{label}: {', '.join(item_words(item, library) or NONE for item in around)}"
    if entry.times is not None:
        yield f"How often: {frequency_words(entry.times.value)}"
    if entry.at is not None:
        yield f"When: {timing_words(entry.at.value)}"
    for name, own in entry.choose.items():
        yield f"Your {name.replace('-', ' ')}: {quantity_words(own.value)}"
    for condition in entry.enter_when:
        yield f"Begin only when {condition_words(condition.value, library)} as well"
    yield from map(upper, _rules(entry.rules, library, lines))


def _all_of(what: str, dose: Dose) -> str:
    words = dose_words(dose)
    amount = words[:1].isdigit() or words.startswith((*OPEN.values(), *UNSAID))
    return f"Do {what}{':' if amount else ''} {words}"


def _rules(rules: Iterable[Rule], library: Library, lines: Lines | None = None) -> Iterator[str]:
    for rule in rules:
        words = rule_words(rule, library, lines).rstrip(".")
        yield f"if {condition_words(rule.condition.value, library)}: {words}"


def item_words(item: ItemEntry, library: Library) -> str:
    """A line as written, in words: the exercise with its dose, or the bouts; and what is said of it."""
    return _line(item, library) + _beside(item, library)


def _beside(item: ItemEntry, library: Library) -> str:
    """` (total: 24 reps; only if you have no limp)`."""
    said = "; ".join(_bounds(item, library))
    return f" ({said})" if said else ""


def _bounds(item: ItemEntry, library: Library) -> Iterator[str]:
    if item.total is not None:
        yield f"total: {total_words(item.total.value)}"
    if item.exercise is None and item.dose is not None:
        yield f"every exercise: {dose_words(item.dose.value)}"
    if item.times is not None:
        yield frequency_words(item.times.value)
    if item.lasts is not None:
        yield f"in {span_words(item.lasts.value)}"
    for label, conditions in (("only if", item.when), ("not before", item.enter_when)):
        for written in conditions:
            yield f"{label} {condition_words(written.value, library)}"
    yield from _rules(item.rules, library)
    at = timing_words(item.at.value if item.at else None)
    said = (drill_words(item.drill), at, item.cue, item.aim and f"aim: {item.aim}", item.note)
    yield from (str(text).strip().rstrip(".") for text in said if text)


def _line(item: ItemEntry, library: Library) -> str:
    if item.sequence is not None:
        return sequence_words(item.sequence.value).rstrip(".")
    if item.exercise is None:
        return f"no {str(item.id).replace('-', ' ')}" if item.removed else _list(item, library)
    exercise = library.exercises.get(item.exercise)
    title = str(item.title or (exercise.title if exercise else library.named(item.exercise)))
    title += _unpaged(item, library)
    title += _variant(item, library)
    if item.removed:
        return f"no {title}"
    return f"{title}: {dose_words(item.dose.value)}" if item.dose else title


def _unpaged(item: ItemEntry, library: Library) -> str:
    """Beside a name of the line's own, what is done: no page would say it."""
    own, name = item.title, library.named(item.exercise or "")
    if own is None or item.exercise in library.exercises or name.lower() in own.lower():
        return ""
    return f" ({name})"


def _list(item: ItemEntry, library: Library) -> str:
    """`Balance: 3 rounds, rest 2 min, of: Squat, Lunge`."""
    lines = ", ".join(item_words(line, library) for line in item.do)
    title = f"{item.title}: " if item.title else ""
    if item.choose is not None:
        return f"{title}{choice_of(item.choose.value).rstrip('.').lower()}: {lines}"
    rounds = item.rounds.value if item.rounds else None
    return f"{title}{rounds_of(rounds.times, rounds.rest)} of: {lines}" if rounds else f"{title}{lines}"


START = "start with"
"""What a choice of the first stage asks for: nobody has had a session then whose pain could be asked for."""


def choice_sentence(choice: Choice, protocol: Protocol, library: Library, act: str = "go to") -> str:
    """`If it hurts to rise onto your toes: start with “Phase 2, recovery”.`"""
    when, where = choice_words(choice, protocol, library)
    if act == START:
        when = when.replace(DURING, " when you exercise")
    act = where if where.startswith("see ") else f"{act} “{where}”"
    if when:
        return f"If {when}: {act}."
    return f"Otherwise: {act}." if len(_choices_of(choice, protocol)) > 1 else f"{upper(act)}."


def _choices_of(choice: Choice, protocol: Protocol) -> tuple[Choice, ...]:
    every = (protocol.entry.start_at, *(stage.then for stage in protocol.stages))
    return next((tuple(choices) for choices in every if choice in choices), (choice,))


def choice_words(choice: Choice, protocol: Protocol, library: Library) -> tuple[str, str]:
    """(`fewer than 10 heel raises`, `Phase 1`): when, and where to go."""
    when = condition_words(choice.condition.value, library) if choice.condition else ""
    stage = protocol.stage(choice.target)
    return when, stage.title if stage else target_words(str(choice.target), library)
