// <rv-decision plan stage root>: the decision card on a stage's page, or what is needed before there is one.

import { onChange, store } from "../dom/device.ts";
import { keptOf } from "../plan/kept.ts";
import type { Card } from "../view/card.ts";
import { startForm } from "../view/start.ts";

class Decision extends HTMLElement {
  #ends = new AbortController();
  #card: Card | null = null;

  connectedCallback(): void {
    this.#ends = new AbortController();
    document.addEventListener("rv-finished", (event) => this.#finished(event), { signal: this.#ends.signal });
    onChange(() => void this.#show(), this.#ends.signal);
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#ends.abort();
  }

  /** The timer is over: straight to the questions. */
  #finished(event: Event): void {
    const done = event instanceof CustomEvent && event.detail === true;
    if (this.#card) this.#card.ask(done);
    else this.scrollIntoView({ block: "start" });
  }

  async #show(): Promise<void> {
    const plan = this.getAttribute("plan") ?? "";
    const root = this.getAttribute("root") ?? "";
    if (keptOf(store, plan) === null) {
      this.#card = null;
      return startForm(this, plan, root, this.getAttribute("stage") ?? "");
    }
    if (this.#card !== null) return;
    // The engine is fetched for those who follow the plan, not for every reader of the page.
    const { cardIn } = await import("../view/card.ts");
    this.#card = await cardIn(this, plan, root, this.#ends.signal);
  }
}

customElements.define("rv-decision", Decision);
