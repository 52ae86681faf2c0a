// From one stage to the next: when the way is open, where it leads, and what starts over.

import type { Day } from "./diary.ts";
import type { Condition } from "./condition.ts";
import { type Judge, allTrue, atGate, awaitedBy, criteriaNow, lastingDays, truthOf } from "./judge.ts";
import { gapOn, windowsOf } from "./limits.ts";
import { type Fork, type Step, type Track, goingOn, lastOf, stepOf } from "./machine.ts";
import type { State } from "./state.ts";
import { type Lived, tell } from "./told.ts";
import { isBounded } from "./spans.ts";
import { stillResting } from "./which.ts";
import { PERSON, WAY, isUnsaid, sent } from "./unsaid.ts";

/** Days for which a rise is remembered. */
const REMEMBERED = 28;

/** Whether the next stage's time has come and the cap on rises leaves room. */
export function windowOpen(track: Track, state: State, day: number): boolean {
  const step = stepOf(track, state.stage);
  if (day - state.entered < step["least days"]) return false;
  // Nothing higher begins after the last stage.
  const last = step.forks.length === 0 && step.number === lastOf(track);
  if (step.limits.rises === null || last) return true;
  const [most, span] = step.limits.rises;
  return state.rises.filter((rise) => day - rise < span).length < most;
}

/**
 * The day for the next session after one on that day, where the plan prints its days; those between are days of rest.
 * Null where it doesn't, or the way leads elsewhere.
 */
export function printedDay(track: Track, state: State, day: number, to: number): number | null {
  const { number, onward, limits, "least days": least } = stepOf(track, state.stage);
  if (onward === undefined || onward === null || to !== number + 1) return null;
  const trained = track.steps.slice(number).find(({ trains }) => trains);
  const soonest = day + Math.min(onward, gapOn(limits, day));
  return Math.max(soonest, state.entered + least, firstDay(track, state, trained?.number ?? to));
}

/** The first day on which the stage may begin by its place in the plan's time, or with 0 the plan may end; 0 for none. */
export function firstDay(track: Track, { zero, stage }: State, number: number): number {
  if (number > 0) return zero + (stepOf(track, number).opens ?? 0);
  return track.over && stage === lastOf(track) ? zero + track.over : 0;
}

/** The days on which the stages that this one may lead to begin, where they have a place in time. */
export function opening(track: Track, state: State): readonly number[] {
  const step = stepOf(track, state.stage);
  const after = step.number < lastOf(track) ? step.number + 1 : state.origin;
  const ways = step.forks.length > 0 ? step.forks.map(({ stage }) => stage) : [after];
  const timed = ways.filter(
    (number) => ((number > 0 ? track.steps[number - 1]?.opens : track.over) ?? null) !== null,
  );
  return timed.map((number) => firstDay(track, state, number));
}

/** Where the stage leads now; null while the answer that decides is not known. */
export function nextWay(track: Track, step: Step, judge: Judge): Fork | null {
  if (step.forks.length === 0)
    return step.aside ? backFromAside(track, judge) : following(track, step.number, judge);
  for (const fork of step.forks) {
    const taken = fork.condition === null || truthOf(judge, fork.condition);
    if (taken === null) return null;
    if (taken) return fork;
  }
  return { condition: null, stage: 0, target: "end" };
}

/** To where the runner was; who began there, to the first stage that is for them. */
function backFromAside(track: Track, judge: Judge): Fork | null {
  const { origin } = judge;
  return origin > 0 ? { condition: null, stage: origin, target: "" } : following(track, 0, judge);
}

/** How far the runner is on the path; aside, as far as where they came from. */
export function rank(track: Track, { stage, origin }: State): number {
  return stepOf(track, stage).aside ? origin || 1 : stage;
}

/** The next stage that is for this runner; null while it is not known whether one is. */
export function following(track: Track, number: number, judge: Judge): Fork | null {
  for (const step of track.steps.slice(number, lastOf(track))) {
    const meant = allTrue(judge, step.only);
    if (meant !== false) return meant ? { condition: null, stage: step.number, target: "" } : null;
  }
  return { condition: null, stage: 0, target: "end" };
}

/** What decides where the stage leads: its ways on, and for whom the next stage is of which that isn't known. */
export function undecided(track: Track, step: Step, judge: Judge): readonly Condition[] {
  if (step.forks.length > 0) return step.forks.flatMap(({ condition }) => condition ?? []);
  const later = track.steps.slice(step.aside ? 0 : step.number, lastOf(track));
  return later.find(({ only }) => allTrue(judge, only) === null)?.only ?? [];
}

/** What must be true to begin the stage it leads to; a gate that has opened stays open. */
export function gateOf(track: Track, fork: Fork, state: State): readonly Condition[] {
  return fork.stage === 0 || state.open.includes(fork.stage) ? [] : stepOf(track, fork.stage).gate;
}

/** The day on which the times have come that the stage's criteria and the next one's gate ask for; 0 for none. */
export function dayOfMove(track: Track, fork: Fork, state: State, judge: Judge): number {
  const { opens } = awaitedBy(judge, criteriaNow(judge));
  return Math.max(opens, awaitedBy(atGate(judge), gateOf(track, fork, state)).opens);
}

/** Into the stage, the plan or the waiting room that the way leads to; a cap counts where it begins. */
export function rise(track: Track, old: State, fork: Fork, day: Day, begins: number): Lived {
  if (fork.stage === 0) return leave(track, old, fork, day);
  const higher = fork.stage > old.best && !stepOf(track, fork.stage).aside;
  const entered = enter(track, old, fork.stage, begun(track, old, fork.stage, day.number));
  const state: State = {
    ...entered,
    // Who moves on with a session has begun the next stage.
    runs: day.number === old.last,
    rises: [...old.rises.filter((past) => day.number - past < REMEMBERED), begins],
    well: leftWell(track, old, fork.stage),
    open: opened(entered, fork.stage),
    best: higher ? fork.stage : old.best,
    top: higher ? Math.max(old.top, fork.stage) : old.top,
    breaks: higher && fork.stage > old.top ? 0 : old.breaks,
    "since best": higher ? 0 : old["since best"],
    changes: higher ? [] : old.changes,
  };
  return { state, told: tell(track, state, day, "progress") };
}

