// <rv-data>: where the reader's data live; export, import, CSV, and delete everything.

import { store, tellChanged, whereLine } from "../dom/device.ts";
import { Live } from "../dom/live.ts";
import { today } from "../plan/day.ts";
import { button, make } from "../dom/make.ts";
import { download } from "../dom/download.ts";
import { LIVES } from "../dom/lives.ts";
import { WHERE } from "../dom/words.ts";
import { type Found, exported, found, imported, readable } from "../store/exchange.ts";
import { textOf } from "../view/file.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

class Data extends Live {
  readonly #count = make("p");
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #sure = make("p", { hidden: true });
  readonly #file = make("input", {
    type: "file",
    accept: "application/json,.json,text/csv,.csv",
    class: "rv-vh",
    id: "rv-import",
  });
  readonly #damaged = make("p", { class: "rv-buttons" });
  readonly #delete = button("Delete everything", () => this.#ask(true), QUIET);

  protected override begin(): void {
    this.#file.addEventListener("change", () => void this.#import(), { signal: this.signal });
    this.#sure.replaceChildren(
      "Everything that you ticked and logged here is deleted for good. ",
      button("Yes, delete it", () => this.#clear()),
      " ",
      button("Keep it", () => this.#ask(false)),
    );
    this.replaceChildren(
      make("p", {}, LIVES),
      this.#count,
      this.#buttons(),
      this.#sure,
      this.#said,
      make("p", { class: "rv-kept" }, whereLine(true)),
      this.#damaged,
    );
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
      button("Log as CSV", () => void logAsTable(), QUIET),
      this.#delete,
    );
  }

  protected show(): void {
    const number = store.texts().size;
    const aside = store.aside === 0 ? "" : ` ${store.aside} could not be read and are kept aside.`;
    this.#count.textContent = `${number} ${number === 1 ? "record" : "records"} here.${aside}`;
  }

  async #import(): Promise<void> {
    this.#damaged.replaceChildren();
    const file = await textOf(this.#file);
    if (file === null) return;
    if ("problem" in file) return void (this.#said.textContent = file.problem);
    const inside = found(file.text) ?? (await tableIn(file.text));
    if (inside === null) this.#said.textContent = "This file is no export of this site. Nothing was changed.";
    else if (inside.whole) this.#take(inside);
    else this.#offer(inside);
  }

  /** A file that was cut off or damaged: the reader decides before anything is written. */
  #offer(inside: Found): void {
    const count = readable(inside);
    const broken = "This file is damaged, as by a transfer that was cut off.";
    this.#said.textContent = `${broken} ${count} records in it can be read. Nothing was changed yet.`;
    if (count === 0) return;
    const end = (act: () => void) => (): void => {
      this.#damaged.replaceChildren();
      act();
    };
    this.#damaged.replaceChildren(
      button(
        "Take over what can be read",
        end(() => this.#take(inside)),
      ),
      button(
        "Leave it",
        end(() => (this.#said.textContent = "Nothing was changed.")),
        QUIET,
      ),
    );
  }

  #take(inside: Found): void {
    const { taken, kept, unreadable } = imported(store, inside);
    const words = `${taken} taken over, ${kept} already here, ${unreadable} could not be read.`;
    this.#said.textContent = `${words} ${store.where === "device" ? WHERE.device : ""}`;
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

async function logAsTable(): Promise<void> {
  const { csv } = await import("../store/csv.ts");
  download(`revlanox-log-${today()}.csv`, "text/csv", csv(store));
}

/** The table that “Log as CSV” wrote. */
async function tableIn(text: string): Promise<Found | null> {
  const { tableIn: read } = await import("../view/rows.ts");
  return read(text);
}

customElements.define("rv-data", Data);
