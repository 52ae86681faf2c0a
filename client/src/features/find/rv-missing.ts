// <rv-missing root>: what somebody may have looked for at an address that does not exist, by the words or the code in it.

import { late } from "../../dom/late.ts";
import { make, pageLink } from "../../dom/make.ts";

/** As many as the style sheet keeps room for: what stands below must not move. */
const MOST = 3;

class Missing extends HTMLElement {
  connectedCallback(): void {
    // A code that was mistyped from paper: the page that knows all codes offers what was meant.
    const [, code] = /\/go\/([^/]+)\/?$/.exec(location.pathname) ?? [];
    if (code === undefined) void this.#offer();
    else location.replace(`${pageLink(this.#root, "go/")}#${code}`);
  }

  get #root(): string {
    return this.getAttribute("root") ?? "";
  }

  async #offer(): Promise<void> {
    const words = decodeURIComponent(location.pathname)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    const engine = await late(() => import("./engine.ts"), this);
    const all = await late(() => import("./searchindex.ts"), this);
    if (engine === null || all === null) return;
    const index = await all.searchIndex(this.#root);
    const hits = index ? (await engine.Engine.of(index)).find(words).hits.slice(0, MOST) : [];
    if (hits.length === 0)
      return this.replaceChildren(make("p", {}, "No page has a name like this address."));
    const rows = hits.map(({ entry: { address, title } }) =>
      make("li", {}, make("a", { href: pageLink(this.#root, address) }, make("b", {}, title))),
    );
    this.replaceChildren(
      make("h2", {}, "Did you mean one of these?"),
      make("ul", { class: "rv-index" }, ...rows),
    );
  }
}

customElements.define("rv-missing", Missing);
