/**
 * The path and query that a request asks for, whatever form its first line has (RFC 9112, 3.2): `/path?query`, or a
 * whole address; null for what is neither.
 */
export function targetOf(written: string): string | null {
  if (written.startsWith('/')) return URL.canParse(`http://local${written}`) ? written : null;
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const { pathname, search } = new URL(written);
  return pathname + search;
}

/** A request's target as an address; `server` has checked that it is one. */
export function addressOf(target: string | undefined): URL {
  return new URL(`http://local${target ?? '/'}`);
}
