// The store: two tabs, a full device, broken records, newer ones, old ones, and files of other places.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isDay } from "../src/store/clock.ts";
import { csv, recordsOf } from "../src/store/csv.ts";
import {
  type Found,
  exported,
  exportedAside,
  found,
  imported,
  lookedThrough,
} from "../src/store/exchange.ts";
import { type Keep, MemoryKeep, keysOf } from "../src/store/keep.ts";
import { SHAPES } from "../src/store/kinds.ts";
import { decode, encode, keyOf } from "../src/store/record.ts";
import { refusals } from "../src/store/refused.ts";
import { type Work, inSlices } from "../src/store/slices.ts";
import { Store } from "../src/store/store.ts";
import { type Change, putAll } from "../src/store/allornone.ts";
import { asidesOf, clear, textsOf, undoOf } from "../src/store/whole.ts";

const ON = { on: true, label: "No limp" };

/** A device that takes so many characters and not one more. */
class SmallKeep extends MemoryKeep {
  room = Infinity;

  override setItem(key: string, value: string): void {
    const used = keysOf(this)
      .filter((name) => name !== key)
      .reduce((sum, name) => sum + name.length + (this.getItem(name) ?? "").length, 0);
    if (used + key.length + value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    super.setItem(key, value);
  }
}

const QUIET: Work = { signal: new AbortController().signal, tell: () => undefined };

interface Taken {
  readonly taken: number;
  readonly kept: number;
  readonly unreadable: number;
}

async function taken(store: Store, text: string): Promise<Taken | null> {
  const inside = found(text);
  return inside && takenFrom(store, inside);
}

async function takenFrom(store: Store, inside: Found): Promise<Taken> {
  const looked = await lookedThrough(inside, QUIET);
  assert.ok(looked);
  const ended = await imported(store, looked, QUIET);
  assert.ok(typeof ended === "object", String(ended));
  return { ...ended, unreadable: looked.refused.length };
}

/** What a file's lines are refused for. */
async function refused(inside: Found | null): Promise<readonly (readonly [number, string])[]> {
  const looked = inside && (await lookedThrough(inside, QUIET));
  assert.ok(inside && looked);
  return refusals(inside, looked.refused);
}

function device(records: Readonly<Record<string, string>>): Keep {
  const keep = new MemoryKeep();
  for (const [key, text] of Object.entries(records)) keep.setItem(key, text);
  return keep;
}

test("what is kept is there for the next page", () => {
  const keep = new MemoryKeep();
  assert.equal(new Store(keep).set("tick", "plan/stage/no-limp", ON), "device");
  assert.deepEqual(new Store(keep).get("tick", "plan/stage/no-limp"), ON);
});

test("two tabs that write in turn lose nothing, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40 }), fc.boolean())), (writes) => {
      const keep = new MemoryKeep();
      const tabs = [new Store(keep), new Store(keep)] as const;
      const wanted = new Map<string, boolean>();
      for (const [first, box, on] of writes) {
        tabs[first ? 0 : 1].set("tick", `plan/stage/${box}`, { on, label: "" });
        wanted.set(`plan/stage/${box}`, on);
      }
      for (const tab of tabs) for (const [id, on] of wanted) assert.equal(tab.get("tick", id)?.on, on);
    }),
  );
});

test("what another tab wrote is seen once the browser has told of it, and never written over before", () => {
  const keep = new MemoryKeep();
  const [one, other] = [new Store(keep), new Store(keep)];
  one.set("run", "2026-11-26/1", { minutes: 20, km: null, effort: null, note: "", start: "" });
  assert.equal(one.all("run").size, 1);
  other.set("run", "2026-11-27/1", { minutes: 30, km: null, effort: null, note: "", start: "" });
  assert.equal(one.get("run", "2026-11-27/1")?.minutes, 30);
  one.forget();
  assert.deepEqual([...one.all("run").keys()], ["2026-11-26/1", "2026-11-27/1"]);
  const back = undoOf(one, "run", "2026-11-26/1");
  one.set("run", "2026-11-26/1", null);
  back();
  assert.equal(one.all("run").get("2026-11-26/1")?.data?.minutes, 20);
  clear(one);
  assert.equal(one.all("run").size, 0);
});

