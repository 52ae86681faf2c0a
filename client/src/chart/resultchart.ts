// All results of an item to a small chart and the same numbers as a table.

import { make, svg } from "../dom/make.ts";
import { dayWords, daysBetween } from "../values/calendarday.ts";
import { dateWords } from "../values/daywords.ts";
import { counted } from "../values/number.ts";
import type { Item } from "../results/testresult.ts";
import type { Said } from "../store/kinds.ts";
import type { Written } from "../store/record.ts";
import { tableOf } from "./table.ts";

/** What was measured on a day. */
export type Past = readonly [day: string, said: Said];

const WIDTH = 300;
const HEIGHT = 110;
const EDGE = 8;
/** What the dates take below. */
const LOW = 20;
const LEFT = 34;
const RIGHT = WIDTH - 22;

/** An item's results, the oldest first; those that were deleted are none. */
export function pointsOf(item: Item, records: ReadonlyMap<string, Written<"result">>): readonly Past[] {
  return [...records].flatMap(([id, { data }]): Past[] =>
    data === null ? [] : [[id.slice(item.id.length + 1), data]],
  );
}

export function history(item: Item, points: readonly Past[]): readonly HTMLElement[] {
  if (points.length === 0) return [];
  const numbers = item.measure !== "yes-no";
  const heads = [
    "Day",
    ...(item.side !== "each" ? ["Result"] : numbers ? ["Left", "Right", "Gap"] : ["Left", "Right"]),
  ];
  const table = tableOf(
    heads,
    points.map(([day, said]) => [dayWords(day), ...cells(item, said)]),
  );
  const details = make(
    "details",
    { class: "rv-change" },
    make("summary", {}, `Your results (${counted(points.length, "day")})`),
  );
  if (numbers && points.length > 1) details.append(chart(item, points));
  details.append(table);
  return [details];
}

function cells(item: Item, said: Said): readonly string[] {
  const words = (value: unknown): string =>
    item.measure === "yes-no" ? (value ? "yes" : "not yet") : `${String(value)} ${item.unit}`.trim();
  const values = typeof said === "object" ? [said["left"], said["right"]] : [said];
  const shown = values.map((value) => (value === undefined ? "" : words(value)));
  return item.side === "each" && item.measure !== "yes-no" ? [...shown, gapWords(item, said)] : shown;
}

/** How far the sides are apart, in the item's unit and as a share of the greater one. */
function gapWords(item: Item, said: Said): string {
  const [left, right] = [numberOf(said, "left"), numberOf(said, "right")];
  const most = Math.max(left, right);
  if (most === 0) return "none";
  const gap = Math.round(Math.abs(left - right) * 10) / 10;
  const unit = item.unit === "times" ? "" : ` ${item.unit}`;
  return gap === 0 ? "none" : `${gap}${unit}, ${Math.round((gap / most) * 100)}%`;
}

/** A line a side, solid and dashed, and the gap between them filled; days apart as far as they were. */
function chart(item: Item, points: readonly Past[]): SVGSVGElement {
  const sides = item.side === "each" ? ["left", "right"] : [""];
  const all = points.flatMap(([, said]) => sides.map((side) => numberOf(said, side)));
  const most = all.reduce((greatest, value) => Math.max(greatest, value), 1);
  const [first = ""] = points[0] ?? [];
  const span = Math.max(1, daysBetween(first, points.at(-1)?.[0] ?? first));
  const x = (day: string): number => LEFT + (daysBetween(first, day) / span) * (RIGHT - LEFT);
  const y = (value: number): number => HEIGHT - LOW - (value / most) * (HEIGHT - LOW - EDGE);
  const at = (side: string): readonly string[] =>
    points.map(([day, said]) => `${x(day).toFixed(1)},${y(numberOf(said, side)).toFixed(1)}`);
  const gap = svg("polygon", {
    points: [...at("left"), ...[...at("right")].reverse()].join(" "),
    class: "rv-gap-area",
  });
  const lines = sides.map((side) =>
    svg("polyline", {
      points: at(side).join(" "),
      class: side === "right" ? "rv-line rv-line-right" : "rv-line",
    }),
  );
  const marks = points.flatMap(([day, said]) =>
    sides.map((side) => mark(side, x(day), y(numberOf(said, side)))),
  );
  const name =
    item.side === "each"
      ? "left solid with discs, right dashed with squares, the gap between them gray"
      : "one line";
  const label = `${item.title} over time: ${name}. The table below has the same numbers.`;
  const frame = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": label,
    class: "rv-chart rv-history-chart",
  };
  const parts = [...axes(points, most, x, y), ...(sides.length > 1 ? [gap] : []), ...lines, ...marks];
  return svg("svg", frame, ...parts, ...ends(points, sides, y));
}

function axes(
  points: readonly Past[],
  most: number,
  x: (day: string) => number,
  y: (value: number) => number,
): readonly SVGElement[] {
  const days = [...new Set([points[0]?.[0] ?? "", points.at(-1)?.[0] ?? ""])];
  return [
    ...[0, most].flatMap((value) => [
      svg("line", { x1: LEFT, x2: RIGHT, y1: y(value), y2: y(value), class: "rv-grid" }),
      svg("text", { x: LEFT - 6, y: y(value) + 4, class: "rv-axis rv-axis-end" }, String(value)),
    ]),
    ...days.map((day) => svg("text", { x: x(day), y: HEIGHT - 3, class: "rv-axis" }, dateWords(day))),
  ];
}

function mark(side: string, x: number, y: number): SVGElement {
  if (side !== "right") return svg("circle", { cx: x, cy: y, r: 3.2, class: "rv-pain-mark" });
  return svg("rect", { x: x - 3, y: y - 3, width: 6, height: 6, class: "rv-ready-mark" });
}

/** L and R at the last points; moved apart where they would stand on each other. */
function ends(
  points: readonly Past[],
  sides: readonly string[],
  y: (value: number) => number,
): readonly SVGElement[] {
  const last = points.at(-1);
  if (last === undefined || sides.length < 2) return [];
  const [left, right] = sides.map((side) => y(numberOf(last[1], side))) as [number, number];
  const apart = Math.max(0, 12 - Math.abs(left - right)) / 2;
  const up = left <= right ? -apart : apart;
  return [
    svg("text", { x: RIGHT + 6, y: left + 4 + up, class: "rv-axis rv-axis-start" }, "L"),
    svg("text", { x: RIGHT + 6, y: right + 4 - up, class: "rv-axis rv-axis-start" }, "R"),
  ];
}

function numberOf(said: Said, side: string): number {
  const value = typeof said === "object" ? said[side] : said;
  return typeof value === "number" ? value : 0;
}
