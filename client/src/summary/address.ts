// A summary to the address of the page that shows it: all of it stands after the “#”.

import { pageLink } from "../dom/make.ts";
import { type Summary, VERSION } from "./summary.ts";
import { MOST_TEXT, sealed } from "../store/fragment.ts";

/** Null where it is too much for a link. */
export async function handoverLink(root: string, summary: Summary): Promise<string | null> {
  const fragment = await sealed(VERSION, summary);
  if (fragment.length > MOST_TEXT) return null;
  return new URL(`${pageLink(root, "handover/")}#${fragment}`, location.href).href;
}
