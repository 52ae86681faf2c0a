// What was set for one patient to the head of the plan's page: who, when, what differs, and the way to follow it.
// Nothing is kept before the reader says so.

import { store, tellChanged, whereLine } from "../../dom/device.ts";
import { button, make, pageLink } from "../../dom/make.ts";
import { type Patient, type Wrong, patientOf, patientPlan, prescriptionIn } from "../../dom/patientlink.ts";
import { publishedPlan } from "../../dom/plandata.ts";
import { dayWords, plusDays } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { keptOf } from "../../plan/kept.ts";
import { painPlanAt } from "../../plan/painlimit.ts";
import type { Prescription } from "../../patient/prescription.ts";
import { CAUTION, originOf } from "../../plan/origin.ts";
import { amendStage } from "./patientstage.ts";
import { differences, facts, later } from "./differences.ts";
import { showLimit } from "./stricterlimit.ts";
import { originBlock } from "../../dom/linkmark.ts";
import { markSheet } from "./patientsheet.ts";
import { PROBLEMS } from "../../dom/linkproblems.ts";
import { openForm } from "../../start/startform.ts";

const QUIET = { class: "rv-button rv-button-quiet" };
const BELOW = " Below is the standard plan.";

/** What is shown now: a change of something else draws nothing anew. */
const shown = new WeakMap<HTMLElement, string>();

export async function showGiven(host: HTMLElement, fragment: string, isLink: boolean): Promise<void> {
  const state = `${fragment} ${store.get("given", planOf(host)) === fragment} ${keptOf(store, planOf(host)) !== null}`;
  const before = shown.get(host);
  if (before === state || host.querySelector("form") !== null) return;
  shown.set(host, state);
  // The page was another patient's a moment ago.
  if (before !== undefined && before.split(" ")[0] !== fragment) return location.reload();
  const found = await prescriptionIn(fragment);
  if (found === null) return host.replaceChildren();
  if (typeof found === "string") return host.replaceChildren(...problem(host, found, isLink));
  const patient = await patientOf(found, planOf(host), rootOf(host));
  if (typeof patient === "string") return host.replaceChildren(...problem(host, patient, isLink));
  const { id, formerly } = patient.given.lines;
  if (found.plan !== id && !formerly.includes(found.plan))
    return host.replaceChildren(elsewhere(host, found));
  host.replaceChildren(block(host, patient, fragment, isLink));
  await amendPage(host, patient, fragment, isLink);
}

function planOf(host: HTMLElement): string {
  return host.getAttribute("plan") ?? "";
}

function rootOf(host: HTMLElement): string {
  return host.getAttribute("root") ?? "";
}

/** What is kept here and cannot be shown can be taken back. */
function problem(host: HTMLElement, wrong: Wrong, isLink: boolean): readonly HTMLElement[] {
  const words = make("p", { role: "alert", class: "rv-tell" }, PROBLEMS[wrong] + BELOW);
  return isLink ? [words] : [words, undo(host)];
}

function elsewhere(host: HTMLElement, { plan }: Prescription): HTMLElement {
  const href = `${pageLink(rootOf(host), `plans/${plan}/`)}${location.hash}`;
  const words = "This link is for a different plan. ";
  return make("p", { role: "alert", class: "rv-tell" }, words, make("a", { href }, "Open the other plan"));
}

function block(host: HTMLElement, patient: Patient, fragment: string, isLink: boolean): HTMLElement {
  const { given } = patient;
  return make(
    "section",
    { class: "rv-given", "aria-label": "Set for one patient" },
    ...originBlock(originOf(given)),
    facts(given, rootOf(host), isLink ? `#${fragment}` : ""),
    ...later(given),
    differences(patient),
    ways(host, patient, fragment, isLink),
  );
}

function ways(host: HTMLElement, patient: Patient, fragment: string, isLink: boolean): HTMLElement {
  const place = make("div", { class: "rv-given-ways" });
  const kept = keptOf(store, planOf(host));
  if (kept !== null && store.get("given", planOf(host)) === fragment) place.append(...back(host));
  else if (isLink && kept !== null) {
    const words = `You started this plan on ${dayWords(kept.started.start)}. You'll stay at your current stage.`;
    place.append(
      make("p", {}, words),
      make(
        "p",
        { class: "rv-buttons" },
        button("Use my clinician's version", () => keep(host, fragment)),
      ),
    );
  } else if (isLink) offer(place, host, patient, fragment);
  return place;
}

