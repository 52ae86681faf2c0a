// Lists of activities as Strava and Garmin write them, and what is no such list.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Activity } from "../src/features/activities/activity.ts";
import { type Activities, activitiesOf } from "../src/features/activities/activities.ts";
import type { Kept } from "../src/log/entries.ts";
import { momentOf } from "../src/features/activities/filedates.ts";
import { kmOf, oddity, sorted } from "../src/features/activities/kilometers.ts";
import { type News, newsOf } from "../src/features/activities/duplicates.ts";
import { isRun } from "../src/features/activities/activity.ts";
import type { Work } from "../src/store/slices.ts";
import { rowsOf } from "../src/store/rows.ts";

process.env["TZ"] = "Europe/Berlin";
const NOW = new Date("2026-11-26T12:00:00Z");
const QUIET: Work = { signal: new AbortController().signal, tell: () => undefined };

const STRAVA = ["Activity ID", "Activity Date", "Activity Name", "Activity Type", "Elapsed Time", "Distance"];
const EXACT = [...STRAVA, "Moving Time", "Distance", "Perceived Exertion"];
const GARMIN = ["Activity Type", "Date", "Favorite", "Title", "Distance", "Calories", "Time", "Moving Time"];

async function runsOf(rows: readonly (readonly string[])[]): Promise<Activities> {
  const lines = rows.map((cells, at) => ({ line: at + 1, cells }));
  const found = await activitiesOf(lines, NOW, QUIET);
  assert.ok(found !== null && typeof found === "object", String(found));
  return found;
}

/** A Garmin row of a run that began at seven. */
function garmin(type: string, distance: string, time: string, day = "2026-10-12"): readonly string[] {
  return [type, `${day} 07:00:00`, "", "", distance, "", time, ""];
}

test("Strava writes universal time and meters in its second distance", async () => {
  const found = await runsOf([
    EXACT,
    ["1", "Mar 12, 2024, 11:30:05 PM", "Late", "Run", "2000", "5.02", "1800.0", "5021.3", "4"],
    ["2", "Jul 1, 2024, 6:00:00 AM", "Ride", "Ride", "2000", "20", "1800", "20000", ""],
    ["3", "Jul 2, 2024, 12:15:00 AM", "Trail", "Trail Run", "2000", "5", "1860", "5000", ""],
  ]);
  assert.deepEqual(
    [found.from, found.unit, found.sure, [...found.others]],
    ["Strava", "meters", true, [["Ride", 1]]],
  );
  assert.deepEqual(found.runs, [
    { line: 2, type: "Run", start: "2024-03-13T00:30:05", minutes: 30, distance: 5021.3, effort: 4 },
    { line: 4, type: "Trail Run", start: "2024-07-02T02:15:00", minutes: 31, distance: 5000, effort: null },
  ]);
});

test("Garmin writes the reader's own time and a unit that nobody knows", async () => {
  const found = await runsOf([
    GARMIN,
    ["Running", "2026-10-12 07:01:22", "false", "Leeds", "5,02", "412", "00:31:40", "00:30:00"],
    ["Treadmill Running", "2026-10-14 06:30:00", "false", "6x400", "4.50", "380", "28:10.5", "--"],
    ["Walking", "2026-10-18 12:00:00", "false", "Walk", "2.1", "120", "00:30:00", "--"],
  ]);
  assert.deepEqual(
    [found.from, found.unit, found.sure, [...found.others]],
    ["Garmin", "km", false, [["Walking", 1]]],
  );
  assert.deepEqual(
    found.runs.map(({ start, minutes, distance }) => [start, minutes, distance]),
    [
      ["2026-10-12T07:01:22", 31.7, 5.02],
      ["2026-10-14T06:30:00", 28.2, 4.5],
    ],
  );
  assert.deepEqual([kmOf(3.1, "miles"), kmOf(5021.3, "meters")], [4.99, 5.02]);
});

test("a line that can't be read is named, and why", async () => {
  const found = await runsOf([
    GARMIN,
    ["Running", "yesterday", "", "", "5", "", "00:30:00", ""],
    ["Running", "2026-02-30 07:00:00", "", "", "5", "", "00:30:00", ""],
    ["Running", "2031-01-01 07:00:00", "", "", "5", "", "00:30:00", ""],
    ["Running", "2026-01-01 07:00:00", "", "", "--", "", "--", ""],
    ["Running", "2026-01-01 07:00:00", "", "", "5", "", "30:00:00", ""],
    ["Running", "2026-01-01 07:00:00", "", "", "abc", "", "0", ""],
  ]);
  const instead = "can't be read. Write it as 2026-11-20 07:15:00";
  assert.deepEqual(found.runs, []);
  assert.deepEqual(found.unread, [
    [2, `the date “yesterday” ${instead}`],
    [3, `the date “2026-02-30 07:00:00” ${instead}`],
    [4, "the date “2031-01-01 07:00:00” is in the future"],
    [5, "it has neither a time nor a distance"],
    [6, "it is longer than a day"],
    [7, "it has neither a time nor a distance that can be read: “abc”"],
  ]);
});

