// Trees of a session's bouts to typed values.

import { type Num, asJson, compare, fraction, minus, over, plus, times, whole } from "../rules/fraction.ts";
import { numberText } from "../rules/fraction.ts";
import { type Part, type Rules, numbers, open, quantities, range, refuse, tokens } from "./build.ts";
import { boutsText } from "./printed.ts";
import type { Bouts, Segment, Sequence } from "./values.ts";

const BOUTS = new Set(["segment", "repeat", "alternate", "ladder", "said", "note"]);

function isBouts(part: Part): part is Bouts {
  return BOUTS.has(part.is);
}

function segments(parts: readonly Part[]): readonly Segment[] {
  return parts.filter((part) => part.is === "segment");
}

function itemOf(parts: readonly Part[]): Sequence {
  const all = parts.filter(isBouts);
  all.forEach((part, at) => {
    const after = all[at + 1];
    if (part.is !== "repeat" || part.bracketed !== false || !after || after.is === "repeat") return;
    const [first] = part.body;
    const inside = [first, after].flatMap((one) => (one ? [boutsText(one)] : [])).join(", ");
    const whole_ = boutsText({ ...part, body: [] });
    refuse(`Is “${boutsText(after)}” repeated too? Then write ${whole_}(${inside}).`);
  });
  return { is: "sequence", parts: all };
}

function alternateOf(parts: readonly Part[]): Bouts {
  const total = quantities(parts).at(-1) ?? range(parts);
  return { is: "alternate", body: segments(parts), total };
}

function between(parts: readonly Part[]): { readonly between?: Segment } {
  const [found] = segments(parts);
  return found ? { between: found } : {};
}

function ladderLengths(parts: readonly Part[]): Bouts {
  const [activity, unit] = tokens(parts);
  const values = numbers(parts).map(({ value }) => value);
  return { is: "ladder", activity: activity?.text ?? "", values, unit: unit?.text ?? "", ...between(parts) };
}

function ladderSpeed(parts: readonly Part[]): Bouts {
  const [activity, unit] = tokens(parts);
  const speeds = parts.find((part) => part.is === "several");
  const values = numbers(speeds?.all ?? []).map(({ value }) => value);
  const each = quantities(parts)[0] ?? refuse("Say how long each one is.");
  return {
    is: "ladder",
    activity: activity?.text ?? "",
    values,
    unit: unit?.text ?? "",
    each,
    ...between(parts),
  };
}

/** `2 to 6 by 2`: 2, 4, 6. */
function speedsBy(parts: readonly Part[]): Part {
  const [low, high, by] = numbers(parts);
  if (!low || !high || !by) return refuse("A number is missing.");
  const [from, to, step] = [low.value, high.value, by.value].map((value) => fraction(value) ?? whole(0));
  if (!from || !to || !step || step.top === 0n) return refuse("A step can't be 0.", low.at);
  const count = over(minus(to, from), step);
  if (count.bottom !== 1n || count.top <= 0n || count.top > 50n)
    refuse(
      `Steps of ${numberText(by.value)} don't get from ${numberText(low.value)} to ${numberText(high.value)}.`,
      low.at,
    );
  const all: Num[] = [];
  for (let speed = from; compare(speed, to) <= 0; speed = plus(speed, times(step, whole(1))))
    all.push(asJson(speed));
  return { is: "several", all: all.map((value) => ({ is: "number", value, at: 0 })) };
}

export const BOUT_RULES: Rules = {
  said_part: (parts) => ({ is: "said", range: range(parts) }),
  item: itemOf,
  nothing: () => ({ is: "sequence", parts: [] }),
  repeat_one: (parts) => ({
    is: "repeat",
    times: range(parts),
    body: [...segments(parts)],
    bracketed: false,
  }),
  repeat_all: (parts) => {
    const inner = parts.find((part) => part.is === "sequence");
    return { is: "repeat", times: range(parts), body: inner?.parts ?? [] };
  },
  alternate: alternateOf,
  ladder_lengths: ladderLengths,
  ladder_speed: ladderSpeed,
  speeds_listed: (parts) => ({ is: "several", all: parts }),
  speeds_by: speedsBy,
  between_bouts: (parts) => segments(parts)[0] ?? refuse("A bout is missing."),
  rest_segment: (parts) => ({
    is: "segment",
    activity: "rest",
    amount: quantities(parts)[0] ?? parts.find((part) => part.is === "range") ?? open("as needed"),
  }),
};
