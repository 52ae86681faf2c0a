// What the engine tells a runner on one day, before it is put into words.

import type { Day } from "./diary.ts";
import { type Track, stepOf } from "./machine.ts";
import type { State } from "./state.ts";

export type Verdict =
  | "start"
  | "progress"
  | "finish"
  | "switch"
  | "too soon"
  | "carry on"
  | "plateau"
  | "hold"
  | "repeat"
  | "restart"
  | "aside"
  | "back"
  | "rest"
  | "see"
  | "stop"
  | "wait"
  | "ask"
  | "quiet";

export interface Told {
  readonly day: number;
  /** The id of the stage where the runner now stands. */
  readonly stage: string;
  readonly verdict: Verdict;
  readonly colour: string;
  /** The rules that spoke. */
  readonly because: readonly string[];
  /** What is not answered. */
  readonly missing: readonly string[];
  readonly also: readonly string[];
  readonly "next from": number | null;
  /** By each of several sessions, the first day on which it may be done. */
  readonly each: { readonly [session: string]: number };
}

export type Says = Partial<Omit<Told, "day" | "stage" | "verdict">>;

/** A state and what is told of it. */
export interface Lived<T = Told> {
  readonly state: State;
  readonly told: T;
}

export function told(day: number, stage: string, verdict: Verdict, says: Says = {}): Told {
  return {
    day,
    stage,
    verdict,
    colour: "",
    because: [],
    missing: [],
    also: [],
    "next from": null,
    each: {},
    ...says,
  };
}

/** A line about the day, at the stage where the runner now stands. */
export function tell(track: Track, state: State, day: Day, verdict: Verdict, says: Says = {}): Told {
  return told(day.number, stepOf(track, state.stage).id, verdict, says);
}
