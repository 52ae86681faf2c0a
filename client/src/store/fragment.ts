// A value to the text of a link's fragment and back: its version, a dot, then JSON as deflate and base64url.
// It is read with suspicion: anybody can write a link.

import type { Json } from "./kinds.ts";

/** `damaged`: a letter is missing or changed; `newer`: written by a later version of the site. */
export type Problem = "damaged" | "too long" | "newer";
export type Opened = { readonly value: Json } | { readonly problem: Problem };

/** Characters of a fragment, and bytes of what it unfolds to; a link beyond them was not made here. */
export const MOST_TEXT = 20_000;
const MOST_BYTES = 200_000;

/** What gzip begins with when it is made in a stream: left out, for it is always the same. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);

/** gzip ends with a checksum and the length, so the browser itself finds what is damaged. */
export async function sealed(version: number, value: Json): Promise<string> {
  const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer()).slice(HEAD.length);
  return `${version}.${btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "")}`;
}

/** Null for a fragment that is none of ours, such as the name of a heading. */
export async function opened(version: number, fragment: string): Promise<Opened | null> {
  const parts = /^(\d{1,4})\.([A-Za-z0-9_-]*)(.*)$/s.exec(fragment);
  if (parts === null) return null;
  const [, number, text = "", rest] = parts;
  if (fragment.length > MOST_TEXT) return { problem: "too long" };
  if (Number(number) > version) return { problem: "newer" };
  if (Number(number) < 1 || rest !== "") return { problem: "damaged" };
  try {
    const json = await unpacked(text);
    return json === null ? { problem: "too long" } : { value: JSON.parse(json) as Json };
  } catch {
    return { problem: "damaged" };
  }
}

/** Null for more than anybody writes: a few letters can unfold to a gigabyte. */
async function unpacked(text: string): Promise<string | null> {
  const letters = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([HEAD, bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  const found: string[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return found.join("");
    found.push(value);
    length += value.length;
    if (length <= MOST_BYTES) continue;
    await reader.cancel();
    return null;
  }
}
