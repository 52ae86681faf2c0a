// Random lists of runs, written as each program writes them, and read back equal: TRIES says how often.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { activitiesOf } from "../src/features/activities/activities.ts";
import { type DistanceUnit, kmOf, sorted } from "../src/features/activities/kilometers.ts";
import { newsOf } from "../src/features/activities/duplicates.ts";
import type { Work } from "../src/store/slices.ts";
import { rowsOf } from "../src/store/rows.ts";

process.env["TZ"] = "Europe/Berlin";
const TRIES = Number(process.env["TRIES"] ?? "1");
const NOW = new Date("2026-11-26T12:00:00Z");
const QUIET: Work = { signal: new AbortController().signal, tell: () => undefined };

/** A run as somebody ran it. */
interface Ran {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A whole number of them, so that minutes are whole tenths. */
  readonly sixSeconds: number;
  /** 0 where it was not measured. */
  readonly meters: number;
  readonly track: boolean;
  readonly type: string;
  /** As the reader named it, which may have commas, quotation marks and lines. */
  readonly title: string;
}

/** What the run log is to know of it. */
type Told = readonly [start: string, minutes: number, km: number | null];

interface Dialect {
  readonly heads: readonly string[];
  readonly unit: DistanceUnit;
  readonly row: (ran: Ran) => readonly string[];
  readonly told: (ran: Ran) => Told;
  readonly end: string;
}

const PLAIN = [
  "Running",
  "Trail Running",
  "Treadmill Running",
  "Street Running",
  "Ultra Run",
  "Obstacle Racing",
];
const TRACK = ["Track Running", "Indoor Track"];
const OTHERS = ["Walking", "Cycling", "Trunk Workout", "Pool Swimming"];

const one = fc
  .record({
    gap: fc.integer({ min: 301, max: 20_000 }),
    meters: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 50_000 })),
    // Seconds for a kilometer: from a fast runner's to a walker's.
    pace: fc.integer({ min: 150, max: 1500 }),
    track: fc.boolean(),
    title: fc.oneof(
      fc.constant("Leeds"),
      fc.string(),
      fc.constantFrom('6 x 400, "fast"', "a\nb\r\nc", ";\t;", ""),
    ),
    plain: fc.constantFrom(...PLAIN),
    round: fc.constantFrom(...TRACK),
  })
  .map(({ gap, meters, pace, track, title, plain, round }) => {
    const sixSeconds = Math.max(2, Math.round(((meters || 5000) * pace) / 6000));
    return { gap, sixSeconds, meters, track, title, type: track ? round : plain };
  });

/** One after the other, over the changes of the clocks. */
const list = fc.array(one, { minLength: 1, maxLength: 12 }).map((all) => {
  let at = Date.UTC(2026, 2, 20);
  return all.map(({ gap, ...ran }): Ran => {
    at += (gap + Math.ceil(ran.sixSeconds / 10)) * 60_000;
    return { ...ran, at };
  });
});

const two = (number: number): string => String(number).padStart(2, "0");

/** In the reader's own zone, by another way than the one under test. */
function local(at: number): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Berlin",
    dateStyle: "short",
    timeStyle: "medium",
  });
  return parts.format(at);
}

const universal = (locale: string, options: Intl.DateTimeFormatOptions) => (at: number) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    dateStyle: "medium",
    timeStyle: "medium",
    ...options,
  }).format(at);

const american = universal("en-US", { hour12: true });
const british = universal("en-GB", { hour12: false });

