// A sign that ends every session to the state that it leaves, and what is told once nothing goes on.

import { URGENCY } from "./decision.ts";
import { type Judge, colourOf } from "./judge.ts";
import { freeFrom, restedFrom, trainedWith } from "./limits.ts";
import type { Day } from "./diary.ts";
import { type Track, stepOf } from "./machine.ts";
import { withFirstDay } from "./session.ts";
import type { State } from "./state.ts";
import { type Told, tell } from "./told.ts";

/** Who must look at such a sign. */
const PERSON = "doctor";

const END = "end";

/** Whether a rule, or where the plan begins, has led to another plan: who leaves a stage by its own way has finished. */
export function isSwitched(track: Track, { finished, stage, last }: State): boolean {
  if (finished === "" || finished === END) return false;
  return last === null || stepOf(track, stage).forks.every(({ target }) => target !== finished);
}

/** What a runner hears whose plan is over: where they went, where that is another plan. */
export function ended(track: Track, state: State, day: Day): Told {
  const because = state.finished === END ? [] : [`on to ${state.finished}`];
  return tell(track, state, day, isSwitched(track, state) ? "switch" : "finish", { because });
}

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
