// <rv-data>: where the reader's data live; export, import, CSV, and delete everything.

import { store, tellChanged, whereLine } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { keptWords, offlineWords } from "../../dom/offline.ts";
import { LIVES } from "../../dom/privacynote.ts";
import { running } from "../../plan/kept.ts";
import { asidesOf, clear } from "../../store/whole.ts";
import type { CopyReminder } from "./copyreminder.ts";
import type { Restore } from "./restore.ts";
import { counted } from "../../values/number.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

class Data extends Live {
  readonly #count = make("p");
  readonly #without = make("p", { class: "rv-kept" });
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #sure = make("p", { hidden: true });
  readonly #file = make("input", {
    type: "file",
    accept: "application/json,.json,text/csv,.csv",
    class: "rv-vh",
    id: "rv-import",
  });
  readonly #below = make("div");
  readonly #last = make("div");
  #reminder: CopyReminder | null = null;
  /** No act that anybody comes for: it looks like a link. */
  readonly #delete = button("Delete everything", () => this.#ask(true), { class: "rv-link" });
  readonly #table = button(
    "Download log (CSV)",
    () => void this.#exports().then((all) => all?.downloadTable()),
    QUIET,
  );
  readonly #copy = button("Download my data", () => void this.#exports().then((all) => all?.downloadAll()));
  #restore: Restore | null = null;

  /** The plans of which it was last counted what is kept. */
  #counted: string | null = null;

  protected override begin(): void {
    this.#file.addEventListener("change", () => void this.#import(), { signal: this.signal });
    this.#sure.replaceChildren(
      "This permanently deletes everything you've logged on this device. ",
      button("Yes, delete everything", () => this.#clear()),
      " ",
      button("Cancel", () => this.#ask(false)),
    );
    this.replaceChildren(
      make("p", {}, kept()),
      this.#count,
      this.#buttons(),
      this.#sure,
      this.#said,
      make("p", { class: "rv-kept" }, whereLine(true)),
      this.#below,
      // These come late: above the buttons they would move them away under a thumb.
      this.#without,
      this.#last,
    );
  }

  #buttons(): HTMLElement {
    return make(
      "p",
      { class: "rv-buttons" },
      this.#copy,
      make(
        "span",
        {},
        this.#file,
        make("label", { for: "rv-import", class: "rv-button rv-button-quiet" }, "Restore from a file"),
      ),
      this.#table,
      this.#delete,
    );
  }

  protected show(): void {
    const [aside, all] = [asidesOf(store).size, store.keys("revlanox/").length];
    // How somebody likes the site is no entry of a log.
    const number = all - store.keys("revlanox/setting/").length;
    const entries = number === 0 ? "Nothing is saved on this device yet." : entriesWords(number);
    const unread = ` We couldn't read ${aside} more and set ${aside === 1 ? "it" : "them"} aside.`;
    // What nobody has cannot be taken along, or deleted.
    for (const act of [this.#copy, this.#table, this.#delete]) act.hidden = all === 0 && aside === 0;
    this.#count.textContent = entries + (aside === 0 ? "" : unread);
    void this.#countKept();
    void this.#remind(number);
  }

  /** How a log is made to last is fetched for those who have one. */
  async #remind(entries: number): Promise<void> {
    if (this.#reminder === null && entries === 0) return;
    const part = await late(() => import("./copyreminder.ts"), this.#last);
    if (part === null) return;
    this.#reminder ??= new part.CopyReminder(this.text("root"));
    this.#last.replaceChildren(this.#reminder.element);
    await this.#reminder.show(entries);
  }

  /** Counting reads all that is kept, so it is done once for the same plans. */
  async #countKept(): Promise<void> {
    const plans = running(store).join();
    if (plans === this.#counted) return;
    const words = plans === "" ? "" : await keptWords();
    this.#without.textContent = words;
    // What is still being kept is counted with the next change.
    this.#counted = words === "" && plans !== "" ? null : plans;
  }

  /** What reads a file is fetched for those who have one. */
  async #import(): Promise<void> {
    const part = await late(() => import("./restore.ts"), this.#said);
    if (part === null) return;
    this.#restore ??= new part.Restore(this.#file, this.#said);
    this.#below.replaceChildren(this.#restore.element);
    await this.#restore.read();
  }

  /** What writes a file, the same. */
  #exports(): Promise<typeof import("../../dom/exports.ts") | null> {
    return late(() => import("../../dom/exports.ts"), this.#said);
  }

  #ask(sure: boolean): void {
    this.#sure.hidden = !sure;
    const next = sure ? this.#sure.querySelector("button:last-of-type") : this.#delete;
    if (next instanceof HTMLElement) next.focus();
  }

  #clear(): void {
    clear(store);
    this.#ask(false);
    this.#below.replaceChildren();
    this.#said.textContent = "Everything on this device was deleted.";
    tellChanged();
  }
}

/** What the browser keeps; where it keeps nothing, the line below the buttons says so. */
function kept(): string {
  return [store.where === "memory" ? "" : LIVES, offlineWords()].filter(Boolean).join(" ");
}

function entriesWords(number: number): string {
  const more = number > 1 ? ", counting your plan and each answer" : "";
  return `Saved on this device: ${counted(number, "entry", "entries")}${more}.`;
}

customElements.define("rv-data", Data);
