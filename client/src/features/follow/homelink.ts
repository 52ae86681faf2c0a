// A plan that is followed to the one link of the home page.

import { store } from "../../dom/device.ts";
import { make, pageLink } from "../../dom/make.ts";
import { planData } from "../../dom/plandata.ts";
import { today } from "../../values/calendarday.ts";
import type { PlanData, Withdrawn } from "../../plan/data.ts";
import { keptOf } from "../../plan/kept.ts";
import { originLines } from "../../plan/origin.ts";
import { type Lines, linesOf } from "../../plan/standing.ts";

/** A stop never leads to a session. */
function goes(lines: Lines): string {
  return lines.some(({ held }) => held) ? "See what to do now" : "Open my plan";
}

/** What counts is said here too: nobody should need a second page to hear "stop". */
function withdrawn({ title }: PlanData, { since, stop }: Withdrawn, root: string): HTMLElement {
  return make(
    "a",
    { class: "rv-hero rv-resume rv-resume-stop", href: pageLink(root, "my/") },
    make("span", { class: "rv-hero-head" }, make("span", {}, `Withdrawn: ${title}`)),
    make("span", { class: "rv-resume-line" }, `${since} `, make("b", {}, stop)),
    make("span", { class: "rv-resume-go" }, "See what to do now"),
  );
}

export async function resume(plan: string, root: string): Promise<readonly HTMLElement[]> {
  const data = await planData(plan, root);
  const kept = keptOf(store, plan);
  if (kept === null) return [];
  const link = make("a", { href: pageLink(root, "my/") }, "Open My plan");
  if (data === null) return [make("p", { class: "rv-note" }, "We couldn't load one of your plans. ", link)];
  if (data.withdrawn !== undefined) return [withdrawn(data, data.withdrawn, root)];
  const lines = linesOf(data, kept, today());
  if (lines === null) return [make("p", { class: "rv-note" }, "We can't show one of your plans. ", link)];
  return [
    make(
      "a",
      {
        class: `rv-hero rv-resume${lines.some(({ held }) => held) ? " rv-resume-stop" : ""}`,
        href: pageLink(root, "my/"),
      },
      make("span", { class: "rv-hero-head" }, make("span", {}, data.title)),
      ...(data.given ? originLines({ ...data.given, says: "" }) : []).map((words) =>
        make("span", { class: "rv-resume-from", dir: "auto" }, words),
      ),
      ...lines.map(({ stage, due, held }) =>
        make(
          "span",
          { class: "rv-resume-line" },
          ...(held ? [make("b", {}, due)] : [make("b", {}, stage), ` ${due}`]),
        ),
      ),
      make("span", { class: "rv-resume-go" }, goes(lines)),
    ),
  ];
}
