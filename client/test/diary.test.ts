// What was felt by day, and the rules of a tracker that hold, with the entries that made it so.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isDay } from "../src/store/clock.ts";
import { daysBetween, plusDays, today } from "../src/values/calendarday.ts";
import { feltOf, symptomDays, worstPain } from "../src/log/symptoms.ts";
import { type Tell, tellsOf } from "../src/features/diary/trackerrules.ts";
import type { Condition } from "../src/rules/index.ts";

const FIRST = "2026-03-27";

function at(number: number): {
  readonly is: "value";
  readonly range: { readonly is: "range"; readonly lo: number; readonly hi: number };
} {
  return { is: "value", range: { is: "range", lo: number, hi: number } };
}

const LOW: Condition = { is: "pain", op: "<", value: at(2) };
const READY: Condition = { is: "measure", name: "readiness", op: ">", value: at(7) };
const STEADY: Tell = {
  if: {
    is: "held",
    condition: { is: "all", of: [LOW, READY] },
    how: { is: "quantity", range: { is: "range", lo: 3, hi: 3 }, unit: "day" },
  },
  words: "steady",
  meaning: "go on",
};
const RISING: Tell = {
  if: { is: "pain", op: ">=", value: { ...at(2), reference: "last week", sign: "+" } },
  words: "rising",
  meaning: "less",
};
const HURTS: Tell = { if: { is: "pain", op: ">=", value: at(2) }, words: "hurts", meaning: "look" };

function told(tells: readonly Tell[], pains: readonly (number | null)[], on = pains.length - 1): unknown {
  const heard = pains.flatMap((pain, day) =>
    pain === null ? [] : [{ day: plusDays(FIRST, day), said: { pain, readiness: 8 } }],
  );
  return tellsOf(tells, symptomDays(heard), plusDays(FIRST, on)).map(({ tell, days }) => [
    tell.words,
    days.map((day) => daysBetween(FIRST, day)),
  ]);
}

test("steady for three days names its days; a worse day or a long gap begins anew", () => {
  assert.deepEqual(told([STEADY], [1, 0]), []);
  assert.deepEqual(told([STEADY], [1, 1, 0]), [["steady", [0, 1, 2]]]);
  assert.deepEqual(told([STEADY], [1, null, 1]), []);
  assert.deepEqual(told([STEADY], [3, 1, 1, 0, 1]), [["steady", [1, 2, 3, 4]]]);
  assert.deepEqual(told([STEADY], [1, 1, 1, 1, 4]), []);
  assert.deepEqual(told([STEADY], [1, 1, 1, 1, null, null, null, null, 1]), []);
});

test("rising is told against the entry of a week ago, never without one", () => {
  assert.deepEqual(told([RISING], [1, 1, 1, 1, 1, 1, 1, 3]), [["rising", [0, 7]]]);
  assert.deepEqual(told([RISING], [1, 1, 1, 1, 1, 1, 1, 2]), []);
  assert.deepEqual(told([RISING], [0, 5]), []);
  const gone = [0, ...Array.from({ length: 20 }, () => null), 5];
  assert.deepEqual(told([RISING], gone), []);
});

test("an old entry says nothing of today", () => {
  assert.deepEqual(told([HURTS], [5]), [["hurts", [0]]]);
  assert.deepEqual(told([HURTS], [5], 1), [["hurts", [0]]]);
  assert.deepEqual(told([HURTS], [5], 2), []);
  assert.deepEqual(told([HURTS], []), []);
});

test("of several entries a day the worse counts, in whatever order they were written", () => {
  const entry = fc.record({
    pain: fc.integer({ min: 0, max: 10 }),
    "pain during": fc.integer({ min: 0, max: 10 }),
    readiness: fc.integer({ min: 0, max: 10 }),
    swelling: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1 }), (list) => {
      const heard = list.map((said) => ({ day: FIRST, said }));
      const [day] = symptomDays(heard);
      assert.deepEqual(symptomDays([...heard].reverse()), [day]);
      assert.equal(day?.pain, Math.max(...list.map((said) => worstPain(said) ?? 0)));
      assert.equal(day?.readiness, Math.min(...list.map(({ readiness }) => readiness)));
      assert.equal(
        day?.said["swelling"],
        list.some(({ swelling }) => swelling),
      );
    }),
  );
});

test("answers to a plan count where the diary asks the same", () => {
  const said = new Map<string, number | boolean | string>([
    ["pain during", 3],
    ["readiness", 7],
    ["limp", false],
    ["note", "x"],
  ]);
  assert.deepEqual(feltOf(said, new Set(["readiness"])), { "pain during": 3, readiness: 7 });
});

test("a day that no calendar has is none", () => {
  for (const day of ["2026-03-01", "2024-02-29", "2026-12-31"]) assert.ok(isDay(day), day);
  for (const day of ["2026-13-45", "2026-02-29", "2026-02-30", "2026-3-1", "someday", ""])
    assert.ok(!isDay(day), day);
});

test("a day is a calendar day in every time zone, over every change of the clocks", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "UTC"];
  const before = process.env["TZ"];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 23 }),
      (zone, number, hour) => {
        process.env["TZ"] = zone;
        const local = new Date(2020, 0, 1 + number, hour, 59);
        assert.equal(today(local), plusDays("2020-01-01", number));
        assert.equal(daysBetween("2020-01-01", today(local)), number);
      },
    ),
  );
  process.env["TZ"] = before;
});
