// <rv-watch names labels tenths>: a stopwatch for the blanks of a timed item; what it stopped at stands in the blank.

import { button, make } from "../../dom/make.ts";

class Watch extends HTMLElement {
  #ends = new AbortController();
  #timer = 0;
  /** When it was started, by the clock; it goes on while the page sleeps. */
  #since = 0;

  connectedCallback(): void {
    this.#ends = new AbortController();
    const names = this.#list("names");
    const labels = this.#list("labels");
    this.replaceChildren(...names.map((name, at) => this.#row(name, labels[at] ?? "")));
  }

  disconnectedCallback(): void {
    this.#ends.abort();
    window.clearInterval(this.#timer);
  }

  #list(attribute: string): readonly string[] {
    return (this.getAttribute(attribute) ?? "").split(" ").filter(Boolean);
  }

  #row(name: string, label: string): HTMLElement {
    const what = this.#list("names").length > 1 ? `Time your ${label.toLowerCase()} side` : "Time it";
    const shown = make("span", { role: "timer", "aria-live": "off", class: "rv-watch-time" });
    const start = button(
      what,
      () => (this.#since === 0 ? this.#start(start, shown) : this.#stop(name, what)),
      {
        class: "rv-button rv-button-quiet",
      },
    );
    return make("p", { class: "rv-buttons" }, start, shown);
  }

  #start(control: HTMLElement, shown: HTMLElement): void {
    this.#since = Date.now();
    for (const other of this.querySelectorAll("button")) other.disabled = other !== control;
    control.textContent = "Stop";
    const show = (): void => {
      shown.textContent = `${Math.floor((Date.now() - this.#since) / 1000)} s`;
    };
    show();
    this.#timer = window.setInterval(show, 200);
  }

  #stop(name: string, what: string): void {
    const seconds = Math.max(0, (Date.now() - this.#since) / 1000);
    window.clearInterval(this.#timer);
    this.#since = 0;
    for (const other of this.querySelectorAll("button")) {
      if (other.textContent === "Stop") other.textContent = what;
      other.disabled = false;
    }
    const blank = document.querySelector<HTMLInputElement>(`.rv-items input[name="${name}"]`);
    if (blank === null) return;
    // A time to hold is never told longer than it was; a time to beat is written to the tenth.
    blank.value = String(this.hasAttribute("tenths") ? Math.ceil(seconds * 10) / 10 : Math.floor(seconds));
    blank.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("rv-watch", Watch);
