// One day of a diary over a state: the next state, and what the runner is told.

import { union } from "./decision.ts";
import { type Day, LATER, type Memory } from "./diary.ts";
import { allTrue, atGate, judgeOf, placeOf, withDays } from "./judge.ts";
import { type House, type Known, type Track, stepOf } from "./machine.ts";
import { quiet } from "./quiet.ts";
import { afterPerson } from "./returns.ts";
import { dayOfMove, enter, firstDay, gateOf, nextWay, rank, rise, windowOpen } from "./rise.ts";
import { session } from "./session.ts";
import { anew, knownToPerson } from "./spoken.ts";
import type { State } from "./state.ts";
import { ended, moreUrgent, stopped } from "./stop.ts";
import { type Lived, type Told, tell } from "./told.ts";
import { askedAnew } from "./unsaid.ts";

/** A state, and what has already happened on a day; null for nothing. */
type Maybe = Lived<Told | null>;

/** One day. States of before are never changed. */
export function live(track: Track, old: State, memory: Memory, day: Day, library: Known): Lived {
  const flags = library["red flags"].filter((flag) => day.answers[flag] === true);
  const see = tell(track, old, day, "see", { because: flags });
  if (old.finished !== "") return { state: old, told: flags.length > 0 ? see : ended(track, old, day) };
  if (old.waiting !== "" && !day.person) {
    const because = ["you are waiting for a go-ahead"];
    const state = lasting(track, old, memory, { ...day, done: null }, library);
    if (flags.length === 0) return { state, told: tell(track, state, day, "wait", { because }) };
    return { state: moreUrgent(state), told: see };
  }
  const seen = day.person ? looked(track, old, memory, day, library) : old;
  const heard = anew(judgeOf(track, seen, memory, day, library), seen);
  const state = lasting(track, heard, memory, day, library);
  if (flags.length === 0) return go(track, state, memory, day, library);
  return { state: stopped(state, judgeOf(track, state, memory, day, library)), told: see };
}

/** The state with what must last for days, told on that day; also while a person is waited for. */
function lasting(track: Track, state: State, memory: Memory, day: Day, library: Known): State {
  if (Object.keys(day.answers).length === 0) return state;
  return { ...state, streaks: withDays(judgeOf(track, state, memory, day, library)) };
}

/** A person has looked; of rules that time alone or earlier answers have made true they know. */
function looked(track: Track, state: State, memory: Memory, day: Day, library: Known): State {
  const known = knownToPerson(judgeOf(track, state, memory, day, library));
  return {
    ...state,
    waiting: "",
    "since best": 0,
    breaks: 0,
    reds: [],
    returned: afterPerson(track, state),
    heard: union(state.heard, known),
  };
}

/** What time alone brings, then the session. */
function go(track: Track, old: State, memory: Memory, day: Day, library: Known): Lived {
  const resting = toRest(track, old, memory, day, library);
  const gone = clock(track, resting.state, memory, day, library);
  const { state, told: risen } = rises(track, gone.state, memory, day, library);
  if (risen !== null && isOver(state)) return { state, told: risen };
  const before = gone.told ?? risen ?? resting.told;
  // A person's yes was to the stage that was left.
  const today = risen === null ? day : { ...day, answers: askedAnew(day.answers) };
  if (day.done === null) {
    // A day that has led to another stage is one of that stage's days.
    const counted = before === null ? state : lasting(track, state, memory, today, library);
    const lived = quiet(track, counted, memory, today, library, before);
    return { ...lived, state: lasting(track, lived.state, memory, today, library) };
  }
  return session(track, state, memory, today, library, before);
}

function isOver(state: State): boolean {
  return state.finished !== "" || state.waiting !== "";
}

/** A reader for whom days of rest come next is at those: a rest that the plan asks for is no break. */
function toRest(track: Track, old: State, memory: Memory, day: Day, library: Known): Maybe {
  let [state, told]: [State, Told | null] = [old, null];
  if (passedOn(track, old, memory, day, library) < track.house["gap back"]) return { state, told };
  for (const _ of track.steps) {
    const next = onFromRest(track, state, memory, day, library);
    if (next.told === null || isOver(next.state) || stepOf(track, next.state.stage).trains) break;
    [state, told] = [next.state, next.told];
  }
  return { state, told };
}

/** Days of a break up to that day. */
function passedOn(track: Track, state: State, memory: Memory, day: Day, library: Known): number {
  return day.number - (awaySince(track, state, memory, day, library) ?? day.number);
}

/** What was earned before, or comes after days of rest. From the end of those on, days are a break. */
function onFromRest(track: Track, state: State, memory: Memory, day: Day, library: Known): Maybe {
  const moved = riseIfReady(track, state, memory, day, library);
  if (moved.told === null || stepOf(track, state.stage).trains || state.last === null) return moved;
  const over = awaySince(track, state, memory, day, library) ?? 0;
  return { ...moved, state: { ...moved.state, "rest over": over } };
}

