// Days and times as records write them: 2026-11-26, 07:40, 2026-11-26T07:15:32; and nothing that no calendar has.

type Check = (text: unknown) => text is string;

/** Written so, and told the same by the calendar: February has no 30th, and no clock shows 24:00. */
function told(form: RegExp, before: string, after: string): Check {
  return (text): text is string =>
    typeof text === "string" &&
    form.test(text) &&
    new Date(before + text + after).toJSON()?.startsWith(before + text) === true;
}

/** In a year that somebody lives in: pages count weeks around a day and must not leave four digits. */
export const isDay = told(/^[12]\d{3}-\d\d-\d\d$/, "", "T00:00Z");

/** `07:40`. */
export const isTime = told(/^\d\d:\d\d$/, "2026-01-01T", "Z");

/** `2026-11-26T07:15:32`, the seconds left out or not. */
export const isMoment = told(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "", "Z");
