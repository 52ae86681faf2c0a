// How often a stage may be trained to the next day for a session.

import type { Limits } from "./machine.ts";

/** Least days to the next session from that day of the plan; all limits hold. */
export function gapOn(limits: Limits, day: number): number {
  const early = limits.early.filter(([first, last]) => first <= day && day <= last);
  return Math.max(limits.gap, ...early.map(([, , gap]) => gap), 1);
}

/** The next day for a session after one on that day; `trained` are the days of the last week. */
export function freeFrom(limits: Limits, day: number, trained: readonly number[]): number {
  const most = limits["per week"];
  let following = day + Math.max(gapOn(limits, day), isFull(limits, day, trained) ? 2 : 1);
  while (most && [...trained, day].filter((past) => following - past < 7).length >= most) following += 1;
  return following;
}

/** Whether that day is the last of the days that may follow one another. */
function isFull(limits: Limits, day: number, trained: readonly number[]): boolean {
  const { row = null } = limits;
  if (row === null) return false;
  for (let back = 1; back < row; back += 1) if (!trained.includes(day - back)) return false;
  return true;
}
