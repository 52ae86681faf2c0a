// The data of one plan as the generator publishes it: its engine, its words, its questions.

import type { Known, Track } from "../rules/index.ts";
import type { Injury } from "../store/kinds.ts";
import type { Origin } from "./origin.ts";

/** Days of the plan and of its stage, each to the day on which they are over, and what is done on them. */
export type DayWords = readonly [
  opens: number,
  closes: number | null,
  first: number,
  over: number | null,
  words: string,
];

export interface PlanSession {
  readonly id: string;
  readonly title: string;
  /** What it is chosen by, where a stage has several. */
  readonly name?: string;
  readonly often: string;
  readonly words: string;
  /** What of it is done on which days of the plan and of the stage; left out where each line is done on all of them. */
  readonly days?: readonly DayWords[];
  /** What it asks for besides a day; left out of one that asks for nothing. */
  readonly "only if"?: string;
  /** Whether nobody says how often it is done. */
  readonly unsaid?: true;
}

/** Its head, its words, and whether it is only allowed and so not said while a stop holds. */
export type AllDay = readonly [head: string, words: string, allowed: boolean];

export interface PlanStage {
  readonly title: string;
  /** The row of stages it belongs to; left out where the plan has one row. */
  readonly part?: string;
  /** Below the root of the site. */
  readonly address: string;
  /** Its number in its row, and how many there are. */
  readonly of: readonly [number, number];
  readonly sessions: readonly PlanSession[];
  /** What its own pain rule tells to do, and its limits; not there where it goes by the plan's. */
  readonly acts?: Texts;
  readonly bands?: PlanData["bands"];
  /** Names of the boxes of its sessions, where there is one kind of them. */
  readonly boxes: readonly string[];
  /** How long it goes on, where nobody knows; else left out. */
  readonly open?: string;
  /** What holds with a session or without: not yet, worn, allowed; left out where nothing is said of it. */
  readonly "all day"?: readonly AllDay[];
}

export interface Question {
  readonly words: string;
  readonly kind: "pain" | "scale" | "yes" | "number" | "sides" | "grade" | "word" | "date";
  /** `session`: when it is over; `morning`: the day after; `once`: when the plan needs to know. */
  readonly when: "session" | "morning" | "once";
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** What is there when the answer is yes, where that is trouble; these are asked in one list. */
  readonly trouble?: string;
  /** What an answer is named by; left out where the question itself does. */
  readonly title?: string;
  /** What the ends of a scale mean, where they are not the usual ones. */
  readonly ends?: readonly [low: string, high: string];
}

export interface AskedTest {
  readonly title: string;
  readonly address: string;
  /** Those of its items that the stage asks for. */
  readonly items: readonly string[];
  /** Days after which it is time to measure again. */
  readonly again: number;
}

type Texts = { readonly [key: string]: string };
type Lists = { readonly [key: string]: readonly string[] };

/** A stricter pain rule than the plan's own, and all that goes with it; of the lists and texts what is new. */
export interface Injured {
  readonly pain: Track["pain"];
  readonly house: Track["house"];
  readonly acts: Texts;
  readonly bands: PlanData["bands"];
  readonly questions: { readonly [key: string]: Question };
  readonly asked: Lists;
  readonly about: Lists;
  readonly words: Texts;
}

/** What whoever follows a plan that was withdrawn is told, a sentence or two each. */
export interface Withdrawn {
  readonly since: string;
  readonly stop: string;
  readonly because: string;
  /** Whom to ask, where nothing takes its place. */
  readonly ask: string;
  readonly instead?: readonly [title: string, address: string];
}

export interface PlanData {
  readonly form: number;
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /**
   * By a stage's id, and by "" for the plan: another one for every other text of it. That of its page is the same where
   * both are of one build.
   */
  readonly keys: Texts;
  /** Day of its last change. */
  readonly changed: string;
  /** Its version and what each after the first changed; left out of a first version. */
  readonly version?: number;
  readonly changes?: Texts;
  /** What day one is counted from, where that is not the day the reader starts, and days from then. */
  readonly anchor: {
    readonly name: string;
    readonly words: string;
    readonly days: number;
    /** Days from it to the first session; not there in data that a reader kept from before. */
    readonly first?: number;
  } | null;
  readonly tracks: readonly Track[];
  readonly library: Known;
  readonly stages: { readonly [id: string]: PlanStage };
  readonly questions: { readonly [key: string]: Question };
  /** By stage: keys of what is asked after each session. */
  readonly asked: Lists;
  /** Keys of what decides where to begin. */
  readonly begin: readonly string[];
  /** What the engine says is missing, to the keys that would settle it. */
  readonly about: Lists;
  /** Conditions, rules and acts of the notation to words. */
  readonly words: Texts;
  /** Warning signs in a sentence each, the names by which the engine knows them, and what each asks for. */
  readonly flags: Texts;
  readonly "flag acts": Texts;
  /** What signs ask for and their short names, the most urgent first; an older file of a plan has none. */
  readonly signs?: readonly (readonly [head: string, names: string])[];
  /** By what a sign asks for, the words before the signs that ask for it: `See a doctor today if`. */
  readonly "act heads": Texts;
  /** What the plan calls a stage: `level`, `phase`, `week` or `stage`. */
  readonly "stage word": string;
  /** By verdict, and by verdict and colour where the pain rule says it more strictly. */
  readonly verdicts: Texts;
  /** What the pain rule tells to do, by its colour. */
  readonly acts: Texts;
  /** The first pain numbers of hold and of stop; null where the rule has no such band. */
  readonly bands: { readonly hold: number | null; readonly stop: number | null };
  readonly people: Texts;
  /** The kind of tissue that is injured where the plan is for one place; it is handed on to the next plan. */
  readonly tissue: Injury | null;
  /** What a reader may say is injured, in words; left out where the plan's rule is strict enough for all. */
  readonly injuries?: { readonly [injury in Injury]: string };
  /** What differs by the injury: of the plan's pain rule and the tissue's, the stricter. */
  readonly injured?: { readonly [injury in Injury]?: Injured };
  /** The link that set it for this patient; left out for the plan's own. */
  readonly given?: Origin;
  /** By stage, the readiness tests that its criteria ask for; left out where none does. */
  readonly tests?: { readonly [stage: string]: readonly AskedTest[] };
  /** Nobody should go by it any more; what was logged of it can still be read. */
  readonly withdrawn?: Withdrawn;
}

/** The shape that this client reads. */
const FORM = 1;

/** That of a plan that was withdrawn: a page which does not look for that must not go on with it. */
const FORM_WITHDRAWN = 2;

export function isForm({ form, withdrawn }: PlanData): boolean {
  return form === (withdrawn === undefined ? FORM : FORM_WITHDRAWN);
}

/** As it is asked of somebody who has had no session of the plan yet. */
export function atStart(data: PlanData): PlanData {
  const asked = data.questions["pain during"];
  if (asked === undefined) return data;
  const words = "How much does it hurt when you exercise now?";
  return { ...data, questions: { ...data.questions, "pain during": { ...asked, words } } };
}

export { BEGIN } from "../store/kinds.ts";
