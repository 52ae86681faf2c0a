// A summary in a link: it comes back as it was, and nothing else gets in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { gathered } from "../src/summary/collect.ts";
import { EMPTY, type Summary, VERSION, summaryIn } from "../src/summary/summary.ts";
import { MOST_TEXT, opened, sealed } from "../src/store/fragment.ts";
import { MemoryKeep } from "../src/store/keep.ts";
import type { Json } from "../src/store/kinds.ts";
import { Store } from "../src/store/store.ts";
import type { PlanData } from "../src/plan/data.ts";
import { asText } from "../src/features/handover/sections.ts";

const DAY = "2026-11-27";
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const felt = fc.option(number(10), { nil: null });
const summaries: fc.Arbitrary<Summary> = fc.record({
  day,
  side: fc.constantFrom("", "left", "right", "both", "none"),
  sex: fc.constantFrom("", "women", "men"),
  age: fc.constantFrom("", "40"),
  plans: fc.array(
    fc.record({
      id,
      start: day,
      paused: fc.oneof(fc.constant(""), day),
      waits: fc.boolean(),
      now: fc.array(fc.tuple(id, number(99)), { maxLength: 3 }),
      been: fc.array(fc.tuple(id, day, day), { maxLength: 5 }),
      done: number(28),
      cut: number(28),
      stopped: number(28),
    }),
    { maxLength: 3 },
  ),
  days: fc.array(fc.tuple(felt, felt), { maxLength: 28 }),
  weeks: fc.array(fc.tuple(number(9), number(900), number(90), number(9000), number(9), number(7)), {
    maxLength: 8,
  }),
  tests: fc.array(
    fc.tuple(
      id,
      day,
      fc.oneof(fc.boolean(), number(500), fc.record({ left: number(500), right: number(500) })),
    ),
    { maxLength: 9 },
  ),
  notes: fc.array(fc.tuple(day, fc.string({ maxLength: 300 })), { maxLength: 5 }),
  words: fc.string({ maxLength: 600, unit: "binary" }),
});

test("every summary comes back from its link as it was", async () => {
  await fc.assert(
    fc.asyncProperty(summaries, async (summary) => {
      const link = await opened(VERSION, await sealed(VERSION, summary));
      assert.ok(link !== null && "value" in link);
      assert.deepEqual(summaryIn(link.value), JSON.parse(JSON.stringify(summary)));
    }),
    { numRuns: 200 },
  );
});

test("a link with one letter lost or changed is damaged, and nothing of it is shown", async () => {
  const whole = await sealed(VERSION, { ...EMPTY, day: DAY, words: "Stiff in the morning, fine by noon." });
  for (let at = 2; at < whole.length; at += 1) {
    const other = whole[at] === "A" ? "B" : "A";
    const changed = await opened(VERSION, whole.slice(0, at) + other + whole.slice(at + 1));
    const lost = await opened(VERSION, whole.slice(0, at) + whole.slice(at + 1));
    assert.deepEqual(lost, { problem: "damaged" }, `${at}`);
    // The last letter has bits that nobody reads.
    if (at < whole.length - 1) assert.deepEqual(changed, { problem: "damaged" }, `${at}`);
  }
});

test("a heading's name is no link of ours, a newer link says so", async () => {
  assert.equal(await opened(VERSION, "who-sees-it"), null);
  assert.equal(await opened(VERSION, ""), null);
  assert.deepEqual(await opened(VERSION, `${VERSION + 1}.abc`), { problem: "newer" });
  assert.deepEqual(await opened(VERSION, `0.abc`), { problem: "damaged" });
});

test("a link that is too long, or unfolds to too much, is not read to its end", async () => {
  assert.deepEqual(await opened(VERSION, `1.${"A".repeat(MOST_TEXT)}`), { problem: "too long" });
  const bomb = gzipSync(Buffer.alloc(10_000_000, "[")).subarray(10).toString("base64url");
  assert.ok(bomb.length < MOST_TEXT);
  assert.deepEqual(await opened(VERSION, `1.${bomb}`), { problem: "too long" });
});

