// Conditions, outcomes and amounts to the words of the notation, which are also the keys of answers.

import type { Act, Bearing, Condition, Note, Outcome, Quantity, Range, Sets, Value } from "./condition.ts";
import { numberText } from "./fraction.ts";

const PLURALS = new Set([
  "day",
  "week",
  "month",
  "year",
  "lap",
  "mile",
  "length",
  "straight",
  "curve",
  "session",
  "set",
  "rep",
  "stage",
  "level",
  "phase",
  "step",
  "part",
  "bout",
  "point",
]);

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

export function rangeText(range: Range): string {
  if (range.lo === undefined || range.hi === undefined) return range.open ?? "";
  const low = numberText(range.lo);
  const high = numberText(range.hi);
  const ends = range.bound === "falling" ? `${high}-${low}` : `${low}-${high}`;
  return words(range.bound, low === high ? low : ends);
}

/** The unit's form after that number: `1 week`, `2 weeks`. */
export function plural(unit: string, range: Range): string {
  const one = range.lo === 1 && range.hi === 1;
  return one || !PLURALS.has(unit) ? unit : `${unit}s`;
}

export function quantityText(quantity: Quantity): string {
  return `${rangeText(quantity.range)} ${plural(quantity.unit, quantity.range)}`;
}

export function bearingText({ amount, word }: Bearing): string {
  if (word) return `${word} weight-bearing`;
  return words("weight-bearing", amount && amountText(amount));
}

export function valueText(value: Value): string {
  const { word, range, reference, sign, unit } = value;
  if (word) return word;
  if (range === undefined) return reference ?? "";
  if (sign) return words(reference, sign, rangeText(range), unit);
  return words(rangeText(range), unit && plural(unit, range), reference && `of ${reference}`);
}

function amountText(amount: Quantity | Range | Sets): string {
  if (amount.is === "sets") return setsText(amount);
  return amount.is === "range" ? rangeText(amount) : quantityText(amount);
}

function setsText(said: Sets): string {
  const { sets, load } = said;
  const work = workText(said);
  const side = said.side ? ` ${said.side}` : "";
  const alone = `${work}${said.reps ? " reps" : ""}`;
  const many = sets && `${rangeText(sets)} ${work ? `x ${work}` : "sets"}`;
  const space = load?.unit === "RM" && load.amount.open === undefined ? "" : " ";
  const loaded = load ? `, load ${rangeText(load.amount)}${space}${load.unit ?? ""}` : "";
  return `${many ?? alone}${side}`.trim() + loaded;
}

function workText({ reps, time, held }: Sets): string {
  if (reps !== undefined) return rangeText(reps);
  return time === undefined ? "" : quantityText(time) + (held ? " hold" : "");
}

/** The condition as written: its answer's key, and the key of its streak. */
export function text(condition: Condition): string {
  switch (condition.is) {
    case "all":
      return listed(condition.of, 2, "and");
    case "anyof":
      if ((condition.least ?? 1) === 1) return listed(condition.of, 1, "or");
      return `any ${condition.least} of (${condition.of.map(text).join(", ")})`;
    case "not":
      return `not (${text(condition.condition)})`;
    case "cited":
      return words(inside(condition.condition, 3), ...condition.sources.map((source) => `^${source}`));
    case "held":
      return `${inside(condition.condition, 4)} ${howText(condition.how)}`;
  }
  return leafText(condition);
}

/** Joined; a length of time that stands last, behind what has none, is in brackets with what it is of. */
function listed(parts: readonly Condition[], least: number, word: string): string {
  const all = parts.map((part) => inside(part, least));
  const isHeld = parts.map((part) => (part.is === "cited" ? part.condition : part).is === "held");
  const last = parts.at(-1);
  if (last && isHeld.at(-1) && isHeld.includes(false)) all[all.length - 1] = `(${text(last)})`;
  return all.join(` ${word} `);
}

function howText(how: Quantity | string): string {
  return typeof how === "string" ? how : `for ${quantityText(how)}`;
}

/** How tightly it holds together: or, and, footnote, duration, a single thing. */
function binds(condition: Condition): number {
  if (condition.is === "anyof") return (condition.least ?? 1) === 1 ? 0 : 4;
  const tightness: Readonly<Record<string, number>> = { all: 1, cited: 2, held: 3 };
  return tightness[condition.is] ?? 4;
}

function inside(condition: Condition, least: number): string {
  return binds(condition) >= least ? text(condition) : `(${text(condition)})`;
}

type Simple = Exclude<Condition, { readonly is: "all" | "anyof" | "not" | "cited" | "held" }>;

function leafText(leaf: Simple): string {
  switch (leaf.is) {
    case "pain":
      return words(
        "pain",
        at(leaf.site),
        leaf.moment,
        leaf.op === "in" ? "" : leaf.op,
        valueText(leaf.value),
      );
    case "nopain":
      return words("no pain", at(leaf.site), leaf.moment);
    case "sign":
      return words(leaf.absent ? "no" : "", leaf.name, leaf.moment);
    case "measure": {
      const hold = leaf.hold && `hold ${quantityText(leaf.hold)}`;
      return words(leaf.name, leaf.moment, leaf.op, valueText(leaf.value), hold, leaf.side);
    }
    case "compared":
      return words(leaf.name, leaf.how, leaf.op, valueText(leaf.value));
    case "done":
      return `${quantityText(leaf.amount)} done`;
    case "since":
      return `${quantityText(leaf.amount)} ${leaf.anchor === "stage" ? "in stage" : `since ${leaf.anchor}`}`;
    case "sentback":
      return `back to this stage ${leaf.times === 2 ? "twice" : `${leaf.times} times`}`;
    case "colour":
      return leaf.name;
    case "cleared":
      return `cleared by ${leaf.by}`;
    case "finished":
      return `finished ${leaf.protocol}`;
    case "ask":
      return `ask "${leaf.text}"`;
    case "unsaid":
      return leaf.how;
    case "can": {
      const how = (leaf.modifiers ?? []).map((one) => {
        if (one.is === "bearing") return bearingText(one);
        if (one.is === "note") return noteText(one);
        return one.kind === "pace" || one.kind === "side" ? one.text : `${one.kind} ${one.text}`;
      });
      return words("can", leaf.activity, leaf.amount && amountText(leaf.amount), ...how);
    }
  }
}

function noteText(note: Note): string {
  return `note "${note.text}"`;
}

function at(site: string | undefined): string {
  return site ? `at ${site}` : "";
}

export function outcomeText(outcome: Outcome): string {
  return outcome.options.map((acts) => acts.map(actText).join(" and ")).join(" or ");
}

export function actText(act: Act | Note): string {
  if (act.is === "note") return noteText(act);
  const amount = act.amount ? quantityText(act.amount) : "";
  const target = act.target ?? "";
  switch (act.verb) {
    case "back":
      return `back ${numberText(act.count ?? 1)} ${act.unit ?? ""}${act.count === 1 ? "" : "s"}`;
    case "back to green":
      return "back to last green stage";
    case "back to":
    case "on to":
    case "see":
    case "skip":
      return `${act.verb} ${target}`;
    case "rest":
      return `rest ${amount}`;
    case "rest until":
      return `rest until ${act.until ? text(act.until) : ""}`;
    case "reduce to":
      return `reduce ${target} to ${amount}`;
    case "reduce":
      return words("reduce", target, amount && `by ${amount}`);
    case "add":
      return `add ${amount} ${target}`;
  }
  return act.verb;
}
