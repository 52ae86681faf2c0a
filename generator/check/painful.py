"""Pain that a dose expects or allows to what the plan's pain rule says of as much: the stricter holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from math import ceil

from generator.check.all_lines import all_lines
from generator.errors import Place, Problem
from generator.load.parts_left import Zone
from generator.model import Item, Library, PainRule, Protocol, Rule
from generator.model.prose import lines_of
from generator.notation.dose import Dose, Sets
from generator.notation.outcome import Act, carries_on
from generator.notation.quantity import Range
from generator.rules.ceiling import beyond, ceiling
from generator.rules.ending import ENDING, all_before_stop, at_pain
from generator.rules.three_valued import truth
from generator.source import Text
from generator.words.lists import upper
from generator.words.pain import bands

Said = tuple[Place, str, int, PainRule]
"""Where a dose speaks of pain, its words, the most that it comes to, and a pain rule that it meets."""


def stopped(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for each dose that lets a reader go on where the pain rule says stop; nothing excuses it."""
    for place, words, most, rule in _said(protocol, library):
        stop = bands(rule).stop_from
        if stop is not None and most >= stop:
            message = f"'{words}', but pain of {stop} or more means stop in this plan"
            remedy = _remedy(words, stop - 1)
            yield Problem(place, f"{message}; {remedy}", "pain")


