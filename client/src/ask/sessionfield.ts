// The sessions of a stage to the question which of them was done: one tap for one, more for several.

import { make } from "../dom/make.ts";
import type { PlanSession } from "../plan/data.ts";
import type { Said } from "../store/kinds.ts";
import type { Field } from "./field.ts";

/** `turns`: ids of those whose turn it is; one tap less for who keeps to it. */
export function sessionField(
  choices: readonly PlanSession[],
  said: Said | undefined,
  turns: readonly string[],
): Field {
  const known = typeof said === "string" ? said.split("+") : turns;
  const boxes = choices.map(({ id, name }) => {
    const box = make("input", { type: "checkbox", checked: known.includes(id) });
    return {
      id,
      box,
      row: make("li", {}, make("label", { class: "rv-check" }, box, make("span", {}, name ?? id))),
    };
  });
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const element = make(
    "fieldset",
    { class: "rv-field" },
    make("legend", {}, "Which session did you do?"),
    make("ul", { class: "rv-checks" }, ...boxes.map(({ row }) => row)),
    problem,
  );
  return {
    element,
    answer: () => {
      const ids = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
      return ids.length === 0 ? undefined : ids.join("+");
    },
    complain: (words) => {
      problem.textContent = words;
    },
  };
}
