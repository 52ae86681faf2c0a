// A dose to its big number, the words beside it, and the facts below; bouts to a sentence.

import type { Bearing, Quantity, Range } from "../rules/condition.ts";
import { numberText } from "../rules/fraction.ts";
import { painWords } from "./painwords.ts";
import type { Notation } from "./tables.ts";
import { arcWords, isZero, tempoWords } from "./tempowords.ts";
import {
  addedWords,
  amountWords,
  askedWords,
  missingWords,
  quantityWords,
  rangeWords,
  rateWords,
  rpeWords,
  unitWords,
} from "./units.ts";
import type {
  Amount,
  Bouts,
  Dose,
  Ladder,
  Load,
  Manner,
  Repeat,
  Rest,
  Segment,
  Sequence,
  Sets,
} from "./values.ts";
import { listed, upper } from "./words.ts";

/** `3 × 12` with its unit and what goes beside it. */
export interface Big {
  readonly number: string;
  readonly unit: string;
  readonly beside: string;
}

export type Fact = readonly [label: string, value: string];

/** The number that is read first; null where the dose gives none. */
export function big(sets: Sets, notation: Notation): Big | null {
  const beside = notation.words.sides[sets.side ?? ""] ?? "";
  const [number, unit] = work(sets, notation);
  if (sets.sets === undefined) return number ? { number, unit, beside } : null;
  const count = countWords(sets.sets, "set", notation);
  if (!number) return { number: count, unit: isMissing(sets.sets, notation) ? "" : "sets", beside };
  const [many, by] = isMissing(sets.sets, notation) ? [count, "of"] : manySets(sets.sets, count);
  const reps = by === "of" || count === BLANK || number === BLANK;
  return { number: `${many} ${by} ${number}`, unit: unit === "times" ? (reps ? "reps" : "") : unit, beside };
}

const BLANK = "___";

/** The sets before what each has: a blank says what to write in it. */
function manySets({ open }: Range, count: string): readonly [many: string, by: string] {
  if (open === "as many as possible") return [count.replace("many as", "many sets as"), "of"];
  return [count === BLANK ? `${count} sets` : count, "×"];
}

function work(sets: Sets, notation: Notation): readonly [string, string] {
  if (sets.ladder) return [sets.ladder.map(numberText).join(", "), "times"];
  if (sets.reps)
    return [countWords(sets.reps, "rep", notation), isMissing(sets.reps, notation) ? "" : "times"];
  if (sets.time && isMissing(sets.time.range, notation)) return [quantityWords(sets.time, notation), ""];
  if (sets.time)
    return [rangeWords(sets.time.range, notation), unitWords(sets.time.unit, sets.time.range, notation)];
  return sets.said ? [rangeWords(sets.said, notation), ""] : ["", ""];
}

function isMissing({ open }: Range, { words }: Notation): boolean {
  return open !== undefined && open in words.missing;
}

function countWords(range: Range, what: string, notation: Notation): string {
  return missingWords(range, what, notation) || rangeWords(range, notation);
}

