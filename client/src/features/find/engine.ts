// An index and what somebody typed to what is found: signs that can't wait first, then pages, the best one first.

import MiniSearch, { type SearchResult } from "minisearch";
import type { Entry, Index, Sign } from "./searchindex.ts";
import { joined, termOf, wordsOf } from "./searchwords.ts";

export interface Hit {
  readonly entry: Entry;
  /** The terms of its text that were meant. */
  readonly terms: ReadonlySet<string>;
}

export interface Found {
  readonly signs: readonly Sign[];
  readonly hits: readonly Hit[];
}

/** Pages and parts of pages that are worth showing. */
const MOST = 40;
/** Share of the best one's score below which a page only has a word in common with what was typed. */
const NEAR = 0.15;
/** Pages taken in without a break. */
const AT_ONCE = 20;
/** Parts of one page among them. */
const OF_ONE_PAGE = 2;

/** Its pages are called by the parts of the body. */
const PARTS = "Find out what it could be";

/** A page on an injury leads to all others about it; those on how the site is made are for few. */
const WORTH = new Map([
  ["Injuries", 1.2],
  ["Questions", 1.1],
  [PARTS, 0.9],
  ["Tests", 0.95],
  ["Guides", 0.85],
  ["More pages", 0.7],
  ["How this site works", 0.3],
]);

/** Who names where it hurts means that place more than how it feels. */
const WHERE = 1.5;

/** Shorter words have too many neighbors for a slip to be told from another word. */
const SLIPS_FROM = 5;
const SLIPS = 0.2;

interface Document {
  readonly id: number;
  readonly title: string;
  readonly also: string;
  readonly says: string;
  readonly words: string;
  readonly near: string;
}

export class Engine {
  readonly #index: Index;
  readonly #pages: MiniSearch<Document>;
  readonly #signs: MiniSearch<{ id: number; said: string }>;
  /** Terms that name a part of the body. */
  readonly #parts: ReadonlySet<string>;
  readonly #phrases: readonly (readonly [sign: Sign, terms: ReadonlySet<string>])[];

  /** Ready for words; a slow phone can be typed on meanwhile. */
  static async of(index: Index): Promise<Engine> {
    const engine = new Engine(index);
    await engine.#pages.addAllAsync(index.entries.map(documentOf), { chunkSize: AT_ONCE });
    return engine;
  }

  private constructor(index: Index) {
    this.#index = index;
    const places = index.entries.filter(({ group }) => index.groups[group] === PARTS);
    this.#parts = new Set(places.flatMap(({ title }) => termsOf(title)));
    this.#pages = new MiniSearch<Document>({
      fields: ["title", "also", "says", "words", "near"],
      tokenize: (text, field) => (field === "near" ? text.split("\n").flatMap(pairs) : [...wordsOf(text)]),
      processTerm: termOf,
    });
    this.#phrases = index.signs.flatMap((sign) =>
      sign.said.map((phrase) => [sign, new Set(termsOf(phrase))] as const),
    );
    this.#signs = new MiniSearch({ fields: ["said"], tokenize: plain, processTerm: termOf });
    this.#signs.addAll(index.signs.flatMap(({ said }) => said).map((said, id) => ({ id, said })));
  }

  find(typed: string): Found {
    return { signs: this.#meant(typed), hits: this.#hits(typed) };
  }

  #hits(typed: string): readonly Hit[] {
    const { entries, groups } = this.#index;
    const results = this.#pages.search(typed, {
      tokenize: (text) => [...joined(wordsOf(text)), ...wordsOf(text)],
      boost: { title: 3, also: 3, words: 0.5, near: 0.5 },
      boostTerm: (term) => (this.#parts.has(term) ? WHERE : 1),
      fuzzy: (term) => (term.length >= SLIPS_FROM ? SLIPS : false),
      // The last word may be half typed; others may be short for one, such as plyos.
      prefix: (term, at, all) => term.length > (at === all.length - 1 ? 2 : 3),
      weights: { fuzzy: 0.3, prefix: 0.4 },
      boostDocument: (id: number) => WORTH.get(groups[entries[id]?.group ?? 0] ?? "") ?? 1,
    });
    const least = (results[0]?.score ?? 0) * NEAR;
    const near = results.filter(({ score }) => score >= least);
    return fewOfOnePage(near.flatMap((result) => this.#hit(result))).slice(0, MOST);
  }

  #hit({ id, terms }: SearchResult): readonly Hit[] {
    const entry = this.#index.entries[id as number];
    return entry ? [{ entry, terms: new Set(terms) }] : [];
  }

  /** Signs of which somebody typed every word of one way to say them, with a slip or not. */
  #meant(typed: string): readonly Sign[] {
    const fuzzy = (term: string): number | false => (term.length >= SLIPS_FROM ? SLIPS : false);
    const found = this.#signs.search(typed, { tokenize: plain, fuzzy });
    const whole = found.flatMap(({ id, terms }) => {
      const [sign, needed] = this.#phrases[id as number] ?? [];
      const typedOf = new Set(terms);
      return sign && needed && [...needed].every((term) => typedOf.has(term)) ? [sign] : [];
    });
    return [...new Set(whole)].sort(
      (one, other) => Number(other.act === "emergency") - Number(one.act === "emergency"),
    );
  }
}

function documentOf({ title, also, says, words }: Entry, id: number): Document {
  return { id, title, also: also.join(" "), says, words, near: [title, ...also].join("\n") };
}

function plain(text: string): string[] {
  return [...wordsOf(text)];
}

function pairs(text: string): readonly string[] {
  return joined(wordsOf(text));
}

function termsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => termOf(word) ?? []);
}

function fewOfOnePage(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Map<string, number>();
  return hits.filter(({ entry }) => {
    const page = entry.address.split("#")[0] ?? "";
    const before = seen.get(page) ?? 0;
    seen.set(page, before + 1);
    return before < OF_ONE_PAGE;
  });
}
