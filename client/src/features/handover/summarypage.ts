// A summary to the page that a clinician reads: its sections in words, and the pictures of pain and load.

import { make } from "../../dom/make.ts";
import { plusDays } from "../../values/calendarday.ts";
import { DAYS, type Summary } from "../../summary/summary.ts";
import { weekPart } from "../../chart/loadchart.ts";
import { type Known, type Section, head, sections, stagesOf, symptomsOf, weeksOf } from "./sections.ts";
import { symptomPart } from "../../chart/symptomchart.ts";
import { painPlanAt } from "../../plan/painlimit.ts";

export function handover(summary: Summary, known: Known): readonly HTMLElement[] {
  const shown = sections(summary, known);
  const none = make(
    "p",
    {},
    "You haven't logged anything in this period. Log your pain or a run to see it here.",
  );
  const parts = shown.map((one) => section(one, summary, known));
  return [make("p", { class: "rv-made" }, head(summary)), ...(parts.length === 0 ? [none] : parts)];
}

function section({ part, title, lines }: Section, summary: Summary, known: Known): HTMLElement {
  const list = part === "tests" || part === "notes" || part === "plans";
  const said = list
    ? [make("ul", { class: "rv-plain" }, ...lines.map((line) => make("li", {}, line)))]
    : lines.map((line) => make("p", {}, line));
  return make(
    "section",
    { class: `rv-sec rv-told-${part}` },
    make("h2", {}, title),
    ...said,
    ...pictures(part, summary, known),
  );
}

function pictures(part: Section["part"], summary: Summary, known: Known): readonly Element[] {
  if (part === "weeks") return weekPart(weeksOf(summary));
  if (part !== "days") return [];
  const first = summary.plans[0];
  const data = first && known.plans.get(first.id);
  const stages = first && data ? stagesOf(first, data) : [];
  const [stage = ""] = first?.now[0] ?? [];
  return symptomPart({
    days: symptomsOf(summary),
    from: plusDays(summary.day, 1 - DAYS),
    to: summary.day,
    stages,
    limits: data ? painPlanAt(data, stage).bands : null,
  });
}
