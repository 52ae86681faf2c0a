// Runs of a file to kilometers: each by its own unit, and a question where a run cannot have been so fast or so far.

import { MOST } from "../../store/entrylimits.ts";
import type { Activity } from "./activity.ts";
import { known } from "./amount.ts";
import { isTrack } from "./activity.ts";

export type DistanceUnit = "km" | "miles" | "meters";

/** What is done with a distance: read in a unit, or left away, or the whole run is. */
export type Reading = DistanceUnit | "without" | "out";

const IN_KM: Readonly<Record<DistanceUnit, number>> = { km: 1, miles: 1.609344, meters: 0.001 };
export const UNITS = ["km", "miles", "meters"] as const;

/** Minutes for a kilometer: nobody runs it in less, and nobody who runs takes longer. */
const FASTEST = 2;
const SLOWEST = 60;
/** The same where no time says how fast it was. */
const FARTHEST_UNTIMED = 100;

/** To the hundredth; what rounds to nothing is not known. */
export function kmOf(distance: number, unit: DistanceUnit): number | null {
  return known(Math.round(distance * IN_KM[unit] * 100) / 100);
}

export type Oddity = "too far" | "too fast" | "too slow" | "untimed";

/** Why that run cannot be in that unit; "" where it can. */
export function oddity({ type, distance, minutes }: Activity, unit: DistanceUnit): Oddity | "" {
  if (distance === null) return "";
  const km = distance * IN_KM[unit];
  // Only a pace tells the meters of a track from kilometers.
  if (minutes === null) return km > FARTHEST_UNTIMED ? "too far" : isTrack(type) ? "untimed" : "";
  if (minutes / km < FASTEST) return "too fast";
  if (minutes / km > SLOWEST) return "too slow";
  return km > MOST.km ? "too far" : "";
}

/** Runs that are asked about together: of one type, with the same answers. */
export interface Asked {
  readonly key: string;
  readonly type: string;
  readonly runs: readonly Activity[];
  readonly answers: readonly Reading[];
  /** What stands there before the reader says so: for rounds of a track, the meters in which their pace can be. */
  readonly likely: Reading | undefined;
}

/** What a file's distances would be in one unit. */
export interface Sorted {
  readonly plain: readonly Activity[];
  readonly asked: readonly Asked[];
  /** Farther than the run log takes, in any unit. */
  readonly far: readonly Activity[];
}

/** `sure`: the file itself says that it is this unit. */
export function sorted(runs: readonly Activity[], unit: DistanceUnit, sure: boolean): Sorted {
  const [plain, far]: [Activity[], Activity[]] = [[], []];
  const asked = new Map<string, Asked & { readonly runs: Activity[] }>();
  for (const run of runs) {
    const odd = oddity(run, unit);
    const others = odd === "" || sure ? [] : UNITS.filter((one) => one !== unit && couldBe(run, unit, one));
    if (odd === "") plain.push(run);
    else if (others.length === 0 && !fits(run, unit)) far.push(run);
    else ask(asked, run, unit, others);
  }
  return { plain, far, asked: [...asked.values()] };
}

/** Whether the run log has room for it. */
function fits({ distance }: Activity, unit: DistanceUnit): boolean {
  return (distance ?? 0) * IN_KM[unit] <= MOST.km;
}

/** A list has kilometers or miles, as its owner chose; beside either, meters. */
function couldBe(run: Activity, unit: DistanceUnit, other: DistanceUnit): boolean {
  const odd = oddity(run, other);
  return (unit === "meters" || other === "meters") && (odd === "" || odd === "untimed");
}

function ask(
  asked: Map<string, Asked & { readonly runs: Activity[] }>,
  run: Activity,
  unit: DistanceUnit,
  others: readonly DistanceUnit[],
): void {
  const written = fits(run, unit) ? [unit] : [];
  const without = run.minutes === null ? [] : (["without"] as const);
  const answers: readonly Reading[] = [...others, ...written, ...without, "out"];
  const key = [run.type, ...answers].join("\n");
  const likely =
    isTrack(run.type) && run.minutes !== null && others.includes("meters") ? "meters" : undefined;
  const own = asked.get(key) ?? { key, type: run.type, runs: [], answers, likely };
  own.runs.push(run);
  asked.set(key, own);
}

/** The unit in which most of the runs can be, rounds of a track left aside; kilometers where that does not tell. */
export function likelyUnit(runs: readonly Activity[]): DistanceUnit {
  const own = runs.filter(({ type }) => !isTrack(type));
  const possible = (unit: DistanceUnit): number => own.filter((run) => oddity(run, unit) === "").length;
  return possible("meters") > possible("km") ? "meters" : "km";
}
