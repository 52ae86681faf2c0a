// The text of a CSV file to its rows, each with its line in the file, and of our own table to records.

import Papa from "papaparse";
import { type Line, recordsOf } from "./csv.ts";
import type { Found } from "./exchange.ts";
import { type Work, aTurn } from "./slices.ts";

/** Characters that are read before the page has its turn. */
const CHUNK = 200_000;

/** A row; one whose quotation marks do not close may have swallowed those after it. */
export interface Row extends Line {
  readonly torn: boolean;
}

/** All rows but the empty ones; null when it was stopped. */
export function rowsOf(file: string, work: Work, chunkSize = CHUNK): Promise<readonly Row[] | null> {
  const text = file.replace(/^\ufeff/, "");
  const table = new Table();
  let read = 0;
  return new Promise((done) => {
    const chunk = (some: Papa.ParseResult<string[]>, parser: Papa.Parser): void => {
      table.add(some);
      parser.pause();
      read = Math.min(text.length, read + chunkSize);
      work.tell(read, text.length);
      void aTurn().then(() => (work.signal.aborted ? done(null) : parser.resume()));
    };
    const complete = (): void => done(table.rows);
    // Told and not guessed: a guess sees the first piece alone, and would merge the lines of a file that has both kinds.
    const newline = text.includes("\n") ? "\n" : "\r";
    Papa.parse(text, { chunkSize, chunk, complete, newline, delimiter: delimiterOf(text) });
  });
}

/** What stands between the heads. A guess by the rows could be misled by what somebody called their runs. */
function delimiterOf(text: string): string {
  const heads = (/[^\r\n]+/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => [mark, heads.split(mark).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** What was read of a file so far. */
class Table {
  readonly rows: Row[] = [];
  #line = 1;

  add({ data, errors }: Papa.ParseResult<string[]>): void {
    const torn = new Set(errors.flatMap(({ type, row }) => (type === "Quotes" ? (row ?? []) : [])));
    for (const [at, all] of data.entries()) {
      const cells = all.at(-1)?.endsWith("\r") ? [...all.slice(0, -1), all.at(-1)?.slice(0, -1) ?? ""] : all;
      if (cells.some((cell) => cell.trim() !== ""))
        this.rows.push({ line: this.#line, cells, torn: torn.has(at) });
      this.#line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
    }
  }
}

/** A cell in quotation marks may go over several lines. */
function breaksIn(cell: string): number {
  return cell.match(/\r\n|\n|\r(?!$)/g)?.length ?? 0;
}

/** Null for another table, and when it was stopped. */
export async function tableIn(text: string, work: Work): Promise<Found | null> {
  const rows = await rowsOf(text, work);
  return rows && recordsOf(rows);
}
