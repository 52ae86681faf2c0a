// <rv-runs spike>: the run log: an entry, the last ones, and what they add up to.

import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { make } from "../../dom/make.ts";
import { dayWords, today } from "../../values/calendarday.ts";
import type { Ran } from "../../store/kinds.ts";
import { Journal, entries } from "./journal.ts";
import { kmWords } from "../../values/distance.ts";
import { type Kept, kept } from "../../log/entries.ts";
import { type SpikeRule, loadPart, spikeWords } from "../../chart/loadchart.ts";
import { runForm } from "./runform.ts";

class Runs extends Live {
  readonly #form = make("div");
  readonly #journal = new Journal("run");
  readonly #list = make("div");
  readonly #sums = make("div");

  protected override begin(): void {
    const written = make("div", {}, this.#form, this.#journal.said, this.#list);
    this.replaceChildren(make("div", { class: "rv-log-two" }, written, this.#sums));
    this.#enter(null);
  }

  get #rule(): SpikeRule {
    return JSON.parse(this.text("spike")) as SpikeRule;
  }

  /** A new entry, or one that is changed. */
  #enter(entry: Kept | null): void {
    const save = (day: string, ran: Ran): void => {
      this.#journal.keep(entry?.id ?? "", day, ran, (id) => this.#spike(id));
      this.#enter(null);
    };
    this.#form.replaceChildren(runForm(entry, save, entry === null ? null : () => this.#enter(null)));
    if (entry !== null) this.#form.querySelector("input")?.focus();
  }

  #spike(id: string): string {
    const all = kept(store);
    const own = all.find((one) => one.id === id);
    return own === undefined
      ? ""
      : spikeWords(this.#rule, all, own) || `Logged for ${dayWords(own.run.day)}.`;
  }

  protected show(): void {
    const all = kept(store);
    this.#list.replaceChildren(...entries(all, (one) => this.#row(one)));
    this.#sums.replaceChildren(...loadPart(all, today()));
  }

  #row(one: Kept): HTMLElement {
    const { day, minutes, km, effort } = one.run;
    const parts = [
      minutes === 0 ? "no run" : minutes === null ? "" : `${minutes} min`,
      km === null ? "" : kmWords(km),
      effort === null ? "" : `effort ${effort}`,
      one.note,
    ].filter(Boolean);
    const words = `${dayWords(day)}: ${parts.join(", ") || "no details"}`;
    return this.#journal.row(one.id, words, () => this.#enter(one));
  }
}

customElements.define("rv-runs", Runs);
