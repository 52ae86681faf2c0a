// An element that shows what is kept: drawn when it is put into the page, and again when a record changes.

import { onChange } from "./device.ts";

export abstract class Live extends HTMLElement {
  #ends = new AbortController();

  connectedCallback(): void {
    this.#ends = new AbortController();
    this.begin();
    onChange(() => void this.show(), this.signal);
    void this.show();
  }

  disconnectedCallback(): void {
    this.#ends.abort();
  }

  /** Ends what the element listens to when it leaves the page. */
  protected get signal(): AbortSignal {
    return this.#ends.signal;
  }

  protected text(attribute: string): string {
    return this.getAttribute(attribute) ?? "";
  }

  /** What is built once, before it is first shown. */
  protected begin(): void {}

  protected abstract show(): void | Promise<void>;
}
