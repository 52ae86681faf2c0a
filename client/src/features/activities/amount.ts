// The cells of a list of activities to numbers: null for nothing written, undefined for what cannot be read.

export type Amount = number | null | undefined;

/** What stands in a cell that is empty. */
const NOTHING = /^[-–—]*$/;

/** `5.02`, `5,02`, `1,020`. */
export function amountIn(cell: string): Amount {
  const text = cell.trim();
  if (NOTHING.test(text)) return null;
  const thousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
  const plain = thousands ? text.replaceAll(",", "") : text.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** `00:31:40`, `31:40`, `00:28:10.5`, or seconds; to the tenth of a minute. No time at all is not known. */
export function minutesIn(cell: string): Amount {
  const clock = /^(?:(\d+):)?(\d+):([0-5]\d)(?:[.,]\d+)?$/.exec(cell.trim());
  if (clock === null) {
    const seconds = amountIn(cell);
    return typeof seconds === "number" ? minutes(seconds) : seconds;
  }
  const [, hours, short, seconds] = clock;
  if (hours !== undefined && Number(short) > 59) return undefined;
  return minutes((Number(hours ?? 0) * 60 + Number(short)) * 60 + Number(seconds));
}

function minutes(seconds: number): number | null {
  return known(Math.round(seconds / 6) / 10);
}

/** A watch that measured nothing writes zero; in the run log zero is a day of rest. */
export function known(value: number | null): number | null {
  return value === 0 ? null : value;
}
