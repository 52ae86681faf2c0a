// A set that the timer has counted to its box on the page: `Left, set 2 of 3` to the second box of the left.

import type { Bout } from "./countdown.ts";

export function tickSet(timer: Element, { note, box }: Bout): void {
  mark(box === "" ? boxOf(timer, note) : document.querySelector<HTMLInputElement>(`input[name="${box}"]`));
}

/** Null where the set isn't over: other repetitions follow. */
function boxOf(timer: Element, note: string): HTMLInputElement | null {
  const found = /^(?:(Left|Right), )?set (\d+)(?:.* rep (\d+) of (\d+)$)?/i.exec(note);
  const [, side, number, rep, reps] = found ?? [];
  if (rep !== reps) return null;
  const fieldsets = [...(timer.closest("article")?.querySelectorAll("fieldset") ?? [])];
  const own = fieldsets.find((one) => one.querySelector("legend")?.textContent === side) ?? fieldsets[0];
  return own?.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[Number(number ?? 0) - 1] ?? null;
}

function mark(box: HTMLInputElement | null): void {
  if (box === null || box.checked) return;
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}
