// <rv-bar scope="plan" total="24">: how many of a plan's or a stage's ticks are set, once there is one.

import { onChange, store } from "../dom/device.ts";
import { make } from "../dom/make.ts";

class Bar extends HTMLElement {
  #ends = new AbortController();

  connectedCallback(): void {
    this.#ends = new AbortController();
    onChange(() => this.#show(), this.#ends.signal);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#ends.abort();
  }

  #show(): void {
    const total = Number(this.getAttribute("total"));
    const ticks = [...store.all("tick", `${this.getAttribute("scope") ?? ""}/`)];
    const done = Math.min(total, ticks.filter(([id, { data }]) => data.on && !id.includes("@")).length);
    const words = `${done} of ${total} ticked`;
    const bar = make("progress", {
      class: "rv-progress",
      max: String(total),
      value: String(done),
      "aria-label": words,
    });
    this.replaceChildren(
      ...(done === 0 || total === 0 ? [] : [bar, make("small", { "aria-hidden": "true" }, ` ${words}`)]),
    );
  }
}

customElements.define("rv-bar", Bar);
