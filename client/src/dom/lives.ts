// Where what a reader logs lives, in two sentences.

export const LIVES =
  "What you tick and log stays in this browser, on this device. A browser may clear it, " +
  "some after seven days without a visit, so export it now and then.";
