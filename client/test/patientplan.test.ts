// A plan whose lines are for some weeks or some runners, changed by a link: its words still say for whom.

import assert from "node:assert/strict";
import { test } from "node:test";
import { resolved } from "../src/patient/overrides.ts";
import type { Line, LinesSession, PlanLines } from "../src/patient/lines.ts";
import { notYet } from "../src/patient/notyet.ts";
import { type Reading, prescribed } from "../src/patient/patientplan.ts";
import type { Prescription } from "../src/patient/prescription.ts";
import { FROM_LINK } from "../src/plan/origin.ts";
import { limitsAt, painPlanAt } from "../src/plan/painlimit.ts";
import type { PlanData } from "../src/plan/data.ts";

/** A reader that reads nothing: what is said of a dose is then its own text. */
const UNREAD: Reading = {
  notation: { exercises: {} } as Reading["notation"],
  reader: { read: () => ({ problem: "no", at: 0, beyond: false }) } as unknown as Reading["reader"],
};

function line(name: string, only?: string): Line {
  return {
    key: `week/session/${name}`,
    title: name,
    kind: "dose",
    text: "",
    words: "3 × 12",
    ...(only ? { only } : {}),
    sided: false,
  };
}

const SESSION: LinesSession = {
  id: "session",
  title: "",
  often: "",
  around: ["", ""],
  lines: [line("Squat", "only if you have no severe pain"), line("Lunge")],
  only: "In weeks 10–14 only.",
};

function plan(): PlanLines {
  const stage = { id: "week", title: "Week", address: "", go: "", sessions: [SESSION] };
  return {
    id: "plan",
    version: 1,
    changes: {},
    moved: {},
    stop: 6,
    injuries: {},
    stages: [stage],
    earlier: {},
  } as unknown as PlanLines;
}

const BLANK = {
  plan: "plan",
  version: 1,
  stage: "week",
  start: "",
  anchor: "",
  side: "",
  stop: 0,
  km: 0,
  changes: [],
  out: [],
  added: [],
  note: "",
  clinic: "",
  injury: "",
};

/** A reader that takes a text for one bout of the activity that it begins with. */
const BOUTS = {
  read: (_: string, text: string) => ({
    read: {
      is: "sequence",
      parts: [{ is: "repeat", body: [{ is: "segment", activity: text.split(" ")[0] }] }],
    },
  }),
} as unknown as Reading["reader"];

function early(set: Partial<Prescription>, said: readonly string[]): ReturnType<typeof notYet> {
  const bouts = { ...line("Walk"), kind: "bouts", text: "walk 5 min" } as const;
  const sessions = [{ ...SESSION, lines: [...SESSION.lines, bouts] }];
  const [stage] = plan().stages;
  const lines = { ...plan(), stages: [{ ...stage, sessions, "not yet": [[said, "what it says"]] }] };
  return notYet(
    resolved({ ...BLANK, ...set } as unknown as Prescription, lines as unknown as PlanLines),
    BOUTS,
  );
}

test("a link that asks for what its stage says not to do yet is found, and one that does not is not", () => {
  const found = { words: "what it says", stage: "Week" };
  const walk = "week/session/Walk";
  assert.deepEqual(early({ added: [["week", "hop", "3 x 5"]] }, ["hop"]), found);
  assert.deepEqual(early({ changes: [[walk, "jog 5 min"]] }, ["run", "jog"]), found);
  assert.equal(early({ added: [["week", "squat", "3 x 5"]] }, ["hop"]), null);
  assert.equal(early({ added: [["later", "hop", "3 x 5"]] }, ["hop"]), null);
  // What the plan itself asks for, in its own part of the stage, is no more than that when its dose is changed.
  assert.equal(early({ changes: [[walk, "walk 9 min"]] }, ["walk"]), null);
});

test("a dose that a link sets keeps for whom it is, and its session in which weeks", () => {
  const set = { plan: "plan", version: 1, stage: "week", changes: [["week/session/Lunge", "2 x 5"]] };
  const given = resolved({ ...BLANK, ...set } as unknown as Prescription, plan());
  const sessions = [{ id: "session", title: "", often: "", words: "" }];
  const data = { stages: { week: { sessions } } } as unknown as PlanData;
  const words = prescribed(data, given, UNREAD).stages["week"]?.sessions[0]?.words ?? "";
  assert.ok(
    words.startsWith(`${FROM_LINK}: Squat: 3 × 12 (only if you have no severe pain). Lunge: `),
    words,
  );
  assert.ok(words.endsWith(". In weeks 10–14 only."), words);
});

test("a limit of a link narrows the pain rule of each stage that is milder, and no other", () => {
  const above = (pain: number): unknown => ({
    is: "pain",
    op: ">",
    moment: "during",
    value: { is: "value", range: { is: "range", lo: pain, hi: pain } },
  });
  const data = {
    bands: { hold: 3, stop: 6 },
    stages: {
      early: { sessions: [], bands: { hold: null, stop: 8 }, acts: {} },
      week: { sessions: [] },
      late: { sessions: [], bands: { hold: 1, stop: 3 }, acts: {} },
    },
    tracks: [
      {
        pain: { red: above(5) },
        steps: [
          { id: "early", pain: { red: above(7) } },
          { id: "week" },
          { id: "late", pain: { red: above(2) } },
        ],
      },
    ],
    about: {},
    words: {},
  } as unknown as PlanData;
  const link = { ...BLANK, stop: 4 } as unknown as Prescription;
  const found = prescribed(data, resolved(link, plan()), UNREAD);
  const bands = Object.values(found.stages).map((stage) => stage.bands);
  assert.deepEqual(
    [found.bands, ...bands],
    [{ hold: 3, stop: 4 }, { hold: null, stop: 4 }, undefined, { hold: 1, stop: 3 }],
  );
  const [track] = found.tracks;
  const reds = [track?.pain, ...(track?.steps ?? []).map(({ pain }) => pain)].map((rule) => rule?.red.is);
  assert.deepEqual(reds, ["anyof", "anyof", undefined, "pain"]);
  assert.equal(limitsAt(painPlanAt(found, "early"), []).stop, 4);
  assert.equal(limitsAt(painPlanAt(found, "late"), []).stop, 3);
});
