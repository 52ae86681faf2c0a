// A movement as the generator publishes it, and a tempo, to the shape of every outline at every moment.

/** Of the data that this page can read. */
export const FORM = 1;

/** A figure at its stops: each shape's class, then its paths, a single one where it stays as it is. */
export interface Movement {
  readonly form: number;
  readonly box: string;
  /** From one key frame to the next. */
  readonly stops: number;
  readonly layers: readonly (readonly [css: string, ...paths: string[]])[];
}

/** Seconds on the way from one stop to another, or at the same. */
export interface Beat {
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a page can read it. */
export function isMovement(data: unknown): data is Movement {
  const found = data as Movement | undefined;
  return found?.form === FORM && found.stops > 0 && Array.isArray(found.layers) && found.layers.length > 0;
}

/** The number of the last stop. */
export function lastStop(movement: Movement): number {
  return Math.max(...movement.layers.map((layer) => layer.length)) - 2;
}

const REST = 0.6;
const OFF = 0.4;
const LANDED = 1.2;

/** The beats of one repetition: `3 2 3` is there, held and back; `jump` is as quick as a jump is. */
export function beats(tempo: string, last: number, stops: number): readonly Beat[] {
  if (tempo === "jump") return jumped(last, stops);
  const [up = 2, hold = 1, down = 2] = tempo.split(" ").map(Number);
  return [
    { seconds: up, from: 0, to: last },
    { seconds: hold, from: last, to: last },
    { seconds: down, from: last, to: 0 },
    { seconds: REST, from: 0, to: 0 },
  ].filter(({ seconds }) => seconds > 0);
}

/** Off the floor; back to where it began, unless a frame shows the landing. */
function jumped(last: number, stops: number): readonly Beat[] {
  const ways = [];
  for (let at = 0; at < last; at += stops) ways.push({ seconds: OFF, from: at, to: at + stops });
  if (ways.length < 2) ways.push({ seconds: OFF, from: last, to: 0 });
  const end = ways.at(-1)?.to ?? 0;
  return [{ seconds: REST, from: 0, to: 0 }, ...ways, { seconds: LANDED, from: end, to: end }];
}

export function length(found: readonly Beat[]): number {
  return found.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The beat at a moment of a repetition, how far it has come, and the stop that the body is at. */
export function moment(
  found: readonly Beat[],
  seconds: number,
): { readonly beat: Beat; readonly gone: number; readonly stop: number } {
  let gone = Math.max(0, seconds);
  const beat =
    found.find((one) => (gone < one.seconds ? true : ((gone -= one.seconds), false))) ?? found.at(-1);
  if (beat === undefined) throw new Error("no beats");
  const part = Math.min(1, gone / beat.seconds);
  // A limb starts and stops gently.
  const eased = (1 - Math.cos(Math.PI * part)) / 2;
  return { beat, gone: Math.min(gone, beat.seconds), stop: beat.from + eased * (beat.to - beat.from) };
}

/** Width and height of a trace. */
export const TRACE = [1000, 100] as const;

/** A repetition as a line over its seconds: high where the body is off the floor, or far from its first position. */
export function trace(found: readonly Beat[], last: number): string {
  const lands = found.at(-1)?.to === last;
  const level = (stop: number): number => (lands ? Number(stop > 0 && stop < last) : stop / last);
  const spot = (seconds: number, stop: number): string =>
    `${Math.round((TRACE[0] * seconds) / length(found))} ${Math.round(TRACE[1] * (1 - level(stop)))}`;
  let gone = 0;
  const points = found.map(({ seconds, to }) => `L${spot((gone += seconds), to)}`);
  return `M${spot(0, found[0]?.from ?? 0)}${points.join("")}`;
}

/** A view box that holds the whole movement, on the scale of the positions beside it where that has room. */
export function room(movement: string, beside: string): string {
  const [x = 0, y = 0, width = 0, height = 0] = movement.split(" ").map(Number);
  const [, top = 0, wide = 0, high = 0] = beside.split(" ").map(Number);
  const [upper, lower] = [Math.min(y, top), Math.max(y + height, top + high)];
  const most = Math.max(width, wide);
  return `${x + (width - most) / 2} ${upper} ${most} ${lower - upper}`;
}

const NUMBER = /-?\d+/g;

/** Each layer's path at a stop, which may lie between two. */
export function outlines(movement: Movement): (stop: number) => readonly string[] {
  const layers = movement.layers.map(([, ...paths]) => ({
    // What is between the numbers is the same at every stop.
    words: (paths[0] ?? "").split(NUMBER),
    numbers: paths.map((path) => (path.match(NUMBER) ?? []).map(Number)),
  }));
  return (stop) =>
    layers.map(({ words, numbers }) => {
      const at = Math.min(Math.floor(stop), numbers.length - 1);
      const [low, high] = [numbers[at] ?? [], numbers[Math.min(at + 1, numbers.length - 1)] ?? []];
      const part = numbers.length === 1 ? 0 : stop - at;
      return words
        .map((word, n) => {
          const [a, b] = [low[n], high[n]];
          // A minus sign may have stood for the space between two numbers.
          return a === undefined ? word : `${word} ${tenth(a + part * ((b ?? a) - a))}`;
        })
        .join("");
    });
}

function tenth(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}