test("a write that finds no room leaves the old record whole, says so, and goes on in memory", () => {
  const keep = new SmallKeep();
  const store = new Store(keep);
  store.set("setting", "note", "short");
  const before = keep.getItem("revlanox/setting/note");
  keep.room = 120;
  assert.equal(store.set("setting", "note", "x".repeat(200)), "full");
  assert.equal(keep.getItem("revlanox/setting/note"), before);
  assert.equal(store.get("setting", "note"), "x".repeat(200));
  assert.equal(new Store(keep).get("setting", "note"), "short");
});

test("one record that is not kept is enough for another word, whatever is kept after it", () => {
  const keep = new SmallKeep();
  const lost: string[] = [];
  const store = new Store(keep, Date.now, () => lost.push(store.where));
  store.set("tick", "a", ON);
  keep.room = 120;
  assert.equal(store.set("tick", "b", { on: true, label: "x".repeat(200) }), "full");
  assert.equal(store.set("tick", "a", { on: false, label: "" }), "device");
  assert.equal(store.where, "full");
  assert.deepEqual(lost, ["full"]);
  keep.room = Infinity;
  store.set("tick", "a", ON);
  assert.equal(store.where, "device");
  assert.equal(new Store(keep).get("tick", "b")?.on, true);
});

test("what finds no room is tried again, and a later record of another tab counts before it", () => {
  const keep = new SmallKeep();
  const [one, other] = [new Store(keep, () => 1), new Store(keep, () => 2)];
  keep.room = 0;
  one.set("tick", "a", ON);
  one.set("tick", "b", ON);
  assert.equal(one.retry(), false);
  keep.room = Infinity;
  other.set("tick", "a", { on: false, label: "" });
  assert.equal(one.retry(), true);
  assert.equal(one.where, "device");
  assert.equal(one.get("tick", "a")?.on, false);
  assert.equal(new Store(keep).get("tick", "b")?.on, true);
});

test("any row of writes, with and without room: the word is about all of them, and in the end all are kept", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.boolean())), (writes) => {
      const keep = new SmallKeep();
      const store = new Store(keep);
      const wanted = new Map<string, boolean>();
      for (const [box, on, room] of writes) {
        keep.room = room ? Infinity : 0;
        store.set("tick", String(box), { on, label: "" });
        wanted.set(String(box), on);
        const [here, kept] = [textsOf(store), textsOf(new Store(keep))];
        const all = [...here].every(([key, text]) => kept.get(key) === text);
        assert.equal(store.where, all ? "device" : "full");
      }
      keep.room = Infinity;
      store.retry();
      for (const [id, on] of wanted) assert.equal(new Store(keep).get("tick", id)?.on, on);
    }),
  );
});

test("without a device everything works until the page is closed", () => {
  const store = new Store(null);
  assert.equal(store.set("tick", "a/b/c", ON), "memory");
  assert.deepEqual(store.get("tick", "a/b/c"), ON);
});

test("a record that can't be read is kept aside, and the place is free again", () => {
  const keep = device({ "revlanox/tick/a/b/c": "{broken" });
  const store = new Store(keep, () => 7);
  assert.equal(store.get("tick", "a/b/c"), undefined);
  assert.equal(asidesOf(store).size, 1);
  assert.equal(keep.getItem("revlanox-aside/7/tick/a/b/c"), "{broken");
  assert.equal(store.set("tick", "a/b/c", ON), "device");
});

