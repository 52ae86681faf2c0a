// A tree to typed values, rule by rule; what reads two ways is refused, as the generator refuses it.

import type { Quantity, Range } from "../rules/condition.ts";
import { type Fraction, type Num, asJson, compare, fraction, over, plus, whole } from "../rules/fraction.ts";
import { numberText } from "../rules/fraction.ts";
import { quantityText, rangeText } from "../rules/text.ts";
import { counted as wholeCount } from "./counts.ts";
import { Refusal, type Token, type Tree } from "./runner.ts";
import type { Bouts, Manner, PartOfDose, Read, Rest, Segment, Sequence, Sets } from "./values.ts";

/** A number with the place it stands at. */
export interface NumberAt {
  readonly is: "number";
  readonly value: Num;
  readonly at: number;
}

/** Some fields of a dose, from one clause of it. */
export interface Clause {
  readonly is: "clause";
  readonly fields: Partial<Omit<Sets, "is">>;
}

export interface Several {
  readonly is: "several";
  readonly all: readonly Part[];
}

export type Part =
  | Token
  | NumberAt
  | Range
  | Quantity
  | Manner
  | Bouts
  | Sequence
  | PartOfDose
  | Rest
  | Clause
  | Several
  | Read
  | Words;

/** `rate`: the number in them, behind `at`. */
export interface Words {
  readonly is: "words";
  readonly text: string;
  readonly rate?: Quantity;
}

export type Rule = (parts: readonly Part[]) => Part;
export type Rules = Readonly<Record<string, Rule>>;

export function refuse(message: string, at = 0): never {
  throw new Refusal(message, at);
}

/** What a tree means, from its leaves up. */
export function built(tree: Tree | Token, rules: Rules, word: (token: Token) => Token): Part {
  if (tree.is === "token") return word(tree);
  const rule = rules[tree.rule];
  if (rule === undefined) return refuse("You can't use this here.");
  return rule(tree.parts.map((part) => built(part, rules, word)));
}

export function tokens(parts: readonly Part[]): readonly Token[] {
  return parts.filter((part) => part.is === "token");
}

export function token(parts: readonly Part[], ...types: readonly string[]): Token | undefined {
  return tokens(parts).find(({ type }) => types.includes(type));
}

export function ranges(parts: readonly Part[]): readonly Range[] {
  return parts.filter((part) => part.is === "range");
}

export function range(parts: readonly Part[]): Range {
  return ranges(parts)[0] ?? refuse("A number is missing.");
}

export function quantities(parts: readonly Part[]): readonly Quantity[] {
  return parts.filter((part) => part.is === "quantity");
}

export function numbers(parts: readonly Part[]): readonly NumberAt[] {
  return parts.filter((part) => part.is === "number");
}

export function words(parts: readonly Part[]): string {
  const found = parts.find((part) => part.is === "words");
  return found?.text ?? "";
}

export function quantity(range_: Range, unit: string): Quantity {
  return { is: "quantity", range: range_, unit };
}

function asWords(text: string): Part {
  return { is: "words", text };
}

export function open(text: string): Range {
  return { is: "range", open: text };
}

export function exactly(value: Num): Range {
  return { is: "range", lo: value, hi: value };
}

const PARTS_OF_ONE: Readonly<Record<string, readonly [number, number]>> = {
  "¼": [1, 4],
  "½": [1, 2],
  "¾": [3, 4],
  "⅓": [1, 3],
  "⅔": [2, 3],
};

function exact(text: string): Fraction {
  return fraction(text) ?? whole(0);
}

export function numberOf({ text, at }: Token): NumberAt {
  if (/^0\d/.test(text)) refuse(`Numbers can't start with 0. Write ${text.replace(/^0+/, "")}.`, at);
  const [top = 0, bottom = 1] = PARTS_OF_ONE[text.slice(-1)] ?? [];
  if (/^[1-9]\d{0,2}\.\d\d0$/.test(text))
    refuse(`“${text}” could be ${text.replace(".", "")} or ${numberText(text)}. Write the one you mean.`, at);
  const plain = top === 0 ? text : text.slice(0, -1);
  const [first = "", second = ""] = plain.split("/");
  if (second !== "" && Number(second) === 0) refuse(`“${text}” divides by zero.`, at);
  const value = second === "" ? exact(first || "0") : over(exact(first), exact(second));
  return { is: "number", value: asJson(plus(value, over(whole(top), whole(bottom)))), at };
}

