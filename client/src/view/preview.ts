// The text of a list of activities to what would be taken over from it: the reader sees it before anything is kept.

import { store } from "../dom/device.ts";
import { button, make } from "../dom/make.ts";
import { type Activities, type Activity, type DistanceUnit, activitiesOf, kmOf } from "../plan/activities.ts";
import { dayWords } from "../plan/day.ts";
import type { Ran } from "../store/kinds.ts";
import { choice } from "./field.ts";
import { kept } from "../plan/log.ts";
import { rowsOf } from "./rows.ts";
import { tableOf } from "./table.ts";
import { freeId } from "./written.ts";

/** By id in the run log. */
export type Chosen = ReadonlyMap<string, Ran>;

export interface Preview {
  readonly words: string;
  readonly element: HTMLElement;
}

/** Rows and reasons that are shown of many. */
const SHOWN = 5;
/** Kilometres that nobody runs at once; the run log refuses more. */
const FARTHEST = 500;

/** A sentence about what is wrong with the file, or what would be taken over once the reader says so. */
export function preview(text: string, take: (runs: Chosen) => void): Preview | string {
  const found = activitiesOf(rowsOf(text), new Date());
  if (typeof found === "string") return found;
  const { fresh, twice, beside } = sorted(found.runs);
  if (fresh.length + beside.length === 0) return `There is no new run in it. ${rest(found, twice)}`.trim();
  const unit = choice<DistanceUnit>(
    [
      ["km", "km"],
      ["miles", "miles"],
      ["metres", "metres"],
    ],
    found.unit,
  );
  const too = make("input", { type: "checkbox", id: "rv-beside" });
  const rows = make("div", {
    class: "rv-scroll",
    role: "region",
    "aria-label": "The first runs",
    tabindex: "0",
  });
  const draw = (): void =>
    rows.replaceChildren(sample(fresh.length > 0 ? fresh : beside, unit.answer() ?? "km"));
  draw();
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const legend = make("legend", {}, "Distances are in");
  const asks = make("fieldset", { class: "rv-field" }, legend, ...unit.parts, problem);
  asks.addEventListener("change", draw);
  const go = (): void => {
    const runs = too.checked ? [...fresh, ...beside] : fresh;
    const chosen = records(runs, unit.answer() ?? "km");
    const far = Math.max(0, ...[...chosen.values()].map(({ km }) => km ?? 0));
    problem.textContent = far > FARTHEST ? `One run would have ${far} km. Choose another unit.` : "";
    if (runs.length > 0 && far <= FARTHEST) take(chosen);
  };
  const element = make(
    "div",
    {},
    found.sure ? problem : asks,
    rows,
    ...(beside.length > 0 ? [besideRow(too, beside.length)] : []),
    ...reasons(found),
    make("p", { class: "rv-buttons" }, button("Take these runs over", go)),
  );
  const count = `${found.from}: ${fresh.length} new ${fresh.length === 1 ? "run" : "runs"}.`;
  return { words: `${count} ${rest(found, twice)} Nothing is written yet.`, element };
}

interface Sorted {
  readonly fresh: readonly Activity[];
  /** Runs whose start is known already, here or earlier in the file. */
  readonly twice: number;
  /** Runs of days on which the reader has written one by hand. */
  readonly beside: readonly Activity[];
}

function sorted(runs: readonly Activity[]): Sorted {
  const all = kept(store);
  const starts = new Set(all.map(({ start }) => minute(start)));
  const byHand = new Set(all.filter(({ start }) => start === "").map(({ run }) => run.day));
  const unknown = runs.filter(({ start }) => {
    const known = starts.has(minute(start));
    starts.add(minute(start));
    return !known;
  });
  const written = ({ start }: Activity): boolean => byHand.has(start.slice(0, 10));
  return {
    fresh: unknown.filter((run) => !written(run)),
    twice: runs.length - unknown.length,
    beside: unknown.filter(written),
  };
}

/** Two watches differ by seconds. */
function minute(start: string): string {
  return start.slice(0, 16);
}

function rest({ others, unread }: Activities, twice: number): string {
  return [
    twice > 0 && `${twice} already here.`,
    others > 0 && `${others} other activities left out.`,
    unread.length > 0 && `${unread.length} ${unread.length === 1 ? "line" : "lines"} could not be read.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function besideRow(box: HTMLInputElement, count: number): HTMLElement {
  const words = `Also take ${count} on days for which you wrote a run by hand. Both would count.`;
  return make("label", { class: "rv-check" }, box, make("span", {}, words));
}

function reasons({ unread }: Activities): readonly HTMLElement[] {
  if (unread.length === 0) return [];
  const rows = unread.slice(0, SHOWN).map(([line, why]) => make("li", {}, `Line ${line}: ${why}.`));
  const more = unread.length > SHOWN ? [make("li", {}, `And ${unread.length - SHOWN} more.`)] : [];
  return [make("ul", { class: "rv-note" }, ...rows, ...more)];
}

function sample(runs: readonly Activity[], unit: DistanceUnit): HTMLElement {
  const last = [...runs].sort((one, other) => (one.start < other.start ? 1 : -1)).slice(0, SHOWN);
  const rows = last.map(({ start, minutes, distance, effort }) => [
    `${dayWords(start.slice(0, 10))} ${start.slice(0, 4)}, ${start.slice(11, 16)}`,
    minutes ?? "?",
    distance === null ? "?" : kmOf(distance, unit),
    effort ?? "?",
  ]);
  return tableOf(["Start", "Minutes", "km", "Effort"], rows);
}

function records(runs: readonly Activity[], unit: DistanceUnit): Chosen {
  const taken = new Set(store.all("run").keys());
  const found = new Map<string, Ran>();
  for (const { start, minutes, distance, effort } of runs) {
    const id = freeId(start.slice(0, 10), taken);
    taken.add(id);
    const km = distance === null ? null : kmOf(distance, unit);
    found.set(id, { minutes, km, effort, note: "", start });
  }
  return found;
}
