// `run 5 m` reads as minutes to one and as meters to another: it is refused until it says which.

import type { Amount } from "./values.ts";
import { type Fraction, compare, fraction, whole } from "../rules/fraction.ts";
import { quantityText, rangeText } from "../rules/text.ts";
import { numberOf, refuse } from "./build.ts";
import type { Token, Tree } from "./runner.ts";

/** Activities that are told in minutes by one and in meters by another. */
const BOTH_WAYS = new Set([
  "run",
  "walk",
  "jog",
  "cycle",
  "swim",
  "row",
  "hike",
  "march",
  "elliptical",
  "aqua-jog",
  "climb",
]);

/** Below so many meters, an `m` may be minutes. */
const FEW = whole(100);

function isFew(number: Fraction | null): boolean {
  return number !== null && compare(number, FEW) < 0;
}

/** The amount, with `meters` in full where an `m` may be minutes. */
export function inFull(activity: string, amount: Amount): string {
  if (amount.is === "range") return rangeText(amount);
  const text = quantityText(amount);
  const few = amount.unit === "m" && isFew(fraction(amount.range.hi));
  return few && BOTH_WAYS.has(activity) ? `${text}eters` : text;
}

/** Refuses the first `m` that may be minutes. */
export function refuseMetres(tree: Tree): void {
  if (["segment", "ladder_lengths", "alternate"].includes(tree.rule)) look(tree);
  for (const part of tree.parts) if (part.is === "tree") refuseMetres(part);
}

function look(tree: Tree): void {
  const [first] = tree.parts;
  const activity = first?.is === "token" ? first.text : "";
  const all = own(tree);
  const unit = all.find(({ type, text }) => type === "UNIT" && text === "m");
  if (unit === undefined || !(BOTH_WAYS.has(activity) || tree.rule === "alternate")) return;
  const numbers = all.filter(({ type }) => type === "NUMBER");
  const [number] = numbers;
  if (number === undefined || !numbers.every((one) => isFew(fraction(numberOf(one).value)))) return;
  const said = numbers.map(({ text }) => text).join(tree.rule === "ladder_lengths" ? " to " : "-");
  refuse(`“${said} m” could be minutes or meters. Write ${said} min or ${said} meters.`, number.at);
}

/** Tokens of its length: not those of its modifiers, nor of the bouts within it. */
function own(tree: Tree): readonly Token[] {
  return tree.parts.flatMap((part) => {
    if (part.is === "token") return [part];
    return ["amount_of", "numbers", "range", "number"].includes(part.rule) ? own(part) : [];
  });
}
