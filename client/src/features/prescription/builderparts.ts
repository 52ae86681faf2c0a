// Small parts of the builder: a field with its name, and what is too much for a link.

import { make } from "../../dom/make.ts";
import { stageName } from "../../plan/stagename.ts";
import { MOST } from "../../patient/prescription.ts";

export function tooManyOf(changes: number, out: number, added: number): string {
  if (changes > MOST.changes)
    return `A link can hold up to ${MOST.changes} changes. Write the rest on the printed sheet.`;
  if (out > MOST.out) return `A link can leave out up to ${MOST.out} lines. Choose another stage or plan.`;
  return added > MOST.added ? `A link can add up to ${MOST.added} exercises.` : "";
}

/** What a clinician is told who asks for what the stage says not to do yet. */
export function notYetWords({ words, stage }: { readonly words: string; readonly stage: string }): string {
  return `In ${stageName(stage)}, this plan says not to do this yet: ${words}. Remove it, or choose a later stage.`;
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

/** On a phone a row is a block, in which each cell says what it is. */
export function cell(head: string, child: HTMLElement | string): HTMLElement {
  return make("td", {}, make("span", { class: "rv-known-head" }, `${head}: `), child);
}
