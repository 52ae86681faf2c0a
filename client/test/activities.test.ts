// Lists of activities as Strava and Garmin write them, and what is no such list.

import assert from "node:assert/strict";
import { test } from "node:test";
import { activitiesOf, kmOf } from "../src/plan/activities.ts";

process.env["TZ"] = "Europe/Berlin";
const NOW = new Date("2026-11-26T12:00:00Z");

const STRAVA = ["Activity ID", "Activity Date", "Activity Name", "Activity Type", "Elapsed Time", "Distance"];
const EXACT = [...STRAVA, "Moving Time", "Distance", "Perceived Exertion"];
const GARMIN = ["Activity Type", "Date", "Favorite", "Title", "Distance", "Calories", "Time", "Moving Time"];

function runsOf(rows: readonly (readonly string[])[]): ReturnType<typeof activitiesOf> & object {
  const found = activitiesOf(rows, NOW);
  assert.ok(typeof found === "object", String(found));
  return found;
}

test("Strava writes universal time and metres in its second distance", () => {
  const found = runsOf([
    EXACT,
    ["1", "Mar 12, 2024, 11:30:05 PM", "Late", "Run", "2000", "5.02", "1800.0", "5021.3", "4"],
    ["2", "Jul 1, 2024, 6:00:00 AM", "Ride", "Ride", "2000", "20", "1800", "20000", ""],
    ["3", "Jul 2, 2024, 12:15:00 AM", "Trail", "Trail Run", "2000", "5", "1860", "5000", ""],
  ]);
  assert.deepEqual([found.from, found.unit, found.sure, found.others], ["Strava", "metres", true, 1]);
  assert.deepEqual(found.runs, [
    { start: "2024-03-13T00:30:05", minutes: 30, distance: 5021.3, effort: 4 },
    { start: "2024-07-02T02:15:00", minutes: 31, distance: 5000, effort: null },
  ]);
});

test("Garmin writes the reader's own time and a unit that nobody knows", () => {
  const found = runsOf([
    GARMIN,
    ["Running", "2026-10-12 07:01:22", "false", "Leeds", "5,02", "412", "00:31:40", "00:30:00"],
    ["Treadmill Running", "2026-10-14 06:30:00", "false", "6x400", "4.50", "380", "28:10.5", "--"],
    ["Walking", "2026-10-18 12:00:00", "false", "Walk", "2.1", "120", "00:30:00", "--"],
  ]);
  assert.deepEqual([found.from, found.unit, found.sure, found.others], ["Garmin", "km", false, 1]);
  assert.deepEqual(
    found.runs.map(({ start, minutes, distance }) => [start, minutes, distance]),
    [
      ["2026-10-12T07:01:22", 31.7, 5.02],
      ["2026-10-14T06:30:00", 28.2, 4.5],
    ],
  );
  assert.deepEqual([kmOf(3.1, "miles"), kmOf(5021.3, "metres")], [4.99, 5.02]);
});

test("a line that cannot be read is named, and why", () => {
  const found = runsOf([
    GARMIN,
    ["Running", "yesterday", "", "", "5", "", "00:30:00", ""],
    ["Running", "2026-02-30 07:00:00", "", "", "5", "", "00:30:00", ""],
    ["Running", "2031-01-01 07:00:00", "", "", "5", "", "00:30:00", ""],
    ["Running", "2026-01-01 07:00:00", "", "", "--", "", "--", ""],
    ["Running", "2026-01-01 07:00:00", "", "", "5", "", "30:00:00", ""],
  ]);
  assert.deepEqual(found.runs, []);
  assert.deepEqual(found.unread, [
    [2, "the date “yesterday” cannot be read"],
    [3, "the date “2026-02-30 07:00:00” cannot be read"],
    [4, "the date “2031-01-01 07:00:00” is still to come"],
    [5, "it has neither a time nor a distance"],
    [6, "it is longer than a day"],
  ]);
});

test("a file with other columns says which are missing", () => {
  const said = activitiesOf(
    [
      ["Name", "Date"],
      ["x", "y"],
    ],
    NOW,
  );
  assert.ok(
    typeof said === "string" && said.includes("no column Activity Type, no column Time, no column Distance"),
  );
  assert.equal(typeof activitiesOf([], NOW), "string");
});
