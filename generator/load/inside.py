"""Lines of `do` inside an `if` to the same lines with the dose that holds above them, as anywhere else."""

from __future__ import annotations

from collections.abc import Iterable

from generator.load.bouts import dressed
from generator.model.stage import Branch, ItemEntry, Rule, Shared
from generator.model.text import Written
from generator.notation.dose import Dose
from generator.source import Text


def dose_of(levels: Iterable[Shared]) -> Dose | None:
    """What the levels say of every exercise together, the nearest clause first."""
    dose: Dose | None = None
    for level in levels:
        dose = _over(level, dose)
    return dose


def filled(rule: Rule, above: Dose | None) -> Rule:
    """The rule, whose lines say their whole dose."""
    if rule.holds is None or (above is None and not _doses(rule.holds)):
        return rule
    return rule.model_copy(update={"holds": _branch(rule.holds, above)})


def _doses(branch: Branch) -> bool:
    """Whether anything in it says a dose that other lines in it take."""
    groups = any(line.dose is not None for line in branch.do if line.do)
    levels = any(level.dose is not None for level in (branch, *branch.sessions.values()))
    return groups or levels or any(rule.holds for rule in branch.rules)


def _branch(branch: Branch, above: Dose | None) -> Branch:
    dose = _over(branch, above)
    sessions = {
        name: session.model_copy(update={"do": _lines(session.do, _over(session, dose))})
        for name, session in branch.sessions.items()
    }
    rules = tuple(filled(rule, dose) for rule in branch.rules)
    return branch.model_copy(update={"do": _lines(branch.do, dose), "sessions": sessions, "rules": rules})


def _over(level: Shared | ItemEntry, above: Dose | None) -> Dose | None:
    return level.dose.value.over(above) if level.dose else above


def _lines(lines: tuple[ItemEntry, ...], above: Dose | None) -> tuple[ItemEntry, ...]:
    return tuple(_line(line, above) for line in lines)


def _line(line: ItemEntry, above: Dose | None) -> ItemEntry:
    dose = _over(line, above)
    if dose is None or line.removed:
        return line
    if line.do:
        return line.model_copy(update={"do": _lines(line.do, dose), "dose": None})
    if line.sequence is not None:
        return line.model_copy(update={"sequence": dressed(line.sequence, dose)})
    if line.exercise is None:
        return line
    text = line.dose.text if line.dose else Text(str(dose), line.exercise.place)
    return line.model_copy(update={"dose": Written(dose, text)})
