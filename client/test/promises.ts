// What the engine promises, counted from outside: from what a runner is told, and from where they stand.

import type { Answers, Day, Known, State, Step, Told, Track } from "../src/rules/index.ts";

/** A plan of one track, and what is answered on each kind of day at each stage. */
export interface Sheets {
  readonly track: Track;
  readonly library: Known;
  /** Whether a day lies between two sessions: all of them load, and the plan says nothing else. */
  readonly apart: boolean;
  /** By the stage, sessions that its criteria ask for in a row. */
  readonly row: { readonly [stage: number]: number };
  readonly answers: { readonly [stage: number]: { readonly [mood: string]: Answers } };
}

export interface Row {
  readonly day: Day;
  readonly told: Told;
  readonly state: State;
}

type Promised = (plan: Sheets, rows: readonly Row[]) => readonly string[];

export const early = ({ told }: Row): boolean =>
  told.verdict === "too soon" || told.also.some((text) => text.startsWith("too soon"));
const movedBefore = ({ told }: Row): boolean =>
  told.also.some((text) => text.startsWith("you moved on before"));
const again = ({ told }: Row): boolean => told.also.some((text) => /^you (went back|started)/.test(text));
const onTime = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.told.colour && !early(row));
const stepAt = ({ track }: Sheets, stage: number): Step => track.steps[stage - 1] as Step;

/** Whether the row itself leads on, or ends the plan. */
const ends = ({ told, state }: Row): boolean =>
  told.verdict === "progress" || (told.verdict === "finish" && state.finished === "end");

/** For each rise, and the end of a plan, how many rows had been lived when it was earned. */
function risen(rows: readonly Row[]): readonly number[] {
  return rows.flatMap((row, place) => [
    ...(movedBefore(row) ? [place] : []),
    ...(ends(row) ? [place + Number(row.told.colour !== "")] : []),
  ]);
}

/** Most green sessions in a row, on their days and without a step back or a repeat between them. */
function longest(rows: readonly Row[]): number {
  let best = 0;
  let here = 0;
  for (const row of rows) {
    here = row.told.colour !== "green" || again(row) ? 0 : here;
    here += Number(row.told.colour === "green" && !early(row));
    best = Math.max(best, here);
    here = ["back", "repeat"].includes(row.told.verdict) ? 0 : here;
  }
  return best;
}

const settled: Promised = ({ track }, rows) =>
  risen(rows).flatMap((place) => {
    const past = rows.slice(0, place).filter(({ told }) => told.colour !== "");
    const red = past.map(({ told }) => told.colour).lastIndexOf("red");
    const few = red >= 0 && longest(past.slice(red + 1)) < track.house["after red"];
    return few ? [`day ${past.at(-1)?.told.day}: moves on before pain has settled`] : [];
  });

const green: Promised = (_, rows) =>
  risen(rows).flatMap((place) => {
    const last = rows.slice(0, place).findLast(({ told }) => told.colour !== "");
    const wrong = last !== undefined && (last.told.colour !== "green" || early(last));
    return wrong ? [`day ${last.told.day}: moves on after a session that was ${last.told.colour}`] : [];
  });

const capped: Promised = ({ track }, rows) => {
  const [most, span] = track.steps[0]?.limits.rises ?? [Infinity, 1];
  const begun: number[] = [];
  let highest = 0;
  let stage = 1;
  for (const row of rows) {
    // The level that was run today is the one that stood before the session, or was moved to before it.
    stage += Number(movedBefore(row));
    if (row.told.colour && !early(row) && stage > highest) {
      begun.push(row.told.day);
      highest = stage;
    }
    stage = row.state.stage;
    highest = Math.min(highest, stage);
  }
  return begun
    .filter((last) => begun.filter((day) => day <= last && last - day < span).length > most)
    .map((last) => `day ${last}: more than ${most} new levels in ${span} days`);
};

const apart: Promised = (plan, rows) => {
  const sessions = plan.apart ? rows.filter(({ told }) => told.colour !== "") : [];
  return sessions
    .filter((row, place) => place > 0 && row.told.day - (sessions[place - 1] as Row).told.day < 2)
    .filter((row) => !early(row))
    .map(({ told }) => `day ${told.day}: two days in a row`);
};

