// What a record may hold: its version, what makes an older one new, and what is refused.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A tick: on or off (an off tick is kept, so that merging knows it), and what it said. */
export interface Tick {
  readonly on: boolean;
  readonly label: string;
}

/** A plan that somebody follows. `anchor` is the day of the surgery or injury where the plan counts from one. */
export interface Started {
  readonly start: string;
  readonly side: "left" | "right" | "";
  readonly anchor: string;
  readonly ended: boolean;
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
  readonly accepts: (data: Json) => boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const START = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const MOST = 2000;
const WHYS = ["begin", "back", "repeat", "on", "pause", "resume"];

export const SHAPES: { readonly [K in Kind]: Shape } = {
  // Version 1 kept a bare true or false.
  tick: {
    version: 2,
    older: { 1: (data) => ({ on: data, label: "" }) },
    accepts: (data) => isMap(data) && typeof data["on"] === "boolean" && isText(data["label"]),
  },
  plan: { version: 1, older: {}, accepts: isStarted },
  said: { version: 1, older: {}, accepts: (data) => data === null || isSaid(data) },
  moved: { version: 1, older: {}, accepts: (data) => data === null || isMoved(data) },
  result: { version: 1, older: {}, accepts: (data) => data === null || isSaid(data) },
  // Version 1 did not know when a run began.
  run: {
    version: 2,
    older: { 1: (data) => (isMap(data) ? { ...data, start: "" } : data) },
    accepts: (data) => data === null || isRan(data),
  },
  diary: { version: 1, older: {}, accepts: (data) => data === null || isNoted(data) },
  setting: { version: 1, older: {}, accepts: isText },
  given: { version: 1, older: {}, accepts: isText },
};

export function isMap(data: Json | undefined): data is { readonly [name: string]: Json } {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isText(data: Json | undefined): data is string {
  return typeof data === "string" && data.length <= MOST;
}

function isStarted(data: Json): boolean {
  if (!isMap(data)) return false;
  const { start, side, anchor, ended } = data;
  const dated = typeof start === "string" && DAY.test(start);
  const anchored = anchor === "" || (typeof anchor === "string" && DAY.test(anchor));
  return (
    dated && anchored && (side === "left" || side === "right" || side === "") && typeof ended === "boolean"
  );
}

function isSaid(data: Json): boolean {
  if (isMap(data)) return Object.values(data).every((value) => typeof value === "number");
  return typeof data === "boolean" || typeof data === "number" || isText(data);
}

function isRan(data: Json): boolean {
  if (!isMap(data) || !isText(data["note"])) return false;
  const { minutes, km, effort, start } = data;
  const begun = typeof start === "string" && (start === "" || START.test(start));
  return begun && within(minutes, 1440) && within(km, 500) && within(effort, 10);
}

function isNoted(data: Json): boolean {
  if (!isMap(data) || !isText(data["note"]) || !isText(data["site"]) || !isMap(data["said"])) return false;
  const { time, side, said } = data;
  const timed = time === "" || (typeof time === "string" && TIME.test(time));
  const sided = ["left", "right", "both", ""].includes(String(side));
  return timed && sided && Object.entries(said).every(([key, value]) => isFelt(key, value));
}

function isFelt(key: string, value: Json): boolean {
  return typeof value === "boolean" || (value !== null && within(value, key.startsWith("pain") ? 10 : 1440));
}

function within(data: Json | undefined, most: number): boolean {
  return data === null || (typeof data === "number" && data >= 0 && data <= most);
}

function isMoved(data: Json): boolean {
  if (!isMap(data)) return false;
  return isText(data["stage"]) && WHYS.includes(String(data["why"])) && typeof data["after"] === "boolean";
}
