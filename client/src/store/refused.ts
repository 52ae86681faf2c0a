// A record of a file that can't be read to the reason, in a sentence with what to write instead.

import { MOST } from "./entrylimits.ts";
import { type Json, type Kind, SHAPES, isId, isMap, wrongIn } from "./kinds.ts";
import type { Found } from "./exchange.ts";
import { migrated, partsOf, recordIn } from "./record.ts";

/** For their places among the records of a file: the lines, and why. */
export function refusals(
  found: Found,
  refused: readonly number[],
): readonly (readonly [line: number, why: string])[] {
  return refused.map((at) => {
    const [key, value] = found.records[at] ?? ["", null];
    const { part, why } = reason(key, value);
    return [found.lineOf(at, part), why] as const;
  });
}

const DAMAGED = "part of it is missing or was changed";

interface Reason {
  readonly part: string;
  readonly why: string;
}

function reason(key: string, value: Json): Reason {
  const parts = partsOf(key);
  if (key === "") return { part: "", why: DAMAGED };
  if (parts === null) return { part: "", why: `“${key}” isn't something this site stores` };
  const { kind, id } = parts;
  if (recordIn(kind, id, value) === "newer")
    return {
      part: "",
      why: "it comes from a newer version of this site. Reload the page, then restore again",
    };
  if (!isId(kind, id)) return { part: "day", why: wrong("day", dayIn(kind, id)) };
  const { v, data = null } = isMap(value) ? value : {};
  const now = typeof v === "number" ? migrated(kind, v, data) : undefined;
  const part = now === undefined ? "" : wrongIn(kind, now);
  if (now === undefined || part === "") return { part, why: DAMAGED };
  return part === "said"
    ? answerIn(now)
    : { part, why: wrong(part, part === "answer" ? now : partOf(now, part)) };
}

/** Of an entry of the diary, the first answer that is none. */
function answerIn(entry: Json): Reason {
  const answers = Object.entries<Json>({ ...(partOf(entry, "said") as object) });
  const alone = (name: string, value: Json): Json => ({ ...(entry as object), said: { [name]: value } });
  const [part = "said", value] = answers.find((one) => SHAPES.diary.wrong(alone(...one)) !== "") ?? [];
  return { part, why: wrong(part, value, FELT) };
}

function partOf(data: Json, name: string): Json | undefined {
  return isMap(data) ? data[name] : undefined;
}

/** What stands where the day should be, slashes and all. */
function dayIn(kind: Kind, id: string): string {
  const own = id.split("/");
  if (kind === "result") return own.slice(1).join("/");
  if (kind === "said" || kind === "moved") return own.slice(1, -1).join("/");
  return own.slice(0, -1).join("/");
}

const upTo = (most: number): string => `Write a number from 0 to ${most}`;

/** By part of a record: what to write. */
const INSTEAD: Readonly<Record<string, string>> = {
  day: "Write it as 2026-11-20",
  start: "Write it as 2026-11-20, or as 2026-11-20T07:15:32 for the start of a run",
  anchor: "Write it as 2026-11-20",
  time: "Write it as 07:40",
  minutes: upTo(MOST.minutes),
  km: upTo(MOST.km),
  effort: upTo(MOST.effort),
  side: "Write left, right or both",
  answer: "Write yes, no, a number such as 5.5, or a number for each side: left 12; right 15",
};

/** For what the diary asks. */
const FELT = "Write yes, no, or a number: from 0 to 10 for pain";

function wrong(part: string, value: Json | undefined, instead = INSTEAD[part]): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const name =
    part === "day" ? `the day “${shown}” isn't on the calendar` : `${part} “${shown}” can't be read`;
  return instead === undefined ? name : `${name}. ${instead}`;
}
