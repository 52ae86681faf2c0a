// A week of both logs to a row of blanks a day, and what was typed into them to entries.

import { make } from "../../dom/make.ts";
import { dayWords, plusDays } from "../../values/calendarday.ts";
import type { Kinds, Ran } from "../../store/kinds.ts";
import type { Store } from "../../store/store.ts";
import { numberIn, numberProblem } from "../../values/number.ts";
import { inKm } from "../../values/distance.ts";
import { hurtSide } from "../../ask/painplace.ts";
import type { Change, Logged } from "../../ask/undo.ts";

export interface Column {
  readonly log: Logged;
  /** `minutes`, `pain next morning`. */
  readonly key: string;
  readonly title: string;
  readonly most: number;
}

interface Cell {
  readonly column: Column;
  readonly input: HTMLInputElement;
  /** Whether the day has several entries of this log: the blank would not know which of them it is. */
  readonly several: boolean;
  /** What stood there when it was drawn. */
  was: string;
}

export interface Row {
  readonly day: string;
  readonly row: HTMLElement;
  readonly cells: readonly Cell[];
  /** Id of the day's one entry of each log; a new one where there is none. */
  readonly ids: Readonly<Record<Logged, string>>;
}

export function rowsOf(store: Store, columns: readonly Column[], monday: string): readonly Row[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index)).map((day) => {
    const runs = entriesOf(store, "run", day);
    const felt = entriesOf(store, "diary", day);
    const cells = columns.map((column): Cell => {
      const own = column.log === "run" ? runs : felt;
      const value = own.length === 1 ? valueOf(store, own[0] ?? "", column) : null;
      const was = value === null ? "" : String(value);
      return { column, was, several: own.length > 1, input: inputOf(column, day, was) };
    });
    const ids = { run: runs[0] ?? `${day}/1`, diary: felt[0] ?? `${day}/1` };
    return { day, cells, ids, row: rowOf(day, cells, runs.length > 1 || felt.length > 1) };
  });
}

/** A day that is still to come takes nothing. */
export function allow(rows: readonly Row[], today: string): void {
  for (const { day, cells } of rows)
    for (const { input, several } of cells) input.disabled = several || day > today;
}

/** Ids of the day's entries that were not deleted. */
function entriesOf(store: Store, kind: Logged, day: string): readonly string[] {
  return [...store.all(kind, `${day}/`)].flatMap(([id, { data }]) => (data === null ? [] : [id]));
}

function valueOf(store: Store, id: string, { log, key }: Column): number | null {
  const entry = store.get(log, id);
  const said = entry && ("said" in entry ? entry.said : entry);
  const value = said ? (said as Readonly<Record<string, unknown>>)[key] : null;
  return typeof value === "number" ? value : null;
}

/** `3 mi` in the column of distances is kilometers. */
function typedIn({ key }: Column, { value }: HTMLInputElement): string {
  return key === "km" ? inKm(value) : value;
}

function inputOf(column: Column, day: string, value: string): HTMLInputElement {
  const label = `${dayWords(day)}, ${column.title}`;
  return make("input", {
    type: "text",
    inputmode: column.key === "km" ? "text" : "decimal",
    maxlength: column.key === "km" ? "8" : "6",
    "aria-label": label,
    value,
  });
}

function rowOf(day: string, cells: readonly Cell[], several: boolean): HTMLElement {
  const note = several ? make("small", {}, " More than one entry on this day. Edit them in the list.") : null;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, dayWords(day), note),
    ...cells.map(({ column, input }) =>
      make("td", {}, make("span", { "aria-hidden": "true" }, column.title), input),
    ),
  );
}

type Typed =
  { readonly changes: readonly Change[] } | { readonly problem: string; readonly input: HTMLInputElement };

/** Entries of the days on which something is different; or the first thing that cannot be read. */
export function changesOf(store: Store, rows: readonly Row[]): Typed {
  const changes: Change[] = [];
  for (const { day, cells, ids } of rows) {
    const wrong = cells.find(({ input, column }) =>
      mark(input, numberProblem(typedIn(column, input), column.most)),
    );
    if (wrong) {
      const words = `${dayWords(day)}, ${wrong.column.title}: `;
      return {
        problem: words + numberProblem(typedIn(wrong.column, wrong.input), wrong.column.most),
        input: wrong.input,
      };
    }
    for (const log of ["run", "diary"] as const) {
      const own = cells.filter(({ column }) => column.log === log);
      const first = own[0];
      if (first === undefined || own.every(({ input, was }) => input.value === was)) continue;
      const data = log === "run" ? ranOf(store, ids.run, own) : notedOf(store, ids.diary, own);
      if (data === "half") {
        const problem = `${dayWords(day)}: enter minutes or distance too.`;
        return { problem, input: first.input };
      }
      changes.push([log, ids[log], data] as Change);
    }
  }
  return { changes };
}

function mark(input: HTMLInputElement, problem: string): boolean {
  input.setAttribute("aria-invalid", String(problem !== ""));
  return problem !== "";
}

function ranOf(store: Store, id: string, cells: readonly Cell[]): Kinds["run"] | "half" {
  const old = store.get("run", id);
  const typed = Object.fromEntries(
    cells.map(({ column, input }) => [column.key, numberIn(typedIn(column, input), column.most) ?? null]),
  );
  if (Object.values(typed).every((value) => value === null)) return null;
  const ran: Ran = { minutes: null, km: null, effort: null, note: "", start: "", ...old, ...typed };
  return ran.minutes === null && ran.km === null ? "half" : ran;
}

/** What the sheet has no column for stays as it was. */
function notedOf(store: Store, id: string, cells: readonly Cell[]): Kinds["diary"] {
  const old = store.get("diary", id);
  const columns = new Set(cells.map(({ column }) => column.key));
  const others = Object.entries(old?.said ?? {}).filter(([key]) => !columns.has(key));
  const typed = cells.flatMap(({ column, input }) => {
    const value = numberIn(input.value, column.most) ?? null;
    return value === null ? [] : [[column.key, value] as const];
  });
  const said = Object.fromEntries([...others, ...typed]);
  if (Object.keys(said).length === 0 && !old?.note) return null;
  const place = { site: store.get("setting", "site") ?? "", side: hurtSide(store) };
  return { time: "", note: "", ...place, ...old, said };
}
