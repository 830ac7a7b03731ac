import type { DomDocument } from '../dom.ts';

/** A JSON-LD object whose fields nobody has checked. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** schema.org's Article and what publishers use in its place. */
const articleTypes =
  /^(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Recipe|VideoObject|WebPage|ItemPage|CreativeWork)$/;

/** The types that say most come first. */
const ranks = [/NewsArticle$/, /Article$|Posting$|^Report$/, /^Review$|^Recipe$/, /./] as const;

const mostObjects = 200;

/** The page's description of its article in JSON-LD, the most telling first. */
export function articleJsonLd(document: DomDocument): readonly JsonLd[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const objects = scripts.flatMap((script) => objectsIn(parseJsonLd(script.textContent ?? '')));
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
    return value.slice(0, 20).map((item) => (Array.isArray(item) ? item : resolved(item, named)));
  if (!isObject(value) || value['name'] !== undefined || !isId(value['@id'])) return value;
  return named.get(value['@id']) ?? value;
}

/** The text that a JSON-LD value gives, itself or as the name of what it names; several are joined. */
export function jsonLdText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) {
    const texts = value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : (jsonLdText(item) ?? [])));
    return texts.length === 0 ? null : [...new Set(texts)].join(', ');
  }
  return isObject(value) && !Array.isArray(value['name']) ? jsonLdText(value['name']) : null;
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

/** Without the commas that nothing follows; those inside strings stay. */
function withoutTrailingCommas(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"?|,\s*(?=[}\]])/g, (part) => (part.startsWith('"') ? part : ''));
}

/** JSON as pages have it: in a comment or a CDATA section, with line breaks inside strings. */
export function parseJsonLd(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?$/, '')
    .replace(/^<!--|-->$/g, '');
  const onOneLine = bare.replaceAll(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '');
  for (const candidate of [bare, onOneLine, withoutTrailingCommas(onOneLine)]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next form may be read.
    }
  }
  return null;
}
