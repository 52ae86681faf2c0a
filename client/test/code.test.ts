// A code typed from paper: what is tidied, and what may have been meant.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { meant, tidy } from "../src/features/links/typedcode.ts";

test("what is copied around a code does not matter", () => {
  for (const text of [
    "nqakf7",
    " NQAKF7 ",
    "go/nqakf7/",
    "https://site.test/run/go/nqakf7/",
    "nqa kf7",
    "nqa-kf7",
  ])
    assert.equal(tidy(text), "nqakf7", text);
});

test("one slip is forgiven, two are not", () => {
  const codes = ["nqakf7", "ez48mz"];
  for (const slip of ["nqakf8", "qnakf7", "nqaf7", "nqaakf7", "nqafk7"])
    assert.deepEqual(meant(slip, codes), ["nqakf7"], slip);
  for (const other of ["", "nqak", "xyakf8", "ffffff", "7fkaqn"])
    assert.deepEqual(meant(other, codes), [], other);
});

test("no text breaks it", () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(meant(tidy(text), ["nqakf7"]))));
});
