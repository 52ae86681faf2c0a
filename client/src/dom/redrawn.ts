// An element that shows what is kept: drawn when it is put into the page, and again when a record or the day changes.

import { onChange, onTurn } from "./device.ts";

export abstract class Live extends HTMLElement {
  #ends = new AbortController();

  connectedCallback(): void {
    this.#ends = new AbortController();
    this.begin();
    onTurn((before) => this.turn(before), this.signal);
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

  /** A new day: what is of the day `before` goes, or says which day it is of. `show` follows. */
  protected turn(_before: string): void {}

  protected abstract show(): void | Promise<void>;
}
