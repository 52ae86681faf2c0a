// Training load against examples worked out elsewhere (LOADS: written by the Python tests), and its properties.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import {
  type Run,
  coverage,
  daily,
  loadOf,
  means,
  rolling,
  sameness,
  spike,
  spikes,
  weeks,
} from "../src/log/trainingload.ts";
import { mondayOf, plusDays } from "../src/values/calendarday.ts";

const TODAY = "2026-03-29";

function run(day: string, more: Partial<Run> = {}): Run {
  return { day, minutes: 30, km: 5, effort: 4, ...more };
}

interface Example {
  readonly runs: readonly Run[];
  readonly today: string;
  readonly acute: number;
  readonly chronic: number;
  readonly ratio: number;
  readonly rolling: number;
  readonly monotony: number | null;
  readonly strain: number | null;
  readonly spikes: readonly (number | null)[];
  readonly weeks: readonly { readonly monday: string; readonly load: number; readonly logged: number }[];
}

const file = process.env["LOADS"];
const examples = file === undefined ? [] : (JSON.parse(readFileSync(file, "utf8")) as readonly Example[]);

test("there are worked examples", { skip: file === undefined && "LOADS is not set" }, () =>
  assert.ok(examples.length > 0),
);

examples.forEach((example, number) => {
  test(`worked example ${number}`, () => {
    const found = means(daily(example.runs, example.today));
    assert.ok(found);
    for (const key of ["acute", "chronic", "ratio"] as const)
      assert.ok(Math.abs((found[key] ?? NaN) - example[key]) < 1e-9, key);
    const loads = daily(example.runs, example.today);
    assert.ok(Math.abs((rolling(loads)?.ratio ?? NaN) - example.rolling) < 1e-9);
    const alike = sameness(loads);
    assert.equal(alike === null, example.monotony === null);
    assert.ok(Math.abs((alike?.monotony ?? 0) - (example.monotony ?? 0)) < 1e-9);
    assert.ok(Math.abs((alike?.strain ?? 0) - (example.strain ?? 0)) < 1e-6);
    example.runs.forEach((one, index) => {
      const percent = spike(example.runs, one)?.percent ?? null;
      const wanted = example.spikes[index] ?? null;
      if (wanted === null || percent === null) assert.equal(percent, wanted);
      else assert.ok(Math.abs(percent - wanted) < 1e-9);
    });
    const own = weeks(example.runs, example.today).map(({ monday, load, logged }) => ({
      monday,
      load,
      logged,
    }));
    assert.deepEqual(own, example.weeks);
  });
});

test("effort times minutes, and nothing where one is not known", () => {
  assert.equal(loadOf(run(TODAY)), 120);
  assert.equal(loadOf(run(TODAY, { effort: null })), null);
  assert.equal(loadOf(run(TODAY, { minutes: null })), null);
  assert.equal(loadOf(run(TODAY, { minutes: 0, effort: null })), 0);
});

test("a gap is neither a rest nor a zero: before 28 known days in a row there is no mean", () => {
  const full = Array.from({ length: 28 }, (_, ago) => run(plusDays(TODAY, -ago)));
  assert.ok(means(daily(full, TODAY)));
  assert.equal(means(daily(full.slice(0, 27), TODAY)), null);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 27 }), (ago) => {
      const gapped = full.filter(({ day }) => day !== plusDays(TODAY, -ago));
      assert.equal(means(daily(gapped, TODAY)), null);
      assert.equal(coverage(daily(gapped, TODAY)), 27);
    }),
  );
});

test("monotony has no value where all days are the same, or one of the seven is unknown", () => {
  assert.equal(sameness([60, 60, 60, 60, 60, 60, 60]), null);
  assert.equal(sameness([60, 0, null, 0, 60, 0, 60]), null);
  assert.equal(sameness([60, 0, 30]), null);
  assert.equal(sameness([900, 0, 1, 0, 1, 0, 1, 0])?.monotony.toFixed(4), "0.8660");
});

