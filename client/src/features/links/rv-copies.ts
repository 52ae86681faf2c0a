// <rv-copies among>: beside the link of each row that is unfolded, a button that copies the whole address.

import { copyText } from "../../dom/copy.ts";
import { button, make } from "../../dom/make.ts";

class Copies extends HTMLElement {
  connectedCallback(): void {
    // A fold tells that it was opened to itself alone.
    document.addEventListener("toggle", this.#opened, true);
  }

  disconnectedCallback(): void {
    document.removeEventListener("toggle", this.#opened, true);
  }

  readonly #opened = ({ target }: Event): void => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    for (const row of target.querySelectorAll<HTMLElement>(this.getAttribute("among") ?? "li"))
      if (row.querySelector("button") === null) add(row);
  };
}

function add(row: HTMLElement): void {
  const link = row.querySelector("a");
  if (link === null) return;
  const said = make("span", { role: "status" });
  const words = [make("span", {}, "Copy link"), make("span", { class: "rv-vh" }, `: ${link.textContent}`)];
  const copy = button("", () => void copyText(link.href, said), { class: "rv-link" });
  copy.replaceChildren(...words);
  link.after(" ", copy, " ", said);
}

customElements.define("rv-copies", Copies);
