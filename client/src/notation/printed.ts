// Typed doses and bouts to the words of the notation, in the one form in which they are kept.

import type { Range } from "../rules/condition.ts";
import { type Num, compare, fraction, numberText, whole } from "../rules/fraction.ts";
import { bearingText, plural, quantityText, rangeText } from "../rules/text.ts";
import { inFull } from "./metres.ts";
import { phasesOf } from "./tempo.ts";
import type {
  Amount,
  Arc,
  Bouts,
  Dose,
  Growth,
  Load,
  Manner,
  Read,
  Rest,
  Sequence,
  Sets,
  Tempo,
} from "./values.ts";

export function textOf(read: Read): string {
  return read.is === "dose" ? doseText(read) : sequenceText(read);
}

export function doseText({ parts }: Dose): string {
  const turned = onlyLast(parts).length > 0;
  const texts = parts.map((sets, at) =>
    turned && at === parts.length - 1 ? turnedText(sets) : setsText(sets),
  );
  return texts.join(" then ");
}

/** Clauses of the last of several parts that none before it has. */
export function onlyLast(parts: readonly Sets[]): readonly (keyof Sets)[] {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return [];
  const before = new Set(parts.slice(0, -1).flatMap(mannersOf));
  return mannersOf(last).filter((name) => !before.has(name));
}

const AMOUNT = new Set<string>(["is", "sets", "reps", "ladder", "time", "held", "said", "side", "joint"]);

/** Names of the clauses that it has beside its amount. `1 x to failure` is an amount. */
function mannersOf(sets: Sets): readonly (keyof Sets)[] {
  const amount = sets.reps ?? sets.time ?? sets.ladder;
  const names = Object.keys(sets) as (keyof Sets)[];
  return names.filter((name) => !AMOUNT.has(name) && (name !== "to failure" || amount !== undefined));
}

export function sequenceText({ parts }: Sequence): string {
  return parts.map(boutsText).join(", ") || "none";
}

export function boutsText(part: Bouts): string {
  switch (part.is) {
    case "segment":
      return [
        part.activity,
        inFull(part.activity, part.amount),
        // A limit needs no other `at` before it: behind the amount of a bout nothing else can be meant.
        ...(part.modifiers ?? []).map((one) => mannerText(one).replace(/^at (?=at (most|least) )/, "")),
      ].join(" ");
    case "repeat": {
      const inside = part.body.map(boutsText).join(", ");
      return `${rangeText(part.times)} x ${part.bracketed === false ? inside : `(${inside})`}`;
    }
    case "alternate":
      return `alternate ${part.body.map(boutsText).join(", ")} for ${inFull("run", part.total)}`;
    case "ladder": {
      const values = part.values.map(numberText).join(", ");
      const last = part.values.at(-1) ?? 0;
      const most = part.values.reduce<Num>((a, b) => (isMore(b, a) ? b : a), last);
      const full = inFull(part.activity, {
        is: "quantity",
        range: { is: "range", lo: most, hi: most },
        unit: part.unit,
      });
      const unit = full.endsWith("meters")
        ? "meters"
        : plural(part.unit, { is: "range", lo: last, hi: last });
      const what = part.each ? `${quantityText(part.each)} at ${values} ${part.unit}` : `${values} ${unit}`;
      const between = part.between ? ` with ${boutsText(part.between)} between` : "";
      return `ladder ${part.activity} ${what}${between}`;
    }
    case "said":
      return rangeText(part.range);
    case "note":
      return mannerText(part);
  }
}

export function amountText(amount: Amount): string {
  return amount.is === "range" ? rangeText(amount) : quantityText(amount);
}

export function mannerText(manner: Manner): string {
  if (manner.is === "note") return `note "${manner.text}"`;
  if (manner.is === "growth") return growthText(manner);
  if (manner.is === "bearing") return bearingText(manner);
  return ["pace", "side"].includes(manner.kind) ? manner.text : `${manner.kind} ${manner.text}`;
}

function growthText({ step, per, until }: Growth): string {
  const once = per.range.lo === 1 && per.range.hi === 1 && per.range.bound === undefined;
  const end = until ? ` until ${quantityText(until)}` : "";
  return `add ${quantityText(step)} per ${once ? per.unit : quantityText(per)}${end}`;
}

function setsText(sets: Sets): string {
  return [...amountOf(sets), ...mannerOf(sets)].join(", ");
}

