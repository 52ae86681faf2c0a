// Everything that is kept on a device to the summary of its last weeks.

import type { Said } from "../store/kinds.ts";
import type { Store } from "../store/store.ts";
import { isDay } from "../store/clock.ts";
import { plusDays } from "../values/calendarday.ts";
import type { PlanData } from "../plan/data.ts";
import { awaited } from "../plan/due.ts";
import { type Kept, type Standing, follow, positions } from "../plan/follow.ts";
import { keptOf } from "../plan/kept.ts";
import { person } from "../results/person.ts";
import { weeks } from "../log/trainingload.ts";
import { type Entry, type Kept as Logged, diary, kept } from "../log/entries.ts";
import { stretches } from "../plan/stretches.ts";
import { type Heard, feltOf, symptomDays } from "../log/symptoms.ts";
import { DAYS, EMPTY, type Followed, type Summary, WEEKS } from "./summary.ts";

/** As many results of an item as tell what has changed. */
const RESULTS = 2;
const NOTES = 30;
const NOTE = 300;
const STRETCHES = 60;

export interface Gathered {
  readonly summary: Summary;
  /** Plans and entries that cannot be read: what is good is shown, and what is not is said. */
  readonly left: number;
}

export function gathered(store: Store, plans: readonly PlanData[], today: string): Gathered {
  const from = plusDays(today, 1 - DAYS);
  const own = plans.flatMap((data) => {
    const kept = keptOf(store, data.id);
    return kept === null ? [] : [{ data, kept }];
  });
  const read = own.map(({ data, kept }) => attempted(() => followed(data, kept, from, today)));
  const plansRead = read.filter((one) => one !== null);
  const runs = kept(store).filter(({ run }) => isDay(run.day));
  const entries = diary(store).filter(({ day }) => isDay(day));
  const summary = {
    ...EMPTY,
    ...person(store),
    day: today,
    plans: plansRead,
    days: felt(
      entries,
      own.map(({ kept }) => kept),
      from,
      today,
    ),
    weeks: weeksOf(runs, today),
    tests: results(store, today),
    notes: notes(entries, runs, from, today),
  };
  const odd = kept(store).length - runs.length + diary(store).length - entries.length;
  return { summary, left: read.length - plansRead.length + odd };
}

/** Null where a record holds what no calendar has, such as the 45th of a month. */
function attempted<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function followed(data: PlanData, kept: Kept, from: string, today: string): Followed {
  const standing = follow(data, kept, today);
  const recent = standing.days.filter(({ date }) => date >= from);
  const been = stretches(data, kept, standing, today).slice(-STRETCHES);
  return {
    id: data.id,
    start: kept.started.start,
    paused: standing.paused,
    waits: awaited(standing) !== "",
    now: nowOf(data, standing),
    been: been.map(({ id, from: first, to }) => [id, first, to]),
    done: recent.filter(({ done }) => done === true).length,
    cut: recent.filter(({ done }) => done === false).length,
    stopped: recent.filter(({ rows }) => rows.some(({ told }) => told.colour === "red")).length,
  };
}

function nowOf(data: PlanData, { states }: Standing): Followed["now"] {
  return positions(data, states).map(({ id, state }) => [id, state.done]);
}

/** In the diary, and in the answers given to plans. */
function felt(entries: readonly Entry[], all: readonly Kept[], from: string, today: string): Summary["days"] {
  const answers = all.flatMap(({ said }) =>
    [...said].map(([day, own]): Heard => ({ day, said: feltOf(own, new Set(["readiness"])) })),
  );
  const known = new Map(symptomDays([...entries, ...answers]).map((one) => [one.day, one]));
  const days = Array.from({ length: DAYS }, (_, index) => known.get(plusDays(from, index)));
  return days.every((one) => one === undefined || one.day > today)
    ? []
    : days.map((one) => [one?.pain ?? null, one?.readiness ?? null]);
}

function weeksOf(runs: readonly Logged[], today: string): Summary["weeks"] {
  const all = runs.map(({ run }) => run);
  return weeks(all, today, WEEKS).map((one) => {
    const { runs: count, minutes, km, load, unknown, logged } = one;
    return [count, minutes, tenths(km), load, unknown, logged];
  });
}

type Results = Summary["tests"];

function results(store: Store, today: string): Results {
  const byItem = new Map<string, Results[number][]>();
  for (const [id, { data }] of store.all("result")) {
    const [item = "", day = ""] = id.split("/");
    const told = data === null || day > today ? null : toldOf(data);
    if (told !== null) byItem.set(item, [...(byItem.get(item) ?? []).slice(1 - RESULTS), [item, day, told]]);
  }
  return [...byItem.values()].flat();
}

export function toldOf(said: Said): Results[number][2] | null {
  if (typeof said === "boolean" || typeof said === "number") return said;
  if (typeof said === "string") return null;
  const { left, right } = said;
  return left === undefined || right === undefined ? null : { left, right };
}

/** The newest of them, each cut where it is long. */
function notes(
  entries: readonly Entry[],
  runs: readonly Logged[],
  from: string,
  today: string,
): Summary["notes"] {
  const all = [
    ...entries.map(({ day, noted }) => [day, noted.note.trim()] as const),
    ...runs.map(({ run, note }) => [run.day, note.trim()] as const),
  ];
  const own = all.filter(([day, note]) => note !== "" && day >= from && day <= today);
  const sorted = own.sort(([one], [other]) => (one < other ? -1 : 1)).slice(-NOTES);
  return sorted.map(([day, note]) => [day, note.length > NOTE ? `${note.slice(0, NOTE - 1)}…` : note]);
}

/** A sum of tenths is a tenth, whatever binary fractions make of it. */
function tenths(km: number): number {
  return Math.round(km * 10) / 10;
}
