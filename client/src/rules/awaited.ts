// Conditions to the day from which they are true, where only days are missing to them.

import type { Facts } from "./answer.ts";
import type { Atom, Condition } from "./condition.ts";
import { begins } from "./facts.ts";
import { type Truth, truth } from "./three.ts";

type Ask = (atom: Atom) => Truth;

export interface Awaited {
  /** The day on which the last of those is true that only wait for it; 0 where none does. */
  readonly opens: number;
  /** Those that are left to be met or answered. */
  readonly left: readonly Condition[];
}

export function awaited(conditions: readonly Condition[], facts: Facts, ask: Ask): Awaited {
  const dated = conditions.flatMap(parts).map((part) => {
    return { part, day: truth(part, ask) === false ? trueFrom(part, facts, ask) : Infinity };
  });
  return {
    opens: Math.max(0, ...dated.map(({ day }) => day).filter(Number.isFinite)),
    left: dated.filter(({ day }) => day === Infinity).map(({ part }) => part),
  };
}

/** The first day, from today on, on which it is true without any other answer; Infinity for none. */
function trueFrom(condition: Condition, facts: Facts, ask: Ask): number {
  switch (condition.is) {
    case "all":
      return Math.max(...condition.of.map((part) => trueFrom(part, facts, ask)));
    case "anyof": {
      const days = condition.of.map((part) => trueFrom(part, facts, ask)).sort((one, other) => one - other);
      return days[(condition.least ?? 1) - 1] ?? Infinity;
    }
    case "cited":
      return trueFrom(condition.condition, facts, ask);
    case "not":
      if (condition.condition.is === "not") return trueFrom(condition.condition.condition, facts, ask);
  }
  const { number } = facts.day;
  if (truth(condition, ask) === true) return number;
  // What counts from the last session starts over with each of them.
  if (condition.is !== "since" || condition.anchor === "last session") return Infinity;
  const day = begins(facts, condition);
  return day === null || day <= number ? Infinity : day;
}

/** What must be true, one by one, where all of it must. */
function parts(condition: Condition): readonly Condition[] {
  if (condition.is === "all") return condition.of.flatMap(parts);
  if (condition.is === "cited") return parts(condition.condition);
  const twice = condition.is === "not" && condition.condition.is === "not";
  return twice ? parts(condition.condition.condition) : [condition];
}
