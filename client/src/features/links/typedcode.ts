// A code as somebody types it from paper, to the codes that they may have meant.

/** `Go/ NQA-KF7/` is `nqakf7`. */
export function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/^.*go\//s, "")
    .replace(/[^a-z0-9]/g, "");
}

/** Those that one wrong, missing or needless character makes of it, or two that changed places. */
export function meant(code: string, codes: readonly string[]): readonly string[] {
  return codes.filter((other) => isNear(code, other));
}

function isNear(one: string, other: string): boolean {
  if (one.length === other.length) {
    const differ = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
    const [first = 0, second = 0] = differ;
    const swapped = second === first + 1 && one[first] === other[second] && one[second] === other[first];
    return differ.length === 1 || (differ.length === 2 && swapped);
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    long.length - short.length === 1 &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}
