// <rv-start plan root>: starts the plan on this device, or says where its reader is.

import { onChange } from "../dom/device.ts";
import { startForm } from "../view/start.ts";

class Start extends HTMLElement {
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
    startForm(this, this.getAttribute("plan") ?? "", this.getAttribute("root") ?? "", "");
  }
}

customElements.define("rv-start", Start);
