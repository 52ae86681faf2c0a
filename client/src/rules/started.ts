// A reader at a stage to the day from which its time counts: that of their first session there.

import type { Limits, Step } from "./machine.ts";
import { laidOut, opensOn } from "./spans.ts";
import type { State } from "./state.ts";

/**
 * The state of a reader who has a session of the stage on that day. Who moved on to it with a session has begun it; for
 * anybody else its time runs from their first one.
 */
export function startedOn(step: Step, state: State, day: number): State {
  if (state.runs || !step.trains) return state;
  const late = Math.max(0, day - first(step, state));
  return { ...state, runs: true, entered: state.entered + late };
}

/** The day for the stage's first session: that of one of several that comes first. */
function first(step: Step, state: State): number {
  if ((step.sessions ?? []).length === 0) return named(step.limits, state);
  const own = laidOut(step, state).map((one) => Math.max(opensOn(one, state), named(one.limits, state)));
  return Math.min(...own);
}

/** The first of the stage's days; where it numbers them, of those. */
function named({ numbered = [] }: Limits, { entered }: State): number {
  return entered + Math.min(...(numbered.length > 0 ? numbered : [0]));
}
