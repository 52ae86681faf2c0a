// `run 5 min at 70 %1RM`: how heavy a weight is to who lifts it is no speed, so it is refused among bouts.

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