function rangeOf(parts: readonly Part[]): Range {
  const [first, last = first] = [numbers(parts)[0], numbers(parts).at(-1)];
  if (first === undefined || last === undefined) return refuse("A number is missing.");
  const bound = words(parts) as NonNullable<Range["bound"]> | "";
  const [low, high] = [exact(String(first.value)), exact(String(last.value))];
  if (compare(high, low) < 0)
    refuse(
      `The range is the wrong way around. Write ${numberText(last.value)}-${numberText(first.value)}.`,
      first.at,
    );
  if (compare(high, low) === 0 && numbers(parts).length > 1)
    refuse(
      `Both ends of the range are ${numberText(first.value)}. Write ${numberText(first.value)}, or the other end.`,
      first.at,
    );
  return { is: "range", lo: first.value, hi: last.value, ...(bound === "" ? {} : { bound }) };
}

export function isNothing({ hi }: Range): boolean {
  return hi !== undefined && fraction(hi)?.top === 0n;
}

const one: Rule = ([part]) => part ?? refuse("Something is missing.");
const NOTHING_TO_DO = "0 means there's nothing to do. Enter a number, or remove the line.";

function counted(parts: readonly Part[]): string {
  const [number] = numbers(parts);
  const name = tokens(parts).at(-1)?.text ?? "";
  return number ? `${numberText(number.value)} ${name}` : name;
}

const modifier =
  (kind: string): Rule =>
  (parts) => ({ is: "modifier", kind, text: counted(parts) });

const LENGTHS = new Set(["m", "km", "yd", "ft", "mile", "lap"]);

function rateOf(parts: readonly Part[]): Part {
  const unit = tokens(parts)[0];
  const range_ = range(parts);
  if (unit === undefined) return refuse("A unit is missing.");
  if (unit.type === "UNIT" && !LENGTHS.has(unit.text))
    refuse(
      `After “at”, write a speed, a height or a distance, not “${rangeText(range_)} ${unit.text}”.`,
      unit.at,
    );
  const rate = quantity(range_, unit.text);
  return { is: "words", text: quantityText(rate), rate };
}

function clockRate(parts: readonly Part[]): Part {
  const clocks = tokens(parts).filter(({ type }) => type === "CLOCK");
  const wrong = clocks.find(({ text }) => Number(text.split(":")[1]) > 59);
  if (wrong)
    refuse(`“${wrong.text}” has more than 59 seconds: write minutes:seconds, such as 5:30.`, wrong.at);
  const per = tokens(parts).at(-1)?.text ?? "";
  return asWords(`${clocks.map(({ text }) => text).join("-")} ${per}`);
}

function amountOf(parts: readonly Part[]): Part {
  const unit = tokens(parts)[0];
  if (unit === undefined) return one(parts);
  const range_ = range(parts);
  if (isNothing(range_)) refuse(NOTHING_TO_DO, unit.at);
  return quantity(range_, unit.text);
}

function growthOf(parts: readonly Part[]): Part {
  const left = parts.filter((part) => part.is !== "token" || part.type !== "PER");
  const take = (): Part => left.shift() ?? refuse("Something is missing.");
  const step = quantity(take() as Range, textOf(take()));
  const every = left[0]?.is === "range" ? (take() as Range) : exactly(1);
  const per = quantity(every, textOf(take()));
  if (left.length === 0) return { is: "growth", step, per };
  const [end] = left;
  const until = end?.is === "quantity" ? end : quantity(take() as Range, textOf(take()));
  return { is: "growth", step, per, until };
}

/** A share of a body's weight has one unit, however it is written. */
function bearingOf(parts: readonly Part[]): Part {
  const unit = tokens(parts).find(({ type }) => type !== "BEARING");
  if (unit === undefined) return { is: "bearing", amount: range(parts) };
  return { is: "bearing", amount: quantity(range(parts), unit.text.replace(/BW$/, "")) };
}

