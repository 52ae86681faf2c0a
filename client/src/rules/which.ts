// The sessions that were done on a day to when each of the stage's may be done, and may be done again.

import type { Day } from "./diary.ts";
import { asksFor, freeFrom, isSpread, memoryOf } from "./limits.ts";
import type { Own, Step } from "./machine.ts";
import { isNamed } from "./named.ts";
import type { State } from "./state.ts";
import { orderOf, outOfTurn, turnAfter, turnOf } from "./turns.ts";
import { boundsAsked, closesOn, isOnItsDays, opensOn } from "./spans.ts";

/** The rhythm of sessions that are done in turn: they have one. */
const IN_TURN = "in turn";

/** Least days to and from a session that loads alike, done on that day of the plan. */
function gapOn({ gap, limits }: Own, day: number): number {
  const early = limits.early.filter(([first, last]) => first <= day && day <= last);
  return Math.max(gap, ...early.map(([, , least]) => least), 1);
}

/**
 * The first day on which that session may be done: by its own limits; by its days off and those of what loads alike; of
 * what loads otherwise, by the fewer days off of the two; and by its own days in the stage. Infinity for none.
 */
export function freeOn(own: Own, state: State): number {
  const { by, loads } = state;
  const past = by[own.rhythm] ?? [];
  const last = past.at(-1);
  const alone = last === undefined ? 0 : freeFrom(own.limits, last, past.slice(0, -1), state);
  const beside = own.loads === "" ? [] : Object.entries(loads);
  const frees = beside.map(([kind, [day, until]]) => {
    const further = kind === own.loads ? Math.max : Math.min;
    return further(until, day + gapOn(own, day));
  });
  const free = Math.max(alone, ...frees, opensOn(own, state));
  return free < closesOn(own, state) ? free : Infinity;
}

/** The days of sessions that weren't due, of those that are still kept, and that day where its wasn't. */
export function soonAfter(
  { trained, by, "too soon": soon }: State,
  day: number,
  early: boolean,
): readonly number[] {
  const kept = [...trained, ...Object.values(by).flat()];
  return [...soon.filter((past) => kept.includes(past)), ...(early ? [day] : [])];
}

/**
 * Which of the stage's sessions were done. A day that names none is read with care: as each that was due, so that all
 * of them rest after it; none of them is one that asks for something else than a day.
 */
export function doneOn(
  { sessions = [] }: Step,
  state: State,
  { number, sessions: said = [] }: Day,
): readonly Own[] {
  const named = sessions.filter(({ id }) => said.includes(id));
  if (named.length > 0) return named;
  const own = sessions.filter(
    (one) => isOnItsDays(one, state, number) && boundsAsked(one, state).length === 0,
  );
  const sure = own.length > 0 ? own : sessions;
  const free = sure.filter((one) => freeOn(one, state) <= number);
  return free.length > 0 ? free : sure;
}

/** The state once those sessions are done on that day, and the first day for any of the stage's. */
export function withSessions(step: Step, state: State, done: readonly Own[], day: number): State {
  const by: Record<string, readonly number[]> = { ...state.by };
  const loads: Record<string, readonly [number, number]> = { ...state.loads };
  for (const { id, rhythm, limits } of done) {
    const memory = memoryOf(limits);
    by[rhythm] = [...(by[rhythm] ?? []).filter((past) => day > past && day - past < memory), day];
    // One that came too soon leaves the turn where it was.
    if (rhythm === IN_TURN && !state["too soon"].includes(day)) by[id] = [day];
  }
  for (const own of done) {
    if (own.loads === "") continue;
    const [last, until] = loads[own.loads] ?? [day, 0];
    loads[own.loads] = [day, Math.max(last === day ? until : 0, day + gapOn(own, day))];
  }
  const next = { ...state, by, loads };
  const free = Math.max(day + 1, soonest(step, next), state.entered);
  return { ...next, "free from": free, rested: free };
}

/** The first day for any of the sessions of the stage. */
export function soonest({ sessions = [] }: Step, state: State): number {
  return Math.min(...sessions.map((own) => freeOn(own, state)));
}

/**
 * The state of a reader whose plan prints a session of the next stage on that day: nothing that loaded asks for more days
 * before it.
 */
export function asPrinted(state: State, day: number): State {
  return { ...state, "free from": day, rested: day, loads: {} };
}

