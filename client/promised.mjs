// The oldest browsers that package.json promises, as pairs of name and version; and what newer ones alone do, which
// is no loss in the others.
import { readFileSync } from "node:fs";

const { browserslist } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** As "ios_saf >= 16.4", which every tool for it reads, to ["ios_saf", "16.4"]. */
export const promised = browserslist.map((line) => line.split(" >= "));

/** The same as esbuild names them. */
export const target = promised.map(
  ([name, version]) => `${{ ios_saf: "ios", and_chr: "chrome", and_ff: "firefox" }[name] ?? name}${version}`,
);

/** What newer browsers alone do, and why the others lose nothing that a reader needs. */
export const fellBack = {
  ".isValid": "a calendar's own question to a date of another library, which we never give it",
  ".radius": "a calendar's own word for a place, which we never give it",
  ".vibrate": "the timer counts in sound and in figures as well",
  ".wakeLock": "the timer says so where a screen may go dark",
  ":details-content": "a fold that is closed is printed closed",
  "content-visibility": "belongs to the fold",
  "content-visibility: visible": "belongs to the fold",
  "@page": "the browser's own margins, which its print window sets",
  "break-after: avoid": "a heading may stand last on a page that is no sheet",
  ":-moz-progress-bar": "each engine has its own name for it, and all are written",
  ":-moz-range-thumb": "the same",
  ":-webkit-progress-bar": "the same",
  ":-webkit-progress-value": "the same",
  ":-webkit-slider-runnable-track": "the same",
  ":-webkit-slider-thumb": "the same",
  "cursor: ew-resize": "a finger has no cursor",
  "cursor: pointer": "a finger has no cursor",
  "forced-color-adjust": "that engine forces no colors",
  "forced-color-adjust: none": "that engine forces no colors",
  "overscroll-behavior": "the page behind a list may scroll along",
  "paint-order": "letters on a drawing without a rim",
  "scrollbar-color": "a scroll bar in the browser's own colors",
  "scrollbar-width": "a scroll bar as wide as the browser's own",
  "scrollbar-width: thin": "a scroll bar as wide as the browser's own",
  "text-wrap": "lines of a heading end where they are full",
  "text-wrap: balance": "lines of a heading end where they are full",
};
