// An import of a page that died, to everything as it was before, and a sentence that says so.

import { mended } from "../store/unfinished.ts";
import type { Store } from "../store/store.ts";
import { button } from "./make.ts";
import { notice } from "./notice.ts";

const CUT_OFF = "Your last import was cut off, so none of it was saved. Choose the file again.";

export async function takeBack(store: Store, tellChanged: () => void): Promise<void> {
  if (!(await mended(store))) return;
  notice(
    "unfinished",
    CUT_OFF,
    button("OK", () => notice("unfinished", "")),
  );
  tellChanged();
}
