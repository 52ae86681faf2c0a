// <rv-missing root>: what somebody may have looked for at an address that does not exist, by the words in it.

import { make, pageLink } from "../../dom/make.ts";

/** More would be a search of its own. */
const MOST = 5;

class Missing extends HTMLElement {
  connectedCallback(): void {
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const root = this.getAttribute("root") ?? "";
    const words = decodeURIComponent(location.pathname)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    const [{ Engine }, { searchIndex }] = await Promise.all([import("./engine.ts"), import("./entries.ts")]);
    const index = await searchIndex(root);
    const hits = index ? (await Engine.of(index)).find(words).hits.slice(0, MOST) : [];
    if (hits.length === 0) return;
    const rows = hits.map(({ entry: { address, title, says } }) =>
      make(
        "li",
        {},
        make("a", { href: pageLink(root, address) }, make("b", {}, title), " ", make("span", {}, says)),
      ),
    );
    this.replaceChildren(
      make("h2", {}, "Did you mean one of these?"),
      make("ul", { class: "rv-index" }, ...rows),
    );
  }
}

customElements.define("rv-missing", Missing);
