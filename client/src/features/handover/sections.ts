// A summary to its sections, in words: the same for the page, the paper and the text that is copied.

import { dayWords, daysBetween, mondayOf, plusDays } from "../../values/calendarday.ts";
import { fullWords } from "../../values/daywords.ts";
import type { PlanData } from "../../plan/data.ts";
import type { Week } from "../../log/trainingload.ts";
import { kmWords } from "../../values/distance.ts";
import { counted } from "../../values/number.ts";
import { originLines } from "../../plan/origin.ts";
import { titleIn } from "../../plan/stagename.ts";
import { doneWords } from "../../values/donewords.ts";
import { type Item, type Person, resultOf } from "../../results/testresult.ts";
import type { Stretch } from "../../plan/stretches.ts";
import { DAYS, type Followed, type Summary } from "../../summary/summary.ts";
import type { SymptomDay } from "../../log/symptoms.ts";
import { changed, summaryLine } from "../../chart/resultline.ts";

/** A readiness test as the page knows it. */
export interface TestShown {
  readonly title: string;
  readonly items: readonly Item[];
}

/** What the site itself knows of what a summary names. */
export interface Known {
  readonly plans: ReadonlyMap<string, PlanData>;
  readonly tests: readonly TestShown[];
}

export type Part = "plans" | "days" | "weeks" | "tests" | "notes" | "words";

export interface Section {
  readonly part: Part;
  readonly title: string;
  readonly lines: readonly string[];
  /** What a picture or a table says on the page. */
  readonly text: readonly string[];
}

/** Only those that have something to say. */
export function sections(summary: Summary, known: Known): readonly Section[] {
  const all: readonly Section[] = [
    part("words", "Notes and questions", summary.words === "" ? [] : [summary.words]),
    part(
      "plans",
      "Plan and stage",
      summary.plans.flatMap((one) => planLines(one, known)),
    ),
    part("days", `Pain and readiness, last ${DAYS} days`, dayLines(summary)),
    part("weeks", "Weekly training load (minutes × effort)", [], weeksOf(summary).map(weekLine)),
    part("tests", "Readiness tests", testLines(summary, known)),
    part(
      "notes",
      "Notes",
      summary.notes.map(([day, note]) => `${dayWords(day)}: ${note}`),
    ),
  ];
  return all.filter(({ lines, text }) => lines.length + text.length > 0);
}

function part(name: Part, title: string, lines: readonly string[], text: readonly string[] = []): Section {
  return { part: name, title, lines, text };
}

/** What stands above all sections. */
export function head({ day, side }: Summary): string {
  const injured = side === "" ? "" : ` Injured side: ${side}.`;
  return `Made on ${fullWords(day)}.${injured}`;
}

export function asText(title: string, summary: Summary, known: Known): string {
  const parts = sections(summary, known).map(({ title: name, lines, text }) =>
    [name.toUpperCase(), ...lines, ...text].join("\n"),
  );
  return [`${title}\n${head(summary)}`, ...parts].join("\n\n");
}

function planLines(one: Followed, { plans }: Known): readonly string[] {
  const data = plans.get(one.id);
  if (data === undefined)
    return [`A plan this site doesn't have (${one.id}), started ${fullWords(one.start)}.`];
  const state = one.waits ? " On hold until a clinician has seen them." : "";
  const rest = one.paused === "" ? "" : ` Paused since ${fullWords(one.paused)}.`;
  return [
    `${data.title}. Started ${fullWords(one.start)}.${rest}${state}`,
    ...withdrawnLines(data),
    ...(data.given ? originLines(data.given) : []),
    ...one.now.flatMap((now) => [nowLine(data, now), ...everyDay(data, now)]),
    `Last ${DAYS} days: ${counted(one.done, "session")} done, ${one.cut || "none"} cut short. Days above the plan's pain limit: ${one.stopped || "none"}.`,
    ...(one.been.length > 1 ? [wayLine(data, one)] : []),
  ];
}

/** Why whoever followed it was told to stop. */
function withdrawnLines({ withdrawn }: PlanData): readonly string[] {
  return withdrawn === undefined ? [] : [`${withdrawn.since} ${withdrawn.because}`];
}

