// One item of a readiness test and what was measured to pass, almost, or not yet, with the gap in words.

import {
  type Condition,
  type Facts,
  type Leaf,
  atoms,
  decimal,
  interval,
  leafTruth,
  memory,
  symmetry,
} from "../rules/index.ts";
import { numberIn, numberProblem } from "../values/number.ts";
import type { Said } from "../store/kinds.ts";

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly side: "each" | "both";
  readonly pass: Condition;
  /** Whether the bar comes before the next step; false where it is a goal that nobody waits for. */
  readonly gates: boolean;
  /** The bar instead of a comparison where both sides are injured; null where there is none. */
  readonly both: Condition | null;
  readonly unit: string;
  /** In the item's unit: a smaller change is no change; 0 where it is not known. */
  readonly error: number;
  /** A share of the bar, in %, from which it is called near. */
  readonly near: number;
  readonly most: number;
  readonly better: "more" | "less";
  /** By sex: the first year of a decade of life to what its middle person does. */
  readonly norms: { readonly [sex: string]: { readonly [age: string]: number } } | null;
}

/** Who is tested. `side`: the injured one; "both" where a comparison means nothing, "" where nobody said. */
export interface Person {
  readonly side: string;
  readonly sex: string;
  readonly age: string;
}

export type Verdict = "pass" | "near" | "not yet" | "unknown";

export interface Part {
  /** `left`, `right`, `injured side vs other side`, or "" for both at once. */
  readonly name: string;
  readonly value: string;
  readonly verdict: Verdict;
  /** `4 more`, or why it cannot be told. */
  readonly gap: string;
}

export interface Result {
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
}

export function resultOf(item: Item, said: Said | undefined, person: Person): Result {
  const leaf = barFor(item, person);
  if (said === undefined || leaf === undefined) return { verdict: "unknown", parts: [] };
  const parts =
    leaf.is === "compared" ? [compared(item, leaf, said, person.side)] : single(item, leaf, said, person);
  return { verdict: worst(parts), parts };
}

/** Who is injured on both sides has no good one to compare with: then the bar is a number, where there is one. */
function barFor(item: Item, { side }: Person): Leaf | undefined {
  const own = ownLeaf(item, item.pass);
  return own?.is === "compared" && side === "both" && item.both !== null ? ownLeaf(item, item.both) : own;
}

/** What of the bar speaks of the item itself. Other signs in it are part of how it is done. */
function ownLeaf(item: Item, bar: Condition): Leaf | undefined {
  const leaves = atoms(bar).flatMap((atom) => (atom.is === "held" ? atoms(atom.condition) : [atom]));
  return leaves.find((leaf): leaf is Leaf => "name" in leaf && leaf.name === item.id);
}

function single(item: Item, leaf: Leaf, said: Said, person: Person): readonly Part[] {
  const bar = barOf(item, leaf, person);
  const asks = leaf.is === "measure" && bar === null;
  if (asks)
    return [
      { name: "", value: "", verdict: "unknown", gap: "Choose your age and sex to see typical scores." },
    ];
  const sides = typeof said === "object" ? Object.entries(said) : [["", said] as const];
  return sides.map(([side, value]) => part(item, leaf, side, value, bar, normOf(item, person) ?? 0));
}

/** The ends of what is asked: alike for one number. */
interface Bar {
  readonly low: number;
  readonly high: number;
}

/** What to reach; null where it is a norm and nobody said whose. */
function barOf(item: Item, leaf: Leaf, person: Person): Bar | null {
  if (leaf.is !== "measure") return null;
  const own = endsOf(leaf);
  if (leaf.value.reference !== "norm") return own;
  const norm = normOf(item, person);
  if (norm === undefined) return null;
  return own ? { low: (norm * own.low) / 100, high: (norm * own.high) / 100 } : { low: norm, high: norm };
}

