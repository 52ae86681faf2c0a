// What was changed in a plan is said once to whoever follows it since before, and to nobody else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlanData, isForm } from "../src/plan/data.ts";
import { heard, news } from "../src/plan/news.ts";
import { MemoryKeep } from "../src/store/keep.ts";
import { Store } from "../src/store/store.ts";

const NOON = 12 * 3_600_000;

/** Somebody who tapped “Start this plan” on that day, for the same day. */
function since(day: string): Store {
  const store = new Store(new MemoryKeep(), () => Date.parse(day) + NOON);
  store.set("plan", "plan", { start: day, anchor: "", side: "", ended: false, injury: "" });
  return store;
}

const THIRD = {
  id: "plan",
  changed: "2026-11-20",
  version: 3,
  changes: { "2": "Fewer hops.", "3": "Slower runs." },
} as unknown as PlanData;

const FOURTH: PlanData = {
  ...THIRD,
  changed: "2026-12-20",
  version: 4,
  changes: { ...THIRD.changes, "4": "Longer rests." },
};

test("whoever began before the last change is told of it until they have read it", () => {
  const store = since("2026-11-10");
  assert.deepEqual(news(store, THIRD), [[3, "Slower runs."]]);
  heard(store, THIRD);
  assert.deepEqual(news(store, THIRD), []);
  assert.deepEqual(news(store, FOURTH), [[4, "Longer rests."]]);
});

test("of several changes since the one they read, each is told", () => {
  const store = since("2026-11-10");
  heard(store, { ...THIRD, version: 2 });
  assert.deepEqual(
    news(store, FOURTH).map(([version]) => version),
    [3, 4],
  );
});

test("whoever began after it, or doesn't follow the plan, is told nothing", () => {
  assert.deepEqual(news(since("2026-11-21"), THIRD), []);
  assert.deepEqual(news(new Store(new MemoryKeep()), THIRD), []);
});

test("a first version has no news", () => {
  const { version, changes, ...first } = THIRD;
  assert.deepEqual([version, Object.keys(changes ?? {}).length], [3, 2]);
  assert.deepEqual(news(since("2026-11-10"), first), []);
});

test("the data of a withdrawn plan have a form that an older page refuses", () => {
  const withdrawn = { since: "", stop: "", because: "", ask: "" };
  assert.equal(isForm({ ...THIRD, form: 1 }), true);
  assert.equal(isForm({ ...THIRD, form: 2 }), false);
  assert.equal(isForm({ ...THIRD, form: 1, withdrawn }), false);
  assert.equal(isForm({ ...THIRD, form: 2, withdrawn }), true);
});
