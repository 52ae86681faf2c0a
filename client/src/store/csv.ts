// The log as a table for spreadsheets, a line for each answer; and such a table back to records.

import { type Json, type Kind, SHAPES, isMap } from "./kinds.ts";
import type { Found } from "./exchange.ts";
import { keyOf } from "./record.ts";
import type { Store } from "./store.ts";

export const HEADS = ["log", "plan", "day", "entry", "question", "answer"] as const;

type Row = readonly string[];

/** All answers, the oldest first; of one plan alone, or of every log. */
export function csv(store: Store, only = ""): string {
  const rest = [resultRows(store), entryRows(store, "run"), entryRows(store, "diary")];
  const rows: Row[] = [[HEADS], saidRows(store, only), ...(only === "" ? rest : [])].flat();
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function saidRows(store: Store, only: string): Row[] {
  return [...store.all("said", only && `${only}/`)].flatMap(([id, { data }]) => {
    const [plan = "", day = "", ...question] = id.split("/");
    return data === null ? [] : [["plan", plan, day, "", question.join("/"), answerText(data)]];
  });
}

/** What was measured in tests: the item stands for the question. */
function resultRows(store: Store): Row[] {
  return [...store.all("result")].flatMap(([id, { data }]) => {
    const [item = "", day = ""] = id.split("/");
    return data === null ? [] : [["test", "", day, "", item, answerText(data)]];
  });
}

/** A line for each thing that was written in an entry of the run log or the diary. */
function entryRows(store: Store, kind: "run" | "diary"): Row[] {
  return [...store.all(kind)].flatMap(([id, { data }]) => {
    const [day = "", number = ""] = id.split("/");
    const own = Object.entries<Json>({ ...data });
    const flat = own.flatMap((pair) => (isMap(pair[1]) ? Object.entries<Json>(pair[1]) : [pair]));
    const told = flat.filter(([, value]) => value !== null && value !== "");
    return told.map(([name, value]): Row => [kind, "", day, number, name, answerText(value)]);
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
  const safe = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A row of a table and the line of the file, from 1, in which it begins. */
export interface Line {
  readonly line: number;
  readonly cells: Row;
}

/** Null for another table. The records are older than all that is here. */
export function recordsOf(rows: readonly Line[]): Found | null {
  const [heads, ...lines] = rows;
  if (HEADS.some((head, at) => heads?.cells[at] !== head)) return null;
  const entries = new Map<string, Answers>();
  for (const { line, cells } of lines) {
    const [log = "", plan = "", day = "", number = "", question = "", answer = ""] = cells;
    const single = log === "plan" || log === "test";
    const id = [log, ...(single ? [plan, question] : []), day, number].join("\n");
    const own = entries.get(id) ?? { log, plan, day, number, line, said: new Map() };
    const text = /^'['=+\-@\t\r]/.test(answer) ? answer.slice(1) : answer;
    own.said.set(question, { text, line });
    entries.set(id, own);
  }
  const all = [...entries.values()];
  return {
    records: all.map(recordOf),
    whole: true,
    lineOf: (at, part) => all[at]?.said.get(part)?.line ?? all[at]?.line ?? 1,
  };
}

/** The rows of one entry, or the one row of an answer to a plan or a test. */
interface Answers {
  readonly log: string;
  readonly plan: string;
  readonly day: string;
  readonly number: string;
  /** Of the first row. */
  readonly line: number;
  readonly said: Map<string, { readonly text: string; readonly line: number }>;
}

function recordOf({ log, plan, day, number, said }: Answers): readonly [string, Json] {
  const [[question = "", { text = "" } = {}] = []] = [...said];
  if (log === "plan") return record("said", `${plan}/${day}/${question}`, answerOf(text));
  if (log === "test") return record("result", `${question}/${day}`, answerOf(text));
  return entryRecord(log, `${day}/${number}`, new Map([...said].map(([name, one]) => [name, one.text])));
}

function record(kind: Kind, id: string, data: Json): readonly [string, Json] {
  return [keyOf(kind, id), { v: SHAPES[kind].version, at: 0, data }];
}

/** A log that nobody knows becomes a record that nobody can read, and is named. */
function entryRecord(log: string, id: string, answers: ReadonlyMap<string, string>): readonly [string, Json] {
  const text = (name: string): string => answers.get(name) ?? "";
  if (log === "run") {
    const number = (name: string): Json => (answers.has(name) ? answerOf(text(name)) : null);
    const run = { minutes: number("minutes"), km: number("km"), effort: number("effort") };
    return record("run", id, { ...run, note: text("note"), start: text("start") });
  }
  if (log !== "diary") return [log || "an empty log", null];
  const own = new Set(["time", "site", "side", "note"]);
  const said = [...answers]
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => [name, answerOf(value)]);
  const about = { time: text("time"), site: text("site"), side: text("side"), note: text("note") };
  return record("diary", id, { ...about, said: Object.fromEntries(said) as Json });
}

function answerOf(text: string): Json {
  if (text === "yes" || text === "no") return text === "yes";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const sides = /^(left|right) (\d+(?:\.\d+)?)(?:; (left|right) (\d+(?:\.\d+)?))?$/.exec(text);
  if (sides === null) return text;
  const [, one = "", first, other, second] = sides;
  return { [one]: Number(first), ...(other === undefined ? {} : { [other]: Number(second) }) };
}
