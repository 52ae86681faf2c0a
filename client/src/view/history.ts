// All results of an item to a small chart and the same numbers as a table.

import { make, svg } from "../dom/make.ts";
import { dayWords, daysBetween } from "../plan/day.ts";
import type { Item } from "../plan/result.ts";
import type { Said } from "../store/kinds.ts";
import type { Written } from "../store/record.ts";
import { tableOf } from "./table.ts";

/** What was measured on a day. */
export type Past = readonly [day: string, said: Said];

const WIDTH = 300;
const HEIGHT = 80;
const EDGE = 6;

/** An item's results, the oldest first; those that were deleted are none. */
export function pointsOf(item: Item, records: ReadonlyMap<string, Written<"result">>): readonly Past[] {
  return [...records].flatMap(([id, { data }]): Past[] =>
    data === null ? [] : [[id.slice(item.id.length + 1), data]],
  );
}

export function history(item: Item, points: readonly Past[]): readonly HTMLElement[] {
  if (points.length === 0) return [];
  const heads = ["Day", ...(item.side === "each" ? ["Left", "Right"] : ["Result"])];
  const table = tableOf(
    heads,
    points.map(([day, said]) => [dayWords(day), ...cells(item, said)]),
  );
  const details = make(
    "details",
    { class: "rv-change" },
    make("summary", {}, `Your results: ${points.length}`),
  );
  if (item.measure !== "yes-no" && points.length > 1) details.append(chart(item, points));
  details.append(table);
  return [details];
}

function cells(item: Item, said: Said): readonly string[] {
  const words = (value: unknown): string =>
    item.measure === "yes-no" ? (value ? "yes" : "not yet") : `${String(value)} ${item.unit}`.trim();
  const values = typeof said === "object" ? [said["left"], said["right"]] : [said];
  return values.map((value) => (value === undefined ? "" : words(value)));
}

/** A line a side, solid and dashed; days apart as far as they were. */
function chart(item: Item, points: readonly Past[]): SVGSVGElement {
  const sides = item.side === "each" ? ["left", "right"] : [""];
  const all = points.flatMap(([, said]) => sides.map((side) => numberOf(said, side)));
  const most = Math.max(1, ...all);
  const [first = ""] = points[0] ?? [];
  const span = Math.max(1, daysBetween(first, points.at(-1)?.[0] ?? first));
  const lines = sides.map((side) => {
    const at = points.map(([day, said]) => {
      const x = EDGE + (daysBetween(first, day) / span) * (WIDTH - 2 * EDGE);
      return `${x.toFixed(1)},${(HEIGHT - EDGE - (numberOf(said, side) / most) * (HEIGHT - 2 * EDGE)).toFixed(1)}`;
    });
    return svg("polyline", {
      points: at.join(" "),
      class: side === "right" ? "rv-line rv-line-right" : "rv-line",
    });
  });
  const name = item.side === "each" ? "left solid, right dashed" : "one line";
  const label = `${item.title} over time, ${name}; the same numbers are in the table below.`;
  const frame = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": label,
    class: "rv-history-chart",
  };
  return svg("svg", frame, ...lines);
}

function numberOf(said: Said, side: string): number {
  const value = typeof said === "object" ? said[side] : said;
  return typeof value === "number" ? value : 0;
}
