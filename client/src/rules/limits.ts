// How often a stage may be trained to the next day for a session.

import type { Limits } from "./machine.ts";
import type { State } from "./state.ts";

const WEEK = 7;

/** Least days to the next session from that day of the plan; all limits hold. */
export function gapOn(limits: Limits, day: number): number {
  const early = limits.early.filter(([first, last]) => first <= day && day <= last);
  return Math.max(limits.gap, ...early.map(([, , gap]) => gap), 1);
}

/** Most sessions, in that many days: of a week too. */
export function windowsOf(limits: Limits): readonly (readonly [most: number, span: number])[] {
  const { "per week": most, other = [] } = limits;
  return [...(most ? [[most, WEEK] as const] : []), ...other];
}

/** Days for which a session counts toward any of them. */
export function memoryOf({ other = [], fewest = [] }: Limits): number {
  return Math.max(WEEK, ...[...other, ...fewest].map(([, span]) => span));
}

/** Those days of sessions that still count toward any of them on that day, and that day itself. */
export function trainedWith(limits: Limits, day: number, trained: readonly number[]): readonly number[] {
  const memory = memoryOf(limits);
  return [...trained.filter((past) => day - past < memory), day];
}

/** Whether the next session is due, spread evenly, so many days after the first of those done. */
export function isSpread(limits: Limits, passed: number, done = 1): boolean {
  const { fewest = [] } = limits;
  return [...windowsOf(limits), ...fewest].every(
    ([most, span]) => passed >= Math.floor((done * span) / most),
  );
}

/** Whether one more is asked for on that day, after those on the past days. */
export function asksFor({ fewest = [] }: Limits, day: number, past: readonly number[]): boolean {
  return fewest.every(([least, span]) => past.filter((one) => day - one < span).length < least);
}

/** The next day for a session after one on that day, however many there were before it. */
export function restedFrom(limits: Limits, day: number, trained: readonly number[]): number {
  return day + Math.max(gapOn(limits, day), isFull(limits, day, trained) ? 2 : 1);
}

/**
 * The next day for a session after one on that day; `trained` are the days of those before it, which count from the day
 * `since`. A stage that names its days has as many in each week of its own, whatever was done before it. Days off follow
 * each session; a cap leaves out those that came too soon.
 */
export function freeFrom(
  limits: Limits,
  day: number,
  trained: readonly number[],
  { entered, since, "too soon": soon }: Pick<State, "entered" | "since" | "too soon">,
): number {
  const { weekdays = [], numbered = [], other = [] } = limits;
  let following = restedFrom(limits, day, trained);
  const counted = [...trained, day].filter((one) => !soon.includes(one));
  if (numbered.length > 0) following = Math.max(following, weekAfter(limits, day, counted, entered));
  const first = weekdays.length > 0 ? Math.max(entered, since) : since;
  const own = counted.filter((one) => one >= (one === day ? since : first));
  const windows = numbered.length > 0 ? other : windowsOf(limits);
  const isFullOn = (next: number): boolean =>
    windows.some(([most, span]) => own.filter((past) => next - past < span).length >= most);
  while (isFullOn(following)) following += 1;
  return following;
}

/** The first day of the stage's next week, once this one has all of its sessions; else that day. */
function weekAfter(limits: Limits, day: number, counted: readonly number[], entered: number): number {
  const most = limits["per week"];
  const begins = day - ((((day - entered) % WEEK) + WEEK) % WEEK);
  const done = counted.filter((one) => begins <= one && one <= day).length;
  return most !== null && done >= most ? begins + WEEK : day;
}

/** Whether that day is the last of the days that may follow one another. */
function isFull(limits: Limits, day: number, trained: readonly number[]): boolean {
  const { row = null } = limits;
  if (row === null) return false;
  for (let back = 1; back < row; back += 1) if (!trained.includes(day - back)) return false;
  return true;
}
