// <rv-import>: runs from a Strava or Garmin list of activities; nothing is written before the reader has seen it.

import { store, tellChanged, whereLine } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { NO_ROOM } from "../../dom/storagewords.ts";
import { dayWords } from "../../values/calendarday.ts";
import { counted } from "../../values/number.ts";
import type { Ran } from "../../store/kinds.ts";
import type { Change } from "../../store/allornone.ts";
import { textOf } from "../../ask/chosenfile.ts";
import type { Chosen, Preview } from "./preview.ts";
import { Working } from "../../ask/longwork.ts";

const UNSAVED =
  "We couldn't load what saves them. Nothing was changed. Reload the page, then choose the file again.";
const QUIET = { class: "rv-button rv-button-quiet" };

class Import extends Live {
  readonly #file = make("input", {
    type: "file",
    accept: ".csv,text/csv",
    class: "rv-vh",
    id: "rv-activities",
  });
  readonly #working = new Working();
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
      "Strava: download your data on their website, unzip it and choose activities.csv. Garmin Connect: on their website, export your list of activities and choose Activities.csv. We read the file on this device. It isn't sent anywhere.";
    this.replaceChildren(
      make(
        "details",
        { class: "rv-change" },
        make("summary", {}, "Import runs from Strava or Garmin"),
        make("p", { class: "rv-note" }, words),
        make("p", { class: "rv-buttons" }, this.#file, label),
        this.#working.element,
        this.#said,
        this.#preview,
      ),
    );
  }

  protected show(): void {}

  async #read(): Promise<void> {
    const work = this.#working.begin("Reading the file");
    this.#end("");
    const text = await textOf(this.#file);
    if (text === null) return this.#working.end();
    if ("problem" in text) return this.#end(text.problem);
    const list = await late(() => import("./readlist.ts"), this.#said);
    if (list === null) return this.#working.end();
    const found = await list.previewOf(text.text, work, (chosen) => void this.#take(chosen));
    // Another file was chosen while this one was read.
    if (!this.#working.has(work)) return;
    this.#working.end();
    if (found === null) this.#end("Stopped. Nothing was changed.");
    else if (typeof found === "string") this.#end(`${found} Nothing was changed.`);
    else this.#show(found);
  }

  #show({ words, element }: Preview): void {
    this.#said.textContent = words;
    const leave = button("Cancel", () => this.#end("Nothing was changed."), QUIET);
    this.#preview.replaceChildren(element, make("p", { class: "rv-buttons" }, leave));
  }

  #end(words: string): void {
    this.#preview.replaceChildren();
    this.#said.textContent = words;
  }

  async #take(runs: Chosen): Promise<void> {
    this.#end("");
    const ended = await this.#write(runs, "Saving the runs");
    if (ended !== "") return this.#end(ended);
    const first = [...runs.keys()].sort()[0]?.split("/")[0] ?? "";
    const count = `${counted(runs.size, "run")} imported, starting ${dayWords(first)}.`;
    this.#offerUndo(count, runs, true);
    tellChanged();
  }

  #offerUndo(words: string, runs: Chosen, kept = false): void {
    const undo = button("Undo", () => void this.#takeBack(runs), { class: "rv-link" });
    this.#said.replaceChildren(`${words} `, ...(kept ? [whereLine(), " "] : []), undo);
  }

  async #takeBack(runs: Chosen): Promise<void> {
    const gone = new Map([...runs.keys()].map((id) => [id, null] as const));
    const ended = await this.#write(gone, "Removing them");
    if (ended !== "") return this.#offerUndo(ended, runs);
    this.#end("Undone.");
    tellChanged();
  }

  /** All of them or none; "" or why none was written. */
  async #write(runs: ReadonlyMap<string, Ran | null>, words: string): Promise<string> {
    const all = await late(() => import("../../store/allornone.ts"));
    if (all === null) return UNSAVED;
    const changes = [...runs].map(([id, data]): Change => ({ kind: "run", id, data, at: null }));
    this.#file.disabled = true;
    const ended = await all.putAll(store, changes, this.#working.begin(words));
    this.#file.disabled = false;
    this.#working.end();
    if (ended === "full") return NO_ROOM;
    return ended === "stopped" ? "Stopped. Nothing was changed." : "";
  }
}

customElements.define("rv-import", Import);
