// Numbers of the JSON (whole, decimal, or text such as "1/3") to exact fractions, and back.

/** A number as JSON holds it. */
export type Num = number | string;

export interface Fraction {
  readonly top: bigint;
  /** Always above 0, and without a factor in common with `top`. */
  readonly bottom: bigint;
}

const WRITTEN = /^(-?\d+)(?:\.(\d+)|\/(\d*[1-9]\d*))?$/;

/** The exact number; null for words and for what is no number. */
export function fraction(value: unknown): Fraction | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const text = typeof value === "number" && /e/.test(String(value)) ? value.toFixed(12) : String(value);
  const found = WRITTEN.exec(text);
  if (found === null) return null;
  const [, whole = "", decimals = "", bottom] = found;
  if (bottom !== undefined) return reduced(BigInt(whole), BigInt(bottom));
  return reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function reduced(top: bigint, bottom: bigint): Fraction {
  const shared = divisor(top < 0n ? -top : top, bottom);
  return { top: top / shared, bottom: bottom / shared };
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

export function whole(number: number): Fraction {
  return { top: BigInt(number), bottom: 1n };
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return reduced(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom);
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, { top: -other.top, bottom: other.bottom });
}

export function times(one: Fraction, other: Fraction): Fraction {
  return reduced(one.top * other.top, one.bottom * other.bottom);
}

/** Not for a divisor of 0. */
export function over(one: Fraction, other: Fraction): Fraction {
  const sign = other.top < 0n ? -1n : 1n;
  return times(one, { top: sign * other.bottom, bottom: sign * other.top });
}

/** Below 0 when the first is smaller, 0 when they are the same. */
export function compare(one: Fraction, other: Fraction): number {
  const left = one.top * other.bottom;
  const right = other.top * one.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function decimal(number: Fraction): number {
  return Number(number.top) / Number(number.bottom);
}

/** As JSON holds it: `12`, `1.5`, or `"1/3"` where a decimal would not be exact. */
export function asJson(number: Fraction): Num {
  const text = fractionText(number);
  return text.includes("/") ? text : Number(text);
}

/** `1.5`, `12`, or `1/3`. */
export function fractionText(number: Fraction): string {
  let left = number.bottom;
  for (const prime of [2n, 5n]) while (left % prime === 0n) left /= prime;
  if (left !== 1n) return `${number.top}/${number.bottom}`;
  if (number.bottom === 1n) return String(number.top);
  return decimal(number)
    .toFixed(6)
    .replace(/\.?0+$/, "");
}

export function numberText(number: Num): string {
  const exact = fraction(number);
  return exact === null ? String(number) : fractionText(exact);
}
