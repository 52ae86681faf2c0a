"""A plan back in words: stage by stage what was understood, with totals, what was inherited, and defaults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Item, Library, Protocol, Session, Stage, Written
from generator.model.inside import notes_in
from generator.model.prose import written_of
from generator.notation.condition import Ask, Condition, leaves
from generator.pages.frame.wording import upper
from generator.pages.parts.groups import grouped, in_groups
from generator.pages.parts.line import item_facts, item_title
from generator.pages.parts.moving_on import goes_on
from generator.rules.each import Own, filling
from generator.rules.loading import again_only
from generator.rules.machine import Machine, machines
from generator.rules.planned import has_end
from generator.rules.shortest import our_days
from generator.rules.step import Step
from generator.show_words import (
    entry_lines,
    group_lines,
    item_lines,
    left_after,
    named_days,
    pain_lines,
    pain_lines_at,
    plan_lines,
    rate_words,
    rule_lines,
    session_lines,
    stage_lines,
    withdrawn_lines,
)
from generator.words.all_day import rows
from generator.words.branch import choice_words, lines_of, rule_words
from generator.words.condition import condition_words, rows_words
from generator.words.dose import dose_words
from generator.words.lists import counted, listed
from generator.words.number import quantity_words
from generator.words.often import counts_words, often_words
from generator.words.outcome import outcome_words
from generator.words.people import seen
from generator.words.rate import lasts_words, starts_words
from generator.words.session import sequence_words
from generator.words.stages import counted_from, when_words
from generator.words.sums import adds_up, week_words
from generator.words.total import growth_words, item_total, session_total, total_words, whole_words


def show(protocol: Protocol, library: Library) -> Iterator[str]:
    """Lines of text, as they are printed."""
    library = library.of(protocol)
    yield from _head(protocol, library)
    for machine in machines(protocol, library):
        if machine.track:
            track = next(entry for id_, entry in protocol.entry.tracks.items() if id_ == machine.track)
            yield f"\n==== {track.title or machine.track} ===="
            yield from entry_lines(track)
        stages = [stage for stage in protocol.stages if stage.track == machine.track]
        for stage, step in zip(stages, machine.steps, strict=True):
            yield ""
            yield from group_lines(protocol, stage)
            yield from _stage(stage, step, machine, protocol, library)
    yield ""
    yield from _free(protocol)


def _head(protocol: Protocol, library: Library) -> Iterator[str]:
    entry = protocol.entry
    yield f"{protocol.title} ({protocol.id})"
    yield from (*withdrawn_lines(entry), f"For {entry.who}. Day 1 is {starts_words(protocol.starts)}.")
    yield from plan_lines(protocol)
    yield from pain_lines(protocol, library)
    flags = ", ".join(entry.red_flags) or f"all {len(library.red_flags)} of the site (default)"
    yield f"Red flags: {flags}. Not for: {', '.join(entry.not_for) or 'none listed'}."
    yield from _together(protocol)
    if entry.supervised_by:
        yield f"Only with {seen(entry.supervised_by)}."
    for choice in entry.start_at:
        when, where = choice_words(choice, protocol, library)
        yield f"Begin with {where}" + (f" if {when}." if when else " otherwise.")
    for name, why in entry.as_printed.items():
        yield f"As printed, {name}: {why}"


def _together(protocol: Protocol) -> Iterator[str]:
    """What is said of several stages, and how fast the plan may grow."""
    for whole in protocol.wholes:
        if words := whole_words(whole):
            yield f"{whole.title}: {words}."
    if growth := growth_words(protocol):
        yield f"Grows at most {growth}."


def _stage(stage: Stage, step: Step, machine: Machine, protocol: Protocol, library: Library) -> Iterator[str]:
    group = " / ".join(stage.group)
    yield f"{step.number}. {group + ' / ' if group else ''}{stage.title} [{stage.id}]"
    yield from (f"   {words}" for words in (stage.summary,) if words)
    yield f"   When: {_when(stage, step, protocol, library)}"
    yield from (f"   {upper(words)}." for words in (counted_from(protocol, stage),) if words)
    yield from (f"   {line}" for line in stage_lines(stage, protocol, library))
    yield from (f"   {line}" for line in pain_lines_at(stage, protocol, library))
    yield from (f"   {row.head}: {row.words}" for row in rows(stage.all_day, library))
    for name, own in stage.own_numbers.items():
        yield f"   You choose: {name}, {quantity_words(own)}"
    for session in stage.sessions:
        yield from _session(session, stage, library)
    if stage.total is not None:
        yield f"   Total: {total_words(stage.total.value)}"
    yield from (f"   {words}" for words in (counts_words(stage, step.sessions),) if words)
    yield from _week(stage)
    yield from _ways(stage, step, protocol, library)
    if inherited := [f"{key} ({where})" for key, where in stage.said.items() if _shown(key, where)]:
        yield f"   From above: {', '.join(inherited)}"
    for name, why in stage.as_printed.items():
        yield f"   As printed, {name}: {why}"


def _shown(key: str, where: str) -> bool:
    keys = ("do", "sessions", "times", "at", "dose", "warm-up", "cool-down", "source", "progress when", "if")
    return where != "here" and key in (*keys, "otherwise", "choose")


def _least(stage: Stage, step: Step, protocol: Protocol, library: Library) -> str:
    """Days that it takes in any case, and whether they are those of our own rule."""
    if not step.days_at_least:
        return ""
    whose = " (our rule)" if our_days(stage, protocol, library) == step.days_at_least else ""
    return f", not before day {step.days_at_least} of it{whose}"


def _when(stage: Stage, step: Step, protocol: Protocol, library: Library) -> str:
    said = stage.lasts or stage.usually
    lasts = when_words(stage) or (lasts_words(said) if said else _inside(stage, protocol))
    planned = left_after(stage, step, protocol, library)
    days = _least(stage, step, protocol, library)
    if step.sessions:
        return f"{lasts}; {planned}{days}{''.join(_own(own, step, stage) for own in step.sessions)}"
    gap = f"; {_apart(step.limits.gap, stage)}" if step.limits.gap > 1 else ""
    most = "".join(f"; {words}" for words in rate_words(step.limits))
    return f"{lasts}; {planned}{days}{gap}{most}{named_days(step.limits)}"


def _inside(stage: Stage, protocol: Protocol) -> str:
    """Of a stage without a time of its own, the window of its group."""
    groups = [w for w in protocol.wholes if w.kind == "group" and stage.id in w.stages and w.lasts]
    if not groups or not groups[-1].lasts:
        return "no length given"
    ends = " to the end" if groups[-1].stages[-1] == stage.id else ""
    return f"no length of its own, in {lasts_words(groups[-1].lasts)}{ends}"


def _apart(gap: int, stage: Stage, on: str = "session to the next") -> str:
    """Days between; a plan that prints its days has them only where one is done again."""
    return f"{gap} days before it's done again" if again_only(stage) else f"{gap} days from one {on}"


def _own(own: Own, step: Step, stage: Stage) -> str:
    """What holds of one of several sessions."""
    gap = max(own.limits.gap, own.gap)
    apart = f", {_apart(gap, stage, 'to the next that loads alike')}" if gap > 1 else ""
    most = "".join(f", {words}" for words in rate_words(own.limits))
    counts = _counts(own, step)
    return f"; {own.id} {counts}{apart}{most}{named_days(own.limits).replace('; ', ', ')}"


def _counts(own: Own, step: Step) -> str:
    """Whether it fills up the stage, and when."""
    if not own.counts:
        return "doesn't count"
    days = " on its own days" if own.bounds.spans else ""
    asks = " on a day on which its conditions are met" if own.asks else ""
    beside = [one for one in step.sessions if one.bounded and own not in filling([own, one]) and not one.asks]
    until = f" on days without {listed([one.id for one in beside])}" if beside else ""
    return f"counts{days}{asks}{until}"


def _session(session: Session, stage: Stage, library: Library) -> Iterator[str]:
    name = session.title or ("Session" if session.id == "session" else session.id)
    unsaid = "no frequency given" if session.trains else "nothing to do"
    often = often_words(session, stage, library) or unsaid
    yield f"   {name}, {often}{_in_turn(session, stage)}{adds_up(session)}"
    yield from (f"     {line}" for line in session_lines(session, library))
    if session.total is not None:
        yield f"     total: {session_total(session, stage)}"
    for mark, items in (("first: ", session.warm_up), ("- ", session.items), ("last: ", session.cool_down)):
        yield from _lines(mark, items, session, stage, library)


def _lines(
    mark: str, items: tuple[Item, ...], session: Session, stage: Stage, library: Library
) -> Iterator[str]:
    before, depths = 0, [len(groups) for _, groups in in_groups(items, library)]
    for (item, group), depth in zip(grouped(items, library), depths, strict=True):
        if group:
            yield f"{_space(min(before, depth) if depth != before else depth - 1)}{group}"
        before = depth
        yield f"{_space(depth)}{mark}{_item(item, library)}"
        for label, words in item_facts(item, library):
            yield f"{_space(depth)}    {label}: {words}"
        if item.total is not None:
            yield f"{_space(depth)}    Total: {item_total(item, session, stage)}"
        yield from (f"{_space(depth)}    {line}" for line in item_lines(item, session, library))


def _space(depth: int) -> str:
    """What stands before a line that is so many groups deep."""
    return " " * (5 + 2 * depth)


def _in_turn(session: Session, stage: Stage) -> str:
    """`, in turn with b`: sessions without a rate of their own share one."""
    others = [one.title or one.id for one in stage.sessions if one.in_turn and one is not session]
    return f", in turn with {listed(others)}" if session.in_turn and others else ""


def _item(item: Item, library: Library) -> str:
    if item.sequence is not None:
        return sequence_words(item.sequence.value)
    return f"{item_title(item, library)}: {dose_words(item.dose) or 'no dose given'}"


def _week(stage: Stage) -> Iterator[str]:
    if words := week_words(stage):
        yield f"   In a week: {words}"


def _otherwise(stage: Stage, step: Step, library: Library) -> str:
    """What comes when its time is up; a stage of so many sessions has no end by default."""
    if stage.otherwise is None and stage.lasts is not None and stage.lasts.amount.unit == "session":
        return "after its sessions: carry on here until you can move on. (default)"
    default = "" if stage.otherwise else " (default)"
    if not has_end(stage):
        return f"since it has no end of its own: carry on here until you can move on.{default}"
    when = f"after {counted(step.most_sessions, 'session')}" if step.most_sessions else "when its time is up"
    return f"{when}: {outcome_words(step.otherwise, library)}{default}"


def _ways(stage: Stage, step: Step, protocol: Protocol, library: Library) -> Iterator[str]:
    for label, conditions in (("Only for", stage.when), ("Begin when", stage.enter_when)):
        yield from _conditions(label, conditions, library)
    if stage.progress_when:
        label = "Reached (the plan goes on) when" if goes_on(protocol, stage) else "Move on when"
        yield from _conditions(label, stage.progress_when, library)
    elif goes_on(protocol, stage):
        yield "   The plan goes on for as long as the reader likes."
    elif stage.trains:
        yield "   Move on when: the planned sessions are done and the last one was not red (default)"
    yield from _conditions("Also aim for", stage.aim_for, library)
    for rule in stage.rules:
        told = rule_words(rule, library, lines_of(stage.sessions))
        yield f"   If {condition_words(rule.condition.value, library)}: {told}"
        yield from (f"     {line}" for line in rule_lines(rule))
    yield from [f"   Otherwise, {_otherwise(stage, step, library)}"] * stage.trains
    for choice in stage.then:
        when, where = choice_words(choice, protocol, library)
        yield f"   Then: {where}" + (f" if {when}" if when else "")


def _conditions(label: str, conditions: Iterable[Written[Condition]], library: Library) -> Iterator[str]:
    if words := rows_words(conditions, library):
        yield f"   {label}: {words}"


def _free(protocol: Protocol) -> Iterator[str]:
    notes, questions = free_words(protocol)
    yield f"In free words: {counted(notes, 'note')}, {counted(questions, 'question')}."


def free_words(protocol: Protocol) -> tuple[int, int]:
    """How many notes and how many questions the plan has in words that no machine understands."""
    entry = protocol.entry
    asked = {
        leaf
        for stage in protocol.stages
        for written in (
            *stage.progress_when,
            *stage.aim_for,
            *stage.enter_when,
            *(r.condition for r in stage.rules),
        )
        for leaf in leaves(written.value)
        if isinstance(leaf, Ask)
    }
    inside = sum(text.count('note "') for text in written_of(entry))
    return inside + len(notes_in(entry)), len(asked)
