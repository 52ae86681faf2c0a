// <rv-compare>: which of the plans on the page stand side by side; the choice is in the address, to be sent.

import { make } from "../../dom/make.ts";

/** More than four columns cannot be read, on a screen or on paper. */
const MOST = 4;

class Compare extends HTMLElement {
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #boxes = new Map<string, HTMLInputElement>();

  connectedCallback(): void {
    const labels = this.#plans.map((plan) => {
      const box = make("input", { type: "checkbox", value: plan.id });
      box.addEventListener("change", () => this.#chosen());
      this.#boxes.set(plan.id, box);
      return make(
        "label",
        { class: "rv-check" },
        box,
        make("span", {}, plan.querySelector("h2")?.textContent ?? plan.id),
      );
    });
    this.replaceChildren(
      make(
        "fieldset",
        { class: "rv-field rv-compare-list" },
        make("legend", {}, `Choose up to ${MOST} plans`),
        ...labels,
      ),
      this.#said,
    );
    addEventListener("hashchange", () => this.#read());
    this.#read();
  }

  get #plans(): readonly HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(".rv-compared > article")];
  }

  /** `compare/#run-walk-8-week,walking-8-week`; a name that no plan has is passed over. */
  #read(): void {
    const names = location.hash.slice(1).split(",");
    for (const [id, box] of this.#boxes) box.checked = names.includes(id);
    this.#show();
  }

  #chosen(): void {
    const ids = this.#checked.map(({ value }) => value);
    history.replaceState(
      null,
      "",
      ids.length === 0 ? location.pathname + location.search : `#${ids.join(",")}`,
    );
    this.#show();
  }

  get #checked(): readonly HTMLInputElement[] {
    return [...this.#boxes.values()].filter((box) => box.checked);
  }

  #show(): void {
    const checked = this.#checked.slice(0, MOST);
    const shown = new Set(checked.map(({ value }) => value));
    for (const plan of this.#plans) plan.hidden = shown.size > 0 && !shown.has(plan.id);
    const columns = String(Math.max(1, shown.size));
    document.querySelector<HTMLElement>(".rv-compared")?.style.setProperty("--columns", columns);
    for (const box of this.#boxes.values()) box.disabled = !box.checked && checked.length === MOST;
    this.#said.textContent =
      checked.length === 0
        ? ""
        : `Showing ${checked.length}. Copy this page's address to share the comparison, or print it.`;
  }
}

customElements.define("rv-compare", Compare);
