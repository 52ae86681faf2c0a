// Rows of a Strava or Garmin list of activities to runs, and to what was left out and why.

import { MOST } from "../../store/entrylimits.ts";
import { isDay } from "../../store/clock.ts";
import { type Work, inSlices } from "../../store/slices.ts";
import { type Amount, amountIn, known, minutesIn } from "./amount.ts";
import { today as dayOf } from "../../values/calendarday.ts";
import { momentOf } from "./filedates.ts";
import { type DistanceUnit, likelyUnit } from "./kilometers.ts";
import { type Activity, isRun } from "./activity.ts";

/** A row of the file, and the line in which it begins. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether its quotation marks do not close. */
  readonly torn?: boolean;
}

export type Reason = readonly [line: number, why: string];

export interface Activities {
  readonly from: "Strava" | "Garmin";
  readonly runs: readonly Activity[];
  /** Activities that are no runs: how many of each type. */
  readonly others: ReadonlyMap<string, number>;
  /** Lines that could not be read, and why. */
  readonly unread: readonly Reason[];
  /** Cells that could not be read, of runs that were. */
  readonly cells: readonly Reason[];
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
  /** Strava writes meters in its second column of distances. Elsewhere a reader's own settings decide. */
  readonly meters: boolean;
}

/** A sentence about what is wrong with the file, or what is in it; null when it was stopped. The first row has the heads. */
export async function activitiesOf(
  rows: readonly Row[],
  now: Date,
  work: Work,
): Promise<Activities | string | null> {
  const [heads, ...lines] = rows;
  const columns = columnsOf((heads?.cells ?? []).map((head) => head.trim().toLowerCase()));
  if (typeof columns === "string") return columns;
  const list = new List(columns, dayOf(now));
  const whole = await inSlices(lines, work, (row) => list.add(row));
  return whole ? list.found : null;
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
    return `We can't read this file. These columns are missing: ${lacking.join(", ")}. Choose activities.csv from a Strava export, or Activities.csv from Garmin Connect (in English).`;
  const from = heads.includes("activity date") ? "Strava" : "Garmin";
  // Garmin's moving time leaves out the walks of a run-walk.
  const lasted = from === "Garmin" ? find("time", "elapsed time", "moving time") : time;
  const meters = from === "Strava" && heads.indexOf("distance") < distance;
  return { from, date, type, time: lasted, distance, effort: find("perceived exertion"), meters };
}

const TORN = "a quotation mark in it isn't closed, so we can't tell where it ends. Export the list again";

/** What was read of a file so far. */
class List {
  readonly #columns: Columns;
  readonly #today: string;
  readonly #runs: Activity[] = [];
  readonly #others = new Map<string, number>();
  readonly #unread: Reason[] = [];
  readonly #cells: Reason[] = [];

  constructor(columns: Columns, today: string) {
    this.#columns = columns;
    this.#today = today;
  }

  add({ line, cells, torn }: Row): void {
    const type = (cells[this.#columns.type] ?? "").trim();
    if (torn) this.#unread.push([line, TORN]);
    else if (isRun(type)) this.#addRun(line, type, cells);
    else this.#others.set(type, (this.#others.get(type) ?? 0) + 1);
  }

  #addRun(line: number, type: string, cells: readonly string[]): void {
    const { date, time, distance, effort, from } = this.#columns;
    const start = momentOf(cells[date] ?? "", from === "Strava");
    const read = {
      time: minutesIn(cells[time] ?? ""),
      distance: amountIn(cells[distance] ?? ""),
      effort: effortIn(cells[effort] ?? ""),
    };
    const why = this.#wrong(cells, start, read);
    if (why !== "") return void this.#unread.push([line, why]);
    for (const name of ["time", "distance", "effort"] as const)
      if (read[name] === undefined)
        this.#cells.push([line, unreadCell(name, cells[this.#columns[name]] ?? "")]);
    const [minutes, far, hard] = [read.time ?? null, known(read.distance ?? null), read.effort ?? null];
    this.#runs.push({ line, type, start, minutes, distance: far, effort: hard });
  }

  /** Why a run cannot be taken; "" where it can. */
  #wrong(
    cells: readonly string[],
    start: string,
    { time, distance }: Readonly<Record<"time" | "distance", Amount>>,
  ): string {
    const written = cells[this.#columns.date] ?? "";
    if (!isDay(start.slice(0, 10)))
      return `the date “${written}” can't be read. Write it as 2026-11-20 07:15:00`;
    if (start.slice(0, 10) > this.#today) return `the date “${written}” is in the future`;
    if ((time ?? 0) > MOST.minutes) return "it is longer than a day";
    return time || distance ? "" : this.#nothing(cells, { time, distance });
  }

  #nothing(cells: readonly string[], read: Readonly<Record<"time" | "distance", Amount>>): string {
    const unread = (["time", "distance"] as const).filter((name) => read[name] === undefined);
    const texts = unread.map((name) => `“${(cells[this.#columns[name]] ?? "").trim()}”`);
    const words = "it has neither a time nor a distance";
    return texts.length === 0 ? words : `${words} that can be read: ${texts.join(", ")}`;
  }

  get found(): Activities {
    const { from, meters } = this.#columns;
    const runs = this.#runs;
    const unit = meters ? "meters" : likelyUnit(runs);
    return { from, runs, others: this.#others, unread: this.#unread, cells: this.#cells, unit, sure: meters };
  }
}

/** From 1 to 10; a zero is no answer. */
function effortIn(cell: string): Amount {
  const hard = amountIn(cell);
  if (hard === undefined || hard === null) return hard;
  return hard > 10 || (hard > 0 && hard < 1) ? undefined : known(hard);
}

function unreadCell(name: string, cell: string): string {
  return `the ${name} “${cell.trim()}” can't be read, so it was left out`;
}
