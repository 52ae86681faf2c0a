// A plan's lines as the generator publishes them: what a prescription may change, and what was asked before.

import type { Injury } from "../store/kinds.ts";
import type { PlanData } from "../plan/data.ts";

export interface Line {
  /** `weeks-1-2/session/run`. */
  readonly key: string;
  /** Of its exercise; "" for bouts. */
  readonly title: string;
  readonly kind: "dose" | "bouts";
  /** In the notation; "" where the plan gives no number. */
  readonly text: string;
  readonly words: string;
  /** In which part of the plan, and for whom: `only if you have no limp`. */
  readonly only?: string;
  /** Whether left and right are counted apart where a dose does not say. */
  readonly sided: boolean;
  /** Where the small picture of its exercise is. */
  readonly figure?: string;
}

export interface LinesSession {
  readonly id: string;
  readonly title: string;
  readonly often: string;
  /** Warm-up and cool-down, in the notation. */
  readonly around: readonly [before: string, after: string];
  readonly lines: readonly Line[];
  /** In which part of the plan, and for whom, in sentences. */
  readonly only?: string;
}

export interface LinesStage {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** Its short address. */
  readonly go: string;
  readonly sessions: readonly LinesSession[];
  /** What must not be done at it yet: the activities and exercises, and words; not there where nothing is. */
  readonly "not yet"?: readonly (readonly [names: readonly string[], words: string])[];
}

/** What an earlier version asked for; null for what was not there then. */
export type Earlier = { readonly [key: string]: readonly [kind: "dose" | "bouts", text: string] | null };

export interface PlanLines {
  readonly form: number;
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly version: number;
  /** By version: what it changed. */
  readonly changes: { readonly [version: string]: string };
  readonly changed: string;
  readonly formerly: readonly string[];
  /** Stages' ids of before, to those of today. */
  readonly moved: { readonly [stage: string]: string };
  readonly anchor: PlanData["anchor"];
  /** The first pain number that means stop; null where the pain rule has none. */
  readonly stop: number | null;
  /** By what may be injured where a stricter rule holds then: its words, and the first number that means stop. */
  readonly injuries: { readonly [injury in Injury]?: readonly [words: string, stop: number | null] };
  readonly stages: readonly LinesStage[];
  /** By version: lines that differ from those of today. */
  readonly earlier: { readonly [version: string]: Earlier };
}

/** The shape that this client reads. */
export const LINES_FORM = 1;

export function linesOf(lines: PlanLines): readonly Line[] {
  return lines.stages.flatMap(({ sessions }) => sessions.flatMap((session) => session.lines));
}

export function stageOf(key: string): string {
  return key.slice(0, key.indexOf("/"));
}
