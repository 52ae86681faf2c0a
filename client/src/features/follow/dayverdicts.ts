// One logged day to its verdicts: one a track, the gravest first.

import { make, pageLink } from "../../dom/make.ts";
import { today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { open } from "../../plan/due.ts";
import { type Kept, type Lived, type Standing, stageOf } from "../../plan/follow.ts";
import { freeDay, isStop, moodOf } from "../../plan/held.ts";
import { counted } from "../../values/number.ts";
import { answered } from "../../plan/quoted.ts";
import { stageName, titleIn } from "../../plan/stagename.ts";
import type { Row } from "../../rules/index.ts";
import {
  type Spoken,
  actWords,
  dated,
  heads,
  nextDay,
  painPlan,
  reason,
  sentencesOf,
  spokenOf,
} from "../../plan/verdictwords.ts";
import { until } from "./referred.ts";
import { verdictHead, why, words } from "./verdicthead.ts";

const MOODS = ["see", "stop", "again", "plain", "go"];

export function results(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  day: Lived,
  root: string,
): readonly HTMLElement[] {
  const grave = ({ told }: Row): number => MOODS.indexOf(moodOf(told));
  const rows = [...day.rows].sort((one, other) => grave(one) - grave(other));
  return rows.map((row) => verdict(spokenOf(data, kept, day, row, today()), standing, root));
}

function verdict(all: Spoken, standing: Standing, root: string): HTMLElement {
  const { data, row } = all;
  const grave = moodOf(row.told) === "see";
  const asked = mornings(all);
  // What the morning decides is not asked for tonight.
  if (asked > 0 && row.told.verdict === "ask") return saved();
  const [head = "", ...more] = heads(all);
  const told = [reason(all), more.map((one) => `${one}.`).join(" "), cutShort(all), waits(all)];
  const body = make(
    "div",
    { class: "rv-decision-body" },
    steps(all, asked),
    ...(grave ? until(data, standing, root) : []),
    moved(all) ? see(all, root) : null,
    reasons(all),
  );
  return make(
    "section",
    { class: "rv-decision rv-told", role: grave ? "alert" : "status" },
    // Whom to call goes before why.
    verdictHead(row.told, all.day.date < all.today, head, grave ? [`${sentTo(data, row)}.`, ...told] : told),
    body,
  );
}

/** Why its box stays open; after a stop no word is about moving on. */
function cutShort({ day, row }: Spoken): string {
  return day.done === false && !isStop(row.told) ? "You stopped early, so this session doesn't count." : "";
}

/** What the stage or the session waits for and isn't so. */
function waits({ data, kept, row }: Spoken): string {
  const { verdict, because } = row.told;
  if (verdict !== "too soon") return "";
  return [...because.map((why) => `${dated(kept, words(data, why))}.`), "This session doesn't count."].join(
    " ",
  );
}

/** How many questions the next morning brings; none once it is there, where they are asked by themselves. */
function mornings({ data, kept, day, today: now }: Spoken): number {
  return day.date === now ? open(data, kept, day, "morning").length : 0;
}

function saved(): HTMLElement {
  const tomorrow = "Tomorrow morning we'll ask how it feels, then tell you what's next.";
  return make(
    "section",
    { class: "rv-decision rv-told", role: "status" },
    make("header", {}, make("h2", { tabindex: "-1" }, "Saved"), make("p", { class: "rv-note" }, tomorrow)),
  );
}

/** What to do today, tomorrow and when the next session is, in that order. */
function steps(all: Spoken, asked: number): HTMLElement | null {
  const { data, kept, day, row, today: now } = all;
  const { told, state } = row;
  // A person says what comes next.
  if (moodOf(told) === "see") return null;
  // Who came too soon is not told how to go on.
  const act =
    told.verdict === "too soon" ? "" : actWords(painPlan(all), told.colour, day.date < now || !isStop(told));
  const [first, more] = parted(act);
  const rows = [
    step(isStop(told) ? (day.date < now ? "Until then" : "Now") : "Keep in mind", first, more, "rv-act"),
    step("Before then", sentences(data, state.until)),
    step("From now on", sentences(data, state.changes)),
    asked === 0
      ? null
      : step(
          "Tomorrow morning",
          "Come back here.",
          `We'll ask ${counted(asked, "question")} about how it feels.`,
        ),
    step("Next session", nextDay(all, freeDay(kept, day, row)), stageWords(all), "rv-when"),
  ].filter((one) => one !== null);
  return rows.length === 0 ? null : make("dl", { class: "rv-steps-next" }, ...rows);
}

function step(label: string, text: string, more = "", named = ""): HTMLElement | null {
  if (text === "") return null;
  const words = make("dd", { class: named }, make("b", {}, text), more === "" ? null : ` ${more}`);
  return make("div", {}, make("dt", {}, label), words);
}

/** The first sentence, and the others. */
function parted(text: string): readonly [string, string] {
  const [first = "", ...others] = sentencesOf(text);
  return [first, others.join(" ")];
}

function sentences(data: PlanData, texts: readonly string[]): string {
  return texts.map((text) => `${words(data, text)}.`).join(" ");
}

/** The stage of the next session. */
function stageWords({ data, row }: Spoken): string {
  const track = data.tracks.find(({ track: id }) => id === row.track);
  return track === undefined ? "" : `${titleIn(stageOf(data, track, row.state).stage)}.`;
}

/** Whether a new stage begins that nothing holds back. */
function moved({ day, row }: Spoken): boolean {
  return row.told.verdict === "progress" && day.before[row.track]?.stage !== row.state.stage;
}

function see({ data, row }: Spoken, root: string): HTMLElement | null {
  const track = data.tracks.find(({ track: id }) => id === row.track);
  if (track === undefined) return null;
  const { stage } = stageOf(data, track, row.state);
  return make(
    "p",
    {},
    make("a", { class: "rv-button", href: pageLink(root, stage.address) }, `See ${stageName(stage.title)}`),
  );
}

function sentTo(data: PlanData, { told, state }: Row): string {
  const acts = told.because.flatMap((name) => data["flag acts"][name] ?? []);
  // The most urgent of them; they are listed from the most urgent on.
  const first = Object.values(data["flag acts"]).find((act) => acts.includes(act));
  if (first !== undefined) return first;
  const who = data.people[state.waiting] ?? state.waiting;
  return who === "" ? "Before your next session" : `See ${who} before your next session`;
}

/** The rules and all answers, folded: after a stop no word is about moving on. */
function reasons({ data, kept, day, row }: Spoken): HTMLElement {
  const stop = row.told.verdict === "hold" && row.told.colour === "red";
  const rules = why(data, stop ? { ...row.told, because: [] } : row.told).map((one) => dated(kept, one));
  const answers = [...(kept.said.get(day.date) ?? [])].flatMap(([key, value]) => {
    const words = data.flags[key] ?? "";
    const question = data.questions[key] ?? { words };
    return question.words === "" ? [] : [make("li", {}, answered(question, value))];
  });
  return make(
    "details",
    { class: "rv-why rv-change" },
    make("summary", {}, "Why, and your answers"),
    ...rules.map((one) => make("p", {}, `${one}.`)),
    answers.length === 0 ? null : make("ul", {}, ...answers),
  );
}
