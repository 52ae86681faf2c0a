"""A published plan to a FHIR PlanDefinition: what to stop for, the pain rule, an action for each stage."""

from __future__ import annotations

from collections.abc import Iterator

from generator.feeds.fhir.common import Named, Resource, Site, citations, condition, head, page, some
from generator.feeds.fhir.stage import goal, stage_action
from generator.feeds.shape.base import Code
from generator.feeds.shape.numbers import Condition, Said
from generator.feeds.shape.pain import PainBands
from generator.feeds.shape.plan import Plan, Stage
from generator.markdown import without_html
from generator.words.injury import AFTER
from generator.words.people import seen

CLINICAL = {
    "coding": [
        {
            "system": "http://terminology.hl7.org/CodeSystem/plan-definition-type",
            "code": "clinical-protocol",
            "display": "Clinical Protocol",
        }
    ]
}

FOCUS = {
    "system": "http://terminology.hl7.org/CodeSystem/usage-context-type",
    "code": "focus",
    "display": "Clinical Focus",
}
"""A kind of context: what the definition is about."""

SYSTEMS = {"icd-10": "http://hl7.org/fhir/sid/icd-10"}
"""Classification to its name in FHIR."""

PRIORITY = {"emergency": "stat", "today": "asap", "soon": "urgent"}
"""How soon a sign asks for a person, in the words of the standard."""


def plan_name(plan: Plan, site: Site) -> Named:
    """The plan's own id."""
    return Named("PlanDefinition", plan.id, site)


def plan_definition(plan: Plan, site: Site) -> Resource:
    """The whole definition."""
    before = _before(plan)
    return {
        **head(plan_name(plan, site), plan, plan.title, plan.summary),
        "type": CLINICAL,
        **some(useContext=[_focus(one) for one in plan.codes]),
        **some(
            purpose=without_html(f"For {plan.for_}."),
            usage=_usage(plan),
            relatedArtifact=[*citations(plan.sources), *page(plan.title, plan.page, site)],
            goal=[goal(stage) for stage in plan.stages if stage.move_on_when or stage.aim_for or stage.aims],
        ),
        "action": [
            _signs(plan),
            *_pain(plan),
            *(stage_action(plan, s, before.get(s.id), site) for s in plan.stages),
        ],
    }


def _focus(one: Code) -> Resource:
    """A condition that the plan is made for, as what the definition is about."""
    coding = [{"system": SYSTEMS[one.system], "code": one.code}] if one.system in SYSTEMS else []
    return {"code": FOCUS, "valueCodeableConcept": {**some(coding=coding), "text": one.title}}


def _before(plan: Plan) -> dict[str, Stage]:
    """Id of a stage to the one before it in its track."""
    found: dict[str, Stage] = {}
    last: dict[str | None, Stage] = {}
    for stage in (one for one in plan.stages if not one.aside):
        if stage.track in last:
            found[stage.id] = last[stage.track]
        last[stage.track] = stage
    return found


def _usage(plan: Plan) -> str:
    """What must be read before the plan is used."""
    return "\n\n".join(_notes(plan))


def _notes(plan: Plan) -> Iterator[str]:
    yield f"{plan.review.words}. It is not medical advice."
    if plan.supervised_by:
        yield f"Only with {seen(plan.supervised_by)}."
    yield f"Day 1 is {plan.starts.words}."
    yield from (f"{name}: {one.words}." for name, one in _lengths(plan) if one is not None)
    for who in plan.not_for:
        yield f"Not if {who.sentence}."
    yield from (f"Start with {choice.to}{_if(choice.when)}." for choice in plan.start_at)


def _lengths(plan: Plan) -> Iterator[tuple[str, Said | None]]:
    """How long it is and what it adds up to, of the plan and of stages together."""
    yield from (("Length", plan.lasts), ("Total", plan.total), ("Grows at most", plan.grow_at_most))
    for one in plan.together:
        yield from ((f"{one.title}, length", one.lasts), (f"{one.title}, total", one.total))


def _if(when: Condition | None) -> str:
    return " otherwise" if when is None else f" if {when.words[:1].lower()}{when.words[1:]}"


def _signs(plan: Plan) -> Resource:
    """Read before every session: reasons to stop and see someone."""
    return {
        "id": "red-flags",
        "title": "Stop and see someone",
        "description": "Check before every session. Any one of these is enough to stop.",
        "priority": "urgent",
        "groupingBehavior": "logical-group",
        "selectionBehavior": "any",
        "action": [
            {
                "title": sign.words,
                "description": " ".join([f"If {sign.sentence}.", *([sign.never] if sign.never else [])]),
                "priority": PRIORITY[sign.act],
                "condition": [_sign(sign.id or sign.sentence, sign.sentence)],
            }
            for sign in plan.red_flags
        ],
    }


def _sign(name: str, sentence: str) -> Resource:
    said = {"description": sentence, "language": "text/plain", "expression": name}
    return {"kind": "applicability", "expression": said}


def _pain(plan: Plan) -> Iterator[Resource]:
    """The plan's own rule, and the stricter one of each tissue; which of them holds depends on the injury."""
    rule = plan.pain
    unsaid = (
        "" if rule.stated else " This plan's source doesn't give a pain limit, so we use our general one."
    )
    yield _bands("pain", rule.title, rule, f"Pain from 0 to 10. The first line that is true applies.{unsaid}")
    for tissue, stricter in plan.pain_by_injury.items():
        said = f"{AFTER[tissue]}, these limits apply instead."
        yield _bands(f"pain-{tissue}", f"{AFTER[tissue]}: {stricter.title}", stricter, said)
    for stage in plan.stages:
        if stage.pain is not None:
            said = f"At “{stage.title}”, these limits apply instead."
            yield _bands(f"pain-at-{stage.id}", f"{stage.title}: {stage.pain.title}", stage.pain, said)


def _bands(id_: str, title: str, rule: PainBands, description: str) -> Resource:
    """The three bands; red is asked first."""
    bands = [("red", rule.red), *([("amber", rule.amber)] if rule.amber else []), ("green", rule.green)]
    return {
        "id": f"{id_}-rule",
        "title": title,
        "description": description,
        "groupingBehavior": "logical-group",
        "selectionBehavior": "exactly-one",
        "action": [
            {
                "id": f"{id_}-{name}",
                "title": f"{band.condition.words}: {name}",
                "description": band.act,
                "condition": [condition("applicability", band.condition)],
            }
            for name, band in bands
        ],
    }
