// The text of a CSV file to its rows, and of our own table to records.

import Papa from "papaparse";
import { recordsOf } from "../store/csv.ts";
import type { Found } from "../store/exchange.ts";

export function rowsOf(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: "greedy" }).data;
}

/** Null for another table. */
export function tableIn(text: string): Found | null {
  const records = recordsOf(rowsOf(text));
  return records && { records, whole: true };
}
