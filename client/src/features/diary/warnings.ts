// Rules that hold now to words: what it means, which rule it is, and the entries that made it so.

import { make, pageLink } from "../../dom/make.ts";
import { dayWords } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { listed } from "../../notation/words.ts";
import { type Limits, actOf, bandOf } from "../../plan/painlimit.ts";
import type { SymptomDay } from "../../log/symptoms.ts";
import type { Told } from "./trackerrules.ts";

/** `note`: where the limits come from, said once. */
export function tellBlocks(told: readonly Told[], note: string): readonly HTMLElement[] {
  const from = told.length === 0 ? [] : [make("p", { class: "rv-note" }, note)];
  return [...told.map(tellBlock), ...from];
}

function tellBlock({ tell, days }: Told): HTMLElement {
  return make(
    "div",
    { class: "rv-tell" },
    make("p", {}, tell.meaning),
    make("p", { class: "rv-note" }, `Why: ${tell.words}. ${entriesOn(days)}`),
  );
}

function entriesOn(days: readonly string[]): string {
  return `Based on your ${days.length === 1 ? "entry" : "entries"} on ${listed(days.map(dayWords))}.`;
}

const VERBS = { go: "carry on", hold: "don't add more", stop: "stop for today" } as const;

/**
 * What each plan that is followed says of the pain of a day, by its own rule for its tissue and the limits of the stage
 * its reader is at: of the worst of that day.
 * `chosen`: the pain of the entry that is being made, null where there is none. `stopped`: a stop isn't over, beside
 * which no rule says to carry on.
 */
export function limitBlocks(
  plans: readonly (readonly [PlanData, Limits])[],
  day: SymptomDay | undefined,
  chosen: number | null,
  stopped: boolean,
): readonly HTMLElement[] {
  const worst = day?.pain ?? null;
  if (day === undefined || worst === null) return [];
  const pain =
    chosen === null || chosen === worst ? `Pain ${worst}` : `Pain ${chosen} now, but ${worst} earlier today`;
  return plans.flatMap(([plan, limits]) => {
    const band = bandOf(limits, worst);
    if (stopped && band !== "stop") return [];
    return make(
      "div",
      { class: `rv-tell rv-tell-${band}` },
      make("p", {}, make("b", {}, `${pain}: ${VERBS[band]}. `), actOf(plan, band, limits)),
      make(
        "p",
        { class: "rv-note" },
        `This is the pain rule of “${plan.title}”, for your entry on ${dayWords(day.day)}.`,
      ),
    );
  });
}

/** What the last session of a plan ended with, until it is over. */
export function stopBlocks(root: string, stops: readonly string[]): readonly HTMLElement[] {
  const link = (): HTMLElement => make("a", { href: pageLink(root, "my/") }, "See what to do now");
  return stops.map((words) =>
    make("p", { class: "rv-tell rv-tell-stop" }, make("b", {}, words), " ", link(), "."),
  );
}

/** At a place where the bone can break right through, pain goes before every plan. */
export function highRisk(root: string, place: string): HTMLElement {
  return make(
    "p",
    { class: "rv-tell rv-tell-stop", role: "alert" },
    make("b", {}, `${place}: a painful bone here can break all the way through. `),
    "Do not run. ",
    make("a", { href: pageLink(root, "stop/") }, "See a doctor before you run"),
    ".",
  );
}
