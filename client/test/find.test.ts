// What is typed to what is found: signs before pages, slips of spelling, two words written as one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { Engine } from "../src/features/find/engine.ts";
import { indexOf, type Written } from "../src/features/find/searchindex.ts";
import { marked } from "../src/features/find/marked.ts";
import { joined, termOf, wordsOf } from "../src/features/find/searchwords.ts";

const WRITTEN: Written = {
  form: 1,
  groups: ["Injuries", "Questions", "Guides", "How this site works"],
  entries: [
    [
      "conditions/heel/",
      0,
      "Plantar heel pain",
      "It hurts under the heel.",
      ["plantar fasciitis"],
      "foot morning",
    ],
    ["conditions/it-band/", 0, "IT band pain", "The outer side of the knee hurts.", [], "hip"],
    ["questions/run-heel/", 1, "Can I run with heel pain?", "Often yes.", [], "short flat"],
    ["guides/strength/", 2, "Strength", "Work for your calves.", ["heel drops"], "calf"],
    ["guides/strength/#a", 2, "Strength: first weeks", "Heel drops.", [], "load"],
    ["guides/strength/#b", 2, "Strength: later", "Heel drops.", [], "load"],
    ["docs/", 3, "Heel of a file", "How a file ends.", [], "heel"],
  ],
  signs: [
    ["today", ["blood clot"], "One calf is swollen"],
    ["emergency", ["Chest pain", "pressure on my chest"], "Your chest hurts or feels tight"],
    ["emergency", ["can't pee"], "You have new trouble with your bladder or bowels"],
  ],
  heads: { emergency: "Call an emergency number now if", today: "See a doctor today if" },
  numbers: ["112"],
};

const engine = await Engine.of(indexOf(WRITTEN));

function addresses(typed: string): readonly string[] {
  return engine.find(typed).hits.map(({ entry }) => entry.address);
}

function signs(typed: string): readonly string[] {
  return engine.find(typed).signs.map(({ sentence }) => sentence);
}

test("the injury comes before its questions, and how the site is made comes last", () => {
  const found = addresses("heel pain");
  assert.equal(found[0], "conditions/heel/");
  assert.equal(found[1], "questions/run-heel/");
  assert.ok(!found.slice(0, 2).includes("docs/"));
});

test("a slip of spelling, a half typed word and two words in one are understood", () => {
  for (const typed of [
    "planter fascitis",
    "plantar fasc",
    "PLANTAR-fasciitis",
    "my plantar fasciitis please",
  ])
    assert.equal(addresses(typed)[0], "conditions/heel/", typed);
  assert.ok(addresses("heeldrops").includes("guides/strength/"));
  assert.equal(addresses("Is it my IT band?")[0], "conditions/it-band/");
});

test("of one page two parts at most are shown", () => {
  assert.equal(addresses("strength").filter((address) => address.startsWith("guides/strength/")).length, 2);
});

test("a sign is shown when every word of one way to say it was typed, the more urgent first", () => {
  for (const typed of [
    "chest pain while running",
    "chestpain? no: chest pain",
    "chesst pain",
    "pressure on the chest",
  ])
    assert.deepEqual(signs(typed), ["Your chest hurts or feels tight"], typed);
  assert.deepEqual(signs("I cant pee"), ["You have new trouble with your bladder or bowels"]);
  for (const typed of ["", "chest press", "pain in my knee", "can I run", "blood test"])
    assert.deepEqual(signs(typed), [], typed);
  assert.deepEqual(signs("blood clot or chest pain"), [
    "Your chest hurts or feels tight",
    "One calf is swollen",
  ]);
});

test("words that every question has find nothing", () => {
  assert.deepEqual(addresses("how do I"), []);
  assert.equal(termOf("the"), null);
  assert.equal(termOf("running"), termOf("runs"));
});

test("an apostrophe and a sign of percent are parts of words", () => {
  assert.deepEqual(wordsOf("Don’t run 10% more!"), ["dont", "run", "10", "%", "more"]);
  assert.deepEqual(joined(["heel", "drop"]), ["heeldrop"]);
});

test("no text breaks it, and marking a title loses none of its letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      engine.find(text);
      return wordsOf(text).every((word) => word !== "");
    }),
  );
  assert.deepEqual(marked("no term", new Set()), ["", "no", " ", "term", ""]);
});

/** Where the pages stand that each phrasing means; the generator's tests say which, over the index of the site. */
test("phrasings lead to the pages that they mean", async () => {
  const given = process.env["PHRASINGS"];
  if (given === undefined) return;
  const { index, phrasings } = JSON.parse(readFileSync(given, "utf8")) as Given;
  const whole = await Engine.of(indexOf(index));
  const ranks = phrasings.map(({ typed, pages }) => rank(whole, typed, pages));
  const recall = ranks.filter((at) => at <= 3).length / ranks.length;
  const reciprocal = ranks.reduce((sum, at) => sum + 1 / at, 0) / ranks.length;
  console.log(`recall@3 ${recall.toFixed(3)}, MRR ${reciprocal.toFixed(3)} of ${ranks.length} phrasings`);
  const missed = phrasings.filter((_, at) => (ranks[at] ?? 0) > 3).map(({ typed }) => typed);
  assert.ok(
    recall >= 0.95 && reciprocal >= 0.85,
    `recall@3 ${recall}, MRR ${reciprocal}; not found: ${missed.join("; ")}`,
  );
});

interface Given {
  readonly index: Written;
  readonly phrasings: readonly { readonly typed: string; readonly pages: readonly string[] }[];
}

/** From 1; Infinity where none of the pages is found. A sign above all results is the first. */
function rank(whole: Engine, typed: string, pages: readonly string[]): number {
  const { signs, hits } = whole.find(typed);
  if (pages.includes("stop/") && signs.length > 0) return 1;
  const at = hits.findIndex(({ entry }) => pages.includes(entry.address.split("#")[0] ?? ""));
  return at < 0 ? Infinity : at + 1;
}
