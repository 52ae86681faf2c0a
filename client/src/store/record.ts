// A record to the text that is kept, and back: its version, when it was written, its data.

import { type Json, type Kind, type Kinds, SHAPES, isMap } from "./kinds.ts";

export interface Written<K extends Kind = Kind> {
  readonly data: Kinds[K];
  /** Milliseconds since 1970: of two records with one key the later one counts. */
  readonly at: number;
}

/** `newer`: written by a later version of the site; `broken`: not a record of ours. */
export type Read<K extends Kind> = Written<K> | "newer" | "broken";

export function encode<K extends Kind>(kind: K, record: Written<K>): string {
  return JSON.stringify({ v: SHAPES[kind].version, at: record.at, data: record.data });
}

export function decode<K extends Kind>(kind: K, text: string): Read<K> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return "broken";
  }
  if (!isMap(value)) return "broken";
  const { v, at, data } = value;
  if (typeof v !== "number" || typeof at !== "number" || !Number.isFinite(at) || data === undefined)
    return "broken";
  if (v > SHAPES[kind].version) return "newer";
  return migrated(kind, v, at, data);
}

function migrated<K extends Kind>(kind: K, from: number, at: number, old: Json): Read<K> {
  const { version, older, accepts } = SHAPES[kind];
  let data = old;
  for (let v = from; v < version; v += 1) {
    const step = older[v];
    if (step === undefined) return "broken";
    data = step(data);
  }
  return accepts(data) ? { data: data as Kinds[K], at } : "broken";
}

const KEY = /^revlanox\/(tick|plan|said|moved|result|run|diary|setting|given)\/(.+)$/s;

export function keyOf(kind: Kind, id: string): string {
  return `revlanox/${kind}/${id}`;
}

export function partsOf(key: string): { readonly kind: Kind; readonly id: string } | null {
  const match = KEY.exec(key);
  return match ? { kind: match[1] as Kind, id: match[2] ?? "" } : null;
}