/** Its clauses before its amount, which says that they are those of no other part. */
function turnedText(sets: Sets): string {
  return [...mannerOf(sets), ...amountOf(sets)].join(", ");
}

function amountOf(sets: Sets): readonly string[] {
  const side = sets.side ? ` ${sets.side}` : "";
  if (sets.ladder) return [`ladder ${sets.ladder.map(numberText).join(", ")} reps${side}`];
  const work = workOf(sets);
  if (sets.sets && work) return [`${rangeText(sets.sets)} x ${work}${side}`];
  if (sets.sets) return [`${rangeText(sets.sets)} sets${side}`];
  if (sets.said) return [rangeText(sets.said) + side];
  const alone = sets.reps ? `${work} reps` : work;
  return alone || side ? [(alone + side).trim()] : [];
}

function workOf({ reps, time, held }: Sets): string {
  if (reps) return rangeText(reps);
  return time ? quantityText(time) + (held ? " hold" : "") : "";
}

function mannerOf(sets: Sets): readonly string[] {
  const said = [
    sets.hold && `hold ${quantityText(sets.hold)}`,
    sets.effort && `effort ${sets.effort}`,
    sets.rpe && `RPE ${sets.rpe}`,
    sets.zone && `zone ${sets.zone}`,
    sets.reserve && `${rangeText(sets.reserve)} reps in reserve`,
    sets["pain expected"] && `pain ${rangeText(sets["pain expected"])} expected`,
    sets["pain allowed"] && `pain ${rangeText(sets["pain allowed"])} allowed`,
    sets["pain in words"] && `pain ${sets["pain in words"]}`,
    sets.arc && arcText(sets.arc) + (sets.joint ? ` ${sets.joint}` : ""),
    sets["full range"] && "full range",
    sets["to failure"],
    sets["total time"] && `for ${quantityText(sets["total time"])}`,
    sets.tempo && tempoText(sets.tempo),
    sets.load && loadText(sets.load),
    sets.bearing && bearingText(sets.bearing),
    sets.growth && growthText(sets.growth),
    ...(sets.rest ?? []).map(restText),
    ...(sets.modifiers ?? []).map(mannerText),
    ...(sets.notes ?? []).map(mannerText),
  ];
  return said.filter((one): one is string => typeof one === "string" && one !== "");
}

function isMore(one: Num, other: Num): boolean {
  return compare(fraction(one) ?? whole(0), fraction(other) ?? whole(0)) > 0;
}

/** One whole number without a bound. */
function isWhole(range: Range | undefined): boolean {
  if (range?.lo === undefined || range.hi === undefined || range.bound !== undefined) return false;
  return range.lo === range.hi && fraction(range.lo)?.bottom === 1n;
}

function arcText({ range, unit, falling }: Arc): string {
  if (!falling || range.lo === undefined || range.hi === undefined)
    return quantityText({ is: "quantity", range, unit });
  return `${range.bound ?? ""} ${numberText(range.hi)}-${numberText(range.lo)} ${unit}`.trim();
}

function tempoText(tempo: Tempo): string {
  const { up, hold, down, pause, word, order } = tempo;
  if (word) return `tempo ${word}`;
  const alike =
    up && hold && down && JSON.stringify(up) === JSON.stringify(down) && isWhole(up) && isWhole(hold);
  if (alike && !order && (pause === undefined || JSON.stringify(pause) === JSON.stringify(hold)))
    return `tempo ${[up, hold, down, pause].flatMap((one) => (one ? [rangeText(one)] : [])).join("-")}`;
  const phases = phasesOf(tempo).map(
    ([name, said]) => `${typeof said === "string" ? said : rangeText(said)} ${name}`,
  );
  return `tempo ${phases.join(" ")}`;
}

function restText({ amount, between }: Rest): string {
  return `rest ${amountText(amount)}${between ? ` between ${between}` : ""}`;
}

function loadText({ amount, unit = "", name, same }: Load): string {
  if (name || !amount) return `load ${name ?? ""}`;
  const other = same ? ` (${weightText(same.range, same.unit)})` : "";
  return `load ${weightText(amount, unit)}${other}`;
}

/** `15RM`, `70 %1RM`. */
function weightText(amount: Range, unit: string): string {
  const space = unit === "" || (unit === "RM" && amount.lo !== undefined) ? "" : " ";
  return `${rangeText(amount)}${space}${unit}`;
}
