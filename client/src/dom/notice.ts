// What the whole page must be told, over its lower edge: one sentence of a kind, and what to do about it.

import { button, make } from "./make.ts";

/** In the place of an earlier one of that name; nothing to say takes it away. */
export function notice(name: string, words: string, ...ways: readonly HTMLElement[]): void {
  const old = document.querySelector(`.rv-notice[data-name=${name}]`);
  if (words === "") return old?.remove();
  if (old?.firstChild?.textContent === words) return;
  const said = make(
    "p",
    { class: "rv rv-notice", "data-name": name, role: "alert" },
    make("span", {}, words),
  );
  said.append(...ways);
  if (old) old.replaceWith(said);
  else document.querySelector(".rv-bar")?.before(said);
}

/** Our own scripts in an error; Safari names no address. */
const OURS = /\/revlanox\/|module script/;

export const SAVE_FIRST = "Save or copy what you typed, then reload the page.";

const FAILED = `Part of this page couldn't be loaded or shown. ${SAVE_FIRST}`;

export function reload(look: Readonly<Record<string, string>> = {}): HTMLElement {
  return button("Reload the page", () => location.reload(), look);
}

/** A button that does nothing must say so, as when a script of it is gone after an update. */
export function tellFailures(): void {
  const tell = (error: unknown): void => {
    const known = error instanceof Error ? `${error} ${error.stack}` : "";
    if (OURS.test(known)) notice("failed", FAILED, reload());
  };
  addEventListener("error", ({ error }) => tell(error));
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}