test("a cell that can't be read is named, and the run is taken without it", async () => {
  const found = await runsOf([
    [...GARMIN, "Perceived Exertion"],
    [...garmin("Running", "abc", "00:30:00"), "4"],
    [...garmin("Running", "5", "12:31:40 AM"), "40"],
    [...garmin("Running", "5", "00:61:00"), ""],
  ]);
  assert.deepEqual(
    found.runs.map(({ minutes, distance, effort }) => [minutes, distance, effort]),
    [
      [30, null, 4],
      [null, 5, null],
      [null, 5, null],
    ],
  );
  assert.deepEqual(found.cells, [
    [2, "the distance “abc” can't be read, so it was left out"],
    [3, "the time “12:31:40 AM” can't be read, so it was left out"],
    [3, "the effort “40” can't be read, so it was left out"],
    [4, "the time “00:61:00” can't be read, so it was left out"],
  ]);
});

test("zero is not known: a belt measures no distance, and no run is a day of rest", async () => {
  const { runs } = await runsOf([
    GARMIN,
    garmin("Treadmill Running", "0.00", "00:30:00"),
    garmin("Running", "5.00", "00:00:00"),
    garmin("Running", "5.00", "00:00:02"),
  ]);
  assert.deepEqual(
    runs.map(({ minutes, distance }) => [minutes, distance]),
    [
      [30, null],
      [null, 5],
      [null, 5],
    ],
  );
  assert.equal(kmOf(3, "meters"), null);
});

test("a file with other columns says which are missing", async () => {
  const rows = [{ line: 1, cells: ["Name", "Date"] }];
  const said = await activitiesOf(rows, NOW, QUIET);
  assert.ok(
    typeof said === "string" && said.includes("These columns are missing: Activity Type, Time, Distance."),
  );
  assert.equal(typeof (await activitiesOf([], NOW, QUIET)), "string");
});

test("every kind of running is a run, and nothing else that has those letters", () => {
  const runs = [
    [
      "Run",
      "Trail Run",
      "Virtual Run",
      "TrailRun",
      "VirtualRun",
      "Running",
      "Street Running",
      "Track Running",
    ],
    ["Trail Running", "Treadmill Running", "Indoor Running", "Indoor Track", "Virtual Running", "Ultra Run"],
    [
      "Ultra Running",
      "Obstacle Racing",
      "Obstacle Run",
      "obstacle_run",
      "trail_running",
      "Treadmill",
      "Run/Walk",
    ],
  ].flat();
  const others = [
    "Trunk",
    "Brunch",
    "Trunk Rotation",
    "Rung",
    "Walking",
    "Hiking",
    "Track Cycling",
    "Ride",
    "",
  ];
  assert.deepEqual(
    runs.filter((type) => !isRun(type)),
    [],
  );
  assert.deepEqual(others.filter(isRun), []);
});

test("what was left out is told by its type", async () => {
  const { others } = await runsOf([
    GARMIN,
    ...["Ride", "Trunk", "Ride", " Yoga ", ""].map((type) => garmin(type, "5", "1:00")),
  ]);
  assert.deepEqual(
    [...others],
    [
      ["Ride", 2],
      ["Trunk", 1],
      ["Yoga", 1],
      ["", 1],
    ],
  );
});

