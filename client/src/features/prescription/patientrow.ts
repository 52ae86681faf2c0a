// The row above a session's exercises to one patient's: what it says is what the blocks below it say.

import { blockOf, wordsIn } from "./lineblock.ts";
import { make } from "../../dom/make.ts";

/** What a block has whose number came by the link. */
const SET = ".rv-given-mark";

export function amendRows(): void {
  for (const tile of document.querySelectorAll<HTMLElement>(".rv-ahead-row > [data-of]")) amend(tile);
  for (const section of document.querySelectorAll<HTMLElement>(".rv-doses")) addTo(section);
}

/** What was left out has no block any more, and so no tile. */
function amend(tile: HTMLElement): void {
  const block = blockOf(tile.dataset["of"] ?? "");
  if (block === null) return tile.remove();
  if (block.querySelector(SET) === null) return;
  tile.querySelector("b")?.replaceChildren(numberOf(block));
  tile.querySelector("small")?.replaceChildren(wordsIn(block, ".rv-beside"));
  if (block.hasAttribute("data-bouts")) tile.querySelector("a")?.replaceChildren(wordsIn(block, "h3"));
}

/** What was put in has no tile yet. */
function addTo(section: HTMLElement): void {
  const row = section.querySelector(".rv-ahead-row");
  for (const block of section.querySelectorAll<HTMLElement>(".rv-dose[data-line]")) {
    const of = block.dataset["line"] ?? "";
    if (row === null || row.querySelector(`[data-of="${CSS.escape(of)}"]`) !== null) continue;
    block.id ||= of.replace("/", "-");
    const link = make(
      "a",
      { href: `#${block.id}` },
      `${wordsIn(block, "h3")} `,
      make("b", {}, numberOf(block)),
    );
    row.append(make("li", { "data-of": of }, link));
  }
}

function numberOf(block: HTMLElement): string {
  return wordsIn(block, ".rv-num") || wordsIn(block, ".rv-given-typed");
}
