"""One day of a diary over a state: the next state, and what the runner is told."""

from __future__ import annotations

from generator.rules.advance import with_first_day
from generator.rules.apply import apply
from generator.rules.away import clock, on_from_rest, to_rest
from generator.rules.beginning import unanswered_gate, unmet_gate
from generator.rules.decision import decide
from generator.rules.diary import Day, Memory
from generator.rules.each import Own
from generator.rules.earned import adding, earned, from_day, without_more
from generator.rules.flares import escalated
from generator.rules.house import REMEMBERED
from generator.rules.judge import Judge, Judged, Judging, facts_of, judged
from generator.rules.machine import Machine
from generator.rules.outside import before_its_day, early_of, passed_by, passed_words, shut, unanswered
from generator.rules.plateau import (
    broken_off,
    gets_further,
    holding,
    offered,
    served,
    short_of,
    still_counting,
    stuck,
    unmet,
)
from generator.rules.quiet import quiet
from generator.rules.ready import judge_before
from generator.rules.replace import changed
from generator.rules.rests import owed
from generator.rules.returns import after_person
from generator.rules.spoken import acted, anew, known_to_person, telling
from generator.rules.started import started_on
from generator.rules.state import State
from generator.rules.stop import ended, more_urgent, red_flags_of, stopped, waits
from generator.rules.unsaid import UNSAID, asked_anew, sent
from generator.rules.verdict import Told, asking, earlier, lighter_words, promised, tell, too_soon
from generator.rules.which import capped, done_on, filling_on, soon_after, turns_after, with_sessions


def live(
    machine: Machine, state: State, memory: Memory, day: Day, judging: Judging = judged
) -> tuple[State, Told]:
    """One day. States of before are never changed. `judging` says what a session's answers come to."""
    flags = red_flags_of(machine, day)
    if state.finished:
        return state, ended(machine, state, day, flags)
    if state.waiting and not day.person:
        state = with_days(machine, state, memory, changed(day, done=None))
        return (more_urgent(state) if flags else state), waits(machine, state, day, flags)
    if day.person:
        known = known_to_person(judge_before(machine, machine.step(state.stage), state, memory, day))
        state = changed(
            state,
            waiting="",
            since_best=0,
            breaks=0,
            reds=(),
            returned=after_person(machine, state) if state.returned else {},
            heard=state.heard | known,
        )
    if state.heard:
        state = anew(judge_before(machine, machine.step(state.stage), state, memory, day), state)
    state = with_days(machine, state, memory, day)
    if flags:
        judge = judge_before(machine, machine.step(state.stage), state, memory, day)
        return stopped(state, judge), tell(machine, state, day, "see", because=flags)
    state, rests = to_rest(machine, state, memory, day)
    state, gone = clock(machine, state, memory, day)
    state, risen = on_from_rest(machine, state, memory, day)
    # Days of rest that are over are passed on the way; each rise leads to a later stage, or ends it.
    for _ in machine.steps:
        if risen is None or state.finished or state.waiting or machine.step(state.stage).trains:
            break
        state, more = on_from_rest(machine, state, memory, day)
        risen = more or risen
    before = gone or risen or rests
    if risen is not None and not UNSAID.keys().isdisjoint(day.answers):
        day = changed(day, answers=asked_anew(day.answers))
    if risen is not None and (state.finished or state.waiting):
        return state, risen
    if day.done is None:
        # A day that has led to another stage is one of that stage's days.
        state = with_days(machine, state, memory, day) if before else state
        state, told = quiet(machine, state, memory, day, before, judging)
        return with_days(machine, state, memory, day), told
    return _session(machine, state, memory, day, before, judging)


def with_days(machine: Machine, state: State, memory: Memory, day: Day) -> State:
    """The state with what must last for days, told on that day; also while a person is waited for."""
    if not day.answers or state.stage not in machine.lasts_days:
        return state
    judge = judge_before(machine, machine.step(state.stage), state, memory, day)
    return changed(state, streaks=judge.with_days().streaks)


