// A plan's data and what was set for a patient to the data of that patient's plan: words, pain limit, mark.

import { sequenceWords, doseWords } from "../notation/say.ts";
import type { Reader } from "../notation/read.ts";
import type { Notation } from "../notation/tables.ts";
import type { Bouts } from "../notation/values.ts";
import { type Condition, type PainRule, type Track, text } from "../rules/index.ts";
import type { PlanData, PlanSession } from "../plan/data.ts";
import type { Limits } from "../plan/painlimit.ts";
import { type Given, touches } from "./overrides.ts";
import type { Line, LinesSession } from "./lines.ts";
import { FROM_LINK, originOf, quoted } from "../plan/origin.ts";

/** What reads a line: the notation with its reader. */
export interface Reading {
  readonly notation: Notation;
  readonly reader: Reader;
}

export function prescribed(data: PlanData, given: Given, reading: Reading): PlanData {
  const stages = Object.fromEntries(
    Object.entries(data.stages).map(([id, stage]) => [
      id,
      touches(given, id) ? { ...stage, sessions: sessionsOf(given, id, stage.sessions, reading) } : stage,
    ]),
  );
  const marked = { ...data, stages, given: originOf(given) };
  return given.stop === 0 ? marked : limited(marked, given.stop);
}

function sessionsOf(
  given: Given,
  stage: string,
  old: readonly PlanSession[],
  reading: Reading,
): readonly PlanSession[] {
  const lines = given.lines.stages.find(({ id }) => id === stage)?.sessions ?? [];
  return old.map((session) => {
    const own = lines.find(({ id }) => id === session.id);
    return own
      ? { ...session, days: [], words: sessionWords(given, stage, own, own === lines.at(-1), reading) }
      : session;
  });
}

/**
 * Bouts in one sentence, then exercises in a line each; what is added stands in the last session. Where a link set
 * any of it, the words say so themselves: no place that shows them can forget it.
 */
function sessionWords(
  given: Given,
  stage: string,
  session: LinesSession,
  last: boolean,
  reading: Reading,
): string {
  const own = inTurn(session.lines.filter(({ key }) => !given.out.has(key))).flatMap((lines) =>
    lines[0]?.kind === "bouts"
      ? runWords(given, { ...session, lines }, reading)
      : lines.map((line) => bound(named(line.title, lineWords(given, line, reading)), line.only)),
  );
  const added = given.added
    .filter(([where]) => last && where === stage)
    .map(([, exercise, words]) => named(exerciseTitle(exercise, reading), textWords("dose", words, reading)));
  const all = [...own, ...added];
  const touched = session.lines.some(({ key }) => given.changed.has(key) || given.out.has(key));
  const mark = touched || added.length > 0 ? `${FROM_LINK}: ` : "";
  if (all.length === 0) return `${mark}${mark && "nothing in this session."}`;
  return [`${mark}${all.join(". ")}.`, session.only].filter(Boolean).join(" ");
}

function linesLeft({ out }: Given, { lines }: LinesSession, of: Line["kind"]): readonly Line[] {
  return lines.filter(({ kind, key }) => kind === of && !out.has(key));
}

/** The bouts in one sentence; where only some of several are for some weeks or some runners, that in one each. */
function runWords(given: Given, session: LinesSession, reading: Reading): readonly string[] {
  const parts = boutsOf(given, session, reading);
  if (parts.length === 0) return [];
  const lines = linesLeft(given, session, "bouts");
  const row = unended(sequenceWords({ is: "sequence", parts }, reading.notation));
  if (lines.length === 1) return [bound(row, lines[0]?.only)];
  const bounded = lines.filter(({ only }) => only);
  return [row, ...bounded.map((line) => `${unended(lineWords(given, line, reading))}: ${line.only}`)];
}

/** What is done of the bouts, each with for whom it is; or that nothing is. */
export function boutsSaid(given: Given, session: LinesSession, reading: Reading): string {
  const said = runWords(given, session, reading);
  return said.length === 0 ? "Left out for you." : said.map((words) => `${words}.`).join(" ");
}

function unended(words: string): string {
  return words.replace(/\.$/, "");
}

