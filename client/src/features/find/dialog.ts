// What is typed to what is found, as it is typed: a field, kinds to choose from, and a list to walk with the arrow keys.

import { glyph, make, pageLink } from "../../dom/make.ts";
import { Engine } from "./engine.ts";
import { searchIndex } from "./searchindex.ts";
import { Results } from "./results.ts";

const BACK = "M20 12H5m6-6-6 6 6 6";
const LOST = "We couldn't load search. Check your connection and try again, or look through all pages.";

let shown: Search | undefined;

/** Shows search with these words in its field, and brings it up to date with each letter from then on. */
export function openSearch(root: string, typed: string): void {
  shown ??= new Search(root);
  shown.open(typed);
}

class Search {
  readonly #root: string;
  readonly #field = make("input", {
    // Of type search, Escape would empty it and close nothing.
    type: "text",
    inputmode: "search",
    role: "combobox",
    "aria-label": "Search",
    "aria-autocomplete": "list",
    "aria-controls": "rv-found",
    "aria-expanded": "true",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    placeholder: "Where does it hurt? What do you want to do?",
  });
  readonly #results: Results;
  readonly #dialog: HTMLDialogElement;
  #engine: Engine | null = null;

  constructor(root: string) {
    this.#root = root;
    this.#results = new Results(root, this.#field);
    const back = make(
      "button",
      { type: "button", class: "rv-find-back", "aria-label": "Close search" },
      glyph(BACK),
    );
    back.addEventListener("click", () => this.#dialog.close());
    const head = make("div", { class: "rv-find-head" }, back, this.#field);
    this.#dialog = make(
      "dialog",
      { class: "rv rv-find-dialog", "aria-label": "Search" },
      head,
      ...this.#results.parts,
    );
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#field.addEventListener("input", () => this.#look());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    document.body.append(this.#dialog);
  }

  open(typed: string): void {
    const fresh = !this.#dialog.open;
    if (fresh) this.#dialog.showModal();
    if (typed !== "") this.#field.value = typed;
    this.#field.focus();
    // Somebody who is typing goes on behind what is there; who comes back to older words types over them.
    if (fresh && typed === "") this.#field.select();
    void this.#ready();
  }

  /** The index is asked for again where it did not come. */
  async #ready(): Promise<void> {
    if (this.#engine === null) {
      const index = await searchIndex(this.#root);
      if (index === null) return this.#results.failed(LOST, pageLink(this.#root, "find/"));
      this.#results.take(index);
      this.#engine = await Engine.of(index);
    }
    this.#look();
  }

  #look(): void {
    const typed = this.#field.value.trim();
    if (this.#engine) this.#results.show(typed, this.#engine.find(typed));
  }

  #key(event: KeyboardEvent): void {
    const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) this.#results.move(step);
    else if (event.key === "Enter") this.#results.follow();
    else return;
    event.preventDefault();
  }
}
