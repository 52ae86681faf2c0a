// An answer of a server to whether it may be kept.

/** Not an error, and no page in place of a script, as some servers answer for a file that they do not have. */
export function isGood(url: string, { type, status, headers }: Response): boolean {
  const isPage = headers.get("content-type")?.includes("html") ?? false;
  return (
    type === "opaqueredirect" || (status < 400 && !(isPage && /\.(js|css)$/.test(new URL(url).pathname)))
  );
}
