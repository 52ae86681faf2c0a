// What is known when a session is judged, to the answer to one question.

import {
  type Answer,
  type Day,
  type Memory,
  type Sides,
  before,
  lastSession,
  measureOf,
  weekAgo,
} from "./diary.ts";
import { type Num, compare, fraction } from "./fraction.ts";
import type { Known } from "./machine.ts";

export interface Facts {
  readonly day: Day;
  readonly memory: Memory;
  readonly library: Known;
  readonly entered: number;
  /** Finished sessions in this stage, today's among them. */
  readonly done: number;
  /** What was done in this stage besides sessions: contacts, km. */
  readonly amounts: { readonly [unit: string]: Num };
}

export type Maybe = Answer | undefined;

/** The key of a question: `pain during`. */
export function keyOf(name: string, moment = ""): string {
  return `${name} ${moment}`.trim();
}

export function isSides(answer: Maybe): answer is Sides {
  return typeof answer === "object";
}

/** Today's answer at that moment; without a moment the worst of today's pain, or the plain one. */
export function answerTo(facts: Facts, name: string, moment = ""): Maybe {
  const key = keyOf(name, moment);
  const today = facts.day.answers[key];
  if (today !== undefined) return today;
  if ((isPain(name) && moment === "") || moment.startsWith("within")) return worst(facts, name);
  return kept(facts, name, key);
}

export function worst(facts: Facts, name: string): Maybe {
  // The worst pain is the worst of any part of the body.
  const of = name === "pain" ? isPain : (one: string): boolean => one === name;
  const found = Object.entries(facts.day.answers).filter(([key]) => of(measureOf(key)));
  return found.map(([, answer]) => answer).reduce<Maybe>(higher, undefined);
}

const LATER =
  /^(next (morning|day)|(within|after) (\d+-)?(1[2-9]|[2-9]\d|\d{3,}) h|(within|after) [\d-]+ (days?|weeks?))$/;

/** Whether the morning, or what a time without a night ends with, was told. */
export function hasPassed(facts: Facts, name: string, moment: string): boolean {
  return !LATER.test(moment) || Object.keys(facts.day.answers).some((key) => isLaterOf(key, name));
}

function isLaterOf(key: string, name: string): boolean {
  const [of = "", ...at] = key.split(" ");
  return LATER.test(at.join(" ")) && (of === name || (name === "pain" && isPain(of)));
}

/** Whether pain is asked, of the injury or of a part of the body. */
export function isPain(name: string): boolean {
  return name === "pain" || name.startsWith("pain-at-");
}

function higher(most: Maybe, answer: Answer): Maybe {
  const [one, other] = [fraction(most), fraction(answer)];
  if (other === null) return most;
  return one === null || compare(other, one) > 0 ? answer : most;
}

/** What was tested or told on an earlier day still holds; pain, signs and symptoms are of today alone. */
function kept(facts: Facts, name: string, key: string): Maybe {
  return keptFor(facts.library, name) ? facts.memory.known[key] : undefined;
}

/** Whether an answer holds on later days too: pain, signs and how much there is of a symptom are of their day alone. */
export function keptFor({ measures, tests }: Known, name: string): boolean {
  const measure = measures[name];
  const kind = measure?.kind ?? "sign";
  // What there may be none of, such as swelling, is a symptom.
  const symptom = kind === "grade" && measure?.grades?.[0] === "none";
  const scale = ["of 10", "out of 10"].includes(measure?.unit ?? "");
  const daily = kind === "sign" || symptom || scale;
  return !daily || tests.includes(name);
}

/** What a value refers to: `before`, `baseline`, another measure. */
export function reference(facts: Facts, name: string, key: string): Maybe {
  const { day, memory } = facts;
  const measure = measureOf(key);
  switch (name) {
    case "before":
      return day.answers[`${measure} before`] ?? before(memory, key, measure);
    case "last session":
      return lastSession(memory, key);
    case "last week":
      return weekAgo(memory, key, day.number);
    case "baseline":
      return memory.first[key];
    case "norm":
    case "usual":
      return memory.known[`${measure} ${name}`];
  }
  return answerTo(facts, name);
}