def worded(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for each dose that speaks of pain in words where the pain rule stops at any."""
    for line, sets, rule in _sets(protocol, library):
        stop = bands(rule).stop_from
        if sets.pain_in_words and stop is not None and stop <= 1:
            words = f"pain {sets.pain_in_words}"
            remedy = f"write 'pain 0 {words.rpartition(' ')[2]}', or change the bands under 'pain:'"
            place = line.at(max(0, line.find("pain")))
            yield Problem(place, f"'{words}', but any pain means stop in this plan; {remedy}", "pain")


def contradicted(protocol: Protocol) -> Iterator[Problem]:
    """An error for each exercise that is meant to hurt more than a level above it allows."""
    for item in (item for stage in protocol.stages for session in stage.sessions for item in session.lines):
        for sets in item.dose.parts if item.dose else ():
            expected, allowed = sets.pain_expected, sets.pain_allowed
            if expected and allowed and allowed.known and _most(expected) > _most(allowed):
                message = f"pain {expected} is expected here, but only {allowed} is allowed"
                remedy = f"correct one, or write 'pain at most {_most(expected)} allowed' on this line too"
                yield Problem(item.place, f"{message}; {remedy}", "pain")


def held_back(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A warning for each dose whose pain keeps a reader from moving on."""
    for place, words, most, rule in _said(protocol, library):
        hold, stop = bands(rule).hold_from, bands(rule).stop_from
        if hold is not None and most >= hold and (stop is None or most < stop):
            message = f"'{words}', but pain of {hold} or more means 'don't add more' in this plan"
            remedy = _remedy(words, hold - 1) + ", or explain under 'as printed: {pain: ...}'"
            yield Problem(place, f"{message}; {remedy}", "pain", "warning")


def expected(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each rule that stops or holds back whoever has the pain that a dose brings on."""
    for stage in protocol.stages:
        doses = [sets for s in stage.sessions for item in s.lines for sets in _doses(item)]
        for rule in stage.heard:
            found = next((n for sets in doses if (n := _firing(rule, sets)) is not None), None)
            if found is not None and rule.outcome is not None:
                number, words = found
                message = f"'{rule.condition.value}: {rule.outcome.value}' fires at a pain of {number}"
                holds = f"{message}, but '{words}'"
                remedy = "change the limit of one of them, or explain under 'as printed: {pain: ...}'"
                yield Problem(rule.condition.text.place, f"{holds}; {remedy}", "pain")


def two_limits(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A warning for each rule of a stage that is stricter than the pain rule, which the page tells first."""
    each = [(stage, bands(library.pain_at(protocol, stage))) for stage in protocol.stages]
    found = [(*one, limits) for stage, limits in each for one in all_before_stop(stage, limits.stop_from)]
    for rule, pain, limits in {one[0].condition.text.place: one for one in found}.values():
        says = "don't add more" if limits.hold_from is not None and pain >= limits.hold_from else "carry on"
        words = f"{rule.condition.value}: {rule.outcome and rule.outcome.value}"
        message = f"'{words}' fires at a pain of {pain}, where the pain rule says '{says}'"
        remedy = f"write 'red: pain during >= {pain}' under 'pain:', change the limit here, "
        remedy += "or explain under 'as printed: {pain: ...}'"
        yield Problem(rule.condition.text.place, f"{message}; {remedy}", "pain", "warning")


def unbound(protocol: Protocol) -> Iterator[Problem]:
    """A warning for the first stage in which the pain that a dose allows binds nobody: once for the same two
    sessions, however many stages have them."""
    told = set[tuple[str, str]]()
    for stage in protocol.stages:
        own = [session for session in stage.sessions if session.trains]
        said = [session for session in own if ceiling(session) is not None]
        if said and beyond(stage) is None:
            free = next(session for session in own if session not in said)
            if (said[0].id, free.id) in told:
                continue
            told.add((said[0].id, free.id))
            message = f"'pain … allowed' in '{said[0].id}' binds nobody, since '{free.id}' has no such limit"
            remedy = "write one there too, or explain under 'as printed: {pain: ...}'"
            yield Problem(
                stage.key.place,
                f"{message} and nobody is asked which of the two hurt; {remedy}",
                "pain",
                "warning",
            )


def untold(protocol: Protocol) -> Iterator[Problem]:
    """An error for each row of bouts below a dose that speaks of pain: bouts can't be told it, and a limit
    that is not told binds nobody who runs."""
    for item in (item for stage in protocol.stages for item in all_lines(stage)):
        words = [*dict.fromkeys(words for sets in _doses(item) for words in _words(sets))]
        if item.sequence is not None and words:
            said = " and ".join(f"'{one}'" for one in words)
            bouts = str(item.sequence.text)
            message = f"the dose above says {said}, which '{bouts}' doesn't take, since it is no exercise"
            note = f"{upper(' and '.join(map(_plainly, words)))}."
            here = f'and here \'- {{do: "{bouts}", note: "{note}"}}\''
            moved = "take it out of the dose above, write it in that of each exercise that it is meant for"
            remedy = f"{moved}, {here}"
            yield Problem(item.place, f"{message}; {remedy}", "pain")


def _words(sets: Sets) -> Iterator[str]:
    """All that a dose says of pain, as it is written; blanks too."""
    for role, range_ in (("expected", sets.pain_expected), ("allowed", sets.pain_allowed)):
        if range_ is not None:
            yield f"pain {range_} {role}"
    if sets.pain_in_words:
        yield f"pain {sets.pain_in_words}"


def _plainly(words: str) -> str:
    """`slight pain is allowed` of `pain slight allowed`; a number is out of 10."""
    much, _, role = words.removeprefix("pain ").rpartition(" ")
    return f"{much} pain is {role}" if much.isalpha() else f"pain of {much} out of 10 is {role}"


def _doses(item: Item) -> tuple[Sets, ...]:
    return item.dose.parts if item.dose else ()


def _firing(rule: Rule, sets: Sets) -> tuple[int, str] | None:
    """The first pain that the dose brings on at which the rule holds back; of pain that is allowed, stops."""
    if rule.outcome is None:
        return None
    option = rule.outcome.value.options[0]
    acts = [act.verb for act in option if isinstance(act, Act)]
    if carries_on(option):
        acts = [verb for verb in acts if verb != "see"]
    for words, range_ in _of(sets):
        holding = _HOLDING if words == "expected" else ENDING
        interval = range_.interval()
        if interval is None or not any(verb in holding for verb in acts):
            continue
        for number in range(max(ceil(interval.low), 1), _most(range_) + 1):
            if truth(rule.condition.value, partial(at_pain, number)):
                return number, f"pain {range_} {words}"
    return None


_HOLDING = (*ENDING, "repeat")


def _remedy(words: str, most: int) -> str:
    role = words.rpartition(" ")[2]
    return f"write 'pain at most {max(0, most)} {role}', or change the bands under 'pain:'"


def _said(protocol: Protocol, library: Library) -> Iterator[Said]:
    for line, sets, rule in _sets(protocol, library):
        for words, range_ in _of(sets):
            yield line.at(max(0, line.find("pain"))), f"pain {range_} {words}", _most(range_), rule


def _sets(protocol: Protocol, library: Library) -> Iterator[tuple[Text, Sets, PainRule]]:
    """Each dose as it is written, with each pain rule that it meets: that of every stage where it holds."""
    for line in lines_of(protocol.entry):
        if isinstance(line.value, Dose):
            rules = _rules_of(line.text.place, protocol, library)
            yield from ((line.text, sets, rule) for sets in line.value.every for rule in rules)


def _rules_of(place: Place, protocol: Protocol, library: Library) -> list[PainRule]:
    """The pain rules of the stages below the place where a dose is written: all of them, for one that stands
    above."""
    plan = library.pain_rule(protocol)
    if all(stage.pain is None for stage in protocol.stages):
        return [plan]
    ends = sorted(stage.key.place for stage in protocol.stages)
    inside = [one for one in protocol.stages if Zone.up_to(one.key.place, ends).holds(place)]
    met = [library.pain_at(protocol, stage) for stage in inside or protocol.stages]
    return [rule for at, rule in enumerate(met) if rule not in met[:at]]


def _of(sets: Sets) -> Iterator[tuple[str, Range]]:
    for words, range_ in (("expected", sets.pain_expected), ("allowed", sets.pain_allowed)):
        if range_ is not None and range_.known:
            yield words, range_


def _most(range_: Range) -> int:
    interval = range_.interval()
    return 10 if interval is None or interval.high is None else ceil(interval.high)
