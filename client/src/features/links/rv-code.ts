// <rv-code codes root>: a code typed from paper to the page it stands for; a mistyped one to what was meant.

import { make, pageLink } from "../../dom/make.ts";
import { meant, tidy } from "./typedcode.ts";

class Code extends HTMLElement {
  readonly #input = make("input", {
    type: "text",
    id: "rv-code",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    maxlength: "12",
  });
  readonly #said = make("p", { role: "alert", class: "rv-problem" });
  readonly #list = make("ul", { class: "rv-plain" });

  connectedCallback(): void {
    const form = make(
      "form",
      { novalidate: true },
      make(
        "p",
        { class: "rv-date" },
        make("label", { for: "rv-code" }, "Your 6-character code (after “go/”)"),
        this.#input,
      ),
      make(
        "p",
        { class: "rv-buttons" },
        make("button", { type: "submit", class: "rv-button" }, "Open the page"),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#open();
    });
    this.replaceChildren(form, this.#said, this.#list);
    addEventListener("hashchange", () => this.#given());
    this.#given();
  }

  /** A mistyped address leads here with what was typed. */
  #given(): void {
    const given = tidy(location.hash);
    if (given === "") return;
    this.#input.value = given.slice(0, 12);
    this.#open();
  }

  #open(): void {
    const codes = JSON.parse(this.getAttribute("codes") ?? "{}") as {
      readonly [code: string]: readonly [title: string, address: string];
    };
    const code = tidy(this.#input.value);
    const found = codes[code];
    if (Object.hasOwn(codes, code) && found !== undefined) return location.assign(this.#link(found[1]));
    const near = meant(code, Object.keys(codes));
    this.#said.textContent =
      near.length > 0
        ? "We don't recognize this code. Did you mean:"
        : "We don't recognize this code. Check each character on your sheet.";
    this.#list.replaceChildren(...near.map((one) => this.#row(one, codes[one] ?? ["", ""])));
    this.#input.focus();
  }

  #row(code: string, [title, address]: readonly [string, string]): HTMLElement {
    return make("li", {}, make("a", { href: this.#link(address) }, make("b", {}, code), ` ${title}`));
  }

  #link(address: string): string {
    return pageLink(this.getAttribute("root") ?? "", address);
  }
}

customElements.define("rv-code", Code);
