// A link's fragment to what it sets for one patient, with what is needed to read and say it; or what is wrong.

import { Reader } from "../notation/read.ts";
import type { PlanData } from "../plan/data.ts";
import { injuredPlan } from "../plan/injured.ts";
import { type Given, asksForAny, resolved } from "../patient/overrides.ts";
import { MOST_TEXT, type Prescription, VERSION, unpacked } from "../patient/prescription.ts";
import { notYet } from "../patient/notyet.ts";
import { isBeyond } from "../patient/plausible.ts";
import { type Reading, prescribed } from "../patient/patientplan.ts";
import { type Problem, opened } from "../store/fragment.ts";
import { notation, planLines } from "./notationdata.ts";

/**
 * `offline`: what is needed to show it could not be fetched; `beyond`: it asks for more than anybody can do; `not yet`: for
 * what its stage says not to do yet; `withdrawn`: for an exercise that nobody should do any more.
 */
export type Wrong = Problem | "offline" | "beyond" | "not yet" | "withdrawn";

export interface Patient {
  readonly given: Given;
  readonly reading: Reading;
}

/** Null for a fragment that is none of ours, such as the name of a heading. */
export async function prescriptionIn(fragment: string): Promise<Prescription | Wrong | null> {
  const found = await opened(VERSION, fragment);
  if (found === null) return null;
  if ("problem" in found) return found.problem;
  return fragment.length > MOST_TEXT ? "too long" : (unpacked(found.value) ?? "damaged");
}

/** `plan`: the one whose page it is, under its id of today. */
export async function patientOf(
  prescription: Prescription,
  plan: string,
  root: string,
): Promise<Patient | Wrong> {
  const [lines, data] = await Promise.all([planLines(plan, root), notation(root)]);
  if (lines === null || data === null) return "offline";
  const [given, reader] = [resolved(prescription, lines), new Reader(data)];
  if (asksForAny(given, data.withdrawn ?? [])) return "withdrawn";
  if (notYet(given, reader) !== null) return "not yet";
  return isBeyond(given, reader) ? "beyond" : { given, reading: { notation: data, reader } };
}

/** What is wrong with a link that is kept here; "" for nothing. */
export async function wrongIn(fragment: string, plan: string, root: string): Promise<Wrong | ""> {
  const found = await prescriptionIn(fragment);
  if (found === null || typeof found === "string") return found ?? "";
  const patient = await patientOf(found, plan, root);
  return typeof patient === "string" ? patient : "";
}

const plans = new WeakMap<PlanData, Map<string, Promise<PlanData | null>>>();

/** The plan as its patient has it, made once; null where that cannot be told. */
export function patientPlan(data: PlanData, fragment: string, root: string): Promise<PlanData | null> {
  const made = plans.get(data) ?? new Map<string, Promise<PlanData | null>>();
  plans.set(data, made);
  const known = made.get(fragment) ?? planOf(data, fragment, root);
  made.set(fragment, known);
  // What could not be fetched is tried again.
  void known.then((plan) => plan ?? made.delete(fragment));
  return known;
}

async function planOf(data: PlanData, fragment: string, root: string): Promise<PlanData | null> {
  const found = await prescriptionIn(fragment);
  if (found === null || typeof found === "string") return null;
  const patient = await patientOf(found, data.id, root);
  return typeof patient === "string"
    ? null
    : prescribed(injuredPlan(data, found.injury), patient.given, patient.reading);
}
