// A session's own days and what it asks for to whether it may be done on a day, and what fills up its stage.

import type { Condition } from "./condition.ts";
import type { Own, Span, Step } from "./machine.ts";
import type { State } from "./state.ts";

/** The first of its own days; 0 where it has none. */
export function opensOn({ bounds }: Own, state: State): number {
  return Math.max(0, ...(bounds?.spans ?? []).map((span) => first(span, state) + span.opens));
}

/** The day on which its own days are over; Infinity without an end. */
export function closesOn({ bounds }: Own, state: State): number {
  const ends = (bounds?.spans ?? []).map((span) => first(span, state) + (span.closes ?? Infinity));
  return Math.min(Infinity, ...ends);
}

function first({ since }: Span, { zero, entered }: State): number {
  return { plan: zero, start: 0, stage: entered }[since];
}

export function isOnItsDays(own: Own, state: State, day: number): boolean {
  return opensOn(own, state) <= day && day < closesOn(own, state);
}

/** What must be true on a day on which it is done; what it waited for once is not asked again. */
export function boundsAsked({ id, bounds }: Own, { begun }: State): readonly Condition[] {
  const { only = [], gate = [] } = bounds ?? {};
  return begun.includes(id) ? only : [...only, ...gate];
}

/** Whether one of the stage's sessions may not be done on each of its days. */
export function isBounded({ sessions = [] }: Step): boolean {
  return sessions.some(({ bounds }) => bounds !== undefined);
}

/** The sessions that fill up the stage on that day. */
export function fillingOn(step: Step, state: State, day: number): readonly Own[] {
  const { sessions = [] } = step;
  if (!isBounded(step)) return sessions.filter(({ counts }) => counts);
  const open = sessions.filter((own) => isOnItsDays(own, state, day));
  const most = Math.min(HEAVIEST.length, ...open.filter((own) => !asks(own)).map(rank));
  return open.filter((own) => rank(own) <= most);
}

/** One that asks for something else than a day may never be done, so that it takes the place of no other. */
function asks({ bounds }: Own): boolean {
  return (bounds?.only ?? []).length + (bounds?.gate ?? []).length > 0;
}

const HEAVIEST = ["running", "hopping", "heavy loading", ""];

function rank({ loads }: Own): number {
  return HEAVIEST.indexOf(loads);
}

/**
 * The sessions that nothing else than a day decides on, where the stage has any such: no day is certain for the others.
 */
export function laidOut({ sessions = [] }: Step, state: State): readonly Own[] {
  const sure = sessions.filter((own) => boundsAsked(own, state).length === 0);
  return sure.length > 0 ? sure : sessions;
}
