// What a clinician sets for one patient: its shape, its limits, and the short form in which a link carries it.
// A link is anybody's: what is not exactly of this shape is refused as a whole.

import * as v from "valibot";
import { INJURIES, type Json } from "../store/kinds.ts";
import { daysBetween, plusDays } from "../values/calendarday.ts";

/** The version of the shape, which a link names. */
export const VERSION = 1;

/** Characters of a link's fragment: what is longer was not made by the builder. */
export const MOST_TEXT = 2000;

export const MOST = { note: 200, clinic: 60, dose: 120, changes: 12, out: 12, added: 6 } as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEY = /^[a-z0-9-]{1,60}(\/[A-Za-z0-9-]{1,60}){2}$/;
/** Signs that turn text round or hide it, and those that no keyboard writes. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;
/** Signs that show nothing, and more marks on one letter than any language has; they are left out. */
const EMPTY = /[\p{Default_Ignorable_Code_Point}\u2800]|(?<=\p{M}{4})\p{M}+/gu;

const id = v.pipe(v.string(), v.maxLength(60), v.regex(ID));
const key = v.pipe(v.string(), v.regex(KEY));
const words = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => text.search(HIDDEN) < 0),
    v.transform(shown),
  );
const day = v.pipe(
  v.string(),
  v.regex(/^20\d{2}-\d{2}-\d{2}$/),
  v.check((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && plusDays(text, 0) === text),
);
const dayOrNone = v.union([v.literal(""), day]);
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const list = <T extends v.GenericSchema>(each: T, most: number) =>
  v.pipe(v.array(each), v.maxLength(most), v.readonly());
const dose = v.pipe(words(MOST.dose), v.minLength(1));

export const schema = v.pipe(
  v.strictObject({
    plan: id,
    /** The plan's version when it was given: its doses hold for good. */
    version: whole(1, 9999),
    stage: id,
    start: dayOrNone,
    /** The day of the surgery or the injury. */
    anchor: dayOrNone,
    side: v.picklist(["", "left", "right", "both"]),
    /** The first pain number at which to stop; 0 for the plan's own. */
    stop: whole(0, 10),
    /** Weekly distance before the injury in km; 0 where it was not said. */
    km: v.pipe(v.number(), v.minValue(0), v.maxValue(400)),
    /** A line of the plan, and its dose or bouts in the notation. */
    changes: list(v.strictTuple([key, dose]), MOST.changes),
    /** Lines that are left out. */
    out: list(key, MOST.out),
    /** A stage, an exercise, its dose. */
    added: list(v.strictTuple([id, id, dose]), MOST.added),
    note: words(MOST.note),
    clinic: words(MOST.clinic),
    /** What is injured, where the plan asks; "" where it was not said. */
    injury: v.picklist(["", ...INJURIES]),
  }),
  v.check(({ changes, out }) => {
    const all = [...changes.map(([changed]) => changed), ...out];
    return new Set(all).size === all.length;
  }),
  v.check(
    ({ added }) => new Set(added.map(([stage, exercise]) => `${stage}/${exercise}`)).size === added.length,
  ),
);

export type Prescription = v.InferOutput<typeof schema>;

/** Days are counted from here, and sides have a letter each. */
const FIRST = "2000-01-01";
const SIDES = ["", "left", "right", "both"] as const;

/** Values in their order, without those at the end that say nothing; a key of the first stage without it. */
export function packed(given: Prescription): Json {
  const { stage } = given;
  const near = (text: string): string => (text.startsWith(`${stage}/`) ? text.slice(stage.length) : text);
  const all: Json[] = [
    given.plan,
    given.version,
    stage,
    dayNumber(given.start),
    dayNumber(given.anchor),
    SIDES.indexOf(given.side),
    given.stop,
    given.km,
    given.note,
    given.clinic,
    given.changes.flatMap(([line, text]) => [near(line), text]),
    given.out.map(near),
    given.added.flatMap(([where, exercise, text]) => [where === stage ? "" : where, exercise, text]),
    given.injury,
  ];
  while (isNothing(all.at(-1))) all.pop();
  return all;
}

function isNothing(value: Json | undefined): boolean {
  return value === 0 || value === "" || (Array.isArray(value) && value.length === 0);
}

function dayNumber(day_: string): number {
  return day_ === "" ? 0 : daysBetween(FIRST, day_) + 1;
}

/** Null for what is no prescription, or one beyond the limits. */
export function unpacked(value: Json): Prescription | null {
  if (!Array.isArray(value) || value.length < 3 || value.length > 14) return null;
  const [plan, version, stage, start = 0, anchor = 0, side = 0, stop = 0, km = 0, note = "", clinic = ""] =
    value as readonly Json[];
  const [changes = [], out = [], added = [], injury = ""] = (value as readonly Json[]).slice(10);
  const whole_ = (line: Json | undefined): Json | undefined =>
    typeof line === "string" && line.startsWith("/") ? `${String(stage)}${line}` : line;
  const read = v.safeParse(schema, {
    plan,
    version,
    stage,
    start: dayOf(start),
    anchor: dayOf(anchor),
    side: typeof side === "number" ? SIDES[side] : null,
    stop,
    km,
    note,
    clinic,
    changes: grouped(changes, 2)?.map(([line, text]) => [whole_(line), text]),
    out: Array.isArray(out) ? out.map(whole_) : null,
    added: grouped(added, 3)?.map(([where, exercise, text]) => [
      where === "" ? stage : where,
      exercise,
      text,
    ]),
    injury,
  });
  return read.success ? read.output : null;
}

function dayOf(number: Json | undefined): string | null {
  if (number === 0) return "";
  const isDay = typeof number === "number" && Number.isInteger(number) && number > 0 && number < 40_000;
  return isDay ? plusDays(FIRST, number - 1) : null;
}

/** Pairs or threes out of one list; null where it does not come out even. */
function grouped(value: Json | undefined, size: number): readonly (readonly Json[])[] | null {
  if (!Array.isArray(value) || value.length % size !== 0 || value.length > 40) return null;
  const all = value as readonly Json[];
  return Array.from({ length: all.length / size }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** A text as the shape takes it: without hidden signs, in one line, no longer than `most`. */
export function tidied(text: string, most: number): string {
  const own = shown(text.replace(/\s+/g, " ").replace(HIDDEN, "")).trim();
  let found = "";
  // A sign of two units is not cut in half.
  for (const sign of own) {
    if (found.length + sign.length > most) break;
    found += sign;
  }
  return found.trim();
}

/** Only what can be seen. */
function shown(text: string): string {
  return text.replace(EMPTY, "");
}
