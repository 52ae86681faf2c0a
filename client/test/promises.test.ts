// Random diaries over every plan: what a runner is told keeps each promise. SHEETS names a folder with a file a
// plan, which the Python tests write; SEED repeats the same diaries. All promises are held against the same ones.

import fc from "fast-check";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Day, begin, live, memory, remember } from "../src/rules/index.ts";
import { PROMISES, type Row, type Sheets } from "./promises.ts";

type Mood = readonly [number, string];

const gap = fc.constantFrom(1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 7, 16);
const feels = [..."well ".repeat(5).trim().split(" "), "so-so", "badly", "sign"];
const diaryOf = (moods: readonly string[]): fc.Arbitrary<readonly Mood[]> =>
  fc.array(fc.tuple(gap, fc.constantFrom(...moods)), { minLength: 40, maxLength: 60 });
/** Half of them flare seldom, so that they get far. */
const diary = fc.oneof(diaryOf(feels), diaryOf([...Array.from({ length: 30 }, () => "well"), ...feels]));

/** Rows of a diary in which each day's answers are those that the runner's own stage asks for. */
function lived({ track, library, answers }: Sheets, moods: readonly Mood[]): readonly Row[] {
  const rows: Row[] = [];
  let { state } = begin(track, memory({}), library);
  let past = memory({});
  let number = 0;
  for (const [gap, mood] of moods) {
    if (state.finished) break;
    number += gap;
    const felt = answers[state.stage]?.[mood] ?? {};
    const until = Object.fromEntries(state.until.map((condition) => [condition, true]));
    const day: Day = { number, done: true, answers: { ...felt, ...until }, person: state.waiting !== "" };
    const { state: next, told } = live(track, state, past, day, library);
    rows.push({ day, told, state: next });
    state = next;
    past = remember(past, day);
  }
  return rows;
}

const folder = process.env["SHEETS"];
const given = process.env["SEED"];
const times = Number(process.env["TRIES"] ?? 1);
// A test run draws the same as the last one, so that what was seen green stays so; a longer one draws anew.
const drawn = times > 1 ? Math.floor(Math.random() * 2 ** 31) : 1;
const seed = Number(given ?? drawn);
const numRuns = 40 * times;
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));
const plans = names.map((name) => JSON.parse(readFileSync(join(folder ?? "", name), "utf8")) as Sheets);

test("there are sheets", { skip: folder === undefined && "SHEETS is not set" }, () => {
  assert.ok(plans.length > 0);
});

/** Each diary is lived once, however many promises are counted on it. */
const known = plans.map(() => new Map<string, readonly Row[]>());
function rowsOf(place: number, moods: readonly Mood[]): readonly Row[] {
  const key = JSON.stringify(moods);
  const rows = known[place]?.get(key) ?? lived(plans[place] as Sheets, moods);
  known[place]?.set(key, rows);
  return rows;
}

for (const [name, broken] of Object.entries(PROMISES))
  test(name, () => {
    for (const [place, plan] of plans.entries()) {
      const kept = fc.property(diary, (moods) =>
        assert.deepEqual(broken(plan, rowsOf(place, moods)), [], names[place]),
      );
      fc.assert(kept, { numRuns, seed, endOnFailure: given !== undefined });
    }
  });
