// Rests of a dose: what each lies between, and the one that comes after all sets.

import {
  type Clause,
  type Part,
  type Rules,
  quantity,
  range,
  refuse,
  token,
  tokens,
  words,
} from "./build.ts";
import type { Rest, Sets } from "./values.ts";

const EXERCISES = "exercises";

function between(parts: readonly Part[]): { readonly between?: string } {
  const place = words(parts);
  return place === "" || place === "sets" ? {} : { between: place };
}

function clause(rest: Rest): Clause {
  return { is: "clause", fields: { rest: [rest] } };
}

function amountOf(parts: readonly Part[]): Rest["amount"] {
  const unit = token(parts, "UNIT");
  return unit ? quantity(range(parts), unit.text) : range(parts);
}

function restMultiple(parts: readonly Part[]): Clause {
  const amount = quantity(range(parts), `x ${token(parts, "NAME")?.text}`);
  return clause({ is: "rest", amount, ...between(parts) });
}

/** The parts of a dose with the rest after all of their sets, before the exercise that follows. */
export function rested(parts: readonly Sets[], last: readonly Rest[]): readonly Sets[] {
  if (parts.slice(1).some(isOnlyRest))
    refuse(
      "After “then” an amount is missing. Write 3 x 12 then 2 x 8, or the rest last, 3 x 12 then rest 90 s.",
    );
  if (last.length === 0) return parts;
  return parts.map((sets, index) => (index === parts.length - 1 ? withRest(sets, last) : sets));
}

function withRest(sets: Sets, last: readonly Rest[]): Sets {
  const before = sets.rest ?? [];
  if (before.some((rest) => rest.between === EXERCISES)) refuse("“rest” appears twice.");
  return { ...sets, rest: [...before, ...last] };
}

function isOnlyRest(sets: Sets): boolean {
  return Object.keys(sets).every((name) => ["is", "rest", "notes"].includes(name));
}

export const REST_RULES: Rules = {
  rest: (parts) => clause({ is: "rest", amount: amountOf(parts), ...between(parts) }),
  rest_multiple: restMultiple,
  then_rest: (parts) => clause({ is: "rest", amount: amountOf(parts), between: EXERCISES }),
  rest_place: (parts) => ({
    is: "words",
    text: (tokens(parts)[0]?.text ?? "").replace(/^between /, ""),
  }),
};
