// Where what a reader logs lives, in two sentences.

export const LIVES =
  "Your plan and log stay in this browser, on this device. Browsers can clear them, " +
  "some after 7 days without a visit, so download a copy now and then.";
