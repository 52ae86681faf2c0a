// What a rule that ends the session is told as, whatever else it asks for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moodOf } from "../src/plan/held.ts";
import type { Told } from "../src/rules/index.ts";

function told(verdict: Told["verdict"], because: string): Told {
  const plain = { day: 0, stage: "a", colour: "green", missing: [], also: [], "next from": null, each: {} };
  return { ...plain, verdict, because: [because] };
}

test("a session that a rule ends is a stop, whatever else the rule asks for", () => {
  assert.equal(moodOf(told("repeat", "limp: stop and repeat")), "stop");
  assert.equal(moodOf(told("repeat", "limp or swelling: repeat and stop")), "stop");
  assert.equal(moodOf(told("hold", "limp: reduce load and stop")), "stop");
  assert.equal(moodOf(told("see", "limp: stop and see physio")), "see");
  assert.equal(moodOf(told("repeat", "limp: repeat")), "again");
  assert.equal(moodOf(told("repeat", "limp: back 1 stage or stop")), "again");
});
