// Days that a stage or a session names to whether a day is one of them.

import type { Turn } from "./machine.ts";

const WEEK = 7;

/** Whether that day is one of those that are named; null where none is, or nobody knows. */
export function isNamed(
  { weekdays = [], numbered = [] }: Pick<Turn, "weekdays" | "numbered">,
  day: number,
  entered: number,
  first: number | null,
): boolean | null {
  if (numbered.length > 0) return numbered.includes((((day - entered) % WEEK) + WEEK) % WEEK);
  return weekdays.length > 0 && first !== null ? weekdays.includes((first + day) % WEEK) : null;
}