test("dates are read as every English-speaking country writes them, and no other", () => {
  const may = "2026-05-22T08:19:26";
  for (const text of [
    "2026-05-22 08:19:26",
    "2026-05-22T08:19:26.0",
    "May 22, 2026, 8:19:26 AM",
    "May 22, 2026, 8:19:26 a.m.",
    "May 22, 2026, 08:19:26",
    "22 May 2026, 08:19:26",
    "22 May 2026 at 08:19:26",
    "22 May 2026, 8:19:26 am",
    "  22  May 2026, 8:19:26 AM ",
  ])
    assert.equal(momentOf(text, false), may, text);
  assert.equal(momentOf("4 Sept 2026, 18:00:00", false), "2026-09-04T18:00:00");
  assert.equal(momentOf("Sep. 4, 2026, 6:00 PM", false), "2026-09-04T18:00:00");
  assert.equal(momentOf("4 September 2026", true), "2026-09-04");
  assert.equal(momentOf("2026-09-04T23:30:00Z", false), "2026-09-05T01:30:00");
  for (const text of [
    "05/22/2026 08:19",
    "22/05/2026",
    "22.05.2026",
    "2026-05-22 25:00:00",
    "2026-05-22 08:19:26 and more",
    "2026-02-30",
    "May 32, 2026, 8:19:26 AM",
    "22 Mai 2026, 08:19:26",
    "May 22, 2026, 13:19:26 PM",
    "0026-05-22",
    "",
  ])
    assert.equal(momentOf(text, true), "", text);
});

test("two clocks: Strava's is the universal one, Garmin's the reader's own, in winter and in summer", () => {
  assert.equal(momentOf("2026-01-12 23:30:00", true), "2026-01-13T00:30:00");
  assert.equal(momentOf("12 Jul 2026, 23:30:00", true), "2026-07-13T01:30:00");
  assert.equal(momentOf("2026-07-12 23:30:00", false), "2026-07-12T23:30:00");
});

const run = (type: string, distance: number | null, minutes: number | null): Activity => {
  return { line: 2, type, start: "2026-10-12T07:00:00", minutes, distance, effort: null };
};

test("what nobody can have run is asked about, with what it may be, and nothing is assumed", () => {
  assert.equal(oddity(run("Run", 5, 10), "km"), "");
  assert.equal(oddity(run("Run", 5, 9.9), "km"), "too fast");
  assert.equal(oddity(run("Run", 0.5, 30), "km"), "");
  assert.equal(oddity(run("Run", 0.5, 30.1), "km"), "too slow");
  assert.equal(oddity(run("Run", 501, 1440), "km"), "too far");
  assert.equal(oddity(run("Run", null, 30), "km"), "");
  const { plain, asked, far } = sorted(
    [
      run("Running", 5, 30),
      run("Track Running", 450, 1.7),
      run("Track Running", 400, null),
      run("Running", 450, 1.7),
      run("Running", 0.1, 30),
      run("Running", 700, null),
      run("Running", 900, 1440),
    ],
    "km",
    false,
  );
  assert.deepEqual(
    plain.map(({ distance }) => distance),
    [5],
  );
  assert.deepEqual(
    far.map(({ distance }) => distance),
    [900],
  );
  assert.deepEqual(
    asked.map(({ runs, answers, likely }) => [runs.map(({ distance }) => distance), answers, likely]),
    [
      [[450], ["meters", "km", "without", "out"], "meters"],
      [[400], ["meters", "km", "out"], undefined],
      [[450], ["meters", "km", "without", "out"], undefined],
      [[0.1], ["km", "without", "out"], undefined],
      [[700], ["meters", "out"], undefined],
    ],
  );
});

test("rounds of a track do not make a list one of meters, and meters everywhere do", async () => {
  const rounds = ["400", "800", "1,200"].map((far) => garmin("Track Running", far, "00:04:00"));
  const list = await runsOf([GARMIN, garmin("Running", "5", "00:30:00"), ...rounds]);
  assert.deepEqual([list.unit, list.sure], ["km", false]);
  const meters = ["5000", "8000"].map((far) => garmin("Running", far, "00:40:00"));
  assert.equal((await runsOf([GARMIN, ...meters])).unit, "meters");
});

test("an absurd run of an exact file costs that run alone", () => {
  const runs = [run("Run", 5000, 30), run("Run", 612_400, 30), run("Run", 61_000, 30)];
  const { plain, asked, far } = sorted(runs, "meters", true);
  assert.deepEqual([plain, far], [[runs[0]], [runs[1]]]);
  assert.deepEqual(
    asked.map(({ answers }) => answers),
    [["meters", "without", "out"]],
  );
});

function kept(start: string, day: string, minutes: number | null, km: number | null): Kept {
  return { id: `${day}/1`, note: "", start, run: { day, minutes, km, effort: null } };
}

async function news(runs: readonly Partial<Activity>[], all: readonly Kept[] = []): Promise<News> {
  const found = await newsOf(
    runs.map((one) => ({ ...run("Run", 5, 30), ...one })),
    all,
    QUIET,
  );
  assert.ok(found);
  return found;
}

