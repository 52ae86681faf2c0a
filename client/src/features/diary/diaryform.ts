// One entry of the symptom diary to its form: everything that the tracker asks, and when it was.

import { button, make } from "../../dom/make.ts";
import type { DiaryField } from "../../log/symptoms.ts";
import type { Noted, Said } from "../../store/kinds.ts";
import { type Blank, blank, dayBlank, noteBlank } from "../../ask/blank.ts";
import { type Field, field } from "../../ask/field.ts";
import type { Question } from "../../plan/data.ts";
import type { Entry } from "../../log/entries.ts";

export type Saved = (day: string, noted: Noted) => void;

export function entryForm(
  fields: readonly DiaryField[],
  entry: Entry,
  save: Saved,
  cancel: () => void,
): HTMLFormElement {
  const { said, noted } = entry;
  const day = dayBlank("rv-diary-day", entry.day);
  const time = make("input", { type: "time", id: "rv-diary-time", value: noted.time });
  const taps = fields.filter(({ kind }) => kind === "scale" || kind === "yes").map((one) => tap(one, said));
  const blanks = fields.filter(({ kind }) => kind === "number").map((one) => count(one, said));
  const note = noteBlank("rv-diary-note", noted.note);
  const form = make(
    "form",
    { class: "rv-decision rv-log-form", novalidate: true },
    make("h3", { tabindex: "-1" }, "Edit entry"),
    day.row,
    make("div", { class: "rv-date" }, make("label", { for: time.id }, "Time"), time),
    ...taps.map(({ part }) => part.element),
    ...blanks.map(({ part }) => part.row),
    note.row,
    make(
      "p",
      { class: "rv-buttons" },
      make("button", { type: "submit", class: "rv-button" }, "Save"),
      button("Cancel", cancel, { class: "rv-link" }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const on = day.read();
    const numbers = blanks.map(({ key, part }) => [key, part.read()] as const);
    if (on === "" || numbers.some(([, number]) => number === undefined))
      return void form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    const answers = [...taps.map(({ key, part }) => [key, part.answer()] as const), ...numbers];
    save(on, { ...noted, time: time.value.slice(0, 5), said: answered(answers), note: note.read() });
  });
  return form;
}

function tap(one: DiaryField, said: Noted["said"]): { readonly key: string; readonly part: Field } {
  return { key: one.key, part: field(questionOf(one), said[one.key], "") };
}

function count(one: DiaryField, said: Noted["said"]): { readonly key: string; readonly part: Blank } {
  const old = said[one.key];
  const value = typeof old === "number" ? old : null;
  return {
    key: one.key,
    part: blank(
      `rv-diary-${one.key}`,
      one.title,
      one.unit === "min" ? "in minutes" : `in ${one.unit}`,
      one.most,
      value,
    ),
  };
}

export function questionOf({ ask, title, kind, low, high }: DiaryField): Question {
  const words = ask || title;
  if (kind === "yes") return { words, kind: "yes", when: "session" };
  return { words, kind: "scale", when: "session", ends: [`0 ${low}`, `10 ${high}`] };
}

function answered(answers: readonly (readonly [string, Said | null | undefined])[]): Noted["said"] {
  return Object.fromEntries(
    answers.flatMap(([key, value]) =>
      typeof value === "number" || typeof value === "boolean" ? [[key, value]] : [],
    ),
  );
}
