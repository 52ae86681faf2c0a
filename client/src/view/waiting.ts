// What stops a plan to what ends the stop: an answer about where to begin, or a person who has looked.

import { store, tellChanged } from "../dom/device.ts";
import { make } from "../dom/make.ts";
import { BEGIN, type PlanData, atStart } from "../plan/data.ts";
import { awaited, isLogged } from "../plan/due.ts";
import type { Kept, Standing } from "../plan/follow.ts";
import { asksWhere } from "../plan/held.ts";
import type { Said } from "../store/kinds.ts";
import { answersForm } from "./form.ts";
import { goOn } from "./until.ts";

export function waiting(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  today: string,
): readonly HTMLElement[] {
  const who = awaited(standing);
  if (who === "") return [];
  if (asksWhere(standing)) return [beginning(data, kept)];
  // What was answered today says it above; nobody has looked before the sign was there.
  if (isLogged(standing, today)) return [];
  return [
    make(
      "section",
      { class: "rv-decision rv-waits", role: "status" },
      make("h3", {}, `Wait until you've seen ${data.people[who] ?? who}`),
      make("p", {}, "Do not train until then."),
      goOn(data),
    ),
  ];
}

function beginning(data: PlanData, { started, said }: Kept): HTMLElement {
  const told = said.get(BEGIN) ?? new Map<string, Said>();
  const form = answersForm(atStart(data), data.begin, told, started.side, {
    flags: false,
    change: null,
    save: (answers) => {
      for (const [key, value] of answers) store.set("said", `${data.id}/${BEGIN}/${key}`, value);
      // It is no longer being filled in, so the page may draw it again.
      section.remove();
      tellChanged();
    },
  });
  const section = make("section", { class: "rv-decision rv-begin" }, make("h3", {}, "Where to start"), form);
  return section;
}