/**
 * The first day for a session of the stage that follows one with several sessions: what loaded in that one is rested
 * from here too.
 */
export function stillResting(step: Step, state: State): number {
  if ((step.sessions ?? []).length > 0) return soonest(step, state);
  return Math.max(0, ...Object.values(state.loads).map(([, until]) => until));
}

/**
 * Those of the sessions that a runner who keeps to the plan does on that day: on its named days, in its turn, or spread over the
 * week.
 */
export function dueOn(
  sessions: readonly Own[],
  state: State,
  day: number,
  first: number | null,
): readonly Own[] {
  const turn = whoseTurn(sessions, state, day);
  const own = sessions.filter((one) => one.rhythm !== IN_TURN || one === turn);
  return own.filter((one) => freeOn(one, state) <= day && isDue(one, state, day, first));
}

/** Of the sessions in turn, the one whose turn it is on that day; undefined where there is none. */
export function whoseTurn(sessions: readonly Own[], state: State, day: number): Own | undefined {
  const turns = inTurn(sessions);
  const number = turnOf(
    turns.map(({ id }) => id),
    state.by,
  );
  return [...turns.slice(number), ...turns.slice(0, number)].find((own) => isOnItsDays(own, state, day));
}

export function inTurn(sessions: readonly Own[]): readonly Own[] {
  return sessions.filter(({ rhythm }) => rhythm === IN_TURN);
}

/**
 * The session whose turn it was, where the day names the one that was done last instead; "" else. One that something else
 * than a day decides on is not waited for.
 */
export function againBefore(step: Step, state: State, { number, sessions: named = [] }: Day): string {
  const order = takingTurns(step);
  if (named.length === 0 || order.length < 2) return "";
  const { last, turn } = lastInTurn(step, order, state, number);
  return named.includes(last) && turn !== last && !named.includes(turn) ? turn : "";
}

/** Ids of the stage's sessions that are done in turn, in their order. */
function takingTurns({ sessions = [], turns = [] }: Step): readonly string[] {
  return sessions.length > 0 ? inTurn(sessions).map(({ id }) => id) : orderOf(turns);
}

/** The one of them that was done last and the one whose turn it is; "" where that isn't known. */
function lastInTurn(
  { sessions = [] }: Step,
  order: readonly string[],
  state: State,
  day: number,
): { readonly last: string; readonly turn: string } {
  if (sessions.length === 0) {
    const due = state.done + state.turned;
    const [before, turn] = [order[(due + order.length - 1) % order.length], order[due % order.length]];
    return { last: state.done > 0 ? (before ?? "") : "", turn: turn ?? "" };
  }
  const days = order.map((id) => state.by[id]?.at(-1) ?? -Infinity);
  const last = order.filter((_, at) => days[at] === Math.max(...days) && days[at] > -Infinity);
  const sure = sessions.filter((own) => isOnItsDays(own, state, day) && boundsAsked(own, state).length === 0);
  const number = turnOf(order, state.by);
  const after = [...order.slice(number), ...order.slice(0, number)];
  const turn = after.find((id) => sure.some((own) => own.id === id)) ?? "";
  return { last: last.length === 1 && turn !== "" ? (last[0] ?? "") : "", turn };
}

/**
 * How far the turns are once a session that counts is done, and what is told of one that was out of turn.
 */
export function turnsAfter(
  step: Step,
  before: State,
  state: State,
  named: readonly string[],
): { readonly turned: number; readonly told: readonly string[] } {
  const order = takingTurns(step);
  if (order.length === 0) return { turned: state.turned, told: [] };
  if ((step.sessions ?? []).length > 0) {
    const told = outOfTurn(order, turnOf(order, before.by), turnOf(order, state.by), named);
    return { turned: state.turned, told };
  }
  const due = before.done + before.turned;
  const after = turnAfter(order, due, named);
  const turned = (after - before.done - 1) % order.length;
  return { turned, told: outOfTurn(order, due, after, named) };
}

function isDue({ rhythm, limits }: Own, { by, entered }: State, day: number, first: number | null): boolean {
  const named = isNamed(limits, day, entered, first);
  if (named !== null) return named;
  const past = by[rhythm] ?? [];
  const last = past.at(-1);
  return last === undefined || (isSpread(limits, day - last) && asksFor(limits, day, past));
}
