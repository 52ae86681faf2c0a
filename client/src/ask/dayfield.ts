// A field for a day that begins as today. It turns with the day while its form is empty; what is half written
// keeps the day on which it was begun, and says so.

import { onTurn } from "../dom/device.ts";
import { make } from "../dom/make.ts";
import { dayWords, today } from "../values/calendarday.ts";

/** Whether somebody has typed or chosen anything in it. */
export function isTouched(host: ParentNode): boolean {
  return [...host.querySelectorAll<HTMLInputElement>("input, textarea")].some((one) =>
    one.matches("[type=radio], [type=checkbox]")
      ? one.checked !== one.defaultChecked
      : one.value !== one.defaultValue,
  );
}

/** `day`: "" for one that begins as today. `past`: days to come cannot be chosen. */
export function dayInput(id: string, day: string, past: boolean): HTMLInputElement {
  const input = make("input", { type: "date", id, value: day || today(), "data-today": day === "" });
  if (past) input.max = today();
  return input;
}

// One listener for all of them: a form that is made later cannot forget it.
onTurn(() => {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[type=date][max]"))
    input.max = today();
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-today]")) turn(input);
});

function turn(input: HTMLInputElement): void {
  const host = input.form ?? input;
  if (!isTouched(host)) {
    input.defaultValue = today();
    input.value = today();
    return;
  }
  delete input.dataset["today"];
  const words = `It's now ${dayWords(today())}. This entry stays on ${dayWords(input.value)} unless you change the day.`;
  input.after(make("small", { role: "status" }, ` ${words}`));
}