test("no text is more than a link that can't be read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
      const link = await opened(VERSION, `1.${text}`);
      assert.ok(link !== null && "problem" in link);
    }),
    { numRuns: 500 },
  );
});

test("what is no summary, or has more in it, is none", () => {
  const good = { ...EMPTY, day: DAY } as unknown as { [name: string]: Json };
  assert.ok(summaryIn(good));
  const bad: readonly Json[] = [
    null,
    [],
    "text",
    { ...good, extra: 1 },
    JSON.parse('{"__proto__": {"day": "2026-11-27"}}') as Json,
    { ...good, day: "2026-02-30" },
    { ...good, day: "9999-99-99" },
    { ...good, side: "<b>" },
    { ...good, days: [[11, 3]] },
    { ...good, days: [["3", 3]] },
    { ...good, days: Array.from({ length: 29 }, () => [1, 1]) },
    { ...good, tests: [["hop", DAY, { left: 3 }]] },
    { ...good, tests: [["../hop", DAY, 3]] },
    { ...good, words: "a".repeat(601) },
  ];
  for (const one of bad) assert.equal(summaryIn(one), null, JSON.stringify(one));
});

test("what is kept of 28 days is told, what is older or unknown is not", () => {
  const store = new Store(new MemoryKeep());
  const noted = { time: "", site: "", side: "left" as const, note: " Stiff. " };
  store.set("diary", `${DAY}/1`, { ...noted, said: { pain: 2, readiness: 8 } });
  store.set("diary", `${DAY}/2`, { ...noted, note: "", said: { pain: 5, readiness: 6 } });
  store.set("diary", "2026-10-30/1", { ...noted, said: { pain: 9 } });
  store.set("run", `${DAY}/1`, { minutes: 30, km: 0.1, effort: 4, note: "", start: "" });
  store.set("run", `${DAY}/2`, { minutes: 30, km: 0.2, effort: null, note: "", start: "" });
  store.set("result", "hop/2026-01-01", { left: 1, right: 2 });
  store.set("result", "hop/2026-02-01", { left: 2, right: 2 });
  store.set("result", "hop/2026-03-01", { left: 3, right: 2 });
  store.set("setting", "injured", "left");
  const { summary } = gathered(store, [], DAY);
  assert.equal(summary.days.length, 28);
  assert.deepEqual(summary.days.at(-1), [5, 6]);
  assert.deepEqual(
    summary.days.slice(0, 27),
    Array.from({ length: 27 }, () => [null, null]),
  );
  assert.deepEqual(summary.weeks, [[2, 60, 0.3, 120, 1, 1]]);
  assert.deepEqual(
    summary.tests.map(([, on]) => on),
    ["2026-02-01", "2026-03-01"],
  );
  assert.deepEqual(summary.notes, [[DAY, "Stiff."]]);
  assert.deepEqual(summaryIn(JSON.parse(JSON.stringify(summary))), summary);
  const text = asText("Summary", summary, { plans: new Map(), tests: [] });
  assert.match(text, /Made on Fri 27 Nov 2026\. Injured side: left\./);
  assert.match(text, /oldest week first: no entry, no entry, no entry, 5\./);
  assert.match(
    text,
    /Week of Mon 23 Nov: 2 runs, 60 min, 0\.3 km \(0\.2 miles\), training load at least 120; 1 of 5 days logged\./,
  );
});

test("a summary says what a reader's stage says of every day", () => {
  const stage = { title: "Week 1", of: [1, 2], "all day": [["Do not do yet", "running.", false]] };
  const tracks = [{ steps: [{ id: "week-1", planned: 3 }] }];
  const data = { title: "Plan", "stage word": "week", tracks, stages: { "week-1": stage } };
  const plans = new Map([["plan", data as unknown as PlanData]]);
  const followed = {
    id: "plan",
    start: DAY,
    paused: "",
    waits: false,
    been: [],
    done: 0,
    cut: 0,
    stopped: 0,
  };
  const now: [string, number][] = [["week-1", 1]];
  const summary = { ...EMPTY, day: DAY, plans: [{ ...followed, now }] };
  assert.match(asText("Summary", summary, { plans, tests: [] }), /^Do not do yet \(Week 1\): running\.$/m);
});
