// What was found to the list below the field: signs that can't wait, the best page, then the others by kind.

import { make, pageLink } from "../../dom/make.ts";
import type { Found, Hit } from "./engine.ts";
import type { Entry, Index } from "./searchindex.ts";
import { marked } from "./marked.ts";
import { urgent } from "./urgent.ts";
import { counted, nothing, waiting } from "./wayson.ts";

/** Of one kind, as long as all kinds are shown. */
const OF_A_KIND = 4;

export class Results {
  readonly #root: string;
  readonly #field: HTMLInputElement;
  readonly #kinds = make("div", { role: "group", "aria-label": "Show", class: "rv-find-kinds" });
  readonly #said = make("p", { role: "status", class: "rv-find-said" });
  readonly #first = make("div", { class: "rv-find-first" });
  readonly #list = make("div", { role: "listbox", id: "rv-found", "aria-label": "Results" });
  readonly #rest = make("div", { class: "rv-find-rest" });
  #index: Index | null = null;
  /** The one kind that is shown; null for all. */
  #kind: number | null = null;
  #options: readonly HTMLAnchorElement[] = [];
  #at = -1;

  constructor(root: string, field: HTMLInputElement) {
    this.#root = root;
    this.#field = field;
  }

  get parts(): readonly HTMLElement[] {
    return [
      this.#kinds,
      make("div", { class: "rv-find-body" }, this.#first, this.#said, this.#list, this.#rest),
    ];
  }

  take(index: Index): void {
    this.#index = index;
  }

  failed(words: string, all: string): void {
    this.#said.replaceChildren(words, " ", make("a", { href: all }, "All pages, A to Z"));
  }

  show(typed: string, found: Found): void {
    if (this.#index === null) return;
    if (this.#kind !== null && !found.hits.some(({ entry }) => entry.group === this.#kind)) this.#kind = null;
    this.#first.replaceChildren(...urgent(found.signs, this.#index, this.#root));
    this.#said.textContent = found.hits.length === 0 ? "" : counted(found.hits.length);
    this.#put(typed, found);
    this.#rest.replaceChildren(
      ...(typed === "" ? waiting(this.#root) : found.hits.length === 0 ? nothing(typed, this.#root) : []),
    );
  }

  /** From the field down through the list and back to the field. */
  move(step: number): void {
    const count = this.#options.length + 1;
    this.#mark(((this.#at + 1 + step + count) % count) - 1);
  }

  /** To the page that is marked, else to the best one. */
  follow(): void {
    this.#options[Math.max(0, this.#at)]?.click();
  }

  #put(typed: string, found: Found): void {
    const groups = this.#grouped(found.hits);
    this.#kinds.replaceChildren(...(groups.length > 1 ? this.#buttons(typed, found, groups) : []));
    const [best] = found.hits;
    const lead = best && this.#kind === null ? [this.#row(best, "rv-find-best")] : [];
    const others = groups.map(([group, hits]) =>
      this.#group(group, hits, lead.length > 0 ? best : undefined),
    );
    this.#list.replaceChildren(...lead, ...others.filter((one) => one !== null));
    this.#list.hidden = found.hits.length === 0;
    this.#options = [...this.#list.querySelectorAll("a")];
    this.#options.forEach((option, at) => (option.id = `rv-found-${at}`));
    this.#mark(-1);
  }

  /** The kind of the best page first. */
  #grouped(hits: readonly Hit[]): readonly (readonly [group: number, hits: readonly Hit[]])[] {
    const groups = new Map<number, Hit[]>();
    for (const hit of hits) groups.set(hit.entry.group, [...(groups.get(hit.entry.group) ?? []), hit]);
    return [...groups];
  }

  #group(group: number, hits: readonly Hit[], best: Hit | undefined): HTMLElement | null {
    if (this.#kind !== null && this.#kind !== group) return null;
    const rows = hits.filter((hit) => hit !== best);
    if (rows.length === 0) return null;
    const name = `rv-kind-${group}`;
    const shown = this.#kind === null ? rows.slice(0, OF_A_KIND) : rows;
    return make(
      "div",
      { role: "group", "aria-labelledby": name },
      make("div", { id: name, class: "rv-find-kind" }, this.#name(group)),
      ...shown.map((hit) => this.#row(hit, "")),
    );
  }

  #row({ entry, terms }: Hit, kind: string): HTMLElement {
    const link = make(
      "a",
      { role: "option", "aria-selected": "false", tabindex: "-1", class: kind, href: this.#address(entry) },
      ...(kind ? [make("small", {}, this.#name(entry.group))] : []),
      make("b", {}, ...marked(entry.title, terms)),
      make("span", {}, entry.says),
    );
    return link;
  }

  #buttons(
    typed: string,
    found: Found,
    groups: readonly (readonly [number, readonly Hit[]])[],
  ): readonly HTMLElement[] {
    const choices = [[null, found.hits] as const, ...groups];
    return choices.map(([kind, hits]) => {
      const words = kind === null ? "All" : this.#name(kind);
      const pressed = String(kind === this.#kind);
      const one = make(
        "button",
        { type: "button", "aria-pressed": pressed },
        words,
        " ",
        make("span", {}, String(hits.length)),
      );
      one.addEventListener("click", () => this.#only(kind, typed, found));
      return one;
    });
  }

  #only(kind: number | null, typed: string, found: Found): void {
    this.#kind = kind;
    this.show(typed, found);
    this.#kinds.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  }

  #mark(at: number): void {
    this.#options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = at;
    const option = this.#options[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  #name(group: number): string {
    return this.#index?.groups[group] ?? "";
  }

  #address({ address }: Entry): string {
    const [page = "", part] = address.split("#");
    return pageLink(this.#root, page) + (part === undefined ? "" : `#${part}`);
  }
}
