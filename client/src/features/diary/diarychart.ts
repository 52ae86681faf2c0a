// The diary and the plans that are followed, to what they tell now and the picture of the last weeks.

import { store } from "../../dom/device.ts";
import { make } from "../../dom/make.ts";
import { plusDays, today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { type Kept, follow } from "../../plan/follow.ts";
import { keptOf } from "../../plan/kept.ts";
import { painRuleNow } from "../../plan/painlimit.ts";
import { type Stretch, stretches } from "../../plan/stretches.ts";
import {
  type DiaryField,
  type Heard,
  type SymptomDay,
  feltOf,
  symptomDays,
  worstPain,
} from "../../log/symptoms.ts";
import { type Tell, tellsOf } from "./trackerrules.ts";
import { choice } from "../../ask/field.ts";
import type { Entry } from "../../log/entries.ts";
import type { Sites } from "../../ask/painplace.ts";
import { symptomPart } from "../../chart/symptomchart.ts";
import { linesOf } from "../../plan/standing.ts";
import { highRisk, limitBlocks, stopBlocks, tellBlocks } from "./warnings.ts";

interface Rules {
  readonly fields: readonly DiaryField[];
  readonly tells: readonly Tell[];
  readonly note: string;
  readonly sites: Sites;
}

interface About {
  readonly site: string;
  readonly place: string;
  readonly root: string;
  /** The entry that the pads show. */
  readonly chosen: Entry | undefined;
}

interface Meaning {
  readonly told: readonly Element[];
  readonly picture: readonly Element[];
}

/** `loaded`: the plans that are followed; null for one that could not be loaded. */
export function meaning(
  { fields, tells, note, sites }: Rules,
  all: readonly Entry[],
  loaded: readonly (PlanData | null)[],
  { site, place, root, chosen }: About,
): Meaning {
  const read = loaded.filter((plan) => plan !== null);
  const plans = read
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((plan) => painRuleNow(plan, keptOf(store, plan.id), today()));
  const followed = read.flatMap((plan): Followed[] => {
    const own = keptOf(store, plan.id);
    return own === null ? [] : [{ plan, kept: own }];
  });
  const days = feltDays(fields, all, followed);
  const last = days.findLast(({ day }) => day <= today());
  const now = last !== undefined && last.day >= plusDays(today(), -1) ? last : undefined;
  const bone = sites[site]?.[1] === "high" && (now?.pain ?? 0) > 0;
  const stops = followed.flatMap(stopsOf);
  const gone = read.filter(({ withdrawn }) => withdrawn !== undefined);
  const told = [
    ...(bone ? [highRisk(root, place)] : []),
    ...stopBlocks(root, [...gone.flatMap(withdrawnWords), ...stops]),
    ...limitBlocks(plans, now, chosen?.day === now?.day ? painNow(chosen) : null, stops.length > 0),
    ...(read.length < loaded.length ? [unloaded()] : []),
    ...(bone ? [] : tellBlocks(tellsOf(tells, days, today()), note)),
  ];
  return {
    told,
    picture: pictureOf(
      days,
      followed.find(({ plan }) => plan.withdrawn === undefined),
    ),
  };
}

/** Its pain rule may be what was wrong: it tells nothing any more. */
function withdrawnWords({ title, withdrawn }: PlanData): readonly string[] {
  return withdrawn === undefined ? [] : [`“${title}” was withdrawn. ${withdrawn.stop}`];
}

/** What a plan says of a stop that isn't over. A body has one pain: it goes before every pain rule. */
function stopsOf({ plan, kept }: Followed): readonly string[] {
  if (plan.withdrawn !== undefined) return [];
  return (linesOf(plan, kept, today()) ?? []).filter(({ held }) => held).map(({ due }) => due);
}

/** The pain that is chosen now; of an entry without that tap, the worst of it. */
function painNow(entry: Entry | undefined): number | null {
  const { pain } = entry?.noted.said ?? {};
  return typeof pain === "number" ? pain : worstPain(entry?.noted.said ?? {});
}

/** A limit that is not known is not passed over in silence. */
function unloaded(): HTMLElement {
  const words =
    "We couldn't load one of your plans, so its pain limit isn't shown here. Check your connection, then reload the page.";
  return make("p", { class: "rv-tell", role: "alert" }, words);
}

/** A plan and what was logged of it, read once. */
interface Followed {
  readonly plan: PlanData;
  readonly kept: Kept;
}

/** What was felt by day: in the diary, and in the answers given to plans. */
function feltDays(
  fields: readonly DiaryField[],
  all: readonly Heard[],
  followed: readonly Followed[],
): readonly SymptomDay[] {
  const keys = new Set(fields.map(({ key }) => key));
  const more = new Set(fields.filter(({ better }) => better === "more").map(({ key }) => key));
  const answers = followed.flatMap(({ kept }) =>
    [...kept.said]
      .filter(([day]) => /^\d/.test(day))
      .map(([day, own]): Heard => ({ day, said: feltOf(own, keys) })),
  );
  return symptomDays([...all, ...answers], more);
}

const RANGES = [
  ["4 weeks", 28],
  ["12 weeks", 84],
  ["All", 0],
] as const;

/** How far back the reader looks, for as long as the page is open. */
let length: number = RANGES[0][1];

function pictureOf(days: readonly SymptomDay[], first: Followed | undefined): readonly Element[] {
  const oldest = days[0];
  if (oldest === undefined) return [];
  const place = make("div");
  const stages = stagesOf(first);
  const limits = first ? painRuleNow(first.plan, first.kept, today())[0].bands : null;
  const draw = (): void => {
    const from = length === 0 ? oldest.day : plusDays(today(), 1 - length);
    const parts = symptomPart({ days, from, to: today(), stages, limits });
    const none = make("p", { class: "rv-note" }, "No entries in this period.");
    place.replaceChildren(...(parts.length === 0 ? [none] : parts));
  };
  draw();
  return [make("h3", {}, "Pain and readiness"), ranges(draw), place];
}

function ranges(draw: () => void): HTMLElement {
  const { parts, answer } = choice(RANGES, length, "rv-choices rv-ranges");
  const element = make(
    "fieldset",
    { class: "rv-field" },
    make("legend", { class: "rv-vh" }, "Time range"),
    ...parts,
  );
  element.addEventListener("change", () => {
    length = answer() ?? 0;
    draw();
  });
  return element;
}

function stagesOf(followed: Followed | undefined): readonly Stretch[] {
  if (followed === undefined) return [];
  const { plan, kept } = followed;
  return stretches(plan, kept, follow(plan, kept, today()), today());
}
