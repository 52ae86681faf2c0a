// Small parts of the builder: a field with its name, and what is too much for a link.

import { make } from "../dom/make.ts";
import { MOST } from "../plan/prescription.ts";

export function tooManyOf(changes: number, out: number, added: number): string {
  if (changes > MOST.changes)
    return `A link holds ${MOST.changes} changed doses at most. Write the others on paper.`;
  if (out > MOST.out) return `A link leaves out ${MOST.out} lines at most. Choose another stage or plan.`;
  return added > MOST.added ? `A link adds ${MOST.added} exercises at most.` : "";
}

export function label(words: string, input: HTMLElement): HTMLElement {
  return make("label", { for: input.id }, words);
}

export function row(words: string, input: HTMLElement, note: string): HTMLElement {
  return make(
    "div",
    { class: "rv-build-row" },
    label(words, input),
    input,
    note === "" ? null : make("p", { class: "rv-note" }, note),
  );
}
