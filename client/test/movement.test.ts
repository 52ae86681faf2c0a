// A figure on its way: a tempo to beats, and outlines that are the published ones at every stop.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Movement,
  beats,
  isMovement,
  lastStop,
  length,
  moment,
  outlines,
  room,
  trace,
} from "../src/features/figures/movement.ts";

const MOVEMENT: Movement = {
  form: 1,
  box: "0 0 10 10",
  stops: 2,
  layers: [
    ["w", "M0 0c1-1 2 3 4 5z", "M2-4c1-1 2 3 4 5z", "M4-8c1-1 2 3 4 9z"],
    ["p", "M1 1l5 0z"],
  ],
};

test("3-2-3 is three seconds up, two held and three down", () => {
  const found = beats("3 2 3", 4, 4);
  assert.deepEqual(found.slice(0, 3), [
    { seconds: 3, from: 0, to: 4 },
    { seconds: 2, from: 4, to: 4 },
    { seconds: 3, from: 4, to: 0 },
  ]);
  assert.ok(Math.abs(moment(found, 1.5).stop - 2) < 1e-9);
  assert.equal(moment(found, 4).stop, 4);
  assert.ok(Math.abs(moment(found, 6.5).stop - 2) < 1e-9);
});

test("a tempo without a hold has none", () => {
  assert.equal(beats("2 0 4", 4, 4).filter(({ from, to }) => from === to && from === 4).length, 0);
});

test("a jump comes down again, or goes on to its landing", () => {
  const [up] = [beats("jump", 4, 4)];
  assert.equal(up.at(-1)?.to, 0);
  assert.equal(beats("jump", 8, 4).at(-1)?.to, 8);
});

test("a moment after the end is the end", () => {
  const found = beats("3 2 3", 4, 4);
  assert.equal(moment(found, length(found) + 5).stop, 0);
});

test("at a stop the outline is the published one, and between two half of each", () => {
  const draw = outlines(MOVEMENT);
  const plain = (path: string | undefined) => path?.match(/-?[\d.]+|[a-zA-Z]/g);
  assert.equal(lastStop(MOVEMENT), 2);
  for (const stop of [0, 1, 2]) assert.deepEqual(plain(draw(stop)[0]), plain(MOVEMENT.layers[0]?.[stop + 1]));
  assert.deepEqual(plain(draw(0.5)[0]), plain("M1-2c1-1 2 3 4 5z"));
  assert.deepEqual(plain(draw(1.5)[1]), plain("M1 1l5 0z"));
});

test("data of another form is no movement", () => {
  assert.equal(isMovement(MOVEMENT), true);
  for (const data of [undefined, null, {}, { ...MOVEMENT, form: 2 }, { ...MOVEMENT, layers: [] }])
    assert.equal(isMovement(data), false);
});

test("a movement is seen whole, on the scale of what is beside it where that has room", () => {
  assert.equal(room("10 0 40 100", "0 -20 60 130"), "0 -20 60 130");
  assert.equal(room("0 0 200 100", "50 0 60 100"), "0 0 200 100");
});

test("the trace of a tempo rises, is level and falls; that of a jump comes down where it lands", () => {
  assert.equal(trace(beats("3 2 3", 4, 4), 4), "M0 100L349 0L581 0L930 100L1000 100");
  assert.equal(trace(beats("jump", 8, 4), 8), "M0 100L231 100L385 0L538 100L1000 100");
  assert.equal(trace(beats("jump", 4, 4), 4), "M0 100L231 100L385 0L538 100L1000 100");
});
