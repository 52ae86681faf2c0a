// Long work in short slices, so that the page draws, shows how far it is, and hears a tap on “Stop”.

/** What a long work is told by, and what stops it. */
export interface Work {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number) => void;
}

/** Milliseconds, and things done, after which the page has its turn. */
const LONGEST = 20;
const MOST = 1000;

/** Does it to one after the other, until it answers false; tells whether it came to the end of all. */
export async function inSlices<T>(
  all: readonly T[],
  { signal, tell }: Work,
  each: (one: T, at: number) => boolean | void,
): Promise<boolean> {
  let since = performance.now();
  for (const [at, one] of all.entries()) {
    if (at % MOST === MOST - 1 || performance.now() - since > LONGEST) {
      tell(at, all.length);
      await aTurn();
      since = performance.now();
    }
    if (signal.aborted || each(one, at) === false) return false;
  }
  return !signal.aborted;
}

/** The page's turn. By a message and not by a timer, which a browser lets wait in a tab that nobody looks at. */
export function aTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
