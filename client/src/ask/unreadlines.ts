// Lines of a file that could not be read, and why, to a list: the first at once, the others folded.

import { make } from "../dom/make.ts";
import { counted } from "../values/number.ts";

export type Reason = readonly [line: number, why: string];

const SHOWN = 5;
/** A file of another kind has a reason in every line. */
export const MOST = 500;

/** Nothing where there is none. `all`: how many there are, when not all are given; a line 0 is one that nobody can tell. */
export function reasonList(reasons: readonly Reason[], all = reasons.length): readonly HTMLElement[] {
  if (reasons.length === 0) return [];
  const sorted = [...reasons].sort(([one], [other]) => one - other);
  const rows = sorted
    .slice(0, MOST)
    .map(([line, why]) => make("li", {}, `${line === 0 ? "One line" : `Line ${line}`}: ${why}.`));
  const list = make("ul", { class: "rv-note rv-reasons" }, ...rows.slice(0, SHOWN));
  if (all <= SHOWN) return [list];
  const rest = all - SHOWN;
  const cut = all > MOST ? [make("li", {}, `And ${all - MOST} more.`)] : [];
  const more = make("ul", { class: "rv-note" }, ...rows.slice(SHOWN), ...cut);
  const summary = make("summary", {}, counted(rest, "more line"));
  return [list, make("details", { class: "rv-change" }, summary, more)];
}
