// A stage's title to how a button or a sentence names it.

/** `Level 7`, `Weeks 3–4`, `Phase 2`, `“Add weight”`; as the generator's `named`. */
export function stageName(title: string): string {
  return /^(Weeks?|Level|Phase|Stage|Step|Day) \d[^,:]*/.exec(title)?.[0] ?? `“${title}”`;
}
