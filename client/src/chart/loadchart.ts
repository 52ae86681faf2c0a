// What the run log adds up to: the longest run first, weeks as bars and as a table, weighted means with their critique.

import { make, svg } from "../dom/make.ts";
import { dayWords } from "../values/calendarday.ts";
import { dateWords } from "../values/daywords.ts";
import {
  CHRONIC,
  type Means,
  type Week,
  coverage,
  daily,
  means,
  rolling,
  sameness,
  spike,
  weeks,
} from "../log/trainingload.ts";
import { KM_HEAD, kmCell, kmWords } from "../values/distance.ts";
import { longestPart } from "./longestchart.ts";
import type { Kept } from "../log/entries.ts";
import { dataTable } from "./table.ts";

/** What the tracker's file says of a run that is longer than the longest of 30 days. */
export interface SpikeRule {
  /** Kilometers below which nothing is said. */
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
  const longest = `your longest run in the 30 days before that day, ${kmWords(found.longest)}`;
  const known = rule.over.findLast(([percent]) => found.percent > percent);
  if (known === undefined)
    return `${kmWords(found.km)} is within your usual range. In the 30 days before that day, your longest run was ${kmWords(found.longest)}.`;
  const head = `${kmWords(found.km)} is ${Math.round(found.percent)}% longer than ${longest}.`;
  if (found.km < rule.floor) return `${head} ${rule.below}`;
  return `${head} A run like this ${known[1]} (${rule.by}). ${rule.then}`;
}

export function loadPart(all: readonly Kept[], today: string): readonly Element[] {
  const runs = all.map((one) => one.run);
  const found = weeks(runs, today, DRAWN);
  if (found.length === 0) return [];
  return [
    make("h3", {}, "Weekly training load (minutes × effort)"),
    ...weekPart(found),
    ...longestPart(runs, today),
    weighted(daily(runs, today)),
  ];
}

/** The weeks as bars and as a table. */
export function weekPart(found: readonly Week[]): readonly Element[] {
  const note = "“?” means not logged. A blank day means we don't know, not that you rested.";
  return [bars(found), make("p", { class: "rv-note" }, note), table(found)];
}

const HIGH = 90;
const WIDE = 30;
const STEP = 40;

/** The weeks side by side. */
function bars(found: readonly Week[]): SVGSVGElement {
  const most = Math.max(1, ...found.map(({ load }) => load));
  const label = "Training load of each week. The table below has the same numbers.";
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
  const day = words(x, HIGH + 27, dateWords(week.monday));
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
  const heads = ["Week starting", "Runs", "Minutes", KM_HEAD, "Training load", "Days logged"];
  const rows = found.map((week) => {
    const load = week.unknown > 0 ? `${week.load} + ?` : String(week.load);
    const sums = [week.runs, week.minutes, kmCell(Math.round(week.km * 10) / 10), load];
    const cells = week.logged === 0 ? sums.map(() => "?") : sums;
    return [dayWords(week.monday), ...cells, `${week.logged} of ${week.days}`];
  });
  return dataTable("Weeks of the run log", heads, () => rows, true);
}

/** An option, closed by default; what speaks against it stands on the page it leads to. */
function weighted(loads: readonly (number | null)[]): HTMLElement {
  return make(
    "details",
    { class: "rv-change" },
    make("summary", {}, "More numbers: averages, and how alike your days are"),
    ...[...meanWords(loads), samenessWords(loads)].map((words) => make("p", {}, words)),
    make(
      "p",
      { class: "rv-note" },
      "None of these numbers tells you to stop or go. ",
      make("a", { href: "#weighted-means" }, "Read why"),
      ".",
    ),
  );
}

function meanWords(loads: readonly (number | null)[]): readonly string[] {
  const [found, plain] = [means(loads), rolling(loads)];
  if (found === null || plain === null)
    return [
      `You'll see averages once you've logged ${CHRONIC} days in a row (0 minutes on rest days). You've logged ${coverage(loads)} of the last ${CHRONIC}.`,
    ];
  return [`Weighted: ${ratioWords(found)}`, `Not weighted: ${ratioWords(plain)}`];
}

function ratioWords({ acute, chronic, ratio }: Means): string {
  const share = ratio === null ? "none" : ratio.toFixed(2);
  return `training load ${acute.toFixed(0)} a day over the last 7 days, ${chronic.toFixed(0)} a day over the last 28 days. Ratio: ${share}.`;
}

function samenessWords(loads: readonly (number | null)[]): string {
  const found = sameness(loads);
  if (found === null)
    return "To see how much your training varies from day to day, log 7 days in a row that aren't all the same.";
  return `Last 7 days: monotony ${found.monotony.toFixed(2)} (a higher number means more similar days). Strain ${found.strain.toFixed(0)} (monotony times the week's training load).`;
}
