import type { DomDocument } from '../dom.ts';

/** The page's meta tags: name, property, itemprop or http-equiv in small letters, to the first content that is not blank. */
export type MetaTags = ReadonlyMap<string, string>;

/** Reads the meta tags of a page. */
export function metaTags(document: DomDocument): MetaTags {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value') ?? '').trim();
    if (content === '') continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(key)?.trim().toLowerCase();
      if (name !== undefined && name !== '' && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

/** The first of several tags that has a content. */
export function firstTag(tags: MetaTags, names: readonly string[]): string | null {
  return names.map((name) => tags.get(name)).find((content) => content !== undefined) ?? null;
}
