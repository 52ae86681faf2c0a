// A standing to what is still to be asked: after a session, the morning after, and what a decision lacks.

import {
  type Row,
  type State,
  type States,
  type Track,
  inTurn,
  orderOf,
  stepOf,
  whoseTurn,
} from "../rules/index.ts";
import { daysBetween } from "../values/calendarday.ts";
import type { PlanData, PlanSession } from "./data.ts";
import { type Kept, type Lived, type Position, type Standing, positions } from "./follow.ts";

/** Days after a session on which its morning can still be told. */
const RECALLED = 2;

/** Whether a session of that day is logged, done or broken off. */
export function isLogged({ days }: Standing, day: string): boolean {
  return days.some(({ date, done }) => date === day && done !== null);
}

/** Who must look before anything goes on; "" when nobody must. */
export function awaited({ states }: Standing): string {
  return Object.values(states).find(({ waiting }) => waiting !== "")?.waiting ?? "";
}

/** Keys of what is asked of a session in these states; a rest that lasts until something is true asks for it. */
export function askedOf(data: PlanData, states: States): readonly string[] {
  const keys = positions(data, states).flatMap(({ id, state }) => [
    ...(data.asked[id] ?? []),
    ...state.until,
  ]);
  return [...new Set(keys)];
}

/**
 * The sessions among which a reader says which was done, in these states: of a stage that has several, and of each row
 * of stages that goes on beside another; none where there is one.
 */
export function choicesOf(data: PlanData, states: States): readonly PlanSession[] {
  const going = positions(data, states).filter(({ state }) => state.finished === "");
  const all = going.flatMap((position) => {
    const { track, stage, state } = position;
    const step = stepOf(track, state.stage);
    const ids = [...(step.sessions ?? []).map(({ id }) => id), ...orderOf(step.turns ?? [])];
    if (ids.length > 1) return stage.sessions.filter(({ id }) => ids.includes(id));
    return going.length > 1 ? rowOf(position) : [];
  });
  return [...new Map(all.map((session) => [session.id, session])).values()];
}

/**
 * The session whose turn it is on that day, where nothing else can have been done: all of the stage's sessions are done in
 * turn, and no other row goes on.
 */
export function onlyTurn(data: PlanData, states: States, day: number): readonly string[] {
  const [going, ...others] = positions(data, states).filter(({ state }) => state.finished === "");
  if (going === undefined || others.length > 0) return [];
  const { sessions = [] } = stepOf(going.track, going.state.stage);
  if (inTurn(sessions).length < sessions.length) return [];
  return [turnIn(going.track, going.state, day) ?? []].flat();
}

/** The session whose turn it is; undefined where the stage's sessions have their own days. */
export function turnIn(track: Track, state: State, day: number): string | undefined {
  const { sessions = [], turns = [] } = stepOf(track, state.stage);
  if (sessions.length > 0) return whoseTurn(sessions, state, day)?.id;
  const order = orderOf(turns);
  return order[(state.done + state.turned) % order.length];
}

/** The one session of a row's stage, chosen by the stage's name. */
function rowOf({ track, stage }: Position): readonly PlanSession[] {
  return stage.sessions.slice(0, 1).map((session) => ({ ...session, id: track.track, name: stage.title }));
}

/** By track: ids of the ticks of its stage's sessions, in their order. */
export function boxesOf(data: PlanData, states: States): readonly (readonly string[])[] {
  return positions(data, states).map(({ id, stage }) =>
    stage.boxes.map((name) => `${data.id}/${id}/${name}`),
  );
}

export function ofTime(
  data: PlanData,
  keys: readonly string[],
  when: "session" | "morning" | "once",
): readonly string[] {
  return keys.filter((key) => data.questions[key]?.when === when);
}

/** The last session, when it is over since at least a night and its morning was not told. */
export function morningDue(data: PlanData, kept: Kept, standing: Standing, today: string): Lived | null {
  const last = standing.days.findLast(({ done }) => done !== null);
  if (last === undefined || last.date >= today || daysBetween(last.date, today) > RECALLED) return null;
  return open(data, kept, last, "morning").length > 0 ? last : null;
}

/** Keys of that time which were asked of the session and not answered. */
export function open(data: PlanData, kept: Kept, day: Lived, when: "session" | "morning"): readonly string[] {
  return ofTime(data, askedOf(data, day.before), when).filter((key) => !kept.said.get(day.date)?.has(key));
}

/** Keys that would settle what the engine could not decide; those of the next morning come by themselves. */
export function lacking(data: PlanData, kept: Kept, date: string, rows: readonly Row[]): readonly string[] {
  const missing = rows.filter(({ told }) => told.verdict === "ask").flatMap(({ told }) => told.missing);
  const keys = [...new Set(missing.flatMap((text) => data.about[text] ?? []))];
  const said = kept.said.get(date);
  return keys.filter((key) => !said?.has(key) && data.questions[key]?.when !== "morning");
}
