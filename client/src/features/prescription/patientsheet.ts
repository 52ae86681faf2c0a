// The sheet of a stage to one patient's: rows of exercises from the page above it, bouts, who set it.

import { make } from "../../dom/make.ts";
import type { Given } from "../../patient/overrides.ts";
import type { LinesSession, LinesStage } from "../../patient/lines.ts";
import { FROM_LINK, originOf } from "../../plan/origin.ts";
import { type Reading, boutsOf, boutsSaid } from "../../patient/patientplan.ts";
import { blockOf, wordsIn } from "./lineblock.ts";
import { lengthWords, numbers, sayAbove, strip } from "./patientstrip.ts";

export function amendSheet(given: Given, stage: LinesStage, reading: Reading): void {
  for (const session of stage.sessions) {
    if (
      session.lines.some(
        ({ kind, key }) => kind === "bouts" && (given.changed.has(key) || given.out.has(key)),
      )
    )
      paperBouts(given, session, reading);
    paperLines(given, stage, session);
  }
}

/** Who it says set it, what they wrote, and the caution, on every sheet of a patient. */
export function markSheet(given: Given): void {
  document.querySelector(".rv-sheet-given")?.remove();
  const { by, says, caution } = originOf(given);
  const words = [caution, says].filter(Boolean).join(" ");
  document
    .querySelector(".rv-sheet-lines")
    ?.after(make("p", { class: "rv-sheet-given" }, make("b", {}, `${by}.`), ` ${words}`));
}

function paperBouts(given: Given, session: LinesSession, reading: Reading): void {
  const block = document.querySelector(`.rv-sheet-bouts[data-session="${session.id}"]`);
  if (block === null) return;
  const sequence = { is: "sequence", parts: boutsOf(given, session, reading) } as const;
  block.querySelectorAll(".rv-sheet-nums, .rv-strip, .rv-sheet-axis").forEach((one) => one.remove());
  const nums = numbers(sequence, reading.notation);
  nums.className = "rv-sheet-nums";
  const drawing = strip(sequence, reading.notation);
  const length = make("span", {}, lengthWords(sequence, reading.notation));
  const axis = make("p", { class: "rv-sheet-axis" }, make("span", {}, "0"), length);
  const words = block.querySelector(".rv-sheet-words");
  words?.before(nums, ...(drawing ? [drawing, axis] : []));
  const own = words?.querySelector("[data-own]");
  own?.replaceChildren(make("b", {}, `${FROM_LINK}: `), boutsSaid(given, session, reading));
  sayAbove(block, sequence);
}

/** Rows say what the page says above; where one differs, what was common to all is said in each. */
function paperLines(given: Given, stage: LinesStage, session: LinesSession): void {
  const keys = [...given.changed.keys(), ...given.out].filter((key) =>
    key.startsWith(`${stage.id}/${session.id}/`),
  );
  const last = session === stage.sessions.at(-1);
  const added = last ? given.added.filter(([where]) => where === stage.id) : [];
  if (keys.length === 0 && added.length === 0) return;
  const table = tableOf(session.id, added.length > 0);
  if (table === null) return;
  table.querySelector(".rv-sheet-common")?.remove();
  for (const [, exercise] of added) {
    const place = `${session.id}/added-${exercise}`;
    if (table.querySelector(`[data-line="${place}"]`) === null) table.tBodies[0]?.append(newRow(place));
  }
  for (const row of table.querySelectorAll<HTMLElement>("tr[data-line]")) paperRow(row);
}

function tableOf(session: string, needed: boolean): HTMLTableElement | null {
  const known = document.querySelector<HTMLTableElement>(`.rv-sheet-work[data-session="${session}"]`);
  if (known !== null || !needed) return known;
  const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
  const table = make(
    "table",
    { class: "rv-sheet-work", "data-session": session },
    make(
      "colgroup",
      {},
      make("col", { class: "rv-sheet-col-name" }),
      make("col"),
      ...days.map(() => make("col", { class: "rv-sheet-col-day" })),
    ),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col", colspan: "2" }, "Exercises"),
        ...days.map((day) => make("th", { scope: "col" }, day)),
      ),
    ),
    make("tbody"),
  );
  document.querySelector(".rv-sheet-note")?.after(table);
  return table;
}

function newRow(line: string): HTMLTableRowElement {
  const boxes = Array.from({ length: 7 }, () => make("td", {}, make("b", { class: "rv-sheet-box" })));
  return make(
    "tr",
    { "data-line": line },
    make("th", { scope: "row" }),
    make("td", { class: "rv-sheet-dose" }),
    ...boxes,
  );
}

/** What was left out has no article on the page any more, and so no row. */
function paperRow(row: HTMLElement): void {
  const article = blockOf(row.dataset["line"] ?? "");
  if (article === null) return row.remove();
  // A dose that nobody changed keeps its row: its blanks are for a pen, and the page has words in their place.
  const isSet = article.querySelector(".rv-given-mark, .rv-given-typed") !== null;
  if (!isSet && row.querySelector(".rv-sheet-dose b") !== null) return;
  const words = (selector: string): string => wordsIn(article, selector);
  const facts = [...article.querySelectorAll(".rv-facts-list > div")].map((one) => {
    const [label, value] = [one.querySelector("dt"), one.querySelector("dd")].map(
      (part) => part?.textContent ?? "",
    );
    return `${label?.toLowerCase()}: ${value}`;
  });
  const note = words(".rv-note");
  const said = [...facts, ...(note === "" ? [] : [note])].join("; ");
  const number = [words(".rv-num"), words(".rv-beside") || words("p.rv-sub"), words(".rv-given-typed")]
    .filter(Boolean)
    .join(" ");
  const cell = row.querySelector(".rv-sheet-dose");
  const name = row.querySelector("th");
  if (name && (name.textContent === "" || article.hasAttribute("data-bouts"))) name.textContent = words("h3");
  const set = article.querySelector(".rv-given-mark") ? make("small", {}, FROM_LINK) : "";
  cell?.replaceChildren(make("b", {}, number), said === "" ? "" : make("small", {}, said), set);
}