function clock(sixSeconds: number): string {
  const seconds = sixSeconds * 6;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function strava(date: (at: number) => string): Dialect {
  return {
    heads: [
      "Activity ID",
      "Activity Date",
      "Activity Name",
      "Activity Type",
      "Distance",
      "Moving Time",
      "Distance",
    ],
    unit: "meters",
    row: ({ at, title, type, meters, sixSeconds }) => {
      const run = /Track|Racing/.test(type) ? "Run" : type.replace("Running", "Run");
      const short = (meters / 1000).toFixed(2);
      return ["1", date(at), title, run, short, `${sixSeconds * 6}.0`, meters.toFixed(1)];
    },
    told: (ran) => told(ran, kmOf(ran.meters, "meters")),
    end: "\n",
  };
}

/** Of a track in whole meters, as everybody writes a thousand; the rest in the account's own unit. */
function garmin(unit: "km" | "miles"): Dialect {
  const distance = ({ meters, track }: Ran): string => {
    if (meters === 0) return "0.00";
    if (track) return meters.toLocaleString("en-US");
    return (meters / (unit === "km" ? 1000 : 1609.344)).toFixed(2);
  };
  return {
    heads: ["Activity Type", "Date", "Favorite", "Title", "Distance", "Calories", "Time"],
    unit,
    row: (ran) => [ran.type, local(ran.at), "false", ran.title, distance(ran), "300", clock(ran.sixSeconds)],
    told: (ran) => told(ran, ran.track ? kmOf(ran.meters, "meters") : kmOf(Number(distance(ran)), unit)),
    end: "\r\n",
  };
}

function told({ at, sixSeconds }: Ran, km: number | null): Told {
  return [local(at).replace(" ", "T"), sixSeconds / 10, km];
}

/** `quoted`: whether every cell is in quotation marks, or only those that must. */
function written({ heads, row, end }: Dialect, runs: readonly Ran[], quoted: boolean): string {
  const other = (at: number): Ran => ({
    at,
    sixSeconds: 300,
    meters: 9000,
    track: false,
    title: "",
    type: OTHERS[at % 4] ?? "",
  });
  const all = runs.flatMap((ran, at) => (at % 3 === 0 ? [row(ran), row(other(at))] : [row(ran)]));
  const cell = (text: string): string =>
    quoted || /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return [heads, ...all].map((cells) => cells.map(cell).join(",") + end).join("");
}

const DIALECTS = {
  "Strava, American": strava(american),
  "Strava, British": strava(british),
  "Garmin, km and a track": garmin("km"),
  "Garmin, miles and a track": garmin("miles"),
};

for (const [name, dialect] of Object.entries(DIALECTS)) {
  test(`${name}: random lists read back equal`, async () => {
    const property = fc.asyncProperty(
      list,
      fc.boolean(),
      fc.integer({ min: 20, max: 400 }),
      async (runs, quoted, size) => {
        const rows = await rowsOf(written(dialect, runs, quoted), QUIET, size);
        const found = rows && (await activitiesOf(rows, NOW, QUIET));
        assert.ok(found !== null && typeof found === "object", String(found));
        assert.deepEqual([found.unread, found.cells], [[], []]);
        assert.equal(
          [...found.others.values()].reduce((sum, count) => sum + count),
          Math.ceil(runs.length / 3),
        );
        const { plain, asked, far } = sorted(found.runs, dialect.unit, found.sure);
        assert.deepEqual(far, []);
        const read = [
          ...plain.map((ran) => [ran, dialect.unit] as const),
          ...asked.flatMap(({ runs: some, likely }) => some.map((ran) => [ran, likely] as const)),
        ].sort(([first], [second]) => first.line - second.line);
        const back = read.map(([{ start, minutes, distance }, unit]) => {
          assert.ok(
            unit === "km" || unit === "miles" || unit === "meters",
            "asked, and not told by its pace",
          );
          return [start, minutes, distance === null ? null : kmOf(distance, unit)];
        });
        assert.deepEqual(back, runs.map(dialect.told));
        const news = await newsOf(found.runs, [], QUIET);
        assert.equal(news?.fresh.length, runs.length);
      },
    );
    await fc.assert(property, { numRuns: 150 * TRIES });
  });
}

test("a list of Garmin and a list of Strava of the same runs are one, seconds apart", async () => {
  const seconds = fc.integer({ min: -30, max: 30 });
  const property = fc.asyncProperty(list, seconds, async (runs, apart) => {
    const lists = [garmin("km"), strava(british)].map(async (dialect, at) => {
      const moved = runs.map((ran) => ({
        ...ran,
        at: ran.at + at * apart * 1000,
        sixSeconds: ran.sixSeconds + 10,
      }));
      const rows = await rowsOf(written(dialect, moved, false), QUIET);
      const found = rows && (await activitiesOf(rows, NOW, QUIET));
      return found !== null && typeof found === "object" ? found.runs : [];
    });
    const both = (await Promise.all(lists)).flat();
    assert.equal(both.length, 2 * runs.length);
    assert.equal((await newsOf(both, [], QUIET))?.twice, runs.length);
  });
  await fc.assert(property, { numRuns: 100 * TRIES });
});
