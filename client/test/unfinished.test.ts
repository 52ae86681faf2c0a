// An import that ends anywhere: a page that dies at any write, no room, a clock that moves. All of it is kept, or none.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Change, putAll } from "../src/store/allornone.ts";
import { exported, found, imported, lookedThrough } from "../src/store/exchange.ts";
import { MemoryKeep } from "../src/store/keep.ts";
import type { Work } from "../src/store/slices.ts";
import { Store, UNFINISHED } from "../src/store/store.ts";
import { takenBack } from "../src/store/unfinished.ts";
import { clear } from "../src/store/whole.ts";

const QUIET: Work = { signal: new AbortController().signal, tell: () => undefined };

/** A device whose page dies after so many writes: what it asks for later never arrives. */
class Mortal extends MemoryKeep {
  writes = 0;
  room = Infinity;

  constructor(
    records: Iterable<readonly [string, string]>,
    readonly lives = Infinity,
  ) {
    super();
    for (const [key, text] of records) this.set(key, text);
  }

  override setItem(key: string, value: string): void {
    const others = [...this].filter(([name]) => name !== key);
    const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    if (used + key.length + value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    if (this.#lives()) super.setItem(key, value);
  }

  override removeItem(key: string): void {
    if (this.#lives()) super.removeItem(key);
  }

  #lives(): boolean {
    this.writes += 1;
    return this.writes <= this.lives;
  }
}

type Records = readonly (readonly [string, string])[];

const sorted = (keep: MemoryKeep): Records => [...keep].sort(([one], [other]) => (one < other ? -1 : 1));

/** What the next page finds, its own death at each of its writes before included. */
function nextPage(left: Records): Records {
  const whole = new Mortal(left);
  takenBack(new Store(whole));
  for (let lives = 0; lives < whole.writes; lives += 1) {
    const dies = new Mortal(left, lives);
    takenBack(new Store(dies));
    const after = new Mortal(dies);
    takenBack(new Store(after));
    assert.deepEqual(sorted(after), sorted(whole));
  }
  assert.equal(whole.has(UNFINISHED), false);
  return sorted(whole);
}

/** Does it with a death at every write, and tells after how many of them all of it counted. */
async function killedEverywhere(
  before: Records,
  does: (keep: Mortal) => Promise<unknown>,
  room = Infinity,
): Promise<number> {
  const lived = new Mortal(before);
  lived.room = room;
  await does(lived);
  const after = sorted(lived);
  let whole = 0;
  for (let lives = 0; lives <= lived.writes; lives += 1) {
    const keep = new Mortal(before, lives);
    keep.room = room;
    await does(keep);
    const seen = JSON.stringify(nextPage(sorted(keep)));
    const all = seen === JSON.stringify(after);
    assert.ok(all || seen === JSON.stringify(before), `half of it after ${lives} writes: ${seen}`);
    whole += Number(all && after.length > 0);
  }
  return whole;
}

const ran = (minutes: number) => ({ minutes, km: null, effort: null, note: "", start: "" });

const change = fc.record({ day: fc.integer({ min: 10, max: 16 }), gone: fc.boolean() });

/** Each time that it is asked it tells another one, earlier or later. */
const clocks = fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 12 });

function clockOf(times: readonly number[]): () => number {
  let asked = 0;
  return () => times[asked++ % times.length] ?? 0;
}

test("a page that dies at any write of an import, with any clock and any room, leaves all of it or none", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 10, max: 16 })),
      fc.array(change, { maxLength: 8 }),
      clocks,
      fc.option(fc.integer({ min: 100, max: 1600 }), { nil: Infinity }),
      async (old, changes, times, room) => {
        const here = new Mortal([]);
        for (const day of old) new Store(here, clockOf(times)).set("run", `2026-11-${day}/1`, ran(30));
        const writes = changes.map(({ day, gone }): Change => {
          return { kind: "run", id: `2026-11-${day}/1`, data: gone ? null : ran(45), at: null };
        });
        const before = sorted(here);
        await killedEverywhere(
          before,
          (keep) => putAll(new Store(keep, clockOf(times)), writes, QUIET),
          room,
        );
      },
    ),
    { numRuns: 150 },
  );
});

test("only the last write of a restore makes it count", async () => {
  const there = new Store(new MemoryKeep(), () => 50);
  for (let day = 10; day < 20; day += 1) there.set("run", `2026-11-${day}/1`, ran(45));
  const here = new Mortal([]);
  for (let day = 5; day < 15; day += 1) new Store(here, () => 20).set("run", `2026-11-${day}/1`, ran(30));
  const inside = found(exported(there, new Date(0)));
  const looked = inside && (await lookedThrough(inside, QUIET));
  assert.ok(looked);
  const restore = (keep: Mortal): Promise<unknown> => imported(new Store(keep), looked, QUIET);
  // Ten records, one that they are begun, and one that they are done.
  assert.equal(await killedEverywhere(sorted(here), restore), 1);
});

test("what somebody writes after the page died stays when the import is taken back", async () => {
  const keep = new Mortal([], 3);
  const writes = [10, 11, 12].map((day): Change => {
    return { kind: "run", id: `2026-11-${day}/1`, data: ran(45), at: null };
  });
  await putAll(new Store(keep, () => 5), writes, QUIET);
  const next = new Mortal(keep);
  const store = new Store(next, () => 9);
  store.set("run", "2026-11-10/1", ran(20));
  assert.equal(store.unfinished, true);
  assert.equal(takenBack(store), true);
  assert.deepEqual(
    [...store.all("run")].map(([id, { data }]) => [id, data?.minutes]),
    [["2026-11-10/1", 20]],
  );
});

test("deleting everything deletes what an import wrote down, and what is no list of ours takes nothing", async () => {
  const keep = new Mortal([], 2);
  await putAll(new Store(keep), [{ kind: "tick", id: "a", data: { on: true, label: "" }, at: null }], QUIET);
  assert.equal(keep.has(UNFINISHED), true);
  const store = new Store(new Mortal(keep));
  clear(store);
  assert.equal(takenBack(store), false);
  for (const text of ["", "{", "null", "[1,[2],[null,3,null]]", '[["other",1,null]]', "{}"]) {
    const other = new Mortal([
      [UNFINISHED, text],
      ["other", '{"at":1}'],
    ]);
    takenBack(new Store(other));
    assert.deepEqual(sorted(other), [["other", '{"at":1}']]);
  }
});
