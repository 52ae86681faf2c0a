// Sessions of a stage that are kept as one to the one that is done on a day: on its own day, or in its turn.

import type { Turn } from "./machine.ts";
import { isNamed } from "./named.ts";

/** Ids of those that are due on that day, after so many sessions of the stage; none where its weekday is not known. */
export function turnOn(
  turns: readonly Turn[],
  day: number,
  entered: number,
  done: number,
  first: number | null,
): readonly string[] {
  const inTurn = turns.filter(({ weekdays = [], numbered = [] }) => weekdays.length + numbered.length === 0);
  const next = inTurn[done % inTurn.length];
  if (next !== undefined) return [next.id];
  return turns.filter((turn) => isNamed(turn, day, entered, first) === true).map(({ id }) => id);
}
