// <rv-week columns>: a week that was written on paper, typed in as one table, by keyboard alone.

import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { button, make } from "../../dom/make.ts";
import { dayWords, mondayOf, plusDays, today } from "../../values/calendarday.ts";
import { type Column, type Row, allow, changesOf, rowsOf } from "./typedweek.ts";
import { write } from "../../ask/undo.ts";

class Week extends Live {
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #problem = make("p", { class: "rv-problem", role: "alert" });
  readonly #sheet = make("div");
  readonly #folded = make("details", { class: "rv-change rv-week" });
  #columns: readonly Column[] = [];
  /** Of the week that is shown. */
  #monday = mondayOf(today());
  #rows: readonly Row[] = [];

  protected override begin(): void {
    this.#columns = JSON.parse(this.text("columns")) as readonly Column[];
    const form = make("form", { novalidate: true }, this.#sheet, this.#problem, this.#save());
    form.addEventListener("submit", (event) => this.#submit(event));
    form.addEventListener("keydown", (event) => this.#onward(event));
    const summary = make("summary", {}, "Enter a week from paper");
    this.#folded.replaceChildren(summary, form, this.#said);
    this.#folded.addEventListener("toggle", () => this.show(), { signal: this.signal });
    this.replaceChildren(this.#folded);
  }

  #save(): HTMLElement {
    return make(
      "p",
      { class: "rv-buttons" },
      make("button", { type: "submit", class: "rv-button" }, "Save the week"),
    );
  }

  get #isTyped(): boolean {
    return this.#rows.some(({ cells }) => cells.some(({ input, was }) => input.value !== was));
  }

  /** A new week begins with this one, unless something of the old one is typed and not saved. */
  protected override turn(before: string): void {
    if (!this.#isTyped && this.#monday === mondayOf(before)) this.#monday = mondayOf(today());
    allow(this.#rows, today());
  }

  protected show(): void {
    // A folded week reads nothing, and what is being typed is not drawn anew.
    if (this.#folded.open && !this.#isTyped) this.#draw();
  }

  #draw(): void {
    this.#problem.textContent = "";
    this.#rows = rowsOf(store, this.#columns, this.#monday);
    allow(this.#rows, today());
    const heads = ["Day", ...this.#columns.map(({ title }) => title)];
    const head = make("tr", {}, ...heads.map((words) => make("th", { scope: "col" }, words)));
    const body = make("tbody", {}, ...this.#rows.map(({ row }) => row));
    const table = make("table", { class: "rv-typed" }, make("thead", {}, head), body);
    const label = "This week, one row per day";
    this.#sheet.replaceChildren(
      this.#weeks(),
      make("div", { class: "rv-scroll", role: "region", "aria-label": label, tabindex: "0" }, table),
    );
  }

  #weeks(): HTMLElement {
    const quiet = { class: "rv-button rv-button-quiet" };
    const next = plusDays(this.#monday, 7);
    return make(
      "p",
      { class: "rv-buttons" },
      button("Previous week", () => this.#go(-7), quiet),
      make("b", {}, `Week of ${dayWords(this.#monday)}`),
      next <= today() ? button("Next week", () => this.#go(7), quiet) : null,
    );
  }

  #go(days: number): void {
    this.#monday = plusDays(this.#monday, days);
    this.#draw();
    this.#rows[0]?.cells[0]?.input.focus();
  }

  #submit(event: Event): void {
    event.preventDefault();
    const found = changesOf(store, this.#rows);
    if ("problem" in found) {
      this.#problem.textContent = found.problem;
      return found.input.focus();
    }
    this.#problem.textContent = "";
    if (found.changes.length === 0) return void (this.#said.textContent = "Nothing changed.");
    for (const { cells } of this.#rows) for (const cell of cells) cell.was = cell.input.value;
    write(
      this.#said,
      found.changes,
      () => `Logged for ${dayWords(this.#monday)} to ${dayWords(plusDays(this.#monday, 6))}.`,
    );
    this.#draw();
  }

  /** Enter goes on to the next blank, and from the last one to the button. */
  #onward(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const all = [...this.querySelectorAll<HTMLElement>("tbody input:not([disabled]), [type=submit]")];
    all[all.indexOf(event.target) + 1]?.focus();
  }
}

customElements.define("rv-week", Week);
