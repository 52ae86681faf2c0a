"""What a plan, a group or a session says about itself, in the words that `revlanox show` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.load.groups import written_lasts
from generator.model import (
    Item,
    Library,
    Paged,
    PainRule,
    Protocol,
    Rule,
    Session,
    Stage,
    StageEntry,
    TrackEntry,
    stage_id,
)
from generator.model.base import Model
from generator.model.house import UNSAID, OwnNumbers
from generator.model.inside import printed_in, sources_in
from generator.model.stage import Shared
from generator.notation.rate import WEEK
from generator.pages.parts.moving_on import is_last
from generator.pages.parts.stage_facts import rest_ends
from generator.rules.house import House
from generator.rules.limits import Limits
from generator.rules.step import Step
from generator.words.branch import lines_of, rule_words
from generator.words.condition import condition_words
from generator.words.house import flare_words
from generator.words.lists import counted, listed
from generator.words.marks import marked, marked_of_stage
from generator.words.number import quantity_words
from generator.words.pain import numbered
from generator.words.rate import lasts_words, numbered_words, span_words
from generator.words.stages import aside_words, in_words_of

BANDS = (("green", "Carry on when"), ("amber", "Don't add more when"), ("red", "Stop when"))


def rate_words(limits: Limits) -> Iterator[str]:
    """The most sessions in so many days, and how many are laid out where there is no most."""
    yield from (f"at most {most} in {span} days" for most, span in limits.windows)
    yield from (f"{least} in {span} days are laid out, and more may be done" for least, span in limits.fewest)


def named_days(limits: Limits) -> str:
    """The days on which it is trained."""
    weekdays = f"; on {listed([WEEK[day] for day in limits.weekdays])}" if limits.weekdays else ""
    numbers = numbered_words([str(day + 1) for day in limits.numbered])
    return weekdays + (f"; on {numbers} of each week, from its first day on" if limits.numbered else "")


_SPANS = {"go": "carry on", "hold": "hold", "stop": "stop"}


def pain_lines(protocol: Protocol, library: Library) -> Iterator[str]:
    """The plan's pain rule: its limits, then every moment that it speaks of, and what it says to do."""
    named = f"{protocol.entry.pain}: " if protocol.entry.pain in UNSAID else ""
    rule = library.pain_rule(protocol)
    yield from _pain(f"Pain while training, {named}", rule, protocol, library)
    yield from (f"  {words}" for words in flare_words(rule, protocol.stage_word, House()))


def pain_lines_at(stage: Stage, protocol: Protocol, library: Library) -> Iterator[str]:
    """The rule of a stage that has its own."""
    if stage.pain is not None:
        here = "Pain while training here, not by the plan's rule but by its own: "
        yield from _pain(here, library.pain_at(protocol, stage), protocol, library)


def _pain(head: str, rule: PainRule, protocol: Protocol, library: Library) -> Iterator[str]:
    limits = ", ".join(f"{span} {_SPANS[name]}" for name, span in numbered(rule)) or "no limit in numbers"
    yield f"{head}{in_words_of(str(rule.title), protocol.stage_word)}: {limits}."
    for name, label in BANDS:
        written = getattr(rule, name)
        if written is not None:
            yield f"  {label} {condition_words(written.value, library)}."
    hold = rule.hold if rule.amber is not None else None
    for words in filter(None, (rule.carry_on, hold, rule.stop, rule.note)):
        yield f"  {words}"
    for key in ("tissues", "source"):
        value = getattr(rule, key)
        if value:
            yield f"  {key.replace('_', ' ').capitalize()}: {_text(value)}."


def withdrawn_lines(entry: Paged) -> Iterator[str]:
    """That nobody should go by it any more, and where to go."""
    if (said := entry.withdrawn) is not None:
        yield f"WITHDRAWN on {said.on}: {said.because}"
        yield f"Instead: {said.instead or 'ask a person'}."


def plan_lines(protocol: Protocol) -> Iterator[str]:
    """Whatever the plan says about itself beside its stages."""
    entry = protocol.entry
    yield str(entry.summary)
    made = (f"{id_} ({words})" if words else str(id_) for id_, words in entry.conditions.items())
    yield from _listed("Made for", made)
    yield from _listed("Body part", entry.sites)
    yield from _listed("Readers with signs of their own", entry.readers)
    yield from _listed("Equipment", entry.equipment)
    yield from _listed("Optional equipment", entry.optional_equipment)
    named = (f"{id_} ({name})" for id_, name in entry.exercises.items())
    yield from _listed("Exercises without a page", named)
    for id_, measure in entry.measures.items():
        said = {key: value for key, value in _said(measure) if key != "kind"}
        more = "".join(f"; {key}: {_text(value)}" for key, value in said.items())
        yield f"Measures {id_}, a {measure.kind}{more}"
    units = (f"1 {unit} is {quantity_words(own.value)}" for unit, own in entry.units.items())
    yield from _listed("Units", units)
    yield from _house(entry.house)
    if entry.ends:
        yield "It never ends: its last stage goes on for as long as its reader wants."
    yield from _listed("Sources", (f"{id_} ({words})" for id_, words in entry.sources.items()))
    yield from _listed("See also", (f"{link.kind}:{link.id}" for link in entry.related))
    yield from about(entry)


def _house(house: OwnNumbers) -> Iterator[str]:
    yield from (f"In place of the house's number, {key}: {_text(value)}" for key, value in _said(house))


