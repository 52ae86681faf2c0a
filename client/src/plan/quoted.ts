// What a reader answered of a session to the answers that decided it: what the verdict quotes.

import {
  type Atom,
  type Condition,
  type Facts,
  type Row,
  type Track,
  atoms,
  bandsOf,
  leafTruth,
  memory,
  outcomeText,
  stepOf,
  text,
} from "../rules/index.ts";
import type { Said } from "../store/kinds.ts";
import type { PlanData, Question } from "./data.ts";
import type { Kept, Lived } from "./follow.ts";
import { isPain } from "../log/symptoms.ts";

export type Quote = readonly [key: string, value: Said];

/** The answers that a verdict rests on, a pain first; none where it rests on time, or on what isn't so, alone. */
export function quotesOf(data: PlanData, kept: Kept, day: Lived, row: Row): readonly Quote[] {
  const said = kept.said.get(day.date);
  const track = data.tracks.find(({ track: id }) => id === row.track);
  const before = day.before[row.track]?.stage;
  if (said === undefined || track === undefined || before === undefined) return [];
  if (row.told.verdict === "too soon") return [];
  const signs = row.told.because.filter((key) => data.flags[key] !== undefined);
  const facts = factsOf(data, row, said);
  const spoke = conditionsOf(track, before, row)
    .flatMap(atoms)
    .filter((atom) => isMet(facts, row.told.colour, atom));
  const keys = new Set([...signs, ...spoke.flatMap((atom) => data.about[text(atom)] ?? [])]);
  const quotes = [...keys].flatMap((key) => {
    const value = said.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return [...worst(quotes), ...quotes.filter(([key]) => !isPain(key))];
}

/** The rules that spoke; where none did, the band of the pain rule, or the pain that the exercises allow. */
function conditionsOf(track: Track, stage: number, { told }: Row): readonly Condition[] {
  const { colour, because } = told;
  const step = stepOf(track, stage);
  const bands = bandsOf(track, step).flatMap(([name, band]) => (name === colour ? [band] : []));
  const fired = step.rules.filter(([condition, outcome]) =>
    because.includes(`${text(condition)}: ${outcomeText(outcome)}`),
  );
  const rules = fired.map(([condition]) => condition);
  return rules.length > 0 && colour !== "red" ? rules : [...bands, ...rules];
}

/** What must have lasted is quoted as well: today's answer is the last of it. */
function isMet(facts: Facts, colour: string, atom: Atom): boolean {
  if (atom.is === "colour") return atom.name === colour;
  return atom.is === "held" || leafTruth(facts, atom) === true;
}

function factsOf({ library }: PlanData, { told }: Row, said: ReadonlyMap<string, Said>): Facts {
  const plain = [...said].flatMap(([key, value]) =>
    typeof value === "object" ? [] : [[key, value] as const],
  );
  const day = { number: told.day, done: true, answers: Object.fromEntries(plain), person: false };
  return { day, memory: memory(), library, entered: 0, done: 0, amounts: {} };
}

/** Of several pains the worst alone: it is the one that the rule went by. */
function worst(quotes: readonly Quote[]): readonly Quote[] {
  const pains = quotes.filter(([key, value]) => isPain(key) && typeof value === "number");
  return [...pains].sort(([, one], [, other]) => Number(other) - Number(one)).slice(0, 1);
}

/** `Readiness: 8`; after a question mark the answer alone. */
export function answered({ title, words }: Pick<Question, "title" | "words">, value: Said): string {
  const name = title ?? words;
  return `${name}${name.endsWith("?") ? "" : ":"} ${spoken(value)}`;
}

/** An answer as it is said. */
export function spoken(value: Said): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object")
    return Object.entries(value)
      .map(([side, number]) => `${side} ${number}`)
      .join(", ");
  return String(value).replaceAll("-", " ");
}
