// Bouts that were set for a patient to what is read first: numbers, the strip, how long it takes.

import { make, svg } from "../dom/make.ts";
import { type Bout, bouts, kindOf } from "../notation/course.ts";
import { sequenceWords } from "../notation/say.ts";
import type { Notation } from "../notation/tables.ts";
import { amountWords, rangeWords } from "../notation/units.ts";
import type { Segment, Sequence } from "../notation/values.ts";
import { decimal } from "../rules/fraction.ts";

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
  if (all.length === 0) return "";
  const low = halves(secondsOf(all.filter(({ optional }) => !optional)));
  const high = halves(secondsOf(all));
  return `${low === high ? low : `${low}–${high}`} min`;
}

/** Minutes to the nearest half. */
function halves(seconds: number): string {
  const count = Math.round(seconds / 30);
  const whole = Math.floor(count / 2);
  return count % 2 === 0 ? String(whole) : `${whole || ""}½`;
}

/** Label, number and unit of what is read first: three at most. */
export function numbers(sequence: Sequence, notation: Notation): HTMLElement {
  const [first] = sequence.parts;
  const rows =
    first?.is === "repeat"
      ? [
          ...first.body.flatMap((bout) => (bout.is === "segment" ? [row(bout, notation)] : [])),
          ["Times", rangeWords(first.times, notation), ""] as const,
        ]
      : first?.is === "segment"
        ? [row(first, notation)]
        : [];
  return make(
    "dl",
    {},
    ...rows
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

function row({ activity, amount }: Segment, notation: Notation): readonly [string, string, string] {
  const label = activity.slice(0, 1).toUpperCase() + activity.slice(1);
  if (amount.is === "quantity") return [label, rangeWords(amount.range, notation), amount.unit];
  return [label, amountWords(amount, notation), ""];
}

/** What is done, or that nothing is. */
export function saidOf(sequence: Sequence, notation: Notation): string {
  return sequence.parts.length === 0 ? "Left out for you." : sequenceWords(sequence, notation);
}
