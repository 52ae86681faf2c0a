"""What holds on every day of a published stage to FHIR: not performed yet, noted, worn, or allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.feeds.fhir.common import (
    Named,
    Resource,
    Site,
    citations,
    condition,
    head,
    page,
    short_id,
    some,
)
from generator.feeds.shape.all_day import Along
from generator.feeds.shape.plan import Plan, Stage
from generator.pages.addresses.short_codes import code
from generator.words.all_day import HEADS, UNCOUNTED


def all_day_actions(plan: Plan, stage: Stage, site: Site) -> Iterator[Resource]:
    """An action for each; what is only allowed could be done, all else must."""
    for one in stage.not_yet:
        named = not_yet_name(plan, stage, one, site)
        yield {
            **_action(stage, "not-yet", f"{HEADS['not_yet']}: {one.words}", one),
            "definitionCanonical": f"{named.url}|{plan.changed.isoformat()}",
        }
    for one in stage.watch:
        yield _action(stage, "watch", f"{HEADS['watch']}: {one.words}", one)
    for one in stage.wear:
        yield _action(stage, "wear", f"{HEADS['wear']}: {one.words}", one)
    for one in stage.optional:
        action = _action(stage, "optional", f"{HEADS['optional']}: {one.words}", one)
        yield {**action, "description": UNCOUNTED, "requiredBehavior": "could"}


def all_day_lines(stage: Stage) -> Iterator[str]:
    """The same in a line each kind, for whom reads nothing else of the stage."""
    for kind, words in HEADS.items():
        if all_ := getattr(stage, kind):
            yield f"{words}: {'; '.join(one.words for one in all_)}."


def _action(stage: Stage, kind: str, title: str, one: Along) -> Resource:
    said = (("start", one.since), ("stop", one.until))
    ends = [condition(kind, end) for kind, end in said if end]
    return {
        "id": f"{stage.id}.{kind}.{_slug(one.what)}",
        "title": title,
        **some(condition=ends),
        "requiredBehavior": "must",
    }


def not_yet_name(plan: Plan, stage: Stage, one: Along, site: Site) -> Named:
    """Its id is made of what it forbids."""
    return Named("ActivityDefinition", short_id(plan.id, stage.id, "not-yet", _slug(one.what)), site)


def not_yet(plan: Plan, stage: Stage, one: Along, site: Site) -> Resource:
    """The whole definition: applied, it is a request not to do it."""
    named = not_yet_name(plan, stage, one, site)
    words = f"{HEADS['not_yet']}: {one.words}"
    return {
        **head(named, plan, f"{plan.title}, {stage.title}: {words}", words),
        **some(
            relatedArtifact=[*citations(plan.sources), *page(f"The stage: {stage.title}", stage.page, site)]
        ),
        "kind": "ServiceRequest",
        "intent": "plan",
        "doNotPerform": True,
        "code": {"text": one.words},
        "participant": [{"type": "patient"}],
    }


def _slug(words: str) -> str:
    """What an id may have; of words in other letters, their code."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or code(words)
