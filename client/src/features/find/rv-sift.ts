// <rv-sift label among of hint leads>: a field above folded lists, which opens them at what is typed; and at what an address
// names, where it goes on to the page that the named row leads to.

import { make } from "../../dom/make.ts";
import { counted } from "../../values/number.ts";

class Sift extends HTMLElement {
  readonly #said = make("p", { role: "status", class: "rv-note" });
  /** What can be found, and its words. */
  #rows: readonly (readonly [row: HTMLElement, words: string])[] = [];

  connectedCallback(): void {
    const label = this.getAttribute("label") ?? "";
    const field = make("input", { type: "search", "aria-label": label, placeholder: label });
    field.addEventListener("input", () => this.#sift(field.value));
    this.replaceChildren(make("p", { class: "rv-find-field" }, field), this.#said);
    addEventListener("hashchange", () => this.#reveal());
    this.#reveal();
  }

  /** An address of before, when all that is folded here stood on this page, or the fold of the place it names. */
  #reveal(): void {
    const row = document.getElementById(location.hash.slice(1));
    const onward = row?.matches(this.#among) ? row.querySelector("a") : null;
    if (!this.hasAttribute("leads") || !onward) return reveal(row);
    const to = new URL(onward.href);
    to.search = location.search;
    location.replace(to);
  }

  #sift(typed: string): void {
    const asked = plain(typed).split(/\s+/).filter(Boolean);
    if (this.#rows.length === 0) this.#rows = this.#read();
    for (const [row, words] of this.#rows) row.hidden = !asked.every((word) => words.includes(word));
    const found = this.#rows.filter(([row]) => !row.hidden).length;
    for (const table of document.querySelectorAll<HTMLElement>(".rv-topics .rv-scroll"))
      table.hidden = table.querySelector(`:is(${this.#among}):not([hidden])`) === null;
    for (const fold of folds()) {
      const some = fold.querySelector(`:is(${this.#among}):not([hidden])`) !== null;
      fold.open = some && asked.length > 0;
      (fold.parentElement ?? fold).hidden = !some;
    }
    this.#said.textContent = asked.length === 0 ? "" : this.#saying(found);
  }

  #saying(found: number): string {
    const [of, hint] = [this.getAttribute("of") ?? "row", this.getAttribute("hint") ?? ""];
    return found === 0 ? `Nothing matches. ${hint}` : `${counted(found, `${of} matches`, `${of}s match`)}.`;
  }

  get #among(): string {
    return this.getAttribute("among") ?? "li";
  }

  /** A row is found by the words of its fold and of its table too. */
  #read(): readonly (readonly [HTMLElement, string])[] {
    return [...document.querySelectorAll<HTMLElement>(this.#among)].map((row) => {
      const fold = row.closest("details:has(> summary)")?.querySelector("summary")?.textContent ?? "";
      const caption = row.closest("table")?.caption?.textContent ?? "";
      return [row, plain(`${fold} ${caption} ${row.textContent}`)];
    });
  }
}

function folds(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll(".rv-topics details.rv-more:not(li details)");
}

/** An older browser doesn't open what folds the place that an address names. */
function reveal(place: HTMLElement | null): void {
  const fold = place?.querySelector<HTMLDetailsElement>(":scope > details") ?? place?.closest("details");
  if (!fold || fold.open) return;
  fold.open = true;
  place?.scrollIntoView();
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

customElements.define("rv-sift", Sift);
