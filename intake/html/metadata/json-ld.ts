import type { DomDocument } from '../dom.ts';
import { looseJson } from './loose-json.ts';

/** A JSON-LD object whose fields nobody has checked. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** schema.org's Article and what publishers use in its place. */
const articleTypes =
  /^(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Recipe|VideoObject|WebPage|ItemPage|CreativeWork)$/;

/** The types that say most come first. */
const ranks = [/NewsArticle$/, /Article$|Posting$|^Report$/, /^Review$|^Recipe$/, /./] as const;

const mostObjects = 200;
const mostNamed = 20;

/** The page's description of its article in JSON-LD, the most telling first. */
export function articleJsonLd(document: DomDocument): readonly JsonLd[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const objects = scripts.flatMap((script) => objectsIn(looseJson(script.textContent ?? '')));
  const named = new Map(objects.flatMap((object) => (isId(object['@id']) ? [[object['@id'], object] as const] : [])));
  const articles = objects.filter((object) => rankOf(object) < ranks.length);
  return articles
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((article) => ({
      ...article,
      author: resolved(article['author'], named),
      creator: resolved(article['creator'], named),
      publisher: resolved(article['publisher'], named),
    }));
}

function isId(value: unknown): value is string {
  return typeof value === 'string';
}

/** What a value stands for: an object that is only an `@id` is another of the page's objects. */
function resolved(value: unknown, named: ReadonlyMap<string, JsonLd>): unknown {
  if (Array.isArray(value))
    return value
      .slice(0, mostNamed)
      .flat()
      .map((item) => (Array.isArray(item) ? item : resolved(item, named)));
  if (!isObject(value) || value['name'] !== undefined || !isId(value['@id'])) return value;
  return named.get(value['@id']) ?? value;
}

/** The text that a JSON-LD value gives, itself or as the name of what it names; several are joined. */
export function jsonLdText(value: unknown): string | null {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.slice(0, mostNamed).flat();
    const texts = items.slice(0, mostNamed).flatMap((item) => (Array.isArray(item) ? [] : (nameIn(item) ?? [])));
    return texts.length === 0 ? null : [...new Set(texts)].join(', ');
  }
  return nameIn(value);
}

/** A text itself, or the name of an object; one that has several is called by all of them. */
function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  const name = isObject(value) ? value['name'] : null;
  const names = (Array.isArray(name) ? name.slice(0, mostNamed) : [name]).filter((one) => typeof one === 'string');
  return names.map((one) => one.trim()).join(', ') || null;
}

function rankOf(object: JsonLd): number {
  const types = [object['@type']].flat().filter((type) => typeof type === 'string');
  const known = types.filter((type) => articleTypes.test(type));
  if (known.length === 0) return ranks.length;
  return Math.min(...known.map((type) => ranks.findIndex((rank) => rank.test(type))));
}

/** The objects of a JSON-LD value: itself, a list's, a graph's; breadth first and bounded. */
function objectsIn(value: unknown): readonly JsonLd[] {
  const found: JsonLd[] = [];
  const pending: unknown[] = [value];
  for (let index = 0; index < pending.length && index < mostObjects; index++) {
    const next = pending[index];
    if (Array.isArray(next)) pending.push(...next.slice(0, mostObjects));
    else if (isObject(next)) {
      found.push(next);
      pending.push(next['@graph'], next['mainEntity'], next['mainEntityOfPage']);
    }
  }
  return found;
}

function isObject(value: unknown): value is JsonLd {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
