// A tree of the notation to its first number that nobody can have meant, by the generator's own table of limits.

import { type Fraction, compare, fraction, whole } from "../rules/fraction.ts";
import { plural } from "../rules/text.ts";
import { numberOf } from "./build.ts";
import { Refusal, type Token, type Tree } from "./runner.ts";
import type { Limit, Notation } from "./tables.ts";
import { listed } from "./words.ts";

/** Tokens that are the unit of the number beside them. */
const UNITS = new Set([
  "UNIT",
  "REPS",
  "PARTS",
  "SETS",
  "SESSIONS",
  "SIZE",
  "INCHES",
  "LOAD_UNIT",
  "PERCENT",
  "PERCENT_OF",
  "SPEED",
  "RM",
  "PER_DISTANCE",
]);

/** Rules whose numbers mean what the rule above them says. */
const THROUGH = new Set(["numbers", "moving", "count", "speeds_listed", "speeds_by"]);

type Node = Token | Tree;

/** A number in its place: the rule that it stands in, its unit, and what was written. */
interface Found {
  readonly rule: string;
  readonly unit: string;
  readonly value: Fraction;
  readonly text: string;
  readonly at: number;
}

/** A number that is more than usual. */
export interface Over {
  readonly text: string;
  readonly what: string;
  readonly most: string;
}

/** A number beyond what its place can mean, or bouts that are together; other texts cannot be read at all. */
export class Excess extends Refusal {}

export class Limits {
  readonly #limits: Notation["limits"];
  readonly #smaller: Notation["smaller"];
  readonly #meant: Notation["meant"];
  readonly #scales: Notation["scales"];
  /** The one word for what may be written in several ways. */
  readonly #word: (token: Token) => Token;

