// One entry of the run log to its form: what cannot be read is said at the field, and nothing is lost.

import { MOST } from "../../store/entrylimits.ts";
import { button, make } from "../../dom/make.ts";
import type { Ran } from "../../store/kinds.ts";
import { inKm } from "../../values/distance.ts";
import { blank, dayBlank, noteBlank } from "../../ask/blank.ts";
import { type Field, field } from "../../ask/field.ts";
import type { Kept } from "../../log/entries.ts";

export function runForm(
  entry: Kept | null,
  save: (day: string, ran: Ran) => void,
  cancel: (() => void) | null,
): HTMLFormElement {
  const day = dayBlank("rv-run-day", entry?.run.day ?? "");
  const minutes = blank("rv-run-minutes", "Minutes", "(0 on a rest day)", MOST.minutes, entry?.run.minutes);
  const km = blank(
    "rv-run-km",
    "Distance in km",
    "(or in miles, such as 3 mi)",
    MOST.km,
    entry?.run.km,
    inKm,
  );
  const effort: Field = field(
    {
      words: "How hard was the whole session? Score it about 30 minutes after you finish.",
      kind: "scale",
      when: "session",
    },
    entry?.run.effort ?? undefined,
    "",
  );
  const note = noteBlank("rv-run-note", entry?.note ?? "");
  const empty = make("p", { class: "rv-problem", role: "alert" });
  const form = make(
    "form",
    { class: "rv-decision rv-log-form rv-run-form", novalidate: true },
    make("h3", {}, entry === null ? "Log a run or a rest day" : "Edit entry"),
    day.row,
    minutes.row,
    empty,
    km.row,
    effort.element,
    note.row,
    make(
      "p",
      { class: "rv-buttons" },
      make("button", { type: "submit", class: "rv-button" }, "Save"),
      cancel && button("Cancel", cancel, { class: "rv-link" }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [on, time, way] = [day.read(), minutes.read(), km.read()];
    empty.textContent = time === null && way === null ? "Enter minutes or distance." : "";
    if (on === "" || time === undefined || way === undefined || empty.textContent !== "")
      return void form.querySelector<HTMLElement>("[aria-invalid=true], #rv-run-minutes")?.focus();
    const said = effort.answer();
    const hard = typeof said === "number" ? said : null;
    save(on, { minutes: time, km: way, effort: hard, note: note.read(), start: entry?.start ?? "" });
  });
  return form;
}
