// Where doses come from that the plan does not have: a link, which anybody can make. What is said wherever they stand.

/** Whole, wherever a link's doses stand, and before anybody begins to follow them. */
export const CAUTION =
  "Follow it if your own clinician sent you this link. If not, don't: we can't check who made it.";

/** In front of each dose, so that none is read without it. */
export const FROM_LINK = "From a link that nobody checked";

/** What a patient's plan carries with it to every place that shows it. */
export interface Origin {
  readonly by: string;
  /** What its maker wrote; "" for nothing. */
  readonly says: string;
  readonly caution: string;
}

/** What a link comes to in today's plan: one of an earlier version keeps amounts that the plan has no more. */
interface Sent {
  readonly prescription: { readonly clinic: string; readonly note: string };
  readonly stop: number;
  readonly changed: { readonly size: number };
  readonly out: { readonly size: number };
  readonly added: readonly unknown[];
  readonly lost: readonly unknown[];
}

export function originOf({ prescription: { clinic, note }, stop, changed, out, added, lost }: Sent): Origin {
  const changes = stop + changed.size + out.size + added.length + lost.length > 0;
  return {
    by: byWhom(clinic, changes),
    says: note === "" ? "" : `It says: ${quoted(note)}`,
    caution: CAUTION,
  };
}

/** The name is the link's own: this site vouches for none. */
function byWhom(clinic: string, changes: boolean): string {
  if (!changes)
    return clinic === ""
      ? "This link doesn't change the plan"
      : `This link says it's from ${quoted(clinic)}. It doesn't change the plan`;
  return clinic === ""
    ? "These changes come from a link"
    : `These changes come from a link that says it's from ${quoted(clinic)}`;
}

/** All of it in lines of text. */
export function originLines({ by, says, caution }: Origin): readonly string[] {
  return [`${by}.`, caution, says].filter((line) => line !== "");
}

/** Words of a link, as its own: no sign in them can end the quotation. */
export function quoted(text: string): string {
  return `“${text.replace(/[“”„‟«»]/g, "'")}”`;
}
