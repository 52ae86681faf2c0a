// A plan that is followed to the one link of the home page.

import { store } from "../dom/device.ts";
import { make, pageLink } from "../dom/make.ts";
import { planData } from "../dom/plans.ts";
import { today } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { type Kept, follow } from "../plan/follow.ts";
import { keptOf } from "../plan/kept.ts";
import { originLines } from "../plan/origin.ts";
import { summary } from "./standing.ts";

/** Null where something that is kept of the plan cannot be read: My plan says what to do. */
export function linesOf(data: PlanData, kept: Kept): ReturnType<typeof summary> | null {
  try {
    return summary(data, kept, follow(data, kept, today()), today());
  } catch {
    return null;
  }
}

/** A stop never leads to a session. */
function goes(lines: ReturnType<typeof summary>): string {
  return lines.some(({ held }) => held) ? "See what to do now" : "Open my plan";
}

export async function resume(plan: string, root: string): Promise<readonly HTMLElement[]> {
  const data = await planData(plan, root);
  const kept = keptOf(store, plan);
  if (kept === null) return [];
  const link = make("a", { href: pageLink(root, "my/") }, "Open My plan");
  if (data === null) return [make("p", { class: "rv-note" }, "We couldn't load one of your plans. ", link)];
  const lines = linesOf(data, kept);
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
