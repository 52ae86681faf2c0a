// Rows of a Strava or Garmin list of activities to runs, and to what was left out and why.

import { today as dayOf } from "./day.ts";

/** One run of the file; the distance is in the file's own unit. */
export interface Activity {
  /** `2026-11-26T07:15:32`, in the reader's own time zone. */
  readonly start: string;
  readonly minutes: number | null;
  readonly distance: number | null;
  readonly effort: number | null;
}

export type DistanceUnit = "km" | "miles" | "metres";

export interface Activities {
  readonly from: "Strava" | "Garmin";
  readonly runs: readonly Activity[];
  /** Activities that are no runs. */
  readonly others: number;
  /** Lines that could not be read, from 1, and why. */
  readonly unread: readonly (readonly [line: number, why: string])[];
  /** Known from the file, or most likely: then the reader is asked. */
  readonly unit: DistanceUnit;
  readonly sure: boolean;
}

interface Columns {
  readonly from: Activities["from"];
  readonly date: number;
  readonly type: number;
  readonly time: number;
  readonly distance: number;
  readonly effort: number;
}

/** A sentence about what is wrong with the file, or what is in it. Rows are cells, the first row the heads. */
export function activitiesOf(rows: readonly (readonly string[])[], now: Date): Activities | string {
  const [heads = [], ...lines] = rows;
  const columns = columnsOf(heads.map((head) => head.trim().toLowerCase()));
  if (typeof columns === "string") return columns;
  const runs: Activity[] = [];
  const unread: (readonly [number, string])[] = [];
  let others = 0;
  lines.forEach((cells, index) => {
    if (!/\brun(ning)?\b/i.test(cells[columns.type] ?? "")) {
      others += 1;
      return;
    }
    const run = runOf(cells, columns, now);
    if (typeof run === "string") unread.push([index + 2, run]);
    else runs.push(run);
  });
  return { from: columns.from, runs, others, unread, ...unitOf(columns, heads, runs) };
}

/** Columns are known by their English names; where one comes twice, the second is the exact one (Strava). */
function columnsOf(heads: readonly string[]): Columns | string {
  const find = (...names: readonly string[]): number => {
    const name = names.find((one) => heads.includes(one));
    return name === undefined ? -1 : heads.lastIndexOf(name);
  };
  const type = find("activity type", "type");
  const date = find("activity date", "date");
  const time = find("moving time", "time", "elapsed time");
  const distance = find("distance");
  const lacking = [
    ["Activity Type", type],
    ["Activity Date or Date", date],
    ["Time", time],
    ["Distance", distance],
  ].flatMap(([name, at]) => (at === -1 ? [name] : []));
  if (lacking.length > 0)
    return `This is no list of activities that can be read: it has no column ${lacking.join(", no column ")}. Choose activities.csv from a Strava export, or Activities.csv from Garmin Connect, written in English.`;
  const from = heads.includes("activity date") ? "Strava" : "Garmin";
  // Garmin's moving time leaves out the walks of a run-walk.
  const lasted = from === "Garmin" ? find("time", "elapsed time", "moving time") : time;
  return { from, date, type, time: lasted, distance, effort: find("perceived exertion") };
}

/** Strava writes metres in its second column of distances. Elsewhere a reader's own settings decide. */
function unitOf(
  { from }: Columns,
  heads: readonly string[],
  runs: readonly Activity[],
): { readonly unit: DistanceUnit; readonly sure: boolean } {
  const twice = heads.filter((head) => head.trim().toLowerCase() === "distance").length > 1;
  if (from === "Strava" && twice) return { unit: "metres", sure: true };
  const known = runs.flatMap(({ distance }) => distance ?? []).sort((one, other) => one - other);
  const middle = known[Math.floor(known.length / 2)] ?? 0;
  return middle > 200 ? { unit: "metres", sure: true } : { unit: "km", sure: false };
}

function runOf(cells: readonly string[], columns: Columns, now: Date): Activity | string {
  const start = startOf(cells[columns.date] ?? "", columns.from);
  if (start === "") return `the date “${cells[columns.date] ?? ""}” cannot be read`;
  if (start.slice(0, 10) > dayOf(now)) return `the date “${cells[columns.date] ?? ""}” is still to come`;
  const minutes = minutesOf(cells[columns.time] ?? "");
  const distance = amountOf(cells[columns.distance] ?? "");
  if (minutes === null && distance === null) return "it has neither a time nor a distance";
  if (minutes !== null && minutes > 1440) return "it is longer than a day";
  const hard = amountOf(cells[columns.effort] ?? "");
  return { start, minutes, distance, effort: hard !== null && hard >= 1 && hard <= 10 ? hard : null };
}

/** `Mar 12, 2024, 6:00:00 PM` is in universal time (Strava); `2024-03-12 18:00:00` is too there, else local. */
function startOf(text: string, from: Activities["from"]): string {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text.trim());
  const words = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}), (\d{1,2}):(\d\d):(\d\d)\s([AP]M)$/.exec(text.trim());
  const parts = iso ? isoParts(iso) : words ? wordParts(words) : null;
  if (parts === null || !isReal(parts)) return "";
  // A day without a time is that day wherever it was.
  if (iso !== null && (from === "Garmin" || iso[4] === undefined)) return written(parts);
  const [year, month, day, hour, minute, second] = parts;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const clock = [local.getHours(), local.getMinutes(), local.getSeconds()] as const;
  return written([local.getFullYear(), local.getMonth() + 1, local.getDate(), ...clock]);
}

type Parts = readonly [number, number, number, number, number, number];

function isoParts(found: RegExpExecArray): Parts {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return [year, month, day, hour, minute, second];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function wordParts(found: RegExpExecArray): Parts {
  const [, month = "", day, year, hour, minute, second, half] = found;
  const noon = (Number(hour) % 12) + (half === "PM" ? 12 : 0);
  return [Number(year), MONTHS.indexOf(month) + 1, Number(day), noon, Number(minute), Number(second)];
}

/** Whether the calendar has that day and the clock that time. */
function isReal([year, month, day, hour, minute, second]: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1970 && hour < 24 && minute < 60 && second < 60;
}

function written([year, ...rest]: Parts): string {
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, "0"));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** `00:31:40`, `31:40`, `00:28:10.5`, or seconds; to the tenth of a minute. */
function minutesOf(text: string): number | null {
  const clock = /^(?:(\d+):)?(\d+):(\d\d)(?:[.,]\d+)?$/.exec(text.trim());
  if (clock) {
    const [, hours = "0", minutes, seconds] = clock;
    return tenth(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60);
  }
  const seconds = amountOf(text);
  return seconds === null ? null : tenth(seconds / 60);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `5.02`, `5,02`, `1,020`; null for `--` and for what is no number. */
function amountOf(text: string): number | null {
  const trimmed = text.trim();
  const thousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed);
  const plain = thousands ? trimmed.replaceAll(",", "") : trimmed.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const IN_KM: Readonly<Record<DistanceUnit, number>> = { km: 1, miles: 1.609344, metres: 0.001 };

export function kmOf(distance: number, unit: DistanceUnit): number {
  return Math.round(distance * IN_KM[unit] * 100) / 100;
}
