// What the engine told to a card: the verdict, the next day, which rule spoke, what was said.

import { glyph, make } from "../dom/make.ts";
import type { PlanData } from "../plan/data.ts";
import type { Told, Verdict } from "../rules/index.ts";

interface Look {
  readonly kind: "go" | "again" | "back" | "see" | "plain";
  readonly icon: string;
}

const UP = "M12 20V4M5 11l7-7 7 7";
const LOOP = "M20 12a8 8 0 1 1-2.6-5.9M20 3v5h-5";
const BACK = "M9 5L3 11l6 6M3 11h11a6 6 0 0 1 0 9h-3";
const OCTAGON = "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6.5M12 16.3v1";
const DOTS = "M5 12h.1M12 12h.1M19 12h.1";

const LOOKS: { readonly [verdict in Verdict]: Look } = {
  progress: { kind: "go", icon: UP },
  finish: { kind: "go", icon: UP },
  start: { kind: "go", icon: UP },
  "carry on": { kind: "go", icon: UP },
  plateau: { kind: "again", icon: LOOP },
  hold: { kind: "again", icon: LOOP },
  repeat: { kind: "again", icon: LOOP },
  back: { kind: "back", icon: BACK },
  restart: { kind: "back", icon: BACK },
  rest: { kind: "back", icon: BACK },
  stop: { kind: "see", icon: OCTAGON },
  see: { kind: "see", icon: OCTAGON },
  wait: { kind: "see", icon: OCTAGON },
  ask: { kind: "plain", icon: DOTS },
  quiet: { kind: "plain", icon: DOTS },
};

/** The pain rule itself says stop: no more today, though nobody needs to be seen for it. */
const RED: Look = { kind: "back", icon: OCTAGON };

export function isGrave({ verdict }: Told): boolean {
  return LOOKS[verdict].kind === "see";
}

/** The sentence that stands over the card, the same as on paper. */
export function verdictWords(data: PlanData, told: Told): string {
  return data.verdicts[`${told.verdict} ${told.colour}`] ?? data.verdicts[told.verdict] ?? told.verdict;
}

/** The head: a glyph, the verdict, and where that is. */
export function verdictHead(data: PlanData, told: Told, where: string): HTMLElement {
  const { kind, icon } = told.verdict === "hold" && told.colour === "red" ? RED : LOOKS[told.verdict];
  const heading = make("h3", { tabindex: "-1" }, verdictWords(data, told).replace(/\.$/, ""));
  return make(
    "header",
    { class: `rv-verdict rv-verdict-${kind}` },
    glyph(icon),
    make("div", {}, heading, make("p", {}, where)),
  );
}

/** Why, in words: the rules that spoke. */
export function why(data: PlanData, told: Told): readonly string[] {
  const spoke = told.because.map((rule) => words(data, rule));
  const colour = COLOURS[told.colour];
  return [
    ...spoke,
    ...(spoke.length === 0 && colour !== undefined ? [colour] : []),
    ...told.also.map((more) => words(data, more)),
  ];
}

const COLOURS: { readonly [colour: string]: string } = {
  green: "This plan's pain rule says you can carry on",
  amber: "This plan's pain rule says don't add anything",
  red: "This plan's pain rule says stop. This session doesn't count toward moving on",
};

/** A flag, a rule, a person or a condition of the notation to the words of the page. */
export function words(data: PlanData, text: string): string {
  const found = data.flags[text] ?? data.words[text] ?? data.people[text] ?? text;
  return found.slice(0, 1).toUpperCase() + found.slice(1);
}
