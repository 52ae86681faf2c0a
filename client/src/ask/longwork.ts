// A long work to what its reader sees of it: how far it is, and a button that stops it.

import { button, make } from "../dom/make.ts";
import type { Work } from "../store/slices.ts";

export class Working {
  readonly element = make("div");
  #stop = new AbortController();

  /** Ends what was begun before. Until it is told how far it is there is nothing to see: most work is done by then. */
  begin(words: string): Work {
    this.end();
    const stop = new AbortController();
    const bar = make("progress", { class: "rv-progress", "aria-label": words, max: "1", value: "0" });
    const count = make("span");
    const end = button("Stop", () => stop.abort(), { class: "rv-button rv-button-quiet" });
    const row = make("p", { class: "rv-kept" }, make("span", {}, `${words}.`), bar, count, end);
    this.#stop = stop;
    const tell = (done: number, all: number): void => {
      if (stop.signal.aborted) return;
      if (row.parentElement === null) this.element.replaceChildren(row);
      bar.value = done / Math.max(1, all);
      count.textContent = `${Math.floor(bar.value * 100)}%`;
    };
    return { signal: stop.signal, tell };
  }

  /** Whether no other work was begun since. */
  has({ signal }: Work): boolean {
    return signal === this.#stop.signal;
  }

  /** Stops what still goes on, and takes the words away. */
  end(): void {
    this.#stop.abort();
    this.element.replaceChildren();
  }
}