/** Label and value of everything else that was said, in one order. */
export function facts(sets: Sets, notation: Notation): readonly Fact[] {
  const { words } = notation;
  const keep = sets.reserve && quantityWords({ is: "quantity", range: sets.reserve, unit: "rep" }, notation);
  const arc = sets.arc && `${arcWords(sets.arc, notation)} ${sets.joint ?? ""}`.trim();
  const all: readonly (readonly [string, string | undefined])[] = [
    ["Hold", sets.hold && quantityWords(sets.hold, notation)],
    ["Hold", sets.held && "still"],
    ["Tempo", sets.tempo && tempoWords(sets.tempo, notation)],
    ...(sets.rest ?? []).map((rest) => [restLabel(rest), restWords(rest, notation)] as const),
    ["Weight", sets.load && loadWords(sets.load, notation)],
    [words.leg, sets.bearing && bearingWords(sets.bearing, notation)],
    ["Pain", painWords(sets, notation)],
    ["Effort", sets.effort && (words.open[sets.effort] ?? sets.effort)],
    ["Effort", sets.rpe && (words.open[sets.rpe] ?? rpeWords(sets.rpe))],
    ["Effort", sets.zone && (words.open[sets.zone] ?? `zone ${sets.zone}`)],
    ["Reps in reserve", keep],
    ["Range", sets["full range"] && "the full movement"],
    ["Range", arc],
    ["Until", words.until[sets["to failure"] ?? ""]],
    ["For", sets["total time"] && quantityWords(sets["total time"], notation)],
    ["Add", sets.growth && mannerWords(sets.growth, notation).replace(/^adding /, "")],
    ...setupWords(sets.modifiers ?? [], notation).map((words) => ["Setup", words] as const),
    ...(sets.notes ?? []).map(({ text }) => ["Note", text] as const),
  ];
  return all.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

/** Each in words; those that begin alike in one: `with a towel and a backpack`. */
function setupWords(modifiers: readonly Manner[], notation: Notation): readonly string[] {
  const said = modifiers.map((one) => mannerWords(one, notation));
  const things = said.filter((one) => one.startsWith("with ")).map((one) => one.slice(5));
  const others = said.filter((one) => !one.startsWith("with "));
  return things.length === 0 ? others : [...others, `with ${listed(things)}`];
}

function restLabel({ between }: Rest): string {
  return `Rest between ${between ?? "sets"}`;
}

/** A rest of 0: none in a table, `no rest between reps` in a line. */
const NONE = "none";

function restWords({ amount }: Rest, notation: Notation): string {
  if (amount.is === "quantity" && amount.unit.startsWith("x "))
    return `${rangeWords(amount.range, notation)} times as long as the ${amount.unit.slice(2)}`;
  if (amount.is === "quantity" && isZero(amount.range)) return NONE;
  return amountWords(amount, notation);
}

function loadWords({ amount, unit = "", name, same }: Load, notation: Notation): string {
  if (name) return notation.words.named[name] ?? name.replaceAll("-", " ");
  if (amount === undefined) return "";
  return weightWords({ is: "quantity", range: amount, unit }, notation) + sameWords(same, notation);
}

/** Two units seldom agree exactly, unless the source says how far. */
function sameWords(same: Quantity | undefined, notation: Notation): string {
  if (same === undefined) return "";
  if (isMissing(same.range, notation)) return ` (${weightWords(same, notation)})`;
  const about = same.range.bound || same.range.open ? "" : "about ";
  return `, which is ${about}${weightWords(same, notation)}`;
}

function weightWords(weight: Quantity, notation: Notation): string {
  const number = rangeWords(weight.range, notation);
  const load = notation.words.loads[weight.unit];
  if (load && (weight.range.open ?? "") in notation.words.asked) return `${number} (${weight.unit})`;
  return load?.replace("{}", number) ?? quantityWords(weight, notation);
}

/** The whole dose in one line. */
export function doseWords({ parts }: Dose, notation: Notation): string {
  return parts.map((sets) => setsWords(sets, notation, parts.length > 1)).join(", then ");
}

/** A fact within a sentence. */
export function inLine([label, value]: Fact, { words }: Notation): string {
  if (value === NONE) return `no ${label.toLowerCase()}`;
  const leaves = words.unsaid.some((begins) => value.startsWith(begins));
  if (leaves && !words.own.includes(label)) return `${label.toLowerCase()}: ${value}`;
  if (label === "Weight" && words.unweighed.some((begins) => value.startsWith(begins)))
    return `weight ${value}`;
  if (label.startsWith("Rest ")) return `rest ${value} ${label.slice(5)}`;
  return (words.lines[label] ?? `${label.toLowerCase()} {}`).replace("{}", () => value);
}

/** Of several parts, what is said of each stands in brackets behind it. */
function setsWords(sets: Sets, notation: Notation, apart: boolean): string {
  const number = big(sets, notation);
  const rest = facts(sets, notation)
    .map((fact) => inLine(fact, notation))
    .join(", ");
  if (number === null || rest === "") return number === null ? rest : bigWords(number);
  return apart ? `${bigWords(number)} (${rest})` : `${bigWords(number)}, ${rest}`;
}

export function bigWords({ number, unit, beside }: Big): string {
  return [number, unit, beside].filter(Boolean).join(" ");
}

/** `Run 30 s, walk 2 min, 8–10 times.` */
export function sequenceWords({ parts }: Sequence, notation: Notation): string {
  const all = (some: readonly Bouts[]): readonly string[] => some.map((one) => boutsWords(one, notation));
  const [first] = parts;
  if (rests(parts)) return "Rest.";
  if (first?.is === "repeat" && parts.length === 1)
    return `${upper(all(first.body).join(", "))}. Do this ${timesWords(first, notation)}.`;
  const plain = parts.every((part) => part.is === "segment");
  return `${upper(all(parts).join(plain ? ", " : ". Then "))}.`;
}

/** Whether it is a day of rest: the word alone. */
function rests([first, ...more]: readonly Bouts[]): boolean {
  const alone = first?.is === "segment" && first.activity === "rest" && more.length === 0;
  return (
    alone && first.amount.is === "range" && first.amount.open === "as needed" && !first.modifiers?.length
  );
}

function boutsWords(part: Bouts, notation: Notation): string {
  const all = (body: readonly Bouts[]): string => body.map((one) => boutsWords(one, notation)).join(", ");
  switch (part.is) {
    case "segment":
      return segmentWords(part, notation);
    case "repeat":
      return `${all(part.body)}, ${timesWords(part, notation)}`;
    case "alternate":
      return `${all(part.body)}, repeated${lengthWords(part.total, notation)}`;
    case "ladder":
      return steps(part)
        .map((one) => segmentWords(one, notation))
        .join(", then ");
    case "said":
      return notation.words.said[part.range.open ?? "not stated"] ?? "";
    case "note":
      return part.text;
  }
}

function timesWords({ times }: Repeat, notation: Notation): string {
  const one = times.lo === 1 && times.hi === 1;
  if (one && times.bound === undefined) return "once";
  const nobodySays = notation.words.asked[times.open ?? ""];
  if (nobodySays) return nobodySays.replace("{}", "times");
  if (times.open === "as many as possible") return "as many times as you can";
  return `${rangeWords(times, notation)} ${one ? "time" : "times"}`;
}

function lengthWords(total: Amount, notation: Notation): string {
  const unsaid = unsaidWords(total, notation);
  return unsaid ? ` (${unsaid})` : ` for ${amountWords(total, notation)}`;
}

/** That nobody knows an amount, and who left it out: the source, or we; "" for any other. */
function unsaidWords(amount: Amount, notation: Notation): string {
  if (amount.is === "quantity") return missingWords(amount.range, amount.unit, notation);
  return notation.words.unknown[amount.open ?? ""] ?? "";
}

/** The bouts of a ladder written out, with what lies between them. */
export function steps({ activity, values, unit, each, between }: Ladder): readonly Segment[] {
  const own = values.map((value): Segment => {
    const length = each ?? { is: "quantity", range: { is: "range", lo: value, hi: value }, unit };
    const bare = { is: "segment", activity, amount: length } as const;
    const speed = { is: "modifier", kind: "at", text: `${numberText(value)} ${unit}` } as const;
    return each ? { ...bare, modifiers: [speed] } : bare;
  });
  return between ? own.flatMap((bout) => [bout, between]).slice(0, -1) : own;
}

function segmentWords({ activity, amount, modifiers = [] }: Segment, notation: Notation): string {
  const unsaid = unsaidWords(amount, notation);
  const much = unsaid ? `(${unsaid})` : amountWords(amount, notation);
  return joined([activity, much, ...modifiers.map((one) => mannerWords(one, notation))]);
}

/** Said in a row; of several that begin with `at`, each after the first behind a comma. */
function joined(words: readonly string[]): string {
  return words.reduce((text, word) => {
    const again = word.startsWith("adding ") || (word.startsWith("at ") && text.includes(" at "));
    return `${text}${again ? "," : ""} ${word}`;
  });
}

function bearingWords({ amount, word }: Bearing, notation: Notation): string {
  const { weights } = notation.words;
  if (amount?.is !== "quantity") return weights[word ?? amount?.open ?? ""] ?? "";
  const unknown = amount.range.open ?? "";
  if (unknown !== "___" && weights[unknown]) return weights[unknown];
  const share: Quantity = amount.unit === "%" ? { ...amount, unit: "%BW" } : amount;
  return quantityWords(share, notation);
}

const LIMIT = /^at (most|least) (.+)$/;

function mannerWords(manner: Manner, notation: Notation): string {
  if (manner.is === "note") return `(${manner.text})`;
  if (manner.is === "bearing") return inLine([notation.words.leg, bearingWords(manner, notation)], notation);
  if (manner.is === "growth") {
    const end = manner.until ? ` up to ${askedWords(manner.until, notation)}` : "";
    const { range, unit } = manner.per;
    const one = range.lo === 1 && range.hi === 1;
    const word = (range.open ?? "") in notation.words.asked ? "after" : "every";
    const every = one ? `a ${unit}` : `${word} ${askedWords(manner.per, notation)}`;
    return `adding ${addedWords(manner.step, every, notation)}${end}`;
  }
  const { kind, text } = manner;
  if (kind === "pace") return notation.words.paces[text] ?? text;
  const known = notation.words.kinds[kind];
  if (known && notation.words.efforts[text]) return notation.words.efforts[text];
  if (known) return known.replace("{}", () => (kind === "RPE" ? rpeWords(text) : text));
  const [, bound, number = ""] = kind === "at" ? (LIMIT.exec(text) ?? []) : [];
  if (bound) return `at ${rateWords(number, notation)} or ${bound === "most" ? "less" : "more"}`;
  return `${kind} ${kind === "at" ? rateWords(text, notation) : (notation.words.places[text] ?? text.replaceAll("-", " "))}`;
}
