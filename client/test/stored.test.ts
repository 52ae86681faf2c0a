// What each version of the client wrote, on a device, in a file and in a link, to what today's reads of it: all of it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { prescriptionIn } from "../src/dom/patientlink.ts";
import { found, imported, lookedThrough } from "../src/store/exchange.ts";
import { MemoryKeep } from "../src/store/keep.ts";
import { type Json, type Kind, SHAPES, isMap } from "../src/store/kinds.ts";
import { partsOf } from "../src/store/record.ts";
import type { Work } from "../src/store/slices.ts";
import { Store } from "../src/store/store.ts";
import { asidesOf } from "../src/store/whole.ts";

const FOLDER = "../tests/golden/stored";
const VERSIONS = readdirSync(FOLDER).sort();
const QUIET: Work = { signal: new AbortController().signal, tell: () => undefined };

/** No client that was ever published wrote a tick of the first version. */
const NEVER = new Set(["tick 1"]);

interface Held {
  readonly v: number;
  readonly at: number;
  readonly data: Json;
}

function written(version: string): readonly (readonly [key: string, text: string])[] {
  const texts = readFileSync(`${FOLDER}/${version}/device.json`, "utf-8");
  return Object.entries(JSON.parse(texts) as Readonly<Record<string, string>>);
}

/** Every part of a record is there with what it said; a later version may have added others. */
function keeps(read: Json | undefined, old: Json): boolean {
  if (!isMap(old)) return JSON.stringify(read) === JSON.stringify(old);
  return isMap(read) && Object.entries(old).every(([name, value]) => keeps(read[name], value));
}

function reads(store: Store, key: string, text: string): void {
  const { kind, id } = partsOf(key) ?? assert.fail(key);
  const old = JSON.parse(text) as Held;
  const now = store.record(kind, id);
  assert.equal(now?.at, old.at, key);
  assert.ok(keeps(now?.data as Json, old.data), `${key}: ${text} is read as ${JSON.stringify(now?.data)}`);
}

for (const version of VERSIONS) {
  test(`a device with what version ${version} wrote is read whole`, () => {
    const device = new MemoryKeep();
    for (const [key, text] of written(version)) device.setItem(key, text);
    const store = new Store(device);
    for (const [key, text] of written(version)) reads(store, key, text);
    assert.equal(asidesOf(store).size, 0);
    assert.deepEqual([...device], [...written(version)]);
  });

  test(`a file that version ${version} downloaded is restored whole`, async () => {
    const store = new Store(new MemoryKeep());
    const file = found(readFileSync(`${FOLDER}/${version}/export.json`, "utf-8")) ?? assert.fail();
    const looked = (await lookedThrough(file, QUIET)) ?? assert.fail();
    assert.deepEqual(looked.refused, []);
    assert.deepEqual(await imported(store, looked, QUIET), { taken: written(version).length, kept: 0 });
    for (const [key, text] of written(version)) reads(store, key, text);
  });
}

for (const version of VERSIONS.filter((name) => readdirSync(`${FOLDER}/${name}`).includes("link.txt"))) {
  test(`a link that version ${version} made for a patient is read whole`, async () => {
    const link = await prescriptionIn(readFileSync(`${FOLDER}/${version}/link.txt`, "utf-8").trim());
    assert.ok(typeof link === "object" && link !== null, String(link));
    const { plan, stage, stop, changes, note, clinic } = link;
    assert.deepEqual(
      { plan, stage, stop, changes, note, clinic },
      {
        plan: "walking-8-week",
        stage: "weeks-1-2",
        stop: 4,
        changes: [["weeks-1-2/session/session", "walk 12 min on flat"]],
        note: "Call if the heel swells.",
        clinic: "Riverside Physio",
      },
    );
  });
}

test("each version that a kind of record ever had is among what is read here", () => {
  const there = new Set(
    VERSIONS.flatMap(written).map(
      ([key, text]) => `${partsOf(key)?.kind ?? ""} ${(JSON.parse(text) as Held).v}`,
    ),
  );
  const known = (Object.keys(SHAPES) as Kind[]).flatMap((kind) =>
    Array.from({ length: SHAPES[kind].version }, (_, at) => `${kind} ${at + 1}`),
  );
  assert.deepEqual(
    known.filter((one) => !NEVER.has(one) && !there.has(one)),
    [],
  );
});
