// A verdict to its headings on the phone, the gravest first. The sentences come with the plan's data, from
// generator/words/verdict.py; here are those that name what only a day on the phone knows.

import { dayWords, plusDays } from "../values/calendarday.ts";
import type { PlanData, Question } from "./data.ts";
import { type Kept, type Lived, stageOf } from "./follow.ts";
import { freeDay, moodOf } from "./held.ts";
import { counted } from "../values/number.ts";
import { mostAllowed, painPlanAt } from "./painlimit.ts";
import { type Quote, quotesOf, spoken } from "./quoted.ts";
import { lower } from "../notation/words.ts";
import { type Row, type Step, type Told, type Verdict, stepOf } from "../rules/index.ts";

/** One row as it is put into words on a day: that of the session, or a later one. */
export interface Spoken {
  readonly data: PlanData;
  readonly kept: Kept;
  readonly day: Lived;
  readonly row: Row;
  readonly quotes: readonly Quote[];
  readonly today: string;
}

/** A row with the answers it rests on. */
export function spokenOf(data: PlanData, kept: Kept, day: Lived, row: Row, today: string): Spoken {
  return { data, kept, day, row, quotes: quotesOf(data, kept, day, row), today };
}

type Head = (spoken: Spoken) => string;

/** Where the words of the plan's data name what the page already shows, or say it less shortly. */
const HEADS: { readonly [verdict in Verdict]?: Head } = {
  progress: () => "Move on",
  hold: (spoken) => (moodOf(spoken.row.told) === "stop" && !isFree(spoken) ? "" : "Don't add more"),
  back: (spoken) => `Go back ${counted(Math.max(1, stagesBack(spoken)), spoken.data["stage word"])}`,
  rest: (spoken) => resting(spoken),
  stop: () => "",
  finish: ({ data, day, row }) =>
    day.rows.every(({ state }) => state.finished !== "")
      ? verdictWords(data, row.told)
      : "You've finished this part of the plan",
};

/** The heading, and what else is to be done, in sentences without their stops. */
export function heads(spoken: Spoken): readonly string[] {
  const { data, day, row, today } = spoken;
  const { told } = row;
  const stops = moodOf(told) === "stop" && day.date === today;
  const own = HEADS[told.verdict]?.(spoken) ?? verdictWords(data, told);
  const rest = told.verdict === "rest" ? "" : resting(spoken);
  const none = bare(data.verdicts["quiet"] ?? "No session today");
  const stop = day.done === null ? none : bare(data.verdicts["stop"] ?? "Stop for today");
  const all = [stops ? stop : "", own, rest].filter(Boolean);
  return all.length > 0 ? all : [none];
}

/** The sentence of the plan's data, the pain rule's where that is stricter. */
export function verdictWords({ verdicts }: PlanData, { verdict, colour, missing }: Told): string {
  if (verdict === "ask" && missing.length > 1 && verdicts["ask several"])
    return bare(verdicts["ask several"]);
  return bare(verdicts[`${verdict} ${colour}`] ?? verdicts[verdict] ?? verdict);
}

/** Whether the day of the next session has come. */
function isFree({ kept, day, row, today }: Spoken): boolean {
  return day.date < today && freeDay(kept, day, row) <= today;
}

