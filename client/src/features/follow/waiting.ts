// What stops a plan to what ends the stop: an answer about where to begin, or a person who has looked.

import { store, tellChanged } from "../../dom/device.ts";
import { make } from "../../dom/make.ts";
import { BEGIN, type PlanData, atStart } from "../../plan/data.ts";
import { dayWords, plusDays } from "../../values/calendarday.ts";
import { awaited, isLogged } from "../../plan/due.ts";
import type { Kept, Standing } from "../../plan/follow.ts";
import { asksWhere } from "../../plan/held.ts";
import type { Said } from "../../store/kinds.ts";
import { answersForm } from "../../ask/form.ts";
import { goOn } from "./referred.ts";
import { words } from "./verdicthead.ts";

/** It stands right below the title of a page: no level is passed over. */
const LEVEL = { "aria-level": "2" };

export function waiting(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  today: string,
): readonly HTMLElement[] {
  const who = awaited(standing);
  if (who === "") return early(data, kept, standing, today);
  if (asksWhere(standing)) return [beginning(data, kept)];
  // What was answered today says it above; nobody has looked before the sign was there.
  if (isLogged(standing, today)) return [];
  return [
    make(
      "section",
      { class: "rv-decision rv-waits", role: "status" },
      make("h3", LEVEL, `Wait until you've seen ${data.people[who] ?? who}`),
      make("p", {}, "Do not train until then."),
      goOn(data),
    ),
  ];
}

/** Before the stage's own time, or while something it asks for is not true: until when, and what to do meanwhile. */
function early(data: PlanData, { started }: Kept, standing: Standing, today: string): readonly HTMLElement[] {
  const told = standing.begun.find(({ verdict }) => verdict === "too soon");
  if (told === undefined || standing.days.some(({ rows }) => rows.some(({ told }) => told.also.length === 0)))
    return [];
  const opens = plusDays(started.start, told["next from"] ?? 0);
  const unmet = told.because.filter((reason) => reason in data.words).map((reason) => words(data, reason));
  if (unmet.length === 0 && opens <= today) return [];
  const title = data.stages[told.stage]?.title ?? "";
  const until =
    unmet.length > 0 ? unmet.map((one) => `${one}.`) : [`“${title}” starts on ${dayWords(opens)}.`];
  return [
    make(
      "section",
      { class: "rv-decision rv-waits", role: "status" },
      make("h3", LEVEL, "It's too soon to start"),
      ...until.map((one) => make("p", {}, one)),
      make("p", {}, "Until then, do only what your surgeon, doctor or physical therapist told you to do."),
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
  const section = make(
    "section",
    { class: "rv-decision rv-begin" },
    make("h3", LEVEL, "Where to start"),
    form,
  );
  return section;
}
