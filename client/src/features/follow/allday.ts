// What a stage says of every day to lines of its block: what must not be done yet, what is worn, what is allowed.

import { make } from "../../dom/make.ts";
import type { PlanStage } from "../../plan/data.ts";

/** Under a stop nothing is said of what is only allowed. */
export function allDay(stage: PlanStage, held = false): readonly HTMLElement[] {
  const said = (stage["all day"] ?? []).filter(([, , allowed]) => !(held && allowed));
  return said.map(([head, words]) => make("p", { class: "rv-cue" }, make("b", {}, `${head}: `), words));
}
