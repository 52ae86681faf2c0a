// The timer's course under a clock that jumps: sleep, lock, pauses, a minute between two looks.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  at,
  back,
  begin,
  course,
  digits,
  isOver,
  left,
  pause,
  progress,
  resume,
  skip,
  turn,
} from "../src/features/timer/countdown.ts";

const BOUTS = Array.from({ length: 8 }, () => [
  ["run", "run", 120, "", false],
  ["walk", "walk", 180, "", false],
]).flat();
const SESSION = course(JSON.stringify(BOUTS));
const TOTAL = 10 + 2400 + 15;

/** Where each bout must begin, in milliseconds from the start. */
const STARTS = SESSION.map((_, index) =>
  SESSION.slice(0, index).reduce((sum, { seconds }) => sum + seconds * 1000, 0),
);

test("over 40 minutes of looks at odd moments no bout begins a millisecond late", () => {
  // Looks come every 100 ms, seconds or minutes late: a locked screen, a page in the background.
  const looks = fc.array(
    fc.oneof(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1000, max: 400_000 })),
    { minLength: 1, maxLength: 200 },
  );
  fc.assert(
    fc.property(looks, fc.integer({ min: 0, max: 2 ** 41 }), (steps, start) => {
      let [now, reading] = [start, begin(start)];
      for (const step of steps) {
        now += step;
        reading = at(SESSION, reading, now);
        const due = STARTS.filter((moment) => start + moment <= now).length - 1;
        if (now - start >= TOTAL * 1000) return assert.ok(isOver(SESSION, reading));
        assert.equal(reading.index, due);
        assert.equal(reading.since, start + (STARTS[due] ?? NaN));
      }
    }),
  );
});

test("pauses shift the end by exactly as long as they last", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 3_600_000 })), {
        maxLength: 8,
      }),
      (pauses) => {
        let [now, reading, paused] = [0, begin(0), 0];
        for (const [run, stop] of pauses) {
          now += run;
          reading = pause(at(SESSION, reading, now), now);
          now += stop;
          reading = resume(at(SESSION, reading, now), now);
          paused += stop;
        }
        const end = TOTAL * 1000 + paused;
        if (now >= end) return;
        assert.ok(!isOver(SESSION, at(SESSION, reading, end - 1)));
        assert.ok(isOver(SESSION, at(SESSION, reading, end)));
      },
    ),
  );
});

test("skip and back begin a bout anew, and back at its start goes to the one before", () => {
  let reading = skip(begin(0), 500);
  assert.deepEqual([reading.index, left(SESSION, reading, 500)], [1, 120_000]);
  reading = back(reading, 60_000);
  assert.deepEqual([reading.index, left(SESSION, reading, 60_000)], [1, 120_000]);
  assert.equal(back(reading, 61_000).index, 0);
  assert.equal(back(begin(0), 100).index, 0);
});

test("what was skipped in a pause waits for the pause to end", () => {
  const reading = skip(pause(begin(0), 1000), 5000);
  assert.equal(at(SESSION, reading, 1_000_000).index, 1);
  assert.equal(left(SESSION, resume(reading, 9000), 9000), 120_000);
});

test("a set without a length lasts until the reader says so", () => {
  const sets = course(
    '[["go","hold",0,"set 1 of 2",false],["rest","rest",60,"then set 2",false],["go","hold",0,"set 2 of 2",false]]',
  );
  const reading = at(sets, begin(0), 3_600_000);
  assert.deepEqual([reading.index, left(sets, reading, 3_600_000)], [1, null]);
  assert.equal(at(sets, skip(reading, 3_600_000), 3_660_000).index, 3);
});

test("a session ends with time to slow down, sets do not", () => {
  assert.equal(SESSION.at(-1)?.word, "slow down");
  assert.equal(course('[["hold","hold",45,"set 1 of 1",false]]').at(-1)?.word, "hold");
});

test("the face says which bout of how many, and what is gone", () => {
  const reading = at(SESSION, begin(0), (10 + 120 + 180 + 1) * 1000);
  assert.deepEqual(turn(SESSION, reading), { number: 2, of: 8 });
  assert.deepEqual(progress(SESSION, reading, 311_000), { gone: 301_000, total: (TOTAL - 10) * 1000 });
  assert.deepEqual([digits(102_000), digits(17_001), digits(0)], ["1:42", "0:18", "0:00"]);
});

test("a step of a circuit names the box that it ticks, others have none", () => {
  const all = course(
    '[["hold","hold",6,"Aa: left, round 1 of 2",false,"s-aa-left-1"],["rest","rest",15,"",false]]',
  );
  assert.deepEqual(
    all.map(({ box }) => box),
    ["", "s-aa-left-1", ""],
  );
});
