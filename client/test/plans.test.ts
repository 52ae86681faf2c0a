// Every published plan as its reader follows it. PLANS names a folder of their data, one JSON file each.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { calendar, entries, oneLine, readerKey } from "../src/features/follow/calendar.ts";
import type { PlanData } from "../src/plan/data.ts";
import { plusDays } from "../src/values/calendarday.ts";
import { askedOf, choicesOf, lacking, onlyTurn } from "../src/plan/due.ts";
import { type Kept, follow, positions } from "../src/plan/follow.ts";
import { forecast } from "../src/plan/forecast.ts";
import { due } from "../src/plan/standing.ts";
import { gapOn, orderOf, start, stepOf } from "../src/rules/index.ts";
import { textsOf } from "../src/store/whole.ts";
import { MemoryKeep } from "../src/store/keep.ts";
import type { Moved, Said } from "../src/store/kinds.ts";
import { Store } from "../src/store/store.ts";

const START = "2026-03-02";
const folder = process.env["PLANS"];
const names = folder === undefined ? [] : readdirSync(folder);

/** The plan, and the events of its calendar file as `revlanox calendar` lays them out: id, day, title, words. */
interface Tried extends PlanData {
  readonly prodid: string;
  readonly calendar: readonly (readonly [string, string, string, string])[];
}

function plan(name: string): Tried {
  return JSON.parse(readFileSync(join(folder ?? "", name), "utf8")) as Tried;
}

/** A plan that was begun at its first stage, and what was logged. */
function kept(
  data: PlanData,
  said: Kept["said"] = new Map(),
  moved: readonly (readonly [string, Moved])[] = [],
): Kept {
  const stage = data.tracks[0]?.steps[0]?.id ?? "";
  const begun: Moved = { stage, why: "begin", after: false };
  const all = new Map<string, Moved[]>([[START, [begun]]]);
  for (const [date, move] of moved) all.set(date, [...(all.get(date) ?? []), move]);
  const anchor = data.anchor === null ? "" : plusDays(START, -data.anchor.days);
  return {
    started: { start: START, anchor, side: "left", ended: false, injury: "" },
    said,
    moved: all,
    results: new Map(),
  };
}

function session(answers: Readonly<Record<string, Said>>): ReadonlyMap<string, Said> {
  return new Map(Object.entries({ done: true, ...answers }));
}

test("a title may hold anything, and the calendar stays one", () => {
  const odd = "Heel\n\r\u0000\u0007\u0085\u2028 raises; slow, \\ and heavy\t\u007f";
  assert.equal(oneLine(odd), "Heel raises; slow, \\ and heavy");
  const entry = { id: "a@revlanox", day: START, title: odd, words: `one${odd}\ntwo`, address: "plans/" };
  const text = calendar(odd, [entry], "https://example.org/", new Date(0));
  assert.doesNotMatch(
    text,
    /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]|[^\r]\n|\r[^\n]/,
  );
  const unfolded = text.replaceAll("\r\n ", "");
  assert.match(unfolded, /^SUMMARY:Heel raises\\; slow\\, \\\\ and heavy\r$/m);
  assert.match(unfolded, /^X-WR-CALNAME:Heel raises\\; slow\\, \\\\ and heavy\r$/m);
  // What stands in the title is no line of its own.
  assert.ok(text.split("\r\n").every((line) => /^([A-Z-]+[:;]| |$)/.test(line)));
});

test("a reader's key is drawn once, differs from everybody's, and goes along in an export", () => {
  const store = new Store(new MemoryKeep());
  const key = readerKey(store);
  assert.match(key, /^[0-9a-f]{16}$/);
  assert.equal(readerKey(store), key);
  assert.notEqual(readerKey(new Store(new MemoryKeep())), key);
  assert.ok([...textsOf(store).keys()].includes("revlanox/setting/calendar"));
});

test("there are plans", { skip: folder === undefined && "PLANS is not set" }, () =>
  assert.ok(names.length > 0),
);