function normOf(item: Item, { sex, age }: Person): number | undefined {
  return item.norms?.[sex]?.[age];
}

/** The ends of the leaf's own number; of a limit, twice the end that counts. */
function endsOf(leaf: Leaf): Bar | null {
  if (leaf.is !== "measure" && leaf.is !== "compared") return null;
  const ends = interval(leaf.value.range);
  if (!ends) return null;
  const [low, high] = [decimal(ends.low), decimal(ends.high ?? ends.low)];
  const end = leaf.op.startsWith("<") ? high : low;
  return leaf.op === "=" ? { low, high } : { low: end, high: end };
}

function part(
  item: Item,
  leaf: Leaf,
  name: string,
  value: boolean | number | string,
  bar: Bar | null,
  norm: number,
): Part {
  const passed = leafTruth(facts({ [item.id]: value }, { [`${item.id} norm`]: norm }), leaf) === true;
  if (typeof value !== "number" || bar === null)
    return {
      name,
      value: "",
      verdict: passed ? "pass" : "not yet",
      gap: "",
    };
  const over = (leaf.is === "measure" && leaf.op.startsWith("<")) || value > bar.high;
  const end = over ? bar.high : bar.low;
  const close = over ? value * (item.near / 100) <= end : value >= end * (item.near / 100);
  const missing = withUnit(spoken(Math.abs(end - value)), item);
  const verdict = passed ? "pass" : close ? "near" : "not yet";
  // In place of the comparison that the page asks for.
  const why = ownLeaf(item, item.pass)?.is === "compared" ? " if both sides are injured" : "";
  return {
    name,
    value: `${withUnit(spoken(value), item)} (${barName(item)} ${limitOf(leaf)}${ends(bar)}${why})`,
    verdict,
    gap: passed || value === end ? "" : `${missing} ${over ? "over" : "to go"}`,
  };
}

/** What a reader calls the bar. */
export function barName({ gates }: Item): "target" | "goal" {
  return gates ? "target" : "goal";
}

/** What stands before a bar that is not reached by the number itself. */
function limitOf(leaf: Leaf): string {
  const op = leaf.is === "measure" || leaf.is === "compared" ? leaf.op : "";
  return op === "<" ? "less than " : op === ">" ? "more than " : "";
}

/** `25`, `20–25`. */
function ends({ low, high }: Bar): string {
  return low === high ? spoken(low) : `${spoken(low)}–${spoken(high)}`;
}

/** Units that change beside a 1. */
const ONE: Readonly<Record<string, string>> = { inches: "inch", points: "point", degrees: "degree" };

function withUnit(number: string, { unit }: Item): string {
  if (unit === "times") return number;
  return `${number} ${(number === "1" && ONE[unit]) || unit}`.trim();
}

type Comparison = Leaf & { readonly is: "compared" };

/** One side held against the other. Who is hurt on both sides has no good side to compare with. */
function compared(item: Item, leaf: Comparison, said: Said, injured: string): Part {
  const name = "injured side vs other side";
  const none = (gap: string): Part => ({ name, value: "", verdict: "unknown", gap });
  if (typeof said !== "object") return none("Measure both sides.");
  if (injured === "both")
    return none("If both sides are injured, comparing them doesn't help. Ask a physical therapist.");
  if (injured !== "left" && injured !== "right") return none("Choose your injured side.");
  const hurt = said[injured];
  const other = said[injured === "left" ? "right" : "left"];
  if (hurt === undefined || other === undefined) return none("Measure both sides.");
  const sides = { injured: hurt, uninjured: other };
  if (leaf.how === "difference") return { ...differing(item, leaf, hurt, other), name };
  if (other === 0 || hurt === 0) return none("We can't compare a score of 0.");
  return { ...sharing(item, leaf, sides, injured), name };
}

