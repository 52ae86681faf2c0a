// How much an exercise may hurt to words, with or without a number.

import type { Range } from "../rules/condition.ts";
import type { Notation } from "./tables.ts";
import { rangeWords } from "./units.ts";
import type { Sets } from "./values.ts";

/** `up to 3 out of 10 is OK; this plan's pain rule still applies`. */
export function painWords(sets: Sets, notation: Notation): string {
  const { "pain expected": expected, "pain allowed": allowed, "pain in words": inWords = "" } = sets;
  const said = (name: string, range: Range): string =>
    (notation.words.pain[name] ?? "").replace("{}", rangeWords(range, notation));
  if (allowed?.hi === 0) return notation.words.pain["free"] ?? "";
  const [word = "", role = ""] = inWords.split(" ");
  const all = [
    ...(expected ? [said("expected", expected)] : []),
    ...(allowed ? [said("allowed", without(allowed))] : []),
    ...(word ? [(notation.words.pain[`${role} in words`] ?? "").replace("{}", word)] : []),
  ];
  return all.length === 0 ? "" : `${all.join(", ")}; ${notation.words.pain["rule"]}`;
}

function without({ bound: _, ...range }: Range): Range {
  return range;
}
