// Truths to one truth with a third value: null is not known, and never promotes nor demotes (Kleene 1952).

import type { Atom, Condition, Held, Leaf, Measure } from "./condition.ts";

export type Truth = boolean | null;

/** False if one is false, unknown if one is unknown, else true. */
export function allOf(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

/** Whether at least that many are true; unknown while the unknown ones could decide. */
export function atLeast(least: number, truths: readonly Truth[]): Truth {
  const sure = truths.filter((truth) => truth === true).length;
  const maybe = truths.filter((truth) => truth === null).length;
  return sure >= least ? true : sure + maybe >= least ? null : false;
}

/**
 * The condition's truth; `ask` answers for its leaves and for what must last. `denied`: it stands under `not`, where of
 * two sides one is enough that may not be so.
 */
export function truth(condition: Condition, ask: (atom: Atom) => Truth, denied = false): Truth {
  switch (condition.is) {
    case "all":
      return allOf(condition.of.map((part) => truth(part, ask, denied)));
    case "anyof":
      return atLeast(
        condition.least ?? 1,
        condition.of.map((part) => truth(part, ask, denied)),
      );
    case "not":
      return opposite(truth(condition.condition, ask, !denied));
    case "cited":
      return truth(condition.condition, ask, denied);
    case "measure":
      return ask(denied ? turnedMeasure(condition) : condition);
  }
  return ask(condition);
}

/** Sides with which a number told left and right is heard of both: nobody says which of them is meant. */
const UNTOLD = ["", "injured side", "uninjured side"];

/** Of two sides, one is enough where both were, and the other way round. */
function turnedMeasure(leaf: Measure): Measure {
  return UNTOLD.includes(leaf.side ?? "") ? { ...leaf, either: !leaf.either } : leaf;
}

function turned(condition: Condition): Condition {
  switch (condition.is) {
    case "all":
    case "anyof":
      return { ...condition, of: condition.of.map(turned) };
    case "not":
    case "cited":
    case "held":
      return { ...condition, condition: turned(condition.condition) };
    case "measure":
      return turnedMeasure(condition);
  }
  return condition;
}

function opposite(known: Truth): Truth {
  return known === null ? null : !known;
}

/** What `truth` asks about: leaves, and what must last as one. */
export function atoms(condition: Condition): readonly Atom[] {
  switch (condition.is) {
    case "all":
    case "anyof":
      return condition.of.flatMap(atoms);
    case "not":
    case "cited":
      return atoms(condition.condition);
  }
  return [condition];
}

/** What is asked about in it, also within what must last. */
export function leaves(condition: Condition): readonly Leaf[] {
  return atoms(condition).flatMap((atom) => (atom.is === "held" ? leaves(atom.condition) : [atom]));
}

/**
 * The parts of it that each way to make it true has some of: all of it, where there is one way. `so`: whether one is
 * looked at, and whether it is `denied`.
 */
export function grounds(
  condition: Condition,
  so: (part: Condition, denied: boolean) => boolean = () => true,
  denied = false,
): readonly Condition[] {
  if (!so(condition, denied)) return [];
  if (!hasWays(condition, denied)) return [denied ? { is: "not", condition } : condition];
  switch (condition.is) {
    case "all":
    case "anyof":
      return condition.of.flatMap((part) => grounds(part, so, denied));
    case "not":
      return grounds(condition.condition, so, !denied);
    case "cited":
      return grounds(condition.condition, so, denied);
  }
  return [];
}

/** The parts by which it is true: each that is so, in each way in which all is so. */
export function reasons(condition: Condition, ask: (atom: Atom) => Truth): readonly Condition[] {
  return grounds(condition, (part, denied) => truth(part, ask, denied) === !denied);
}

/** Whether it comes true, or with `denied` false, in more ways than one. */
function hasWays(condition: Condition, denied: boolean): boolean {
  switch (condition.is) {
    case "all":
      return denied || condition.of.some((part) => hasWays(part, denied));
    case "anyof": {
      const least = condition.least ?? 1;
      const isSeveral = denied ? least > 1 : least < condition.of.length;
      return isSeveral || condition.of.some((part) => hasWays(part, denied));
    }
    case "not":
      return hasWays(condition.condition, !denied);
    case "cited":
      return hasWays(condition.condition, denied);
  }
  return false;
}

/** Everything in it that must last, the inner before the outer. */
export function lasting(condition: Condition): readonly Held[] {
  return lastingSigned(condition).map(([held]) => held);
}

/** The same, each with whether it must not last: it stands under `not`. */
export function lastingSigned(condition: Condition, denied = false): readonly (readonly [Held, boolean])[] {
  switch (condition.is) {
    case "all":
    case "anyof":
      return condition.of.flatMap((part) => lastingSigned(part, denied));
    case "held":
      return [
        ...lastingSigned(condition.condition, denied),
        [denied ? { ...condition, condition: turned(condition.condition) } : condition, denied],
      ];
    case "not":
      return lastingSigned(condition.condition, !denied);
    case "cited":
      return lastingSigned(condition.condition, denied);
  }
  return [];
}
