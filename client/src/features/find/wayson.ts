// Where to go when nothing is typed yet, or nothing was found.

import { make, pageLink } from "../../dom/make.ts";

const WAYS: readonly (readonly [address: string, words: string, hint: string])[] = [
  ["triage/", "Answer a few questions", "about where it hurts, then a page or a person"],
  ["conditions/", "Pick where it hurts", "injuries by body part"],
  ["questions/", "All questions", "by body part and subject"],
  ["plans/", "All plans", "from walking to running"],
  ["exercises/", "All exercises", "with a drawing of each"],
  ["find/", "All pages, A to Z", "if you know what it's called"],
];

/** `14 results`, for those who can't see the list. */
export function counted(count: number): string {
  return count === 1 ? "1 result" : `${count} results`;
}

export function waiting(root: string): readonly HTMLElement[] {
  return [list(root)];
}

export function nothing(typed: string, root: string): readonly HTMLElement[] {
  const stop = make("a", { href: pageLink(root, "stop/") }, "The warning signs, and whom to call");
  return [
    make("h2", {}, `We found nothing for “${typed}”`),
    make("p", {}, "Try fewer or other words, or one of these."),
    list(root),
    make("p", {}, make("b", {}, "Is it getting worse?"), " ", stop),
  ];
}

function list(root: string): HTMLElement {
  const rows = WAYS.map(([address, words, hint]) =>
    make(
      "li",
      {},
      make("a", { href: pageLink(root, address) }, make("b", {}, words), " ", make("span", {}, hint)),
    ),
  );
  return make("ul", { class: "rv-index" }, ...rows);
}
