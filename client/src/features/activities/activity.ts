// One activity of a file, and whether it is a run by what a watch or a phone calls it.

/** One run of the file; the distance is in the file's own unit. */
export interface Activity {
  readonly line: number;
  /** As the file calls it. */
  readonly type: string;
  /** `2026-11-26T07:15:32` in the reader's own time zone; `2026-11-26` where no time was written. */
  readonly start: string;
  readonly minutes: number | null;
  readonly distance: number | null;
  readonly effort: number | null;
}

/** Running that goes by another name; the rest says so itself. */
const NAMED = /^(indoor track|obstacle (course )?rac(e|ing)|treadmill)$/;
/** Whole words: a trunk is no run. */
const RUN = /\brun(s|ning)?\b/;

/** `Trail Run`, `VirtualRun`, `street_running`, `Indoor Track`, `Obstacle Racing`. */
export function isRun(type: string): boolean {
  const words = wordsOf(type);
  return RUN.test(words) || NAMED.test(words);
}

/** Whether it was run in rounds, for which watches write meters beside the kilometers of other runs. */
export function isTrack(type: string): boolean {
  return /\btrack\b/.test(wordsOf(type));
}

function wordsOf(type: string): string {
  return type
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[\s_-]+/g, " ")
    .trim()
    .toLowerCase();
}
