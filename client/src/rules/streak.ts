// A condition that must last, and how long it has held, to whether that is long enough.

import type { Held } from "./condition.ts";
import { decimal, fraction } from "./fraction.ts";
import { days } from "./quantity.ts";
import type { Streak } from "./state.ts";
import type { Truth } from "./three.ts";

/** Days. `for 2 weeks` needs an answer at least this often. */
const SOONEST = 3;

/** Whether it has held for as long as it must; not known where nobody says how long. */
export function lasts(streak: Streak, { how }: Held): Truth {
  if (how === "twice in a row") return streak.row >= 2;
  if (typeof how === "string") return streak.total >= 2;
  if (how.range.open !== undefined) return null;
  const least = fraction(how.range.lo);
  if (how.unit === "session") return streak.row >= ((least && decimal(least)) || 1);
  return streak.row > 0 && streak.last - streak.since >= days(how, "low");
}

/** The streak once that day's truth is counted into it; a session that doesn't count adds none to those in a row. */
export function counted(streak: Streak, now: Truth, day: number, { how }: Held, counts = true): Streak {
  const timed = typeof how !== "string" && how.unit !== "session";
  if ((now === null && timed) || (now === true && !timed && !counts)) return streak;
  if (now !== true) return { ...streak, row: 0 };
  const goesOn = streak.row > 0 && (!timed || day - streak.last <= SOONEST);
  const row = goesOn ? streak.row + 1 : 1;
  return { row, total: streak.total + 1, since: goesOn ? streak.since : day, last: day };
}
