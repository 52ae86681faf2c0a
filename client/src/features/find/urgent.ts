// Signs that somebody typed to what to do about them now, above all pages.

import { make, pageLink } from "../../dom/make.ts";
import type { Index, Sign } from "./searchindex.ts";

const PASSED = "It has passed? Do not run or train until a doctor has seen you.";

/** The more urgent ones alone where both are meant. */
export function urgent(signs: readonly Sign[], index: Index, root: string): readonly HTMLElement[] {
  const [first] = signs;
  if (!first) return [];
  const same = signs.filter(({ act }) => act === first.act);
  return [
    make(
      "section",
      { class: `rv-find-urgent rv-find-${first.act}`, role: first.act === "emergency" ? "alert" : "status" },
      make("h2", {}, index.heads[first.act]),
      make("ul", {}, ...same.map(({ sentence }) => make("li", {}, sentence))),
      ...(first.act === "emergency" ? [calls(index.numbers)] : []),
      make("p", {}, PASSED, " ", make("a", { href: pageLink(root, "stop/") }, "All warning signs")),
    ),
  ];
}

function calls(numbers: readonly string[]): HTMLElement {
  const links = numbers.map((number) => make("a", { href: `tel:${number.replaceAll(" ", "")}` }, number));
  return make("p", { class: "rv-find-calls" }, ...links);
}
