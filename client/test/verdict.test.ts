// What a reader is told after an answer, by every published plan. PLANS names a folder of their data.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { PlanData } from "../src/plan/data.ts";
import { plusDays } from "../src/values/calendarday.ts";
import { type Kept, type Lived, follow } from "../src/plan/follow.ts";
import { actWords, heads, reason, spokenOf } from "../src/plan/verdictwords.ts";
import { counts, heldBack, isStop } from "../src/plan/held.ts";
import { type Limits, actOf, bandOf, limitsAt } from "../src/plan/painlimit.ts";
import type { Row, Step } from "../src/rules/index.ts";
import type { Said } from "../src/store/kinds.ts";

const START = "2026-03-02";
const folder = process.env["PLANS"];
const names = folder === undefined ? [] : readdirSync(folder);
const skip = folder === undefined;

function plan(name: string): PlanData {
  return JSON.parse(readFileSync(join(folder ?? "", name), "utf8")) as PlanData;
}

/** A plan of which one session was logged on its first day. */
function kept(data: PlanData, answers: Readonly<Record<string, Said>>): Kept {
  const stage = data.tracks[0]?.steps.find(({ trains }) => trains)?.id ?? "";
  const anchor = data.anchor === null ? "" : plusDays(START, -data.anchor.days);
  return {
    started: { start: START, anchor, side: "left", ended: false, injury: "" },
    said: new Map([[START, new Map(Object.entries({ done: true, ...answers }))]]),
    moved: new Map([[START, [{ stage, why: "begin" as const, after: false }]]]),
    results: new Map(),
  };
}

/** Every pain of every plan: what was told of a session with it. */
function everyPain(): readonly (readonly [PlanData, number, Kept, Lived, Row])[] {
  return names.map(plan).flatMap((data) =>
    Array.from({ length: 11 }, (_, pain) => pain).flatMap((pain) => {
      const said = kept(data, { "pain during": pain });
      const day = follow(data, said, START).days[0];
      return (day?.rows ?? []).map((row) => [data, pain, said, day as Lived, row] as const);
    }),
  );
}

test("no act of a pain rule that was for the session is told the next morning", { skip }, () => {
  for (const data of names.map(plan))
    for (const colour of ["green", "amber", "red"]) {
      const words = actWords(data, colour, true);
      assert.doesNotMatch(words, /\b(home|today|slow down)\b/i, `${data.id} ${colour}`);
      // What is left is as it was written, and in its order.
      for (const sentence of words.split(/(?<=[.!?])\s+/))
        assert.ok(data.acts[colour]?.includes(sentence), sentence);
    }
});

test("a stop quotes the answer, and its first word is to stop", { skip }, () => {
  const stops = everyPain().filter(([, , , , row]) => row.told.colour === "red" && row.state.waiting === "");
  assert.ok(stops.length > 20);
  for (const [data, pain, said, day, row] of stops) {
    const spoken = spokenOf(data, said, day, row, START);
    assert.equal(heads(spoken)[0], "Stop for today", data.id);
    assert.match(reason(spoken), new RegExp(`^You said ${pain}\\b`), data.id);
  }
});

/** Whether the data of a plan are there that no plan of the site is like. */
const without = (name: string): boolean => !names.includes(name);

test("more pain than the exercises allow is told so", { skip: without("allowed.json") }, () => {
  const beyond = everyPain().filter(([data, pain, , , row]) => {
    const step = data.tracks.flatMap(({ steps }) => steps).find(({ id }) => id === row.told.stage);
    return step?.beyond && row.told.colour === "amber" && pain < (data.bands.hold ?? data.bands.stop ?? 11);
  });
  assert.ok(beyond.length > 0);
  for (const [data, pain, said, day, row] of beyond) {
    const words = reason(spokenOf(data, said, day, row, START));
    assert.match(words, new RegExp(`^You said ${pain} for pain\\. The exercises allow \\d`), data.id);
  }
});

test("who does a session before what the plan waits for is told so", { skip: without("gated.json") }, () => {
  const data = plan("gated.json");
  const said = kept(data, { "pain during": 0, limp: true });
  const day = follow(data, said, START).days[0];
  const row = day?.rows[0];
  assert.ok(day && row);
  const spoken = spokenOf(data, said, day, row, START);
  assert.deepEqual([heads(spoken), reason(spoken)], [["It's too soon"], ""]);
  assert.deepEqual(
    row.told.because.map((why) => data.words[why]),
    ["Not true yet: you have no limp"],
  );
});

test("after a stop no word is about moving on", { skip }, () => {
  for (const [data, , said, day, row] of everyPain().filter(([, , , , one]) => isStop(one.told))) {
    const spoken = spokenOf(data, said, day, row, START);
    const all = [...heads(spoken), reason(spoken)].join(" ");
    assert.doesNotMatch(all, /move on|moving on|next stage|carry on/i, data.id);
  }
});

test("a verdict has words on its day and on every later one, and never a blank", { skip }, () => {
  for (const [data, , said, day, row] of everyPain())
    for (const later of [0, 1, 2, 7]) {
      const all = heads(spokenOf(data, said, day, row, plusDays(START, later)));
      assert.ok(all.length > 0 && all.every((words) => /^[A-Z].*[^.]$/.test(words)), `${data.id}: ${all}`);
      if (later > 0) assert.ok(!all.includes("Stop for today"), data.id);
    }
});

test(
  "a stop holds its own day, and a session that does not count is none of the plan's own count",
  { skip },
  () => {
    for (const [data, , said, day, row] of everyPain()) {
      const held = heldBack(said, follow(data, said, START), START);
      assert.equal(
        held.some((one) => one.row.track === row.track),
        isStop(row.told),
        data.id,
      );
      const before = day.before[row.track];
      if (row.state.stage === before?.stage && row.told.verdict !== "repeat")
        assert.equal(
          row.state.done - before.done,
          Number(counts(day, row)),
          `${data.id} ${row.told.verdict}`,
        );
    }
  },
);

test("the pad goes by what the exercises of the stage allow, where that is less than the pain rule", () => {
  const data = { bands: { hold: 3, stop: 6 }, acts: { green: "Some is fine.", amber: "Wait." } };
  const at = (...mosts: readonly (number | null)[]): Limits => {
    const steps = mosts.map((most) => {
      if (most === null) return {};
      return {
        beyond: {
          is: "pain",
          op: ">",
          moment: "during",
          value: { is: "value", range: { is: "range", lo: most, hi: most } },
        },
      };
    });
    return limitsAt(data as unknown as PlanData, steps as unknown as readonly Step[]);
  };
  const act = (band: "go" | "hold", limits: Limits): string =>
    actOf(data as unknown as PlanData, band, limits);
  assert.deepEqual(at(), { hold: 3, stop: 6 });
  assert.deepEqual(at(null), { hold: 3, stop: 6 });
  assert.deepEqual(at(4), { hold: 3, stop: 6 });
  assert.deepEqual(at(0), { hold: 1, stop: 6 });
  assert.deepEqual(at(null, 1), { hold: 2, stop: 6 });
  assert.deepEqual([bandOf(at(0), 0), bandOf(at(0), 1), bandOf(at(0), 6)], ["go", "hold", "stop"]);
  assert.equal(act("go", at(null)), "Some is fine.");
  assert.equal(act("go", at(0)), "The exercises must be pain-free.");
  assert.equal(act("go", at(1)), "The exercises allow pain of up to 1.");
  assert.equal(act("hold", at(1)), "Wait.");
});