/**
 * Stages before that one that went well, where a rule asks for the last of them. Nobody leaves a stage by a rise
 * before its last session is green, but a day of rest has none.
 */
function leftWell(track: Track, { well, stage: left }: State, stage: number): readonly number[] {
  const { trains, aside } = stepOf(track, left);
  const trained = looksBack(track) && trains && !aside;
  const all = trained ? [...new Set([...well, left])].sort((one, other) => one - other) : well;
  return all.filter((number) => number < stage);
}

/** Whether a rule leads back to the last stage that went well. */
function looksBack({ steps }: Track): boolean {
  const outcomes = steps.flatMap(({ rules, otherwise }) => [
    ...rules.map(([, outcome]) => outcome),
    otherwise,
  ]);
  const acts = outcomes.flatMap(({ options }) => options.flat());
  return acts.some((act) => act.is === "act" && act.verb === "back to green");
}

/** The stages whose gate has opened, that one among them. */
export function opened({ open }: State, stage: number): State["open"] {
  return [...new Set([...open, stage])].sort((one, other) => one - other);
}

function leave(track: Track, state: State, { target }: Fork, day: Day): Lived {
  if (target.startsWith("see ")) {
    const who = target.slice("see ".length);
    const told = tell(track, state, day, "see", { because: [who] });
    return { state: { ...state, waiting: who, ready: false }, told };
  }
  if (isUnsaid(target)) {
    const told = tell(track, state, day, "see", { because: sent([target], WAY) });
    return { state: { ...state, waiting: PERSON, ready: false }, told };
  }
  const because = target === "end" ? [] : [`on to ${target}`];
  return {
    state: { ...state, finished: target || "end" },
    told: tell(track, state, day, "finish", { because }),
  };
}

/**
 * The day on which the next stage is begun: today, or when this one's time is over, where that is later. Where it
 * numbers its days and only days of rest have passed since it could have been begun, it was begun then.
 */
export function begun(track: Track, state: State, stage: number, today: number): number {
  const { numbered = [] } = stepOf(track, stage).limits;
  const over = Math.max(state.entered + stepOf(track, state.stage)["least days"], untrained(state));
  const first = Math.max(over, state["free from"], firstDay(track, state, stage));
  const passed = numbered.some((later) => first + later < today);
  return numbered.length > 0 && first < today && !passed ? first : Math.max(today, over);
}

/** The first day after the last session. */
function untrained({ last }: State): number {
  return last === null ? 0 : last + 1;
}

/**
 * A stage from its beginning. A session in the red is not forgotten; it must be settled here. A day on which another
 * stage was trained is none of its days.
 */
export function enter(track: Track, old: State, stage: number, day: number): State {
  const state = uncapped(track, old, stage);
  const open = stage > state.stage ? state.open : state.open.filter((number) => number <= stage);
  // Where a stage numbers its days, the first of them is one on which there may be a session.
  const { numbered = [] } = stepOf(track, stage).limits;
  const soonest = Math.max(day, untrained(state), numbered.length > 0 ? state["free from"] : day);
  const entered = Math.max(soonest, firstDay(track, state, stage));
  const due = entered > day ? Math.max(state["free from"], entered) : state["free from"];
  const after = stepOf(track, stage);
  const several = isBounded(after) || (stepOf(track, state.stage).sessions ?? []).length > 0;
  const free = several ? Math.max(due, stillResting(after, { ...state, entered, begun: [] })) : due;
  const rested = entered > day ? Math.max(state.rested, entered) : state.rested;
  const well = state.well.filter((number) => number < stage);
  const from = stepOf(track, state.stage).aside ? state.origin : state.stage;
  const origin = stepOf(track, stage).aside ? from : 0;
  const place = { stage, entered, runs: false, origin, open, well, begun: [] };
  return fresh(track, { ...state, ...place, "free from": free, rested });
}

/** Without what another stage's cap on its sessions asked for, where the next one has none or another. */
function uncapped(track: Track, state: State, stage: number): State {
  if (capsOf(stepOf(track, state.stage)) === capsOf(stepOf(track, stage))) return state;
  return { ...state, "free from": state.rested, since: untrained(state) };
}

/** How many sessions there may be in how many days, of all or of each kind. */
function capsOf({ limits, sessions = [] }: Step): string {
  return JSON.stringify([windowsOf(limits), sessions.map((own) => [own.rhythm, windowsOf(own.limits)])]);
}

/** The same stage once more: what was told of its days is still so. */
export function repeated(judge: Judge, state: State): State {
  const lasting = new Set(lastingDays(judge));
  const days = Object.fromEntries(Object.entries(state.streaks).filter(([name]) => lasting.has(name)));
  const again = fresh(judge.track, state);
  return { ...again, streaks: { ...again.streaks, ...days } };
}

/**
 * Its counts from nothing. Streaks of `if` and of the pain rule go on, so that `twice in a row` can be reached;
 * those of criteria begin with the stage.
 */
export function fresh(track: Track, state: State): State {
  const going = goingOn(track);
  const streaks = Object.fromEntries(Object.entries(state.streaks).filter(([name]) => going.has(name)));
  return { ...state, done: 0, turned: 0, amounts: {}, streaks, green: 0, ready: false };
}
