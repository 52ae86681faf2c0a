// How long a condition has held to whether that is long enough, and to the same once a day is counted in.

import type { Held } from "./condition.ts";
import { decimal, fraction } from "./fraction.ts";
import { days } from "./quantity.ts";
import type { Streak } from "./state.ts";
import type { Truth } from "./three.ts";

/** Days. What holds a runner back goes on over days that were not told, if it's told again as soon as this. */
const SOONEST = 3;

/** Whether it must last for days or weeks, and not for sessions. */
export function inDays({ how }: Held): boolean {
  return typeof how !== "string" && how.unit !== "session";
}

/**
 * Whether it has held for as long as it must; not known where nobody says how long, or where one of the days wasn't
 * told. `first`: the day from which days count.
 */
export function lasts(streak: Streak, held: Held, today: number, first = -Infinity): Truth {
  const { how } = held;
  if (how === "twice in a row") return streak.row >= 2;
  if (typeof how === "string") return streak.total >= 2;
  if (how.range.open !== undefined) return null;
  const least = fraction(how.range.lo);
  if (how.unit === "session") return streak.row >= ((least && decimal(least)) || 1);
  const on = Math.max(today, streak.last);
  return isDenied(streak, held, on) ? false : forDays(streak, daysOf(held), on, first);
}

/** Whether one of the days for which it must last was told not to be so, whatever is said of all of them. */
export function isDenied({ broken }: Streak, held: Held, today: number): boolean {
  return broken !== null && today - broken < daysOf(held);
}

/** The days on each of which it must be true; 0 where it lasts for sessions. */
function daysOf(held: Held): number {
  const { how } = held;
  return typeof how === "string" || !inDays(held) ? 0 : Math.max(1, Math.ceil(days(how, "low")));
}

function forDays({ row, since, last }: Streak, least: number, today: number, first: number): Truth {
  if (row > 0 && last === today && today - since + 1 >= least) return true;
  return today - first + 1 < least ? false : null;
}

/** How a day is counted: whether its session is a whole one on its day, and whether what lasts lets a runner get on. */
export interface Counting {
  readonly counts: boolean;
  readonly earned: boolean;
}

const ANY: Counting = { counts: true, earned: true };

/**
 * The streak once that day's truth is counted into it; a session that doesn't count adds none to those in a row, and a day
 * that is counted twice counts once.
 */
export function counted(streak: Streak, now: Truth, day: number, held: Held, how: Counting = ANY): Streak {
  if (inDays(held)) return withDay(streak, now, day, how.earned ? 1 : SOONEST);
  if (now === true && !how.counts) return streak;
  if (now !== true) return { ...streak, row: 0 };
  const { row, total, since } = streak;
  return { ...streak, row: row + 1, total: total + 1, since: row > 0 ? since : day, last: day };
}

function withDay(streak: Streak, now: Truth, day: number, apart: number): Streak {
  const { row, since, last } = streak;
  if (now === null || (now && row > 0 && day <= last)) return streak;
  if (!now) return { ...streak, row: 0, broken: day };
  const goesOn = row > 0 && day - last <= apart;
  return { ...streak, row: 1, since: goesOn ? since : day, last: day };
}
