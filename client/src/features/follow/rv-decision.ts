// <rv-decision plan stage name root>: the decision card on a stage's page, or what is needed before there is one.

import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late } from "../../dom/late.ts";
import { make } from "../../dom/make.ts";
import { keptOf } from "../../plan/kept.ts";
import type { Card } from "./decisioncard.ts";
import { startForm } from "../../start/startform.ts";

class Decision extends Live {
  #card: Card | null = null;

  protected override begin(): void {
    document.addEventListener("rv-finished", (event) => this.#finished(event), { signal: this.signal });
  }

  /** The timer is over: straight to the questions. */
  #finished(event: Event): void {
    const done = event instanceof CustomEvent && event.detail === true;
    if (this.#card) this.#card.ask(done);
    else this.scrollIntoView({ block: "start" });
  }

  /** What the plan says stands above its stage; where a page has no such place, here. */
  get #top(): HTMLElement {
    const place = document.querySelector<HTMLElement>(".rv-verdict-place");
    if (place !== null) return place;
    const own = make("div");
    this.before(own);
    return own;
  }

  protected async show(): Promise<void> {
    const plan = this.text("plan");
    const root = this.text("root");
    if (keptOf(store, plan) === null) {
      this.#card = null;
      document.querySelector(".rv-verdict-place")?.replaceChildren();
      return startForm(this, plan, root, this.text("stage"));
    }
    if (this.#card !== null) return;
    // The engine is fetched for those who follow the plan, not for every reader of the page.
    const card = await late(() => import("./decisioncard.ts"), this);
    if (card === null) return;
    const places = { top: this.#top, low: this, stage: this.text("stage") };
    this.#card = await card.cardIn(places, plan, root, this.signal);
  }
}

customElements.define("rv-decision", Decision);
