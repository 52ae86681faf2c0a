// How much an exercise is meant to hurt, and the most that it may, as a dose says it; anything else is refused.

import type { Range } from "../rules/condition.ts";
import { type Num, compare, fraction, numberText, whole } from "../rules/fraction.ts";
import { rangeText } from "../rules/text.ts";
import { type Clause, type Part, range, refuse, token } from "./build.ts";

/** What an exercise is meant to hurt, or the most that it may: `5` and `0-5` are at most 5. */
export function painOf(parts: readonly Part[]): Clause {
  const role = token(parts, "PAIN_ROLE")?.text ?? "";
  const found = ofTen(compared(range(parts), token(parts, "COMPARE")?.text ?? "", role));
  if (role === "expected") return asClause({ "pain expected": found });
  const { lo, hi, bound } = found;
  if (found.open !== undefined || hi === undefined) return asClause({ "pain allowed": found });
  if (bound === "at least" || bound === "about" || (lo !== 0 && lo !== hi))
    refuse(
      `What is allowed is a most. Write pain at most ${numberText(hi)} allowed, or pain ${rangeText(found)} expected for what it should bring.`,
    );
  return asClause({ "pain allowed": { is: "range", lo: hi, hi, bound: "at most" } });
}

/** `<= 5` as `at most 5`. */
function compared(said: Range, sign: string, role: string): Range {
  if (sign === "" || sign === "=") return said;
  const { lo, hi, bound } = said;
  if ((sign === "<" || sign === ">") && lo === hi && bound === undefined && typeof hi === "number")
    if (Number.isInteger(hi)) refuse(`Pain is told in whole numbers. Write ${beyond(hi, sign, role)}.`);
  if (sign === "<" || sign === ">" || said.bound !== undefined || said.lo !== said.hi || said.open)
    refuse("Write the number with “at most” or “at least”, such as pain at most 5.");
  return { ...said, bound: sign === "<=" ? "at most" : "at least" };
}

/** What is below 2 is at most 1; what is allowed is a most, whatever the sign. */
function beyond(number: number, sign: string, role: string): string {
  if (role === "allowed" || sign === "<")
    return `pain at most ${sign === "<" ? Math.max(0, number - 1) : number} ${role}`;
  return `pain at least ${Math.min(10, number + 1)} ${role}`;
}

/** Pain on the scale of 10; a fraction is `5/10`. */
function ofTen(said: Range): Range {
  if (said.open !== undefined && said.open !== "___")
    refuse(`Write a number from 0 to 10, ___, or note "pain ${said.open}".`);
  const isPart = (end: Num | undefined): boolean =>
    end !== undefined && end !== 0 && compare(fraction(end) ?? whole(1), whole(1)) < 0;
  if (isPart(said.lo) || isPart(said.hi))
    refuse("Pain is out of 10 anyway. Write the number alone, such as pain 5.");
  return said;
}

function asClause(fields: Clause["fields"]): Clause {
  return { is: "clause", fields };
}

/** Nobody is meant to hurt more than is allowed, and pain that has a number has no word. */
export function agree(said: Clause["fields"]): void {
  const { "pain expected": expected, "pain allowed": allowed, "pain in words": inWords } = said;
  const told = inWords?.endsWith("allowed") ? allowed : expected;
  if (inWords && told) refuse(`“Pain ${inWords}” has a number beside it. Write the number alone.`);
  const [most, limit] = [fraction(expected?.hi), fraction(allowed?.hi)];
  if (expected && allowed && most && limit && compare(most, limit) > 0)
    refuse(
      `Pain ${rangeText(expected)} is expected, but only ${rangeText(allowed)} is allowed. Correct one.`,
    );
}
