// Bouts that were set for a patient to what is read first: numbers, the strip, how long it takes.

import { make, svg } from "../../dom/make.ts";
import { type Bout, bouts, kindOf } from "../../notation/course.ts";
import { sequenceWords } from "../../notation/say.ts";
import type { Notation } from "../../notation/tables.ts";
import { amountWords, rangeWords, unitWords } from "../../notation/units.ts";
import type { Amount, Bouts, Manner, Segment, Sequence } from "../../notation/values.ts";
import { upper } from "../../notation/words.ts";
import { decimal } from "../../rules/fraction.ts";

/** Top and height of a part, in hundredths of the strip's height. */
const HEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
  run: [2, 98],
  walk: [62, 38],
  rest: [94, 6],
};

/** Null when a length is not known. */
export function strip(sequence: Sequence, notation: Notation): SVGSVGElement | null {
  const all = bouts(sequence, notation.seconds);
  if (all.length === 0) return null;
  const starts = all.map((_, at) => secondsOf(all.slice(0, at)));
  const shapes = all.map((bout, at) => ({
    kind: kindOf(bout.activity),
    shape: shape(bout, starts[at] ?? 0),
  }));
  // Walking first, so that a run's edge is never painted over.
  const order = [
    ...shapes.filter(({ kind }) => kind !== "run"),
    ...shapes.filter(({ kind }) => kind === "run"),
  ];
  const width = Math.max(1, secondsOf(all));
  return svg(
    "svg",
    {
      class: "rv-strip",
      viewBox: `0 0 ${width} 100`,
      role: "img",
      "aria-label": sequenceWords(sequence, notation),
      preserveAspectRatio: "none",
    },
    ...order.map((one) => one.shape),
  );
}

function shape({ activity, seconds, optional }: Bout, start: number): SVGRectElement {
  const kind = kindOf(activity);
  const [top, height] = HEIGHTS[kind] ?? [0, 100];
  const name = `s-${kind}${optional ? " s-optional" : ""}`;
  return svg("rect", { class: name, x: start, y: top, width: decimal(seconds), height });
}

function secondsOf(all: readonly Bout[]): number {
  return all.reduce((sum, { seconds }) => sum + decimal(seconds), 0);
}

/** `20–25 min`; "" when it is not known. */
export function lengthWords(sequence: Sequence, notation: Notation): string {
  const all = bouts(sequence, notation.seconds);
  return all.length === 0 ? "" : `${minutesOf(all)} min`;
}

function minutesOf(all: readonly Bout[]): string {
  const low = halves(secondsOf(all.filter(({ optional }) => !optional)));
  const high = halves(secondsOf(all));
  return low === high ? low : `${low}–${high}`;
}

/** Minutes to the nearest half. */
function halves(seconds: number): string {
  const count = Math.round(seconds / 30);
  const whole = Math.floor(count / 2);
  return count % 2 === 0 ? String(whole) : `${whole || ""}½`;
}

/** Label, number and unit of what is read first: three at most. */
export function numbers(sequence: Sequence, notation: Notation): HTMLElement {
  return make(
    "dl",
    {},
    ...rowsOf(sequence, notation)
      .slice(0, 3)
      .map(([label, number, unit]) =>
        make(
          "div",
          {},
          make("dt", {}, label),
          make("dd", {}, number, unit === "" ? null : make("small", {}, unit)),
        ),
      ),
  );
}

type Row = readonly [label: string, number: string, unit: string];

/** Bouts of a round that are each printed large. */
const FEW = 2;

/** Of a mix of bouts, how much there is of each in all. */
function rowsOf(sequence: Sequence, notation: Notation): readonly Row[] {
  const [first, ...more] = sequence.parts;
  if (first === undefined) return [];
  if (more.length > 0 || (first.is === "repeat" && first.body.length > FEW)) return inAll(sequence, notation);
  if (first.is === "segment") return [row(first, notation)];
  if (first.is !== "repeat" && first.is !== "alternate") return [];
  const few = first.body.length > FEW ? [] : first.body;
  const rounds = few.flatMap((bout) => (bout.is === "segment" ? [row(bout, notation)] : []));
  if (first.is === "repeat") return [...rounds, ["Times", rangeWords(first.times, notation), ""]];
  const known = first.total.is === "quantity" && first.total.range.hi !== undefined;
  return known ? [...rounds, ["In all", ...amountOf(first.total, notation)]] : rounds;
}

function inAll(sequence: Sequence, notation: Notation): readonly Row[] {
  const all = bouts(sequence, notation.seconds);
  const names = [...new Set(all.map(({ activity }) => activity))];
  return names.map((name): Row => {
    const own = all.filter(({ activity }) => activity === name);
    return [`${upper(name)} in all`, minutesOf(own), "min"];
  });
}

function row({ activity, amount }: Segment, notation: Notation): Row {
  return [upper(activity), ...amountOf(amount, notation)];
}

function amountOf(amount: Amount, notation: Notation): readonly [string, string] {
  if (amount.is === "quantity")
    return [rangeWords(amount.range, notation), unitWords(amount.unit, amount.range, notation)];
  return [amountWords(amount, notation), ""];
}

/** The plan's pace and effort, where none of the patient's own bouts says one. */
export function sayAbove(block: Element, { parts }: Sequence): void {
  const said = new Set(
    mannersIn(parts).map((manner) => (manner.is === "modifier" ? manner.kind : manner.is)),
  );
  for (const one of block.querySelectorAll<HTMLElement>("[data-above]"))
    one.hidden = said.has(one.dataset["above"] ?? "");
}

function mannersIn(parts: readonly Bouts[]): readonly Manner[] {
  return parts.flatMap((part) => {
    if (part.is === "segment") return part.modifiers ?? [];
    return part.is === "repeat" || part.is === "alternate" ? mannersIn(part.body) : [];
  });
}
