// What was logged of a plan to where its reader stands: every record replayed through the plan's own rules.

import {
  type Answer,
  type Answers,
  type Day,
  type Memory,
  type Row,
  type State,
  type States,
  type Told,
  type Track,
  begin,
  liveAll,
  memory,
  moveTo,
  remember,
  stepOf,
} from "../rules/index.ts";
import type { Moved, Said, Started } from "../store/kinds.ts";
import { isDay } from "../store/clock.ts";
import { daysBetween } from "../values/calendarday.ts";
import { BEGIN, type PlanData, type PlanStage } from "./data.ts";

/** Everything kept of one plan: what started it, answers by day and key, moves by day. */
export interface Kept {
  readonly started: Started;
  readonly said: ReadonlyMap<string, ReadonlyMap<string, Said>>;
  /** What was measured in readiness tests, by day and item: it holds for every plan. */
  readonly results: ReadonlyMap<string, ReadonlyMap<string, Said>>;
  /** In the order in which they were decided. */
  readonly moved: ReadonlyMap<string, readonly Moved[]>;
}

/** One logged day: what was told, and the states that were there before it. */
export interface Lived {
  readonly date: string;
  readonly done: boolean | null;
  readonly before: States;
  readonly rows: readonly Row[];
}

export interface Standing {
  readonly states: States;
  readonly days: readonly Lived[];
  /** What was told when the plan began: an open question, or a person. */
  readonly begun: readonly Told[];
  /** The day since which the plan rests; "" while it runs. */
  readonly paused: string;
  /** What time alone has brought by today: a gap that costs a stage, a rise whose window has come. */
  readonly now: readonly Row[];
}

/** Where the reader stands on that day. A plan that begins on no day of any calendar is a RangeError. */
export function follow(data: PlanData, kept: Kept, today: string): Standing {
  const { start, anchor } = kept.started;
  if (!isDay(start) || (anchor !== "" && !isDay(anchor)))
    throw new RangeError(`no such day: ${start} ${anchor}`);
  const known = knownAt(data, kept);
  const starts = data.tracks.map((track) => ({ track, ...begin(track, memory(known), data.library) }));
  let states: States = Object.fromEntries(starts.map(({ track, state }) => [track.track, state]));
  let past: Memory = memory(known);
  let paused = "";
  const days: Lived[] = [];
  for (const date of dates(kept, today)) {
    const moves = kept.moved.get(date) ?? [];
    const day = dayOf(data, kept, date);
    states = moves
      .filter(({ after }) => !after)
      .reduce((old, move) => moved(data, old, move, day.number), states);
    if (kept.said.has(date) || kept.results.has(date)) {
      const rows = liveAll(data.tracks, states, past, day, data.library);
      days.push({ date, done: day.done, before: states, rows });
      states = statesOf(rows);
      past = remember(past, day);
    }
    states = moves
      .filter(({ after }) => after)
      .reduce((old, move) => moved(data, old, move, day.number), states);
    const last = moves.at(-1);
    if (last) paused = last.why === "pause" ? date : "";
  }
  const now = passed(data, kept, states, past, today, paused);
  const begun = starts.flatMap(({ told }) => told ?? []);
  return { states: now.length > 0 ? statesOf(now) : states, days, begun, paused, now };
}

/** A day that was not logged is lived through quietly, so that a gap shows its effect before the next session. */
function passed(
  data: PlanData,
  kept: Kept,
  states: States,
  past: Memory,
  today: string,
  paused: string,
): readonly Row[] {
  if (paused !== "" || kept.said.has(today) || kept.results.has(today) || today < kept.started.start)
    return [];
  const number = daysBetween(kept.started.start, today);
  return liveAll(data.tracks, states, past, { number, done: null, answers: {}, person: false }, data.library);
}

function statesOf(rows: readonly Row[]): States {
  return Object.fromEntries(rows.map(({ track, state }) => [track, state]));
}

