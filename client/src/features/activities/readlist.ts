// The text of a list of activities to what would be taken over from it, in slices.

import { store } from "../../dom/device.ts";
import { activitiesOf } from "./activities.ts";
import { kept } from "../../log/entries.ts";
import { newsOf } from "./duplicates.ts";
import type { Work } from "../../store/slices.ts";
import { type Chosen, Preview } from "./preview.ts";
import { rowsOf } from "../../store/rows.ts";

/** A sentence about what is wrong with the file; null when it was stopped. */
export async function previewOf(
  text: string,
  work: Work,
  take: (runs: Chosen) => void,
): Promise<Preview | string | null> {
  const rows = await rowsOf(text, work);
  const found = rows && (await activitiesOf(rows, new Date(), work));
  if (found === null || typeof found === "string") return found;
  const news = await newsOf(found.runs, kept(store), work);
  return news && new Preview(found, news, take);
}
