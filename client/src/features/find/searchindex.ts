// What the generator says can be found, fetched once a page as a script: a page opened as a file may load no other.

/** One page or a part of one. `words` is the rest of its text, each word once. */
export interface Entry {
  readonly address: string;
  readonly group: number;
  readonly title: string;
  readonly says: string;
  readonly also: readonly string[];
  readonly words: string;
}

/** A sign that can't wait until tomorrow, how people say it, and how soon it needs somebody. */
export interface Sign {
  readonly act: "emergency" | "today";
  readonly said: readonly string[];
  readonly sentence: string;
}

export interface Index {
  readonly groups: readonly string[];
  readonly entries: readonly Entry[];
  readonly signs: readonly Sign[];
  /** What to do about the signs of each act, to which they are the end of the sentence. */
  readonly heads: Readonly<Record<Sign["act"], string>>;
  readonly numbers: readonly string[];
}

type Row = readonly [string, number, string, string, readonly string[], string];
type SignRow = readonly [Sign["act"], readonly string[], string];

/** As it is written, to be short: rows in place of names. */
export interface Written {
  readonly form: number;
  readonly groups: readonly string[];
  readonly entries: readonly Row[];
  readonly signs: readonly SignRow[];
  readonly heads: Index["heads"];
  readonly numbers: readonly string[];
}

const FORM = 1;

declare global {
  var revlanoxSearch: Written | undefined;
}

/** Null where there is no connection, or an index of another build that this page can't read. */
export async function searchIndex(root: string): Promise<Index | null> {
  if (globalThis.revlanoxSearch === undefined) await loaded(`${root}assets/search.js`);
  const written = globalThis.revlanoxSearch;
  return written?.form === FORM ? indexOf(written) : null;
}

export function indexOf({ groups, entries, signs, heads, numbers }: Written): Index {
  return {
    groups,
    entries: entries.map(([address, group, title, says, also, words]) => ({
      address,
      group,
      title,
      says,
      also,
      words,
    })),
    signs: signs.map(([act, said, sentence]) => ({ act, said, sentence })),
    heads,
    numbers,
  };
}

function loaded(src: string): Promise<void> {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = src;
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => {
      script.remove();
      done();
    });
    document.head.append(script);
  });
}
