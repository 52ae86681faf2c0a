// What the run log adds up to: the longest run first, weeks as bars and as a table, weighted means with their critique.

import { make, svg } from "../dom/make.ts";
import { dayWords } from "../plan/day.ts";
import { CHRONIC, type Week, coverage, daily, means, spike, weeks } from "../plan/load.ts";
import type { Kept } from "./log.ts";

/** What the tracker's file says of a run that is longer than the longest of 30 days. */
export interface SpikeRule {
  /** Kilometres below which nothing is said. */
  readonly floor: number;
  readonly below: string;
  /** From how many % on, and what is known of it. */
  readonly over: readonly (readonly [percent: number, words: string])[];
  readonly then: string;
  readonly by: string;
}

/** Weeks that are drawn. */
const DRAWN = 8;

export function spikeWords(rule: SpikeRule, all: readonly Kept[], { run }: Kept): string {
  const runs = all.map((one) => one.run);
  const found = spike(runs, run);
  if (found === null) return "";
  const longest = `your longest of 30 days (${found.longest} km)`;
  const known = rule.over.findLast(([percent]) => found.percent > percent);
  if (known === undefined) return `${found.km} km, against ${longest}: nothing unusual.`;
  const head = `${found.km} km is ${Math.round(found.percent)} % longer than ${longest}.`;
  if (found.km < rule.floor) return `${head} ${rule.below}`;
  return `${head} Such a run ${known[1]} (${rule.by}). ${rule.then}`;
}

export function loadPart(all: readonly Kept[], today: string): readonly Element[] {
  const runs = all.map((one) => one.run);
  const found = weeks(runs, today).slice(-DRAWN);
  if (found.length === 0) return [];
  const longest = Math.max(0, ...runs.map(({ km }) => km ?? 0));
  return [
    make("h3", {}, "Load each week, minutes times effort"),
    bars(found),
    make(
      "p",
      { class: "rv-note" },
      `A day without an entry is unknown, not a rest. Longest run: ${longest} km.`,
    ),
    table(found),
    weighted(daily(runs, today)),
  ];
}

const HIGH = 90;
const WIDE = 30;
const STEP = 40;

/** The weeks side by side. */
function bars(found: readonly Week[]): SVGSVGElement {
  const most = Math.max(1, ...found.map(({ load }) => load));
  const label = "Load of each week; the same numbers are in the table below.";
  const frame = {
    viewBox: `0 0 ${DRAWN * STEP} ${HIGH + 30}`,
    role: "img",
    "aria-label": label,
    class: "rv-bars",
  };
  return svg(
    "svg",
    frame,
    ...found.flatMap((week, index) => bar(week, index * STEP + 4, (week.load / most) * HIGH)),
  );
}

/** Full for a week that is over, hollow for this one; dashed for what is not known, which is never drawn as zero. */
function bar(week: Week, x: number, height: number): readonly SVGElement[] {
  const day = words(x, HIGH + 27, dayWords(week.monday).replace(/^\w+ /, ""));
  if (week.logged === 0) return [rect(x, HIGH - 26, 40, "rv-bar-unknown"), words(x, HIGH, "?"), day];
  const known = rect(x, HIGH - height + 14, height, week.days < 7 ? "rv-bar-now" : "rv-bar-over");
  const top = Math.max(10, HIGH - height + 10);
  if (week.unknown === 0) return [known, words(x, top, String(week.load)), day];
  const more = rect(x, Math.max(0, HIGH - height - 2), 16, "rv-bar-unknown");
  return [known, more, words(x, top, `${week.load}+?`), day];
}

function rect(x: number, y: number, height: number, name: string): SVGRectElement {
  return svg("rect", { x, y, width: WIDE, height, class: name });
}

function words(x: number, y: number, text: string): SVGTextElement {
  return svg("text", { x: x + WIDE / 2, y }, text);
}

function table(found: readonly Week[]): HTMLElement {
  const heads = ["Week from", "Runs", "Minutes", "km", "Load", "Days logged"];
  const rows = found.map((week) => {
    const load = week.unknown > 0 ? `${week.load} + ?` : String(week.load);
    const sums = [week.runs, week.minutes, Math.round(week.km * 10) / 10, load];
    const cells = [...(week.logged === 0 ? sums.map(() => "?") : sums), `${week.logged} of ${week.days}`];
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, dayWords(week.monday)),
      ...cells.map((cell) => make("td", {}, String(cell))),
    );
  });
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
  const whole = make("table", { class: "rv-history" }, make("thead", {}, head), make("tbody", {}, ...rows));
  const region = make(
    "div",
    { class: "rv-scroll", role: "region", "aria-label": "Weeks of the run log", tabindex: "0" },
    whole,
  );
  return make(
    "details",
    { class: "rv-change", open: true },
    make("summary", {}, "The same numbers as a table"),
    region,
  );
}

/** An option, closed by default; what speaks against it stands on the page it leads to. */
function weighted(loads: readonly (number | null)[]): HTMLElement {
  const found = means(loads);
  const text =
    found === null
      ? `Shown once ${CHRONIC} days in a row are logged, days without a run with 0 minutes. Now ${coverage(loads)} of the last ${CHRONIC} days are.`
      : `Last 7 days, weighted: ${found.acute.toFixed(0)} a day. Last 28: ${found.chronic.toFixed(0)} a day. Ratio: ${found.ratio === null ? "none" : found.ratio.toFixed(2)}.`;
  return make(
    "details",
    { class: "rv-change" },
    make("summary", {}, "Weighted means of 7 and 28 days"),
    make("p", {}, text),
    make(
      "p",
      { class: "rv-note" },
      "Their ratio is no traffic light: ",
      make("a", { href: "#weighted-means" }, "why not"),
      ".",
    ),
  );
}
