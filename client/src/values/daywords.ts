// Calendar days to words that few pages need.

import { dayWords } from "./calendarday.ts";

/** `Mon 30 Nov 2026`. */
export function fullWords(day: string): string {
  return `${dayWords(day)} ${day.slice(0, 4)}`;
}

/** `30 Nov`, for the axis of a drawing. */
export function dateWords(day: string): string {
  return dayWords(day).replace(/^\w+ /, "");
}
