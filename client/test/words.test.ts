// Small words that many pages say: a stage's name, a distance in both systems, how many are done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inKm, kmCell, kmWords } from "../src/values/distance.ts";
import { doneWords } from "../src/values/donewords.ts";
import { stageName } from "../src/plan/stagename.ts";

test("a numbered stage is named by its number, any other by its title in quotes", () => {
  assert.equal(stageName("Weeks 3–4"), "Weeks 3–4");
  assert.equal(stageName("Level 7"), "Level 7");
  assert.equal(stageName("Phase 1, calming the tendon"), "Phase 1");
  assert.equal(stageName("Add weight"), "“Add weight”");
  assert.equal(stageName("Every week"), "“Every week”");
});

test("a distance is told in kilometers and in miles, and read in either", () => {
  assert.equal(kmWords(5), "5 km (3.1 miles)");
  assert.equal(kmWords(1.6), "1.6 km (1 mile)");
  assert.equal(kmCell(6.5), "6.5 (4)");
  assert.equal(inKm("3 mi"), "4.83");
  assert.equal(inKm("1,5 miles"), "2.41");
  assert.equal(inKm("5,5"), "5,5");
});

test("before the first is done no number is told", () => {
  assert.equal(doneWords(0, 6, "session", "done"), "no sessions done yet");
  assert.equal(doneWords(0, 1, "target", "reached"), "no target reached yet");
  assert.equal(doneWords(2, 6, "session", "done"), "2 of 6 sessions done");
  assert.equal(doneWords(9, 6, "session", "done"), "6 of 6 sessions done");
  assert.equal(doneWords(3, 0, "session", "done"), "3 sessions done");
});
