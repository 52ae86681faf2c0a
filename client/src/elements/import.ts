// <rv-import>: runs from a Strava or Garmin list of activities; nothing is written before the reader has seen it.

import { store, tellChanged, whereLine } from "../dom/device.ts";
import { Live } from "../dom/live.ts";
import { button, make } from "../dom/make.ts";
import { dayWords } from "../plan/day.ts";
import { setAll } from "../store/together.ts";
import { textOf } from "../view/file.ts";
import type { Chosen, Preview } from "../view/preview.ts";

class Import extends Live {
  readonly #file = make("input", {
    type: "file",
    accept: ".csv,text/csv",
    class: "rv-vh",
    id: "rv-activities",
  });
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #preview = make("div");

  protected override begin(): void {
    this.#file.addEventListener("change", () => void this.#read(), { signal: this.signal });
    const label = make(
      "label",
      { for: "rv-activities", class: "rv-button rv-button-quiet" },
      "Choose a file",
    );
    const words =
      "Strava: activities.csv in your export. Garmin Connect: Activities.csv. It is read here and sent nowhere.";
    this.replaceChildren(
      make(
        "details",
        { class: "rv-change" },
        make("summary", {}, "Runs from Strava or Garmin"),
        make("p", { class: "rv-note" }, words),
        make("p", { class: "rv-buttons" }, this.#file, label),
        this.#said,
        this.#preview,
      ),
    );
  }

  protected show(): void {}

  async #read(): Promise<void> {
    this.#preview.replaceChildren();
    const text = await textOf(this.#file);
    if (text === null) return;
    if ("problem" in text) return void (this.#said.textContent = text.problem);
    const { preview } = await import("../view/preview.ts");
    const found = preview(text.text, (chosen) => this.#take(chosen));
    if (typeof found === "string") this.#said.textContent = `${found} Nothing was changed.`;
    else this.#show(found);
  }

  #show({ words, element }: Preview): void {
    this.#said.textContent = words;
    const leave = button("Leave it", () => this.#end("Nothing was changed."), {
      class: "rv-button rv-button-quiet",
    });
    this.#preview.replaceChildren(element, make("p", { class: "rv-buttons" }, leave));
  }

  #end(words: string): void {
    this.#preview.replaceChildren();
    this.#said.textContent = words;
  }

  #take(runs: Chosen): void {
    if (!setAll(store, "run", runs))
      return this.#end("This device has no room for all of them. Nothing was changed.");
    const first = [...runs.keys()].sort()[0]?.split("/")[0] ?? "";
    const gone = new Map([...runs.keys()].map((id) => [id, null] as const));
    const undo = button(
      "Undo",
      () => {
        const done = setAll(store, "run", gone);
        this.#end(done ? "Taken back." : "This device has no room to take them back. They are still here.");
        tellChanged();
      },
      { class: "rv-link" },
    );
    const count = `${runs.size} ${runs.size === 1 ? "run" : "runs"} taken over, from ${dayWords(first)} on.`;
    this.#end("");
    this.#said.replaceChildren(`${count} `, whereLine(), " ", undo);
    tellChanged();
  }
}

customElements.define("rv-import", Import);
