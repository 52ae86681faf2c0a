"""A stage to what is said of it beside its sessions: when it is, for whom, its totals, its group."""

from __future__ import annotations

from collections.abc import Iterator

from generator.markdown import plain
from generator.model import Library, Protocol, Stage, Whole
from generator.model.condition import OPINION
from generator.pages.frame.wording import sentence
from generator.pages.parts.criteria import criteria, rules
from generator.pages.parts.moving_on import is_last
from generator.words.branch import choice_sentence
from generator.words.condition import every_words
from generator.words.lists import listed
from generator.words.number import quantity_words
from generator.words.rate import lasts_words
from generator.words.stages import counted_from, part_names, part_of, row_of, when_words
from generator.words.total import stage_totals, whole_words

Facts = list[tuple[str, str]]
"""Label and words, without a full stop."""


def stage_facts(protocol: Protocol, stage: Stage, library: Library) -> Facts:
    """What stands above the sessions of a stage."""
    totals = ((f"Total ({title})", words) for title, words in stage_totals(protocol, stage))
    return [
        *_placed(protocol, stage, library),
        *_part_of(protocol, stage),
        *_beside(protocol, stage),
        *_chosen(stage),
        *totals,
    ]


def _placed(protocol: Protocol, stage: Stage, library: Library) -> Iterator[tuple[str, str]]:
    words, begins = when_words(stage), counted_from(protocol, stage)
    if stage.lasts is not None and (begins or words != stage.title.lower()):
        yield "When" if stage.lasts.window else "How long", ", ".join(filter(None, [words, begins]))
    if not stage.trains:
        yield "When it ends", rest_ends(protocol, stage, library)
    if stage.when:
        yield "Only for you if", every_words(stage.when, library)


def rest_ends(protocol: Protocol, stage: Stage, library: Library) -> str:
    """When a stage at which nothing is done is over: with its time, and with what the next one asks for."""
    if is_last(protocol, stage):
        return "this is the end of the plan"
    row = row_of(protocol, stage)
    after = next((one for one in row[stage.number :] if not one.when), None) if stage in row else None
    time = "by itself, once its time is over" if stage.lasts else "by itself, at once"
    waits = every_words(after.enter_when, library) if after and not stage.then and not stage.aside else ""
    if not waits:
        return time
    return f"when its time is up and {waits}" if stage.lasts else f"as soon as {waits}"


def _part_of(protocol: Protocol, stage: Stage) -> Iterator[tuple[str, str]]:
    inside = (whole for whole in protocol.wholes if whole.kind != "plan" and stage.id in whole.stages)
    for whole in inside:
        if not stage.title.startswith(whole.title) or (_tells_when(whole) and whole.lasts != stage.lasts):
            yield "Part of", whole_line(whole)


def _beside(protocol: Protocol, stage: Stage) -> Iterator[tuple[str, str]]:
    others = [name for name in part_names(protocol) if name != part_of(protocol, stage)]
    if others:
        yield "Side by side with", listed(others)


def whole_line(whole: Whole) -> str:
    """`Phase 1: weeks 1–4, total 22 sets. Calm it down. For less swelling`: a group or a track."""
    told = whole_words(whole) if whole.total or _tells_when(whole) else ""
    aims = f"For: {listed(map(str, whole.aims))}" if whole.aims else ""
    said = [": ".join(filter(None, [whole.title, told])), str(whole.summary or ""), aims]
    return ". ".join(part.rstrip(".") for part in said if part)


def _tells_when(whole: Whole) -> bool:
    return whole.lasts is not None and lasts_words(whole.lasts) != whole.title.lower()


def _chosen(stage: Stage) -> Iterator[tuple[str, str]]:
    """`your long run, 5–10 km`."""
    own = [f"your {name.replace('-', ' ')}, {quantity_words(own)}" for name, own in stage.own_numbers.items()]
    if own:
        yield "You choose", "; ".join(own)


def notes_of(protocol: Protocol, stage: Stage) -> list[str]:
    """What to keep in mind at a stage: the notes of all that it stands in, or else the plan's."""
    inside = [whole for whole in protocol.wholes if whole.kind != "plan" and stage.id in whole.stages]
    own = [str(note) for note in (*(whole.note for whole in inside), stage.note) if note]
    return list(dict.fromkeys(own)) or ([str(protocol.entry.note)] if protocol.entry.note else [])


def printed_head(protocol: Protocol) -> str:
    """What stands before what is explained as printed; a plan of opinion alone has no source to tell of."""
    return "About this plan" if {*map(str, protocol.entry.sources)} <= {OPINION} else "About the source"


def on_paper(protocol: Protocol, stage: Stage, library: Library) -> Facts:
    """What no sheet of a stage has room for: sentences, each with its full stop."""
    summary = [("", sentence(stage.summary))] if stage.summary else []
    aims = [("For", sentence(listed(map(str, stage.aims))))] if stage.aims else []
    facts = [(label, sentence(words)) for label, words in stage_facts(protocol, stage, library)]
    enter = [row.phrase for row in criteria(stage.enter_when, library)]
    begin = [("Start when", sentence(listed(enter)))] if enter else []
    told = [(f"If {row.when[:1].lower()}{row.when[1:]}", row.then) for row in rules(protocol, stage, library)]
    then = [
        (f"After this {protocol.stage_word}", choice_sentence(choice, protocol, library))
        for choice in stage.then
    ]
    notes = [("Keep in mind", plain(note)) for note in notes_of(protocol, stage)]
    return [*summary, *aims, *facts, *begin, *told, *then, *notes]
