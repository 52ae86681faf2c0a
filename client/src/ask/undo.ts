// Records that are written together, to a sentence about it and the way back.

import { store, tellChanged, whereLine } from "../dom/device.ts";
import { button } from "../dom/make.ts";
import type { Kinds } from "../store/kinds.ts";

export type Logged = "run" | "diary";

export type Change = { readonly [K in Logged]: readonly [kind: K, id: string, data: Kinds[K]] }[Logged];

/** Writes them, says so at that place, and offers to take all of it back. */
export function write(said: HTMLElement, changes: readonly Change[], words: () => string): void {
  const before = changes.map(([kind, id]) => [kind, id, store.get(kind, id) ?? null] as Change);
  for (const [kind, id, data] of changes) store.set(kind, id, data);
  const gone = changes.every(([, , data]) => data === null);
  const undo = button("Undo", () => undone(said, before), { class: "rv-link" });
  said.replaceChildren(gone ? "Deleted. " : "", whereLine(gone), ` ${gone ? "" : words()} `, undo);
  tellChanged();
}

function undone(said: HTMLElement, before: readonly Change[]): void {
  for (const [kind, id, data] of before) store.set(kind, id, data);
  said.replaceChildren("Undone. ", whereLine(true));
  tellChanged();
}

/** Several entries a day are told apart by a number. */
export function freeId(day: string, taken: { has: (id: string) => boolean }): string {
  return idsBeside(taken)(day);
}

/** One free id of a day after the other. */
export function idsBeside(taken: { has: (id: string) => boolean }): (day: string) => string {
  // By day, so that the thousandth entry of one does not ask for all those before it again.
  const last = new Map<string, number>();
  return (day) => {
    let number = (last.get(day) ?? 0) + 1;
    while (taken.has(`${day}/${number}`)) number += 1;
    last.set(day, number);
    return `${day}/${number}`;
  };
}