test("a broken record that finds no room aside stays where it is", () => {
  const keep = new SmallKeep();
  keep.setItem("revlanox/tick/a/b/c", "{broken");
  keep.room = 40;
  const store = new Store(keep);
  assert.equal(store.get("tick", "a/b/c"), undefined);
  assert.deepEqual([...asidesOf(store)], [["revlanox/tick/a/b/c", "{broken"]]);
  store.set("tick", "a/b/c", ON);
  assert.equal(keep.getItem("revlanox/tick/a/b/c"), "{broken");
  assert.deepEqual(store.get("tick", "a/b/c"), ON);
});

test("the record of a newer site is left alone", () => {
  const text = JSON.stringify({ v: 99, at: 1, data: { on: "maybe" } });
  const keep = device({ "revlanox/tick/a/b/c": text });
  const store = new Store(keep);
  assert.equal(store.get("tick", "a/b/c"), undefined);
  assert.equal(store.set("tick", "a/b/c", ON), "newer");
  assert.equal(store.where, "newer");
  assert.equal(keep.getItem("revlanox/tick/a/b/c"), text);
});

test("a tick of the first version is read as one of today", () => {
  assert.deepEqual(decode("tick", "a/b", JSON.stringify({ v: 1, at: 5, data: true })), {
    data: { on: true, label: "" },
    at: 5,
  });
});

test("no text can break the reader of records", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      fc.constantFrom("tick", "plan", "said", "moved", "result", "run", "diary", "setting"),
      (text, kind) => {
        const id = { said: "a/2026-11-26/b", moved: "a/2026-11-26/b", result: "a/2026-11-26" }[
          kind as string
        ];
        const own = id ?? "2026-11-26/1";
        const read = decode(kind, own, text);
        if (typeof read !== "string") assert.deepEqual(decode(kind, own, encode(kind, read)), read);
      },
    ),
  );
});

test("an export comes back whole on another device", async () => {
  const here = new Store(new MemoryKeep());
  const there = new Store(new MemoryKeep());
  here.set("tick", "a/b/c", ON);
  here.set("said", "a/2026-11-26/pain during", 3);
  assert.deepEqual(await taken(there, exported(here, new Date())), { taken: 2, kept: 0, unreadable: 0 });
  assert.deepEqual([...textsOf(there)].sort(), [...textsOf(here)].sort());
});

test("of two records with one key the later one counts, whichever side it is on", async () => {
  const here = new Store(new MemoryKeep(), () => 10);
  const there = new Store(new MemoryKeep(), () => 20);
  here.set("tick", "a/b/c", ON);
  there.set("tick", "a/b/c", { on: false, label: "" });
  const [older, newer] = [exported(here, new Date()), exported(there, new Date())];
  assert.equal((await taken(there, older))?.kept, 1);
  assert.equal((await taken(here, newer))?.taken, 1);
  assert.equal(here.get("tick", "a/b/c")?.on, false);
  assert.equal(there.get("tick", "a/b/c")?.on, false);
});

test("each record of a file replaced by random bytes in turn: all the others arrive", async () => {
  const full = new Store(new MemoryKeep());
  for (let day = 10; day < 30; day += 1) full.set("said", `plan/2026-11-${day}/pain during`, day % 10);
  for (let box = 0; box < 10; box += 1) full.set("tick", `plan/stage/${box}`, ON);
  const lines = exported(full, new Date()).split("\n");
  const noise = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => String.fromCharCode(...bytes));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), noise, fc.boolean(), async (line, bytes, comma) => {
      const damaged = lines.with(line, bytes + (comma && line < 30 ? "," : ""));
      const store = new Store(new MemoryKeep());
      assert.equal((await taken(store, damaged.join("\n")))?.taken, 29);
    }),
    { numRuns: 500 },
  );
});

test("a file that is no export changes nothing", () => {
  const store = new Store(new MemoryKeep());
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.equal(found(text), null);
    }),
  );
  assert.equal(textsOf(store).size, 0);
});

