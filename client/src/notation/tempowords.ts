// How fast and how far one repetition goes, in words.

import type { Range } from "../rules/condition.ts";
import { numberText } from "../rules/fraction.ts";
import type { Notation } from "./tables.ts";
import { plainWords, quantityWords, rangeWords } from "./units.ts";
import type { Arc, Tempo } from "./values.ts";

export function tempoWords({ up, hold, down, pause, word, paces = [] }: Tempo, notation: Notation): string {
  if (word) return notation.words.tempos[word] ?? word;
  const named = new Map(paces);
  return Object.entries({ up, hold, down, rest: pause })
    .flatMap(([name, range]) => {
      const pace = named.get(name);
      if (pace !== undefined) return [(notation.words.phases[pace] ?? pace).replace("{}", name)];
      return range ? [phaseWords(name, range, notation)] : [];
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
  return isZero(range) ? `no ${name}` : `${rangeWords(range, notation)} s ${name}`;
}

export function isZero({ lo, hi }: Range): boolean {
  return Number(lo) === 0 && Number(hi) === 0;
}
