"""One line of a plan's session to a FHIR ActivityDefinition: what to do, how much, how often, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.feeds.fhir.common import Named, Resource, Site, citations, head, page, short_id, some
from generator.feeds.fhir.groups import exercises, lines_in_words, part_words
from generator.feeds.fhir.timing import own_often, timing
from generator.feeds.fhir.words import dose_words, own_dose
from generator.feeds.shape.base import Source
from generator.feeds.shape.dose import Bout, Part, Words
from generator.feeds.shape.plan import Plan, Stage
from generator.feeds.shape.session import Item, Session
from generator.markdown import plain, without_html
from generator.pages.frame.wording import lower
from generator.words.lists import listed


def activity_name(plan: Plan, stage: Stage, session: Session, item: Item, site: Site) -> Named:
    """Its id holds for as long as the ids it is made of."""
    return Named("ActivityDefinition", short_id(plan.id, stage.id, session.id, item.id), site)


def activity(plan: Plan, stage: Stage, session: Session, item: Item, site: Site) -> Resource:
    """The whole definition; applied, it is a request that carries the dose in words as instruction."""
    named, words = activity_name(plan, stage, session, item, site), dose_words(item)
    what, groups = task(item, session), part_words(item, _beside(item, session))
    title = f"{plan.title}, {stage.title}: {what}"
    return {
        **head(named, plan, title, f"{words or what} {groups}".strip()),
        **some(
            purpose=without_html(item.aim or "; ".join(stage.aims) or plan.summary),
            usage=_usage(item, session),
            relatedArtifact=[*citations(_sources(plan, session, item)), *_pages(stage, item, site)],
        ),
        "kind": "ServiceRequest",
        "intent": "plan",
        "code": {"text": what},
        **some(
            timingTiming=timing(
                item.often or own_often(session), stage, item.bouts.seconds if item.bouts else None
            ),
            participant=[{"type": "patient"}],
            dynamicValue=[_instruction(_told(item, session))] if words else [],
        ),
    }


def acted(session: Session) -> list[Item]:
    """Lines that have a definition each; bouts before and after a session are told in its words."""
    return [*exercises(session.warm_up_items), *session.items, *exercises(session.cool_down_items)]


def task(item: Item, session: Session) -> str:
    """The exercise's name; `Leg swing (warm-up)` outside the session itself; `Run and walk` for bouts."""
    if item.bouts is None:
        parts = (("warm-up", session.warm_up_items), ("cool-down", session.cool_down_items))
        return item.title + "".join(f" ({name})" for name, items in parts if any(i is item for i in items))
    done = listed(dict.fromkeys(_activities(item.bouts.parts)))
    return done.capitalize().replace("-", " ") or item.title


def _activities(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Bout):
            yield part.activity
        elif not isinstance(part, Words):
            yield from _activities(part.parts)


def _usage(item: Item, session: Session) -> str:
    """What stands around the dose, and the dose in the plan's own notation."""
    said = item.dose or item.bouts
    within = any(one is item for one in session.items)
    before = _around("First", session.warm_up_items if within else ())
    after = _around("Last", session.cool_down_items if within else ())
    groups = part_words(item, _beside(item, session))
    group = [groups] if groups else []
    own = [f"As written: {said.notation}"] if said else []
    return " ".join(part for part in (*before, *group, *after, plain(item.note or ""), *own) if part)


def _around(head: str, items: Iterable[Item]) -> list[str]:
    words = " ".join(line.strip() for line in lines_in_words(list(items)))
    return [f"{head}: {words}"] if words else []


def _told(item: Item, session: Session) -> str:
    """What a patient is told: the dose, for whom, the one thing to mind, and its circuit or its choice."""
    said = [own_dose(item), *_for_whom(item), item.cue, part_words(item, _beside(item, session))]
    return " ".join(filter(None, said))


def _for_whom(item: Item) -> Iterator[str]:
    """What must be true for it to be done: a request that stands alone has no plan around it."""
    yield from (f"Only if {lower(one.words)}." for one in item.only_when)
    yield from (f"Not before {lower(one.words)}." for one in item.begin_when)


def _beside(item: Item, session: Session) -> Sequence[Item]:
    """The part of the session that a line stands in."""
    parts = (session.warm_up_items, session.items, session.cool_down_items)
    return next(part for part in parts if any(one is item for one in part))


def _sources(plan: Plan, session: Session, item: Item) -> list[Source]:
    ids = item.sources or session.sources
    return [source for source in plan.sources if source.id in ids] or list(plan.sources)


def _pages(stage: Stage, item: Item, site: Site) -> list[Resource]:
    exercise = item.exercise
    how = page(f"How to do it: {exercise.title}", exercise.page, site) if exercise and exercise.page else []
    return [*how, *page(f"The stage: {stage.title}", stage.page, site)]


def _instruction(words: str) -> Resource:
    """The dose as a FHIRPath literal, so that $apply writes it into the request."""
    literal = words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    expression = {
        "description": "The dose in words",
        "language": "text/fhirpath",
        "expression": f"'{literal}'",
    }
    return {"path": "patientInstruction", "expression": expression}
