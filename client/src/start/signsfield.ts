// A plan's warning signs to what is asked before it begins: nobody starts without having read them.

import { make } from "../dom/make.ts";
import type { PlanData } from "../plan/data.ts";

const SAY = "Read the warning signs. If you have one, don't start. If not, check “None of these”.";

export interface SignsField {
  readonly element: HTMLElement;
  /** Why the plan can't begin yet; "" where it can. */
  readonly problem: () => string;
}

/** Null where the plan names none. */
export function signsField({ signs = [] }: PlanData): SignsField | null {
  if (signs.length === 0) return null;
  const none = make("input", { type: "checkbox" });
  const levels = signs.map(([head, names]) => make("p", {}, make("b", {}, head), ` ${names}`));
  const answer = make("label", { class: "rv-check" }, none, make("span", {}, "None of these"));
  const legend = make("legend", {}, "Warning signs");
  return {
    element: make("fieldset", { class: "rv-start-signs", tabindex: "-1" }, legend, ...levels, answer),
    problem: () => (none.checked ? "" : SAY),
  };
}
