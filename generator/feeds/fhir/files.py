"""The library's plans to files of FHIR R4: each resource alone, and each plan whole as a Bundle."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.feeds.address import plan_bundle
from generator.feeds.address import plan_definition as plan_address
from generator.feeds.fhir.activity import acted, activity, activity_name
from generator.feeds.fhir.all_day import not_yet, not_yet_name
from generator.feeds.fhir.common import Named, Resource, Site
from generator.feeds.fhir.plan import plan_definition, plan_name
from generator.feeds.plans import plan as published
from generator.feeds.shape.plan import Plan
from generator.model import Library, Protocol
from generator.steps import kept_of


def fhir_files(library: Library) -> dict[str, str]:
    """Address to text."""
    plans, whole = library.protocols.values(), library.whole
    made = {address: text for plan in plans for address, text in _files(plan, library).items()}
    gone = library.withdrawn_of(Protocol)
    return made | {address: text for plan in gone for address, text in _files(plan, whole).items()}


@kept_of("protocols")
def _files(protocol: Protocol, library: Library) -> dict[str, str]:
    plan = published(protocol, library)
    made = list(resources(plan, _site(library)))
    files = {named.address: _text(resource) for named, resource in made}
    for name in (plan.id, *plan.formerly):
        files[plan_bundle(name)] = _text(bundle(plan, made))
    # Whoever kept the address of an old id still finds the plan.
    return files | {plan_address(name): files[plan_address(plan.id)] for name in plan.formerly}


def _site(library: Library) -> Site:
    return Site(library.site, library.publisher, library.settings.reached)


def resources(plan: Plan, site: Site) -> Iterator[tuple[Named, Resource]]:
    """The plan, then what it refers to."""
    yield plan_name(plan, site), plan_definition(plan, site)
    for stage in plan.stages:
        for one in stage.not_yet:
            yield not_yet_name(plan, stage, one, site), not_yet(plan, stage, one, site)
        for session in stage.sessions:
            for item in acted(session):
                named = activity_name(plan, stage, session, item, site)
                yield named, activity(plan, stage, session, item, site)


def bundle(plan: Plan, made: list[tuple[Named, Resource]]) -> Resource:
    """All of it as one transaction, which a FHIR server takes as it is; putting it twice changes nothing."""
    return {
        "resourceType": "Bundle",
        "id": plan.id,
        "type": "transaction",
        "timestamp": f"{plan.changed.isoformat()}T00:00:00Z",
        "entry": [
            {
                "fullUrl": named.urn,
                "resource": resource,
                "request": {"method": "PUT", "url": f"{named.kind}/{named.id}"},
            }
            for named, resource in made
        ],
    }


def _text(resource: Resource) -> str:
    return json.dumps(resource, ensure_ascii=False, separators=(",", ":")) + "\n"