  constructor({ limits, smaller, meant, scales }: Notation, word: (token: Token) => Token) {
    [this.#limits, this.#smaller, this.#word] = [limits, smaller, word];
    [this.#meant, this.#scales] = [meant, scales];
  }

  /** What holds for a number with that unit in that rule. */
  of(rule: string, unit: string): Limit | undefined {
    const { rules, kinds } = this.#limits;
    return own(kinds[own(rules, rule) ?? ""], unit) ?? own(kinds[""], unit);
  }

  /** Throws an Excess for the first number that is beyond. */
  refuse(tree: Tree): void {
    for (const found of this.#within(tree, this.#rule(tree), "")) {
      const limit = this.of(found.rule, found.unit);
      if (this.#isMisplaced(found)) throw new Excess(this.#misplaced(found), found.at);
      if (limit === undefined) continue;
      const [what, high, most, low, least] = limit;
      const said = `“${withUnit(found, found.unit)}” is too`;
      if (low !== undefined && compare(found.value, exact(low)) < 0)
        throw new Excess(`${said} little for ${what} (at least ${least}). Write ${least} or more.`, found.at);
      if (compare(found.value, exact(high)) > 0)
        throw new Excess(
          `${said} much for ${what} (at most ${most}). Write ${this.#remedy(found, most)}.`,
          found.at,
        );
    }
  }

  /** The numbers above theirs, with what each is a number of and the most there is. */
  over(tree: Tree): readonly Over[] {
    return this.#within(tree, this.#rule(tree), "").flatMap((found) => {
      const limit = own(own(this.#limits.kinds, own(this.#limits.rules, found.rule) ?? ""), found.unit);
      if (limit === undefined || compare(found.value, exact(limit[1])) <= 0) return [];
      return [{ text: withUnit(found, found.unit), what: limit[0], most: limit[2] }];
    });
  }

  #isMisplaced({ rule, unit }: Found): boolean {
    const { rules, kinds, any } = this.#limits;
    const what = own(rules, rule);
    if (what === undefined || unit === "" || any.includes(what)) return false;
    return own(own(kinds, what), unit) === undefined;
  }

  /** A rest in metres: the unit was meant for another one. */
  #misplaced(found: Found): string {
    const what = own(this.#limits.rules, found.rule) ?? "";
    const here = own(this.#limits.kinds, what) ?? {};
    const meant = (this.#meant[found.unit] ?? []).filter(
      (unit) => Object.hasOwn(here, unit) && this.#fits(found, unit),
    );
    const near = meant.map((unit) => withUnit(found, unit)).join(" or ");
    const units = listed(
      Object.keys(here).filter((unit) => unit !== ""),
      "or",
    );
    return `“${withUnit(found, found.unit)}” can't be ${what}. Write ${near || (units === "" ? "the number alone" : `it in ${units}`)}.`;
  }

  #fits(found: Found, unit: string): boolean {
    const limit = this.of(found.rule, unit);
    return limit !== undefined && compare(found.value, exact(limit[1])) <= 0;
  }

  #remedy(found: Found, most: string): string {
    const scale = own(this.#scales, found.rule);
    if (scale !== undefined && compare(found.value, whole(20)) <= 0) return scale.replace("{0}", found.text);
    const near = (this.#smaller[found.unit] ?? []).filter((unit) => this.#fits(found, unit));
    return near.map((unit) => withUnit(found, unit)).join(" or ") || `a number up to ${most}`;
  }

  #within(tree: Tree, rule: string, unitAbove: string): readonly Found[] {
    return tree.parts.flatMap((part, at) => {
      const unit = this.#beside(tree.parts, at) || unitAbove;
      if (part.is === "token") return inside(part, rule, unit);
      const [token] = part.parts;
      if (part.rule === "number" && token?.is === "token")
        return [{ rule, unit, value: exact(numberOf(token).value), text: token.text, at: token.at }];
      return THROUGH.has(part.rule)
        ? this.#within(part, rule, unit)
        : this.#within(part, this.#rule(part), "");
    });
  }

  /** Its name, with the word in it that changes what its numbers mean. */
  #rule({ rule, parts }: Tree): string {
    const end = parts.find((part) => part.is === "token" && part.type === "NUMBER");
    const held = parts.some((part) => part.is === "token" && part.type === "HOLD");
    const longer = held ? `${rule} hold` : `${rule} of ${end?.is === "token" ? end.text : ""}`;
    return Object.hasOwn(this.#limits.rules, longer) ? longer : rule;
  }

  /** Of what stands behind the number, before it, or anywhere after it, the first that is a unit. */
  #beside(parts: readonly Node[], at: number): string {
    const near = [parts[at + 1], parts[at - 1], ...parts.slice(at + 2)];
    return near.flatMap((part) => (part ? (this.#unit(part) ?? []) : []))[0] ?? "";
  }

  #unit(part: Node): string | null {
    if (part.is === "token") return UNITS.has(part.type) ? this.#word(part).text : null;
    const [token] = part.parts;
    return part.rule === "step_unit" && token?.is === "token" ? this.#word(token).text : null;
  }
}

/** Numbers that are parts of a token: a clock, a tempo. */
function inside({ type, text, at }: Token, rule: string, unit: string): readonly Found[] {
  if (type === "CLOCK") return [{ rule, unit, value: whole(secondsOf(text)), text, at }];
  if (type !== "TEMPO_NUMBERS") return [];
  return text.split("-").map((number) => ({ rule, unit, value: exact(number), text: number, at }));
}

/** `5:30` is 330. */
function secondsOf(clock: string): number {
  const [minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return 60 * minutes + seconds;
}

function withUnit({ text, value }: Found, unit: string): string {
  const number = compare(value, whole(1)) === 0 ? 1 : 2;
  return `${text} ${plural(unit, { is: "range", lo: number, hi: number })}`.trim();
}

function own<T>(all: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return all && Object.hasOwn(all, name) ? all[name] : undefined;
}

function exact(number: string | number): Fraction {
  return fraction(number) ?? whole(0);
}
