"""A protocol to its published data: head, signs to stop for, pain rule, stages."""

from __future__ import annotations

from generator.feeds.address import markdown, plan_bundle, plan_definition
from generator.feeds.head import codes, for_conditions, head, links, not_for, said
from generator.feeds.measures import measure
from generator.feeds.numbers import choices, lasting, maybe, quantity
from generator.feeds.pain import bands_of
from generator.feeds.shape.numbers import Said
from generator.feeds.shape.plan import Plan, Sign, Track
from generator.feeds.stages import stage
from generator.feeds.totals import growth, together, total
from generator.model import Library, Protocol, RedFlag
from generator.model.house import UNSAID
from generator.pages.frame.address import plan_address
from generator.pages.parts.warnings import OWN, warnings
from generator.rules.flags import listed_flags
from generator.rules.machine import machines
from generator.rules.stricter import by_tissue
from generator.words.rate import starts_words


def plan(protocol: Protocol, library: Library) -> Plan:
    """The whole plan."""
    entry, seen = protocol.entry, library.of(protocol)
    stated = entry.pain not in UNSAID
    steps = {step.id: step for machine in machines(protocol, library) for step in machine.steps}
    return Plan(
        **head("plan", entry, plan_address(protocol), library),
        version=entry.version,
        changes={str(number): str(words) for number, words in entry.changes.items()},
        for_=entry.who,
        summary=entry.summary,
        conditions=for_conditions(entry.conditions),
        codes=codes(entry.conditions, library),
        site=entry.site,
        sites=entry.sites,
        supervised_by=entry.supervised_by,
        starts=Said(notation=str(protocol.starts), words=starts_words(protocol.starts)),
        weeks=protocol.weeks,
        lasts=maybe(lasting, entry.lasts.value if entry.lasts else None),
        total=maybe(total, entry.total),
        grow_at_most=maybe(growth, protocol if entry.grow_at_most else None),
        not_for=[not_for(str(name), library) for name in entry.not_for],
        red_flags=signs(protocol, library),
        pain=bands_of(seen.pain_rule(protocol), seen, stated=stated),
        pain_by_injury={
            tissue: bands_of(rule, seen, stated=stated) for tissue, rule in by_tissue(protocol, seen).items()
        },
        equipment=entry.equipment,
        optional_equipment=entry.optional_equipment,
        start_at=choices(entry.start_at, protocol, seen),
        tracks=[Track(id=track.id, title=track.title) for track in protocol.tracks if track.id],
        together=[together(whole) for whole in protocol.wholes if whole.kind != "plan"],
        stages=[stage(one, steps[one.id], protocol, seen) for one in protocol.stages],
        units={name: quantity(own.value) for name, own in entry.units.items()},
        measures={name: measure(name, seen.measures[name]) for name in map(str, entry.measures)},
        readers=entry.readers,
        ends=entry.ends,
        house=entry.house.said,
        as_printed=entry.as_printed,
        note=said(entry.note and markdown(entry.note)),
        related=links(entry.related, library),
        fhir=plan_definition(protocol.id),
        fhir_bundle=plan_bundle(protocol.id),
    )


def signs(protocol: Protocol, library: Library) -> list[Sign]:
    """Every reason to stop, the most urgent first."""
    return [
        _sign(name, words, library.red_flags.get(name))
        for name, (_, words) in warnings(listed_flags(protocol, library), library).items()
    ]


def _sign(name: str, words: str, flag: RedFlag | None) -> Sign:
    if flag is None:
        return Sign(sentence=name, act=OWN, words=words)
    return Sign(id=name, sentence=flag.sentence, act=flag.act, words=words, never=flag.never)
