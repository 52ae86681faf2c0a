// Calendar days as text, 2026-11-26, in the reader's own time zone.

const MS = 86_400_000;

/** Made once: making it takes a hundred times as long as using it. */
const WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}

/** Days from the first to the second; a day is a day whatever the clocks do. */
export function daysBetween(first: string, second: string): number {
  return Math.round((utc(second) - utc(first)) / MS);
}

export function plusDays(day: string, days: number): string {
  return new Date(utc(day) + days * MS).toISOString().slice(0, 10);
}

/** 0 for a Monday. */
export function weekdayOf(day: string): number {
  // 1970-01-05 was a Monday.
  const since = daysBetween("1970-01-05", day);
  return ((since % 7) + 7) % 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return plusDays(day, -weekdayOf(day));
}

/** `Mon 30 Nov`. */
export function dayWords(day: string): string {
  return WORDS.format(utc(day)).replace(",", "").replace("Sept", "Sep");
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
