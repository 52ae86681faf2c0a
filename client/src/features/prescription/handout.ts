// A prescription to its slip: QR code, link, what the patient sees; on paper, the hand-out.

import { make } from "../../dom/make.ts";
import type { Patient } from "../../dom/patientlink.ts";
import { lower } from "../../notation/words.ts";
import { fullWords } from "../../values/daywords.ts";
import { today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { originOf } from "../../plan/origin.ts";
import { prescribed } from "../../patient/patientplan.ts";
import { differences, facts } from "./differences.ts";
import { originBlock } from "../../dom/linkmark.ts";
import { handFigures } from "./handfigures.ts";
import { qrCode } from "./qr.ts";

/** Characters beyond which a phone's camera has trouble with the code on paper. */
const DENSE = 700;

export interface Slip {
  readonly link: string;
  readonly patient: Patient;
  /** The plan as it is for everybody. */
  readonly data: PlanData;
  /** Of the site, where pictures are. */
  readonly root: string;
}

export function slipParts({ link, patient }: Slip): readonly HTMLElement[] {
  const [before = "", after = ""] = link.split("#");
  return [
    codeOf(link),
    make("p", { class: "rv-slip-link" }, make("code", {}, `${before}#`, make("b", {}, after))),
    make("p", { class: "rv-note" }, lengthSaid(link)),
    make("h2", {}, "What your patient sees"),
    ...originBlock(originOf(patient.given)),
    facts(patient.given, "", ""),
    ...[differences(patient)].flatMap((one) => one ?? []),
  ];
}

function codeOf(link: string): HTMLElement {
  const code = link.length > DENSE ? null : qrCode(link, "QR code of the link");
  return make(
    "div",
    { class: "rv-slip-code" },
    code ?? "The link is too long for a QR code. Send the link instead.",
  );
}

function lengthSaid({ length }: string): string {
  return length <= 300
    ? `This link is ${length} characters long.`
    : `${length} characters: send it by e-mail rather than as a text message.`;
}

/** One sheet of paper with all of it. */
export function handOut(slip: Slip): HTMLElement {
  const { patient, link, data, root } = slip;
  const { given, reading } = patient;
  const own = prescribed(data, given, reading);
  const origin = originOf(given);
  const stage = own.stages[given.stage];
  // Where much differs, only that is printed: the rest stands behind the link.
  const sessions = isLong(given) ? [] : (stage?.sessions ?? []);
  return make(
    "section",
    { class: `rv-handout${isLong(given) ? " rv-handout-close" : ""}`, "aria-label": "Hand-out to print" },
    make("h1", {}, data.title),
    make(
      "p",
      {},
      make("b", {}, `${origin.by}. `),
      `${origin.caution} Made on ${fullWords(today())}, version ${given.lines.version} of the plan.`,
    ),
    make(
      "div",
      { class: "rv-handout-way" },
      codeOf(link),
      make("div", {}, make("p", {}, "Scan the code or go to:"), make("p", { class: "rv-slip-link" }, link)),
    ),
    facts(given, "", ""),
    origin.says === "" ? null : make("p", { class: "rv-given-note", dir: "auto" }, origin.says),
    ...signs(data, isLong(given)),
    ...(stage?.["all day"] ?? []).map(([head, words]) => make("p", {}, make("b", {}, `${head}: `), words)),
    ...sessions.map(({ title, often, words }) =>
      make("p", {}, make("b", {}, [stage?.title, title, often].filter(Boolean).join(", ")), `. ${words}`),
    ),
    ...(isLong(given) ? [] : [handFigures(patient, root)].flatMap((one) => one ?? [])),
    ...[differences(patient, true)].flatMap((one) => one ?? []),
    make("p", { class: "rv-note" }, "Your log stays on your phone. Not medical advice."),
  );
}

/** Warning signs by what each asks for, the most urgent first; where much differs, the emergencies alone. */
function signs(data: PlanData, short: boolean): readonly HTMLElement[] {
  const names = Object.keys(data.flags);
  const acts = [...new Set(names.map((name) => data["flag acts"][name] ?? ""))];
  return acts.slice(0, short ? 1 : acts.length).map((act) => {
    const own = names.filter((name) => data["flag acts"][name] === act);
    const more = short ? " More warning signs are on the plan's page." : "";
    return make(
      "p",
      {},
      make("b", {}, `${data["act heads"][act] ?? act} `),
      `${clauses(own.map((name) => data.flags[name] ?? ""))}.${more}`,
    );
  });
}

/** Signs in one sentence after what they ask for. */
function clauses(signs: readonly string[]): string {
  const all = signs.map(lower);
  return [all.slice(0, -1).join("; "), all.at(-1)].filter(Boolean).join("; or ");
}

/** For an e-mail or a record. */
export function slipText(slip: Slip): string {
  const told = handOut(slip);
  const lines = [...told.querySelectorAll("h1, p, dt, li")].flatMap((one) => {
    if (one.closest(".rv-handout-way")) return [];
    const value =
      one.tagName === "DT"
        ? `${one.textContent}: ${one.nextElementSibling?.textContent ?? ""}`
        : one.textContent;
    return [one.tagName === "LI" ? `- ${value ?? ""}` : (value ?? "")];
  });
  return [...lines, slip.link].join("\n");
}

/** So much that only small print keeps it on one sheet. */
function isLong({ prescription: { changes, added } }: Patient["given"]): boolean {
  return changes.length + added.length > 6;
}
