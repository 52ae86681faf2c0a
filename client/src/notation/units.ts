// Ranges and quantities to words, a length or a weight in both systems.

import type { Quantity, Range } from "../rules/condition.ts";
import {
  type Fraction,
  asJson,
  compare,
  fraction,
  numberText,
  over,
  plus,
  times,
  whole,
} from "../rules/fraction.ts";
import { plural } from "../rules/text.ts";
import type { Notation } from "./tables.ts";
import type { Amount } from "./values.ts";

/** `8–10`, `at least 8`, `as many as you can`. */
export function rangeWords(range: Range, { words }: Notation): string {
  if (range.lo === undefined || range.hi === undefined) return words.open[range.open ?? ""] ?? "";
  const [low, high] = [numberText(range.lo), numberText(range.hi)];
  if (range.bound === "rising") return `${low} rising to ${high}`;
  if (range.bound === "falling") return `${high} falling to ${low}`;
  return [range.bound, low === high ? low : `${low}–${high}`].filter(Boolean).join(" ");
}

export function quantityWords(quantity: Quantity, notation: Notation): string {
  const other = notation.both.includes(quantity.unit) ? otherWay(quantity, notation) : null;
  return plainWords(quantity, notation) + (other ? ` (${plainWords(other, notation)})` : "");
}

export function plainWords({ range, unit }: Quantity, notation: Notation): string {
  const missing = missingWords(range, unit, notation);
  if (missing !== "" && unit !== "") return missing;
  const words = unitWords(unit, range, notation);
  // A percent sign closes up to its number.
  return `${rangeWords(range, notation)}${words.startsWith("%") ? "" : " "}${words}`.trim();
}

const SPELLED: { readonly [unit: string]: string } = { s: "seconds", min: "minutes" };

/** `the plan doesn't give a number of reps`, of a number that nobody knows; "" for any other. */
export function missingWords(range: Range, unit: string, notation: Notation): string {
  const known = SPELLED[unit] ?? unitWords(unit, range, notation);
  return (notation.words.missing[range.open ?? ""] ?? "").replace("{}", () => known);
}

/** `2.5 kg a week`, `some kg a week (the plan doesn't say how many)`. */
export function addedWords(step: Quantity, every: string, notation: Notation): string {
  const some = notation.words.some[step.range.open ?? ""];
  const unit = unitWords(step.unit, step.range, notation);
  return some?.replace("{}", unit).replace("{}", every) ?? `${askedWords(step, notation)} ${every}`;
}

/** `2 weeks`, `a number of weeks that the plan doesn't give`: as it stands inside a sentence. */
export function askedWords(quantity: Quantity, notation: Notation): string {
  const { range, unit } = quantity;
  const unknown = notation.words.asked[range.open ?? ""];
  const known = SPELLED[unit] ?? unitWords(unit, range, notation);
  return unknown?.replace("{}", () => known) ?? quantityWords(quantity, notation);
}

export function unitWords(unit: string, range: Range, { words }: Notation): string {
  if (unit.startsWith("% of ")) return unit.replace(/(?<=[a-z])-(?=[a-z])/g, " ");
  const one = range.lo === 1 && range.hi === 1 ? words.one[unit] : undefined;
  return one ?? words.units[unit] ?? plural(unit, range);
}

export function amountWords(amount: Amount, notation: Notation): string {
  return amount.is === "quantity" ? quantityWords(amount, notation) : rangeWords(amount, notation);
}

/** The same in the other system of units; null where there is no such thing. */
function otherWay({ range, unit }: Quantity, { other, worth }: Notation): Quantity | null {
  const to = other[unit];
  const [low, high] = [fraction(range.lo), fraction(range.hi)];
  const [mine, theirs] = [fraction(worth[unit]), fraction(worth[to ?? ""])];
  if (to === undefined || !low || !high || !mine || !theirs) return null;
  const factor = over(mine, theirs);
  const ends = { lo: asJson(rounded(times(low, factor))), hi: asJson(rounded(times(high, factor))) };
  return { is: "quantity", range: { ...range, ...ends }, unit: to };
}

/** Two figures below 100, whole numbers above. */
function rounded(number: Fraction): Fraction {
  const steps = compare(number, whole(10)) >= 0 ? 1 : compare(number, whole(1)) >= 0 ? 10 : 100;
  return over(whole(half(times(number, whole(steps)))), whole(steps));
}

/** To the next whole number; a half to the even one, as the generator does. */
function half({ top, bottom }: Fraction): number {
  const floor = top / bottom;
  const rest = compare({ top: (top % bottom) * 2n, bottom }, whole(1));
  const up = rest > 0 || (rest === 0 && floor % 2n === 1n);
  return Number(floor + (up ? 1n : 0n));
}

const WAY = /^(rising|falling) ([\d./]+)-([\d./]+)/;
const RATE = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))? (\S+)$/;
const UNKNOWN = /^(not stated|not seen|as needed|as tolerated) (.+)$/;
const PACE = /^(\d{1,2}:\d\d)(?:-(\d{1,2}:\d\d))? \/(km|mile)$/;

/** What follows `at`: `5–7 mph (8–11 km/h)`. */
export function rateWords(text: string, notation: Notation): string {
  const { words } = notation;
  const [, open = "", of = ""] = UNKNOWN.exec(text) ?? [];
  if (open) return (words.asked[open] ?? "").replace("{}", () => rateWords(of, notation));
  const own = text
    .replace(WAY, "$2 $1 to $3")
    .replace(/(?<!\b1 )\binch$/, "inches")
    .replace(/(?<=\d)-(?=\d)/g, "–")
    .replace(/(?<=[a-z])-(?=[a-z])/g, " ")
    .replaceAll(" %BW", words.units["%BW"] ?? "")
    .replaceAll(" %", "%");
  const [, way] = WAY.exec(text) ?? [];
  const [, first = "", last = first, unit = ""] = RATE.exec(way ? text.slice(way.length + 1) : text) ?? [];
  const [lo, hi] = way === "falling" ? [last, first] : [first, last];
  const bound = way === "rising" || way === "falling" ? ({ bound: way } as const) : {};
  const range: Range = { is: "range", lo, hi, ...bound };
  const known = notation.both.includes(unit) ? otherWay({ is: "quantity", range, unit }, notation) : null;
  const other = known ? plainWords(known, notation) : otherPace(text);
  return own + (other ? ` (${other.replaceAll("-", "–")})` : "");
}

/** `10:00-12:00 /mile` as `6:13-7:27 /km`; "" for what is no pace. */
function otherPace(text: string): string {
  const [, first, second, unit] = PACE.exec(text) ?? [];
  if (first === undefined) return "";
  const mile = fraction("1.609344") ?? whole(1);
  const per = unit === "km" ? mile : over(whole(1), mile);
  const clocks = [first, second].flatMap((clock) =>
    clock ? [clockOf(half(times(seconds(clock), per)))] : [],
  );
  return `${clocks.join("-")} /${unit === "km" ? "mile" : "km"}`;
}

function seconds(clock: string): Fraction {
  const [minutes = 0, rest = 0] = clock.split(":").map(Number);
  return plus(whole(60 * minutes), whole(rest));
}

function clockOf(all: number): string {
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
}

/** `14` and `6 of 20`: an effort as it is rated. */
export function rpeWords(text: string): string {
  const [number = "", most = "10"] = text.replaceAll("-", "–").split(" of ");
  return `${number} out of ${most}`;
}
