// What a runner logs, day by day, to what of it is still known later.

import type { Num } from "./fraction.ts";

/** A number for each side: `left` and `right`, or `injured` and `uninjured`. */
export type Sides = { readonly [side: string]: Num };

/** Yes or no, a number, a word or grade, or a number for each side. */
export type Answer = boolean | Num | Sides;

export type Answers = { readonly [key: string]: Answer };

/** Moments that come once the session has begun, in the order of a day. */
export const LATER = [
  "in warm-up",
  "during",
  "after",
  "at rest",
  "at night",
  "next morning",
  "next day",
] as const;

/** One day of a log. `number` counts from 0, the day the plan starts. */
export interface Day {
  readonly number: number;
  /** True for a whole session, false for one that was broken off, null for a day without one. */
  readonly done: boolean | null;
  /** By what was asked: `pain during`, `limp`, `cleared by physio`. */
  readonly answers: Answers;
  /** A clinician has looked and says go on. */
  readonly person: boolean;
  /** Ids of the stage's sessions that were done, where it has several; not there where nobody said. */
  readonly sessions?: readonly string[];
  /**
   * Signs that the day's sessions give, each with the track and the session: they need no answer. Of one that wasn't
   * done, that it gave none.
   */
  readonly given?: readonly (readonly [session: string, sign: string])[];
}

/** What is kept of a session that would have given the sign, and wasn't done. */
export function denied(sign: string): string {
  return `no ${sign}`;
}

/** Answers of earlier days. Nothing else of the past is kept but the State. */
export interface Memory {
  /** Last answer by its key; also what is known of the person, such as `graft` or `surgery`. */
  readonly known: Answers;
  readonly first: Answers;
  /** Day and answers of earlier sessions, the last first. */
  readonly sessions: readonly (readonly [number, Answers])[];
}

/** Sessions; ten weeks of them are enough. */
const KEPT = 70;

export function memory(known: Answers = {}): Memory {
  return { known, first: {}, sessions: [] };
}

/** The memory once that day is over. */
export function remember(old: Memory, day: Day): Memory {
  const known = { ...old.known, ...day.answers };
  const first = { ...day.answers, ...old.first };
  if (day.done === null) return { known, first, sessions: old.sessions };
  return { known, first, sessions: [[day.number, day.answers] as const, ...old.sessions].slice(0, KEPT) };
}

/** The same question's last value before this session, else the measure's last value at any moment. */
export function before(old: Memory, key: string, measure: string): Answer | undefined {
  const found = Object.keys(old.known)
    .reverse()
    .find((known) => measureOf(known) === measure);
  return old.known[key] ?? (found === undefined ? undefined : old.known[found]);
}

/** The answer of the last session that gave one. */
export function lastSession(old: Memory, key: string): Answer | undefined {
  return old.sessions.find(([, answers]) => Object.hasOwn(answers, key))?.[1][key];
}

/** The last answer that is at least seven days old. */
export function weekAgo(old: Memory, key: string, today: number): Answer | undefined {
  return old.sessions.find(([day, answers]) => today - day >= 7 && Object.hasOwn(answers, key))?.[1][key];
}

/** The measure that a key asks for: its first word. */
export function measureOf(key: string): string {
  return key.split(" ", 1)[0] ?? "";
}