/** Days of the longest gap that has an answer of its own and has passed; 0 for none. */
function gapOf(house: House, passed: number): number {
  const { "gap back": back, "gap more": more, "gap restart": restart } = house;
  if (passed >= restart) return restart;
  return passed >= back ? back + Math.floor((passed - back) / more) * more : 0;
}

/** How many stages such a gap costs besides those that it has cost already. */
function stagesBack({ "gap back": back, "gap more": more }: House, gap: number, answered: number): number {
  return Math.floor((gap - Math.max(answered, back - more)) / more);
}

/** A long gap costs a stage, each week more another, a longer one starts the plan again; once a gap. */
function clock(track: Track, state: State, memory: Memory, day: Day, library: Known): Maybe {
  const { house } = track;
  const passed = passedOn(track, state, memory, day, library);
  const limit = gapOf(house, passed);
  if (state.gap >= limit) return { state, told: null };
  const restart = limit === house["gap restart"];
  const far = stagesBack(house, limit, state.gap);
  const { back: ways } = placeOf(judgeOf(track, state, memory, day, library));
  // Over again is at the first stage that is for this runner; the furthest way back leads there.
  const parted = track.steps.some(({ only }) => only.length > 0);
  const first = parted ? (ways.at(-1) ?? rank(track, state)) : 1;
  const stage = restart ? first : (ways[Math.min(far, ways.length) - 1] ?? state.stage);
  const there = { ...enter(track, state, stage, day.number), gap: limit };
  // The sessions of before say nothing of how far one gets now.
  const breaks = state.breaks + Number(state.gap === 0);
  const moved = { ...there, best: rank(track, there), "since best": 0, breaks };
  const because = [`${passed} days without a session`];
  return { state: moved, told: tell(track, moved, day, restart ? "restart" : "back", { because }) };
}

const WEEK = 7;

/**
 * The day from which a break counts, seen from that day: of the last session, or the last day of a stage of rest, of a
 * rest of more than a week that the plan itself asked for, or of one until something is true. As long as the stage after
 * one of rest waits for something, the days are still days of rest.
 */
function awaySince(track: Track, state: State, memory: Memory, day: Day, library: Known): number | null {
  const { last, "free from": free, entered, "rest over": over } = state;
  if (last === null) return null;
  const asked = Math.max(free - last > WEEK ? free - 1 : last, over);
  const step = stepOf(track, state.stage);
  if (step.trains) return asked;
  const since = Math.max(asked, entered + step["least days"] - 1);
  for (let past = since + 1; past < day.number; past += 1) {
    const nothing: Day = { number: past, done: null, answers: {}, person: false };
    if (riseIfReady(track, state, memory, nothing, library).told !== null) return past - 1;
  }
  return Math.max(since, day.number - 1);
}

/** A rise, and on past days of rest that are over; each rise leads to a later stage, or ends the plan. */
function rises(track: Track, old: State, memory: Memory, day: Day, library: Known): Maybe {
  let { state, told } = onFromRest(track, old, memory, day, library);
  for (const _ of track.steps) {
    if (told === null || isOver(state) || stepOf(track, state.stage).trains) break;
    const more = onFromRest(track, state, memory, day, library);
    state = more.state;
    told = more.told ?? told;
  }
  return { state, told };
}

/** A rise that was earned before, once the next window is open and the cap on rises allows it. */
function riseIfReady(track: Track, state: State, memory: Memory, today: Day, library: Known): Maybe {
  const step = stepOf(track, state.stage);
  // A day of rest is over by itself; nothing has to be done on it.
  const ready = state.ready || !step.trains;
  if (!ready || !windowOpen(track, state, today.number)) return { state, told: null };
  const opened = Math.max(state.entered + step["least days"], (state.last ?? 0) + 1);
  const begun = { ...today, number: Math.min(opened, today.number), answers: knownBefore(today) };
  const judge = judgeOf(track, state, memory, begun, library);
  const fork = nextWay(track, step, judge);
  if (fork === null) return { state, told: null };
  const first = dayOfMove(track, fork, state, judge);
  if (today.number < Math.max(first, firstDay(track, state, fork.stage))) return { state, told: null };
  const day = { ...begun, number: Math.max(begun.number, first) };
  const then = judgeOf(track, state, memory, day, library);
  if (allTrue(atGate(then), gateOf(track, fork, state)) !== true) return { state, told: null };
  // A stage's time runs from the day on which it is begun, not from the one on which it could have been.
  const fromToday = fork.stage > 0 && stepOf(track, fork.stage).trains;
  return rise(track, state, fork, fromToday ? { ...day, number: today.number } : day, today.number);
}

/** Today's answers that are there before the session: tests and clearances, not how it will feel. */
function knownBefore({ answers }: Day): Day["answers"] {
  const early = Object.entries(answers).filter(([key]) => !LATER.some((moment) => key.endsWith(moment)));
  return Object.fromEntries(early);
}
