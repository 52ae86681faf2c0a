// All records to one JSON file and back, merged; and the log as CSV.

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

/** Takes every record that can be read and is not older than the one here; null for another file. */
export function imported(store: Store, text: string): Imported | null {
  const records = recordsOf(text);
  if (records === null) return null;
  const count = { taken: 0, kept: 0, unreadable: 0 };
  for (const [key, value] of records) count[take(store, key, value)] += 1;
  return count;
}

function recordsOf(text: string): readonly (readonly [string, Json])[] | null {
  const file = parsed(text);
  if (isMap(file))
    return file["format"] === FORMAT && isMap(file["records"]) ? Object.entries(file["records"]) : null;
  const [head = "", ...lines] = text.split("\n");
  if (!head.startsWith(`{"format":"${FORMAT}"`)) return null;
  return lines.filter((line) => line.trim() !== "" && line.trim() !== "}}").map(damaged);
}

/** One line of a file that is no longer JSON as a whole. */
function damaged(line: string): readonly [string, Json] {
  const one = parsed(`{${line.replace(/,\s*$/, "")}}`);
  return (isMap(one) ? Object.entries(one)[0] : undefined) ?? ["", null];
}

function take(store: Store, key: string, value: Json): keyof Imported {
  const parts = partsOf(key);
  const read = parts ? decode(parts.kind, JSON.stringify(value)) : "broken";
  if (parts === null || typeof read === "string") return "unreadable";
  const here = store.record(parts.kind, parts.id);
  if (here && here.at >= read.at) return "kept";
  store.put(parts.kind, parts.id, read as Written<Kind>);
  return "taken";
}

/** Plan, day, question, answer: a line for each answer, the oldest first; of one plan, or of all. */
export function csv(store: Store, only = ""): string {
  const rows = [["plan", "day", "question", "answer"]];
  for (const [id, record] of store.all("said", only && `${only}/`)) {
    const [plan = "", day = "", ...question] = id.split("/");
    if (record.data !== null) rows.push([plan, day, question.join("/"), answerText(record.data)]);
  }
  if (only === "") rows.push(...resultRows(store), ...runRows(store));
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** What was measured in tests: the item stands for the question. */
function resultRows(store: Store): string[][] {
  return [...store.all("result")].flatMap(([id, { data }]) => {
    const [item = "", day = ""] = id.split("/");
    return data === null ? [] : [["test", day, item, answerText(data)]];
  });
}

/** A line for each number of the run log that was written. */
function runRows(store: Store): string[][] {
  return [...store.all("run")].flatMap(([id, { data }]) => {
    if (data === null) return [];
    const written = Object.entries(data).filter(([, value]) => value !== null && value !== "");
    return written.map(([name, value]) => ["run", id.split("/")[0] ?? "", name, String(value)]);
  });
}

function answerText(said: Json): string {
  if (typeof said === "boolean") return said ? "yes" : "no";
  if (isMap(said))
    return Object.entries(said)
      .map(([side, value]) => `${side} ${String(value)}`)
      .join("; ");
  return String(said);
}

/** Quoted; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // A record that is not JSON travels as it is, and is set aside where it arrives.
    return text;
  }
}
