// Sessions in the red that come back to what they cost: a stage, or a person who must look.

import { type Decision, NOTHING, join } from "./decision.ts";
import { type Judge, type Judged, placeOf } from "./judge.ts";
import type { Windows } from "./machine.ts";
import type { State } from "./state.ts";

/** Who looks at flares that come back, where the plan's own rules name nobody. */
const PERSON = "physio";

/** Days for which a session in the red is remembered. */
export const REMEMBERED = 28;

/** Sessions without getting any further, below which nobody is told or sent anywhere. */
export const FEWEST = 6;

/** What the rules said, joined with what so many flares ask for: the more careful of each. */
export function escalated(judge: Judge, state: State, found: Judged): Judged {
  if (found.colour !== "red") return found;
  const more = asked(judge, state);
  if (more === null) return found;
  const times = state.reds.length;
  const because = `your pain was above the limit${times > 1 ? ` ${times} times in ${REMEMBERED} days` : ""}`;
  return { ...found, decision: join(found.decision, more), spoke: [...found.spoke, because] };
}

function asked(judge: Judge, state: State): Decision | null {
  const { house } = judge.track;
  const today = judge.facts.day.number;
  if (reached(house.see, state.reds, today)) return { ...NOTHING, stop: true, who: PERSON };
  if (!reached(house.back, state.reds, today)) return null;
  const { back, stage } = placeOf(judge);
  return { ...NOTHING, stop: true, move: back[0] ?? stage };
}

/** Whether so many of the days lie within one of the windows that end today. */
function reached(windows: Windows, days: readonly number[], today: number): boolean {
  return windows.some(([least, span]) => days.filter((day) => today - day < span).length >= least);
}
