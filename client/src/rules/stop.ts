// A sign that ends every session, told on a day, to the state that it leaves.

import { URGENCY } from "./decision.ts";
import { type Judge, colourOf } from "./judge.ts";
import { freeFrom, memoryOf, restedFrom } from "./limits.ts";
import type { State } from "./state.ts";

/** Who must look at such a sign. */
const PERSON = "doctor";

/** Who waits for somebody less urgent waits for who must look at the sign. */
export function moreUrgent(state: State): State {
  const urgency = URGENCY.indexOf(state.waiting);
  return urgency >= 0 && urgency < URGENCY.indexOf(PERSON) ? { ...state, waiting: PERSON } : state;
}

/**
 * A session that ended so is no good one: it needs its days off and another after it, and what hurt in it is not
 * forgotten.
 */
export function stopped(state: State, judge: Judge): State {
  const { number: today, done } = judge.facts.day;
  if (done === null) return { ...state, waiting: PERSON };
  const red = colourOf(judge) === "red";
  const { limits } = judge.step;
  return {
    ...state,
    waiting: PERSON,
    ready: false,
    green: 0,
    unsettled: state.unsettled || red,
    "since red": red ? 0 : state["since red"],
    last: today,
    trained: [...state.trained.filter((day) => today - day < memoryOf(limits)), today],
    "free from": Math.max(state["free from"], freeFrom(limits, today, state.trained, state)),
    rested: Math.max(state.rested, restedFrom(limits, today, state.trained)),
  };
}
