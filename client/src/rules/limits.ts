// How often a stage may be trained to the next day for a session.

import type { Limits } from "./machine.ts";

const WEEK = 7;

/** Least days to the next session from that day of the plan; all limits hold. */
export function gapOn(limits: Limits, day: number): number {
  const early = limits.early.filter(([first, last]) => first <= day && day <= last);
  return Math.max(limits.gap, ...early.map(([, , gap]) => gap), 1);
}

/**
 * The next day for a session after one on that day; `trained` are the days of the last week. A stage that names its
 * days has as many in each week of its own, whatever was done before it.
 */
export function freeFrom(limits: Limits, day: number, trained: readonly number[], entered: number): number {
  const { weekdays = [], numbered = [], "per week": most } = limits;
  let following = day + Math.max(gapOn(limits, day), isFull(limits, day, trained) ? 2 : 1);
  if (numbered.length > 0) return Math.max(following, weekAfter(limits, day, trained, entered));
  const own = weekdays.length > 0 ? trained.filter((past) => past >= entered) : trained;
  while (most && [...own, day].filter((past) => following - past < 7).length >= most) following += 1;
  return following;
}

/** The first day of the stage's next week, once this one has all of its sessions; else that day. */
function weekAfter(limits: Limits, day: number, trained: readonly number[], entered: number): number {
  const most = limits["per week"];
  const begins = day - ((((day - entered) % WEEK) + WEEK) % WEEK);
  const done = trained.filter((past) => begins <= past && past < day).length + 1;
  return most !== null && done >= most ? begins + WEEK : day;
}

/** Whether that day is the last of the days that may follow one another. */
function isFull(limits: Limits, day: number, trained: readonly number[]): boolean {
  const { row = null } = limits;
  if (row === null) return false;
  for (let back = 1; back < row; back += 1) if (!trained.includes(day - back)) return false;
  return true;
}
