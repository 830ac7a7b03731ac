import type { FeedEntry } from './feed.ts';

/** An entry with the name that its feed has for it, which may be an address. */
export type Linked = Omit<FeedEntry, 'isShared'> & { readonly guid: string | null };

/** A link made absolute: each base may itself be relative to the one before it. As it is where no base is absolute. */
export function resolveLink(link: string | null | undefined, ...bases: readonly (string | undefined)[]): string | null {
  if (link === null || link === undefined) return null;
  let base: string | undefined;
  for (const next of bases) if (next !== undefined && URL.canParse(next, base)) base = new URL(next, base).href;
  return URL.canParse(link, base) ? new URL(link, base).href : link;
}

/** Entries of which no two are taken for one: those that share a link under different titles or names of their own have an address of their own, or a link that is nobody's. */
export function distinctLinks(entries: readonly Linked[]): readonly FeedEntry[] {
  const entriesOf = new Map<string, Set<string>>();
  for (const { link, title, guid } of entries) {
    if (link === null) continue;
    const page = pageOf(link);
    entriesOf.set(page, (entriesOf.get(page) ?? new Set()).add(JSON.stringify([title, guid])));
  }
  return entries.map(({ guid, ...entry }) => {
    if (entry.link === null || (entriesOf.get(pageOf(entry.link))?.size ?? 0) < 2) return { ...entry, isShared: false };
    const isAddress = guid !== null && /^https?:\/\//i.test(guid) && pageOf(guid) !== pageOf(entry.link);
    return isAddress ? { ...entry, link: guid, isShared: false } : { ...entry, isShared: true };
  });
}

/** The page of a link, whatever place on it is meant. */
function pageOf(link: string): string {
  return link.split('#', 1)[0] ?? link;
}
