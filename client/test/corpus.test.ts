// The nasty inputs of tests/corpus at the client's doors: links, lists of runs, copies of a log.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { activitiesOf } from "../src/features/activities/activities.ts";
import { prescriptionIn } from "../src/dom/patientlink.ts";
import { found, lookedThrough } from "../src/store/exchange.ts";
import { rowsOf } from "../src/store/rows.ts";
import type { Work } from "../src/store/slices.ts";

type Input =
  | string
  | { readonly repeat: string; readonly times: number; readonly before?: string; readonly after?: string };

const NOW = new Date("2026-11-26T12:00:00Z");
const QUIET: Work = { signal: new AbortController().signal, tell: () => undefined };

/** What is nasty about an input, and the input; a long one is said by what repeats in it. */
function kept(door: string): readonly (readonly [name: string, text: string])[] {
  const file = JSON.parse(readFileSync(`../tests/corpus/${door}.json`, "utf-8")) as Record<string, Input>;
  return Object.entries(file).map(([name, one]) => [name, spelled(one)]);
}

function spelled(one: Input): string {
  if (typeof one === "string") return one;
  return `${one.before ?? ""}${one.repeat.repeat(one.times)}${one.after ?? ""}`;
}

for (const [name, text] of kept("links"))
  test(`a link: ${name}`, async () => {
    const said = await prescriptionIn(text);
    assert.ok(said === null || typeof said === "string", "none of them is a prescription");
  });

for (const [name, text] of kept("runs"))
  test(`a list of runs: ${name}`, async () => {
    const rows = await rowsOf(text, QUIET);
    if (rows === null) return;
    const read = await activitiesOf(rows, NOW, QUIET);
    assert.ok(read !== null && read !== "");
  });

for (const [name, text] of kept("copies"))
  test(`a copy of a log: ${name}`, async () => {
    const file = found(text);
    if (file === null) return;
    const looked = await lookedThrough(file, QUIET);
    // What can be read and what can't are all there is.
    assert.equal(looked!.changes.length + looked!.refused.length, file.records.length);
    assert.equal(({} as Record<string, unknown>)["v"], undefined);
  });