const longEnough: Promised = (plan, rows) => {
  const broken: string[] = [];
  // The day of the first session there, or of one that has led to it.
  let begun: number | null = null;
  let stage = 1;
  rows.forEach((row, place) => {
    const here = onTime([row]).length > 0;
    if (again(row)) begun = null;
    if (!stepAt(plan, stage).trains || (here && !movedBefore(row))) begun ??= row.told.day;
    if (row.state.stage === stage) return;
    const least = stepAt(plan, stage)["least days"];
    const later = onTime(rows.slice(place + Number(row.told.verdict === "progress")));
    const begins = later[0]?.told.day;
    if (row.state.stage > stage && begins !== undefined && (begun === null || begins - begun < least))
      broken.push(`day ${begins}: stage ${stage} was left before its ${least} days`);
    const led = movedBefore(row) || again(row) || row.told.verdict === "progress";
    begun = here && led ? row.told.day : null;
    stage = row.state.stage;
  });
  return broken;
};

const counted: Promised = (plan, rows) => {
  const broken: string[] = [];
  let since = 0;
  let stage = rows[0]?.state.stage ?? 1;
  rows.forEach((row, place) => {
    // After a step back the session itself is the first of that stage, which it may already leave.
    if (again(row)) [since, stage] = [place, row.state.stage - Number(row.told.verdict === "progress")];
    const here = movedBefore(row) ? place : place + 1;
    if (row.state.stage > stage && isShort(plan, stage, rows.slice(since, here)))
      broken.push(`day ${row.told.day}: stage ${stage} counts sessions of before`);
    if (row.state.stage === stage && row.told.verdict !== "repeat") return;
    since = here;
    stage = row.state.stage;
  });
  return broken;
};

function isShort(plan: Sheets, stage: number, rows: readonly Row[]): boolean {
  const step = stepAt(plan, stage);
  const done = onTime(rows).filter(({ told }) => told.colour !== "red").length;
  const inRow = onTime(rows).filter(({ day }) => day.done === true).length < (plan.row[stage] ?? 0);
  return inRow || (!step["counts itself"] && done < step.planned);
}

const person: Promised = ({ track }, rows) => {
  const { see, back } = track.house;
  let reds: readonly number[] = [];
  return rows.flatMap(({ day, told, state }) => {
    if (day.person) reds = [];
    if (told.colour !== "red") return [];
    reds = [...reds, told.day];
    const came = (windows: typeof see): boolean =>
      windows.some(([least, span]) => reds.filter((red) => told.day - red < span).length >= least);
    const costs = ["back", "repeat", "see", "switch"].includes(told.verdict);
    return [
      ...(came(see) && !state.waiting ? [`day ${told.day}: nobody is named although pain came back`] : []),
      ...(came(back) && !costs ? [`day ${told.day}: pain came back and costs nothing`] : []),
    ];
  });
};

const stopped: Promised = ({ library }, rows) =>
  rows
    .filter(({ day }) => library["red flags"].some((flag) => day.answers[flag] === true))
    .filter(({ told }) => told.verdict !== "see")
    .map(({ told }) => `day ${told.day}: goes on with ${told.verdict} although there is a sign to stop`);

const helped: Promised = ({ track }, rows) => {
  const long = track.steps.filter(({ planned }) => planned === 1).map((step) => step["least days"]);
  const most = Math.max(12, ...long, ...track.steps.map(({ planned }) => track.house.stuck * planned));
  let best = 0;
  let since = 0;
  let stage = rows[0]?.state.stage ?? 1;
  return rows.flatMap((row) => {
    const { day, told, state } = row;
    // A long break cost stages: what was reached before says nothing of how far one gets now.
    const broke = [...told.because, ...told.also].some((one) => one.includes("days without a session"));
    if (broke) best = stage = 0;
    since = (day.person || broke ? 0 : since) + Number(told.colour !== "");
    // Who moved on before a session has got further, also where the session itself leads back.
    const reached = Math.max(state.stage, stage + Number(movedBefore(row)));
    if (reached > best || state.waiting || state.finished) since = 0;
    best = Math.max(best, reached);
    stage = state.stage;
    const endless = track.endless && state.stage === track.steps.length;
    const closes = track.steps[state.stage - 1]?.closes ?? 0;
    const hasTime = told.day < state.zero + closes;
    return since > most + 1 && !endless && !hasTime
      ? [`day ${told.day}: ${since} sessions, and nobody is named`]
      : [];
  });
};

export const PROMISES: { readonly [name: string]: Promised } = {
  settled,
  green,
  capped,
  apart,
  "long enough": longEnough,
  counted,
  person,
  stopped,
  helped,
};
