// What the run log adds up to: the longest run first, weeks as bars and as a table, weighted means with their critique.

import { make } from "../dom/make.ts";
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

export function loadPart(all: readonly Kept[], today: string): readonly HTMLElement[] {
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

const SVG = "http://www.w3.org/2000/svg";
const HIGH = 90;

/** Full for a week that is over, hollow for this one, dashed above it for runs whose load is not known. */
function bars(found: readonly Week[]): HTMLElement {
  const most = Math.max(1, ...found.map(({ load }) => load));
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${DRAWN * 40} ${HIGH + 30}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "Load of each week; the same numbers are in the table below.");
  svg.setAttribute("class", "rv-bars");
  found.forEach((week, index) => {
    const height = (week.load / most) * HIGH;
    const kind = week.days < 7 ? "rv-bar-now" : "rv-bar-over";
    svg.append(rect(index * 40 + 4, HIGH - height + 14, 30, height, kind));
    if (week.unknown > 0)
      svg.append(rect(index * 40 + 4, Math.max(0, HIGH - height - 2), 30, 16, "rv-bar-unknown"));
    svg.append(
      words(
        index * 40 + 19,
        Math.max(10, HIGH - height + 10),
        week.unknown > 0 ? `${week.load}+?` : String(week.load),
      ),
    );
    svg.append(words(index * 40 + 19, HIGH + 27, dayWords(week.monday).replace(/^\w+ /, "")));
  });
  return make("div", { class: "rv-bars-box" }, svg as unknown as HTMLElement);
}

function rect(x: number, y: number, width: number, height: number, name: string): SVGRectElement {
  const shape = document.createElementNS(SVG, "rect");
  for (const [key, value] of Object.entries({ x, y, width, height, class: name }))
    shape.setAttribute(key, String(value));
  return shape;
}

function words(x: number, y: number, text: string): SVGTextElement {
  const element = document.createElementNS(SVG, "text");
  element.setAttribute("x", String(x));
  element.setAttribute("y", String(y));
  element.textContent = text;
  return element;
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
