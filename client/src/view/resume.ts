// A plan that is followed to the one link of the home page.

import { store } from "../dom/device.ts";
import { make, pageLink } from "../dom/make.ts";
import { planData } from "../dom/plans.ts";
import { today } from "../plan/day.ts";
import { follow } from "../plan/follow.ts";
import { keptOf } from "../plan/kept.ts";
import { originLines } from "../plan/origin.ts";
import { summary } from "./standing.ts";

export async function resume(plan: string, root: string): Promise<readonly HTMLElement[]> {
  const data = await planData(plan, root);
  const kept = keptOf(store, plan);
  if (data === null || kept === null) return [];
  const lines = summary(data, kept, follow(data, kept, today()), today());
  return [
    make(
      "a",
      { class: "rv-hero rv-resume", href: pageLink(root, "my/") },
      make("span", { class: "rv-hero-head" }, make("span", {}, data.title)),
      ...(data.given ? originLines({ ...data.given, says: "" }) : []).map((words) =>
        make("span", { class: "rv-resume-from", dir: "auto" }, words),
      ),
      ...lines.map(({ stage, due }) =>
        make("span", { class: "rv-resume-line" }, make("b", {}, stage), ` ${due}`),
      ),
      make("span", { class: "rv-resume-go" }, "Open today"),
    ),
  ];
}
