// Doses and bouts read as the generator reads them. NOTATION names its data, CASES a list of texts and readings.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bouts, doseCourse, sessionCourse, setCount } from "../src/notation/course.ts";
import { type Entry, Reader } from "../src/notation/read.ts";
import { big, doseWords, facts, sequenceWords } from "../src/notation/say.ts";
import type { Notation } from "../src/notation/tables.ts";
import { textOf } from "../src/notation/printed.ts";
import { strange, strangeWords } from "../src/notation/things.ts";
import type { Dose, Read, Sequence } from "../src/notation/values.ts";

interface Case {
  readonly entry: Entry;
  readonly text: string;
  /** What the generator makes of it; null where it refuses it. */
  readonly read: Read | null;
  /** Whether it is refused only for asking for too much. */
  readonly beyond?: boolean;
  readonly printed: string;
  readonly words: string;
  /** Of a dose's first prescription: its number, its facts, its sets, what is timed with sides and without. */
  readonly shown?: Readonly<Record<string, unknown>>;
  /** Names of things that no list has, and numbers that are more than usual. */
  readonly names?: readonly string[];
  readonly unusual?: readonly string[];
}

const { NOTATION: file, CASES: list } = process.env;
const skip = file === undefined && "NOTATION is not set";

function json<T>(path: string | undefined): T {
  return JSON.parse(readFileSync(path ?? "", "utf8")) as T;
}

function shownOf(read: Read, notation: Notation): unknown {
  const { seconds } = notation;
  if (read.is === "sequence")
    return { course: sessionCourse([read], seconds), bouts: bouts(read, seconds).length };
  const [first = { is: "sets" } as const] = read.parts;
  const number = big(first, notation);
  return {
    number: number ? [number.number, number.unit, number.beside] : [],
    facts: facts(first, notation),
    sets: setCount(first),
    course: doseCourse(first, false, notation),
    sided: doseCourse(first, true, notation),
  };
}

test("every text is read, printed, said, shown and refused alike", { skip }, () => {
  const notation = json<Notation>(file);
  const reader = new Reader(notation);
  const cases = json<readonly Case[]>(list);
  assert.ok(cases.some(({ read }) => read !== null) && cases.some(({ read }) => read === null));
  for (const { entry, text, read, beyond, printed, words, shown, names, unusual } of cases) {
    const found = reader.read(entry, text);
    if (read === null) {
      assert.ok("problem" in found && found.problem !== "", `“${text}” was read`);
      assert.equal(found.beyond, beyond, `“${text}”: ${found.problem}`);
      continue;
    }
    if ("problem" in found) assert.fail(`“${text}”: ${found.problem} (${found.at})`);
    assert.deepEqual(found.read, read, text);
    assert.equal(textOf(found.read), printed, text);
    const said =
      read.is === "dose"
        ? doseWords(found.read as Dose, notation)
        : sequenceWords(found.read as Sequence, notation);
    assert.equal(said, words, text);
    assert.deepEqual(shownOf(found.read, notation), shown, text);
    const strangers = strange(found.read, "", notation).map(({ kind, name }) => `${kind} ${name}`);
    assert.deepEqual([...new Set(strangers)].map((one) => one.split(" ")[1]).sort(), names, text);
    const over = reader.unusual(entry, text).map((one) => one.text);
    assert.deepEqual(over, unusual, text);
  }
});

test("a name that nobody knows is asked about, with the nearest one", { skip }, () => {
  const notation = json<Notation>(file);
  const reader = new Reader(notation);
  const said = (text: string, own = ""): string => {
    const found = reader.read("dose", text);
    const [name] = "read" in found ? strange(found.read, own, notation) : [];
    return name ? strangeWords(name, notation) : "";
  };
  assert.equal(
    said("3 x 12, load bodywieght"),
    "We don't know the load “bodywieght”. Did you mean “bodyweight”?",
  );
  assert.equal(
    said("3 x 12, load hard"),
    "“hard” isn't a weight. For how hard it feels write effort hard; for the weight itself how much, such as load 5 kg.",
  );
  assert.equal(said("3 x 12, with bnad"), "We don't know the equipment “bnad”. Did you mean “band”?");
  assert.equal(
    said("3 x 12, on banana-peel"),
    'We don\'t know the surface “banana-peel”. Write it in a note, such as note "banana peel".',
  );
  assert.equal(said("3 x 12, on banana", "3 x 10, on banana"), "");
  assert.equal(said("3 x 12, load band-red, with 2 wedges, in pool"), "");
  assert.deepEqual(reader.unusual("dose", "3 x 100, load 700 kg"), [
    { text: "100", what: "the number of repetitions in a set", most: "60" },
    { text: "700 kg", what: "a load", most: "300 kg" },
  ]);
});
