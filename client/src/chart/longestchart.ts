// Single runs to a drawing of each against the longest of the 30 days before it, and the same as a table.

import { make, svg } from "../dom/make.ts";
import { dayWords, daysBetween, plusDays } from "../values/calendarday.ts";
import { dateWords } from "../values/daywords.ts";
import { KM_HEAD, kmCell, kmWords } from "../values/distance.ts";
import { type Run, type Spike, spikes } from "../log/trainingload.ts";
import { dataTable } from "./table.ts";

const WIDTH = 340;
const LEFT = 24;
const BOTTOM = 120;
const TOP = 8;
/** Days that are drawn. */
const SPAN = 84;

export function longestPart(runs: readonly Run[], today: string): readonly Element[] {
  const from = plusDays(today, 1 - SPAN);
  const shown = runs.filter(({ day, km }) => day >= from && day <= today && km !== null && km > 0);
  if (shown.length === 0) return [];
  const recent = plusDays(today, -30);
  const last = runs.reduce((most, { day, km }) => (day > recent ? Math.max(most, km ?? 0) : most), 0);
  const spikeOf = spikes(runs);
  return [
    make("h3", {}, "Longest run"),
    drawing(spikeOf, shown, from, today),
    make(
      "p",
      { class: "rv-note" },
      `Each dot is a run, in km. The dashed line is your longest run in the 30 days before it. As of today, ${last === 0 ? "you have no run in the last 30 days" : `your longest run in 30 days is ${kmWords(last)}`}.`,
    ),
    dataTable("Single runs", ["Day", KM_HEAD, "Longest in the 30 days before", "Longer by"], () =>
      rows(spikeOf, shown),
    ),
  ];
}

type SpikeOf = (run: Run) => Spike | null;

function rows(spikeOf: SpikeOf, shown: readonly Run[]): readonly (readonly string[])[] {
  return [...shown].reverse().map((run) => {
    const found = spikeOf(run);
    const more = found === null ? ["?", "?"] : [kmCell(found.longest), percentWords(found.percent)];
    return [dayWords(run.day), kmCell(run.km ?? 0), ...more];
  });
}

function percentWords(percent: number): string {
  return percent <= 0 ? "not longer" : `${Math.round(percent)}%`;
}

function drawing(spikeOf: SpikeOf, shown: readonly Run[], from: string, today: string): SVGSVGElement {
  const most = shown.reduce((longest, { km }) => Math.max(longest, km ?? 0), 0);
  const x = (day: string): number =>
    LEFT + 8 + (daysBetween(from, day) / daysBetween(from, today)) * (WIDTH - LEFT - 16);
  const y = (km: number): number => BOTTOM - (km / most) * (BOTTOM - TOP);
  const frame = {
    viewBox: `0 0 ${WIDTH} ${BOTTOM + 20}`,
    role: "img",
    "aria-label":
      "Each run compared with the longest run in the 30 days before it. The table below has the same numbers.",
    class: "rv-chart",
  };
  const axis = [0, most].flatMap((km) => [
    svg("line", { x1: LEFT, x2: WIDTH, y1: y(km), y2: y(km), class: "rv-grid" }),
    svg("text", { x: LEFT - 5, y: y(km) + 4, class: "rv-axis rv-axis-end" }, String(km)),
  ]);
  const days = [from, plusDays(from, 28), plusDays(from, 56), today].map((day, index) =>
    svg(
      "text",
      { x: x(day), y: BOTTOM + 16, class: `rv-axis ${["rv-axis-start", "", "", "rv-axis-end"][index]}` },
      dateWords(day),
    ),
  );
  const befores = shown.flatMap((run) => {
    const found = spikeOf(run);
    if (found === null || found.longest > most) return [];
    const at = { y1: y(found.longest), y2: y(found.longest) };
    return [svg("line", { x1: x(run.day) - 7, x2: x(run.day) + 7, ...at, class: "rv-longest" })];
  });
  const dots = shown.map((run) =>
    svg("circle", { cx: x(run.day), cy: y(run.km ?? 0), r: 3.2, class: "rv-pain-mark" }),
  );
  return svg("svg", frame, ...axis, ...days, ...befores, ...dots);
}
