// Trees of a tempo to its seconds and its words, phase by phase.

import { asJson, compare, fraction, whole } from "../rules/fraction.ts";
import { rangeText } from "../rules/text.ts";
import { type Clause, type Part, type Rules, exactly, range, refuse, tokens, words } from "./build.ts";
import type { Tempo } from "./values.ts";

/** Of a repetition, in order. */
const PHASES = ["up", "hold", "down", "pause"];

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
  const paces = slow.toSorted(([one], [other]) => PHASES.indexOf(one) - PHASES.indexOf(other));
  return clause({
    is: "tempo",
    ...Object.fromEntries(said),
    ...(paces.length > 0 ? { paces } : {}),
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
