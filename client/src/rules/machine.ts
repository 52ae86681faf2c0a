// The JSON of one track as the engine runs it, and of what it must know of the house's vocabulary.

import type { Condition, Held, Outcome, Quantity } from "./condition.ts";
import { text } from "./text.ts";
import { lasting } from "./three.ts";

/** Where a stage leads when its condition is true; no condition is the way that is left. */
export interface Fork {
  readonly condition: Condition | null;
  /** Number of a stage of this track; 0 when the target is elsewhere. */
  readonly stage: number;
  /** A plan's id, or `see …`. */
  readonly target: string;
}

/** When the next session may be. */
export interface Limits {
  /** Least days from one session to the next. */
  readonly gap: number;
  /** First day, last day and least days of the plan. */
  readonly early: readonly (readonly [number, number, number])[];
  /** Most sessions in seven days. */
  readonly "per week": number | null;
  /** Most rises, in that many days. */
  readonly rises: readonly [number, number] | null;
  /** Most days one after the other. */
  readonly row?: number | null;
  /** The days of the week on which it is, 0 for a Monday; [] where it doesn't say. */
  readonly weekdays?: readonly number[];
  /** The days of the stage's own weeks on which it is, 0 for the day it begins; [] where it doesn't say. */
  readonly numbered?: readonly number[];
  /** Most sessions, in that many days, where that is no week. */
  readonly other?: readonly (readonly [most: number, span: number])[];
  /** Fewest sessions, in that many days, where nothing says a most: so many are laid out. */
  readonly fewest?: readonly (readonly [fewest: number, span: number])[];
}

/** Days on which a session may be done, from the plan's day zero, the reader's own first day or the stage's. */
export interface Span {
  readonly since: "plan" | "start" | "stage";
  readonly opens: number;
  /** The first day on which it is over; not there without an end. */
  readonly closes?: number;
}

/** When a session may be done. */
export interface Bounds {
  readonly spans?: readonly Span[];
  /** What must be true on each day on which it is done, other than that a day has come. */
  readonly only?: readonly Condition[];
  /** The same of what must have been true once. */
  readonly gate?: readonly Condition[];
}

/** One of several sessions of a stage that are not limited alike, or one that has days of its own. */
export interface Own {
  readonly id: string;
  /** Whose days its limits count: its own, or those of all that are done in turn. */
  readonly rhythm: string;
  readonly limits: Limits;
  /** What of it loads most; "" for nothing that does. */
  readonly loads: string;
  /** Least days to and from a session that loads alike. */
  readonly gap: number;
  /** Whether it fills up the stage; where some have days of their own, whether it does on any day. */
  readonly counts: boolean;
  /** Its own days, and what it asks for; not there where it may be done on each day of its stage. */
  readonly bounds?: Bounds;
}

/** One of several sessions of a stage that are limited as one. */
export interface Turn {
  readonly id: string;
  /** Its days of the week, 0 for a Monday; where it has no days of either kind, it is done in its turn. */
  readonly weekdays?: readonly number[];
  /** Its days of the stage's own weeks, 0 for the day on which the stage begins. */
  readonly numbered?: readonly number[];
}

/** Where a runner stands and where ways back lead: stage numbers from 1. */
export interface Place {
  readonly stage: number;
  /** Numbers of earlier stages with something to train, the nearest first. */
  readonly back: readonly number[];
  /** First stages of the groups before this one, the nearest first. */
  readonly phases: readonly number[];
  readonly named: { readonly [name: string]: number };
  /** Those of the earlier stages that are of the same group; null where it is in none. */
  readonly levels: readonly number[] | null;
  /** The nearest earlier stage that the runner left after a green session; not there where there is none. */
  readonly green?: number;
}

/**
 * Before so much has passed a condition isn't true, whatever is answered: sessions, days of the stage, and from what other
 * days count, and how many.
 */
export type Fewest = readonly [
  sessions: number,
  days: number,
  since: readonly (readonly [anchor: string, days: number])[],
];

/** A stage as the engine sees it. Days and sessions are whole numbers. */
export interface Step {
  readonly id: string;
  readonly number: number;
  /** False for a day of rest, which is over by itself. */
  readonly trains: boolean;
  /** Sessions to be done before a rise. */
  readonly planned: number;
  /** Sessions without red before a rise. */
  readonly clean: number;
  /** Days from the plan's day zero on which it may begin; null where its place in time is not said. */
  readonly opens: number | null;
  /** Days from entry before the next stage's window is open. */
  readonly "least days": number;
  /** Days from entry after which `otherwise` is asked; null without an end. */
  readonly "most days": number | null;
  /** Sessions after which it is asked, where the stage lasts so many; null where its days end it. */
  readonly "most sessions": number | null;
  /** For whom the stage is; others pass it by. */
  readonly only: readonly Condition[];
  readonly gate: readonly Condition[];
  readonly progress: readonly Condition[];
  /** Criteria that hold as well unless the condition is false. */
  readonly branches: readonly (readonly [Condition, readonly Condition[]])[];
  readonly rules: readonly (readonly [Condition, Outcome])[];
  /** What tells each of them from one with the same condition that is written elsewhere; not there without one. */
  readonly apart?: readonly string[];
  readonly otherwise: Outcome;
  readonly forks: readonly Fork[];
  readonly limits: Limits;
  /** Each session, where the stage has several that are not limited alike, or one that has days of its own. */
  readonly sessions?: readonly Own[];
  /** The shortest way to where the first of its ways on leads; not there where it is a single session. */
  readonly way?: Fewest;
  /** Whether no time ends it, and something other than days and sessions decides when it is over; else not there. */
  readonly unending?: boolean;
  /** Each session, where the stage has several that are kept as one: on named days, or in turn. */
  readonly turns?: readonly Turn[];
  /** By each session, the signs of its day that it gives; not there where the plan asks for none of them. */
  readonly gives?: { readonly [session: string]: readonly string[] };
  /** Days from the stage's day to the next with a session, where the plan prints its days; else null. */
  readonly onward?: number | null;
  readonly place: Place;
  /** Its criteria count sessions, which replaces the planned number. */
  readonly "counts itself": boolean;
  /** Off the path: it comes after all others, none leads on to it, and it leads back to where one was. */
  readonly aside?: boolean;
  /** More pain than its doses allow: such a session is amber at least. */
  readonly beyond?: Condition | null;
  /** Its own pain rule; not there where it goes by the plan's. */
  readonly pain?: PainRule;
  /** Days from day zero on which its window, or that of the group it ends, is over; not there without one. */
  readonly closes?: number | null;
  /** The shortest way through it: its planned sessions, and what its criteria need; not there for one session. */
  readonly fewest?: Fewest;
  /** What its gate needs in the stage before it; not there for one session. */
  readonly before?: Fewest;
  /** Rules that speak once a rule has led back to it so many times; not there without one. */
  readonly returns?: readonly (readonly [times: number, Condition, Outcome])[];
}

