// A question to the control it is answered with, and the answer that stands in it.

import { make } from "../dom/make.ts";
import type { Question } from "../plan/data.ts";
import { inKm } from "../values/distance.ts";
import { isDay } from "../store/clock.ts";
import type { Said } from "../store/kinds.ts";

export interface Field {
  readonly element: HTMLElement;
  /** What is answered; undefined while nothing is. */
  readonly answer: () => Said | undefined;
  /** A sentence at the field about what is wrong or missing; "" takes it away. */
  readonly complain: (words: string) => void;
}

let count = 0;

export function field(question: Question, said: Said | undefined, injured: string): Field {
  const legend = make("legend", {}, question.words);
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const control = controlOf(question, said, injured);
  const element = make("fieldset", { class: "rv-field" }, legend, ...control.parts, problem);
  return {
    element,
    answer: control.answer,
    complain: (words) => {
      problem.textContent = words;
    },
  };
}

interface Control<T = Said> {
  readonly parts: readonly HTMLElement[];
  readonly answer: () => T | undefined;
}

function controlOf(question: Question, said: Said | undefined, injured: string): Control {
  switch (question.kind) {
    case "pain":
      return scale(said, ["0 none", "10 worst pain you can imagine"]);
    case "scale":
      return scale(said, question.ends ?? ["0 lowest", "10 highest"]);
    case "yes":
      return choice(
        [
          ["No", false],
          ["Yes", true],
        ],
        said,
      );
    case "grade":
      return choice(
        (question.choices ?? []).map((word) => [word.replaceAll("-", " "), word] as const),
        said,
      );
    case "word":
      return choice(
        [
          ...(question.choices ?? []).map((word) => [word.replaceAll("-", " "), word] as const),
          ["other", "other"],
        ],
        said,
      );
    case "sides":
      return sides(question, said, injured);
    case "date":
      return date(said);
    case "number":
      return number(question, said);
  }
}

/** No colour: it would suggest an answer. */
function scale(said: Said | undefined, [low, high]: readonly [string, string]): Control {
  const numbers = Array.from({ length: 11 }, (_, number) => [String(number), number] as const);
  const { parts, answer } = choice(numbers, said, "rv-pad");
  const ends = make(
    "p",
    { class: "rv-ends", "aria-hidden": "true" },
    make("span", {}, low),
    make("span", {}, high),
  );
  return { parts: [...parts, ends], answer };
}

type Option<T> = readonly [words: string, said: T];

/** One of some answers, a radio button each. */
export function choice<T extends Said>(
  options: readonly Option<T>[],
  said: Said | undefined,
  kind = "rv-choices",
): Control<T> {
  count += 1;
  const name = `rv-answer-${count}`;
  const boxes = options.map(([words, value]) => {
    const box = make("input", { type: "radio", name, checked: value === said });
    return { box, value, label: make("label", { class: "rv-choice" }, box, make("span", {}, words)) };
  });
  const parts = [make("div", { class: kind }, ...boxes.map(({ label }) => label))];
  return { parts, answer: () => boxes.find(({ box }) => box.checked)?.value };
}

function number({ words, unit = "" }: Question, said: Said | undefined): Control {
  const told = unit === "km" ? "km (or in miles, such as 3 mi)" : unit;
  const value = typeof said === "number" ? said : undefined;
  const { input, read } = numeric(value, `${words} ${told}`.trim(), unit === "km" ? inKm : undefined);
  return {
    parts: [make("div", { class: "rv-number" }, input, make("span", { class: "rv-unit" }, told))],
    answer: read,
  };
}

function sides({ unit = "" }: Question, said: Said | undefined, injured: string): Control {
  const old = typeof said === "object" ? said : {};
  const both = (["left", "right"] as const).map((side) => {
    const words = `${side === "left" ? "Left" : "Right"}${side === injured ? ", injured" : ""}`;
    const { input, read } = numeric(old[side], words);
    const row = make(
      "label",
      { class: "rv-number" },
      make("span", {}, words),
      input,
      make("span", { class: "rv-unit" }, unit),
    );
    return { side, read, row };
  });
  const answer = (): Said | undefined => {
    const [left, right] = both.map(({ read }) => read());
    return left === undefined || right === undefined ? undefined : { left, right };
  };
  return { parts: both.map(({ row }) => row), answer };
}

function numeric(
  said: number | undefined,
  words: string,
  typed?: (text: string) => string,
): { readonly input: HTMLInputElement; readonly read: () => number | undefined } {
  const input = make("input", {
    type: "text",
    // A unit beside the number takes the whole keyboard.
    inputmode: typed ? "text" : "decimal",
    "aria-label": words,
    value: said === undefined ? "" : String(said),
  });
  const read = (): number | undefined => {
    const value = Number((typed?.(input.value) ?? input.value).replace(",", "."));
    return input.value.trim() === "" || !Number.isFinite(value) || value < 0 ? undefined : value;
  };
  return { input, read };
}

function date(said: Said | undefined): Control {
  const input = make("input", { type: "date", value: typeof said === "string" ? said : "" });
  return { parts: [input], answer: () => (isDay(input.value) ? input.value : undefined) };
}

/** The injured side as a field of its own. */
export interface Side<T> {
  readonly element: HTMLElement;
  readonly answer: () => T | undefined;
}

/** Which side is injured; what "both" and "none" are called is the asker's own. */
export function sideField<T extends string>(
  options: readonly (readonly [string, T])[],
  chosen: string,
): Side<T> {
  const { parts, answer } = choice(options, chosen);
  return {
    answer,
    element: make("fieldset", { class: "rv-field" }, make("legend", {}, "Injured side"), ...parts),
  };
}
