"""Criteria and rules of a stage to rows with words, links and ids that ticks can hang on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import Library, PainRule, Protocol, Rule, Stage, Written
from generator.notation.condition import AnyOf, Ask, Compared, Condition, Finished, Measure, Sign, leaves
from generator.notation.outcome import Act, Outcome
from generator.pages.parts.allowed import as_allowed
from generator.rules.decision import decide
from generator.rules.places import names_in, place_of
from generator.words.branch import Lines, lines_of, rule_words
from generator.words.condition import condition_words, is_one
from generator.words.outcome import outcome_words


@dataclass(frozen=True)
class Criterion:
    """One box to tick: a stable id, the words, and where to test or read about it."""

    id: str
    words: str
    address: str = ""
    link: str = ""
    about: str = ""
    """The name of what the link leads to."""
    either: bool = False
    """Whether one of several things is enough."""
    several: bool = False
    """Whether the words hold more than one clause."""

    @property
    def phrase(self) -> str:
        """The words inside a sentence."""
        return self.words[:1].lower() + self.words[1:]


@dataclass(frozen=True)
class IfThen:
    """One rule of `if`, or what happens when time is up."""

    when: str
    then: str


def criteria(
    conditions: Iterable[Written[Condition]], library: Library, rule: PainRule | None = None
) -> list[Criterion]:
    """One row a condition; `rule` is the pain rule that holds beside them."""
    return [_criterion(written, library, rule) for written in conditions]


def _criterion(written: Written[Condition], library: Library, rule: PainRule | None) -> Criterion:
    words = condition_words(as_allowed(written.value, rule) if rule else written.value, library)
    where = _where(written.value, library)
    either = isinstance(written.value, AnyOf)
    several = not is_one(written.value, library)
    words = words[:1].upper() + words[1:]
    return Criterion(criterion_id(written.value), words, *where, either=either, several=several)


def criterion_id(condition: Condition) -> str:
    """An id that survives edits of wording: what is asked, not its place in the list."""
    if isinstance(condition, Ask):
        return "ask-" + _slug(condition.text)[:48].strip("-")
    return _slug(str(condition))


def _slug(text: str) -> str:
    signs = {"<=": " at most ", ">=": " at least ", "<": " below ", ">": " above ", "=": " is "}
    for sign, word in signs.items():
        text = text.replace(sign, word)
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _where(condition: Condition, library: Library) -> tuple[str, str, str]:
    for leaf in leaves(condition):
        if isinstance(leaf, Finished) and leaf.protocol in library.protocols:
            return f"plans/{leaf.protocol}/", "Open the plan", library.protocols[leaf.protocol].title
        if isinstance(leaf, (Measure, Compared, Sign)) and leaf.name in library.test_of:
            test, item = library.test_of[leaf.name]
            return f"tests/{test.id}/#{leaf.name}", "How to test it", str(item.title)
    return "", "", ""


def sentence(rows: Iterable[Criterion]) -> list[tuple[str, str]]:
    """Address and words of rows that make one sentence; what several begin with is said once, and one that
    is several clauses stands in brackets beside others."""
    rows, found = [*rows], list[tuple[str, str]]()
    before = ""
    for row in rows:
        same = next((one for one in SAID_ONCE if row.phrase.startswith(one) and before.startswith(one)), "")
        phrase = row.phrase.removeprefix(same)
        phrase = f"either {phrase}" if row.either else phrase
        found.append((row.address, f"({phrase})" if row.several and len(rows) > 1 else phrase))
        before = row.phrase
    return found


SAID_ONCE = ("you've finished ", "you pass ")


def rules(protocol: Protocol, stage: Stage, library: Library) -> list[IfThen]:
    """The stage's rules in words, and what happens at its end when the criteria are not met."""
    rows = [
        replace(row, then=_placed(row.then, rule, protocol, stage, library))
        for rule in stage.rules
        for row in [_if_then(rule, library, lines_of(stage.sessions))]
    ]
    if stage.otherwise is not None:
        when = _short_of(len(stage.progress_when), library.stage_word)
        rows.append(IfThen(when, outcome_words(stage.otherwise, library)))
    return rows


def _short_of(targets: int, word: str) -> str:
    if targets == 0:
        return f"This {word}'s time is up and you can't move on yet"
    return "You haven't reached the target yet" if targets == 1 else "You haven't reached every target yet"


def _placed(words: str, rule: Rule, protocol: Protocol, stage: Stage, library: Library) -> str:
    """With where it leads, where that is out of the stage's group; nobody goes back from the first of all."""
    track = next(one for one in protocol.tracks if any(own.id == stage.id for own in one.stages))
    number = [own.id for own in track.stages].index(stage.id) + 1
    acts = rule.outcome.value.options[0] if rule.outcome else ()
    if number == 1:
        return _from_first(words, library.stage_word)
    if not stage.group or not any(isinstance(act, Act) and act.verb == "back" for act in acts):
        return words
    move = decide(Outcome((acts,)), place_of(number, track, names_in(protocol, track))).move
    if move == number:
        return _from_first(words, library.stage_word)
    to = track.stages[move - 1] if move else stage
    return words if to.group[:1] == stage.group[:1] else f"{words} That takes you back to “{to.title}”."


def _from_first(words: str, word: str) -> str:
    """Nobody goes back from the first stage: `Rest 2 days, then repeat this level.`"""
    back = r"go back (?:\d+ \w+|to the last \w+ that went well)"
    words = re.sub(rf"^{back.replace('g', 'G', 1)}", f"Repeat this {word}", words)
    return re.sub(rf"^(Rest [^,.]*, then ){back}", rf"\1repeat this {word}", words)


def _if_then(rule: Rule, library: Library, lines: Lines) -> IfThen:
    words = condition_words(rule.condition.value, library)
    return IfThen(words[:1].upper() + words[1:], rule_words(rule, library, lines))
