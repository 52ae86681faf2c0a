// Pain and readiness over time to a drawing and the same numbers as a table. A day without an entry is a gap.

import { make, svg } from "../dom/make.ts";
import { dayWords, daysBetween, plusDays } from "../values/calendarday.ts";
import { dateWords } from "../values/daywords.ts";
import { type Limits, bandOf } from "../plan/painlimit.ts";
import type { Stretch } from "../plan/stretches.ts";
import type { SymptomDay } from "../log/symptoms.ts";
import { dataTable } from "./table.ts";

export interface Picture {
  readonly days: readonly SymptomDay[];
  readonly from: string;
  readonly to: string;
  /** The plan's stages, where one is followed. */
  readonly stages: readonly Stretch[];
  /** Of the plan's pain rule; nothing is marked without one. */
  readonly limits: Limits | null;
}

const WIDTH = 340;
const LEFT = 24;
const RIGHT = WIDTH - 24;
const TOP = 34;
const BOTTOM = 164;
const HEIGHT = 184;
/** Days up to which each gets a mark of its own; more would be one black band. */
const MARKED = 100;
/** The least width at which the name of a stage is written out, and what a letter takes of it. */
const LETTER = 6.4;

export function symptomPart(picture: Picture): readonly Element[] {
  const shown = picture.days.filter(({ day }) => day >= picture.from && day <= picture.to);
  if (shown.every(({ pain, readiness }) => pain === null && readiness === null)) return [];
  const drawn = { ...picture, days: shown };
  return [symptomChart(drawn), legend(), twin(drawn)];
}

function symptomChart(picture: Picture): SVGSVGElement {
  const x = acrossOf(picture);
  const label = "Pain and readiness by day. The table below has the same numbers.";
  const frame = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label, class: "rv-chart" };
  return svg(
    "svg",
    frame,
    ...grid(),
    ...dates(picture, x),
    ...ribbon(picture, x),
    ...limitLine(picture.limits),
    ...readiness(picture, x),
    ...pain(picture, x),
  );
}

type Across = (day: string) => number;

function acrossOf({ from, to }: Picture): Across {
  const span = Math.max(1, daysBetween(from, to));
  return (day) => LEFT + 6 + (daysBetween(from, day) / span) * (RIGHT - LEFT - 12);
}

function up(value: number): number {
  return BOTTOM - (value / 10) * (BOTTOM - TOP);
}

function grid(): readonly SVGElement[] {
  return [0, 5, 10].flatMap((value) => [
    svg("line", { x1: LEFT, x2: RIGHT, y1: up(value), y2: up(value), class: "rv-grid" }),
    svg("text", { x: LEFT - 5, y: up(value) + 4, class: "rv-axis rv-axis-end" }, String(value)),
  ]);
}

/** Some four dates, a week or more apart. */
function dates({ from, to }: Picture, x: Across): readonly SVGElement[] {
  const step = Math.max(7, Math.ceil((daysBetween(from, to) + 1) / 4));
  const count = Math.floor(daysBetween(from, to) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const day = plusDays(from, index * step);
    const words = dateWords(day);
    return svg("text", { x: x(day), y: HEIGHT - 4, class: "rv-axis" }, words);
  });
}

function ribbon({ stages, from, to }: Picture, x: Across): readonly SVGElement[] {
  const seen = stages.filter((stage) => stage.to >= from && stage.from <= to);
  return seen.flatMap((stage, index) => {
    const [left, right] = [
      x(stage.from < from ? from : stage.from) - 6,
      x(stage.to > to ? to : stage.to) + 6,
    ];
    const width = Math.max(4, right - left);
    const name = [stage.title, `back: ${stage.number}`, String(stage.number)].find(
      (text, at) => (at !== 1 || stage.back) && text.length * LETTER < width,
    );
    const band = svg("rect", { x: left, y: 4, width, height: 20, class: `rv-stage-${index % 2}` });
    const edge = svg("line", { x1: left, x2: left, y1: 4, y2: BOTTOM, class: "rv-stage-edge" });
    const words = svg("text", { x: left + width / 2, y: 18, class: "rv-stage-name" }, name ?? "");
    return [band, ...(index > 0 ? [edge] : []), words];
  });
}

function limitLine(limits: Limits | null): readonly SVGElement[] {
  if (limits === null || limits.stop === null) return [];
  const y = up(limits.stop);
  return [
    svg("line", { x1: LEFT, x2: RIGHT, y1: y, y2: y, class: "rv-limit" }),
    svg("text", { x: LEFT + 4, y: y - 4, class: "rv-limit-name" }, `stop at ${limits.stop} or more`),
  ];
}

