// An answer against the value that a condition asks for: true, false, or not known.

import { type Facts, type Maybe, isSides, reference } from "./answer.ts";
import type { Op, Value } from "./condition.ts";
import { type Sides, measureOf } from "./diary.ts";
import { type Fraction, compare, fraction, minus, over, plus, times, whole } from "./fraction.ts";
import { type Interval, interval } from "./quantity.ts";
import type { Truth } from "./three.ts";

const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** An answer for each side to the one number of it that another is held against. */
type Of = (sides: Sides) => Fraction | null;

/**
 * Whether the answer to the question of that key is what the value asks. `of` is the number in an earlier answer for each
 * side that it is held against; of one that was told for no side there is none.
 */
export function met(
  facts: Facts,
  answer: Maybe,
  op: Op,
  value: Value,
  key: string,
  of: Of = () => null,
): Truth {
  if (answer === undefined) return null;
  if (value.word) return graded(facts, answer, op, value.word, measureOf(key));
  const number = fraction(answer);
  const grades = facts.library.measures[measureOf(key)]?.grades ?? [];
  if (value.reference && typeof answer === "string" && (number === null || grades.includes(answer)))
    return gradedBy(facts, answer, op, value.reference, key);
  // Nothing is below 0, whatever it was before.
  if (number?.top === 0n && value.reference && (op === "<=" || op === ">")) return op === "<=";
  const bar = barOf(facts, value, key, of);
  return bar === null || number === null ? null : holds(number, op, bar);
}

/** A grade against one that was told before. */
function gradedBy(facts: Facts, answer: string, op: Op, name: string, key: string): Truth {
  const [least] = facts.library.measures[measureOf(key)]?.grades ?? [];
  // Nothing is less than the least, whatever it was before.
  if (answer === least && (op === "<=" || op === ">")) return op === "<=";
  const other = reference(facts, name, key);
  return typeof other === "string" ? graded(facts, answer, op, other, measureOf(key)) : null;
}

function graded(facts: Facts, answer: Maybe, op: Op, word: string, name: string): Truth {
  if (op === "=") return answer === word;
  const grades = facts.library.measures[name]?.grades ?? [];
  const [said, wanted] = [grades.indexOf(String(answer)), grades.indexOf(word)];
  return said < 0 || wanted < 0 ? null : (OPERATORS[op]?.(said - wanted) ?? null);
}

function barOf(facts: Facts, value: Value, key: string, of: Of): Interval | null {
  const part = interval(value.range);
  if (!value.reference) return part;
  const told = reference(facts, value.reference, key);
  const number = isSides(told) ? of(told) : fraction(told);
  if (number === null) return null;
  if (part === null || part.high === null) return exactly(number);
  if (value.sign) return exactly(value.sign === "+" ? plus(number, part.low) : minus(number, part.low));
  return { low: share(number, part.low), high: share(number, part.high) };
}

function exactly(number: Fraction): Interval {
  return { low: number, high: number };
}

function share(number: Fraction, percent: Fraction): Fraction {
  return over(times(number, percent), whole(100));
}

/** A number against a bar that may be a range: between its two ends a limit is not known. */
export function holds(number: Fraction, op: Op, { low, high }: Interval): Truth {
  const below = compare(number, low);
  const above = high === null ? null : compare(number, high);
  if (op === "=" || op === "in") return below >= 0 && (above === null || above <= 0);
  const reached = OPERATORS[op];
  if (reached === undefined) return null;
  const first = reached(below);
  return above === null || reached(above) === first ? first : null;
}
