// A text and the grammar's tables to a tree, as Lark makes it: a lexer that tries what the state can read.

import type { Tables } from "./tables.ts";

export interface Token {
  readonly is: "token";
  readonly type: string;
  readonly text: string;
  /** Characters before it. */
  readonly at: number;
}

export interface Tree {
  readonly is: "tree";
  readonly rule: string;
  readonly parts: readonly (Token | Tree)[];
}

/** What cannot be read: where, and the names of what could have stood there. */
export class Refusal extends Error {
  readonly at: number;
  readonly expected: readonly string[];
  constructor(message: string, at: number, expected: readonly string[] = []) {
    super(message);
    this.at = at;
    this.expected = expected;
  }
}

export const END = "$END";

export class Runner {
  readonly #tables: Tables;
  readonly #patterns: readonly RegExp[];
  readonly #rows: readonly ReadonlyMap<number, number>[];
  readonly #end: number;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#patterns = tables.terminals.map((pattern) => new RegExp(pattern, "y"));
    this.#rows = tables.rows.map(pairs);
    this.#end = tables.symbols.indexOf(END);
  }

  /** Throws a Refusal. */
  read(entry: string, text: string): Tree {
    const [start, end] = this.#tables.entries[entry] ?? [0, 0];
    if (text.trim() === "") throw new Refusal("This field is empty.", 0);
    if (text.length > this.#tables.most) throw new Refusal("This is too long.", 0);
    const run = new Run(this.#tables, start);
    for (let at = 0; ;) {
      const row = this.#row(run.state);
      const found = this.#next(text, at, row);
      if (found === null) throw this.#refusal(row, at);
      at = found.at + found.text.length;
      if (this.#tables.ignored.includes(found.symbol)) continue;
      while (!this.#step(run, found.symbol, found)) {
        if (found.symbol === this.#end && run.state === end) return run.tree;
      }
      if (found.symbol === this.#end) throw this.#refusal(row, at);
    }
  }

  #row(state: number): ReadonlyMap<number, number> {
    return this.#rows[this.#tables.states[state] ?? 0] ?? new Map();
  }

  /** The first terminal that the state can read and that stands there; `$END` behind the last. */
  #next(text: string, at: number, row: ReadonlyMap<number, number>): Found | null {
    if (at === text.length) return { symbol: this.#end, type: END, text: "", at };
    for (const [symbol, pattern] of this.#patterns.entries()) {
      if (!row.has(symbol) && !this.#tables.ignored.includes(symbol)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match !== null && match[0] !== "")
        return { symbol, type: this.#tables.symbols[symbol] ?? "", text: match[0], at };
    }
    return null;
  }

  /** Whether the symbol was taken; else a rule was put together, and it is to be tried again. */
  #step(run: Run, symbol: number, { type, text, at }: Found): boolean {
    const action = this.#row(run.state).get(symbol);
    if (action === undefined) throw this.#refusal(this.#row(run.state), at);
    if (action >= 0) {
      run.shift(action, { is: "token", type, text, at });
      return true;
    }
    const origin = run.reduce(-1 - action);
    const next = this.#row(run.state).get(this.#tables.symbols.indexOf(origin));
    if (next === undefined) throw this.#refusal(this.#row(run.state), at);
    run.go(next);
    return false;
  }

  #refusal(row: ReadonlyMap<number, number>, at: number): Refusal {
    const names = [...row.keys()].filter((symbol) => symbol <= this.#end);
    return new Refusal(
      "",
      at,
      names.map((symbol) => (this.#tables.symbols[symbol] ?? "").replace(/^_/, "")),
    );
  }
}

interface Found {
  readonly symbol: number;
  readonly type: string;
  readonly text: string;
  readonly at: number;
}

/** The stacks of one reading. */
class Run {
  readonly #rules: Tables["rules"];
  readonly #states: number[];
  readonly #values: (Token | Tree)[] = [];

  constructor(tables: Tables, start: number) {
    this.#rules = tables.rules;
    this.#states = [start];
  }

  get state(): number {
    return this.#states.at(-1) ?? 0;
  }

  get tree(): Tree {
    const tree = this.#values[0];
    if (tree?.is !== "tree") throw new RangeError("a text without a tree");
    return tree;
  }

  shift(state: number, token: Token): void {
    this.#values.push(token);
    this.go(state);
  }

  go(state: number): void {
    this.#states.push(state);
  }

  /** The name of the rule that was put together. */
  reduce(number: number): string {
    const [rule, origin, alone, kept] = this.#rules[number] ?? ["", "", 0, []];
    const from = this.#values.length - kept.length;
    this.#states.length -= kept.length;
    const parts = this.#values.splice(from).flatMap((value, at) => partsOf(value, kept[at] ?? 0));
    const [only] = parts;
    this.#values.push(alone && parts.length === 1 && only ? only : { is: "tree", rule, parts });
    return origin;
  }
}

/** Dropped, kept, or its own parts in its place. */
function partsOf(value: Token | Tree, kept: 0 | 1 | 2): readonly (Token | Tree)[] {
  if (kept === 0) return [];
  return kept === 2 && value.is === "tree" ? value.parts : [value];
}

function pairs(row: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < row.length; at += 2) found.set(row[at] ?? 0, row[at + 1] ?? 0);
  return found;
}
