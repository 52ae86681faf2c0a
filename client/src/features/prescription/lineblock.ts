// A line's place to its block on the page of a stage, and to the words in it.

/** The block of `session/line`; null where the page has none. */
export function blockOf(place: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.rv-dose[data-line="${CSS.escape(place)}"]`);
}

/** What stands in a part of the block, with single spaces; '' where it has no such part. */
export function wordsIn(block: HTMLElement, selector: string): string {
  return (block.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
}
