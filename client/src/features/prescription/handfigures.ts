// What a patient does at their stage, as a row of small figures below the words of the hand-out.

import { make } from "../../dom/make.ts";
import type { Patient } from "../../dom/patientlink.ts";
import { exerciseTitle } from "../../patient/patientplan.ts";

/** More would make a second row, and the hand-out a second sheet. */
const MOST = 7;

type Named = readonly [figure: string, title: string];

/** Null where no exercise of the stage has a figure. */
export function handFigures(patient: Patient, root: string): HTMLElement | null {
  const named = new Map([...planned(patient), ...added(patient)]);
  if (named.size === 0) return null;
  const shown = [...named].slice(0, MOST).map(([address, title]) =>
    make(
      "figure",
      {},
      // The words of the dose say what it is.
      make("img", { src: `${root}${address}`, alt: "", width: "80", height: "80", decoding: "sync" }),
      make("figcaption", {}, title),
    ),
  );
  return make("div", { class: "rv-handout-figs" }, ...shown);
}

function planned({ given }: Patient): readonly Named[] {
  const stage = given.lines.stages.find(({ id }) => id === given.stage);
  const lines = (stage?.sessions ?? []).flatMap((session) => session.lines);
  return lines.flatMap(({ key, figure, title }) =>
    figure === undefined || given.out.has(key) ? [] : [[figure, title] as const],
  );
}

function added({ given, reading }: Patient): readonly Named[] {
  const own = given.added.filter(([stage]) => stage === given.stage);
  return own.flatMap(([, exercise]) => {
    const figure = reading.notation.exercises[exercise]?.[2];
    return figure === undefined ? [] : [[figure, exerciseTitle(exercise, reading)] as const];
  });
}