def group_lines(protocol: Protocol, stage: Stage) -> Iterator[str]:
    """What is said about each group that begins with this stage."""
    tracks = {str(name): track for name, track in protocol.entry.tracks.items()}
    inside = tracks[stage.track].stages if stage.track else protocol.entry.stages
    for depth, id_ in enumerate(stage.group, 1):
        key, entry = next((key, entry) for key, entry in inside.items() if stage_id(key) == id_)
        same = (one for one in protocol.stages if one.track == stage.track)
        if next(one for one in same if one.group[:depth] == stage.group[:depth]) is stage:
            lasts = written_lasts(key, entry)
            when = f", {lasts_words(lasts)}" if lasts and (entry.title or entry.lasts) else ""
            yield f"== {entry.title or key}{when} =="
            yield from entry_lines(entry)
        inside = entry.stages


def entry_lines(entry: StageEntry | TrackEntry) -> Iterator[str]:
    """A group, a stage or a track as it is introduced."""
    yield from (f"   {line}" for line in _listed("For", getattr(entry, "aims", ())))
    yield from (f"   {line}" for line in about(entry))


def about(entry: Shared) -> Iterator[str]:
    """A level's summary, sources and note."""
    summary = getattr(entry, "summary", None) if isinstance(entry, StageEntry) else None
    yield from filter(None, [summary])
    yield from _listed("Numbers below are from", entry.source)
    if entry.note:
        yield f"Note: {entry.note}"
    if isinstance(entry, TrackEntry):
        yield from excuses(entry.as_printed)


def excuses(printed: Mapping[str, str]) -> Iterator[str]:
    """Each finding that is explained, and why it stays."""
    yield from (f"As printed, {name}: {why}" for name, why in printed.items())


def stage_lines(stage: Stage, protocol: Protocol, library: Library) -> Iterator[str]:
    """What a stage is for, its own signs, where its numbers are from, and its note."""
    if words := aside_words(stage):
        yield f"Aside: {words}"
    yield from _listed("For", stage.aims)
    own = [flag for flag in stage.red_flags if flag not in protocol.entry.red_flags]
    yield from _listed("Red flags of this stage as well", own)
    sources = {source: None for session in stage.sessions for source in session.source}
    if tuple(sources) != protocol.entry.source:
        yield from _listed("Numbers are from", sources)
    marks = marked_of_stage(stage, library)
    yield from (f"From {source}: {words}." for source, words in marks.items())
    told = (stage.when, stage.enter_when, stage.progress_when, stage.aim_for, stage.otherwise)
    sessions = tuple((s.times, s.warm_up, s.cool_down, s.when, s.enter_when) for s in stage.sessions)
    also = [one for one in sources_in((told, sessions)) if one not in sources and one not in marks]
    yield from _listed("Also from", also)
    if stage.note:
        yield f"Note: {stage.note}"


def item_lines(item: Item, session: Session, library: Library) -> Iterator[str]:
    """Where a line's numbers are from, and its note."""
    if item.source != session.source:
        yield from _listed("from", item.source)
    told = marked(item, library)
    yield from (f"from {source}: {words}." for source, words in told.items())
    marks = sources_in((item.dose, item.sequence, item.times, item.when, item.enter_when))
    yield from _listed("also from", [one for one in marks if one not in item.source and one not in told])
    for rule in item.rules:
        yield from rule_lines(rule)
    yield from excuses(item.as_printed)
    if item.cue:
        yield f"cue: {item.cue}"
    if item.note:
        yield f"note: {item.note}"


def session_lines(session: Session, library: Library) -> Iterator[str]:
    """When a session is done, where from its numbers are, and its note."""
    if session.lasts is not None:
        yield f"in: {span_words(session.lasts)}"
    for label, conditions in (("only if", session.when), ("not before", session.enter_when)):
        yield from (f"{label}: {condition_words(written.value, library)}" for written in conditions)
    for rule in session.rules:
        told = rule_words(rule, library, lines_of([session]))
        yield f"if {condition_words(rule.condition.value, library)}: {told}"
        yield from rule_lines(rule)
    for name, own in session.choose.items():
        yield f"you choose: {name}, {quantity_words(own)}"
    yield from excuses(session.as_printed)
    if session.note:
        yield f"note: {session.note}"


def rule_lines(rule: Rule) -> Iterator[str]:
    """Where the numbers are from that hold while a condition is true, and what is explained of them."""
    yield from _listed("from", sources_in(rule))
    yield from (f"As printed, {name}: {why}" for name, why in printed_in(rule))


def _said(model: Model) -> Iterator[tuple[str, object]]:
    """The keys that an author wrote, as they are written."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value not in (None, (), {}, False) and name in model.model_fields_set:
            yield field.alias or name, value


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _listed(label: str, names: Iterable[object]) -> Iterator[str]:
    found = [*map(str, names)]
    if found:
        yield f"{label}: {', '.join(found)}."


def left_after(stage: Stage, step: Step, protocol: Protocol, library: Library) -> str:
    """Sessions before a stage may be left, and what ends one at which nothing is done."""
    if not stage.trains:
        ends = rest_ends(protocol, stage, library)
        return ends if is_last(protocol, stage) else f"over {ends}"
    return f"at least {counted(step.fewest.sessions, 'session')} before moving on"
