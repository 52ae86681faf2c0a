// What was set for one patient in words: dates and limits, what differs from the plan, what changed since.

import { type Child, make, pageLink } from "../../dom/make.ts";
import type { Patient } from "../../dom/patientlink.ts";
import { fullWords } from "../../values/daywords.ts";
import { kmWords } from "../../values/distance.ts";
import { type Given, ownStop } from "../../patient/overrides.ts";
import { type PlanLines, stageOf } from "../../patient/lines.ts";
import { counted } from "../../values/number.ts";
import { quoted } from "../../plan/origin.ts";
import { type Reading, exerciseTitle, lineWords, textWords } from "../../patient/patientplan.ts";

/** `hash` goes along to the stage. */
export function facts(given: Given, root: string, hash: string): HTMLElement {
  const { prescription, lines, stage, stop } = given;
  const { start, anchor, side, km, injury } = prescription;
  const first = lines.stages.find(({ id }) => id === stage);
  const named = lines.anchor?.name.replaceAll("-", " ") ?? "injury or surgery";
  const limit = ownStop(prescription, lines);
  const own = stop === 0 && prescription.stop > 0 && limit !== null;
  const rows: readonly (readonly [string, Child])[] = [
    ["Start at", first ? make("a", { href: pageLink(root, first.address) + hash }, first.title) : ""],
    ["Start date", start && fullWords(start)],
    [`Date of ${named}`, anchor && fullWords(anchor)],
    ["Injured side", side],
    ["What is injured", injury === "" ? "" : (lines.injuries[injury]?.[0] ?? injury)],
    [
      "Stop when pain reaches",
      stop > 0 ? String(stop) : own ? `${limit}, the plan's own limit, which is stricter` : "",
    ],
    ["Weekly distance before the injury", km > 0 ? kmWords(km) : ""],
  ];
  return make(
    "dl",
    { class: "rv-given-facts" },
    ...rows.flatMap(([label, value]) =>
      value === "" ? [] : [make("div", {}, make("dt", {}, label), make("dd", {}, value))],
    ),
  );
}

/** What each version since has changed, and what of the link the plan has no more. */
export function later({ prescription, lines, since, lost, ahead, stage }: Given): readonly HTMLElement[] {
  const { version } = prescription;
  const found: HTMLElement[] = [];
  if (ahead)
    found.push(
      tell(
        `This was set for version ${version} of the plan, and this page has version ${lines.version}. Reload the page. You see the doses that were set for you.`,
      ),
    );
  if (!ahead && version < lines.version)
    found.push(
      make(
        "div",
        { class: "rv-tell" },
        make(
          "p",
          {},
          `This plan was updated from version ${version} to ${lines.version}. You keep the amounts your clinician set. The rules and goals are the current ones.`,
        ),
        make("ul", {}, ...since.map(([number, words]) => make("li", {}, `Version ${number}: ${words}`))),
      ),
    );
  if (stage === "")
    found.push(tell("The stage your clinician chose is no longer in the plan. Ask where to start."));
  if (lost.length > 0)
    found.push(
      make(
        "div",
        { class: "rv-tell" },
        make(
          "p",
          {},
          "Your clinician gave you this, but it's no longer in the plan. Ask if you should keep doing it.",
        ),
        make(
          "ul",
          {},
          ...lost.map(([name, text]) => make("li", { dir: "auto" }, `${quoted(name)}: ${quoted(text)}`)),
        ),
      ),
    );
  return found;
}

function tell(words: string): HTMLElement {
  return make("p", { class: "rv-tell" }, words);
}

/** Every line that differs, in the order of the plan. */
export function differences({ given, reading }: Patient, onPaper = false): HTMLElement | null {
  const rows = [...changedRows(given, reading, onPaper), ...outRows(given), ...addedRows(given, reading)];
  if (rows.length === 0) return null;
  const words = `${counted(rows.length, "change", "changes")} to the plan`;
  return make(
    "details",
    { class: "rv-given-lines", open: onPaper || rows.length < 4 },
    make("summary", {}, words),
    make(
      "ul",
      {},
      ...rows.map(([where, what, how]) =>
        make("li", {}, make("b", {}, `${where}${what === "" ? "" : `, ${what}`}: `), how),
      ),
    ),
  );
}

type Row = readonly [stage: string, line: string, how: string];

/** On paper only what holds: what it stands instead of would be taken for a dose. */
function changedRows(given: Given, reading: Reading, onPaper: boolean): readonly Row[] {
  return [...given.changed.values()].map(({ line, why }) => {
    const now = lineWords(given, line, reading);
    const differs = line.words && `. The plan ${why === "kept" ? "now " : ""}says: ${line.words}`;
    return [
      stageTitle(given.lines, stageOf(line.key)),
      line.title,
      now.replace(/\.$/, "") + (onPaper ? "" : differs),
    ];
  });
}

function outRows({ out, lines }: Given): readonly Row[] {
  const all = lines.stages.flatMap(({ sessions }) => sessions.flatMap((session) => session.lines));
  return all
    .filter(({ key }) => out.has(key))
    .map(({ key, title, words }) => [stageTitle(lines, stageOf(key)), title || words, "left out"]);
}

function addedRows({ added, lines }: Given, reading: Reading): readonly Row[] {
  return added.map(([stage, exercise, text]) => [
    stageTitle(lines, stage),
    exerciseTitle(exercise, reading),
    `added, ${textWords("dose", text, reading)}`,
  ]);
}

function stageTitle({ stages }: PlanLines, stage: string): string {
  return stages.find(({ id }) => id === stage)?.title ?? quoted(stage.replaceAll("-", " "));
}
