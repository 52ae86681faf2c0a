// Where a runner stands in one track: all that the engine keeps from one day to the next.

import type { Num } from "./fraction.ts";

/**
 * How long a condition has held: sessions in a row, in all, and the days of the first and last. What must last for days
 * has only the days; its row is 1 while it lasts.
 */
export interface Streak {
  readonly row: number;
  readonly total: number;
  readonly since: number;
  readonly last: number;
  /** Of what must last for days, the last day on which it was told not to be so. */
  readonly broken: number | null;
}

/** Days count from 0, the day the plan starts; stages from 1. */
export interface State {
  /** The plan's own day zero, from which its windows count: the surgery's, where it starts with one. */
  readonly zero: number;
  readonly stage: number;
  /** Its first day. As long as its time doesn't run, that of the first session there takes its place. */
  readonly entered: number;
  readonly runs: boolean;
  /** At a stage that stands aside, the one that the runner came from; 0 where they began there. */
  readonly origin: number;
  /** Finished sessions in this stage since it was entered or repeated. */
  readonly done: number;
  /** How many turns further on than those sessions the stage's sessions in turn are: one was done out of turn. */
  readonly turned: number;
  readonly amounts: { readonly [unit: string]: Num };
  /** By the condition as written. */
  readonly streaks: { readonly [condition: string]: Streak };
  /** Sessions without red since the last red one. */
  readonly "since red": number;
  /** Green sessions in a row in this stage, each on its day; one that came too soon doesn't count. */
  readonly green: number;
  /** A session in the red has not been followed by enough green ones yet, whatever stage it was in. */
  readonly unsettled: boolean;
  /** Days of the sessions in the red that are remembered, until a person has given the go-ahead. */
  readonly reds: readonly number[];
  /** Day of the last session. */
  readonly last: number | null;
  /** First day on which one may train again. */
  readonly "free from": number;
  /** The same without what caps the number of sessions in some days. */
  readonly rested: number;
  /** The first day whose sessions count toward that cap: another stage's may have another. */
  readonly since: number;
  /** Conditions that must be true before the next session, at whichever stage it is. */
  readonly until: readonly string[];
  /**
   * Rules that have held the runner back on a day without a session, since the last one, each with the part of it that
   * has: it leads back once.
   */
  readonly said: readonly string[];
  /** By each session of stages that have several: the day it was last done, and those before that count. */
  readonly by: { readonly [session: string]: readonly number[] };
  /** The same stages, by what a session loads: the last day of one, and the first day for the next. */
  readonly loads: { readonly [kind: string]: readonly [last: number, until: number] };
  /** Days of the sessions of the last seven days, or of as many as a stage counts its sessions in. */
  readonly trained: readonly number[];
  /** Those of its days on which a session didn't count, because it wasn't due: a cap has no place for it. */
  readonly "too soon": readonly number[];
  /** Days of the first session of each stage that is higher than the one before; the first one counts. */
  readonly rises: readonly number[];
  readonly best: number;
  /** Sessions since the best stage was reached; too many of them need a person. */
  readonly "since best": number;
  /** How many days without a session have already been answered. */
  readonly gap: number;
  /** The highest stage that was ever reached. */
  readonly top: number;
  /** Breaks that have cost a stage since then; too many of them need a person. */
  readonly breaks: number;
  /**
   * The last day of a stage of rest that was left, or that was told to be one on which the plan asks for rest: a break
   * counts from there.
   */
  readonly "rest over": number;
  /** Stages that were left after a green session, where a rule may lead back to the last of them. */
  readonly well: readonly number[];
  /**
   * By a stage at which a rule counts them, how often one has led back to it. A person's go-ahead ends a count of which
   * none higher is asked.
   */
  readonly returned: { readonly [stage: string]: number };
  /** Stages whose gate has opened. */
  readonly open: readonly number[];
  /** Sessions of the stage that waited for something which has been true once. */
  readonly begun: readonly string[];
  readonly changes: readonly string[];
  /**
   * Rules that are not told again, each with the part of it that has spoken: on days, once a person has given the
   * go-ahead; by answers that still hold, once one has or the rule has led back or to a rest, until one is given anew.
   */
  readonly heard: readonly string[];
  /** Everything to move on is true; only a day is waited for: a window's, a cap's, or one that a condition names. */
  readonly ready: boolean;
  /** The person who must look first; "" when nobody must. */
  readonly waiting: string;
  /** The plan or the end that comes after this one; "" while it runs. */
  readonly finished: string;
}

export const STREAK: Streak = { row: 0, total: 0, since: 0, last: 0, broken: null };

/** Before the first day, at the first stage. */
export function start(): State {
  return {
    zero: 0,
    stage: 1,
    entered: 0,
    runs: false,
    origin: 0,
    done: 0,
    turned: 0,
    amounts: {},
    streaks: {},
    "since red": 1_000_000,
    green: 0,
    unsettled: false,
    reds: [],
    last: null,
    "free from": 0,
    rested: 0,
    since: 0,
    until: [],
    said: [],
    by: {},
    loads: {},
    trained: [],
    "too soon": [],
    rises: [0],
    best: 1,
    "since best": 0,
    gap: 0,
    top: 1,
    breaks: 0,
    "rest over": 0,
    well: [],
    returned: {},
    open: [],
    begun: [],
    changes: [],
    heard: [],
    ready: false,
    waiting: "",
    finished: "",
  };
}