test("the same load every day gives a ratio of 1", () => {
  const full = Array.from({ length: 40 }, (_, ago) => run(plusDays(TODAY, -ago)));
  assert.ok(Math.abs((means(daily(full, TODAY))?.ratio ?? 0) - 1) < 1e-12);
});

test("a day of several runs is their sum, in whatever order they were written", () => {
  const runs = fc.array(
    fc.record({ ago: fc.integer({ min: 0, max: 60 }), minutes: fc.integer({ min: 0, max: 200 }) }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(runs, (list) => {
      const own = list.map(({ ago, minutes }) => run(plusDays(TODAY, -ago), { minutes }));
      assert.deepEqual(daily(own, TODAY), daily([...own].reverse(), TODAY));
      const all = daily(own, TODAY).reduce<number>((total, load) => total + (load ?? 0), 0);
      assert.equal(
        all,
        own.reduce((total, one) => total + (loadOf(one) ?? 0), 0),
      );
      assert.equal(
        all,
        weeks(own, TODAY).reduce((total, { load }) => total + load, 0),
      );
    }),
  );
});

test("a spike looks 30 days back, not at its own day, and never at nothing", () => {
  const long = run("2026-03-30", { km: 8 });
  assert.equal(spike([long], long), null);
  assert.equal(spike([run("2026-02-27"), long], long), null);
  assert.equal(Math.round(spike([run("2026-02-28"), long], long)?.percent ?? 0), 60);
  assert.equal(spike([run("2026-03-30"), long], long), null);
  assert.equal(spike([run("2026-03-20", { km: null }), long], long), null);
});

test("many runs are held against their 30 days as one is, and each day's are looked for once", () => {
  const one = fc.record({
    ago: fc.integer({ min: 0, max: 90 }),
    km: fc.option(fc.integer({ min: 0, max: 30 })),
  });
  fc.assert(
    fc.property(fc.array(one), (list) => {
      const own = list.map(({ ago, km }) => run(plusDays(TODAY, -ago), { km }));
      const spikeOf = spikes(own);
      for (const each of own) {
        const from = plusDays(each.day, -30);
        const before = own.flatMap(({ day, km }) => (day >= from && day < each.day && km ? [km] : []));
        const found = spikeOf(each);
        if (!each.km || before.length === 0) assert.equal(found, null);
        else assert.equal(found?.longest, Math.max(...before));
      }
    }),
  );
  const crowd = Array.from({ length: 30_000 }, (_, at) =>
    run(plusDays(TODAY, -(at % 60)), { km: 5 + (at % 7) }),
  );
  const begun = performance.now();
  const spikeOf = spikes(crowd);
  assert.equal(crowd.filter((each) => spikeOf(each) !== null).length, 29_500);
  assert.equal(
    daily(
      crowd.map((each) => ({ ...each, day: TODAY })),
      TODAY,
    )[0],
    30_000 * 120,
  );
  // Each against all of them is almost a thousand million comparisons.
  assert.ok(performance.now() - begun < 3000);
});

test("a share on a limit is on it, not over it", () => {
  for (const [before, km, percent] of [
    [5, 6.5, 30],
    [1, 1.1, 10],
    [7, 7.7, 10],
    [3, 6, 100],
  ] as const) {
    const long = run("2026-03-30", { km });
    assert.equal(spike([run("2026-03-20", { km: before }), long], long)?.percent, percent);
  }
});

test("weeks begin on a Monday, whatever the clocks do, and count only days that are over", () => {
  assert.equal(mondayOf("2026-03-29"), "2026-03-23");
  assert.equal(mondayOf("2026-03-30"), "2026-03-30");
  assert.equal(mondayOf("1969-12-31"), "1969-12-29");
  const [week] = weeks([run("2026-03-24")], "2026-03-25");
  assert.deepEqual([week?.logged, week?.days], [1, 3]);
  assert.deepEqual(weeks([run("2026-04-20")], TODAY), []);
});
