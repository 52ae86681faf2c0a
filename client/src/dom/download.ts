// A text to a file that the reader keeps.

import { make } from "./make.ts";

/** A file that the reader keeps. */
export function download(name: string, type: string, text: string): void {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
