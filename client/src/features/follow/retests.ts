// The tests that a plan's stages ask for, to when each is due: never measured, due again, or not before a day.

import { make, pageLink } from "../../dom/make.ts";
import type { AskedTest, PlanData } from "../../plan/data.ts";
import { dayWords, plusDays } from "../../values/calendarday.ts";
import { type Kept, type Standing, positions } from "../../plan/follow.ts";

/** The tests of the stages in which the reader now is. */
export function testsNow(data: PlanData, { states }: Standing): readonly AskedTest[] {
  return positions(data, states).flatMap(({ id }) => data.tests?.[id] ?? []);
}

export function retests(
  tests: readonly AskedTest[],
  { results }: Kept,
  root: string,
  today: string,
): HTMLElement {
  const rows = tests.map((test) =>
    make(
      "li",
      {},
      make("a", { href: pageLink(root, test.address) }, test.title),
      `: ${when(test, results, today)}`,
    ),
  );
  return make(
    "section",
    { class: "rv-retests" },
    make("h3", {}, "Tests your plan asks for"),
    make("ul", { class: "rv-plain" }, ...rows),
  );
}

/** As old as its oldest item; the days between two are clinician opinion. */
export function when({ items, again }: AskedTest, results: Kept["results"], today: string): string {
  const last = items.map((item) => lastDay(item, results, today));
  const missing = last.filter((day) => day === "").length;
  if (missing === last.length) return "not done yet.";
  if (missing > 0) return `${missing} of ${last.length} checks not done yet.`;
  const oldest = [...last].sort()[0] ?? "";
  const due = plusDays(oldest, again);
  if (due > today) return `done on ${dayWords(oldest)}; repeat it on ${dayWords(due)} or later.`;
  return `done on ${dayWords(oldest)}. Time to test again.`;
}

function lastDay(item: string, results: Kept["results"], today: string): string {
  const days = [...results].filter(([day, items]) => day <= today && items.has(item)).map(([day]) => day);
  return days.sort().at(-1) ?? "";
}
