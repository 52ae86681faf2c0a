// The JSON of a condition, of an outcome and of the amounts in them, as typed values of the notation.
// A field that is not there has its default: "", no value, false, or 1 for `least`.

import type { Num } from "./fraction.ts";

export interface Range {
  readonly is: "range";
  readonly lo?: Num;
  readonly hi?: Num;
  readonly bound?: "at least" | "at most" | "about" | "rising" | "falling";
  readonly open?: string;
}

export interface Quantity {
  readonly is: "quantity";
  readonly range: Range;
  readonly unit: string;
}

/** A number, a share of a reference, a reference with or without something added, or a word. */
export interface Value {
  readonly is: "value";
  readonly range?: Range;
  readonly unit?: string;
  readonly reference?: string;
  readonly word?: string;
  readonly sign?: string;
}

export type Op = "<" | "<=" | ">" | ">=" | "=" | "in";

export interface Pain {
  readonly is: "pain";
  readonly op: Op;
  readonly value: Value;
  readonly moment?: string;
  readonly site?: string;
}

export interface NoPain {
  readonly is: "nopain";
  readonly moment?: string;
  readonly site?: string;
}

export interface Sign {
  readonly is: "sign";
  readonly name: string;
  readonly absent?: boolean;
  readonly moment?: string;
}

export interface Measure {
  readonly is: "measure";
  /** Without a side: one side that is so is enough, because it holds a runner back. */
  readonly either?: boolean;
  readonly name: string;
  readonly op: Op;
  readonly value: Value;
  readonly hold?: Quantity;
  readonly side?: string;
  readonly moment?: string;
}

export interface Compared {
  readonly is: "compared";
  readonly name: string;
  readonly how: "LSI" | "difference";
  readonly op: Op;
  readonly value: Value;
}

export interface Done {
  readonly is: "done";
  readonly amount: Quantity;
}

export interface Since {
  readonly is: "since";
  readonly amount: Quantity;
  readonly anchor: string;
}

/** How often rules of the plan have led back to the stage; alone, or with its sources. */
export interface SentBack {
  readonly is: "sentback";
  readonly times: number;
}

export interface Colour {
  readonly is: "colour";
  readonly name: string;
}

export interface Cleared {
  readonly is: "cleared";
  readonly by: string;
}

export interface Finished {
  readonly is: "finished";
  readonly protocol: string;
}

export interface Modifier {
  readonly is: "modifier";
  readonly kind: string;
  readonly text: string;
}

/** Sets of one thing, in `can leg-press 4 x 8`. */
export interface Sets {
  readonly is: "sets";
  readonly sets?: Range;
  readonly reps?: Range;
  readonly time?: Quantity;
  readonly held?: boolean;
  readonly side?: string;
  /** `15RM`, beside as many repetitions. */
  readonly load?: { readonly amount: Range; readonly unit?: string };
}

/** How much weight the injured leg takes; `word` is full, toe-touch or no. */
export interface Bearing {
  readonly is: "bearing";
  readonly amount?: Quantity | Range;
  readonly word?: string;
}

export interface Can {
  readonly is: "can";
  readonly activity: string;
  readonly amount?: Quantity | Range | Sets;
  readonly modifiers?: readonly (Modifier | Bearing | Note)[];
}

export interface Ask {
  readonly is: "ask";
  readonly text: string;
}

/** Nobody has written it down. */
export interface Unsaid {
  readonly is: "unsaid";
  readonly how: "not stated" | "not seen" | "___";
}

export interface Held {
  readonly is: "held";
  readonly condition: Condition;
  readonly how: Quantity | string;
}

export interface Not {
  readonly is: "not";
  readonly condition: Condition;
}

export interface Cited {
  readonly is: "cited";
  readonly condition: Condition;
  readonly sources: readonly string[];
}

export interface All {
  readonly is: "all";
  readonly of: readonly Condition[];
}

export interface AnyOf {
  readonly is: "anyof";
  readonly of: readonly Condition[];
  readonly least?: number;
}

export type Leaf =
  | Pain
  | NoPain
  | Sign
  | Measure
  | Compared
  | Done
  | Since
  | SentBack
  | Colour
  | Cleared
  | Finished
  | Can
  | Ask
  | Unsaid;

/** What is asked as one: a leaf, or what must last. */
export type Atom = Leaf | Held;

export type Condition = Atom | Not | Cited | All | AnyOf;

export interface Act {
  readonly is: "act";
  readonly verb: string;
  readonly count?: Num;
  readonly unit?: string;
  readonly target?: string;
  readonly amount?: Quantity;
  readonly until?: Condition;
}

export interface Note {
  readonly is: "note";
  readonly text: string;
}

/** Acts that hold together; more than one option asks the reader. */
export interface Outcome {
  readonly is: "outcome";
  readonly options: readonly (readonly (Act | Note)[])[];
}
