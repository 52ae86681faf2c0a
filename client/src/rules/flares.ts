// Sessions in the red that come back to what they cost: a stage, or a person who must look.

import { type Decision, NOTHING, join } from "./decision.ts";
import { type Judge, type Judged, placeOf } from "./judge.ts";
import type { Place, Windows } from "./machine.ts";
import type { State } from "./state.ts";

/** Who looks at flares that come back, where the plan's own rules name nobody. */
const PERSON = "physio";

/** Days for which a session in the red is remembered. */
export const REMEMBERED = 28;

/** Sessions without getting any further, below which nobody is told or sent anywhere. */
export const FEWEST = 6;

/** Breaks that cost a stage, without a new one in between, after which a person is asked. */
export const BREAKS = 3;

/** What the rules said, joined with what so many flares ask for: the more careful of each. */
export function escalated(judge: Judge, state: State, found: Judged): Judged {
  if (found.colour !== "red") return found;
  const { house } = judge.track;
  const today = judge.facts.day.number;
  const see = reached(house.see, state.reds, today);
  const within = see ?? reached(house.back, state.reds, today);
  if (within === null) return found;
  const { times, span } = within;
  const because = `your pain was above the limit${times > 1 ? ` ${times} times in ${span} days` : ""}`;
  const more = see === null ? back(placeOf(judge)) : { ...NOTHING, stop: true, who: PERSON };
  return { ...found, decision: join(found.decision, more), spoke: [...found.spoke, because] };
}

function back({ back: [nearest], stage }: Place): Decision {
  return { ...NOTHING, stop: true, move: nearest ?? stage };
}

interface Within {
  readonly times: number;
  /** In days. */
  readonly span: number;
}

/** How many of the days lie within one of the windows that end today; null where they are too few in each. */
function reached(windows: Windows, days: readonly number[], today: number): Within | null {
  const found = windows.map(([least, span]) => {
    const times = days.filter((day) => today - day < span).length;
    return times >= least ? { times, span } : null;
  });
  return found.find((one) => one !== null) ?? null;
}
