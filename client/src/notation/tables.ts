// The notation as the generator publishes it: its grammar's own tables, and the words that both sides share.

/** Lark's LALR tables. A row is `[symbol, action, …]`: from 0 on an action shifts, below it reduces. */
export interface Tables {
  readonly form: number;
  /** Characters that a text may have. */
  readonly most: number;
  /** By what is read: the state to begin in, and the one in which all is read. */
  readonly entries: { readonly [entry: string]: readonly [start: number, end: number] };
  /** Patterns, in the order in which they are tried. */
  readonly terminals: readonly string[];
  /** Names of terminals, then `$END`, then names of rules. */
  readonly symbols: readonly string[];
  readonly ignored: readonly number[];
  /** Its name in the tree, its own name, whether one child stands for it, and what becomes of each part. */
  readonly rules: readonly (readonly [
    name: string,
    origin: string,
    alone: 0 | 1,
    parts: readonly (0 | 1 | 2)[],
  ])[];
  readonly rows: readonly (readonly number[])[];
  readonly states: readonly number[];
}

/** What a number is at most, exactly and as it is told, and at least where that is more than nothing. */
export type Limit = readonly [what: string, high: string, most: string, low?: string, least?: string];

type Words = { readonly [word: string]: string };

export interface Notation {
  readonly tables: Tables;
  /** What may be written in several ways, to the one word that is printed. */
  readonly units: Words;
  /** What an author usually means instead: a pattern, and the remedy in which `{0}` is its first group. */
  readonly slips: { readonly [entry: string]: readonly (readonly [pattern: string, remedy: string])[] };
  /** Terminals in an author's words. */
  readonly terms: Words;
  readonly words: {
    readonly open: Words;
    /** The same of a number with a unit, for `{}`. */
    readonly missing: Words;
    /** What is added each week, of a number that nobody knows. */
    readonly some: Words;
    /** The same inside a sentence, with `{}` for the unit. */
    readonly asked: Words;
    /** Efforts of bouts that have no number. */
    readonly efforts: Words;
    /** How a fact begins that says that nobody knows it, and the facts in sentences of their own. */
    readonly unsaid: readonly string[];
    readonly own: readonly string[];
    /** How weights begin that are no thing to do it with. */
    readonly unweighed: readonly string[];
    readonly sides: Words;
    readonly paces: Words;
    readonly until: Words;
    readonly tempos: Words;
    /** A word of one phase of a tempo, with `{}` for the phase. */
    readonly phases: Words;
    /** An arc with its way, of two numbers. */
    readonly arc: string;
    readonly units: Words;
    /** The same after the number 1. */
    readonly one: Words;
    /** Places that take an article. */
    readonly places: Words;
    /** What stands in place of a length that the source leaves out, or that we could not read there. */
    readonly unknown: Words;
    /** With `{}` for the number. */
    readonly loads: Words;
    readonly named: Words;
    /** How a fact is said in a line: `until {}`. */
    readonly lines: Words;
    readonly kinds: Words;
    /** A session, or a part of one, that has no words of its own. */
    readonly said: Words;
    /** What a weight on one leg is called beside it, and such weights without a number. */
    readonly leg: string;
    /** What an exercise may hurt, and that it should. */
    readonly pain: Words;
    readonly weights: Words;
  };
  /** Units that are told in both systems. */
  readonly both: readonly string[];
  readonly other: Words;
  /** What a unit is worth in the base unit of its kind, exactly. */
  readonly worth: Words;
  readonly seconds: { readonly [unit: string]: number };
  /** What a number can mean: what each rule of the grammar is, and by that and unit its limit; "" is everywhere. */
  readonly limits: {
    readonly rules: Words;
    readonly kinds: { readonly [what: string]: { readonly [unit: string]: Limit } };
    /** Those that take units which they say nothing of. */
    readonly any: readonly string[];
  };
  /** What was meant where a unit is too large for its number. */
  readonly smaller: { readonly [unit: string]: readonly string[] };
  /** What was meant where a unit can't be in its place. */
  readonly meant: { readonly [unit: string]: readonly string[] };
  /** How a number of a longer scale is written, by rule. */
  readonly scales: Words;
  /** What is usual in a place, as the limits are; beyond it is asked about. */
  readonly usual: Notation["limits"];
  /** By kind of name: what it is called, and the names there are. */
  readonly things: {
    readonly [kind: string]: { readonly what: string; readonly names: readonly string[] };
  };
  /** Words for how a load feels, to the effort that they mean. */
  readonly efforts: Words;
  /** A band with its color, as a pattern. */
  readonly bands: string;
  /** Ids of exercises that nobody should do any more; left out where there is none. */
  readonly withdrawn?: readonly string[];
  /** What the site's exercises need, in words. */
  readonly needed: readonly string[];
  /** By id: its name, and whether left and right are counted apart where a dose does not say. */
  readonly exercises: { readonly [id: string]: readonly [title: string, sided: boolean, figure?: string] };
}

/** The shape that this client reads. */
export const FORM = 2;
