// Who is tested: the injured side, and age and sex where a norm depends on them. Asked once, kept for all tests.

import { make } from "../../dom/make.ts";
import { upper } from "../../notation/words.ts";
import type { Item } from "../../results/testresult.ts";
import { sideField } from "../../ask/field.ts";

const OPTIONS = [
  ["Left", "left"],
  ["Right", "right"],
  ["Both", "both"],
  ["None", "none"],
] as const;

export function sideChoice(chosen: string, choose: (side: string) => void): HTMLElement {
  const { element, answer } = sideField(OPTIONS, chosen);
  element.addEventListener("change", () => choose(answer() ?? ""));
  return element;
}

/** The groups of ages with their names: `20s`, or `18–39` where they are no decades. */
export function agesOf(first: readonly number[]): readonly (readonly [age: string, words: string])[] {
  const decades = first.every((age, at) => age % 10 === 0 && (at === 0 || age - (first[at - 1] ?? 0) === 10));
  return first.map((age, at) => {
    const after = first[at + 1];
    const years = after === undefined ? `${age} and older` : `${age}–${after - 1}`;
    return [String(age), decades ? `${age}s` : years];
  });
}

/** A list of ages and one of the sexes that the norms have. */
export function personChoice(
  items: readonly Item[],
  chosen: (name: string) => string,
  choose: (name: string, value: string) => void,
): readonly HTMLElement[] {
  const norms = items.map((item) => item.norms).find((found) => found !== null) ?? {};
  const ages = agesOf(Object.keys(Object.values(norms)[0] ?? {}).map(Number));
  const sexes = Object.keys(norms).map((sex) => [sex, upper(sex)] as const);
  const lists = [
    ["age", "Age group (for typical scores)", ages],
    ["sex", "Compare with", sexes],
  ] as const;
  return lists.map(([name, words, options]) => {
    const select = make("select", { id: `rv-${name}` }, make("option", { value: "" }, "Choose"));
    for (const [value, text] of options)
      select.append(make("option", { value, selected: value === chosen(name) }, text));
    select.addEventListener("change", () => choose(name, select.value));
    return make("p", { class: "rv-date" }, make("label", { for: select.id }, words), select);
  });
}
