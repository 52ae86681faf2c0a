// A dose that was set for a patient to the block of its exercise: number, facts, timer, a box a set.

import { make } from "../../dom/make.ts";
import { doseCourse, setCount } from "../../notation/course.ts";
import { big, bigWords, facts, inLine } from "../../notation/say.ts";
import type { Dose, Sets } from "../../notation/values.ts";
import type { Notation } from "../../notation/tables.ts";
import { doseMark, markedTimer } from "../../dom/linkmark.ts";

/** More boxes than this are none. */
const MOST_TICKS = 10;

export interface Dosed {
  /** In an article of its own: `session/item`, which names its boxes. */
  readonly id: string;
  readonly title: string;
  readonly dose: Dose;
  readonly sided: boolean;
  /** What the plan asks for instead; "" for what the plan has not at all. */
  readonly instead: string;
}

/** Fills an article that the page has, or a new one. What is no part of the dose, such as its cue, stays. */
export function fillDose(article: HTMLElement, dosed: Dosed, notation: Notation): void {
  const [first = { is: "sets" } as const, ...later] = dosed.dose.parts;
  article
    .querySelectorAll(".rv-num, .rv-sub, .rv-dose-trace, .rv-given-mark, [data-own], rv-timer")
    .forEach((one) => one.remove());
  article.querySelector("h3")?.after(...head(first, dosed, notation));
  const own = [...facts(first, notation), ...later.flatMap((sets) => then(sets, notation))];
  listOf(article).prepend(
    ...own.map(([label, value]) =>
      make("div", { "data-own": true }, make("dt", {}, label), make("dd", {}, value)),
    ),
  );
  article.querySelector(".rv-ticks")?.remove();
  // The plan's circuit counts down what is no longer asked for.
  document.querySelector(`rv-timer[data-lines~="${CSS.escape(dosed.id)}"]`)?.remove();
  article.append(
    ...timer(first, dosed, notation),
    ...ticks(first, dosed, Number(article.dataset["rounds"] ?? 1)),
  );
}

/** Number, side, and what it stands instead of, one below the other. */
function head(sets: Sets, { instead }: Dosed, notation: Notation): readonly HTMLElement[] {
  const number = big(sets, notation);
  const { unit = "", beside = "" } = number ?? {};
  const long = / sets|× (the plan|we) /.test(number?.number ?? "") ? " rv-num-long" : "";
  const small = unit === "" ? null : make("small", {}, ` ${unit}`);
  return [
    ...(number ? [make("p", { class: `rv-num${long}` }, number.number, small)] : []),
    make(
      "div",
      { class: "rv-sub" },
      beside === "" ? null : make("p", { class: "rv-beside" }, beside),
      doseMark(instead),
    ),
  ];
}

function then(sets: Sets, notation: Notation): readonly (readonly [string, string])[] {
  const number = big(sets, notation);
  const told = facts(sets, notation).map((fact) => inLine(fact, notation));
  return [["Then", [...(number ? [bigWords(number)] : []), ...told].join(", ")]];
}

function listOf(article: HTMLElement): HTMLElement {
  const known = article.querySelector<HTMLElement>(".rv-facts-list");
  if (known) return known;
  const list = make("dl", { class: "rv-facts-list" });
  const before = article.querySelector(".rv-cue, .rv-note");
  if (before) before.before(list);
  else article.append(list);
  return list;
}

function timer(sets: Sets, { title, sided }: Dosed, notation: Notation): readonly HTMLElement[] {
  const course = doseCourse(sets, isSided(sets, sided), notation);
  if (course.length === 0) return [];
  const element = markedTimer(course, title);
  element.className = "rv-timer-small";
  return [element];
}

/** Where the dose says no side, the exercise does. */
function isSided({ side }: Sets, exercise: boolean): boolean {
  return side === undefined || side.startsWith("alternating directions") ? exercise : side === "each side";
}

/** Of sets that nobody counted there is one box for all. */
function ticks(sets: Sets, { id, title, sided }: Dosed, rounds: number): readonly HTMLElement[] {
  const count = setCount(sets) * rounds;
  if (count > MOST_TICKS) return [];
  const isOpen = sets.sets !== undefined && sets.sets.hi === undefined;
  const sides = isSided(sets, sided) ? ["Left", "Right"] : count > 1 ? ["Sets"] : ["Done"];
  const fields = (isOpen ? ["Done"] : sides).map((name) => {
    const boxes = Array.from({ length: isOpen ? 1 : count }, (_, at) =>
      box(`${id.replace("/", "-")}-${name.toLowerCase()}-${at + 1}`, `${title}, ${spoken(name)} `, at + 1),
    );
    return make("fieldset", {}, make("legend", {}, name), ...boxes);
  });
  return [make("div", { class: "rv-ticks", "data-daily": true }, ...fields)];
}

/** What is heard before the number of a box. */
function spoken(name: string): string {
  return name === "Left" || name === "Right" ? `${name.toLowerCase()}, set` : "set";
}

function box(name: string, said: string, number: number): HTMLElement {
  return make(
    "label",
    { class: "rv-tick" },
    make("input", { type: "checkbox", name }),
    make("span", {}, make("span", { class: "rv-vh" }, said), String(number)),
  );
}
