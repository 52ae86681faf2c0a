// A text to the reader's clipboard; where the browser forbids it, to a field to copy it from.

import { make } from "./make.ts";

/** Says in `said` what became of it. */
export async function copyText(text: string, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = "Copied.";
  } catch {
    const field = make("textarea", { readonly: true, rows: "3", "aria-label": "Text to copy" }, text);
    said.replaceChildren("This browser blocks copying. Select the text below and copy it: ", field);
    field.select();
  }
}
