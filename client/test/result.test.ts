// What was measured in a test to a verdict: worked examples, and what must never happen.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Item, type Person, change, resultOf, typed } from "../src/results/testresult.ts";
import type { Condition } from "../src/rules/index.ts";
import type { Said } from "../src/store/kinds.ts";
import { changed, summaryLine } from "../src/chart/resultline.ts";

const NOBODY: Person = { side: "", sex: "", age: "" };
const LEFT: Person = { side: "left", sex: "women", age: "40" };

function item(pass: Condition, more: Partial<Item> = {}): Item {
  return {
    id: "raise",
    title: "Raise",
    measure: "repetitions",
    side: "each",
    pass,
    both: null,
    unit: "times",
    error: 6,
    gates: true,
    near: 80,
    most: 500,
    better: "more",
    norms: null,
    ...more,
  };
}

const range = (low: number) => ({ is: "range", lo: low, hi: low }) as const;
const AT_LEAST: Condition = {
  is: "measure",
  name: "raise",
  op: ">=",
  value: { is: "value", range: range(25) },
  side: "each side",
};
const NORM: Condition = { is: "measure", name: "raise", op: ">=", value: { is: "value", reference: "norm" } };
const LSI: Condition = {
  is: "compared",
  name: "raise",
  how: "LSI",
  op: ">=",
  value: { is: "value", range: range(90), unit: "%" },
};
const FAULTS: Condition = { is: "measure", name: "raise", op: "<=", value: { is: "value", range: range(1) } };

test("each side has its own verdict, and the item is as good as the worse", () => {
  const result = resultOf(item(AT_LEAST), { left: 22, right: 26 }, LEFT);
  assert.equal(result.verdict, "near");
  assert.deepEqual(
    result.parts.map(({ verdict, gap }) => [verdict, gap]),
    [
      ["near", "3 to go"],
      ["pass", ""],
    ],
  );
  assert.equal(resultOf(item(AT_LEAST), { left: 19, right: 26 }, LEFT).verdict, "not yet");
  assert.equal(resultOf(item(AT_LEAST), { left: 25, right: 25 }, LEFT).verdict, "pass");
});

test("limb symmetry is the injured side as a share of the other, with a goal for the injured one", () => {
  const { parts, verdict } = resultOf(item(LSI), { left: 22, right: 26 }, LEFT);
  assert.equal(verdict, "near");
  assert.deepEqual([parts[0]?.value, parts[0]?.gap], ["84%", "target 90%, which is 23.4 on the left"]);
  assert.equal(resultOf(item(LSI), { left: 22, right: 26 }, { ...LEFT, side: "right" }).verdict, "pass");
});

test("who is hurt on both sides, or has not said where, is never compared", () => {
  for (const side of ["both", "", "none"])
    assert.equal(resultOf(item(LSI), { left: 26, right: 26 }, { ...LEFT, side }).verdict, "unknown");
});

test("a time that is shorter is better, and faults are counted down", () => {
  const timed = item(LSI, { measure: "seconds", unit: "s", better: "less" });
  assert.equal(resultOf(timed, { left: 2.2, right: 2 }, LEFT).verdict, "pass");
  assert.deepEqual(resultOf(timed, { left: 2.5, right: 2 }, LEFT).parts[0]?.value, "80%");
  const faults = item(FAULTS, { measure: "points", unit: "points", better: "less", near: 33 });
  const verdicts = [0, 1, 2, 3, 4].map((left) => resultOf(faults, { left, right: 0 }, LEFT).verdict);
  assert.deepEqual(verdicts, ["pass", "pass", "near", "near", "not yet"]);
});

test("a bar that the number itself does not reach says so, and a unit is one beside a 1", () => {
  const pain: Condition = { ...FAULTS, op: "<", value: { is: "value", range: range(2) } };
  const points = item(pain, { measure: "points", unit: "points", side: "both", better: "less" });
  const told = (said: number): readonly (string | undefined)[] => {
    const [part] = resultOf(points, said, LEFT).parts;
    return [part?.value, part?.gap];
  };
  assert.deepEqual(told(3), ["3 points (target less than 2)", "1 point over"]);
  assert.deepEqual(told(2), ["2 points (target less than 2)", ""]);
});

test("a norm is that of the age and sex, and nobody's without them", () => {
  const normed = item(NORM, { norms: { men: { 40: 28 }, women: { 40: 24 } } });
  assert.equal(resultOf(normed, { left: 24, right: 30 }, LEFT).verdict, "pass");
  assert.equal(resultOf(normed, { left: 24, right: 30 }, { ...LEFT, sex: "men" }).verdict, "near");
  assert.equal(resultOf(normed, { left: 99, right: 99 }, NOBODY).verdict, "unknown");
});

