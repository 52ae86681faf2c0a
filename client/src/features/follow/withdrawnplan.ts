// A plan that was withdrawn, for whoever followed it: the notice, what they logged, the way out. Nothing is asked.

import { button, make } from "../../dom/make.ts";
import { withdrawnBlock } from "../../dom/withdrawn.ts";
import { BEGIN, type PlanData } from "../../plan/data.ts";
import { type Kept, SESSION } from "../../plan/follow.ts";
import { answered } from "../../plan/quoted.ts";
import type { Said } from "../../store/kinds.ts";
import { dayWords } from "../../values/calendarday.ts";
import { endPlan } from "./change.ts";

export function withdrawnPlan(data: PlanData, kept: Kept, root: string): HTMLElement {
  return make(
    "section",
    { class: "rv-my-plan", "aria-label": data.title },
    withdrawnBlock(data, root),
    logged(data, kept),
    make(
      "p",
      { class: "rv-buttons" },
      button("End this plan", () => endPlan(data.id), { class: "rv-button rv-button-quiet" }),
    ),
    make("p", { class: "rv-note" }, "Your log is kept. You can download it below, under “Your data”."),
  );
}

/** The newest day first. */
function logged(data: PlanData, { started, said }: Kept): HTMLElement {
  const days = [...said.keys()].filter((day) => day !== BEGIN).sort();
  return make(
    "details",
    { class: "rv-change" },
    make("summary", {}, "What you logged in this plan"),
    make("p", {}, `You started it on ${dayWords(started.start)}.`),
    days.length === 0
      ? null
      : make("ul", {}, ...days.reverse().map((day) => dayLine(data, day, said.get(day) ?? new Map()))),
  );
}

function dayLine(data: PlanData, day: string, said: ReadonlyMap<string, Said>): HTMLElement {
  const done = said.get("done");
  const first = done === undefined ? [] : [done === true ? "session done" : "stopped early"];
  const others = [...said].flatMap(([key, value]) => {
    if (["done", "person", SESSION].includes(key)) return [];
    const question = data.questions[key] ?? { words: data.flags[key] ?? key };
    return [answered(question, value)];
  });
  return make("li", {}, make("b", {}, `${dayWords(day)}: `), [...first, ...others].join("; "));
}
