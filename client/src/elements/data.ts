// <rv-data>: where the reader's data live; export, import, CSV, and delete everything.

import { store, tellChanged } from "../dom/device.ts";
import { Live } from "../dom/live.ts";
import { today } from "../plan/day.ts";
import { button, download, make } from "../dom/make.ts";
import { LIVES, WHERE } from "../dom/words.ts";
import { csv, exported, imported } from "../store/exchange.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

class Data extends Live {
  readonly #count = make("p");
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #sure = make("p", { hidden: true });
  readonly #file = make("input", {
    type: "file",
    accept: "application/json,.json",
    class: "rv-vh",
    id: "rv-import",
  });
  readonly #delete = button("Delete everything", () => this.#ask(true), QUIET);

  protected override begin(): void {
    this.#file.addEventListener("change", () => void this.#import(), { signal: this.signal });
    this.#sure.replaceChildren(
      "Everything that you ticked and logged here is deleted for good. ",
      button("Yes, delete it", () => this.#clear()),
      " ",
      button("Keep it", () => this.#ask(false)),
    );
    this.replaceChildren(make("p", {}, LIVES), this.#count, this.#buttons(), this.#sure, this.#said);
  }

  #buttons(): HTMLElement {
    return make(
      "p",
      { class: "rv-buttons" },
      button("Export", () =>
        download(`revlanox-${today()}.json`, "application/json", exported(store, new Date())),
      ),
      make(
        "span",
        {},
        this.#file,
        make("label", { for: "rv-import", class: "rv-button rv-button-quiet" }, "Import"),
      ),
      button("Log as CSV", () => download(`revlanox-log-${today()}.csv`, "text/csv", csv(store)), QUIET),
      this.#delete,
    );
  }

  protected show(): void {
    const number = store.texts().size;
    const aside = store.aside === 0 ? "" : ` ${store.aside} could not be read and are kept aside.`;
    this.#count.textContent = `${number} ${number === 1 ? "record" : "records"} here.${aside}`;
    if (store.where !== "device") this.#said.textContent = WHERE[store.where];
  }

  async #import(): Promise<void> {
    const file = this.#file.files?.[0];
    if (file === undefined) return;
    const found = imported(store, await file.text());
    this.#file.value = "";
    this.#said.textContent =
      found === null
        ? "This file is no export of this site. Nothing was changed."
        : `${found.taken} taken over, ${found.kept} already here, ${found.unreadable} could not be read. ${WHERE[store.where]}`;
    tellChanged();
  }

  #ask(sure: boolean): void {
    this.#sure.hidden = !sure;
    const next = sure ? this.#sure.querySelector("button:last-of-type") : this.#delete;
    if (next instanceof HTMLElement) next.focus();
  }

  #clear(): void {
    store.clear();
    this.#ask(false);
    this.#said.textContent = "Deleted.";
    tellChanged();
  }
}

customElements.define("rv-data", Data);