def _session(
    machine: Machine, state: State, memory: Memory, day: Day, before: Told | None, judging: Judging
) -> tuple[State, Told]:
    step = machine.step(state.stage)
    started = started_on(step, state, day.number)
    done = done_on(step, started, day)
    before_it = judge_before(machine, step, started, memory, day)
    passed = passed_by(done, before_it) if step.bounded and done[1:] else ()
    meant = tuple(own for own in done if own not in passed) if passed else done
    closed, open_ = _waits(before_it, started, meant)
    early = early_of(before_it, started, meant, closed)
    fills = filling_on(step, started, day.number)
    state = state if early or open_ else started
    leads = not done or any(own in fills for own in meant)
    whole = bool(day.done) and not early and not open_
    counts = whole and leads
    # What adds up at the stage, such as its kilometers, does in a lighter session too.
    amounts = day.added_to(state.amounts) if whole else state.amounts
    facts = facts_of(machine, state, memory, day, int(counts), amounts)
    judge = changed(before_it, facts=facts, counts=counts)
    found = judging(judge)
    red = found.colour == "red"
    # No session that comes too soon brings nearer what is still owed: a rest, or the stage's own time.
    first, rested = max(state.free_from, state.entered), max(state.rested, state.entered)
    old = state
    if early or state.too_soon:
        state = changed(state, too_soon=soon_after(state, day.number, bool(early)))
    if done:
        begun = frozenset() if early or open_ else frozenset(own.id for own in meant if own.bounds.gate)
        state = with_sessions(step, changed(state, begun=state.begun | begun), done, day.number)
    held = (day.number, state.trained)
    free = state.free_from if done else step.limits.free_from(day.number, state.trained, *capped(state))
    free_from = max(first, free)
    alone = state.free_from if done else step.limits.rested_from(*held)
    green = 0 if found.colour != "green" else state.green + counts
    state = changed(
        state,
        done=state.done + (counts and not red),
        green=green,
        unsettled=red or (state.unsettled and green < machine.house.after_red),
        reds=(*_since(state.reds, day.number - REMEMBERED), *((day.number,) if red else ())),
        # A lighter session that goes as well leaves the runner as ready as they were.
        ready=state.ready and not leads and found.colour == "green" and found.progress is True,
        amounts=amounts,
        since_red=0 if red else state.since_red + leads,
        streaks=found.streaks,
        rises=with_first_day(state, free_from if early else day.number),
        last=day.number,
        said=frozenset(),
        gap=0,
        trained=step.limits.trained_with(*held),
        free_from=free_from,
        rested=max(rested, alone),
        since_best=state.since_best + leads,
        until=state.until and owed(before_it, state) if early else frozenset(),
        open=state.open if early or open_ or state.stage in state.open else state.open | {state.stage},
    )
    state, turn = turns_after(step, old, state, day) if whole and not red else (state, ())
    counted = changed(judge, streaks=found.streaks) if found.streaks else judge
    stays = found.colour != "green" or bool(early or open_)
    state, told = _close(machine, state, counted, without_more(judge, found) if stays else found)
    lighter = () if leads or early or not fills else (lighter_words(fills),)
    due = telling(counted)
    state = changed(state, heard=state.heard | due.visits) if due.visits else state
    told = too_soon(told, closed) if closed else asking(told, open_) if open_ else before_its_day(told, early)
    more = (rule for rule in due.rules if rule not in told.because)
    aside = (*early, *map(passed_words, passed), *turn, *lighter, *more)
    also = (*((earlier(before),) if before else ()), *aside)
    return state, promised(machine, state, changed(told, also=also) if also else told)


def _since(days: tuple[int, ...], before: int) -> tuple[int, ...]:
    """Those of the days that come after that one."""
    return tuple([day for day in days if day > before]) if days else days


def _waits(judge: Judge, state: State, done: tuple[Own, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the stage or the session waits for and isn't so, and what of it nobody has answered."""
    step = judge.step
    gated = state.stage not in state.open and bool(judge.machine.gate or step.gate)
    gate = (unmet_gate(judge), unanswered_gate(judge)) if gated else ((), ())
    own = (shut(done, state, judge), unanswered(done, state, judge)) if step.bounded else ((), ())
    return gate[0] + own[0], tuple(dict.fromkeys(gate[1] + own[1]))


def _close(machine: Machine, state: State, judge: Judge, found: Judged) -> tuple[State, Told]:
    """The session is over and all its moments are answered: the rules, then the criteria, then the time."""
    step, day = judge.step, judge.facts.day
    found, settled = broken_off(judge, state, escalated(judge, state, found)), served(step, state)
    meets = judge.counts and settled and (found.progress is True or found.decision.rise)
    earns = meets and not found.decision.cautious and found.colour not in ("red", "unknown")
    lived = earned(machine, changed(state, ready=True), judge, found) if earns else None
    if lived is not None and gets_further(state, lived[0]):
        return lived
    found = stuck(judge, state, found)
    if found.decision.cautious:
        heard = state.heard | acted(judge)
        return apply(changed(state, heard=heard), judge, found.decision, without_more(judge, found))
    if found.colour in ("red", "unknown"):
        return state, _held(machine, state, found, day)
    return lived or _not_yet(machine, state, judge, found, settled)


def _held(machine: Machine, state: State, found: Judged, day: Day) -> Told:
    if found.colour == "red":
        because = ("your pain was above this plan's limit, so this session doesn't count toward moving on",)
        return tell(machine, state, day, "hold", "red", because)
    pain = machine.step(state.stage).pain
    asked = (pain["red"].printed, pain["green"].printed)
    return tell(machine, state, day, "ask", "unknown", (), found.missing or asked)


def _not_yet(
    machine: Machine, state: State, judge: Judge, found: Judged, settled: bool
) -> tuple[State, Told]:
    step, day = judge.step, judge.facts.day
    if settled and step.is_up(state.done, day.number - state.entered) and found.progress is False:
        decision = decide(step.otherwise, judge.place)
        if decision.visits and not decision.cautious:
            return state, tell(
                machine, state, day, "carry on", found.colour, (f"otherwise: {step.otherwise}",)
            )
        if not still_counting(judge, decision):
            spoke = (f"otherwise: {step.otherwise}", *unmet(judge), *offered(judge, state))
            return apply(state, judge, decision, changed(found, spoke=spoke))
    if settled and found.progress is None:
        because = (*adding(found), *sent(found.missing), *from_day(found.waits))
        return state, tell(machine, state, day, "ask", found.colour, because, found.missing)
    held = holding(machine, state, judge, found)
    verdict = "plateau" if held else "carry on"
    because = (*adding(found), *held) if held else (*found.spoke, *short_of(judge, state, found))
    return state, tell(machine, state, day, verdict, found.colour, because, next_from=state.free_from)