function textOf(part: Part): string {
  return part.is === "token" || part.is === "words" ? part.text : refuse("A unit is missing.");
}

export function isManner(part: Part): part is Manner {
  return ["modifier", "growth", "note", "bearing"].includes(part.is);
}

/** Words that say how an exercise is done, and are no bout. */
const CLAUSES = new Set(["hold", "tempo", "load", "weight", "effort"]);

function segmentOf(parts: readonly Part[]): Segment {
  const [activity] = tokens(parts);
  if (activity?.text === "weight-bearing")
    refuse("“weight-bearing” is said of the bout before it. Leave out the comma.", activity.at);
  if (activity && CLAUSES.has(activity.text))
    refuse(`“${activity.text}” is for an exercise. For standing still, write “rest”.`, activity.at);
  const amount = quantities(parts)[0] ?? range(parts);
  const modifiers = parts.filter(isManner);
  const bare = { is: "segment", activity: activity?.text ?? "", amount } as const;
  return modifiers.length === 0 ? bare : { ...bare, modifiers };
}

export const NUMBERS: Rules = {
  number: (parts) => numberOf(tokens(parts)[0] ?? refuse("A number is missing.")),
  bound: (parts) => asWords(tokens(parts)[0]?.text ?? "about"),
  numbers: rangeOf,
  range: one,
  open: one,
  count: (parts) => (isNothing(range(parts)) ? refuse(NOTHING_TO_DO) : wholeCount(range(parts))),
  many: () => open("as many as possible"),
  blank: () => open("___"),
  unsaid_range: (parts) => open(tokens(parts)[0]?.text ?? ""),
  step_unit: (parts) => asWords(tokens(parts)[0]?.text ?? ""),
  amount_of: amountOf,
  share: (parts) => quantity(range(parts), `% of ${tokens(parts).at(-1)?.text}`),
};

export const MANNERS: Rules = {
  note: (parts) => ({ is: "note", text: (tokens(parts).at(-1)?.text ?? "").slice(1, -1) }),
  pace: modifier("pace"),
  at: (parts) => ({ is: "modifier", kind: "at", text: words(parts) }),
  with_: modifier("with"),
  in_: modifier("in"),
  on: modifier("on"),
  on_side: modifier("side"),
  at_effort: one,
  rate: rateOf,
  above_rate: (parts) => {
    const [above, name] = tokens(parts).slice(-2);
    return asWords(`${rangeText(range(parts))} % ${above?.text} ${name?.text}`);
  },
  bounded_share: (parts) => asWords(`${rangeText(range(parts))} % of ${tokens(parts).at(-1)?.text}`),
  share_rate: (parts) => asWords(quantityText(quantities(parts)[0] ?? refuse("A share is missing."))),
  named_rate: (parts) => asWords(tokens(parts)[0]?.text ?? ""),
  clock_rate: clockRate,
  effort_words: (parts) => ({
    is: "modifier",
    kind: "effort",
    text: tokens(parts)
      .map(({ text }) => text)
      .join(" to "),
  }),
  effort_open: (parts) => ({ is: "modifier", kind: "effort", text: rangeText(range(parts)) }),
  rpe: (parts) => {
    const low = fraction(range(parts).lo);
    if (low && low.bottom > 2n) refuse("This is a fraction. Write the scale as RPE 15 of 20.");
    const end = token(parts, "NUMBER");
    const [high, most] = [fraction(range(parts).hi), fraction(end?.text)];
    if (high && most && compare(high, most) > 0)
      refuse(`This is over the end of its scale. Write a number up to ${end?.text}.`, end?.at);
    return { is: "modifier", kind: "RPE", text: rangeText(range(parts)) + (end ? ` of ${end.text}` : "") };
  },
  zone: (parts) => ({ is: "modifier", kind: "zone", text: rangeText(range(parts)) }),
  growth: growthOf,
  bearing: bearingOf,
  bearing_word: (parts) => ({ is: "bearing", word: tokens(parts)[0]?.text ?? "" }),
  segment: segmentOf,
};
