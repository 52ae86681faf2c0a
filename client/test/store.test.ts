// The store: two tabs, a full device, broken records, newer ones, old ones, and files of other places.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csv, recordsOf } from "../src/store/csv.ts";
import { type Imported, exported, found, imported, readable } from "../src/store/exchange.ts";
import { type Keep, MemoryKeep, keysOf } from "../src/store/keep.ts";
import { decode, encode } from "../src/store/record.ts";
import { Store } from "../src/store/store.ts";
import { setAll } from "../src/store/together.ts";

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

function taken(store: Store, text: string): Imported | null {
  const inside = found(text);
  return inside && imported(store, inside);
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
  one.drop("run", "2026-11-26/1");
  assert.deepEqual([...one.all("run", "2026-11-27/").keys()], ["2026-11-27/1"]);
  one.clear();
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
        const [here, kept] = [store.texts(), new Store(keep).texts()];
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

test("a record that cannot be read is kept aside, and the place is free again", () => {
  const keep = device({ "revlanox/tick/a/b/c": "{broken" });
  const store = new Store(keep, () => 7);
  assert.equal(store.get("tick", "a/b/c"), undefined);
  assert.equal(store.aside, 1);
  assert.equal(keep.getItem("revlanox-aside/7/tick/a/b/c"), "{broken");
  assert.equal(store.set("tick", "a/b/c", ON), "device");
});

test("a broken record that finds no room aside stays where it is", () => {
  const keep = new SmallKeep();
  keep.setItem("revlanox/tick/a/b/c", "{broken");
  keep.room = 40;
  const store = new Store(keep);
  assert.equal(store.get("tick", "a/b/c"), undefined);
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
  assert.deepEqual(decode("tick", JSON.stringify({ v: 1, at: 5, data: true })), {
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
        const read = decode(kind, text);
        if (typeof read !== "string") assert.deepEqual(decode(kind, encode(kind, read)), read);
      },
    ),
  );
});

test("an export comes back whole on another device", () => {
  const here = new Store(new MemoryKeep());
  const there = new Store(new MemoryKeep());
  here.set("tick", "a/b/c", ON);
  here.set("said", "a/2026-11-26/pain during", 3);
  assert.deepEqual(taken(there, exported(here, new Date())), { taken: 2, kept: 0, unreadable: 0 });
  assert.deepEqual([...there.texts()].sort(), [...here.texts()].sort());
});

test("of two records with one key the later one counts, whichever side it is on", () => {
  const here = new Store(new MemoryKeep(), () => 10);
  const there = new Store(new MemoryKeep(), () => 20);
  here.set("tick", "a/b/c", ON);
  there.set("tick", "a/b/c", { on: false, label: "" });
  const [older, newer] = [exported(here, new Date()), exported(there, new Date())];
  assert.equal(taken(there, older)?.kept, 1);
  assert.equal(taken(here, newer)?.taken, 1);
  assert.equal(here.get("tick", "a/b/c")?.on, false);
  assert.equal(there.get("tick", "a/b/c")?.on, false);
});

test("each record of a file replaced by random bytes in turn: all the others arrive", () => {
  const full = new Store(new MemoryKeep());
  for (let day = 10; day < 30; day += 1) full.set("said", `plan/2026-11-${day}/pain during`, day % 10);
  for (let box = 0; box < 10; box += 1) full.set("tick", `plan/stage/${box}`, ON);
  const lines = exported(full, new Date()).split("\n");
  const noise = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => String.fromCharCode(...bytes));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), noise, fc.boolean(), (line, bytes, comma) => {
      const damaged = lines.with(line, bytes + (comma && line < 30 ? "," : ""));
      const store = new Store(new MemoryKeep());
      assert.equal(taken(store, damaged.join("\n"))?.taken, 29);
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
  assert.equal(store.texts().size, 0);
});

test("keys of another kind, or that reach elsewhere, are not taken", () => {
  const store = new Store(new MemoryKeep());
  const record = { v: 2, at: 1, data: ON };
  const records = {
    __proto__x: record,
    "other/tick/a": record,
    "revlanox/nothing/a": record,
    "revlanox/tick/a": record,
  };
  assert.deepEqual(taken(store, JSON.stringify({ format: "revlanox", version: 1, records })), {
    taken: 1,
    kept: 0,
    unreadable: 3,
  });
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

const rows = (text: string): string[][] =>
  text
    .trim()
    .split("\r\n")
    .map((line) =>
      line
        .slice(1, -1)
        .split('","')
        .map((cell) => cell.replaceAll('""', '"')),
    );

test("the table comes back as the records it was made of", () => {
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
  fc.assert(
    fc.property(day, run, diary, fc.boolean(), (on, ran, noted, sign) => {
      const store = new Store(new MemoryKeep());
      if (Object.values(ran).some((value) => value !== null && value !== ""))
        store.set("run", `${on}/1`, ran);
      store.set("diary", `${on}/2`, noted);
      store.set("said", `plan/${on}/limp`, sign);
      store.set("result", `squat/${on}`, { left: 12, right: 15.5 });
      const back = new Store(new MemoryKeep());
      const records = recordsOf(rows(csv(store)));
      assert.ok(records);
      assert.equal(imported(back, { records, whole: true }).unreadable, 0);
      for (const kind of ["run", "diary", "said", "result"] as const)
        assert.deepEqual(
          [...back.all(kind)].map(([id, { data }]) => [id, data]),
          [...store.all(kind)].map(([id, { data }]) => [id, data]),
        );
    }),
  );
});

test("another table is no log", () => {
  assert.equal(recordsOf([["Activity Type", "Date"]]), null);
  assert.equal(recordsOf([]), null);
});

test("many records are kept as a whole or not at all", () => {
  const keep = new SmallKeep();
  const store = new Store(keep);
  const ran = { minutes: 30, km: null, effort: 4, note: "", start: "" };
  store.set("run", "2026-11-01/1", ran);
  const before = keysOf(keep).map((key) => [key, keep.getItem(key)]);
  keep.room = 400;
  const many = new Map(Array.from({ length: 20 }, (_, at) => [`2026-11-${10 + at}/1`, ran] as const));
  assert.equal(setAll(store, "run", new Map([["2026-11-01/1", { ...ran, minutes: 5 }], ...many])), false);
  assert.deepEqual(
    keysOf(keep).map((key) => [key, keep.getItem(key)]),
    before,
  );
  assert.equal(store.all("run").size, 1);
  keep.room = Infinity;
  assert.equal(setAll(store, "run", many), true);
  assert.equal(store.all("run").size, 21);
});

test("a cut-off export says how much of it can be read, and writes nothing by itself", () => {
  const store = new Store(new MemoryKeep());
  for (let at = 0; at < 10; at += 1) store.set("tick", `box/${at}`, ON);
  const text = exported(store, new Date());
  for (const length of [text.length - 3, Math.floor(text.length / 2), 80]) {
    const inside = found(text.slice(0, length));
    assert.ok(inside && !inside.whole && readable(inside) <= 10);
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
  store.clear();
  assert.deepEqual(keysOf(keep), ["somebody-else"]);
});
