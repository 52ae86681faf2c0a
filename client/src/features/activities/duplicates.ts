// Runs of a file against those that are kept: which are new, which are there already, and which may be.

import { type Work, inSlices } from "../../store/slices.ts";
import type { Activity } from "./activity.ts";
import type { Run } from "../../log/trainingload.ts";
import type { Kept } from "../../log/entries.ts";
import { type DistanceUnit, UNITS, kmOf } from "./kilometers.ts";

export interface News {
  readonly fresh: readonly Activity[];
  /** How many are known already, here or earlier in the file. */
  readonly twice: number;
  /** Runs of days on which the reader has written one by hand. */
  readonly beside: readonly Activity[];
}

/** Null when it was stopped. */
export async function newsOf(
  runs: readonly Activity[],
  all: readonly Kept[],
  work: Work,
): Promise<News | null> {
  const [starts, untimed] = [startsOf(all), untimedOf(all)];
  const byHand = new Set(all.filter(({ start }) => start === "").map(({ run }) => run.day));
  const [fresh, beside]: [Activity[], Activity[]] = [[], []];
  const whole = await inSlices(runs, work, (run) => {
    const day = run.start.slice(0, 10);
    if (run.start === day ? untimed.takes(day, run) : starts.has(run.start, run.minutes)) return;
    if (run.start !== day) starts.add(run.start, run.minutes);
    (byHand.has(day) ? beside : fresh).push(run);
  });
  return whole ? { fresh, beside, twice: runs.length - fresh.length - beside.length } : null;
}

/** Seconds by which two watches of one run begin apart. */
const APART = 60;

/** When runs began, and for how long nobody could begin another. */
class Starts {
  /** By minute since 1970. */
  readonly #byMinute = new Map<number, (readonly [second: number, lasted: number])[]>();

  add(start: string, minutes: number | null): void {
    for (const second of secondsOf(start)) {
      const minute = Math.floor(second / 60);
      const own = this.#byMinute.get(minute) ?? [];
      own.push([second, minutes === null ? APART : minutes * 60]);
      this.#byMinute.set(minute, own);
    }
  }

  /** Two that begin within a minute of each other are one, unless the first was over when the second began. */
  has(start: string, minutes: number | null): boolean {
    const lasted = minutes === null ? APART : minutes * 60;
    return secondsOf(start).some((second) => this.#near(second, lasted));
  }

  #near(second: number, lasted: number): boolean {
    const minute = Math.floor(second / 60);
    const near = [minute - 1, minute, minute + 1].flatMap((one) => this.#byMinute.get(one) ?? []);
    return near.some(([other, otherLasted]) => {
      const apart = Math.abs(second - other);
      return apart <= APART && (apart === 0 || apart < (second < other ? lasted : otherLasted));
    });
  }
}

function startsOf(all: readonly Kept[]): Starts {
  const starts = new Starts();
  for (const { start, run } of all) if (start !== "") starts.add(start, run.minutes);
  return starts;
}

/** By which a clock is set back in autumn, in any part of the world. */
const SET_BACK = [1800, 3600];

/**
 * Seconds since 1970 at which a clock of the reader's own showed that: two in the hour that an autumn night has twice.
 * By the clock alone, two watches that begin as it is put forward would be an hour apart.
 */
function secondsOf(start: string): readonly number[] {
  const first = Math.round(Date.parse(start) / 1000);
  const behind = (second: number): number => new Date(second * 1000).getTimezoneOffset() * 60;
  return [
    first,
    ...SET_BACK.filter((by) => behind(first + by) - behind(first) === by).map((by) => first + by),
  ];
}

/** Where no time was written, a kept run of that day, as long and as far, is the same: each of one only. */
class Untimed {
  readonly #left = new Map<string, (number | null)[]>();

  add({ day, minutes, km }: Run): void {
    const own = this.#left.get(day + minutes) ?? [];
    own.push(km);
    this.#left.set(day + minutes, own);
  }

  takes(day: string, { minutes, distance }: Activity): boolean {
    const left = this.#left.get(day + minutes) ?? [];
    const at = left.findIndex((km) => distance === km || UNITS.some((unit) => kmIn(distance, unit) === km));
    return at !== -1 && left.splice(at, 1).length > 0;
  }
}

function kmIn(distance: number | null, unit: DistanceUnit): number | null {
  return distance === null ? null : kmOf(distance, unit);
}

function untimedOf(all: readonly Kept[]): Untimed {
  const untimed = new Untimed();
  for (const { run } of all) untimed.add(run);
  return untimed;
}
