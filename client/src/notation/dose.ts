// Trees of doses to typed values; the same clause twice is refused.

import type { Quantity } from "../rules/condition.ts";
import {
  type Clause,
  type Part,
  type Rule,
  type Rules,
  numbers,
  open,
  quantities,
  quantity,
  range,
  ranges,
  refuse,
  token,
  tokens,
} from "./build.ts";
import { FALLING } from "./arcs.ts";
import { agree, painOf } from "./pain.ts";
import { doseText, onlyLast } from "./printed.ts";
import { REST_RULES, rested } from "./restplaces.ts";
import type { Token } from "./runner.ts";
import { TEMPO_RULES } from "./tempo.ts";
import type { Dose, Load, Modifier, PartOfDose, Sets } from "./values.ts";

type Fields = Clause["fields"];

function clause(fields: Fields): Clause {
  return { is: "clause", fields };
}

function side(parts: readonly Part[]): Fields {
  const word = token(parts, "SIDE");
  return word ? { side: word.text } : {};
}

function fieldsOf(part: Part): Fields {
  if (part.is === "clause") return part.fields;
  if (part.is === "growth") return { growth: part };
  if (part.is === "bearing") return { bearing: part };
  if (part.is === "note") return { notes: [part] };
  if (part.is !== "modifier") return {};
  const named: Readonly<Record<string, Fields>> = {
    effort: { effort: part.text },
    RPE: { rpe: part.text },
    zone: { zone: part.text },
  };
  return named[part.kind] ?? { modifiers: [part] };
}

/** A clause with what is joined to it: `15RM with belt`. */
function cited(parts: readonly Part[]): Clause {
  const [first, ...joined] = parts;
  const fields = first ? fieldsOf(first) : {};
  const load = joined.flatMap((part) => (part.is === "clause" ? [part.fields] : []))[0];
  if (load && "load" in fields) refuse(twice("load"));
  const more = joined.filter((part): part is Modifier => part.is === "modifier");
  return clause(
    more.length === 0
      ? { ...fields, ...load }
      : { ...fields, ...load, modifiers: [...(fields.modifiers ?? []), ...more] },
  );
}

const LISTS: readonly (keyof Fields)[] = ["rest", "modifiers", "notes"];
const WORK: readonly (keyof Fields)[] = ["sets", "reps", "ladder", "time", "said"];
const NAMES: Readonly<Record<string, string>> = {
  sets: "The number of sets",
  reps: "The number of repetitions",
  side: "The side",
  time: "The amount",
  said: "The amount",
  held: "The amount",
  tempo: "The tempo",
  load: "The load",
  hold: "The hold",
};

function twice(name: string): string {
  const remedy = name === "load" ? " For one weight in two units, write load 30RM (20-40 %1RM)." : "";
  return `${NAMES[name] ?? `“${name}”`} appears twice.${remedy}`;
}

function setsOf(parts: readonly Part[]): PartOfDose {
  const clauses = parts.map(fieldsOf);
  const worked = clauses.some((one) => WORK.some((name) => name in one) && !("held" in one));
  const said: Record<string, unknown> = {};
  const behind: string[] = [];
  for (const one of worked ? clauses.map(heldAsHold) : clauses) {
    if (WORK.some((name) => name in said)) behind.push(...Object.keys(one));
    for (const [name, value] of Object.entries(one)) {
      const list = LISTS.includes(name as keyof Fields);
      if (name in said && !list) refuse(twice(name));
      said[name] = list
        ? [...((said[name] as readonly unknown[]) ?? []), ...(value as readonly unknown[])]
        : value;
    }
  }
  if (WORK.filter((name) => name !== "sets" && name in said).length > 1)
    refuse("The amount appears twice. Join two prescriptions with “then”.");
  agree(said as Fields);
  return { is: "part of dose", sets: { is: "sets", ...said }, behind };
}

/** Clauses behind the last of several parts could be for it, or for all. */
function refuseTrailing(parts: readonly Sets[], behind: readonly string[]): void {
  const sided = parts.length > 1 && parts.slice(0, -1).every((sets) => sets.side === undefined);
  const trailing = [...onlyLast(parts), ...(sided ? ["side"] : [])].filter((name) => behind.includes(name));
  const last = parts.at(-1) ?? { is: "sets" };
  if (trailing.length === 0) return;
  const more = Object.fromEntries(
    Object.entries(last).filter(([name]) => [...trailing, "joint"].includes(name)),
  );
  const every = doseText({ is: "dose", parts: parts.map((sets) => ({ ...sets, ...more })) });
  const alone = doseText({ is: "dose", parts });
  refuse(`Which part is “${trailing.join(", ")}” for? Write ${every} for all, or ${alone} for the last one.`);
}

/** `10 s hold` beside `3 x 12` says how long each is held. */
function heldAsHold(fields: Fields): Fields {
  if (!("held" in fields) || "sets" in fields) return fields;
  const { time, held: _, ...rest } = fields;
  return time ? { hold: time, ...rest } : rest;
}

function timed(parts: readonly Part[]): Fields {
  const unit = token(parts, "UNIT")?.text ?? "";
  return { time: quantity(range(parts), unit), ...(token(parts, "HOLD") ? { held: true } : {}) };
}

function timesClause(parts: readonly Part[]): Clause {
  const [sets, work] = [range(parts), parts.find((part) => part.is === "clause")];
  return clause({ sets, ...(work?.fields ?? {}), ...side(parts) });
}

