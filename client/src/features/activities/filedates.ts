// A date as Strava or Garmin writes it, in the English of any country, to the reader's own clock.

import { isDay } from "../../store/clock.ts";

/** `clock` is null where only a day was written: it is that day wherever it was. */
interface Read {
  readonly day: readonly [year: number, month: number, day: number];
  readonly clock: readonly [hour: number, minute: number, second: number] | null;
  /** Whether it says itself that the clock is the universal one. */
  readonly universal: boolean;
}

const TIME = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)(?:(?:T|\s+)${TIME}(Z| UTC)?)?$`, "i");
/** `Nov 3, 2026, 7:00:00 AM`. */
const MONTH_FIRST = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:(?:,| at)? ${TIME})?$`, "i");
/** `22 May 2026, 08:19:26`, `4 Sept 2026 at 18:00:00`. */
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})(?:(?:,| at)? ${TIME})?$`, "i");

/**
 * `2026-11-26T07:15:32`, or `2026-11-26` where no time was written; "" for what cannot be read. A time is
 * the universal one where `universal` or the text says so, else it is the reader's own already.
 */
export function momentOf(text: string, universal: boolean): string {
  const read = readOf(text.replace(/\s+/g, " ").trim());
  if (read === null || !isReal(read)) return "";
  const [year, month, day] = read.day;
  if (read.clock === null) return dayText(...read.day);
  if (!universal && !read.universal) return `${dayText(...read.day)}T${clockText(...read.clock)}`;
  const own = new Date(Date.UTC(year, month - 1, day, ...read.clock));
  const clock = clockText(own.getHours(), own.getMinutes(), own.getSeconds());
  return `${dayText(own.getFullYear(), own.getMonth() + 1, own.getDate())}T${clock}`;
}

function readOf(text: string): Read | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, ...time] = iso;
    const clock = clockOf(time);
    return (
      clock && { day: [Number(year), Number(month), Number(day)], ...clock, universal: Boolean(time[4]) }
    );
  }
  const american = MONTH_FIRST.exec(text);
  const [, first = "", second = "", year, ...time] = american ?? DAY_FIRST.exec(text) ?? [];
  const [day, month] = american ? [second, first] : [first, second];
  const clock = year === undefined ? null : clockOf(time);
  return clock && { day: [Number(year), monthOf(month), Number(day)], ...clock, universal: false };
}

/** Null for a time that no clock shows, such as 14:00 PM. */
function clockOf([hour, minute, second, half]: readonly (string | undefined)[]): Pick<Read, "clock"> | null {
  if (hour === undefined) return { clock: null };
  const shown = Number(hour);
  if (half !== undefined && (shown < 1 || shown > 12)) return null;
  const hours = half === undefined ? shown : (shown % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return { clock: [hours, Number(minute), Number(second ?? 0)] };
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** From 1: `Sep`, `Sept` and `September`; 0 for no month. */
function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;
}

function isReal({ day, clock }: Read): boolean {
  const [hour, minute, second] = clock ?? [0, 0, 0];
  return isDay(dayText(...day)) && day[0] >= 1970 && hour < 24 && minute < 60 && second < 60;
}

function dayText(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function clockText(hour: number, minute: number, second: number): string {
  return [hour, minute, second].map(two).join(":");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
