// What is done with a page as a whole: print it, copy its link, hand it to another app.

import { copyText } from "../../dom/copy.ts";

export async function act(button: HTMLElement): Promise<void> {
  const said = button.parentElement?.querySelector<HTMLElement>("[role=status]");
  if (button.dataset["act"] === "print") return print();
  if (button.dataset["act"] === "copy" && said) return copyText(address(), said);
  // Who closes the list of apps has not asked for anything.
  await navigator.share({ title: document.title, url: address() }).catch(() => undefined);
}

/** Of what follows the "#", only names of places on this page: it may hold what a reader logged. */
function address(): string {
  const { origin, pathname, protocol, hash } = location;
  const names = hash.slice(1).split(",");
  const known = hash.length > 1 && names.every((name) => document.getElementById(name) !== null);
  return `${protocol === "file:" ? "file://" : origin}${pathname}${known ? hash : ""}`;
}
