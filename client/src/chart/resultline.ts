// A result to what stands under the blanks: a dot and a word, a line a side, and what became of it.

import { make } from "../dom/make.ts";
import { dayWords } from "../values/calendarday.ts";
import { upper } from "../notation/words.ts";
import { type Item, type Part, type Result, type Verdict, change } from "../results/testresult.ts";
import type { Said } from "../store/kinds.ts";
import type { Past } from "./resultchart.ts";

const WORDS: Readonly<Record<Verdict, string>> = {
  pass: "Reached",
  near: "Almost there",
  "not yet": "Not yet",
  unknown: "",
};

/** The word for a result: nobody has to reach a goal, so it isn't said to be missing yet. */
function wordOf({ gates }: Item, verdict: Verdict): string {
  return verdict === "not yet" && !gates ? "Something to work toward" : WORDS[verdict];
}

export function outcome(
  item: Item,
  result: Result,
  before: Past | undefined,
  now: Said | undefined,
): readonly HTMLElement[] {
  if (result.parts.length === 0) return [];
  const head = make(
    "p",
    { class: "rv-outcome-head" },
    dot(result.verdict),
    make("b", {}, wordOf(item, result.verdict) || "Can't tell yet"),
  );
  const lines = result.parts.flatMap((part) => {
    const words = line(item, part);
    return words === "" ? [] : [make("li", {}, dot(part.verdict), words)];
  });
  const since =
    before === undefined || now === undefined
      ? []
      : [make("p", { class: "rv-note" }, changed(item, before, now))];
  const list = lines.length === 0 ? [] : [make("ul", { class: "rv-outcome-parts" }, ...lines)];
  return [head, ...list, ...since];
}

/** Full, half, or a ring: told apart without colour, and by the word beside it. */
function dot(verdict: Verdict): HTMLElement {
  return make("span", { class: `rv-dot rv-dot-${verdict.replace(" ", "-")}`, "aria-hidden": "true" });
}

/** "" for one answer of yes or no, which the word above says. */
function line(item: Item, { name, value, gap, verdict }: Part): string {
  const said = [value, gap].filter(Boolean).join(", ");
  // What cannot be told is a sentence of its own.
  if (name === "" || (value === "" && gap !== "")) return said;
  return `${upper(name)}: ${said || wordOf(item, verdict).toLowerCase()}`;
}

/** What became of each side since that day. */
export function changed(item: Item, [day, said]: Past, now: Said): string {
  if (typeof said === "number" && typeof now === "number")
    return `Since ${dayWords(day)}: ${change(item, said, now)}.`;
  if (typeof said !== "object" || typeof now !== "object" || item.measure === "yes-no") return "";
  const sides = ["left", "right"].flatMap((side) => {
    const [old, fresh] = [said[side], now[side]];
    return old === undefined || fresh === undefined ? [] : [[side, change(item, old, fresh)] as const];
  });
  if (sides.length === 0) return "";
  const [[, left] = [], [, right] = []] = sides;
  const words = left === right ? `both sides, ${left}` : sides.map((one) => one.join(", ")).join("; ");
  return `Since ${dayWords(day)}: ${words}.`;
}

/** One line of the summary that is copied. */
export function summaryLine(item: Item, result: Result): string {
  const { title } = item;
  if (result.parts.length === 0) return `${title}: not measured`;
  const parts = result.parts
    .map((part) => line(item, part))
    .filter(Boolean)
    .join("; ");
  return [`${title}: ${wordOf(item, result.verdict).toLowerCase() || "can't tell yet"}`, parts]
    .filter(Boolean)
    .join(". ");
}
