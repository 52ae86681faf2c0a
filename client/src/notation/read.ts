// A text in the notation to the dose or the bouts that it means, or to what is wrong with it and what to write.

import { turned } from "./arcs.ts";
import { BOUT_RULES } from "./bouts.ts";
import { type Rules, MANNERS, NUMBERS, built } from "./build.ts";
import { DOSE_RULES } from "./dose.ts";
import { Excess, Limits, type Over } from "./excess.ts";
import { refuseMetres } from "./metres.ts";
import { MOVING } from "./moving.ts";
import { refuseLifted, refuseRising } from "./speeds.ts";
import { END, Refusal, Runner, type Token } from "./runner.ts";
import type { Notation } from "./tables.ts";
import { Together, excess } from "./sessionlimits.ts";
import type { Read } from "./values.ts";
import { listed } from "./words.ts";

export type Entry = "dose" | "item";
/** `beyond`: it reads, but asks for more than anybody can have meant. */
export type Found =
  { readonly read: Read } | { readonly problem: string; readonly at: number; readonly beyond: boolean };

/** A dose may say what a bout says, and a bout no clause of a dose. */
const RULES: Readonly<Record<Entry, Rules>> = {
  dose: { ...NUMBERS, ...MOVING, ...MANNERS, ...DOSE_RULES },
  item: {
    ...NUMBERS,
    ...MOVING,
    ...MANNERS,
    ...BOUT_RULES,
    cite: DOSE_RULES["cite"] ?? (() => ({ is: "words", text: "" })),
  },
};

export class Reader {
  readonly #notation: Notation;
  readonly #runner: Runner;
  readonly #limits: Limits;
  readonly #usual: Limits;
  readonly #together: Together;

  constructor(notation: Notation) {
    this.#notation = notation;
    this.#runner = new Runner(notation.tables);
    this.#limits = new Limits(notation, (token) => this.#word(token));
    this.#usual = new Limits({ ...notation, limits: notation.usual }, (token) => this.#word(token));
    this.#together = new Together(notation);
  }

  /** What is more than usual in a text that can be read. */
  unusual(entry: Entry, written: string): readonly Over[] {
    return this.#usual.over(this.#runner.read(entry, written.replace(SPACES, " ")));
  }

  read(entry: Entry, written: string): Found {
    const text = written.replace(SPACES, " ");
    try {
      const tree = turned(this.#runner.read(entry, text));
      const read = built(tree, RULES[entry], (token) => this.#word(token));
      if (read.is !== "dose" && read.is !== "sequence") throw new Refusal("You can't use this here.", 0);
      this.#limits.refuse(tree);
      refuseMetres(tree);
      refuseLifted(tree);
      refuseRising(tree);
      this.#refuseTotal(read);
      return { read };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = error.message || this.#described(entry, text, error);
      return { problem, at: error.at, beyond: error instanceof Excess };
    }
  }

  /** What several of them come to. */
  get together(): Together {
    return this.#together;
  }

  #refuseTotal(read: Read): void {
    const limit = excess(this.#together.of(read));
    if (limit !== "")
      throw new Excess(
        `Together this is too much for one session (at most ${limit}). Make the session shorter.`,
        0,
      );
  }

  /** The one word for what may be written in several ways. */
  #word(token: Token): Token {
    const change = WORDS[token.type];
    return change === undefined ? token : { ...token, text: change(token.text, this.#notation.units) };
  }

  /** What stands there, and its remedy or what may stand there instead. */
  #described(entry: Entry, text: string, { at, expected }: Refusal): string {
    const found = /^\s*([\w%/-]+|\S)/.exec(text.slice(at))?.[1] ?? "";
    const what = found === "" ? `“${text.trim()}” isn't finished` : `We can't read “${found}”`;
    const remedy = this.#remedy(entry, text, at);
    if (remedy !== "") return `${what}: ${remedy}.`;
    const known = expected
      .flatMap((name) => (name === END ? [] : (this.#notation.terms[name] ?? [])))
      .slice(0, 6);
    // Where the text may end, what follows is too much.
    const out = found === "" ? "After it, write" : expected.includes(END) ? "Leave it out, or try" : "Try";
    return known.length === 0 ? `${what}.` : `${what}. ${out} ${listed(known, "or")}.`;
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

/** Spaces that a word processor puts in. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

type Change = (text: string, units: Notation["units"]) => string;

const ALONE = new Set(["s", "rpm", "contacts"]);

const unit: Change = (text, units) => {
  const one = text.endsWith("s") && !ALONE.has(text) ? text.slice(0, -1) : text;
  return units[text] ?? units[one] ?? one;
};

function sideOf(text: string): string {
  const [first = "", ...more] = text.split(" ");
  if (/^alternating (each|every) /.test(text)) return text.replace("every", "each");
  if (/^(alternat|chang)/.test(first) && more.length > 0)
    return ["alternating directions", ...more.slice(1)].join(" ").replace("every", "each");
  if (["each", "per", "in"].includes(first) || first.startsWith("/"))
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

const SIGNS: Readonly<Record<string, string>> = { "=<": "<=", "≤": "<=", "=>": ">=", "≥": ">=" };

const WORDS: Readonly<Record<string, Change>> = {
  UNIT: unit,
  SIZE: unit,
  INCHES: unit,
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
  COMPARE: (text) => SIGNS[text] ?? (/^(more|greater)/.test(text) ? ">" : text.endsWith("than") ? "<" : text),
  BEARING_WORD: (text) => text.replace(/[ -]weight-bearing/, "").replace(/^non$/, "no"),
  MANY: () => "as many as possible",
};
