// What a clinician sets, in a link: it comes back as it was, nothing else gets in, and nothing hangs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { prescriptionIn } from "../src/dom/patientlink.ts";
import type { PlanData } from "../src/plan/data.ts";
import { asksForAny, resolved } from "../src/patient/overrides.ts";
import type { Earlier, PlanLines } from "../src/patient/lines.ts";
import { CAUTION, FROM_LINK } from "../src/plan/origin.ts";
import { type Reading, prescribed } from "../src/patient/patientplan.ts";
import {
  MOST,
  MOST_TEXT,
  type Prescription,
  VERSION,
  packed,
  tidied,
  unpacked,
} from "../src/patient/prescription.ts";
import { sealed } from "../src/store/fragment.ts";
import { INJURIES, type Json } from "../src/store/kinds.ts";

const TRIES = Number(process.env["TRIES"] ?? "1");
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const key = fc.tuple(id, id, id).map((parts) => parts.join("/"));
const day = fc.oneof(
  fc.constant(""),
  fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const words = (most: number): fc.Arbitrary<string> =>
  fc.string({ maxLength: most, unit: "grapheme" }).map((text) => tidied(text, most));
const dose = words(MOST.dose).filter((text) => text !== "");
const prescriptions: fc.Arbitrary<Prescription> = fc
  .record({
    plan: id,
    version: fc.integer({ min: 1, max: 9999 }),
    stage: id,
    start: day,
    anchor: day,
    side: fc.constantFrom("", "left", "right", "both"),
    stop: fc.integer({ min: 0, max: 10 }),
    km: fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10),
    keys: fc.uniqueArray(key, { maxLength: MOST.changes + MOST.out }),
    doses: fc.array(dose, { minLength: MOST.changes, maxLength: MOST.changes }),
    added: fc.uniqueArray(fc.tuple(id, id, dose), {
      maxLength: MOST.added,
      selector: ([stage, exercise]) => `${stage}/${exercise}`,
    }),
    note: words(MOST.note),
    clinic: words(MOST.clinic),
    injury: fc.constantFrom("", ...INJURIES),
  })
  .map(({ keys, doses, ...rest }) => {
    const changes = keys
      .slice(0, MOST.changes)
      .map((line, at): [string, string] => [line, doses[at] ?? "1 x 1"]);
    return { ...rest, changes, out: keys.slice(MOST.changes) };
  });

test("every prescription comes back from its link as it was", async () => {
  await fc.assert(
    fc.asyncProperty(prescriptions, async (given) => {
      const fragment = await sealed(VERSION, packed(given));
      if (fragment.length > MOST_TEXT) return assert.equal(await prescriptionIn(fragment), "too long");
      assert.deepEqual(await prescriptionIn(fragment), given);
    }),
    { numRuns: 200 * TRIES },
  );
});

test("a usual link is short", async () => {
  const given = usual();
  const fragment = await sealed(VERSION, packed(given));
  const link = `https://revlanox.example/go/jdn85n/#${fragment}`;
  assert.ok(link.length < 300, `${link.length} characters`);
});

test("one wrong letter is noticed, wherever it stands", async () => {
  const fragment = await sealed(VERSION, packed(usual()));
  for (let at = 2; at < fragment.length; at += 1) {
    const wrong = fragment.slice(0, at) + (fragment[at] === "A" ? "B" : "A") + fragment.slice(at + 1);
    const found = await prescriptionIn(wrong);
    // Some of the last letter's bits carry nothing.
    if (at < fragment.length - 1) assert.equal(found, "damaged", `at ${at}`);
    assert.equal(await prescriptionIn(fragment.slice(0, at)), "damaged");
  }
});

/** Whatever somebody could put into a link, from noise to what is nearly right. */
const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
const nearly = fc.tuple(prescriptions, fc.nat(12), json).map(([given, at, value]): Json => {
  const all = [...(packed(given) as readonly Json[])];
  all[at] = value;
  return all.map((one) => one ?? 0);
});
const hostile: fc.Arbitrary<Json> = fc.oneof(
  json,
  nearly,
  fc.constantFrom<Json>(
    JSON.parse('{"__proto__": {"plan": "x"}}') as Json,
    JSON.parse('["constructor", 1, "__proto__"]') as Json,
    ["run", 1, "w", 1e9, -1, 99, 1e308, -5],
    Array.from({ length: 50 }, () => "x"),
  ),
);
const fragments: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 300, unit: "binary" }),
  fc.string({ maxLength: 200 }).map((text) => `1.${text}`),
  fc.stringMatching(/^[0-9]{1,5}\.[A-Za-z0-9_-]{0,300}$/),
);

