"""Conditions and what names them, to findings where a reader would find no way from one to the other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.unfinished import is_unfinished
from generator.errors import Problem
from generator.markdown import links_in
from generator.model import ClinicalCondition, Library, Link, Protocol, Question
from generator.model.naming import Named, is_high_risk, naming
from generator.model.prose import texts_of
from generator.model.vocabulary import ANY
from generator.words.lists import listed

RULE = "condition"


def ways_in(library: Library) -> Iterator[Problem]:
    """Findings of a project that has conditions; one without any has no such ways."""
    if not library.conditions:
        return
    named = naming(library)
    for condition in library.conditions.values():
        yield from _helped(condition, named, library)
        yield from _alone(condition, named, library)
    for plan in library.protocols.values():
        yield from _led_to(plan, library)
    for question in library.questions.values():
        yield from _answered(question, named, library)


def _led_to(plan: Protocol, library: Library) -> Iterator[Problem]:
    """A plan is found from what hurts; after an operation, its reader comes from who operated."""
    entry, operated = plan.entry, plan.starts.anchor == "surgery"
    if not entry.conditions and not operated and not is_unfinished(entry):
        message = f"no condition leads to this plan; write {_own(plan, library)}"
        yield Problem(entry.id.place, message, RULE, "warning")
    if operated and ANY in entry.conditions:
        message = f"this plan counts from a surgery, and '{ANY}' offers it after any injury"
        place = next(name.place for name in entry.conditions if name == ANY)
        yield Problem(
            place, f"{message}; name the conditions that it's for, or leave them out", RULE, "warning"
        )


def _own(plan: Protocol, library: Library) -> str:
    """The conditions at the plan's own site; of no others is it known that they may be meant."""
    sites = {*plan.entry.sites}
    own = [id_ for id_, one in library.conditions.items() if not sites.isdisjoint(one.sites)]
    if not own:
        return f"'conditions: {ANY}' if it's for every injury, or the conditions that it's for"
    return " or ".join(f"'conditions: [{id_}]'" for id_ in own) + f", or 'conditions: {ANY}'"


def _helped(one: ClinicalCondition, named: Named, library: Library) -> Iterator[Problem]:
    """Whoever reads what is wrong must find what to do about it, or whom to ask."""
    if one.person is None and not named.get(str(one.id), {}).get("plan"):
        message = "this condition has no plan and nobody to see; name it under 'conditions' of a plan,"
        yield Problem(one.id.place, f"{message} or write 'person: doctor'", RULE)


def _alone(one: ClinicalCondition, named: Named, library: Library) -> Iterator[Problem]:
    """A bone that can break right through is nobody's to train alone."""
    if not is_high_risk(one, library):
        return
    if one.person is None:
        message = "a bone in this place can break right through; write 'person: doctor'"
        yield Problem(one.id.place, message, "high-risk-site")
    for id_ in named.get(str(one.id), {}).get("plan", {}):
        entry = library.protocols[id_].entry
        if entry.supervised_by is None:
            place = next(name.place for name in entry.conditions if name == one.id)
            message = f"'{one.id}' is a high-risk bone, and this plan can be followed alone"
            remedy = "say who guides it, such as 'supervised by: physio', or take it away here"
            yield Problem(place, f"{message}; {remedy}", "high-risk-site")


def _answered(question: Question, named: Named, library: Library) -> Iterator[Problem]:
    """An answer about a condition says what to do: it names a plan for it, where there is one."""
    led = {link.id for link in _links(question) if link.kind == "plan"}
    for condition in question.conditions:
        plans = named.get(str(condition), {}).get("plan", {}) if condition != ANY else {}
        if plans and not led & set(plans):
            options = listed((f"plan:{id_}" for id_ in plans), "or")
            message = f"this answer is about '{condition}' and leads to none of its plans"
            yield Problem(condition.place, f"{message}; write {options} under 'related'", RULE, "warning")


def _links(question: Question) -> Iterator[Link]:
    yield from question.related
    for text in texts_of(question):
        yield from (link for link in links_in(text) if isinstance(link, Link))
