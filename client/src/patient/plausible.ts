// What a link asks for, to whether anybody can have meant it: each dose by itself, and the lines of a session together.

import type { Entry, Reader } from "../notation/read.ts";
import { type Shares, excess, sum } from "../notation/sessionlimits.ts";
import type { Given } from "./overrides.ts";
import type { Line, LinesSession } from "./lines.ts";

const ENTRIES: Readonly<Record<Line["kind"], Entry>> = { dose: "dose", bouts: "item" };

type Asked = readonly [kind: Line["kind"], text: string];

export function isBeyond(given: Given, reader: Reader): boolean {
  const alone = askedOf(given).some(([kind, text]) => {
    const found = reader.read(ENTRIES[kind], text);
    return "problem" in found && found.beyond;
  });
  return (
    alone || given.lines.stages.some(({ sessions }) => sessions.some((one) => isLong(given, one, reader)))
  );
}

/** Every dose that the link itself says; one for a line that the plan no longer has is either kind. */
function askedOf({ changed, added, lost }: Given): readonly Asked[] {
  return [
    ...[...changed.values()].map(({ line, text }): Asked => [line.kind, text]),
    ...added.map(([, , text]): Asked => ["dose", text]),
    ...lost.flatMap(([, text]): readonly Asked[] => [
      ["dose", text],
      ["bouts", text],
    ]),
  ];
}

function isLong(given: Given, session: LinesSession, reader: Reader): boolean {
  const own = session.lines.filter(({ key }) => !given.out.has(key));
  const asked: readonly Asked[] = own.map((line) => [
    line.kind,
    given.changed.get(line.key)?.text ?? line.text,
  ]);
  return excess(sum(...[...asked, ...addedTo(given, session)].map((one) => sharesOf(one, reader)))) !== "";
}

/** What is added stands in the last session of its stage. */
function addedTo({ lines, added }: Given, session: LinesSession): readonly Asked[] {
  const stage = lines.stages.find(({ sessions }) => sessions.at(-1) === session);
  return added.filter(([where]) => where === stage?.id).map(([, , text]) => ["dose", text]);
}

function sharesOf([kind, text]: Asked, reader: Reader): Shares {
  const found = text === "" ? null : reader.read(ENTRIES[kind], text);
  return found !== null && "read" in found ? reader.together.of(found.read) : new Map();
}
