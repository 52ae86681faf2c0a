// An arc that begins at its larger end, `90 to 30 deg`, to one that says so; everywhere else that is a slip.

import { compare, fraction } from "../rules/fraction.ts";
import { numberOf } from "./build.ts";
import type { Token, Tree } from "./runner.ts";

/** Kind of the token that is put behind such an arc. */
export const FALLING = "FALLING";

/** The tree, in which the two ends of such an arc have changed places. */
export function turned(tree: Tree): Tree {
  const parts = tree.parts.map((part) => (part.is === "tree" ? turned(part) : part));
  const degrees = parts.some((part) => part.is === "token" && /^(deg|°)/.test(part.text));
  if (tree.rule !== "arc" || !degrees || !parts.some((part) => part.is === "tree" && falls(part)))
    return { ...tree, parts };
  const swapped = parts.map((part) => (part.is === "tree" ? swappedEnds(part) : part));
  return { ...tree, parts: [...swapped, { is: "token", type: FALLING, text: "to", at: 0 }] };
}

function numbersOf(tree: Tree): readonly Tree[] {
  if (tree.rule === "range") return tree.parts.flatMap((part) => (part.is === "tree" ? numbersOf(part) : []));
  return tree.parts.filter((part): part is Tree => part.is === "tree" && part.rule === "number");
}

function falls(tree: Tree): boolean {
  const ends = numbersOf(tree).flatMap(({ parts }) =>
    parts.filter((part): part is Token => part.is === "token"),
  );
  const [first, last] = ends.map((end) => fraction(numberOf(end).value));
  return Boolean(first && last && ends.length === 2 && compare(first, last) > 0);
}

function swappedEnds(tree: Tree): Tree {
  if (tree.rule === "range")
    return { ...tree, parts: tree.parts.map((part) => (part.is === "tree" ? swappedEnds(part) : part)) };
  const [first, last] = numbersOf(tree);
  if (!first || !last) return tree;
  return { ...tree, parts: tree.parts.map((part) => (part === first ? last : part === last ? first : part)) };
}