test("keys of another kind, or that reach elsewhere, are not taken", async () => {
  const store = new Store(new MemoryKeep());
  const record = { v: 2, at: 1, data: ON };
  const records = {
    __proto__x: record,
    "other/tick/a": record,
    "revlanox/nothing/a": record,
    "revlanox/tick/a": record,
  };
  assert.deepEqual(await taken(store, JSON.stringify({ format: "revlanox", version: 1, records })), {
    taken: 1,
    kept: 0,
    unreadable: 3,
  });
});

test("a log of any length becomes a table", () => {
  const store = new Store(new MemoryKeep());
  for (let at = 0; at < 40_000; at += 1)
    store.put("run", `2026-11-26/${at}`, { data: { ...RAN, km: 5, note: "a", start: "" }, at: 1 });
  assert.equal(csv(store).split("\r\n").length, 2 + 4 * 40_000);
});

test("the log is a table that no spreadsheet runs", () => {
  const store = new Store(new MemoryKeep());
  store.set("said", "plan/2026-11-26/pain during", 3);
  store.set("said", "plan/2026-11-26/note", "=1+1");
  store.set("said", "other/2026-11-26/limp", false);
  assert.equal(
    csv(store, "plan"),
    '"log","plan","day","entry","question","answer"\r\n' +
      '"plan","plan","2026-11-26","","note","\'=1+1"\r\n"plan","plan","2026-11-26","","pain during","3"\r\n',
  );
});

test("the whole log has the tests and the runs as well", () => {
  const store = new Store(new MemoryKeep());
  store.set("result", "single-leg-squat/2026-11-26", { left: 12, right: 15 });
  store.set("run", "2026-11-26/1", { minutes: 30, km: null, effort: 4, note: "", start: "" });
  const lines = csv(store).trim().split("\r\n").slice(1);
  assert.deepEqual(lines, [
    '"test","","2026-11-26","","single-leg-squat","left 12; right 15"',
    '"run","","2026-11-26","1","minutes","30"',
    '"run","","2026-11-26","1","effort","4"',
  ]);
});

const rows = (text: string): { line: number; cells: string[] }[] =>
  text
    .trim()
    .split("\r\n")
    .map((line, at) => ({
      line: at + 1,
      cells: line
        .slice(1, -1)
        .split('","')
        .map((cell) => cell.replaceAll('""', '"')),
    }));

