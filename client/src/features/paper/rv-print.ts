// <rv-print plan stage name weeks>: fills the sheet of the page in before it is printed: the day, the dates, the side.

import { store } from "../../dom/device.ts";
import { late } from "../../dom/late.ts";
import { button } from "../../dom/make.ts";
import { keptOf } from "../../plan/kept.ts";
import { dayWords, daysBetween, mondayOf, plusDays, today } from "../../values/calendarday.ts";

export class Print extends HTMLElement {
  /** Fills in what the reader chose to print; this week unless they did. Asked at each print: the week goes on. */
  chosen = (): void => this.fill();

  /** The plan's own day zero, from which its weeks count; "" before it is known: then they count from the first day. */
  #zero = "";

  connectedCallback(): void {
    void this.#count();
    addEventListener("beforeprint", () => this.chosen());
    this.replaceChildren(
      button(`Print ${this.getAttribute("name") ?? "the weekly sheet"}`, () => void this.#ask(), {
        class: "rv-link",
      }),
    );
  }

  /** The days of a plan that is followed tell where its weeks begin; fetched for those who follow it. */
  async #count(): Promise<void> {
    const kept = keptOf(store, this.plan);
    if (kept === null) return;
    const zero = await late(() => import("./zero.ts"), this);
    if (zero === null) return;
    this.#zero = await zero.zeroOf(kept, this.plan, this.stage, this.getAttribute("root") ?? "");
  }

  async #ask(): Promise<void> {
    await this.#count();
    const choice = await late(() => import("./sheetchoice.ts"), this);
    if (choice !== null) this.replaceChildren(choice.paperForm(this));
  }

  get plan(): string {
    return this.getAttribute("plan") ?? "";
  }

  get stage(): string {
    return this.getAttribute("stage") ?? "";
  }

  get started(): { readonly start: string; readonly side: string } | undefined {
    const started = store.get("plan", this.plan);
    if (started?.ended === false) return started;
    // Of a link that sets the plan for one patient, who has not begun it here.
    const start = this.getAttribute("start");
    return start ? { start, side: this.getAttribute("side") ?? "" } : undefined;
  }

  /** The day from which the plan's weeks count. */
  get zero(): string {
    return this.#zero || (this.getAttribute("zero") ?? "") || (this.started?.start ?? "");
  }

  /** First and last week of the stage. */
  get weeks(): readonly number[] {
    return (this.getAttribute("weeks") ?? "").split("-").filter(Boolean).map(Number);
  }

  /** The dates of the week that begins on `monday`, "" for blanks; and its number in the plan. */
  fill(monday = this.monday, week = this.week): void {
    const put = (name: string, text: (at: number) => string): void =>
      document.querySelectorAll(`[data-sheet=${name}]`).forEach((place, at) => {
        place.textContent = text(at);
      });
    const day = (at: number): string => (monday ? dayWords(plusDays(monday, at)) : "");
    put("printed", () => today());
    put("week", () => week);
    put("from", () => day(0));
    put("to", () => day(6));
    put("day", (at) => dayWords(plusDays(monday || "2026-11-23", at)).slice(0, monday ? 6 : 3));
    for (const side of ["left", "right"]) put(side, () => (this.started?.side === side ? "×" : ""));
  }

  /** Of this week, or of the plan's first one, where the plan is followed. */
  get monday(): string {
    const { start } = this.started ?? {};
    return start ? mondayOf(start > today() ? start : today()) : "";
  }

  /** The number of this week in the plan, where the stage has it. */
  get week(): string {
    const zero = this.zero || today();
    const number = daysBetween(mondayOf(zero), this.monday || zero) / 7 + 1;
    const [first = 0, last = first] = this.weeks;
    return this.monday !== "" && number >= first && number <= last ? String(number) : "";
  }
}

customElements.define("rv-print", Print);