test("whatever a link holds is a prescription, refused, or none of ours: it never throws", async () => {
  const looked = fc.asyncProperty(
    fc.oneof(
      fragments.map((text) => ({ text })),
      hostile.map((value) => ({ value })),
    ),
    async (input) => {
      const fragment = "text" in input ? input.text : await sealed(VERSION, input.value);
      const found = await prescriptionIn(fragment);
      if (found === null || typeof found === "string")
        return assert.ok([null, "damaged", "too long", "newer"].includes(found));
      // What gets in is of the shape that the builder makes, and goes out again as it came.
      assert.deepEqual(unpacked(packed(found)), found);
      assert.equal(Object.getPrototypeOf(found), Object.prototype);
    },
  );
  await fc.assert(looked, { numRuns: 2000 * TRIES });
  assert.equal(({} as Record<string, unknown>)["plan"], undefined);
});

test("a bomb of ten megabytes is not unfolded, and a later year, unknown sign or turned text is refused", async () => {
  const bomb = gzipSync("0".repeat(10_000_000)).subarray(10).toString("base64url");
  assert.equal(await prescriptionIn(`1.${bomb}`), "too long");
  assert.equal(await prescriptionIn(`1.${"A".repeat(2_000_000)}`), "too long");
  const base = packed(usual()) as readonly Json[];
  const having = (at: number, value: Json): Json => base.map((one, index) => (index === at ? value : one));
  for (const [at, value] of [
    [3, 2_921_940],
    [3, "9999-01-01"],
    [3, 1.5],
    [5, 7],
    [6, 11],
    [7, 401],
    [8, "call \u202e321"],
    [8, "a\u0000b"],
    [8, "lone \ud83d half"],
    [8, "x".repeat(MOST.note + 1)],
    [10, ["weeks-1-2/session/session"]],
    [10, ["a/b/c", "1 x 1", "a/b/c", "2 x 2"]],
  ] as const)
    assert.equal(
      await prescriptionIn(await sealed(VERSION, having(at, value as Json))),
      "damaged",
      String(value),
    );
  assert.equal(await prescriptionIn(await sealed(VERSION + 1, base)), "newer");
});

function usual(): Prescription {
  return {
    plan: "run-walk-8-week",
    version: 1,
    stage: "weeks-1-2",
    start: "2026-11-30",
    anchor: "2026-09-14",
    side: "left",
    stop: 3,
    km: 30,
    changes: [["weeks-1-2/session/session", "6-8 x (run 30 s, walk 2 min)"]],
    out: [],
    added: [["weeks-1-2", "single-leg-calf-raise", "3 x 12 each side, rest 60 s"]],
    note: "Grass or track only. Call if the shin aches at night.",
    clinic: "Riverside Physio",
    injury: "",
  };
}

/** A plan of one stage with two lines, as it is in version 3. */
function plan(earlier: Earlier, moved: PlanLines["moved"] = {}): PlanLines {
  const line = { title: "", kind: "bouts", words: "", sided: false } as const;
  const lines = ["run", "walk"].map((item) => ({
    ...line,
    key: `weeks-1-2/session/${item}`,
    text: `${item} 9 min`,
  }));
  return {
    form: 1,
    id: "run-walk-8-week",
    title: "Plan",
    address: "plans/run-walk-8-week/",
    version: 3,
    changes: { "2": "Shorter runs.", "3": "A walk after it." },
    changed: "2026-11-30",
    formerly: [],
    moved,
    anchor: null,
    stop: 6,
    injuries: { bone: ["A bone", 1] },
    stages: [
      {
        id: "weeks-1-2",
        title: "Weeks 1–2",
        address: "plans/run-walk-8-week/weeks-1-2/",
        go: "go/abcdef/",
        sessions: [{ id: "session", title: "", often: "", around: ["", ""], lines }],
      },
    ],
    earlier: { "1": earlier },
  };
}