/** How far the sides are apart, in what is measured: the smaller, the better. */
function differing(item: Item, leaf: Comparison, hurt: number, other: number): Omit<Part, "name"> {
  const apart = Math.abs(hurt - other);
  const bar = endsOf(leaf) ?? { low: 0, high: 0 };
  const passed = leafTruth(facts({ [item.id]: { injured: hurt, uninjured: other } }), leaf) === true;
  const close = apart * (item.near / 100) <= bar.high;
  const limit = leaf.op === "<=" ? `${ends(bar)} or less` : `${limitOf(leaf)}${ends(bar)}`;
  return {
    value: `${withUnit(spoken(apart), item)} apart`,
    verdict: passed ? "pass" : close ? "near" : "not yet",
    gap: passed ? "" : `${barName(item)} ${limit} apart`,
  };
}

function sharing(
  item: Item,
  leaf: Comparison,
  sides: { readonly injured: number; readonly uninjured: number },
  injured: string,
): Omit<Part, "name"> {
  // A time that is half as long is twice as good.
  const less = item.better === "less";
  const truth = leafTruth(facts({ [item.id]: sides }, {}, less ? [item.id] : []), leaf);
  const share = symmetry(sides, leaf.op, less);
  const exact = share ? decimal(share) : 0;
  const bar = endsOf(leaf) ?? { low: 0, high: 0 };
  // Never told nearer to the bar than it is.
  const over = leaf.op === "=" && exact > bar.high;
  const percent = over ? Math.ceil(exact) : Math.floor(exact);
  const close = over ? percent * (item.near / 100) <= bar.high : percent >= bar.low * (item.near / 100);
  const of = (part: number): number =>
    less ? sides.uninjured / (part / 100) : (sides.uninjured * part) / 100;
  const [low, high] = [of(bar.low), of(bar.high)].sort((one, two) => one - two) as [number, number];
  const verdict = truth === true ? "pass" : close ? "near" : "not yet";
  const goal = `${barName(item)} ${limitOf(leaf)}${ends(bar)}%, which is ${limitOf(leaf)}${ends({ low, high })} ${item.unit} on the ${injured}`;
  const gap = verdict === "pass" ? "" : goal;
  return { value: `${percent}%`, verdict, gap: gap.replace(" times ", " ") };
}

function facts(
  answers: Facts["day"]["answers"],
  known: Facts["day"]["answers"] = {},
  less: readonly string[] = [],
): Facts {
  const library = { measures: {}, tests: Object.keys(answers), less, "red flags": [] };
  const day = { number: 0, done: null, answers, person: false };
  return { day, memory: memory(known), library, entered: 0, done: 0, amounts: {} };
}

const ORDER: readonly Verdict[] = ["unknown", "not yet", "near", "pass"];

/** An item is as good as its worse side; what cannot be told is never a pass. */
function worst(parts: readonly Part[]): Verdict {
  const least = Math.min(...parts.map(({ verdict }) => ORDER.indexOf(verdict)));
  return ORDER[least] ?? "unknown";
}

/** Up to the next tenth: a gap is never told smaller than it is. */
export function spoken(value: number): string {
  return String(Math.ceil(Math.round(value * 1000) / 100) / 10);
}

/** What became of a side since it was measured before; nothing smaller than the measurement's error is a change. */
export function change(item: Item, before: number, now: number): string {
  const by = Math.abs(now - before);
  if (by === 0 || by <= item.error)
    return item.error > 0
      ? `no real change (scores vary by about ${spoken(item.error)} from day to day)`
      : "no change";
  return `${spoken(by)} ${now > before ? "more" : "less"} than before`;
}

/** A number as it was typed; or a sentence about what is wrong with it. */
export function typed(item: Item, text: string): number | string | undefined {
  const value = numberIn(text, item.most);
  if (value === undefined) return numberProblem(text, item.most, Math.min(12, item.most));
  if (value === null) return undefined;
  return item.measure === "repetitions" && !Number.isInteger(value) ? "Enter a whole number." : value;
}
