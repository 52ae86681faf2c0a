// Calendar days as text, 2026-11-26, in the reader's own time zone.

const MS = 86_400_000;
/** Made once: making it takes a hundred times as long as using it. */
const WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const FULL = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
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

/** `Mon 30 Nov`. */
export function dayWords(day: string): string {
  return WORDS.format(utc(day)).replace(",", "");
}

/** `30 November 2026`. */
export function fullWords(day: string): string {
  return FULL.format(utc(day));
}

/** `30 Nov`, for the axis of a drawing. */
export function dateWords(day: string): string {
  return dayWords(day).replace(/^\w+ /, "");
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