test("the table comes back as the records it was made of", async () => {
  const day = fc.constantFrom("2026-11-25", "2026-11-26");
  const note = fc.stringMatching(/^[a-z=+@'"-]{0,8}$/).filter((text) => !/^[0-9.]+$|","/.test(text));
  const count = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
  const run = fc.record({ minutes: count, km: count, effort: count, note, start: fc.constant("") });
  const diary = fc.record({
    time: fc.constantFrom("", "07:40"),
    site: fc.constantFrom("", "achilles"),
    side: fc.constantFrom("" as const, "left" as const, "both" as const),
    said: fc.record({ pain: fc.integer({ min: 0, max: 10 }), swelling: fc.boolean() }),
    note,
  });
  await fc.assert(
    fc.asyncProperty(day, run, diary, fc.boolean(), async (on, ran, noted, sign) => {
      const store = new Store(new MemoryKeep());
      if (Object.values(ran).some((value) => value !== null && value !== ""))
        store.set("run", `${on}/1`, ran);
      store.set("diary", `${on}/2`, noted);
      store.set("said", `plan/${on}/limp`, sign);
      store.set("result", `squat/${on}`, { left: 12, right: 15.5 });
      const back = new Store(new MemoryKeep());
      const inside = recordsOf(rows(csv(store)));
      assert.ok(inside);
      assert.equal((await takenFrom(back, inside)).unreadable, 0);
      for (const kind of ["run", "diary", "said", "result"] as const)
        assert.deepEqual(
          [...back.all(kind)].map(([id, { data }]) => [id, data]),
          [...store.all(kind)].map(([id, { data }]) => [id, data]),
        );
    }),
  );
});

test("another table is no log", () => {
  assert.equal(recordsOf([{ line: 1, cells: ["Activity Type", "Date"] }]), null);
  assert.equal(recordsOf([]), null);
});

const RAN = { minutes: 30, km: null, effort: 4, note: "", start: "" };

function runs(days: readonly string[], minutes = 30): readonly Change[] {
  return days.map((day) => ({ kind: "run", id: `${day}/1`, data: { ...RAN, minutes }, at: null }));
}

test("many records are kept as a whole or not at all", async () => {
  const keep = new SmallKeep();
  const store = new Store(keep);
  store.set("run", "2026-11-01/1", RAN);
  const before = keysOf(keep).map((key) => [key, keep.getItem(key)]);
  keep.room = 400;
  const many = runs(Array.from({ length: 20 }, (_, at) => `2026-11-${10 + at}`));
  assert.equal(await putAll(store, [...runs(["2026-11-01"], 5), ...many], QUIET), "full");
  assert.deepEqual(
    keysOf(keep).map((key) => [key, keep.getItem(key)]),
    before,
  );
  assert.deepEqual([store.all("run").size, store.where], [1, "device"]);
  keep.room = Infinity;
  assert.equal(await putAll(store, many, QUIET), "device");
  assert.equal(store.all("run").size, 21);
});

test("stopped or without room, wherever that is, everything is as it was: to the letter", async () => {
  const day = fc.integer({ min: 10, max: 30 }).map((number) => `2026-11-${number}`);
  const newer = JSON.stringify({ v: 99, at: 1, data: "of a newer site" });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(day),
      fc.array(day, { minLength: 3 }),
      fc.integer({ min: 300, max: 3000 }),
      fc.integer({ min: 0, max: 40 }),
      async (old, fresh, room, steps) => {
        const keep = new SmallKeep();
        const store = new Store(keep);
        for (const one of old) store.set("run", `${one}/1`, RAN);
        keep.setItem("revlanox/run/2026-11-20/1", newer);
        const before = [...textsOf(store)].sort();
        keep.room = room;
        const stop = new AbortController();
        const changes = runs(fresh, 5);
        // Asked before each record: stopped after some of them.
        let asked = 0;
        const signal = {
          get aborted() {
            asked += 1;
            return asked > steps;
          },
        } as AbortSignal;
        const ended = await putAll(store, changes, { tell: () => undefined, signal });
        keep.room = Infinity;
        stop.abort();
        if (ended === "full" || ended === "stopped") assert.deepEqual([...textsOf(store)].sort(), before);
        else
          assert.ok(
            fresh.every((one) => one === "2026-11-20" || store.get("run", `${one}/1`)?.minutes === 5),
          );
        assert.equal(keep.getItem("revlanox/run/2026-11-20/1"), newer);
      },
    ),
  );
});

test("long work gives the page its turn, says how far it is, and ends where it is stopped", async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const seen: number[] = [];
  const work: Work = {
    signal: stop.signal,
    tell: (done) => {
      told.push(done);
      if (told.length === 3) stop.abort();
    },
  };
  const all = Array.from({ length: 50_000 }, (_, at) => at);
  assert.equal(await inSlices(all, work, (one) => void seen.push(one)), false);
  assert.equal(told.length, 3);
  assert.ok(seen.length >= 3 && seen.length < 50_000);
});

test("a hundred thousand records that the device refuses are listed at once", () => {
  const keep = new SmallKeep();
  keep.room = 0;
  const store = new Store({
    ...keep,
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: () => undefined,
  });
  for (let at = 0; at < 100_000; at += 1) store.set("setting", `n${at}`, "x");
  const begun = performance.now();
  assert.equal(store.all("setting").size, 100_000);
  // Asking for one key after the other takes minutes.
  assert.ok(performance.now() - begun < 5000);
});