function nowLine(data: PlanData, [id, done]: Followed["now"][number]): string {
  const stage = data.stages[id];
  const step = data.tracks.flatMap(({ steps }) => steps).find((one) => one.id === id);
  if (stage === undefined || step === undefined)
    return `Now in a stage that is no longer in the plan (${id}).`;
  const far = doneWords(done, step.fewest?.[0] ?? 1, "session", "done");
  return `Now: ${titleIn(stage)}, ${data["stage word"]} ${stage.of[0]} of ${stage.of[1]}, ${far}.`;
}

/** What their stage says of every day: what must not be done yet, what is worn, what is allowed. */
function everyDay({ stages, withdrawn }: PlanData, [id]: Followed["now"][number]): readonly string[] {
  const stage = withdrawn === undefined ? stages[id] : undefined;
  return (stage?.["all day"] ?? []).map(([head, words]) => `${head} (${stage?.title}): ${words}`);
}

function wayLine(data: PlanData, one: Followed): string {
  const steps = stagesOf(one, data).map(
    ({ title, from, back }) => `${back ? "back to " : ""}${title} from ${dayWords(from)}`,
  );
  return `So far: ${steps.join(", ")}.`;
}

/** The stages that a plan's reader was in; those that the plan no longer has are left out. */
export function stagesOf({ been }: Followed, data: PlanData): readonly Stretch[] {
  let last = 0;
  return been.flatMap(([id, from, to]) => {
    const stage = data.stages[id];
    if (stage === undefined) return [];
    const [number] = stage.of;
    const back = number < last;
    last = number;
    return [{ id, from, to, title: stage.title, number, back }];
  });
}

export function symptomsOf({ day, days }: Summary): readonly SymptomDay[] {
  return days.flatMap(([pain, readiness], index) =>
    pain === null && readiness === null
      ? []
      : [{ day: plusDays(day, index + 1 - days.length), pain, readiness, said: {} }],
  );
}

function dayLines({ days }: Summary): readonly string[] {
  const known = days.filter(([pain, ready]) => pain !== null || ready !== null).length;
  if (known === 0) return [];
  const weeks = [0, 7, 14, 21].map((first) => days.slice(first, first + 7));
  const of = (column: 0 | 1, pick: (...all: number[]) => number): string =>
    weeks
      .map((week) => week.flatMap((day) => day[column] ?? []))
      .map((all) => (all.length === 0 ? "no entry" : pick(...all)))
      .join(", ");
  return [
    `Logged on ${known} of ${DAYS} days.`,
    `Worst pain each week, 0 to 10, oldest week first: ${of(0, Math.max)}.`,
    `Lowest readiness each week, 0 to 10 (10 is fully ready), oldest week first: ${of(1, Math.min)}.`,
  ];
}

export function weeksOf({ day, weeks }: Summary): readonly Week[] {
  return weeks.map(([runs, minutes, km, load, unknown, logged], index) => {
    const monday = plusDays(mondayOf(day), 7 * (index + 1 - weeks.length));
    const days = Math.min(7, daysBetween(monday, day) + 1);
    return { monday, runs, minutes, km, load, unknown, logged, days };
  });
}

function weekLine({ monday, runs, minutes, km, load, unknown, logged, days }: Week): string {
  const known = `${logged} of ${counted(days, "day")} logged`;
  if (logged === 0) return `Week of ${dayWords(monday)}: nothing logged.`;
  const sum = unknown > 0 ? `at least ${load}` : String(load);
  return `Week of ${dayWords(monday)}: ${counted(runs, "run")}, ${minutes} min, ${kmWords(km)}, training load ${sum}; ${known}.`;
}

/** The last result of each item, judged by the test as it stands on this site, and what has changed. */
function testLines({ tests, side, sex, age }: Summary, known: Known): readonly string[] {
  return known.tests.flatMap((test) =>
    test.items.flatMap((item) => {
      const own = tests.filter(([id]) => id === item.id);
      const [last, before] = [own.at(-1), own.at(-2)];
      return last === undefined ? [] : [testLine(test, item, last, before, { side, sex, age })];
    }),
  );
}

type Measured = Summary["tests"][number];

function testLine(
  { title }: TestShown,
  item: Item,
  [, day, now]: Measured,
  before: Measured | undefined,
  person: Person,
): string {
  const line = `${title}, ${fullWords(day)}. ${summaryLine(item, resultOf(item, now, person))}.`;
  const since = before === undefined ? "" : changed(item, [before[1], before[2]], now);
  return `${line} ${since}`.trim();
}