test("a change within the error of the measurement is no change", () => {
  assert.match(change(item(AT_LEAST), 20, 26), /^no real change \(scores vary by about 6/);
  assert.equal(change(item(AT_LEAST), 20, 27), "7 more than before");
  assert.equal(change(item(AT_LEAST), 27, 20), "7 less than before");
});

test("what is typed is a number in range, or a sentence that says what to write", () => {
  const seconds = item(AT_LEAST, { measure: "seconds", most: 3600 });
  assert.equal(typed(seconds, " 12,5 "), 12.5);
  assert.equal(typed(seconds, ""), undefined);
  for (const text of ["abc", "1e3", "-3", "12 s", "1.2.3", "∞"])
    assert.equal(typed(seconds, text), "Enter a number from 0 to 3600, such as 12.");
  assert.equal(typed(seconds, "4000"), "Enter a number from 0 to 3600, such as 12.");
  assert.equal(typed(item(AT_LEAST), "2.5"), "Enter a whole number.");
});

test("more is never worse, and no symmetry is told where a side is missing or zero", () => {
  const order = ["not yet", "near", "pass"];
  const count = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(count, count, count, (left, right, more) => {
      const before = order.indexOf(resultOf(item(AT_LEAST), { left, right }, LEFT).verdict);
      assert.ok(
        order.indexOf(resultOf(item(AT_LEAST), { left: left + more, right }, LEFT).verdict) >= before,
      );
      const lsi = resultOf(item(LSI), { left, right }, LEFT).verdict;
      if (left === 0 || right === 0) assert.equal(lsi, "unknown");
      else assert.equal(lsi === "pass", left * 10 >= right * 9);
    }),
  );
});

test("with both sides injured the bar is a number where there is one, and no comparison", () => {
  const both: Person = { ...LEFT, side: "both" };
  const even = item(LSI, { both: AT_LEAST });
  assert.equal(resultOf(even, { left: 26, right: 27 }, both).verdict, "pass");
  assert.deepEqual(
    resultOf(even, { left: 22, right: 27 }, both).parts.map(({ name, gap }) => [name, gap]),
    [
      ["left", "3 to go"],
      ["right", ""],
    ],
  );
  assert.equal(resultOf(even, { left: 22, right: 27 }, LEFT).parts[0]?.name, "injured side vs other side");
  assert.equal(resultOf(item(LSI), { left: 22, right: 27 }, both).verdict, "unknown");
});

test("sides are set beside themselves alone, and once where both say the same", () => {
  const since = (before: Said, now: Said): string => changed(item(AT_LEAST), ["2026-03-02", before], now);
  assert.equal(since({ left: 20 }, { right: 30 }), "");
  assert.equal(since({ left: 20 }, { left: 30, right: 30 }), "Since Mon 2 Mar: left, 10 more than before.");
  assert.equal(
    since({ left: 20, right: 20 }, { left: 30, right: 30 }),
    "Since Mon 2 Mar: both sides, 10 more than before.",
  );
});

const between = (lo: number, hi: number) => ({ is: "range", lo, hi }) as const;

test("a range is told with both of its ends, and what is over it is no pass", () => {
  const share: Condition = { ...LSI, op: "=", value: { is: "value", range: between(90, 110), unit: "%" } };
  const told = (left: number) => resultOf(item(share), { left, right: 100 }, LEFT).parts[0];
  assert.deepEqual(
    [told(89), told(110), told(112)].map((part) => [part?.value, part?.verdict, part?.gap]),
    [
      ["89%", "near", "target 90–110%, which is 90–110 on the left"],
      ["110%", "pass", ""],
      ["112%", "near", "target 90–110%, which is 90–110 on the left"],
    ],
  );
  const own: Condition = { ...AT_LEAST, op: "=", value: { is: "value", range: between(20, 25) } };
  const sides = resultOf(item(own), { left: 18, right: 27 }, LEFT).parts;
  assert.deepEqual(
    sides.map(({ value, verdict, gap }) => [value, verdict, gap]),
    [
      ["18 (target 20–25)", "near", "2 to go"],
      ["27 (target 20–25)", "near", "2 over"],
    ],
  );
});

test("a difference is told in what is measured, not as a share", () => {
  const apart: Condition = {
    is: "compared",
    name: "raise",
    how: "difference",
    op: "<=",
    value: { is: "value", range: range(2) },
  };
  const lengths = item(apart, { measure: "centimetres", unit: "cm" });
  const told = (left: number) => resultOf(lengths, { left, right: 10 }, LEFT).parts[0];
  assert.deepEqual(
    [told(8), told(5)].map((part) => [part?.value, part?.verdict, part?.gap]),
    [
      ["2 cm apart", "pass", ""],
      ["5 cm apart", "not yet", "target 2 or less apart"],
    ],
  );
});

test("a share of a norm is that share of it", () => {
  const norms = { women: { "40": 25 }, men: {} };
  const part: Condition = {
    ...NORM,
    value: { is: "value", range: range(80), unit: "%", reference: "norm" },
  } as Condition;
  assert.deepEqual(
    [20, 19].map((value) => resultOf(item(part, { norms }), value, LEFT).parts[0]?.verdict),
    ["pass", "near"],
  );
});

test("a goal is worked toward, and nobody is told that it isn't reached yet", () => {
  const goal = item(AT_LEAST, { gates: false });
  const said = { left: 12, right: 26 };
  const line = summaryLine(goal, resultOf(goal, said, LEFT));
  assert.match(
    line,
    /^Raise: something to work toward\. Left: 12 \(goal 25\), 13 to go; Right: 26 \(goal 25\)/,
  );
  assert.match(
    summaryLine(item(AT_LEAST), resultOf(item(AT_LEAST), said, LEFT)),
    /^Raise: not yet\. .*target 25/,
  );
});