test("the same run of two watches is one, seconds apart over the edge of a minute", async () => {
  const first = { start: "2026-10-12T07:59:58" };
  assert.equal((await news([first, { start: "2026-10-12T08:00:03" }])).twice, 1);
  assert.equal((await news([first, { start: "2026-10-12T08:00:58" }])).twice, 1);
  assert.equal((await news([first, { start: "2026-10-12T08:01:08" }])).twice, 0);
  assert.equal((await news([first], [kept("2026-10-12T08:00", "2026-10-12", 31, 5)])).twice, 1);
  // Strides of 20 seconds, one begun as soon as the other was over.
  const stride = { minutes: 0.3, distance: 0.1 };
  const strides = [first, { start: "2026-10-12T08:00:28" }, { start: "2026-10-12T08:00:58" }];
  assert.equal((await news(strides.map((one) => ({ ...one, ...stride })))).twice, 0);
});

test("the same run of two watches is one while the clocks are changed, and two runs stay two", async () => {
  const both = async (one: string, other: string, minutes = 30): Promise<number | undefined> =>
    (await news([one, other].map((start) => ({ start, minutes })))).twice;
  // Put forward at two, and set back at three.
  assert.equal(await both("2026-03-29T01:59:59", "2026-03-29T03:00:00"), 1);
  assert.equal(await both("2026-10-25T02:59:59", "2026-10-25T02:00:00"), 1);
  assert.equal(await both("2026-10-25T01:59:59", "2026-10-25T02:00:00"), 1);
  assert.equal(await both("2026-10-25T02:59:59", "2026-10-25T03:00:00"), 1);
  assert.equal(await both("2026-03-29T01:59:59", "2026-03-29T03:01:00"), 0);
  assert.equal(await both("2026-10-25T02:10:00", "2026-10-25T02:40:00"), 0);
  assert.equal(await both("2026-11-25T02:59:59", "2026-11-25T02:00:00"), 0);
});

test("two runs of a day without a clock time are two, and are not taken again", async () => {
  const [morning, evening] = [
    { start: "2026-11-20", minutes: 30, distance: 5 },
    { start: "2026-11-20", minutes: 20, distance: 3 },
  ];
  assert.deepEqual((await news([morning, evening, morning])).fresh.length, 3);
  const one = kept("", "2026-11-20", 30, 5);
  const again = await news([morning, evening, morning], [one]);
  assert.deepEqual([again.twice, again.fresh.length, again.beside.length], [1, 0, 2]);
  const both = [one, kept("", "2026-11-20", 20, 3)];
  assert.deepEqual(await news([morning, evening], both), { fresh: [], beside: [], twice: 2 });
  assert.equal((await news([morning], [kept("2026-11-20T07:00:00", "2026-11-20", 30, 5)])).twice, 1);
});

test("a row begins in the line of the file in which it begins, however the file is cut up", async () => {
  const text = 'a,b\r\n"one\r\ntwo\nthree",x\r\n\r\n,\r\n"y ""z""",last\r\n';
  for (const size of [3, 7, 1000]) {
    const rows = await rowsOf(text, QUIET, size);
    assert.deepEqual(
      rows?.map(({ line, cells, torn }) => [line, cells[1], torn]),
      [
        [1, "b", false],
        [2, "x", false],
        [7, "last", false],
      ],
    );
  }
});

test("a quotation mark that does not close is told, since what follows it cannot be", async () => {
  const rows = await rowsOf(
    `${GARMIN.join(",")}\nRunning,2026-10-12,false,"open,5,1,30:00,\nRunning,x\n`,
    QUIET,
  );
  const found = rows && (await activitiesOf(rows, NOW, QUIET));
  assert.ok(found !== null && typeof found === "object");
  assert.equal(found.unread[0]?.[0], 2);
  assert.match(String(found.unread[0]?.[1]), /a quotation mark in it isn't closed/);
});

test("an empty file has no rows", async () => {
  for (const text of ["", "\ufeff", "\n\n"]) assert.deepEqual(await rowsOf(text, QUIET), []);
});

test("reading that is stopped gives nothing", async () => {
  const stop = new AbortController();
  const work: Work = { signal: stop.signal, tell: () => stop.abort() };
  assert.equal(await rowsOf("a,b\n1,2\n", work, 4), null);
  const rows = Array.from({ length: 5000 }, (_, at) => ({ line: at + 1, cells: GARMIN }));
  assert.equal(
    (await activitiesOf(rows, NOW, { ...work, signal: new AbortController().signal })) === null,
    false,
  );
  assert.equal(await activitiesOf(rows, NOW, work), null);
  assert.equal(await newsOf([run("Run", 5, 30)], [], work), null);
});
