// Test vectors of the Python engine, replayed day by day: every row must be told and kept alike.
// VECTORS names a folder of files made by `revlanox simulate PLAN --runner RUNNER --vectors`. With ENOUGH, one
// that fails is enough, and the others are skipped.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { forecast } from "../src/plan/forecast.ts";
import {
  type Day,
  type Known,
  type Memory,
  type State,
  type States,
  type Streak,
  type Told,
  type Track,
  begin,
  liveAll,
  memory,
  remember,
  start,
} from "../src/rules/index.ts";

interface Row {
  readonly track: string;
  readonly day: Partial<Day>;
  readonly told: Partial<Told>;
  readonly state: Partial<State>;
}

interface Vectors {
  readonly form: number;
  readonly plan: string;
  readonly library: Known;
  readonly known: Memory["known"];
  readonly tracks: readonly Track[];
  readonly days: readonly Row[];
  readonly coming: readonly LaidOut[];
}

/** The sessions to come from a day and a state: day of the plan, number of the stage, number of the session, which of several. */
interface LaidOut {
  readonly track: string;
  readonly today: number;
  readonly state: Partial<State>;
  readonly sessions: readonly (readonly (number | string)[])[];
}

const TOLD = { colour: "", because: [], missing: [], also: [], "next from": null, each: {} };
const STREAK: Streak = { row: 0, total: 0, since: 0, last: 0, broken: null };

function laidOut({ tracks, known }: Vectors, { track: id, today, state }: LaidOut): LaidOut["sessions"] {
  const track = tracks.find((one) => one.track === id);
  assert.ok(track);
  return forecast(track, { ...start(), ...state }, today, null, known).map(
    ({ day, stage, session, which }) => {
      return [day, stage, session, ...which];
    },
  );
}

/** The row with what JSON leaves out, and without the kinds of its maps. */
function whole(row: Row): { readonly track: string; readonly told: object; readonly state: object } {
  const { is: _told, ...told } = { ...TOLD, ...row.told, is: "told" };
  const { is: _state, ...state } = { ...start(), ...row.state, is: "state" };
  const streaks = Object.entries(state.streaks).map(([key, streak]) => {
    const { is: _streak, ...kept } = { ...STREAK, ...streak, is: "streak" };
    return [key, kept];
  });
  return { track: row.track, told, state: { ...state, streaks: Object.fromEntries(streaks) } };
}

function dayOf({ day }: Row): Day {
  const { number = 0, done = null, answers = {}, person = false, sessions = [] } = day;
  return { number, done, answers, person, sessions };
}

/** Every row as this engine makes it, in the order of the file. */
function replayed(vectors: Vectors): readonly object[] {
  const { tracks, library, known, days } = vectors;
  const first = tracks.map((track) => ({ track: track.track, ...begin(track, memory(known), library) }));
  const made: object[] = first.filter(({ told }) => told !== null);
  let states: States = Object.fromEntries(first.map(({ track, state }) => [track, state]));
  let past = memory(known);
  for (let next = made.length; next < days.length; next += tracks.length) {
    const day = dayOf(days[next] as Row);
    const rows = liveAll(tracks, states, past, day, library);
    states = Object.fromEntries(rows.map(({ track, state }) => [track, state]));
    past = remember(past, day);
    made.push(...rows);
  }
  return made;
}

const folder = process.env["VECTORS"];
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));

test("there are vectors", { skip: folder === undefined && "VECTORS is not set" }, () => {
  assert.ok(names.length > 0);
});

let failed = false;
for (const name of names) {
  test(name, (t) => {
    if (failed && process.env["ENOUGH"]) return t.skip();
    failed = true;
    const vectors = JSON.parse(readFileSync(join(folder ?? "", name), "utf8")) as Vectors;
    assert.equal(vectors.form, 1);
    const made = replayed(vectors);
    vectors.days.forEach((row, index) => assert.deepEqual(made[index], whole(row), `row ${index}`));
    assert.equal(made.length, vectors.days.length);
    for (const coming of vectors.coming) assert.deepEqual(laidOut(vectors, coming), coming.sessions);
    failed = false;
  });
}