function dates({ started, said, moved, results }: Kept, today: string): readonly string[] {
  const all = [...new Set([...said.keys(), ...moved.keys(), ...results.keys()])].sort();
  return all.filter((date) => started.start <= date && date <= today);
}

function moved(data: PlanData, states: States, move: Moved, day: number): States {
  const found = place(data, move.stage);
  if (found === null) return states;
  const old = states[found.track.track];
  if (old === undefined) return states;
  const next = moveTo(found.track, old, found.number, day);
  // Who chooses the stage to begin with needs no more answers about where to begin.
  return { ...states, [found.track.track]: move.why === "begin" ? { ...next, waiting: "" } : next };
}

/** The track and number of a stage; null when the plan no longer has it. */
function place(data: PlanData, stage: string): { readonly track: Track; readonly number: number } | null {
  for (const track of data.tracks) {
    const step = track.steps.find(({ id }) => id === stage);
    if (step) return { track, number: step.number };
  }
  return null;
}

/** Where the reader stands in one track. */
export interface Position {
  readonly track: Track;
  readonly state: State;
  readonly id: string;
  readonly stage: PlanStage;
}

export function positions(data: PlanData, states: States): readonly Position[] {
  return data.tracks.flatMap((track) => {
    const state = states[track.track];
    return state === undefined ? [] : [{ track, state, ...stageOf(data, track, state) }];
  });
}

/** Id and words of the stage in which a track's reader stands. */
export function stageOf(
  data: PlanData,
  track: Track,
  state: State,
): { readonly id: string; readonly stage: PlanStage } {
  const { id } = stepOf(track, state.stage);
  const stage = data.stages[id];
  if (stage === undefined) throw new RangeError(`no stage ${id}`);
  return { id, stage };
}

function dayOf(data: PlanData, kept: Kept, date: string): Day {
  const said = kept.said.get(date) ?? new Map<string, Said>();
  const done = said.get("done");
  return {
    number: daysBetween(kept.started.start, date),
    done: typeof done === "boolean" ? done : null,
    answers: answersOf(data, kept.started, new Map([...(kept.results.get(date) ?? []), ...said])),
    person: said.get("person") === true,
    sessions: sessionsSaid(said),
  };
}

/** The key under which a day keeps which of a stage's sessions were done: their ids, `run+home`. */
export const SESSION = "session";

/** Ids of the sessions that a day names. */
export function sessionsSaid(said: ReadonlyMap<string, Said>): readonly string[] {
  const named = said.get(SESSION);
  return typeof named === "string" ? named.split("+").filter(Boolean) : [];
}

function answersOf(data: PlanData, started: Started, said: ReadonlyMap<string, Said>): Answers {
  const own = [...said].filter(([key]) => key !== "done" && key !== "person" && key !== SESSION);
  return Object.fromEntries(own.map(([key, value]) => [key, answerOf(data, started, key, value)]));
}

function answerOf(data: PlanData, { start, side }: Started, key: string, value: Said): Answer {
  if (data.questions[key]?.kind === "date") return daysBetween(start, String(value));
  if (typeof value !== "object") return value;
  const { left, right } = value;
  if (left === undefined || right === undefined || side === "") return value;
  return side === "left" ? { injured: left, uninjured: right } : { injured: right, uninjured: left };
}

/** What is known before day 0: the day of the injury or surgery, and what decides where to begin. */
export function knownAt(data: PlanData, { started, said, results }: Kept): Answers {
  // A test from before the first day holds as well.
  const before = [...results]
    .filter(([date]) => date < started.start)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const measured = before.flatMap(([, items]) => [...items]);
  const told = answersOf(data, started, new Map([...measured, ...(said.get(BEGIN) ?? [])]));
  const begins = Object.entries(told).filter(
    ([key]) => data.begin.includes(key) || data.library.tests.includes(key),
  );
  const known = Object.fromEntries(begins);
  if (data.anchor === null || started.anchor === "") return known;
  return { ...known, [data.anchor.name]: daysBetween(started.start, started.anchor) };
}
