// All records to one JSON file and back, merged. A file is looked through first; then all of it is written, or none.

import { type Json, isMap } from "./kinds.ts";
import { recordIn, partsOf } from "./record.ts";
import { type Work, inSlices } from "./slices.ts";
import type { Store } from "./store.ts";
import { type Change, putAll } from "./allornone.ts";
import { asidesOf, textsOf } from "./whole.ts";

const FORMAT = "revlanox";

/** One JSON file with a line a record, so that a damaged line costs one record and not the file. */
export function exported(store: Store, now: Date): string {
  // First, since looking for them sets them aside.
  const asides = asidesOf(store);
  return fileOf(new Map([...textsOf(store), ...asides]), now);
}

/** The same of what cannot be read: to be kept, or corrected and imported again. */
export function exportedAside(store: Store, now: Date): string {
  return fileOf(asidesOf(store), now);
}

function fileOf(texts: ReadonlyMap<string, string>, now: Date): string {
  const head = JSON.stringify({ format: FORMAT, version: 1, at: now.toISOString() }).slice(0, -1);
  const lines = [...texts].map(([key, text]) => `${JSON.stringify(key)}:${JSON.stringify(parsed(text))}`);
  return `${head},"records":{\n${lines.join(",\n")}\n}}\n`;
}

/** What a file holds: records by key, and whether the file is whole. */
export interface Found {
  readonly records: readonly (readonly [key: string, data: Json])[];
  readonly whole: boolean;
  /** The line of the file, from 1, that has that part of one of them, by its place among them; 0 where nobody can tell. */
  readonly lineOf: (at: number, part: string) => number;
}

/** Null for a file that is no export. Nothing is written yet. */
export function found(text: string): Found | null {
  const file = parsed(text);
  if (isMap(file)) {
    if (file["format"] !== FORMAT || !isMap(file["records"])) return null;
    const records = Object.entries(file["records"] as { readonly [key: string]: Json });
    const lineWith = linesIn(text);
    return { records, whole: true, lineOf: (at) => lineWith(JSON.stringify(records[at]?.[0])) };
  }
  const [head = "", ...lines] = text.split("\n");
  if (!head.startsWith(`{"format":"${FORMAT}"`)) return null;
  const own = [...lines.entries()].filter(([, line]) => line.trim() !== "" && line.trim() !== "}}");
  return {
    records: own.map(([, line]) => damaged(line)),
    whole: false,
    lineOf: (at) => (own[at]?.[0] ?? 0) + 2,
  };
}

/** The line of some words, those of the file's beginning asked for first. An export has a line a record, other programs may not. */
function linesIn(text: string): (words: string) => number {
  let [from, line] = [0, 1];
  return (words) => {
    const at = text.indexOf(words, from);
    if (at === -1) return 0;
    line += text.slice(from, at).split("\n").length - 1;
    from = at;
    return line;
  };
}

/** One line of a file that is no longer JSON as a whole. */
function damaged(line: string): readonly [string, Json] {
  const one = parsed(`{${line.replace(/,\s*$/, "")}}`);
  return (isMap(one) ? Object.entries(one)[0] : undefined) ?? ["", null];
}

/** What of a file can be read, and the places among its records of what cannot. */
export interface Looked {
  readonly changes: readonly Change[];
  readonly refused: readonly number[];
}

/** Null when it was stopped. */
export async function lookedThrough({ records }: Found, work: Work): Promise<Looked | null> {
  const changes: Change[] = [];
  const refused: number[] = [];
  const whole = await inSlices(records, work, ([key, value], at) => {
    const change = changeOf(key, value);
    if (change === null) refused.push(at);
    else changes.push(change);
  });
  return whole ? { changes, refused } : null;
}

function changeOf(key: string, value: Json): Change | null {
  const parts = partsOf(key);
  const read = parts === null ? "broken" : recordIn(parts.kind, parts.id, value);
  return parts === null || typeof read === "string" ? null : ({ ...parts, ...read } as Change);
}

export interface Imported {
  readonly taken: number;
  /** Already here, and not older. */
  readonly kept: number;
}

/** Takes every record that is not older than the one here; where that cannot be done with all, none. */
export async function imported(
  store: Store,
  { changes }: Looked,
  work: Work,
): Promise<Imported | "full" | "stopped"> {
  const newer: Change[] = [];
  const whole = await inSlices(changes, work, (change) => {
    const here = store.record(change.kind, change.id);
    if (here === undefined || here.at < (change.at ?? Infinity)) newer.push(change);
  });
  const ended = whole ? await putAll(store, newer, work) : "stopped";
  if (ended === "full" || ended === "stopped") return ended;
  return { taken: newer.length, kept: changes.length - newer.length };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // A record that is not JSON travels as it is, and is set aside where it arrives.
    return text;
  }
}
