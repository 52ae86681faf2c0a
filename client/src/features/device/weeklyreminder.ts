// A reminder to download a copy of the log each week, to a calendar file. Loaded only when a reader asks for one.

import ical, { ICalEventBusyStatus, ICalEventRepeatingFreq, ICalEventTransparency } from "ical-generator";
import { plusDays, today } from "../../values/calendarday.ts";

const EVERY = 7;

/** A whole day each week, from this day next week on. */
export function weekly(site: URL, now: Date): string {
  const file = ical({ name: "Copy of my log", prodId: "//return-to-running//Copy//EN" });
  const url = new URL("my/", site).href;
  file.createEvent({
    id: "copy@revlanox",
    start: new Date(`${plusDays(today(now), EVERY)}T00:00:00Z`),
    allDay: true,
    timezone: "UTC",
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY },
    summary: "Download a copy of my log",
    description: `Open the page, and choose “Download my data”.\n${url}`,
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    stamp: now,
  });
  return file.toString();
}
