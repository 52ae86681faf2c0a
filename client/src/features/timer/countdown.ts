// The bouts of a session and a clock reading to where in them one is: from end times, never from ticks.

export interface Bout {
  readonly word: string;
  readonly kind: "run" | "walk" | "rest" | "hold";
  /** 0: it lasts until the reader says so. */
  readonly seconds: number;
  /** Set and side, or what comes after a rest. */
  readonly note: string;
  readonly optional: boolean;
  /** The name of the box that it ticks, in a circuit; "" where its note says which. */
  readonly box: string;
}

export type Course = readonly Bout[];

/** Times are the clock's milliseconds: the wall clock, which goes on while a device sleeps. */
export interface Reading {
  /** Which bout; the course's length when it is over. */
  readonly index: number;
  /** When the bout began. */
  readonly since: number;
  /** When it was paused; null while it runs. */
  readonly paused: number | null;
}

const LEAD = "get ready";
const READY = 10;
const OUT = 15;
/** Milliseconds: within these, back is to the bout before. */
const SOON = 3000;

type Row = readonly [
  word: string,
  kind: Bout["kind"],
  seconds: number,
  note: string,
  optional: boolean,
  box?: string,
];

/** A countdown, the bouts as the page has them, and time to slow down before the questions come. */
export function course(json: string): Course {
  const bouts = (JSON.parse(json) as readonly Row[]).map(
    ([word, kind, seconds, note, optional, box = ""]) => ({
      word,
      kind,
      seconds,
      note,
      optional,
      box,
    }),
  );
  const runs = bouts.some(({ kind }) => kind === "run" || kind === "walk");
  const ready: Bout = { word: LEAD, kind: "rest", seconds: READY, note: "", optional: false, box: "" };
  const out: Bout = {
    word: "slow down",
    kind: "walk",
    seconds: OUT,
    note: "last one done",
    optional: false,
    box: "",
  };
  return [ready, ...bouts, ...(runs ? [out] : [])];
}

/** The countdown, which is no part of the session. */
function isLead({ word }: Bout): boolean {
  return word === LEAD;
}

/** What counts as the session. */
export function timed(all: Course): Course {
  return all.filter((bout) => !isLead(bout));
}

export function begin(now: number): Reading {
  return { index: 0, since: now, paused: null };
}

/** The reading at that moment: each bout begins exactly where the one before it ended. */
export function at(all: Course, reading: Reading, now: number): Reading {
  let { index, since } = reading;
  const moment = reading.paused ?? now;
  for (
    let bout = all[index];
    bout !== undefined && bout.seconds > 0 && moment >= since + bout.seconds * 1000;
    bout = all[index]
  ) {
    since += bout.seconds * 1000;
    index += 1;
  }
  return { ...reading, index, since };
}

export function isOver(all: Course, { index }: Reading): boolean {
  return index >= all.length;
}

export function pause(reading: Reading, now: number): Reading {
  return reading.paused === null ? { ...reading, paused: now } : reading;
}

export function resume(reading: Reading, now: number): Reading {
  return reading.paused === null
    ? reading
    : { ...reading, since: reading.since + now - reading.paused, paused: null };
}

export function skip(reading: Reading, now: number): Reading {
  return { index: reading.index + 1, since: now, paused: reading.paused === null ? null : now };
}

/** To the start of the bout, or of the one before where it has just begun. */
export function back(reading: Reading, now: number): Reading {
  const before = (reading.paused ?? now) - reading.since < SOON;
  return {
    index: Math.max(0, reading.index - (before ? 1 : 0)),
    since: now,
    paused: reading.paused === null ? null : now,
  };
}

/** Milliseconds of the bout that are over. */
export function spent(reading: Reading, now: number): number {
  return Math.max(0, (reading.paused ?? now) - reading.since);
}

/** Milliseconds until the bout ends; null where the reader ends it. */
export function left(all: Course, reading: Reading, now: number): number | null {
  const bout = all[reading.index];
  if (bout === undefined || bout.seconds === 0) return bout === undefined ? 0 : null;
  return Math.max(0, bout.seconds * 1000 - spent(reading, now));
}

/** Milliseconds of the session and of its bouts that are over; neither the countdown nor what is not timed counts. */
export function progress(
  all: Course,
  reading: Reading,
  now: number,
): { readonly gone: number; readonly total: number } {
  const total = length(all);
  const bout = all[reading.index];
  const within =
    bout === undefined || bout.seconds === 0 || isLead(bout)
      ? 0
      : Math.min(bout.seconds * 1000, spent(reading, now));
  return { gone: length(all.slice(0, reading.index)) + within, total };
}

function length(bouts: Course): number {
  return timed(bouts).reduce((sum, { seconds }) => sum + seconds * 1000, 0);
}

/** Which of the bouts of its kind this is, and of how many; null for a pause between. */
export function turn(
  all: Course,
  { index }: Reading,
): { readonly number: number; readonly of: number } | null {
  const bout = all[index];
  if (bout === undefined || bout.kind === "rest") return null;
  const alike = (one: Bout): boolean => one.word === bout.word;
  return { number: all.slice(0, index + 1).filter(alike).length, of: all.filter(alike).length };
}

/** `1:42`; a second that has begun is shown whole, so that the end is 0:00. */
export function digits(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
