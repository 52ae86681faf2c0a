// Where a reader stands to what their last session still holds back: a stop, until the day of the next one.

import type { Row, State, Told, Track } from "../rules/index.ts";
import { plusDays } from "../values/calendarday.ts";
import type { PlanData } from "./data.ts";
import type { Kept, Lived, Standing } from "./follow.ts";

/** How a verdict is meant: on, no more than now, no more today, or to a person. */
export type Mood = "go" | "again" | "stop" | "see" | "plain";

const MOODS: { readonly [verdict in Told["verdict"]]: Mood } = {
  progress: "go",
  finish: "go",
  switch: "plain",
  start: "go",
  "carry on": "go",
  plateau: "again",
  hold: "again",
  repeat: "again",
  back: "stop",
  restart: "stop",
  aside: "stop",
  rest: "stop",
  stop: "stop",
  see: "see",
  wait: "see",
  "too soon": "plain",
  ask: "plain",
  quiet: "plain",
};

/** A red session is a stop, whatever else its rules say; so is one that a rule ends. */
export function moodOf({ verdict, colour, because }: Told): Mood {
  const mood = MOODS[verdict];
  if (mood === "see") return mood;
  if (colour === "red" || because.some(stops)) return "stop";
  return verdict === "carry on" && colour === "amber" ? "again" : mood;
}

/** Whether a rule that spoke, `limp: stop and repeat`, also ends the session. */
function stops(rule: string): boolean {
  const [first = ""] = rule.slice(rule.lastIndexOf(": ") + 2).split(" or ");
  return first.split(" and ").includes("stop");
}

export function isStop(told: Told): boolean {
  return ["stop", "see"].includes(moodOf(told));
}

/** Whether nobody knows yet where in the plan to begin: an answer is waited for, and no person. */
export function asksWhere({ begun, days }: Standing): boolean {
  return days.length === 0 && begun.some(({ verdict }) => verdict === "ask");
}

/** One verdict that stands, and the first day for a session after it. */
export interface Held {
  readonly day: Lived;
  readonly row: Row;
  readonly free: string;
}

/** The last day on which a track was told something of a session, or was held back without one. */
export function lastOf({ days }: Standing): Lived | undefined {
  return days.findLast(({ done, rows }) => done !== null || rows.some(isHeard));
}

/** Whether a rule has spoken on a day without a session. */
function isHeard({ told, state }: Row): boolean {
  return told.verdict === "see" || (isStop(told) && state.said.length > 0);
}

/** What a rest still waits for; what was told since on a day without a session has ended it. */
export function waitedFor({ now, days }: Standing, track: string, state: State): readonly string[] {
  const rows = now.length > 0 ? now : (days.at(-1)?.rows ?? []);
  const last = rows.find((row) => row.track === track)?.told;
  return last?.verdict === "quiet" && last["next from"] !== null ? [] : state.until;
}

/** The first day for a session after that one, never the day of a stop itself. */
export function freeDay({ started }: Kept, day: Lived, { told, state }: Row): string {
  const free = plusDays(started.start, Math.max(told["next from"] ?? 0, state["free from"]));
  const next = plusDays(day.date, 1);
  return isStop(told) && free < next ? next : free;
}

/** The first day on which a session of any track is due. */
export function soonest({ started }: Kept, { states }: Standing): string {
  return plusDays(started.start, Math.min(...Object.values(states).map((state) => state["free from"])));
}

/** The stops that are not over: of today, or of an earlier day until the next session may be. */
export function heldBack(kept: Kept, standing: Standing, today: string): readonly Held[] {
  const day = lastOf(standing);
  if (day === undefined || standing.paused > day.date) return [];
  return day.rows
    .filter(({ told }) => isStop(told))
    .map((row) => ({ day, row, free: freeDay(kept, day, row) }))
    .filter(({ free, row }) => today < free || standing.states[row.track]?.waiting !== "");
}

/** The one of that track; on the day of the stop itself any, for a body has one pain. */
export function heldIn(held: readonly Held[], track: string, today: string): Held | undefined {
  return held.find(({ row }) => row.track === track) ?? held.find(({ day }) => day.date === today);
}

/**
 * Whether the engine judged a session of that row and counts it: only those that it judged have a colour, and one that
 * came too soon, or that asks for an answer of its own first, adds nothing.
 */
export function counts({ done, before }: Lived, { track, told, state }: Row): boolean {
  const old = before[track];
  const added = old?.stage !== state.stage || told.verdict === "repeat" || state.done > old.done;
  return done === true && told.colour !== "" && told.colour !== "red" && added;
}

/** The track of a stage; the first where the plan no longer has it. */
export function trackOf({ tracks }: PlanData, stage: string): Track | undefined {
  return tracks.find(({ steps }) => steps.some(({ id }) => id === stage)) ?? tracks[0];
}