test("a cut-off export says how much of it can be read, and writes nothing by itself", async () => {
  const store = new Store(new MemoryKeep());
  for (let at = 0; at < 10; at += 1) store.set("tick", `box/${at}`, ON);
  const text = exported(store, new Date());
  for (const length of [text.length - 3, Math.floor(text.length / 2), 80]) {
    const inside = found(text.slice(0, length));
    const looked = inside && (await lookedThrough(inside, QUIET));
    assert.ok(looked && !inside.whole && looked.changes.length <= 10);
  }
});

test("a run of before knows no start", () => {
  const data = { minutes: 30, km: null, effort: 4, note: "" };
  const keep = device({ "revlanox/run/2026-11-26/1": JSON.stringify({ v: 1, at: 1, data }) });
  assert.deepEqual(new Store(keep).get("run", "2026-11-26/1"), { ...data, start: "" });
});

test("deleting everything leaves nothing of ours, and all of others", () => {
  const keep = device({ "somebody-else": "1", "revlanox/tick/a": "{broken" });
  const store = new Store(keep);
  store.get("tick", "a");
  store.set("tick", "b", ON);
  clear(store);
  assert.deepEqual(keysOf(keep), ["somebody-else"]);
});

test("the calendar has the days that it has, and no others", () => {
  const days = { noInvalidDate: true, min: new Date("1000-01-01"), max: new Date("2999-12-31") };
  fc.assert(fc.property(fc.date(days), (date) => assert.ok(isDay(date.toISOString().slice(0, 10)))));
  for (const day of ["2026-02-29", "2026-13-45", "2026-11-31", "9999-99-99", "9999-12-31", "0026-11-20"])
    assert.equal(isDay(day), false, day);
  for (const day of ["11/20/2026", "2026-11-20T00:00", " 2026-11-20", "2026-1-2", "", "NaN", undefined, 20])
    assert.equal(isDay(day), false, String(day));
});

const STARTED = { start: "2026-11-26", anchor: "", side: "left", ended: false, injury: "" };
const NOTED = { time: "07:40", site: "", side: "", said: { pain: 1 }, note: "" };

/** Everywhere a day stands in a record: its kind, its id, its data. */
const DAYS: readonly ((day: string) => readonly [kind: keyof typeof SHAPES, id: string, data: unknown])[] = [
  (day) => ["run", `${day}/1`, RAN],
  (day) => ["run", "2026-11-26/1", { ...RAN, start: `${day}T07:15:00` }],
  (day) => ["diary", `${day}/1`, NOTED],
  (day) => ["said", `plan/${day}/pain during`, 3],
  (day) => ["said", "plan/begin/when", day],
  (day) => ["moved", `plan/${day}/pause`, { stage: "", why: "pause", after: false }],
  (day) => ["result", `squat/${day}`, 12],
  (day) => ["plan", "plan", { ...STARTED, start: day }],
  (day) => ["plan", "plan", { ...STARTED, anchor: day }],
];

test("a day that no calendar has is no part of any record, on the device or in a file; the good ones stay", async () => {
  const text = (kind: keyof typeof SHAPES, data: unknown): string =>
    JSON.stringify({ v: SHAPES[kind].version, at: 1, data });
  for (const dated of DAYS)
    for (const day of ["2026-11-25", "11/20/2026", "2026-13-45", "9999-99-99", "2026-02-30"]) {
      const [kind, id, data] = dated(day);
      const good = day === "2026-11-25" ? 1 : 0;
      const own = { [keyOf(kind, id)]: text(kind, data), "revlanox/run/2026-11-24/1": text("run", RAN) };
      const store = new Store(device(own));
      assert.equal(asidesOf(store).size, 1 - good, `${kind} ${id}`);
      assert.equal(store.all("run").has("2026-11-24/1"), true);
      const file = exported(new Store(device(own)), new Date());
      const back = new Store(new MemoryKeep());
      const { taken: count, unreadable } = (await taken(back, file)) ?? { taken: 0, unreadable: 0 };
      assert.deepEqual([count, unreadable], [1 + good, 1 - good], `${kind} ${id}`);
      if (good === 0) {
        const [[line, why] = [0, ""]] = await refused(found(file));
        assert.equal(line, 3);
        assert.match(why, new RegExp(`“?${day.replaceAll("/", ".")}.* Write it as 2026-11-20|answer`));
      }
    }
});

