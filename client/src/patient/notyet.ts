// What a link asks for, to the first of it that its stage says not to do yet.

import type { Reader } from "../notation/read.ts";
import type { Bouts } from "../notation/values.ts";
import { type LinesStage, stageOf } from "./lines.ts";
import type { Given } from "./overrides.ts";

/** What the plan says of it and at which stage; null where the link asks for nothing of the kind. */
export function notYet(
  given: Given,
  reader: Reader,
): { readonly words: string; readonly stage: string } | null {
  for (const stage of given.lines.stages) {
    const asked = askedAt(given, stage, reader);
    const found = stage["not yet"]?.find(([names]) => names.some((name) => asked.has(name)));
    if (found) return { words: found[1], stage: stage.title };
  }
  return null;
}

/** Exercises that are added, and activities that a changed line has and the plan's own has not. */
function askedAt({ changed, added }: Given, { id }: LinesStage, reader: Reader): ReadonlySet<string> {
  const exercises = added.filter(([where]) => where === id).map(([, exercise]) => exercise);
  const bouts = [...changed.values()].flatMap(({ line, text, why }) => {
    if (why !== "set" || line.kind !== "bouts" || stageOf(line.key) !== id) return [];
    const own = activitiesIn(line.text, reader);
    return activitiesIn(text, reader).filter((activity) => !own.includes(activity));
  });
  return new Set([...exercises, ...bouts]);
}

function activitiesIn(text: string, reader: Reader): readonly string[] {
  const found = text === "" ? null : reader.read("item", text);
  return found && "read" in found && found.read.is === "sequence"
    ? found.read.parts.flatMap(activitiesOf)
    : [];
}

function activitiesOf(part: Bouts): readonly string[] {
  switch (part.is) {
    case "segment":
    case "ladder":
      return [part.activity];
    case "repeat":
    case "alternate":
      return part.body.flatMap(activitiesOf);
    default:
      return [];
  }
}
