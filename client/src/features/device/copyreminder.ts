// When a copy of the log was last downloaded, to what is said of it, and what makes the log last on this device.

import { store } from "../../dom/device.ts";
import { download } from "../../dom/download.ts";
import { late } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { dayWords, daysBetween, today } from "../../values/calendarday.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

/** Days after which some browsers clear what a site that wasn't opened keeps. */
const CLEARED = 7;

/** Entries of some days: before there are so many, a copy is not worth a warning. */
const SOME = 10;

/** Whether a copy is due, of so many entries on that day, and what is said of the last one; "" for none. */
export function copyWords(copied: string, entries: number, day: string): { due: boolean; words: string } {
  if (copied === "") {
    const words = "You haven't downloaded a copy yet.";
    return { due: entries >= SOME, words: entries === 0 ? "" : words };
  }
  const due = entries > 0 && Math.abs(daysBetween(copied, day)) >= CLEARED;
  return { due, words: `You last downloaded a copy on ${dayWords(copied)}.` };
}

/** What stands below the count of entries, drawn anew with it. `root` is the site's address. */
export class CopyReminder {
  readonly element = make("div");
  readonly #words = make("p");
  readonly #ways = make("p", { class: "rv-buttons" });
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
    this.element.append(this.#words, this.#ways, this.#said);
  }

  async show(entries: number): Promise<void> {
    const { due, words } = copyWords(store.get("setting", "copied") ?? "", entries, today());
    this.element.classList.toggle("rv-tell", due);
    this.#words.textContent = due ? `${words} If this browser clears its data, your log is gone.` : words;
    this.#words.hidden = words === "";
    const lasts = await isLasting();
    const last = button("Ask this browser to keep my log", () => void this.#last(), QUIET);
    const remind = button("Remind me every week", () => void this.#remind(), QUIET);
    this.#ways.replaceChildren(...(entries === 0 ? [] : [remind]), ...(lasts === false ? [last] : []));
  }

  /** A browser that agrees clears the log only when its owner says so. */
  async #last(): Promise<void> {
    const agreed = await navigator.storage.persist();
    this.#said.textContent = agreed
      ? "This browser keeps your log until you delete it. A copy is still safer: devices break and get lost."
      : "This browser didn't agree. Download a copy now and then.";
  }

  /** The calendar's library comes for those who ask for a reminder. */
  async #remind(): Promise<void> {
    const part = await late(() => import("./weeklyreminder.ts"), this.#said);
    if (part === null) return;
    download(
      "log-copy-reminder.ics",
      "text/calendar",
      part.weekly(new URL(this.#root, location.href), new Date()),
    );
    this.#said.textContent = "Open the file to add the reminder to your calendar.";
  }
}

/** Null where the browser can't say. */
async function isLasting(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}
