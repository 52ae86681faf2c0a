// `back 1 session` to where it leads: an earlier session, or the last ones of the stage before.

import { decimal } from "./fraction.ts";
import { type Judge, criteriaOf, placeOf } from "./judge.ts";
import { type Step, stepOf } from "./machine.ts";
import { interval } from "./quantity.ts";
import type { State } from "./state.ts";
import { leaves } from "./three.ts";

/** A stage, and how many of its sessions are done. */
interface Behind {
  readonly stage: number;
  readonly done: number;
}

/** Where the runner was so many sessions before today's; less than 0 done where none leads back so far. */
export function behind(state: State, judge: Judge, red: boolean, count: number): Behind {
  const today = Number(judge.counts && !red);
  let { stage } = state;
  let done = state.done - today - count;
  for (const earlier of placeOf(judge).back) {
    if (done >= 0) break;
    stage = earlier;
    done += length(stepOf(judge.track, earlier));
  }
  return { stage, done: stage === state.stage ? done : Math.max(0, done) };
}

/** Sessions that a stage takes: the planned ones, or as many as its criteria count. */
function length(step: Step): number {
  const counts = criteriaOf(step)
    .flatMap(leaves)
    .flatMap((leaf) => {
      const least = leaf.is === "done" && leaf.amount.unit === "session" ? interval(leaf.amount.range) : null;
      return least === null ? [] : [Math.ceil(decimal(least.low))];
    });
  return Math.max(step.planned, ...counts);
}
