// A way back to a stage that counts them, to the person for a runner who was led there too often.

import { type Decision, decide, join } from "./decision.ts";
import { type Track, stepOf } from "./machine.ts";
import { rank } from "./rise.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";

export interface Returned {
  readonly moved: State;
  readonly decision: Decision;
  /** The rules that speak by their count, and name whom the runner sees. */
  readonly again: readonly string[];
}

/** With one way back more at the stage where the runner now stands, where it counts them. */
export function returned(track: Track, before: State, moved: State, decision: Decision): Returned {
  const { returns: rules = [], place } = stepOf(track, moved.stage);
  if (rules.length === 0 || moved.stage >= rank(track, before)) return { moved, decision, again: [] };
  const times = Math.min((before.returned[moved.stage] ?? 0) + 1, mostOf(track, moved.stage));
  const due = rules
    .filter(([least]) => least === times)
    .map(([, condition, outcome]) => ({
      said: `${text(condition)}: ${outcomeText(outcome)}`,
      asked: decide(outcome, place),
    }));
  const joined = due.reduce((all, { asked }) => join(all, asked), decision);
  return {
    moved: { ...moved, returned: { ...before.returned, [moved.stage]: times } },
    decision: joined,
    again: due.filter(({ asked }) => asked.who === joined.who).map(({ said }) => said),
  };
}

/** The counts that go on once a person has looked: those of which a higher one is still to speak. */
export function afterPerson(track: Track, { returned: counts }: State): State["returned"] {
  return Object.fromEntries(
    Object.entries(counts).filter(([stage, times]) => times < mostOf(track, Number(stage))),
  );
}

function mostOf(track: Track, stage: number): number {
  return Math.max(...(stepOf(track, stage).returns ?? []).map(([least]) => least));
}
