// A prescription and the plan as it is today to what holds for this patient, line by line, and what is lost.

import { type Earlier, type Line, type PlanLines, linesOf, stageOf } from "./lines.ts";
import type { Prescription } from "./prescription.ts";

/** Why a line differs from the plan: a clinician set it, or it is that of the version that was given. */
export type Why = "set" | "kept";

export interface Changed {
  readonly line: Line;
  readonly text: string;
  readonly why: Why;
}

export interface Given {
  readonly prescription: Prescription;
  readonly lines: PlanLines;
  /** By key of today's plan. */
  readonly changed: ReadonlyMap<string, Changed>;
  readonly out: ReadonlySet<string>;
  readonly added: readonly (readonly [stage: string, exercise: string, text: string])[];
  /** The stage to begin with, where the plan still has it. */
  readonly stage: string;
  /** The pain number at which to stop, where it is stricter than the plan's own; 0 otherwise. */
  readonly stop: number;
  /** What each version since the one that was given has changed, in words. */
  readonly since: readonly (readonly [version: number, words: string])[];
  /** Doses that were given for lines which the plan has no more: the line's name, the text, and its last id. */
  readonly lost: readonly (readonly [name: string, text: string, exercise: string])[];
  /** Whether the link was made for a version that this site does not know yet. */
  readonly ahead: boolean;
}

export function resolved(prescription: Prescription, lines: PlanLines): Given {
  const now = new Map(linesOf(lines).map((line) => [line.key, line]));
  const earlier = lines.earlier[String(prescription.version)] ?? {};
  const kept = keptLines(earlier, now);
  const set = prescription.changes.map(([key, text]) => [moved(lines, key), text] as const);
  const changed = new Map<string, Changed>(kept);
  for (const [key, text] of set) {
    const line = now.get(key);
    if (line) changed.set(key, { line, text, why: "set" });
  }
  const gone = [...set.filter(([key]) => !now.has(key)), ...lostLines(earlier, now, set)];
  const out = [
    ...prescription.out.map((key) => moved(lines, key)),
    ...laterLines(earlier, now).filter((key) => !changed.has(key)),
  ];
  const known = new Set(lines.stages.map(({ id }) => id));
  const stage = moved(lines, prescription.stage);
  return {
    prescription,
    lines,
    changed,
    out: new Set(out.filter((key) => now.has(key))),
    added: prescription.added.map(([where, ...rest]) => [moved(lines, where), ...rest] as const),
    stage: known.has(stage) ? stage : "",
    stop: stricter(prescription.stop, ownStop(prescription, lines)),
    since: sinceThen(lines, prescription.version),
    lost: gone.map(([key, text]) => [nameOf(key), text, key.split("/")[2] ?? ""] as const),
    ahead: prescription.version > lines.version,
  };
}

function keptLines(
  earlier: Earlier,
  now: ReadonlyMap<string, Line>,
): readonly (readonly [string, Changed])[] {
  return Object.entries(earlier).flatMap(([key, old]) => {
    const line = now.get(key);
    return line && old && line.kind === old[0] ? [[key, { line, text: old[1], why: "kept" }] as const] : [];
  });
}

/** What came into a stage later was not given; a stage that is new as a whole is the plan's own. */
function laterLines(earlier: Earlier, now: ReadonlyMap<string, Line>): readonly string[] {
  const before = [...now.keys(), ...Object.keys(earlier)].filter((key) => earlier[key] !== null);
  const stages = new Set(before.map(stageOf));
  return [...now.keys()].filter((key) => earlier[key] === null && stages.has(stageOf(key)));
}

/** Lines of the version that was given, which neither the plan of today nor the clinician has. */
function lostLines(
  earlier: Earlier,
  now: ReadonlyMap<string, Line>,
  set: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const said = new Set(set.map(([key]) => key));
  return Object.entries(earlier).flatMap(([key, old]) =>
    old && !said.has(key) && now.get(key)?.kind !== old[0] ? [[key, old[1]] as const] : [],
  );
}

/** The same line or stage under the id that its stage has today. */
function moved({ moved: to }: PlanLines, key: string): string {
  const stage = key.includes("/") ? stageOf(key) : key;
  const now = Object.hasOwn(to, stage) ? to[stage] : undefined;
  return now === undefined ? key : now + key.slice(stage.length);
}

/** The first pain number that means stop for what is injured; null where the rule has none. */
export function ownStop(
  { injury }: Pick<Prescription, "injury">,
  { injuries, stop }: PlanLines,
): number | null {
  const own = injury === "" ? undefined : injuries[injury];
  return own === undefined ? stop : own[1];
}

/** A link makes the limit stricter, never looser. */
export function stricter(stop: number, own: number | null): number {
  return stop > 0 && (own === null || stop < own) ? stop : 0;
}

function sinceThen({ version, changes }: PlanLines, from: number): Given["since"] {
  const later = Array.from({ length: Math.max(0, version - from) }, (_, at) => from + at + 1);
  return later.flatMap((number) => {
    const words = changes[String(number)];
    return words === undefined ? [] : [[number, words] as const];
  });
}

/** `weeks-1-2/strength/single-leg-squat`: "single leg squat, weeks 1 2". */
function nameOf(key: string): string {
  const [stage = "", , item = ""] = key.split("/");
  return [item, stage].map((id) => id.replaceAll("-", " ")).join(", ");
}

/** Whether one of these exercises is put in, or was given while the plan still had it. */
export function asksForAny({ added, lost }: Given, exercises: readonly string[]): boolean {
  const asked = [...added.map(([, exercise]) => exercise), ...lost.map(([, , exercise]) => exercise)];
  return asked.some((one) => exercises.includes(one));
}

/** Lines of a stage that differ, those that are left out, those that are put in. */
export function touches({ changed, out, added }: Given, stage: string): boolean {
  const keys = [...changed.keys(), ...out];
  return keys.some((key) => stageOf(key) === stage) || added.some(([where]) => where === stage);
}
