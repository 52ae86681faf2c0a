// Ranges to their low and high ends, and times to days.

import type { Quantity, Range } from "./condition.ts";
import { type Fraction, decimal, fraction, whole } from "./fraction.ts";

/** Days in a unit; a month is a twelfth of a year. */
export const DAYS: Readonly<Record<string, number>> = {
  h: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4375,
  year: 365.25,
};

/** `high` null means that no upper end is known. */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction | null;
}

/** What the number can be; null when it is not known. */
export function interval(range: Range | undefined): Interval | null {
  const low = fraction(range?.lo);
  const high = fraction(range?.hi);
  if (low === null || high === null) return null;
  return {
    low: range?.bound === "at most" ? whole(0) : low,
    high: range?.bound === "at least" ? null : high,
  };
}

/** A time in days, its high end or its low one; 0 where it is not known. */
export function days(quantity: Quantity, end: "high" | "low" = "high"): number {
  const ends = interval(quantity.range);
  const unit = DAYS[quantity.unit];
  if (ends === null || unit === undefined) return 0;
  return decimal(end === "high" && ends.high !== null ? ends.high : ends.low) * unit;
}
