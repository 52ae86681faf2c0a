"""What holds while a condition is true, and where the way forks, in words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Branch, Choice, ItemEntry, Library, Protocol, Rule
from generator.model.stage import Shared
from generator.words.condition import DURING, condition_words
from generator.words.dose import dose_words
from generator.words.drill import drill_words
from generator.words.number import quantity_words, range_words
from generator.words.outcome import outcome_words, target_words
from generator.words.rate import frequency_words, timing_words
from generator.words.session import sequence_words
from generator.words.total import total_words


def rule_words(rule: Rule, library: Library) -> str:
    """What a line of `if` asks for: an outcome, or what holds while its condition is true."""
    if rule.outcome is not None:
        return outcome_words(rule.outcome.value, library)
    assert rule.holds is not None
    return "; ".join(_holds(rule.holds, library)) + "."


def _holds(branch: Branch, library: Library) -> Iterator[str]:
    if branch.as_ is not None:
        plan = library.protocols.get(branch.as_)
        title = f"“{plan.title}”" if plan else branch.as_
        yield f"Also follow {title}; if they differ, use the more careful one"
    for item in branch.do:
        yield _instead(item, library)
    for name, session in branch.sessions.items():
        lines = "; ".join(item_words(item, library) for item in session.do)
        yield f"Session {name}: {lines}{_total(session)}"
    if branch.dose is not None:
        words = dose_words(branch.dose.value)
        yield f"Do every exercise{':' if words[:1].isdigit() else ''} {words}"
    for label, around in (("Warm up", branch.warm_up), ("Cool down", branch.cool_down)):
        if around:
            yield f"{label}: {', '.join(item_words(item, library) for item in around)}"
    if branch.times is not None:
        yield f"How often: {frequency_words(branch.times.value)}"
    if branch.at is not None:
        yield f"When: {timing_words(branch.at.value)}"
    for name, own in branch.choose.items():
        yield f"Your {name.replace('-', ' ')}: {quantity_words(own.value)}"
    if branch.total is not None:
        yield f"Total: {total_words(branch.total.value)}"
    yield from _gates(branch, library)
    if branch.note:
        yield str(branch.note)


def _instead(item: ItemEntry, library: Library) -> str:
    exercise = library.exercises.get(item.exercise or "")
    if exercise is None or item.dose is None or item.removed:
        return f"Do {item_words(item, library)} instead"
    dose = dose_words(item.dose.value)
    return f"Do “{exercise.title}{_variant(item, library)}” instead: {dose}{_total(item)}{_beside(item)}"


def _variant(item: ItemEntry, library: Library) -> str:
    exercise = library.exercises.get(item.exercise or "")
    known = exercise.variants if exercise else {}
    return f" ({known.get(item.variant, item.variant.replace('-', ' '))})" if item.variant else ""


def _total(line: Shared | ItemEntry) -> str:
    return f" (total: {total_words(line.total.value)})" if line.total else ""


def _gates(branch: Branch, library: Library) -> Iterator[str]:
    for name, conditions in (("Begin", branch.enter_when), ("Move on", branch.progress_when)):
        for written in conditions:
            yield f"{name} only when {condition_words(written.value, library)} as well"
    if branch.otherwise is not None:
        yield f"If time runs out: {outcome_words(branch.otherwise.value, library)}".rstrip(".")
    for rule in branch.rules:
        words = rule_words(rule, library).rstrip(".")
        yield f"If {condition_words(rule.condition.value, library)}: {words}"


def item_words(item: ItemEntry, library: Library) -> str:
    """A line as written, in words: the exercise with its dose, or the bouts; and what is said beside it."""
    return _line(item, library) + _total(item) + _beside(item)


def _beside(item: ItemEntry) -> str:
    at = timing_words(item.at.value if item.at else None)
    said = (drill_words(item.drill), at, item.cue, item.aim and f"aim: {item.aim}", item.note)
    words = "; ".join(str(text).strip().rstrip(".") for text in said if text)
    return f" ({words})" if words else ""


def _line(item: ItemEntry, library: Library) -> str:
    if item.sequence is not None:
        return sequence_words(item.sequence.value).rstrip(".")
    if item.exercise is None:
        lines = ", ".join(item_words(line, library) for line in item.do)
        rounds = f"{range_words(item.rounds.value.times)} rounds of: " if item.rounds else ""
        return f"{range_words(item.choose.value)} of: {lines}" if item.choose else f"{rounds}{lines}"
    exercise = library.exercises.get(item.exercise)
    title = str(exercise.title) if exercise else item.exercise.replace("-", " ")
    title += _variant(item, library)
    if item.removed:
        return f"no {title}"
    return f"{title}: {dose_words(item.dose.value)}" if item.dose else title


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
    return f"Otherwise: {act}." if len(_choices_of(choice, protocol)) > 1 else f"{act[:1].upper()}{act[1:]}."


def _choices_of(choice: Choice, protocol: Protocol) -> tuple[Choice, ...]:
    every = (protocol.entry.start_at, *(stage.then for stage in protocol.stages))
    return next((tuple(choices) for choices in every if choice in choices), (choice,))


def choice_words(choice: Choice, protocol: Protocol, library: Library) -> tuple[str, str]:
    """(`fewer than 10 heel raises`, `Phase 1`): when, and where to go."""
    when = condition_words(choice.condition.value, library) if choice.condition else ""
    stage = protocol.stage(choice.target)
    return when, stage.title if stage else target_words(str(choice.target), library)
