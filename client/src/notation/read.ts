// A text in the notation to the dose or the bouts that it means, or to what is wrong with it and what to write.

import { BOUT_RULES } from "./bouts.ts";
import { type Rules, MANNERS, NUMBERS, built } from "./build.ts";
import { DOSE_RULES } from "./dose.ts";
import { Refusal, Runner, type Token } from "./runner.ts";
import type { Notation } from "./tables.ts";
import type { Read } from "./values.ts";

export type Entry = "dose" | "item";
export type Found = { readonly read: Read } | { readonly problem: string; readonly at: number };

/** A dose may say what a bout says, and a bout no clause of a dose. */
const RULES: Readonly<Record<Entry, Rules>> = {
  dose: { ...NUMBERS, ...MANNERS, ...DOSE_RULES },
  item: {
    ...NUMBERS,
    ...MANNERS,
    ...BOUT_RULES,
    cite: DOSE_RULES["cite"] ?? (() => ({ is: "words", text: "" })),
  },
};

export class Reader {
  readonly #notation: Notation;
  readonly #runner: Runner;

  constructor(notation: Notation) {
    this.#notation = notation;
    this.#runner = new Runner(notation.tables);
  }

  read(entry: Entry, text: string): Found {
    try {
      const tree = this.#runner.read(entry, text);
      const read = built(tree, RULES[entry], (token) => this.#word(token));
      if (read.is !== "dose" && read.is !== "sequence") throw new Refusal("This cannot be written here.", 0);
      return { read };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { problem: error.message || this.#described(entry, text, error), at: error.at };
    }
  }

  /** The one word for what may be written in several ways. */
  #word(token: Token): Token {
    const change = WORDS[token.type];
    return change === undefined ? token : { ...token, text: change(token.text, this.#notation.units) };
  }

  /** What stands there, and its remedy or what may stand there instead. */
  #described(entry: Entry, text: string, { at, expected }: Refusal): string {
    const found = /^\s*([\w%/-]+|\S)/.exec(text.slice(at))?.[1] ?? "";
    const what = found === "" ? "Something is missing at the end" : `“${found}” cannot be read`;
    const remedy = this.#remedy(entry, text, at);
    if (remedy !== "") return `${what}: ${remedy}.`;
    const known = expected.flatMap((name) => this.#notation.terms[name] ?? []).slice(0, 6);
    return known.length === 0 ? `${what}.` : `${what}. Here may stand ${known.join(", ")}.`;
  }

  #remedy(entry: Entry, text: string, at: number): string {
    const near = at + text.slice(at).length - text.slice(at).trimStart().length;
    for (const [pattern, remedy] of this.#notation.slips[entry] ?? []) {
      for (const match of text.matchAll(new RegExp(pattern, "g"))) {
        if (match.index <= near && near <= match.index + match[0].length)
          return remedy.replace(/\{(\d)\}/g, (_, group: string) => match[Number(group) + 1] ?? "");
      }
    }
    return "";
  }
}

type Change = (text: string, units: Notation["units"]) => string;

const ALONE = new Set(["s", "rpm", "contacts"]);

const unit: Change = (text, units) => {
  const one = text.endsWith("s") && !ALONE.has(text) ? text.slice(0, -1) : text;
  return units[text] ?? units[one] ?? one;
};

function sideOf(text: string): string {
  const [first = ""] = text.split(" ");
  if (["each", "per", "in"].includes(first))
    return text.endsWith("direction") ? "each direction" : "each side";
  if (["bilateral", "alternating"].includes(first)) return text;
  return first.startsWith("un") ? "uninjured side" : "injured side";
}

function speedOf(text: string): string {
  if (text === "spm" || text.startsWith("step")) return "steps/min";
  return text.replaceAll("incline", "grade").replaceAll("/ min", "/min");
}

function percentOf(text: string): string {
  const word = text.replace(/%\s?(of )?/g, "");
  return word.startsWith("body") ? "%BW" : `%${word.replaceAll(" ", "")}`;
}

const WORDS: Readonly<Record<string, Change>> = {
  UNIT: unit,
  SIZE: unit,
  LOAD_UNIT: unit,
  REPS: unit,
  SETS: unit,
  SESSIONS: unit,
  PARTS: unit,
  SPEED: speedOf,
  PER_DISTANCE: (text) => (text.endsWith("km") ? "/km" : "/mile"),
  PERCENT_OF: percentOf,
  BODY_WEIGHT: () => "bodyweight",
  SIDE: sideOf,
  MANY: () => "as many as possible",
};
