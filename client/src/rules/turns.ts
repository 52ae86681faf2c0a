// Sessions of a stage that are kept as one to the one that is done on a day: on its own day, or in its turn.

import type { Turn } from "./machine.ts";
import { isNamed } from "./named.ts";
import type { State } from "./state.ts";

/** Ids of those that are due on that day, after so many sessions of the stage; none where its weekday is not known. */
export function turnOn(
  turns: readonly Turn[],
  day: number,
  entered: number,
  done: number,
  first: number | null,
): readonly string[] {
  const order = orderOf(turns);
  const next = order[done % order.length];
  if (next !== undefined) return [next];
  return turns.filter((turn) => isNamed(turn, day, entered, first) === true).map(({ id }) => id);
}

/** Ids of those that have no days of their own: they are done in this order, again and again. */
export function orderOf(turns: readonly Turn[]): readonly string[] {
  const isFree = ({ weekdays = [], numbered = [] }: Turn): boolean => weekdays.length + numbered.length === 0;
  return turns.filter(isFree).map(({ id }) => id);
}

/**
 * Whose turn it is after a day on which those were done: of the one that follows them, also where they were out of turn. A
 * day that names none was that of the one that was due.
 */
export function turnAfter(order: readonly string[], due: number, named: readonly string[]): number {
  const isTold = (number: number): boolean => named.includes(order[number % order.length] ?? "");
  let last = order.map((_, more) => due + more).find(isTold) ?? due;
  while (last + 1 < due + order.length && isTold(last + 1)) last += 1;
  return last + 1;
}

/** Whose turn it is where the days are kept on which each was done: of the one that follows the last. */
export function turnOf(order: readonly string[], by: State["by"]): number {
  const days = order.map((id) => by[id]?.at(-1) ?? -1);
  const isLast = (number: number): boolean => (days[number] ?? -1) >= 0 && days[number] === Math.max(...days);
  const end = order.findIndex((_, at) => isLast(at) && !isLast((at + 1) % order.length));
  return (end + 1) % Math.max(order.length, 1);
}

/** What is told of a day on which another was done than the one whose turn it was. */
export function outOfTurn(
  order: readonly string[],
  due: number,
  after: number,
  named: readonly string[],
): readonly string[] {
  const [was, next] = [order[due % order.length], order[after % order.length]];
  if (was === undefined || named.includes(was) || !order.some((id) => named.includes(id))) return [];
  return [`out of turn, but it counts: ${next ?? was} is next`];
}
