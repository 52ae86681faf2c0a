// A value that rises or falls within a stage, `rising 25-75 %`: from which end to which, read and told.

import type { Range } from "../rules/condition.ts";
import { compare, fraction, numberText, whole } from "../rules/fraction.ts";
import { type Part, type Rules, numbers, refuse, tokens } from "./build.ts";

function movingOf(parts: readonly Part[]): Range {
  const [word, [first, last]] = [tokens(parts)[0], numbers(parts)];
  if (first === undefined || last === undefined) return refuse("A number is missing.");
  const way = word?.text.startsWith("rising") ? "rising" : "falling";
  const [from, to] = [numberText(first.value), numberText(last.value)];
  const [begins, ends] = [fraction(first.value) ?? whole(0), fraction(last.value) ?? whole(0)];
  const order = compare(begins, ends);
  if (order === 0) refuse(`Both ends are ${from}. Write ${from} alone.`, first.at);
  const other = way === "rising" ? "falling" : "rising";
  if (order < 0 !== (way === "rising"))
    refuse(`From ${from} to ${to} is ${other}. Write ${other} ${from}-${to}.`, word?.at);
  const [lo, hi] = order < 0 ? [first.value, last.value] : [last.value, first.value];
  return { is: "range", lo, hi, bound: way };
}

export const MOVING: Rules = { moving: movingOf };
