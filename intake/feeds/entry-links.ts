import type { FeedEntry } from './feed.ts';

/** An entry with the name that its feed has for it, which may be an address. */
export type Linked = FeedEntry & { readonly guid: string | null };

/** A link made absolute: each base may itself be relative to the one before it. As it is where no base is absolute. */
export function resolveLink(link: string | null | undefined, ...bases: readonly (string | undefined)[]): string | null {
  if (link === null || link === undefined) return null;
  let base: string | undefined;
  for (const next of bases) if (next !== undefined && URL.canParse(next, base)) base = new URL(next, base).href;
  return URL.canParse(link, base) ? new URL(link, base).href : link;
}

/** Entries of which no two are taken for one: those that share a link under different titles or names of their own keep an address of their own, or none. */
export function distinctLinks(entries: readonly Linked[]): readonly FeedEntry[] {
  const entriesOf = new Map<string, Set<string>>();
  for (const { link, title, guid } of entries) {
    if (link === null) continue;
    const page = pageOf(link);
    entriesOf.set(page, (entriesOf.get(page) ?? new Set()).add(JSON.stringify([title, guid])));
  }
  return entries.map(({ guid, ...entry }) => {
    if (entry.link === null || (entriesOf.get(pageOf(entry.link))?.size ?? 0) < 2) return entry;
    const isAddress = guid !== null && /^https?:\/\//i.test(guid) && pageOf(guid) !== pageOf(entry.link);
    return { ...entry, link: isAddress ? guid : null };
  });
}

/** The page of a link, whatever place on it is meant. */
function pageOf(link: string): string {
  return link.split('#', 1)[0] ?? link;
}
