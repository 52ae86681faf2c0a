// The checks of a test one at a time: only one is on the screen, with a way to the next; paper has them all.

import { button, make } from "../../dom/make.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

export class Steps {
  /** Stands above the checks. */
  readonly bar = make("div", { class: "rv-steps" });
  readonly #list: HTMLElement;
  readonly #items: readonly HTMLElement[];
  readonly #end: HTMLElement;
  /** Number of the check that is shown; -1 for all of them. */
  #now = -1;

  /** `end`: what is shown once the last check is done. */
  constructor(list: HTMLElement, end: HTMLElement) {
    this.#list = list;
    this.#items = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
    this.#end = end;
    this.#show();
  }

  /** A link to one check goes there. */
  reach(id: string): void {
    const at = this.#items.findIndex((item) => item.id === id);
    if (at >= 0 && this.#now >= 0) this.#go(at);
  }

  /** From the first check on; the reader stands before what is asked above it. */
  begin(): void {
    this.#now = 0;
    this.#show();
  }

  leave(): void {
    this.#all();
    this.bar.remove();
  }

  #go(at: number): void {
    this.#now = at;
    this.#show();
    const goal = this.#items[at]?.querySelector("h2") ?? this.#end;
    goal.setAttribute("tabindex", "-1");
    goal.focus({ preventScroll: true });
    this.bar.scrollIntoView({ block: "start" });
  }

  #show(): void {
    const count = this.#items.length;
    const stepping = this.#now >= 0;
    this.#list.classList.toggle("rv-stepping", stepping);
    this.#end.classList.toggle("rv-later", stepping && this.#now < count);
    this.#items.forEach((item, at) => item.classList.toggle("rv-current", at === this.#now));
    this.bar.replaceChildren(...(stepping ? this.#ways(count) : [this.#begin(count)]));
  }

  #begin(count: number): HTMLElement {
    return make(
      "p",
      { class: "rv-buttons" },
      count < 2 ? null : button("Show one part at a time", () => this.#go(0), QUIET),
    );
  }

  #ways(count: number): readonly HTMLElement[] {
    const at = this.#now;
    const where = at < count ? `Part ${at + 1} of ${count}` : "All done";
    const next = at === count - 1 ? "See results" : "Next part";
    return [
      make("p", { role: "status", class: "rv-steps-at" }, make("b", {}, where)),
      make(
        "p",
        { class: "rv-buttons" },
        at < count ? button(next, () => this.#go(at + 1)) : null,
        at > 0 ? button("Previous part", () => this.#go(at - 1), QUIET) : null,
        button("Show all parts", () => this.#back(), { class: "rv-link" }),
      ),
    ];
  }

  #all(): void {
    this.#now = -1;
    this.#show();
  }

  #back(): void {
    this.#all();
    this.bar.querySelector("button")?.focus();
  }
}
