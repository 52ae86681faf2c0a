// The head of a verdict: a glyph, the verdict alone, and the answer it rests on.

import { glyph, make } from "../../dom/make.ts";
import { upper } from "../../notation/words.ts";
import type { PlanData } from "../../plan/data.ts";
import { type Mood, moodOf } from "../../plan/held.ts";
import type { Told } from "../../rules/index.ts";

interface Look {
  /** Its colours, which say the same as the glyph. */
  readonly kind: Mood | "on" | "back";
  readonly icon: string;
}

const UP = "M12 20V4M5 11l7-7 7 7";
const ON = "M3 12h17M13 5l7 7-7 7";
const EQUAL = "M4 9h16M4 15h16";
const LOOP = "M20 12a8 8 0 1 1-2.6-5.9M20 3v5h-5";
const BACK = "M9 5L3 11l6 6M3 11h11a6 6 0 0 1 0 9h-3";
const SQUARE = "M3.5 3.5h17v17h-17zM8 12h8";
const OCTAGON = "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6.5M12 16.3v1";
const DOTS = "M5 12h.1M12 12h.1M19 12h.1";

const LOOKS: { readonly [mood in Mood]: Look } = {
  go: { kind: "go", icon: ON },
  again: { kind: "again", icon: EQUAL },
  stop: { kind: "stop", icon: SQUARE },
  see: { kind: "see", icon: OCTAGON },
  plain: { kind: "plain", icon: DOTS },
};

/** A stop wears red on its own day alone; later days show what it has led to. */
function lookOf(told: Told, later: boolean): Look {
  const mood = moodOf(told);
  if (mood === "stop" && !later) return LOOKS.stop;
  if (["back", "restart", "aside"].includes(told.verdict)) return { kind: "back", icon: BACK };
  if (told.verdict === "repeat") return { kind: "again", icon: LOOP };
  if (["progress", "finish"].includes(told.verdict)) return { kind: "on", icon: UP };
  return LOOKS[mood === "stop" ? "again" : mood];
}

/** The verdict is the heading, alone; what was answered stands below it. */
export function verdictHead(
  told: Told,
  later: boolean,
  words: string,
  below: readonly string[],
): HTMLElement {
  const { kind, icon } = lookOf(told, later);
  const lines = below.filter((line) => line !== "").map((line) => make("p", {}, line));
  return make(
    "header",
    { class: `rv-verdict rv-verdict-${kind}` },
    make("div", { class: "rv-verdict-line" }, glyph(icon), make("h2", { tabindex: "-1" }, words)),
    ...lines,
  );
}

/** Why, in words: the rules that spoke. */
export function why(data: PlanData, told: Told): readonly string[] {
  const spoke = told.because.map((rule) => words(data, rule));
  const colour = COLOURS[told.colour];
  return [
    ...spoke,
    ...(spoke.length === 0 && colour !== undefined ? [colour] : []),
    // What it waits for is told once.
    ...told.also
      .filter((more) => !told.because.some((one) => more.endsWith(one)))
      .map((more) => words(data, more)),
  ];
}

const COLOURS: { readonly [colour: string]: string } = {
  green: "This plan's pain rule says you can carry on",
  amber: "This plan's pain rule says don't add more",
  red: "This plan's pain rule says stop",
};

/** A flag, a rule, a person or a condition of the notation to the words of the page. */
export function words(data: PlanData, text: string): string {
  const found = data.flags[text] ?? data.words[text] ?? data.people[text] ?? text;
  return upper(found);
}
