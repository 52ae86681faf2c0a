// Bouts and doses to what they come to together: more than a day, or than anybody runs in one, cannot be meant.

import type { Range } from "../rules/condition.ts";
import { type Fraction, compare, fraction, minus, over, plus, times, whole } from "../rules/fraction.ts";
import { steps } from "./say.ts";
import type { Notation } from "./tables.ts";
import type { Amount, Bouts, Read, Sets } from "./values.ts";

/** By limit, as it is told: how much of it is used up. The high ends count; what is not known does not. */
export type Shares = ReadonlyMap<string, Fraction>;

type Bounds = Notation["limits"]["kinds"][string];

const NOTHING: Shares = new Map();

export class Together {
  readonly #bounds: Bounds;

  constructor({ limits: { rules, kinds } }: Notation) {
    this.#bounds = kinds[rules["amount_of"] ?? ""] ?? {};
  }

  of(read: Read): Shares {
    return sum(
      ...(read.is === "dose"
        ? read.parts.map((sets) => this.#sets(sets))
        : read.parts.map((part) => this.#part(part))),
    );
  }

  #part(part: Bouts): Shares {
    switch (part.is) {
      case "segment":
        return this.#amount(part.amount);
      case "alternate":
        return this.#amount(part.total);
      case "repeat":
        return multiplied(sum(...part.body.map((one) => this.#part(one))), most(part.times));
      case "ladder":
        return sum(...steps(part).map((one) => this.#part(one)));
      default:
        return NOTHING;
    }
  }

  #amount(amount: Amount | undefined): Shares {
    if (amount?.is !== "quantity") return NOTHING;
    const high = fraction(amount.range.hi);
    const limit = Object.hasOwn(this.#bounds, amount.unit) ? this.#bounds[amount.unit] : undefined;
    if (high === null || limit === undefined) return NOTHING;
    return new Map([[limit[2], over(high, fraction(limit[1]) ?? whole(1))]]);
  }

  /** Its sets with what is held in each repetition, and the rests between them. */
  #sets(sets: Sets): Shares {
    const reps = sets.ladder
      ? sets.ladder.map((number) => fraction(number) ?? whole(0)).reduce(plus, whole(0))
      : most(sets.reps);
    const work = (sets.reps ?? sets.ladder) ? multiplied(this.#rep(), reps) : this.#amount(sets.time);
    const held = multiplied(this.#amount(sets.hold), reps);
    const rests = (sets.rest ?? []).filter(({ between }) => between === undefined);
    const count = most(sets.sets);
    const between = compare(count, whole(1)) > 0 ? minus(count, whole(1)) : whole(0);
    return sum(
      multiplied(sum(work, held), count),
      multiplied(sum(...rests.map(({ amount }) => this.#amount(amount))), between),
      this.#amount(sets["total time"]),
    );
  }

  #rep(): Shares {
    return this.#amount({ is: "quantity", range: { is: "range", lo: 1, hi: 1 }, unit: "rep" });
  }
}

/** The first limit that is more than used up; "" where none is. */
export function excess(shares: Shares): string {
  return [...shares].find(([, share]) => compare(share, whole(1)) > 0)?.[0] ?? "";
}

export function sum(...all: readonly Shares[]): Shares {
  const found = new Map<string, Fraction>();
  for (const shares of all)
    for (const [limit, share] of shares) found.set(limit, plus(found.get(limit) ?? whole(0), share));
  return found;
}

function multiplied(shares: Shares, count: Fraction): Shares {
  return new Map([...shares].map(([limit, share]) => [limit, times(share, count)]));
}

/** The high end of a count; once where it is not known. */
function most(range: Range | undefined): Fraction {
  return fraction(range?.hi) ?? whole(1);
}