/** Units of a weight that may stand behind `at` as well as behind `load`. */
const LOADS = new Set(["%1RM", "%MVIC", "kg", "lb", "RM"]);

/** `at 70 %1RM` says the load, `at 30 cm` where. */
function atOf(parts: readonly Part[]): Part {
  const said = parts.find((part) => part.is === "words");
  const rate = said?.rate;
  if (rate && LOADS.has(rate.unit))
    return clause({ load: { is: "load", amount: rate.range, unit: rate.unit } });
  return { is: "modifier", kind: "at", text: said?.text ?? "" };
}

/** Units that are told in each other anyway. */
const KINDS: Readonly<Record<string, string>> = { lb: "kg" };

function weightOf(parts: readonly Part[], unit: Token | undefined): Load {
  const [same] = quantities(parts);
  const name = unit?.text ?? "";
  if (same && (KINDS[same.unit] ?? same.unit) === (KINDS[name] ?? name))
    refuse("Brackets are for the same weight in another unit, such as (70 %1RM).", unit?.at);
  return { is: "load", amount: range(parts), unit: name, ...(same ? { same } : {}) };
}

function loadOf(parts: readonly Part[]): Clause {
  return clause({ load: weightOf(parts, tokens(parts).at(-1)) });
}

function loadShare(parts: readonly Part[]): Clause {
  const share = share_(parts);
  return clause({ load: { is: "load", amount: share.range, unit: share.unit } });
}

function share_(parts: readonly Part[]): Quantity {
  return quantities(parts)[0] ?? refuse("A share is missing.");
}

function arcOf(parts: readonly Part[]): Clause {
  const unit = token(parts, "SIZE")?.text ?? "";
  const joint = token(parts, "NAME");
  const falling = token(parts, FALLING) ? ({ falling: true } as const) : {};
  const arc = { is: "arc", range: range(parts), unit, ...falling } as const;
  return clause({ arc, ...(joint ? { joint: joint.text } : {}) });
}

function rmOf(parts: readonly Part[]): Clause {
  return clause({ reps: range(parts), load: weightOf(parts, token(parts, "RM")) });
}

function doseOf(parts: readonly Part[]): Dose {
  const options = parts.flatMap((part) => (part.is === "several" ? [part.all] : []));
  if (options.length > 1) refuse("“or” means that two sources disagree. Write the one dose you mean.");
  const [option = []] = options;
  const read = option.filter((part): part is PartOfDose => part.is === "part of dose");
  const last = option.flatMap((part) => (part.is === "clause" ? (part.fields.rest ?? []) : []));
  const all = rested(
    read.map(({ sets }) => sets),
    last,
  );
  refuseTrailing(all, read.at(-1)?.behind ?? []);
  return { is: "dose", parts: all };
}

const first: Rule = ([part]) => part ?? refuse("Something is missing.");

export const DOSE_RULES: Rules = {
  dose: doseOf,
  option: (parts) => ({ is: "several", all: parts }),
  sets: setsOf,
  cited,
  cite: () => refuse("Leave out source marks here."),
  joined: first,
  at: atOf,
  ladder_reps: (parts) => clause({ ladder: numbers(parts).map(({ value }) => value), ...side(parts) }),
  shared: (parts) => clause({ time: share_(parts) }),
  alone_share: (parts) => clause({ time: share_(parts), ...side(parts) }),
  reserve: (parts) => clause({ reserve: range(parts) }),
  times_clause: timesClause,
  times_failure: (parts) =>
    clause({ sets: range(parts), "to failure": token(parts, "TO_FAILURE")?.text ?? "", ...side(parts) }),
  reps: (parts) => clause({ reps: range(parts) }),
  timed: (parts) => clause(timed(parts)),
  rm: rmOf,
  alone_reps: (parts) => clause({ reps: range(parts), ...side(parts) }),
  alone_many: (parts) => clause({ reps: open("as many as possible"), ...side(parts) }),
  alone_time: (parts) => clause({ ...timed(parts), ...side(parts) }),
  sets_only: (parts) => clause({ sets: range(parts) }),
  side: (parts) => clause(side(parts)),
  open_dose: (parts) => clause({ said: ranges(parts)[0] ?? open("not stated") }),
  hold: (parts) => clause({ hold: quantity(range(parts), token(parts, "UNIT")?.text ?? "") }),
  ...TEMPO_RULES,
  ...REST_RULES,
  load: loadOf,
  same_load: (parts) => quantity(range(parts), tokens(parts).at(-1)?.text ?? ""),
  load_name: (parts) => clause({ load: { is: "load", name: tokens(parts)[0]?.text ?? "" } }),
  load_open: (parts) => clause({ load: { is: "load", amount: range(parts) } }),
  load_share: loadShare,
  pain_role: painOf,
  pain_in_words: (parts) =>
    clause({ "pain in words": ["PAIN_WORD", "PAIN_ROLE"].map((kind) => token(parts, kind)?.text).join(" ") }),
  arc: arcOf,
  for_time: (parts) => clause({ "total time": quantity(range(parts), token(parts, "UNIT")?.text ?? "") }),
  full_range: () => clause({ "full range": true }),
  to_failure: (parts) => clause({ "to failure": tokens(parts)[0]?.text ?? "" }),
};
