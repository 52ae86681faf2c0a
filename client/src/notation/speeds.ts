// Speeds of bouts that say too little: `at 70 %1RM`, which is a weight, and `10 x run 100 meters at 25 to 75 % max speed`.

import { refuse } from "./build.ts";
import type { Tree } from "./runner.ts";

const LIFTED = new Set(["%1RM", "%MVIC"]);

/** Refuses the first bout whose speed is a share of what somebody can lift. */
export function refuseLifted(tree: Tree, bout = false): void {
  const within = bout || tree.rule === "segment";
  for (const part of tree.parts) {
    if (part.is === "tree") refuseLifted(part, within);
    else if (within && tree.rule === "rate" && LIFTED.has(part.text.replace(/ /g, "")))
      refuse(`“${part.text}” is no speed. Write “at 80 % max speed” or “effort hard”.`, part.at);
  }
}

/** Refuses `at 25 to 75 % max speed` of a bout that is repeated: any speed between, or each faster than the last? */
export function refuseRising(tree: Tree, repeated = false): void {
  const within = repeated || tree.rule.startsWith("repeat_");
  const [range, unit] = tree.parts;
  if (
    within &&
    tree.rule === "rate" &&
    range?.is === "tree" &&
    range.rule !== "moving" &&
    unit?.is === "token" &&
    unit.type === "SPEED"
  ) {
    const to = range.parts.find((part) => part.is === "token" && part.type === "TO");
    if (to?.is === "token")
      refuse(
        `That could be any speed between, or each faster than the last. Write “25-75 ${unit.text}”, or each with its speed: “ladder run 100 meters at 25 to 75 by 10 ${unit.text}”.`,
        to.at,
      );
  }
  for (const part of tree.parts) if (part.is === "tree") refuseRising(part, within);
}
