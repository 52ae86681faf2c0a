// What a reader does who was sent to a person: what not to do, a log to take along, and the word that ends it.

import { store, tellChanged } from "../../dom/device.ts";
import { late } from "../../dom/late.ts";
import { button, make, pageLink } from "../../dom/make.ts";
import { today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import type { Standing } from "../../plan/follow.ts";

export function until(data: PlanData, { days }: Standing, root: string): readonly HTMLElement[] {
  const said = make("span", { role: "status" });
  const copy = button("Copy my log", () => void copied(data, said));
  const last = days.at(-1)?.date ?? "";
  return [
    make(
      "p",
      {},
      "Do not train until you've been checked. ",
      make("a", { href: pageLink(root, "stop/") }, "Warning signs and who to call"),
    ),
    make("p", { class: "rv-buttons" }, copy, said),
    last < today()
      ? goOn(data)
      : make(
          "p",
          { class: "rv-note" },
          "After your visit, come back here and mark that you've been cleared.",
        ),
  ];
}

async function copied(data: PlanData, said: HTMLElement): Promise<void> {
  const log = await late(() => import("../../store/csv.ts"), said);
  const copy = await late(() => import("../../dom/copy.ts"), said);
  if (log !== null) await copy?.copyText(log.csv(store, data.id), said);
}

/** A person has looked and says go on: the one thing that ends a wait. */
export function goOn(data: PlanData): HTMLElement {
  const act = (): void => {
    store.set("said", `${data.id}/${today()}/person`, true);
    tellChanged();
  };
  return make(
    "p",
    {},
    button("I've been seen and cleared to continue", act, { class: "rv-button rv-button-quiet" }),
  );
}
