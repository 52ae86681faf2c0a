// What a text of the notation means, as typed values; they are the generator's own, as JSON has them.

import type { Bearing, Quantity, Range } from "../rules/condition.ts";
import type { Num } from "../rules/fraction.ts";

export interface Modifier {
  readonly is: "modifier";
  /** pace, side, at, with, in, on, effort, RPE or zone. */
  readonly kind: string;
  readonly text: string;
}

export interface Growth {
  readonly is: "growth";
  readonly step: Quantity;
  readonly per: Quantity;
  readonly until?: Quantity;
}

export interface Note {
  readonly is: "note";
  readonly text: string;
}

export type Manner = Modifier | Growth | Note | Bearing;
export type Amount = Quantity | Range;

export interface Segment {
  readonly is: "segment";
  readonly activity: string;
  readonly amount: Amount;
  readonly modifiers?: readonly Manner[];
}

export interface Repeat {
  readonly is: "repeat";
  readonly times: Range;
  readonly body: readonly Bouts[];
  /** Left out where its bouts stand in brackets. */
  readonly bracketed?: false;
}

export interface Alternate {
  readonly is: "alternate";
  readonly body: readonly Segment[];
  readonly total: Amount;
}

export interface Ladder {
  readonly is: "ladder";
  readonly activity: string;
  readonly values: readonly Num[];
  readonly unit: string;
  readonly each?: Quantity;
  readonly between?: Segment;
}

export interface Said {
  readonly is: "said";
  readonly range: Range;
}

export type Bouts = Segment | Repeat | Alternate | Ladder | Said | Note;

export interface Sequence {
  readonly is: "sequence";
  readonly parts: readonly Bouts[];
}

export interface Tempo {
  readonly is: "tempo";
  readonly up?: Range;
  readonly hold?: Range;
  readonly down?: Range;
  readonly pause?: Range;
  readonly word?: string;
  /** Phases that have a word instead of seconds, in the order of a repetition. */
  readonly paces?: readonly (readonly [phase: string, word: string])[];
  /** The phases as written where that isn't up, hold, down, pause. */
  readonly order?: readonly string[];
}

/** The angles that a joint moves through; `falling`: from the larger to the smaller. */
export interface Arc {
  readonly is: "arc";
  readonly range: Range;
  readonly unit: string;
  readonly falling?: true;
}

export interface Rest {
  readonly is: "rest";
  readonly amount: Amount;
  /** Left out between sets. */
  readonly between?: string;
}

export interface Load {
  readonly is: "load";
  readonly amount?: Range;
  readonly unit?: string;
  readonly name?: string;
  /** The same weight, said another way. */
  readonly same?: Quantity;
}

/** One prescription of one exercise. */
export interface Sets {
  readonly is: "sets";
  readonly sets?: Range;
  readonly reps?: Range;
  readonly ladder?: readonly Num[];
  readonly time?: Quantity;
  readonly held?: true;
  readonly side?: string;
  readonly hold?: Quantity;
  readonly tempo?: Tempo;
  readonly rest?: readonly Rest[];
  readonly load?: Load;
  readonly bearing?: Bearing;
  /** What it is meant to hurt, and the most that it may, of 10. */
  readonly "pain expected"?: Range;
  readonly "pain allowed"?: Range;
  /** `slight allowed`: of which the source gives no number. */
  readonly "pain in words"?: string;
  readonly effort?: string;
  readonly rpe?: string;
  readonly zone?: string;
  readonly reserve?: Range;
  readonly arc?: Arc;
  readonly joint?: string;
  readonly "full range"?: true;
  readonly "to failure"?: string;
  readonly "total time"?: Quantity;
  readonly growth?: Growth;
  readonly modifiers?: readonly Modifier[];
  readonly notes?: readonly Note[];
  readonly said?: Range;
}

/** A part of a dose as it is read. `behind`: names of the clauses that stand behind its amount. */
export interface PartOfDose {
  readonly is: "part of dose";
  readonly sets: Sets;
  readonly behind: readonly string[];
}

export interface Dose {
  readonly is: "dose";
  readonly parts: readonly Sets[];
}

export type Read = Dose | Sequence;