function bound(words: string, only = ""): string {
  return only === "" ? words : `${words} (${only})`;
}

/** Lines in the order written: bouts that follow one another together, and exercises. */
function inTurn(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.reduce<readonly (readonly Line[])[]>((rows, line) => {
    const last = rows.at(-1);
    return last?.[0]?.kind === line.kind ? [...rows.slice(0, -1), [...last, line]] : [...rows, [line]];
  }, []);
}

function named(title: string, words: string): string {
  return words === "" ? title : `${title}: ${words}`;
}

export function exerciseTitle(id: string, { notation }: Reading): string {
  const known = Object.hasOwn(notation.exercises, id) ? notation.exercises[id] : undefined;
  return known?.[0] ?? quoted(id.replaceAll("-", " "));
}

/** The bouts of a session as they hold for this patient, in one row. */
export function boutsOf(given: Given, session: LinesSession, reading: Reading): readonly Bouts[] {
  return linesLeft(given, session, "bouts").flatMap((line) => {
    const found = reading.reader.read("item", given.changed.get(line.key)?.text ?? line.text);
    return "read" in found && found.read.is === "sequence" ? found.read.parts : [];
  });
}

export function lineWords(given: Given, line: Line, reading: Reading): string {
  const changed = given.changed.get(line.key);
  return changed ? textWords(line.kind, changed.text, reading) : line.words;
}

/** What cannot be read is quoted as it was typed: nobody's dose is left out in silence. */
export function textWords(kind: Line["kind"], said: string, { reader, notation }: Reading): string {
  const found = reader.read(kind === "bouts" ? "item" : "dose", said);
  if ("problem" in found) return quoted(said);
  return found.read.is === "dose" ? doseWords(found.read, notation) : sequenceWords(found.read, notation);
}

/** The plan with a stricter limit: whoever has that much pain during a session stops, at whichever stage. */
function limited(data: PlanData, stop: number): PlanData {
  const value = { is: "value", range: { is: "range", lo: stop, hi: stop } } as const;
  const pain: Condition = { is: "pain", op: ">=", moment: "during", value };
  const both = (red: Condition): Condition => ({ is: "anyof", of: [pain, red] });
  const narrow = (rule: PainRule, limits: Limits): PainRule =>
    isLooser(limits, stop) ? { ...rule, red: both(rule.red) } : rule;
  const tracks = data.tracks.map((track): Track => ({
    ...track,
    pain: narrow(track.pain, data.bands),
    steps: track.steps.map((step) => {
      const own = data.stages[step.id]?.bands;
      return step.pain && own ? { ...step, pain: narrow(step.pain, own) } : step;
    }),
  }));
  const stages = Object.entries(data.stages).map(
    ([id, stage]) => [id, stage.bands ? { ...stage, bands: below(stage.bands, stop) } : stage] as const,
  );
  const reds = data.tracks.flatMap(({ pain: { red }, steps }) => [
    red,
    ...steps.flatMap((step) => (step.pain ? [step.pain.red] : [])),
  ]);
  const asks = (red: Condition): readonly string[] => [
    ...new Set(["pain during", ...(data.about[text(red)] ?? [])]),
  ];
  const words = `pain of ${stop} or more during the session, the limit in the link you follow`;
  return {
    ...data,
    tracks,
    stages: Object.fromEntries(stages),
    bands: below(data.bands, stop),
    about: {
      ...data.about,
      [text(pain)]: ["pain during"],
      ...Object.fromEntries(reds.map((red) => [text(both(red)), asks(red)])),
    },
    words: {
      ...data.words,
      [text(pain)]: words,
      ...Object.fromEntries(
        reds.map((red) => [text(both(red)), `${words}; or ${data.words[text(red)] ?? text(red)}`]),
      ),
    },
  };
}

function isLooser({ stop: own }: Limits, stop: number): boolean {
  return own === null || own > stop;
}

/** The limits of a rule beside that of the link: the stricter. */
function below(own: Limits, stop: number): Limits {
  if (!isLooser(own, stop)) return own;
  return { hold: own.hold !== null && own.hold < stop ? own.hold : null, stop };
}
