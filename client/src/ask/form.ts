// Questions to a form: what was said before stands in it, and nothing is saved before each has its answer.

import { button, make } from "../dom/make.ts";
import type { PlanData, PlanSession, Question } from "../plan/data.ts";
import { SESSION } from "../plan/follow.ts";
import { answered } from "../plan/quoted.ts";
import type { Said } from "../store/kinds.ts";
import { type Field, field } from "./field.ts";
import { sessionField } from "./sessionfield.ts";

const DONE: Question = { words: "Did you finish the whole session?", kind: "yes", when: "session" };

interface Options {
  /** Whether the plan's warning signs are listed below. */
  readonly flags: boolean;
  readonly save: (answers: ReadonlyMap<string, Said>) => void;
  /** What changing the answers of before does; null where there are none. */
  readonly change: (() => void) | null;
  /** Whether a question may stay open. */
  readonly optional?: boolean;
  /** Among which sessions the reader says which was done; left out where the stage has one. */
  readonly sessions?: readonly PlanSession[];
  /** Ids of those whose turn it is. */
  readonly turns?: readonly string[];
}

export function answersForm(
  data: PlanData,
  keys: readonly string[],
  said: ReadonlyMap<string, Said>,
  injured: string,
  options: Options,
): HTMLElement {
  const fields = new Map<string, Field>();
  const signs = keys.filter((key) => data.questions[key]?.trouble !== undefined);
  // A list of one is a question.
  const listed = signs.length === 1 ? [] : signs;
  if (options.sessions?.length)
    fields.set(SESSION, sessionField(options.sessions, said.get(SESSION), options.turns ?? []));
  for (const key of keys.filter((one) => !listed.includes(one))) {
    const question = key === "done" ? DONE : data.questions[key];
    if (question) fields.set(key, field(question, said.get(key), injured));
  }
  const list = listed.length === 0 ? null : troubles(data, listed, said);
  const flags = options.flags ? warnings(data, said) : null;
  const submit = make("button", { type: "submit", class: "rv-button" }, "Save");
  const before = options.change ? earlier(data, said, options.change) : null;
  const form = make(
    "form",
    { novalidate: true },
    before,
    ...[...fields.values()].map(({ element }) => element),
    list?.element ?? null,
    flags?.element ?? null,
    submit,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const signs = list?.answers() ?? new Map<string, Said>();
    const answers = collected(data, fields, options.optional ?? false);
    if (answers !== null && signs !== null)
      options.save(new Map([...answers, ...signs, ...(flags?.answers() ?? [])]));
  });
  return form;
}

/** Null, with a sentence at each field, while an answer is missing that takes one tap. */
function collected(
  data: PlanData,
  fields: ReadonlyMap<string, Field>,
  optional: boolean,
): Map<string, Said> | null {
  const answers = new Map<string, Said>();
  let first: Field | null = null;
  for (const [key, one] of fields) {
    const answer = one.answer();
    const kind = key === "done" ? "yes" : data.questions[key]?.kind;
    const taps = key === SESSION || kind === "pain" || kind === "scale" || kind === "yes" || kind === "grade";
    const wanted = answer === undefined && taps && !optional;
    one.complain(wanted ? "Choose an answer." : "");
    if (wanted) first ??= one;
    if (answer !== undefined) answers.set(key, answer);
  }
  first?.element.querySelector("input")?.focus();
  return first === null ? answers : null;
}

/** Signs of trouble in one list: one tap says that there is none of them, and no tap is no answer. */
function troubles(
  data: PlanData,
  keys: readonly string[],
  said: ReadonlyMap<string, Said>,
): { element: HTMLElement; answers: () => Map<string, Said> | null } {
  const boxes = keys.map((key) => ({
    key,
    ...checkbox(data.questions[key]?.trouble ?? key, said.get(key) === true),
  }));
  const none = checkbox(
    "None of these",
    keys.every((key) => said.get(key) === false),
  );
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const rows = [...boxes, none].map(({ row }) => make("li", {}, row));
  const isLater = keys.every((key) => data.questions[key]?.when === "morning");
  const asks = isLater ? "Have you had any of these since the session?" : "Did you have any of these?";
  const element = make(
    "fieldset",
    { class: "rv-field" },
    make("legend", {}, asks),
    make("ul", { class: "rv-checks" }, ...rows),
    problem,
  );
  none.box.addEventListener("change", () => {
    if (none.box.checked) for (const { box } of boxes) box.checked = false;
  });
  for (const { box } of boxes)
    box.addEventListener("change", () => {
      if (box.checked) none.box.checked = false;
    });
  const answers = (): Map<string, Said> | null => {
    const told = none.box.checked || boxes.some(({ box }) => box.checked);
    problem.textContent = told ? "" : "Choose any that apply, or “None of these”.";
    return told ? new Map(boxes.map(({ key, box }) => [key, box.checked])) : null;
  };
  return { element, answers };
}

function checkbox(
  words: string,
  checked: boolean,
): { readonly box: HTMLInputElement; readonly row: HTMLLabelElement } {
  const box = make("input", { type: "checkbox", checked });
  return { box, row: make("label", { class: "rv-check" }, box, make("span", {}, words)) };
}

function warnings(
  data: PlanData,
  said: ReadonlyMap<string, Said>,
): { element: HTMLElement; answers: () => Map<string, Said> } {
  const boxes = Object.entries(data.flags).map(([key, words]) => {
    const { box, row } = checkbox(words, said.get(key) === true);
    return { key, box, row: make("li", {}, row) };
  });
  const open = boxes.some(({ box }) => box.checked);
  const list = make("ul", { class: "rv-checks" }, ...boxes.map(({ row }) => row));
  const element = make(
    "details",
    { class: "rv-warnings", open },
    make("summary", {}, "Any of these warning signs?"),
    list,
  );
  const answers = (): Map<string, Said> => {
    const told = boxes.filter(({ key, box }) => box.checked || said.get(key) === true);
    return new Map(told.map(({ key, box }) => [key, box.checked]));
  };
  return { element, answers };
}

/** What was said that is not no: a long list of noes would hide it. */
function earlier(data: PlanData, said: ReadonlyMap<string, Said>, change: () => void): HTMLElement {
  const told = [...said].flatMap(([key, value]) => {
    const question = data.questions[key];
    if (question === undefined || value === false) return [];
    return [value === true && question.trouble ? question.trouble : answered(question, value)];
  });
  const list = make("ul", {}, ...told.map((words) => make("li", {}, words)));
  return make(
    "div",
    { class: "rv-earlier" },
    make("p", {}, "Your answers so far:"),
    list,
    button("Edit my answers", change, { class: "rv-link" }),
  );
}