function keep(host: HTMLElement, fragment: string): void {
  store.set("given", planOf(host), fragment);
  tellChanged();
}

function back(host: HTMLElement): readonly HTMLElement[] {
  return [make("p", { class: "rv-note" }, "This is now part of your log. ", whereLine()), undo(host)];
}

function undo(host: HTMLElement): HTMLElement {
  const own = (): void => {
    keep(host, "");
    location.replace(location.pathname + location.search);
  };
  return make("p", { class: "rv-buttons" }, button("Use the standard plan", own, QUIET));
}

function offer(place: HTMLElement, host: HTMLElement, { given }: Patient, fragment: string): void {
  const { start, anchor, side, injury } = given.prescription;
  const close = (): void => {
    const open = (): void => {
      const before = (): void => {
        // The form is done: what stands here is drawn anew.
        place.replaceChildren();
        store.set("given", planOf(host), fragment);
      };
      void openForm(place, planOf(host), rootOf(host), given.stage, close, {
        start,
        anchor,
        side,
        injury,
        before,
      }).then(() => {
        // Read again where it begins.
        const caution = make("p", { class: "rv-given-caution" }, CAUTION);
        place.querySelector("form > .rv-buttons")?.before(caution);
      });
    };
    place.replaceChildren(
      make("p", { class: "rv-buttons" }, button("Start this plan", open)),
      make("p", { class: "rv-note" }, "Nothing is saved on this device until you start."),
    );
  };
  close();
}

/** Whether the limit of the link is stricter than the pain rule of the stage: it may be than the plan's alone. */
function isStricterAt(data: PlanData | null, stage: string, stop: number): boolean {
  const own = data && painPlanAt(data, stage).bands.stop;
  return stop > 0 && (own === null || stop < own);
}

/** The page as this patient has it; links to other pages of the plan take the link with them. */
async function amendPage(
  host: HTMLElement,
  patient: Patient,
  fragment: string,
  isLink: boolean,
): Promise<void> {
  const { given } = patient;
  const { start, anchor, side } = given.prescription;
  const data = await publishedPlan(planOf(host), rootOf(host));
  amendStage(given, host.getAttribute("stage") ?? "", patient.reading);
  markSheet(given);
  tellOwn();
  const own = data && (await patientPlan(data, fragment, rootOf(host)));
  const { injury } = given.prescription;
  const stage = host.getAttribute("stage") ?? "";
  const stricter = isStricterAt(data, stage, given.stop);
  if (own && (stricter || (injury !== "" && given.lines.injuries[injury] !== undefined)))
    showLimit(own, stage);
  if (isLink && keptOf(store, planOf(host)) === null) {
    document.querySelectorAll<HTMLElement>("rv-start, rv-decision").forEach((one) => (one.hidden = true));
    const print = document.querySelector("rv-print");
    if (start !== "") print?.setAttribute("start", start);
    if (data?.anchor && anchor !== "") print?.setAttribute("zero", plusDays(anchor, data.anchor.days));
    print?.setAttribute("side", side);
    takeAlong(given.lines.address, fragment);
  } else
    document.querySelectorAll<HTMLElement>("rv-start, rv-decision").forEach((one) => (one.hidden = false));
  // What counts boxes counts those that came into the page.
  tellChanged();
}

/** Booklets and files are made once for everybody. */
function tellOwn(): void {
  const made = '.rv a:is([href$="booklet/"], [href$=".pdf"]):not([data-told])';
  for (const link of document.querySelectorAll<HTMLAnchorElement>(made)) {
    link.dataset["told"] = "";
    link.after(make("small", {}, " It has the plan's own doses, not the ones from your link."));
  }
}

function takeAlong(address: string, fragment: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".rv a[href]")) {
    const isOwn = link.pathname.includes(`/${address}`) && link.host === location.host && link.hash === "";
    if (isOwn) link.hash = fragment;
  }
}
