import type { DomDocument } from '../dom.ts';

/** The page's meta tags: name, property, itemprop or http-equiv in lower case, to all contents that are not blank. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** So many authors are listed. */
const mostContents = 20;

/** Reads the meta tags of a page. */
export function metaTags(document: DomDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value') ?? '').trim();
    if (content === '') continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) addContent(tags, meta.getAttribute(key), content);
  }
  return tags;
}

function addContent(tags: Map<string, string[]>, key: string | null, content: string): void {
  const name = key?.trim().toLowerCase() ?? '';
  if (name === '') return;
  const contents = tags.get(name);
  if (contents === undefined) tags.set(name, [content]);
  else if (contents.length < mostContents && !contents.includes(content)) contents.push(content);
}

/** The first content of a tag. */
export function tagOf(tags: MetaTags, name: string): string | null {
  return tags.get(name)?.[0] ?? null;
}

/** The first of several tags that has a content. */
export function firstTag(tags: MetaTags, names: readonly string[]): string | null {
  return names.map((name) => tagOf(tags, name)).find((content) => content !== null) ?? null;
}
