// The page of a stage, and its sheet, to those of one patient: doses, bouts, what is left out and put in.

import { make } from "../../dom/make.ts";
import { sessionCourse } from "../../notation/course.ts";
import type { Sequence } from "../../notation/values.ts";
import { type Given, touches } from "../../patient/overrides.ts";
import { type Line, type LinesSession, stageOf } from "../../patient/lines.ts";
import { FROM_LINK, quoted } from "../../plan/origin.ts";
import { type Reading, boutsOf, boutsSaid, exerciseTitle, textWords } from "../../patient/patientplan.ts";
import { blockOf } from "./lineblock.ts";
import { fillDose } from "./patientdose.ts";
import { doseMark, markedTimer } from "../../dom/linkmark.ts";
import { amendRows } from "./patientrow.ts";
import { amendSheet } from "./patientsheet.ts";
import { lengthWords, numbers, sayAbove, strip } from "./patientstrip.ts";

/** Once a page: what stands there is the plan's own until then. */
export function amendStage(given: Given, stage: string, reading: Reading): void {
  const own = given.lines.stages.find(({ id }) => id === stage);
  if (own === undefined || !touches(given, stage)) return;
  for (const session of own.sessions) {
    if (session.lines.some((line) => line.kind === "bouts" && isTouched(given, line)))
      showBouts(given, session, reading);
    for (const line of session.lines) showLine(given, line, reading);
  }
  const last = own.sessions.at(-1);
  if (last) addLines(given, stage, last, reading);
  amendRows();
  amendSheet(given, own, reading);
}

function isTouched({ changed, out }: Given, { key }: Line): boolean {
  return changed.has(key) || out.has(key);
}

/** `session/item`. */
export function placeOf(key: string): string {
  return key.slice(stageOf(key).length + 1);
}

/** Where an exercise that was added stands, in the way of the plan's own. */
export function addedPlace(session: string, exercise: string): string {
  return `${session}/added-${exercise}`;
}

function showLine(given: Given, line: Line, reading: Reading): void {
  const place = placeOf(line.key);
  const article = blockOf(place);
  if (article === null || !isTouched(given, line)) return;
  if (given.out.has(line.key)) return article.replaceWith(leftOut(line.title || line.words));
  const changed = given.changed.get(line.key);
  if (changed && line.kind === "bouts") return renamed(article, line, changed.text, reading);
  if (changed) fill(article, place, line.title, changed.text, line.sided, line.words, reading);
}

/** Bouts in their place among exercises: their words are all that stands there. */
function renamed(article: HTMLElement, line: Line, text: string, reading: Reading): void {
  article.querySelector(".rv-given-mark")?.remove();
  const head = article.querySelector("h3");
  head?.replaceChildren(textWords("bouts", text, reading).replace(/\.$/, ""));
  head?.after(doseMark(line.words));
}

function fill(
  article: HTMLElement,
  id: string,
  title: string,
  text: string,
  sided: boolean,
  instead: string,
  reading: Reading,
): void {
  const found = reading.reader.read("dose", text);
  if ("read" in found && found.read.is === "dose")
    return fillDose(article, { id, title, dose: found.read, sided, instead }, reading.notation);
  // What this page cannot read is shown as it was typed, and nothing of the plan's own beside it.
  article
    .querySelectorAll(".rv-num, .rv-sub, .rv-dose-trace, .rv-given-typed, [data-own], rv-timer, .rv-ticks")
    .forEach((one) => one.remove());
  article
    .querySelector("h3")
    ?.after(doseMark(""), make("p", { class: "rv-given-typed", dir: "auto" }, quoted(text)));
}

function leftOut(title: string): HTMLElement {
  return make("p", { class: "rv-given-out" }, make("s", {}, title), ` Left out. ${FROM_LINK}.`);
}

