// Calendar days to words that few pages need.

import { dayWords } from "./day.ts";

const FULL = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** `30 November 2026`. */
export function fullWords(day: string): string {
  return FULL.format(Date.parse(`${day}T00:00:00Z`));
}

/** `30 Nov`, for the axis of a drawing. */
export function dateWords(day: string): string {
  return dayWords(day).replace(/^\w+ /, "");
}
