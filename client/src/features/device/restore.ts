// A file of records to the store: looked through, what cannot be read named by its line, all of it written or none.

import { store, tellChanged } from "../../dom/device.ts";
import { late } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { NO_ROOM, WHERE } from "../../dom/storagewords.ts";
import { counted } from "../../values/number.ts";
import { type Found, type Looked, found, imported, lookedThrough } from "../../store/exchange.ts";
import { refusals } from "../../store/refused.ts";
import { textOf } from "../../ask/chosenfile.ts";
import { MOST, reasonList } from "../../ask/unreadlines.ts";
import { Working } from "../../ask/longwork.ts";

const STOPPED = "Stopped. Nothing was changed.";
const QUIET = { class: "rv-button rv-button-quiet" };

export class Restore {
  readonly element = make("div");
  readonly #file: HTMLInputElement;
  readonly #said: HTMLElement;
  readonly #working = new Working();
  readonly #ways = make("p", { class: "rv-buttons" });
  /** Lines of the file that could not be read, and why. */
  readonly #refused = make("div");

  /** `said`: where it is told what became of it. */
  constructor(file: HTMLInputElement, said: HTMLElement) {
    this.#file = file;
    this.#said = said;
    this.element.append(this.#working.element, this.#ways, this.#refused);
  }

  async read(): Promise<void> {
    const work = this.#working.begin("Reading the file");
    this.#say("");
    const file = await textOf(this.#file);
    if (file === null) return this.#working.end();
    if ("problem" in file) return this.#end(file.problem);
    let inside = found(file.text);
    if (inside === null) {
      const rows = await late(() => import("../../store/rows.ts"), this.#said);
      if (rows === null) return this.#working.end();
      inside = await rows.tableIn(file.text, work);
    }
    const looked = inside && (await lookedThrough(inside, work));
    // Another file was chosen while this one was read.
    if (!this.#working.has(work)) return;
    if (work.signal.aborted) this.#end(STOPPED);
    else if (inside === null || looked === null)
      this.#end("This isn't a data file from this site. Nothing was changed.");
    else if (inside.whole) await this.#take(inside, looked);
    else this.#offer(inside, looked);
  }

  /** A file that was cut off or damaged: the reader decides before anything is written. */
  #offer(inside: Found, looked: Looked): void {
    const count = looked.changes.length;
    const broken = "This file is damaged. It may not have downloaded fully.";
    this.#end(`${broken} We can read ${counted(count, "entry", "entries")} in it. Nothing was changed yet.`);
    this.#name(inside, looked);
    if (count === 0) return;
    this.#ways.replaceChildren(
      button("Restore what we can read", () => void this.#take(inside, looked)),
      button("Cancel", () => this.#end("Nothing was changed."), QUIET),
    );
  }

  async #take(inside: Found, looked: Looked): Promise<void> {
    this.#say("");
    this.#file.disabled = true;
    const ended = await imported(store, looked, this.#working.begin("Saving the entries"));
    this.#file.disabled = false;
    if (ended === "full") return this.#end(NO_ROOM);
    if (ended === "stopped") return this.#end(STOPPED);
    const { taken, kept } = ended;
    const words = `${counted(taken, "entry", "entries")} restored, ${kept} already here, ${looked.refused.length} couldn't be read.`;
    this.#end(`${words} ${taken === 0 ? "Nothing was changed." : WHERE[store.where]}`);
    this.#name(inside, looked);
    tellChanged();
  }

  #end(words: string): void {
    this.#working.end();
    this.#say(words);
  }

  #say(words: string): void {
    this.#ways.replaceChildren();
    this.#refused.replaceChildren();
    this.#said.textContent = words;
  }

  /** Corrected in the file, these lines are taken over when it is imported again. */
  #name(inside: Found, { refused }: Looked): void {
    const first = refusals(inside, refused.slice(0, MOST));
    this.#refused.replaceChildren(...reasonList(first, refused.length));
  }
}