for (const name of names) {
  test(`${name}: the days to come keep the plan's own limits`, () => {
    const data = plan(name);
    const { states } = follow(data, kept(data), START);
    for (const track of data.tracks) {
      const state = states[track.track];
      assert.ok(state);
      const coming = forecast(track, state, 0);
      assert.ok(coming.length > 0);
      coming.forEach(({ day, stage }, index) => {
        const { limits, onward, sessions = [] } = stepOf(track, stage);
        const next = coming[index + 1];
        if (next === undefined) return;
        // A plan that prints its days says itself which follow one another.
        const apart =
          next.stage === stage ? gapOn(limits, day) : Math.min(onward ?? Infinity, gapOn(limits, day));
        assert.ok(next.day - day >= apart, `day ${day} to ${next.day}`);
        // Several sessions have each their own cap, or those in turn one for all.
        const several = sessions.map(({ rhythm, limits }) => [rhythm, limits["per week"]] as const);
        const caps = several.length > 1 ? several : [["", limits["per week"]] as const];
        for (const [rhythm, most] of caps) {
          if (most === null || next.stage !== stage) continue;
          const ids = sessions.filter((own) => own.rhythm === rhythm).map(({ id }) => id);
          const week = coming.filter((one) => one.stage === stage && one.day > day - 7 && one.day <= day);
          const own = week.filter(({ which }) => ids.length === 0 || which.some((id) => ids.includes(id)));
          assert.ok(own.length <= most, `${own.length} ${rhythm} in the week to day ${day}`);
        }
      });
    }
  });

  test(`${name}: whatever the engine lacks, there is a question that asks it`, () => {
    const data = plan(name);
    const { states } = follow(data, kept(data), START);
    for (const key of askedOf(data, states)) assert.ok(data.questions[key], key);
    const log = new Map([[START, session({})]]);
    const standing = follow(data, kept(data, log), START);
    const [day] = standing.days;
    assert.ok(day);
    for (const key of lacking(data, kept(data, log), START, day.rows)) assert.ok(data.questions[key], key);
    for (const keys of Object.values(data.about)) for (const key of keys) assert.ok(data.questions[key], key);
    for (const { told } of day.rows) {
      for (const text of told.missing) assert.ok(data.about[text], `nothing is asked about “${text}”`);
    }
  });

  test(`${name}: the calendar has each session once, and keeps its ids when the days move`, () => {
    const data = plan(name);
    const own = kept(data);
    const before = entries(data, own, follow(data, own, START), 0, "one");
    const later = entries(data, own, follow(data, own, plusDays(START, 5)), 5, "one");
    const ids = before.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    // A stage that lasts for days may hold one session more when its days move; all others keep their ids.
    const numbered = /^(.*\/)(\d+)(\/one@.*)$/;
    for (const { id } of later.slice(0, 5)) {
      const [, stage, number, rest] = numbered.exec(id) ?? [];
      const one = `${stage}${Number(number) - 1}${rest}`;
      assert.ok(ids.includes(id) || (Number(number) > 1 && ids.includes(one)), id);
    }
    assert.ok(ids.includes(later[0]?.id ?? ""));
    const others = entries(data, own, follow(data, own, START), 0, "other");
    for (const { id } of others) assert.ok(!ids.includes(id), id);
    const events = before.map(({ id, day, title, words }) => [id, day, title, words]);
    assert.deepEqual(events, data.calendar);
    const text = calendar(data.title, before, "https://example.org/", new Date(0));
    for (const line of ["BEGIN:VEVENT", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"])
      assert.equal(text.split(`\r\n${line}\r\n`).length - 1, before.length, line);
    assert.equal(/^PRODID:(.*)\r$/m.exec(text)?.[1], data.prodid);
    assert.ok(text.includes(`DTSTART;VALUE=DATE:${before[0]?.day.replaceAll("-", "")}`));
  });

  test(`${name}: sessions in turn are offered, the next one first, and follow the one that was done`, () => {
    const data = plan(name);
    const step = data.tracks[0]?.steps.find(({ turns }) => orderOf(turns ?? []).length > 1);
    if (step === undefined || data.tracks.length > 1) return;
    const order = orderOf(step.turns ?? []);
    const to: readonly [string, Moved] = [START, { stage: step.id, why: "on", after: false }];
    const at = { [data.tracks[0]?.track ?? ""]: { ...start(), stage: step.number } };
    assert.deepEqual(
      choicesOf(data, at).map(({ id }) => id),
      order,
    );
    assert.deepEqual(onlyTurn(data, at, 0), order.slice(0, 1));
    const state = { ...start(), stage: step.number, done: 1, turned: order.length - 1 };
    assert.deepEqual(onlyTurn(data, { [data.tracks[0]?.track ?? ""]: state }, 9), order.slice(0, 1));
    const own = kept(data, new Map(), [to]);
    const standing = follow(data, own, START);
    const [position] = positions(data, standing.states);
    assert.ok(position);
    const words = due(data, own, standing, position, START);
    const next = choicesOf(data, at)[0]?.name ?? "";
    if (words.startsWith("You can"))
      assert.equal(words.toLowerCase(), `you can do this today: ${next.toLowerCase()}.`);
  });

  test(`${name}: a day says which of its stage's sessions was done, and an older one is read as each of them`, () => {
    const data = plan(name);
    const step = data.tracks[0]?.steps.find(({ sessions }) => (sessions?.length ?? 0) > 1);
    if (step === undefined) return;
    const rhythms = (step.sessions ?? []).map(({ rhythm }) => rhythm);
    const ids = (step.sessions ?? []).map(({ id }) => id);
    const to: readonly [string, Moved] = [START, { stage: step.id, why: "on", after: false }];
    const done = (answers: Readonly<Record<string, Said>>): readonly string[] => {
      const own = kept(data, new Map([[START, session(answers)]]), [to]);
      return Object.keys(Object.values(follow(data, own, START).states)[0]?.by ?? {}).sort();
    };
    // Of those that are done in turn, each has a day of its own too.
    const all = new Set([...rhythms, ...ids.filter((_, at) => rhythms[at] === "in turn")]);
    const unasked = (step.sessions ?? []).filter(({ bounds }) => bounds === undefined);
    assert.ok(done({ session: ids[1] ?? "" }).includes(rhythms[1] ?? ""));
    assert.deepEqual(done({ session: ids.join("+") }), [...all].sort());
    for (const { rhythm } of unasked) assert.ok(done({}).includes(rhythm));
    const words = choicesOf(data, { [data.tracks[0]?.track ?? ""]: { ...start(), stage: step.number } }).map(
      (one) => one.name,
    );
    assert.equal(words.length, ids.length);
    const standing = follow(
      data,
      kept(data, new Map([[START, session({ session: ids[1] ?? "" })]]), [to]),
      START,
    );
    const [position] = positions(data, standing.states);
    assert.ok(position);
    const next = due(data, kept(data), { ...standing, days: [] }, position, plusDays(START, 1));
    assert.match(
      next,
      new Set(unasked.map(({ rhythm }) => rhythm)).size > 1
        ? /^You can do this today: .*Next .* or later\.$/
        : /^No session today\./,
    );
  });

  test(`${name}: a pause costs what the engine says, and choosing a stage goes there`, () => {
    const data = plan(name);
    const track = data.tracks[0];
    const last = track?.steps.findLast(({ trains }) => trains);
    assert.ok(track && last);
    const there: Moved = { stage: last.id, why: "on", after: false };
    const at = follow(data, kept(data, new Map(), [[plusDays(START, 1), there]]), plusDays(START, 1));
    assert.equal(at.states[track.track]?.stage, last.number);
    const paused = follow(
      data,
      kept(data, new Map(), [[plusDays(START, 1), { stage: "", why: "pause", after: false }]]),
      plusDays(START, 9),
    );
    assert.equal(paused.paused, plusDays(START, 1));
    const log = new Map([[START, session({ "pain during": 0, "pain next morning": 0 })]]);
    const gone = follow(data, kept(data, log), plusDays(START, 40));
    const told = gone.now.find(({ track: id }) => id === track.track)?.told.verdict;
    assert.ok(["restart", "wait", "see", "finish", "progress", "quiet"].includes(told ?? ""), told);
    assert.equal(gone.states[track.track]?.stage === 1 || told !== "restart", true);
  });
}