test("what was set aside is in the export, and corrected in the file it comes back to its place", async () => {
  const bad = JSON.stringify({ v: 2, at: 5, data: RAN });
  const store = new Store(device({ "revlanox/run/2026-02-30/1": bad }), () => 7);
  store.all("run");
  const file = exported(store, new Date());
  assert.equal(file, exportedAside(store, new Date(JSON.parse(file).at)));
  assert.ok(file.includes('"revlanox-aside/7/run/2026-02-30/1"'));
  assert.deepEqual(await refused(found(file)), [
    [2, "the day “2026-02-30” isn't on the calendar. Write it as 2026-11-20"],
  ]);
  assert.equal((await taken(store, file.replace("2026-02-30", "2026-02-28")))?.taken, 1);
  assert.equal(store.get("run", "2026-02-28/1")?.minutes, 30);
});

const HEADS = { line: 1, cells: ["log", "plan", "day", "entry", "question", "answer"] };

test("a table that a spreadsheet has written anew is refused by its lines, each with what to write", async () => {
  const lines = [
    ["run", "", "11/20/2026", "1", "minutes", "30"],
    ["run", "", "11/20/2026", "1", "km", "5"],
    ["run", "", "2026-11-21", "1", "minutes", "30"],
    ["run", "", "2026-11-21", "1", "km", "5,5"],
    ["diary", "", "2026-11-21", "1", "time", "7:40 AM"],
    ["diary", "", "2026-11-22", "1", "pain", "12"],
    ["test", "", "2026-11-22", "", "squat", "left 5,5; right 6"],
    ["plan", "plan", "2026-11-22", "", "pain during", "5,5"],
    ["plan", "plan", "20.11.2026", "", "pain during", "5"],
    ["walk", "", "2026-11-22", "1", "minutes", "30"],
    ["run", "", "2026-11-23", "1", "start", "11/23/2026 7:15"],
    ["run", "", "2026-11-24", "1", "minutes", "30"],
  ].map((cells, at) => ({ line: at + 2, cells }));
  const inside = recordsOf([HEADS, ...lines]);
  const answer = "Write yes, no, a number such as 5.5, or a number for each side: left 12; right 15";
  assert.deepEqual(await refused(inside), [
    [2, "the day “11/20/2026” isn't on the calendar. Write it as 2026-11-20"],
    [5, "km “5,5” can't be read. Write a number from 0 to 500"],
    [6, "time “7:40 AM” can't be read. Write it as 07:40"],
    [7, "pain “12” can't be read. Write yes, no, or a number: from 0 to 10 for pain"],
    [8, `answer “left 5,5; right 6” can't be read. ${answer}`],
    [9, `answer “5,5” can't be read. ${answer}`],
    [10, "the day “20.11.2026” isn't on the calendar. Write it as 2026-11-20"],
    [11, "“walk” isn't something this site stores"],
    [
      12,
      "start “11/23/2026 7:15” can't be read. Write it as 2026-11-20, or as 2026-11-20T07:15:32 for the start of a run",
    ],
  ]);
  const store = new Store(new MemoryKeep());
  assert.ok(inside);
  assert.deepEqual(await takenFrom(store, inside), { taken: 1, kept: 0, unreadable: 9 });
});

test("a link that sets a plan is kept whole, however long it may be", () => {
  const store = new Store(new MemoryKeep());
  store.set("given", "plan", "1.".padEnd(20_000, "x"));
  assert.equal(store.get("given", "plan")?.length, 20_000);
});

test("a number beyond all numbers is none", () => {
  for (const text of ["1e999", '{"left":1e999}'])
    assert.equal(decode("result", "squat/2026-11-26", `{"v":1,"at":1,"data":${text}}`), "broken");
});
