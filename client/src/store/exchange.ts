// All records to one JSON file and back, merged.

import type { Kind } from "./kinds.ts";
import { type Json, isMap } from "./kinds.ts";
import { type Written, decode, partsOf } from "./record.ts";
import type { Store } from "./store.ts";

const FORMAT = "revlanox";

export interface Imported {
  readonly taken: number;
  /** Already here, and not older. */
  readonly kept: number;
  readonly unreadable: number;
}

/** One JSON file with a line a record, so that a damaged line costs one record and not the file. */
export function exported(store: Store, now: Date): string {
  const head = JSON.stringify({ format: FORMAT, version: 1, at: now.toISOString() }).slice(0, -1);
  const lines = [...store.texts()].map(
    ([key, text]) => `${JSON.stringify(key)}:${JSON.stringify(parsed(text))}`,
  );
  return `${head},"records":{\n${lines.join(",\n")}\n}}\n`;
}

/** What a file holds: records by key, and whether the file is whole. */
export interface Found {
  readonly records: readonly (readonly [key: string, data: Json])[];
  readonly whole: boolean;
}

/** Null for a file that is no export. Nothing is written yet. */
export function found(text: string): Found | null {
  const file = parsed(text);
  if (isMap(file)) {
    const ours = file["format"] === FORMAT && isMap(file["records"]);
    return ours ? { records: Object.entries(file["records"] as object), whole: true } : null;
  }
  const [head = "", ...lines] = text.split("\n");
  if (!head.startsWith(`{"format":"${FORMAT}"`)) return null;
  const own = lines.filter((line) => line.trim() !== "" && line.trim() !== "}}");
  return { records: own.map(damaged), whole: false };
}

/** How many of them could be read. */
export function readable({ records }: Found): number {
  return records.filter(([key, value]) => recordOf(key, value) !== null).length;
}

/** Takes every record that can be read and is not older than the one here. */
export function imported(store: Store, { records }: Found): Imported {
  const count = { taken: 0, kept: 0, unreadable: 0 };
  for (const [key, value] of records) count[take(store, key, value)] += 1;
  return count;
}

/** One line of a file that is no longer JSON as a whole. */
function damaged(line: string): readonly [string, Json] {
  const one = parsed(`{${line.replace(/,\s*$/, "")}}`);
  return (isMap(one) ? Object.entries(one)[0] : undefined) ?? ["", null];
}

interface Recorded {
  readonly kind: Kind;
  readonly id: string;
  readonly written: Written<Kind>;
}

function recordOf(key: string, value: Json): Recorded | null {
  const parts = partsOf(key);
  const read = parts ? decode(parts.kind, JSON.stringify(value)) : "broken";
  return parts === null || typeof read === "string" ? null : { ...parts, written: read };
}

function take(store: Store, key: string, value: Json): keyof Imported {
  const found = recordOf(key, value);
  if (found === null) return "unreadable";
  const here = store.record(found.kind, found.id);
  if (here && here.at >= found.written.at) return "kept";
  store.put(found.kind, found.id, found.written);
  return "taken";
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // A record that is not JSON travels as it is, and is set aside where it arrives.
    return text;
  }
}
