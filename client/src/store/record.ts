// A record to the text that is kept, and back: its version, when it was written, its data.

import { type Json, type Kind, type Kinds, SHAPES, isId, isMap, wrongIn } from "./kinds.ts";

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

export function decode<K extends Kind>(kind: K, id: string, text: string): Read<K> {
  try {
    return recordIn(kind, id, JSON.parse(text) as Json);
  } catch {
    return "broken";
  }
}

/** The one door: what comes from this device, a file or another tab is a record only by this. */
export function recordIn<K extends Kind>(kind: K, id: string, value: Json): Read<K> {
  if (!isMap(value)) return "broken";
  const { v, at, data } = value;
  if (typeof v !== "number" || !Number.isFinite(at) || data === undefined) return "broken";
  if (v > SHAPES[kind].version) return "newer";
  const now = migrated(kind, v, data);
  const whole = now !== undefined && isId(kind, id) && wrongIn(kind, now) === "";
  return whole ? { data: now as Kinds[K], at: at as number } : "broken";
}

/** Undefined for a version that there never was. */
export function migrated(kind: Kind, from: number, old: Json): Json | undefined {
  const { version, older } = SHAPES[kind];
  let data = old;
  for (let v = from; v < version; v += 1) {
    const step = older[v];
    if (step === undefined) return undefined;
    data = step(data);
  }
  return data;
}

export function keyOf(kind: Kind, id: string): string {
  return `revlanox/${kind}/${id}`;
}

/** What was set aside is told by its old place: corrected in a file, it comes back to it. */
const KEY = /^revlanox(?:-aside\/\d+)?\/(tick|plan|said|moved|result|run|diary|setting|given)\/(.+)$/s;

export function partsOf(key: string): { readonly kind: Kind; readonly id: string } | null {
  const match = KEY.exec(key);
  return match ? { kind: match[1] as Kind, id: match[2] ?? "" } : null;
}
