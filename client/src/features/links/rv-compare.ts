// <rv-compare first>: which of the plans on the page stand side by side; the choice is in the address, to be sent.
// Two stand there before anybody chooses, so that a reader sees what a comparison is.

import { button, make } from "../../dom/make.ts";

/** More than four columns cannot be read, on a screen or on paper. */
const MOST = 4;

class Compare extends HTMLElement {
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #fields = make("div", { class: "rv-compare-list" });
  readonly #more = button("Add a plan", () => this.#add(), { class: "rv-link" });
  readonly #plans = new Map<string, HTMLElement>();
  #ids: readonly string[] = [];

  connectedCallback(): void {
    for (const plan of document.querySelectorAll<HTMLElement>(".rv-compared > article"))
      this.#plans.set(plan.id, plan);
    if (this.#plans.size < 2) return;
    this.replaceChildren(this.#fields, make("p", { class: "rv-buttons" }, this.#more), this.#said);
    this.#fields.addEventListener("change", () => this.#chosen());
    addEventListener("hashchange", () => this.#read());
    this.#read();
  }

  /** `compare/#run-walk-8-week,walking-8-week`; a name that no plan has is passed over. */
  #read(): void {
    const known = (names: string): readonly string[] =>
      [...new Set(names.split(","))].filter((id) => this.#plans.has(id)).slice(0, MOST);
    const named = known(location.hash.slice(1));
    const rest = known(this.getAttribute("first") ?? "").filter((id) => !named.includes(id));
    // Beside the one that an address names stands another.
    this.#ids = named.length > 1 ? named : [...named, ...rest].slice(0, 2);
    this.#draw();
  }

  #add(): void {
    const next = [...this.#plans.keys()].find((id) => !this.#ids.includes(id));
    if (next === undefined) return;
    this.#keep([...this.#ids, next]);
    this.#fields.querySelector<HTMLElement>("label:last-of-type select")?.focus();
  }

  #chosen(): void {
    this.#keep([...this.#fields.querySelectorAll("select")].map(({ value }) => value).filter(Boolean));
  }

  #keep(ids: readonly string[]): void {
    const focused = [...this.#fields.querySelectorAll("select")].findIndex((one) => one.matches(":focus"));
    this.#ids = ids;
    history.replaceState(null, "", `#${ids.join(",")}`);
    this.#draw();
    this.#said.textContent = `Showing ${ids.length} plans. The address of this page now opens this comparison.`;
    this.#fields.querySelectorAll("select")[Math.min(focused, ids.length - 1)]?.focus();
  }

  #draw(): void {
    this.#fields.replaceChildren(...this.#ids.map((id, at) => this.#field(id, at)));
    this.#more.hidden = this.#ids.length >= Math.min(MOST, this.#plans.size);
    const place = document.querySelector<HTMLElement>(".rv-compared");
    place?.style.setProperty("--columns", String(this.#ids.length));
    place?.prepend(...this.#ids.flatMap((id) => this.#plans.get(id) ?? []));
    for (const [id, plan] of this.#plans) plan.hidden = !this.#ids.includes(id);
  }

  #field(chosen: string, at: number): HTMLElement {
    const options = [...this.#plans].map(([id, plan]) =>
      make(
        "option",
        { value: id, selected: id === chosen, disabled: id !== chosen && this.#ids.includes(id) },
        plan.querySelector("h2 a")?.textContent ?? id,
      ),
    );
    // Two are the least that can be compared.
    const none = this.#ids.length > 2 ? [make("option", { value: "" }, "Leave out")] : [];
    return make("label", {}, make("span", {}, `Plan ${at + 1}`), make("select", {}, ...none, ...options));
  }
}

customElements.define("rv-compare", Compare);
