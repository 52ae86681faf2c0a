// How fast and how far one repetition goes, in words.

import type { Range } from "../rules/condition.ts";
import { numberText } from "../rules/fraction.ts";
import type { Notation } from "./tables.ts";
import { phasesOf, restsBetween } from "./tempo.ts";
import { askedWords, plainWords, quantityWords, rangeWords } from "./units.ts";
import type { Arc, Tempo } from "./values.ts";

export function tempoWords(tempo: Tempo, notation: Notation): string {
  const { word } = tempo;
  if (word) return notation.words.tempos[word] ?? notation.words.open[word] ?? word;
  const rests = restsBetween(tempo);
  return phasesOf(tempo)
    .map(([phase, said]) => {
      const name = rests && phase === "pause" ? "rest" : phase;
      if (typeof said !== "string") return phaseWords(name, said, notation);
      return (notation.words.phases[said] ?? said).replace("{}", name);
    })
    .join(", ");
}

/** `0–90 degrees`; `from 90 to 30 degrees` where it begins at the larger end. */
export function arcWords({ range, unit, falling }: Arc, notation: Notation): string {
  const { lo, hi } = range;
  if (!falling || lo === undefined || hi === undefined)
    return quantityWords({ is: "quantity", range, unit }, notation);
  const end = plainWords({ is: "quantity", range: { is: "range", lo, hi: lo }, unit }, notation);
  return notation.words.arc.replace("{}", numberText(hi)).replace("{}", end);
}

function phaseWords(name: string, range: Range, notation: Notation): string {
  if ((range.open ?? "") in notation.words.asked)
    return `${askedWords({ is: "quantity", range, unit: "s" }, notation)} ${name}`;
  return isZero(range) ? `no ${name}` : `${rangeWords(range, notation)} s ${name}`;
}

/** 0, or at most 0; at least 0 leaves it open. */
export function isZero({ lo, hi, bound }: Range): boolean {
  return Number(lo) === 0 && Number(hi) === 0 && bound !== "at least";
}
