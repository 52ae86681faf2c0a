// What a record may hold: its version, what makes an older one new, and what is refused.

import { MOST } from "./entrylimits.ts";
import { isDay, isMoment, isTime } from "./clock.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A tick: on or off (an off tick is kept, so that merging knows it), and what it said. */
export interface Tick {
  readonly on: boolean;
  readonly label: string;
}

/** Kinds of tissue, whose limits of pain differ; `other` as well for who isn't sure. */
export const INJURIES = ["bone", "tendon", "muscle", "joint", "other"] as const;
export type Injury = (typeof INJURIES)[number];

/** A plan that somebody follows. `anchor` is the day of the surgery or injury where the plan counts from one. */
export interface Started {
  readonly start: string;
  readonly side: "left" | "right" | "";
  readonly anchor: string;
  readonly ended: boolean;
  /** What is injured; "" where nobody asked yet. */
  readonly injury: Injury | "";
}

/** One answer of one day: pain, a sign, a measure, or that the session was done. */
export type Said = boolean | number | string | { readonly [side: string]: number };

/** What the reader decided on a day: to go to a stage, or to pause and go on. */
export interface Moved {
  /** Id of the stage; "" for a pause and its end. */
  readonly stage: string;
  readonly why: "begin" | "back" | "repeat" | "on" | "pause" | "resume";
  /** Whether that day's session was over by then, and so counts in the stage of before. */
  readonly after: boolean;
}

/** One entry of the run log. What was not written is null: unknown is not zero. */
export interface Ran {
  readonly minutes: number | null;
  readonly km: number | null;
  readonly effort: number | null;
  readonly note: string;
  /** `2026-11-26T07:15:32` as the reader's watch or phone wrote it; "" for a run that was typed in. */
  readonly start: string;
}

/** One entry of the symptom diary. What was not asked or not answered is not there: unknown is not zero. */
export interface Noted {
  /** `07:40`; "" for an entry of a whole day. */
  readonly time: string;
  /** Id of a place of the body, and its side. */
  readonly site: string;
  readonly side: "left" | "right" | "both" | "";
  /** By question: `pain`, `pain next morning`, `stiffness`. */
  readonly said: { readonly [key: string]: number | boolean };
  readonly note: string;
}

export interface Kinds {
  readonly tick: Tick;
  readonly plan: Started;
  readonly said: Said | null;
  readonly moved: Moved | null;
  /** What was measured in a readiness test; its id is the item and the day. */
  readonly result: Said | null;
  /** Its id is the day and a number; null where it was deleted. */
  readonly run: Ran | null;
  /** The same. */
  readonly diary: Noted | null;
  readonly setting: string;
  /** The link's fragment by which a clinician set a plan for this reader; "" for the plan's own. */
  readonly given: string;
}

export type Kind = keyof Kinds;

interface Shape {
  readonly version: number;
  /** `older[1]` turns the data of version 1 into that of version 2. */
  readonly older: { readonly [version: number]: (data: Json) => Json };
  /** As `wrongIn` tells it. */
  readonly wrong: (data: Json) => string;
}

/** Words that are numbers or days: no plan asks for such a word, but a spreadsheet makes 5,5 of 5.5. */
const COUNTED = /^(?=.*\d)(left|right|[\d\s.,:;/-])+$/;

export const SHAPES: { readonly [K in Kind]: Shape } = {
  // Version 1 kept a bare true or false.
  tick: shape(parts({ on: isTold, label: isText }), 2, { 1: (data) => ({ on: data, label: "" }) }),
  plan: shape(
    parts({
      start: isDay,
      anchor: orNone(isDay),
      side: among("left", "right", ""),
      ended: isTold,
      injury: among(...INJURIES, ""),
    }),
    2,
    // Version 1 did not ask what is injured.
    { 1: (data) => (isMap(data) ? { ...data, injury: "" } : data) },
  ),
  said: shape(whole(isSaid)),
  moved: shape(
    parts({
      stage: isText,
      why: among("begin", "back", "repeat", "on", "pause", "resume"),
      after: isTold,
    }),
  ),
  result: shape(whole((data) => typeof data !== "string" && isSaid(data))),
  // Version 1 did not know when a run began.
  run: shape(
    parts({
      minutes: upTo(MOST.minutes),
      km: upTo(MOST.km),
      effort: upTo(MOST.effort),
      note: isText,
      start: orNone(isMoment),
    }),
    2,
    { 1: (data) => (isMap(data) ? { ...data, start: "" } : data) },
  ),
  diary: shape(
    parts({
      time: orNone(isTime),
      site: isText,
      side: among("left", "right", "both", ""),
      note: isText,
      said: isFelt,
    }),
  ),
  setting: shape(whole(isText)),
  // A link that sets a plan is longer than anything that is typed.
  given: shape(whole(textUpTo(20_000))),
};

function shape(wrong: Shape["wrong"], version = 1, older: Shape["older"] = {}): Shape {
  return { wrong, version, older };
}

/** Where the day stands in an id. That of a tick is only looked up, never counted from. */
const [ANSWERED, WRITTEN] = [/^[^/]+\/([^/]*)\/./s, /^([^/]*)\/\d+$/];
const DAY_IN: { readonly [K in Kind]?: RegExp } = {
  said: ANSWERED,
  moved: ANSWERED,
  result: /^[^/]+\/([^/]*)$/,
  run: WRITTEN,
  diary: WRITTEN,
};

/** In place of a day: answers from before the first one, which decide where a plan begins. */
export const BEGIN = "begin";

/** Whether records of that kind have such ids: where there is a day in it, the calendar has that day. */
export function isId(kind: Kind, id: string): boolean {
  const day = DAY_IN[kind]?.exec(id)?.[1];
  return DAY_IN[kind] === undefined || isDay(day) || (kind === "said" && day === BEGIN);
}

/** The first part of the data that no such record has; "" for none. Null stands for an entry that was deleted. */
export function wrongIn(kind: Kind, data: Json): string {
  return data === null && DAY_IN[kind] ? "" : SHAPES[kind].wrong(data);
}

export function isMap(data: Json | undefined): data is { readonly [name: string]: Json } {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

type Check = (data: Json | undefined) => boolean;

function parts(checks: Readonly<Record<string, Check>>): Shape["wrong"] {
  return (data) =>
    isMap(data) ? (Object.keys(checks).find((name) => !checks[name]?.(data[name])) ?? "") : "answer";
}

function whole(check: Check): Shape["wrong"] {
  return (data) => (check(data) ? "" : "answer");
}

function orNone(check: Check): Check {
  return (data) => data === "" || check(data);
}

function among(...words: readonly string[]): Check {
  return (data) => words.includes(data as string);
}

function isTold(data: Json | undefined): boolean {
  return typeof data === "boolean";
}

function isText(data: Json | undefined): data is string {
  return textUpTo(2000)(data);
}

function textUpTo(most: number): Check {
  return (data) => typeof data === "string" && data.length <= most;
}

function isSaid(data: Json | undefined): boolean {
  if (isMap(data)) return Object.values(data).every(Number.isFinite);
  return isTold(data) || Number.isFinite(data) || (isText(data) && (!COUNTED.test(data) || isDay(data)));
}

function isFelt(data: Json | undefined): boolean {
  const answers = isMap(data) ? Object.entries(data) : [["", null] as const];
  return answers.every(
    ([key, value]) =>
      isTold(value) || (value !== null && upTo(key.startsWith("pain") ? MOST.pain : MOST.minutes)(value)),
  );
}

function upTo(most: number): Check {
  return (data) => data === null || (typeof data === "number" && data >= 0 && data <= most);
}