function addLines(given: Given, stage: string, session: LinesSession, reading: Reading): void {
  // What stands there already came by the same link, a moment ago.
  const added = given.added.filter(
    ([where, exercise]) => where === stage && blockOf(addedPlace(session.id, exercise)) === null,
  );
  if (added.length === 0) return;
  const place = placeFor(session.id);
  for (const [, exercise, text] of added) {
    const title = exerciseTitle(exercise, reading);
    const link = exercise in reading.notation.exercises ? exerciseLink(exercise, title) : title;
    const article = make(
      "article",
      { class: "rv-dose" },
      make("h3", {}, link),
      ...picture(exercise, reading),
    );
    const sided = reading.notation.exercises[exercise]?.[1] ?? false;
    fill(article, addedPlace(session.id, exercise), title, text, sided, "", reading);
    article.dataset["line"] = addedPlace(session.id, exercise);
    place.append(article);
  }
}

/** Its small picture, which is no part of this page. */
function picture(exercise: string, { notation }: Reading): readonly HTMLElement[] {
  const address = notation.exercises[exercise]?.[2];
  if (address === undefined) return [];
  const root = document.querySelector("rv-given")?.getAttribute("root") ?? "";
  return [make("div", { class: "rv-dose-fig" }, make("img", { src: `${root}${address}`, alt: "" }))];
}

function exerciseLink(exercise: string, title: string): HTMLElement {
  const root = document.querySelector("rv-given")?.getAttribute("root") ?? "";
  return make("a", { href: `${root}exercises/${exercise}/` }, title);
}

/** Where the exercises of a session stand; made where the session has none. */
function placeFor(session: string): Element {
  const known = document.querySelector(`.rv-doses[data-session="${session}"]`);
  if (known) return known;
  const section = make(
    "section",
    { class: "rv-sec rv-doses", "data-session": session },
    make("h2", {}, "Exercises"),
    make("p", { class: "rv-note rv-day", "data-daily-day": true }),
  );
  document.querySelector("#if-it-hurts")?.before(section);
  return section;
}

/** The dark block of a session: its numbers, its strip, its words and its timer; its cue stays. What the plan says of
 * all its bouts is said of the patient's own. */
function showBouts(given: Given, session: LinesSession, reading: Reading): void {
  const block = document.querySelector<HTMLElement>(`.rv-hero[data-session="${session.id}"]`);
  if (block === null) return;
  const sequence: Sequence = { is: "sequence", parts: boutsOf(given, session, reading) };
  const instead = session.lines.filter((line) => line.kind === "bouts" && isTouched(given, line));
  block
    .querySelectorAll(".rv-hero-nums, .rv-strip, .rv-axis, rv-timer, .rv-given-mark")
    .forEach((one) => one.remove());
  const nums = numbers(sequence, reading.notation);
  nums.className = "rv-hero-nums";
  const old = instead.map((line) => line.words).join(" ");
  block.querySelector(".rv-hero-head")?.after(doseMark(old), nums, ...drawn(sequence, reading));
  block.querySelector(".rv-cue [data-own]")?.replaceChildren(boutsSaid(given, session, reading));
  sayAbove(block, sequence);
  block.querySelector(".rv-cue")?.after(...timer(session, sequence, reading));
}

function drawn(sequence: Sequence, { notation }: Reading): readonly Element[] {
  const drawing = strip(sequence, notation);
  if (drawing === null) return [];
  const axis = make(
    "p",
    { class: "rv-axis", "aria-hidden": "true" },
    make("span", {}, "0"),
    make("span", {}, lengthWords(sequence, notation)),
  );
  return [drawing, axis];
}

function timer(
  session: LinesSession,
  sequence: Sequence,
  { reader, notation }: Reading,
): readonly HTMLElement[] {
  const around = session.around.map((text) => {
    const found = text === "" ? null : reader.read("item", text);
    return found && "read" in found && found.read.is === "sequence" ? [found.read] : [];
  });
  const [before = [], after = []] = around;
  if (sessionCourse([sequence], notation.seconds).length === 0) return [];
  const course = sessionCourse([...before, sequence, ...after], notation.seconds);
  return [markedTimer(course, document.querySelector("h1")?.textContent ?? "")];
}
