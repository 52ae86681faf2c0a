// How often something is done, to a whole number: nobody can count halves.

import type { Range } from "../rules/condition.ts";
import { fraction } from "../rules/fraction.ts";
import { rangeText } from "../rules/text.ts";
import { Refusal } from "./runner.ts";

export function counted(range: Range): Range {
  const halved = [range.lo, range.hi].some((end) => (fraction(end)?.bottom ?? 1n) !== 1n);
  if (halved) throw new Refusal(`Nobody can count ${rangeText(range)} times. Write a whole number.`, 0);
  return range;
}