export interface PainRule {
  readonly red: Condition;
  readonly amber?: Condition;
  readonly green: Condition;
}

/** How many, in so many days: any of them is enough. */
export type Windows = readonly (readonly [number, number])[];

/** Numbers that no source gives, as the plan has them. */
export interface House {
  readonly "after red": number;
  readonly plateau: number;
  readonly stuck: number;
  readonly "gap back": number;
  readonly "gap more": number;
  readonly "gap restart": number;
  readonly back: Windows;
  readonly see: Windows;
}

/** One entry of `tracks`. */
export interface Track {
  readonly track: string;
  readonly house: House;
  /** Whether its last stage goes on for as long as the reader wants. */
  readonly endless: boolean;
  /** Days from the plan's day zero to the end of the window of its last group; null where none is said. */
  readonly over?: number | null;
  /** What the plan's windows count from, and days from then; null where that is its first day. */
  readonly zero: { readonly anchor: string; readonly after: number } | null;
  /** Days by which its first window opens after the first of all tracks; left out where it opens with it. */
  readonly later?: number;
  /** What must be true before the plan is begun, at whichever stage. */
  readonly gate: readonly Condition[];
  readonly pain: PainRule;
  readonly start: readonly Fork[];
  readonly steps: readonly Step[];
}

export interface KnownMeasure {
  readonly kind: "sign" | "number" | "grade" | "word";
  /** The words of a grade, the best first. */
  readonly grades?: readonly string[];
  readonly unit?: string;
}

/** What the engine must know besides the track, as one plan sees it. */
export interface Known {
  readonly measures: { readonly [id: string]: KnownMeasure };
  /** Measures that are items of a test: an answer to one holds until the next. */
  readonly tests: readonly string[];
  /** Those of which a lower number is better: a time to beat, faults. */
  readonly less: readonly string[];
  readonly "red flags": readonly string[];
}

/** Number of the last stage of the path. */
export function lastOf({ steps }: Track): number {
  return steps.filter(({ aside }) => !aside).length;
}

/** The stage with that number, from 1. */
export function stepOf(track: Track, number: number): Step {
  const found = track.steps[number - 1];
  if (found === undefined) throw new RangeError(`no stage ${number} in this track`);
  return found;
}

/** The pain rule at a stage: its own, else the plan's. */
export function painAt(track: Track, step: Step): PainRule {
  return step.pain ?? track.pain;
}

/** Red, amber where there is one, and green, as they hold at a stage. */
export function painConditions(track: Track, step: Step): readonly Condition[] {
  const { red, amber, green } = painAt(track, step);
  return [red, ...(amber ? [amber] : []), green];
}

/**
 * The bands of the pain rule in the order in which they are asked; the first that is true is the colour. More pain than
 * the stage's doses allow is amber, whatever the pain rule says of it.
 */
export function bandsOf(track: Track, step: Step): readonly (readonly [string, Condition])[] {
  const { beyond } = step;
  const { red, amber, green } = painAt(track, step);
  return [
    ["red", red],
    ...(beyond ? [["amber", beyond] as const] : []),
    ...(amber ? [["amber", amber] as const] : []),
    ["green", green],
  ];
}

/** Streaks that go on from stage to stage: those of the pain rule and of every `if`. */
export function goingOn(track: Track): ReadonlySet<string> {
  const fired = track.steps.flatMap(({ rules }) => rules.map(([condition]) => condition));
  const pain = track.steps.flatMap((step) => painConditions(track, step));
  const asked = [...pain, ...fired, ...untils(track).values()];
  return new Set(asked.flatMap(lasting).map(text));
}

const TOLD: Quantity = { is: "quantity", range: { is: "range", lo: 1, hi: 1 }, unit: "day" };

/**
 * What rests wait for, by its own words. Each lasts for the day on which it is told, so that it is known whether it was so
 * on the last day on which somebody said.
 */
export function untils({ steps }: Track): ReadonlyMap<string, Held> {
  const outcomes = steps.flatMap(({ rules, otherwise }) => [...rules.map(([, act]) => act), otherwise]);
  const acts = outcomes.flatMap(({ options }) => options.flat());
  const found = acts.flatMap((act) => (act.is === "act" && act.until ? [act.until] : []));
  return new Map(found.map((until) => [text(until), { is: "held", condition: until, how: TOLD }]));
}
