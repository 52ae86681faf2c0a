// <rv-runs spike>: the run log: an entry, the last ones, and what they add up to.

import { store, tellChanged } from "../dom/device.ts";
import { Live } from "../dom/live.ts";
import { button, make } from "../dom/make.ts";
import { WHERE } from "../dom/words.ts";
import { dayWords, today } from "../plan/day.ts";
import type { Ran } from "../store/kinds.ts";
import { type Kept, kept } from "../view/log.ts";
import { type SpikeRule, loadPart, spikeWords } from "../view/load.ts";
import { runForm } from "../view/run.ts";

/** Entries that are listed; all of them count. */
const SHOWN = 14;

class Runs extends Live {
  readonly #form = make("div");
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #list = make("div");
  readonly #sums = make("div");
  #last: { readonly id: string; readonly before: Ran | null } | null = null;

  protected override begin(): void {
    this.replaceChildren(this.#form, this.#said, this.#list, this.#sums);
    this.#enter(null);
  }

  get #rule(): SpikeRule {
    return JSON.parse(this.text("spike")) as SpikeRule;
  }

  /** A new entry, or one that is changed. */
  #enter(entry: Kept | null): void {
    const save = (day: string, ran: Ran): void => {
      const same = entry !== null && entry.run.day === day;
      if (entry !== null && !same) store.set("run", entry.id, null);
      this.#write(same ? entry.id : freeId(day), ran);
      this.#enter(null);
    };
    this.#form.replaceChildren(runForm(entry, save, entry === null ? null : () => this.#enter(null)));
    if (entry !== null) this.#form.querySelector("input")?.focus();
  }

  #write(id: string, ran: Ran | null): void {
    this.#last = { id, before: store.get("run", id) ?? null };
    const where = store.set("run", id, ran);
    const day = id.split("/")[0] ?? "";
    const all = kept(store);
    const own = all.find((one) => one.id === id);
    const words =
      ran === null ? "Deleted." : `${WHERE[where]} ${own ? spikeWords(this.#rule, all, own) : dayWords(day)}`;
    this.#said.replaceChildren(
      words,
      " ",
      button("Undo", () => this.#undo(), { class: "rv-link" }),
    );
    tellChanged();
  }

  #undo(): void {
    if (this.#last === null) return;
    store.set("run", this.#last.id, this.#last.before);
    this.#last = null;
    this.#said.textContent = "Taken back.";
    tellChanged();
  }

  protected show(): void {
    const all = kept(store);
    const rows = all
      .slice(-SHOWN)
      .reverse()
      .map((one) => this.#row(one));
    this.#list.replaceChildren(
      ...(rows.length === 0
        ? []
        : [make("h3", {}, "Your last entries"), make("ul", { class: "rv-entries" }, ...rows)]),
    );
    this.#sums.replaceChildren(...loadPart(all, today()));
  }

  #row(one: Kept): HTMLElement {
    const { day, minutes, km, effort } = one.run;
    const parts = [
      minutes === 0 ? "no run" : minutes === null ? "" : `${minutes} min`,
      km === null ? "" : `${km} km`,
      effort === null ? "" : `effort ${effort}`,
      one.note,
    ].filter(Boolean);
    const words = `${dayWords(day)}: ${parts.join(", ") || "nothing written"}`;
    const change = button("Change", () => this.#enter(one), {
      class: "rv-link",
      "aria-label": `Change ${words}`,
    });
    const remove = button("Delete", () => this.#write(one.id, null), {
      class: "rv-link",
      "aria-label": `Delete ${words}`,
    });
    return make("li", {}, make("span", {}, words), change, remove);
  }
}

/** Several entries a day are told apart by a number. */
function freeId(day: string): string {
  const taken = store.all("run", `${day}/`);
  let number = 1;
  while (taken.has(`${day}/${number}`)) number += 1;
  return `${day}/${number}`;
}

customElements.define("rv-runs", Runs);