function bare(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

function stagesBack({ data, day, row }: Spoken): number {
  const track = data.tracks.find(({ track: id }) => id === row.track);
  const before = day.before[row.track];
  if (track === undefined || before === undefined) return 0;
  const [from, to] = [before, row.state].map((state) => stageOf(data, track, state).stage.of[0]);
  return (from ?? 0) - (to ?? 0);
}

/** The whole days of rest that a rule gave; only on the day from which they count. */
function resting({ row, day, today }: Spoken): string {
  const { told, state } = row;
  const days = state["free from"] - told.day - 1;
  const asked = told.verdict === "rest" || told.because.some((rule) => /\brest \d/.test(rule));
  return asked && days > 0 && day.date === today ? `Rest ${counted(days, "day")}` : "";
}

/** `You said 6 for pain.`, and from where on the plan stops. The morning after is another day than the session's. */
export function reason(spoken: Spoken): string {
  const { day, today, quotes } = spoken;
  if (quotes.length === 0) return "";
  const said = quotes.map((quote) => quoted(spoken, quote)).join(", and ");
  const past = dayWords(day.date);
  const words =
    day.date === today
      ? `You said ${said}.`
      : quotes.some(([key]) => spoken.data.questions[key]?.when === "morning")
        ? `You said ${said}, after your session on ${past}.`
        : `You said ${said} on ${past}.`;
  return [words, limit(spoken)].filter(Boolean).join(" ");
}

function quoted({ data }: Spoken, [key, value]: Quote): string {
  const question = data.questions[key];
  if (question === undefined) return `“${bare(data.flags[key] ?? key)}”`;
  if (key === DURING) return `${spoken(value)} for pain`;
  if (value === true) return `“${question.trouble ?? question.words}”${question.trouble ? "" : " yes"}`;
  return `${spoken(value)} for ${subject(question)}`;
}

const DURING = "pain during";

function subject({ title, words }: Question): string {
  return lower(title ?? words).replace(/\?$/, "");
}

/** The number of the pain rule's band, or of what the exercises allow, where the answer to it decided. */
function limit(spoken: Spoken): string {
  const { row, quotes } = spoken;
  const [key, value] = quotes[0] ?? [];
  if (key !== DURING) return "";
  const { hold, stop } = painPlan(spoken).bands;
  const { colour } = row.told;
  const most = allowed(spoken);
  if (colour === "red") return stop === null ? "" : `This plan stops at ${stop} or more.`;
  if (colour === "green") return within(Math.min((hold ?? stop ?? 0) - 1, most));
  if (colour === "amber" && Number(value) > most && Number(value) < (hold ?? stop ?? 11))
    return `The exercises allow ${most}${most > 0 ? " or less" : ""}. Above that, you stay at the same level.`;
  if (colour !== "amber" || hold === null) return "";
  const last = stop === null ? 10 : stop - 1;
  return `At ${hold}${last > hold ? ` to ${last}` : ""}, you stay at the same level.`;
}

/** The most pain that the exercises of the stage allow, which the session was done at. */
function allowed(spoken: Spoken): number {
  const step = trainedAt(spoken);
  return step ? mostAllowed(step) : Infinity;
}

/** The stage that the session was done at. */
function trainedAt({ data, day, row }: Spoken): Step | undefined {
  const track = data.tracks.find(({ track: id }) => id === row.track);
  const before = day.before[row.track];
  return track && before ? stepOf(track, before.stage) : undefined;
}

/** The plan by the pain rule of the stage that the session was done at. */
export function painPlan(spoken: Spoken): PlanData {
  return painPlanAt(spoken.data, trainedAt(spoken)?.id ?? "");
}

function within(most: number): string {
  return most < 0 ? "" : `At ${most}${most > 0 ? " or less" : ""}, you carry on.`;
}

/** Sentences of a pain rule's act that are of the session itself: nobody walks home the next morning. */
const OF_THE_SESSION = /^(walk home|take the shortest|slow down|stop\b.*\btoday)\b/i;

/** What the pain rule tells to do, on the day of the session or on a later one. */
export function actWords({ acts }: PlanData, colour: string, later: boolean): string {
  const words = acts[colour] ?? "";
  if (!later) return words;
  return sentencesOf(words)
    .filter((sentence) => !OF_THE_SESSION.test(sentence))
    .join(" ");
}

/** A text's sentences; a stop within a word, as of an address, ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** Which day a session may be again, in words; "" where the plan waits for somebody or is over. */
export function nextDay({ row, day }: Spoken, free: string): string {
  const { state } = row;
  if (state.waiting !== "" || state.finished !== "") return "";
  return free <= day.date ? "" : `${dayWords(free)} or later.`;
}

/** Days of the plan's own count in a text to calendar days. */
export function dated({ started }: Kept, text: string): string {
  return text.replace(/\bday (\d+)\b/g, (_, number: string) =>
    dayWords(plusDays(started.start, Number(number))),
  );
}
