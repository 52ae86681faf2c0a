// Trees of a tempo to its seconds and its words, phase by phase.

import { asJson, compare, fraction, whole } from "../rules/fraction.ts";
import type { Range } from "../rules/condition.ts";
import { rangeText } from "../rules/text.ts";
import { type Clause, type Part, type Rules, exactly, range, refuse, tokens, words } from "./build.ts";
import type { Tempo } from "./values.ts";

/** Of a repetition, in the order that three or four numbers have. */
const PHASES = ["up", "hold", "down", "pause"] as const;

/** Each phase that is said, in the order it is done: its seconds, or its word. */
export function phasesOf(tempo: Tempo): readonly (readonly [name: string, said: Range | string])[] {
  const words = new Map(tempo.paces ?? []);
  const named = new Map<string, Range | string | undefined>(
    PHASES.map((name) => [name, tempo[name] ?? words.get(name)]),
  );
  return (tempo.order ?? PHASES).flatMap((name) => {
    const said = named.get(name);
    return said === undefined ? [] : [[name, said] as const];
  });
}

/** Whether its pause lies between repetitions; in the middle of one it is held, as at the bottom of a squat. */
export function restsBetween(tempo: Tempo): boolean {
  const names = phasesOf(tempo).map(([name]) => name);
  return names[0] === "pause" || names.at(-1) === "pause";
}

function inOrder(names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf(name: string): number {
  return PHASES.findIndex((one) => one === name);
}

function clause(tempo: Tempo): Clause {
  return { is: "clause", fields: { tempo } };
}

function tempoNumbers(parts: readonly Part[]): Clause {
  const word = tokens(parts)[0];
  const all = (word?.text ?? "").split("-").map((text) => fraction(text) ?? whole(0));
  const [up, hold, down, pause] = all.map((number) => exactly(asJson(number)));
  if (!up || !hold || !down) return refuse("A tempo has three numbers, such as 3-2-3.");
  const [first = whole(0), second = whole(0), third = whole(0), fourth = second] = all;
  if (compare(first, third) !== 0 || compare(fourth, second) !== 0)
    refuse(whichFirst(word?.text ?? ""), word?.at);
  const tempo: Tempo = { is: "tempo", up, hold, down, ...(pause ? { pause } : {}) };
  return clause(tempo);
}

/** Trainers count from lowering, therapists often from lifting: numbers that differ say which. */
function whichFirst(numbers: string): string {
  const [one, two, three, four] = numbers.split("-");
  const lowering = `${one} down ${two} pause ${three} up${four ? ` ${four} hold` : ""}`;
  const lifting = `${one} up ${two} hold ${three} down${four ? ` ${four} pause` : ""}`;
  return `Which comes first? If lowering, write tempo ${lowering}. If lifting, write tempo ${lifting}.`;
}

function tempoPhases(parts: readonly Part[]): Clause {
  const phases = parts.flatMap((part) => (part.is === "several" ? [part.all] : []));
  const names = phases.map(words);
  if (new Set(names).size < phases.length) refuse("A phase of the tempo appears twice.");
  const said = phases.flatMap((all) => {
    const seconds = all.find((part) => part.is === "range");
    return seconds ? [[words(all), seconds] as const] : [];
  });
  const slow = phases.flatMap((all) => {
    const word = tokens(all)[0];
    return word ? [[words(all), word.text] as const] : [];
  });
  const paces = slow.toSorted(([one], [other]) => placeOf(one) - placeOf(other));
  return clause({
    is: "tempo",
    ...Object.fromEntries(said),
    ...(paces.length > 0 ? { paces } : {}),
    ...(inOrder(names).join() === names.join() ? {} : { order: names }),
  });
}

function phase(parts: readonly Part[]): Part {
  const all = tokens(parts);
  const [first] = all;
  if (all.length > 1 && first && first.text !== "s")
    refuse("A tempo is in seconds. Write “s”, or leave the unit out.", first.at);
  return { is: "several", all: [range(parts), { is: "words", text: all.at(-1)?.text ?? "" }] };
}

function phaseWord(parts: readonly Part[]): Part {
  const [word, name] = tokens(parts);
  if (!word || !name) return refuse("A phase is missing.");
  if (word.text === "slow onset" || name.text === "pause")
    refuse(`“${word.text} ${name.text}” can't be counted. Write seconds, such as 3 ${name.text}.`, word.at);
  return { is: "several", all: [word, { is: "words", text: name.text }] };
}

export const TEMPO_RULES: Rules = {
  tempo_numbers: tempoNumbers,
  tempo_phases: tempoPhases,
  tempo_word: (parts) => clause({ is: "tempo", word: tokens(parts)[0]?.text ?? "" }),
  tempo_open: (parts) => clause({ is: "tempo", word: rangeText(range(parts)) }),
  phase,
  phase_word: phaseWord,
};
