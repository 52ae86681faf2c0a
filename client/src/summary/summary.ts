// What a clinician is told in one page: facts only, so that the page that opens a link judges them by itself.

import * as v from "valibot";
import { plusDays } from "../values/calendarday.ts";

/** Days of pain and readiness, and weeks of load, that a summary covers. */
export const DAYS = 28;
export const WEEKS = 8;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const day = v.pipe(
  v.string(),
  v.regex(/^[12]\d{3}-\d{2}-\d{2}$/),
  v.check((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && plusDays(text, 0) === text),
);
const dayOrNone = v.union([v.literal(""), day]);
const count = (most: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(most));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = <T extends v.GenericSchema>(each: T, most: number) =>
  v.pipe(v.array(each), v.maxLength(most), v.readonly());

const followed = v.strictObject({
  id,
  start: day,
  /** The day since which it rests; "" while it runs. */
  paused: dayOrNone,
  /** Whether it waits until a person has looked. */
  waits: v.boolean(),
  /** A track each: the stage, and the sessions done in it. */
  now: list(v.strictTuple([id, whole(999)]), 9),
  /** Of the first track: a stage, its first day and its last. */
  been: list(v.strictTuple([id, day, day]), 60),
  /** Of the last 28 days: sessions done, sessions cut short, days on which the pain rule said stop. */
  done: whole(200),
  cut: whole(200),
  stopped: whole(200),
});

const said = v.union([v.boolean(), count(1000), v.strictObject({ left: count(1000), right: count(1000) })]);

export const summarySchema = v.strictObject({
  /** When it was made. */
  day,
  side: v.picklist(["", "left", "right", "both", "none"]),
  /** For norms; "" where nobody said. */
  sex: v.pipe(v.string(), v.regex(/^[a-z]{0,10}$/)),
  age: v.pipe(v.string(), v.regex(/^\d{0,2}$/)),
  plans: list(followed, 6),
  /** The worst pain and the readiness of each day up to `day`, the oldest first; null where nothing was said. */
  days: list(v.strictTuple([v.nullable(count(10)), v.nullable(count(10))]), DAYS),
  /** Up to the week of `day`: runs, minutes, km, load, runs of unknown load, days logged. */
  weeks: list(
    v.strictTuple([whole(99), count(20_000), count(4_000), count(200_000), whole(99), whole(7)]),
    WEEKS,
  ),
  /** Results of readiness tests, two of an item at most: the item, the day, what was measured. */
  tests: list(v.strictTuple([id, day, said]), 120),
  notes: list(v.strictTuple([day, text(300)]), 30),
  /** The reader's own words. */
  words: text(600),
});

export type Summary = v.InferOutput<typeof summarySchema>;
export type Followed = Summary["plans"][number];

/** Null for what is no summary, or one with more in it than a summary has. */
export function summaryIn(value: unknown): Summary | null {
  const read = v.safeParse(summarySchema, value);
  return read.success ? read.output : null;
}

/** The version of the shape above, which a link names. */
export const VERSION = 1;

export const EMPTY: Omit<Summary, "day"> = {
  side: "",
  sex: "",
  age: "",
  plans: [],
  days: [],
  weeks: [],
  tests: [],
  notes: [],
  words: "",
};
