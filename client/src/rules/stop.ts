// A sign that ends every session, told on a day, to the state that it leaves.

import { URGENCY } from "./decision.ts";
import { type Judge, colourOf } from "./judge.ts";
import { freeFrom, restedFrom, trainedWith } from "./limits.ts";
import { withFirstDay } from "./session.ts";
import type { State } from "./state.ts";

/** Who must look at such a sign. */
const PERSON = "doctor";

/** Who waits for somebody less urgent waits for who must look at the sign. */
export function moreUrgent(state: State): State {
  const urgency = URGENCY.indexOf(state.waiting);
  return urgency >= 0 && urgency < URGENCY.indexOf(PERSON) ? { ...state, waiting: PERSON } : state;
}

/**
 * A session that ended so is no good one: it needs its days off and another after it, what hurt in it is not forgotten,
 * and a stage that was to begin with it begins with the next. A sign on a day of rest breaks a row of good sessions too.
 */
export function stopped(state: State, judge: Judge): State {
  const { number: today, done } = judge.facts.day;
  if (done === null) return { ...state, waiting: PERSON, green: 0 };
  const red = colourOf(judge) === "red";
  const { limits } = judge.step;
  const free = Math.max(state["free from"], freeFrom(limits, today, state.trained, state));
  return {
    ...state,
    waiting: PERSON,
    ready: false,
    green: 0,
    unsettled: state.unsettled || red,
    "since red": red ? 0 : state["since red"],
    rises: withFirstDay(state, free),
    last: today,
    said: [],
    trained: trainedWith(limits, today, state.trained),
    "free from": free,
    rested: Math.max(state.rested, restedFrom(limits, today, state.trained)),
  };
}
