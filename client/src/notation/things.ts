// Names in a dose or in bouts for equipment, places, parts of the body and paces; one that nobody knows is asked about.

import type { Notation } from "./tables.ts";
import type { Read } from "./values.ts";

export interface Named {
  /** with, load, on, in, site, at or work. */
  readonly kind: string;
  readonly name: string;
}

/** The names that the site doesn't know and the plan's own line doesn't have. */
export function strange(read: Read, own: string, notation: Notation): readonly Named[] {
  const known = own.split(/[\s,()]+/);
  return namesIn(read).filter(
    ({ kind, name }) => notation.things[kind] && !known.includes(name) && !isKnown(kind, name, notation),
  );
}

/** What to tell whoever wrote it. */
export function strangeWords({ kind, name }: Named, { things, efforts }: Notation): string {
  const felt = kind === "load" ? efforts[name] : undefined;
  if (felt)
    return `“${name}” isn't a weight. For how hard it feels write effort ${felt}; for the weight itself how much, such as load 5 kg.`;
  const { what = "thing", names = [] } = things[kind] ?? {};
  const near = names.map((one) => [apart(one, name), one] as const).sort(([a], [b]) => a - b)[0];
  const remedy =
    near && near[0] <= 2 && near[0] * 2 < name.length
      ? `Did you mean “${near[1]}”?`
      : `Write it in a note, such as note "${name.replaceAll("-", " ")}".`;
  return `We don't know the ${what} “${name}”. ${remedy}`;
}

function namesIn(value: unknown): readonly Named[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  return [...ownNames(value as Readonly<Record<string, unknown>>), ...Object.values(value).flatMap(namesIn)];
}

function ownNames(one: Readonly<Record<string, unknown>>): readonly Named[] {
  const [text, unit] = [String(one["text"] ?? ""), String(one["unit"] ?? "")];
  if (one["is"] === "modifier" && ["with", "in", "on"].includes(String(one["kind"])))
    return [{ kind: String(one["kind"]), name: text.split(" ").at(-1) ?? "" }];
  if (one["is"] === "modifier" && one["kind"] === "at")
    return / % (of|above|below) |\d|^(___|not |as )/.test(text) ? [] : [{ kind: "at", name: text }];
  if (one["is"] === "load" && one["name"] !== undefined) return [{ kind: "load", name: String(one["name"]) }];
  if (one["is"] === "quantity" && unit.startsWith("x ")) return [{ kind: "work", name: unit.slice(2) }];
  return one["is"] === "sets" && one["joint"] !== undefined
    ? [{ kind: "site", name: String(one["joint"]) }]
    : [];
}

/** A band has its color, and several wedges are wedges. */
function isKnown(kind: string, name: string, { things, bands, needed }: Notation): boolean {
  const names = things[kind]?.names ?? [];
  const ones = [name, name.replace(/s$/, ""), name.replace(/es$/, "")];
  if (ones.some((one) => names.includes(one)) || new RegExp(`^(?:${bands})$`).test(name)) return true;
  if (!["with", "load", "on", "in"].includes(kind)) return false;
  const words = name.replace(/s$/, "").replaceAll("-", "[- ]");
  return needed.some((text) => new RegExp(`\\b${words}(e?s)?\\b`).test(text));
}

/** How many keys lie between two words: left out, put in, another, or two changed over. */
function apart(one: string, other: string): number {
  let [before, last]: [readonly number[], readonly number[]] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last.at(-1) ?? 0;
}
