// The entries of one log: written, changed, moved to another day, deleted, and listed.

import { store } from "../../dom/device.ts";
import { button, make } from "../../dom/make.ts";
import type { Kinds } from "../../store/kinds.ts";
import { type Change, type Logged, freeId, write } from "../../ask/undo.ts";

export class Journal<K extends Logged> {
  /** What became of the last entry, and the way back. */
  readonly said = make("p", { role: "status", class: "rv-kept" });
  readonly #kind: K;

  constructor(kind: K) {
    this.#kind = kind;
  }

  /** An entry at its day, which may be another than before; returns where it now is. */
  keep(
    from: string,
    day: string,
    data: NonNullable<Kinds[K]>,
    words: (id: string) => string = () => "",
  ): string {
    const same = from.startsWith(`${day}/`);
    const id = same ? from : freeId(day, store.all(this.#kind, `${day}/`));
    const gone = from === "" || same ? [] : [[this.#kind, from, null] as Change];
    write(this.said, [...gone, [this.#kind, id, data] as Change], () => words(id));
    return id;
  }

  /** One entry of the list. */
  row(id: string, words: string, change: () => void): HTMLElement {
    const named = { class: "rv-link", "aria-label": `Change ${words}` };
    const remove = button("Delete", () => write(this.said, [[this.#kind, id, null] as Change], () => ""), {
      class: "rv-link",
      "aria-label": `Delete ${words}`,
    });
    return make("li", {}, make("span", {}, words), button("Change", change, named), remove);
  }
}

/** Entries that stand there at once, and those that are unfolded; all of them count. */
const LAST = 3;
const LISTED = 60;

/** The last entries, the older ones folded; nothing where there is none. */
export function entries<T>(all: readonly T[], row: (one: T) => HTMLElement): readonly HTMLElement[] {
  if (all.length === 0) return [];
  const rows = all.slice(-LISTED).reverse().map(row);
  const list = (some: readonly HTMLElement[]): HTMLElement => make("ul", { class: "rv-entries" }, ...some);
  const older = rows.slice(LAST);
  const more = make("details", { class: "rv-change" }, make("summary", {}, "Older entries"), list(older));
  return [
    make("h3", {}, `Your latest entries${store.where === "device" ? "" : " (not all saved)"}`),
    list(rows.slice(0, LAST)),
    ...(older.length > 0 ? [more] : []),
  ];
}