function readiness(picture: Picture, x: Across): readonly SVGElement[] {
  const points = known(picture, ({ readiness: value }) => value);
  const marks = points.map(([day, value]) =>
    svg("rect", { x: x(day) - 3, y: up(value) - 3, width: 6, height: 6, class: "rv-ready-mark" }),
  );
  return [...lines(points, x, "rv-ready-line"), ...few(picture, marks), ...endOf(points, "rv-ready-end")];
}

/** A ring where the plan's rule says hold, a disc with its number where it says stop. */
function pain(picture: Picture, x: Across): readonly SVGElement[] {
  const points = known(picture, ({ pain: value }) => value);
  const limits = picture.limits ?? { hold: null, stop: null };
  const marks = points.flatMap(([day, value]) => {
    const at = { cx: x(day), cy: up(value) };
    const band = bandOf(limits, value);
    if (band === "stop")
      return [
        svg("circle", { ...at, r: 8, class: "rv-pain-stop" }),
        svg("text", { x: at.cx, y: at.cy + 4, class: "rv-pain-number" }, String(value)),
      ];
    if (band === "hold") return [svg("circle", { ...at, r: 5, class: "rv-pain-hold" })];
    return few(picture, [svg("circle", { ...at, r: 3.2, class: "rv-pain-mark" })]);
  });
  return [...lines(points, x, "rv-pain-line"), ...marks, ...endOf(points, "rv-pain-end")];
}

type Point = readonly [day: string, value: number];

function known({ days }: Picture, read: (day: SymptomDay) => number | null): readonly Point[] {
  return days.flatMap((day): Point[] => {
    const value = read(day);
    return value === null ? [] : [[day.day, value]];
  });
}

/** A line for each row of days: over a gap nothing is known. */
function lines(points: readonly Point[], x: Across, name: string): readonly SVGElement[] {
  const rows: Point[][] = [];
  for (const point of points) {
    const before = rows.at(-1)?.at(-1);
    if (before !== undefined && daysBetween(before[0], point[0]) === 1) rows.at(-1)?.push(point);
    else rows.push([point]);
  }
  return rows
    .filter((row) => row.length > 1)
    .map((row) => {
      const at = row.map(([day, value]) => `${x(day).toFixed(1)},${up(value).toFixed(1)}`).join(" ");
      return svg("polyline", { points: at, class: name });
    });
}

function few({ from, to }: Picture, marks: readonly SVGElement[]): readonly SVGElement[] {
  return daysBetween(from, to) < MARKED ? marks : [];
}

function endOf(points: readonly Point[], name: string): readonly SVGElement[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  return [svg("text", { x: RIGHT + 6, y: up(last[1]) + 4, class: name }, String(last[1]))];
}

function legend(): HTMLElement {
  const key = (mark: SVGElement, words: string): HTMLElement =>
    make("span", {}, svg("svg", { viewBox: "0 0 30 10", "aria-hidden": "true" }, ...[mark]), words);
  return make(
    "p",
    { class: "rv-legend" },
    key(
      svg("g", {}, svg("polyline", { points: "1,5 29,5", class: "rv-pain-line" }), dotAt("circle")),
      "pain",
    ),
    key(
      svg("g", {}, svg("polyline", { points: "1,5 29,5", class: "rv-ready-line" }), dotAt("rect")),
      "readiness",
    ),
  );
}

function dotAt(shape: "circle" | "rect"): SVGElement {
  return shape === "circle"
    ? svg("circle", { cx: 15, cy: 5, r: 3.2, class: "rv-pain-mark" })
    : svg("rect", { x: 12, y: 2, width: 6, height: 6, class: "rv-ready-mark" });
}

function twin({ days, stages }: Picture): HTMLElement {
  const stageOn = (day: string): string =>
    stages.find((stage) => stage.from <= day && day <= stage.to)?.title ?? "";
  const rows = (): readonly (readonly (string | number)[])[] =>
    [...days].reverse().map(({ day, pain: hurt, readiness: ready }) => {
      return [dayWords(day), hurt ?? "?", ready ?? "?", ...(stages.length > 0 ? [stageOn(day)] : [])];
    });
  const heads = ["Day", "Pain", "Readiness", ...(stages.length > 0 ? ["Stage"] : [])];
  return dataTable("Pain and readiness by day", heads, rows);
}