const set = { ...usual(), changes: [], added: [] };

test("who has an older link keeps its doses, reads what changed, and is told what is lost", () => {
  const earlier = {
    "weeks-1-2/session/run": ["bouts", "run 5 min"],
    "weeks-1-2/session/walk": null,
    "weeks-1-2/session/hop": ["dose", "3 x 5"],
  } as const;
  const given = resolved(set, plan(earlier));
  const run = given.changed.get("weeks-1-2/session/run");
  assert.deepEqual([run?.text, run?.why], ["run 5 min", "kept"]);
  assert.deepEqual([...given.out], ["weeks-1-2/session/walk"]);
  assert.deepEqual(given.since, [
    [2, "Shorter runs."],
    [3, "A walk after it."],
  ]);
  assert.deepEqual(given.lost, [["hop, weeks 1 2", "3 x 5", "hop"]]);
  // Was it withdrawn since, so is what asks for it.
  assert.equal(asksForAny(given, ["hop"]), true);
  assert.equal(asksForAny(given, ["bound"]), false);
});

test("a link that puts in an exercise which was withdrawn is known by it", () => {
  const given = resolved({ ...set, added: [["", "squat", "3 x 12"]] }, plan({}));
  assert.equal(asksForAny(given, ["squat"]), true);
  assert.equal(asksForAny(given, []), false);
});

test("what the clinician set counts before what the older version said, also where the stage has a new name", () => {
  const changes: [string, string][] = [["early/session/run", "run 3 min"]];
  const given = resolved(
    { ...set, stage: "early", changes },
    plan({ "weeks-1-2/session/run": ["bouts", "run 5 min"] }, { early: "weeks-1-2" }),
  );
  const run = given.changed.get("weeks-1-2/session/run");
  assert.deepEqual([given.stage, run?.text, run?.why], ["weeks-1-2", "run 3 min", "set"]);
});

test("a limit is never made looser, and a version that is not known yet is said", () => {
  const stops = [0, 3, 5, 6, 9].map((stop) => resolved({ ...set, stop }, plan({})).stop);
  assert.deepEqual(stops, [0, 3, 5, 0, 0]);
  assert.equal(resolved({ ...set, version: 4 }, plan({})).ahead, true);
});

test("signs that show nothing and marks without end are left out of what a link says", async () => {
  const seen = (note: string): Promise<unknown> =>
    sealed(VERSION, packed({ ...usual(), note })).then((fragment) => prescriptionIn(fragment));
  for (const [note, shown] of [
    ["a\u115f\u3164\u2800b", "ab"],
    ["We \u2764\ufe0f hills", "We \u2764 hills"],
    [`a${"\u0301".repeat(50)}`, `a${"\u0301".repeat(4)}`],
    ["שלום 5 km", "שלום 5 km"],
  ] as const)
    assert.deepEqual(await seen(note), { ...usual(), note: shown });
});

/** A reader that reads nothing: what is said of a dose is then its own text. */
const UNREAD: Reading = {
  notation: { exercises: {} } as Reading["notation"],
  reader: { read: () => ({ problem: "no", at: 0, beyond: false }) } as unknown as Reading["reader"],
};

function dataOf(): PlanData {
  const sessions = [{ id: "session", title: "", often: "", words: "The plan's own." }];
  return { stages: { "weeks-1-2": { sessions } } } as unknown as PlanData;
}

test("words of a session that a link touches say so themselves, and no others do", () => {
  const lines = plan({});
  const key = "weeks-1-2/session/run";
  const added = ["weeks-1-2", "plank", "3 x 5"] as const;
  const none = { ...set, stop: 0, changes: [], out: [], added: [] };
  for (const [touched, over] of [
    [true, { changes: [[key, "run 3 min"]] }],
    [true, { out: [key] }],
    [true, { out: [key, "weeks-1-2/session/walk"] }],
    [true, { added: [added] }],
    [false, { note: "Hello" }],
  ] as const) {
    const given = resolved({ ...none, ...over } as Prescription, lines);
    const own = prescribed(dataOf(), given, UNREAD);
    const words = own.stages["weeks-1-2"]?.sessions[0]?.words ?? "";
    assert.equal(words.startsWith(`${FROM_LINK}: `), touched, words);
    assert.equal(own.given?.caution, CAUTION);
  }
});
