// A rest that lasts until something is true to whether it is over: what was told on any day since counts.

import { type Judge, truthOf } from "./judge.ts";
import { untils } from "./machine.ts";
import { STREAK, type State } from "./state.ts";
import { text } from "./text.ts";

/** What the rest that the runner is to take still waits for. */
export function owed(judge: Judge, state: State): readonly string[] {
  return state.until.filter((waited) => !isOver(judge, state, waited));
}

function isOver(judge: Judge, { last }: State, waited: string): boolean {
  const said = judge.facts.day.answers[waited] === true;
  const held = untils(judge.track).get(waited);
  if (held === undefined) return said;
  const now = truthOf(judge, held.condition);
  const told = judge.streaks[text(held)] ?? STREAK;
  // What was already so on the day on which the rest was asked for has not come since.
  const since = told.row > 0 && told.last > (last ?? -1);
  return now ?? (said || since);
}
