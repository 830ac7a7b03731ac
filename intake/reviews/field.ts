import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import { plainCharacters } from '../text/plain-characters.ts';

/** An object whose fields nobody has checked. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Longer texts are no field of a review, and are not even looked at. */
const longest = 20_000;
/** Lists and objects inside each other through which a text is looked for. */
const mostSteps = 3;

/** The text of a field, on one line: itself, a figure, the first of a list, or the name of what it names. */
export function textIn(value: unknown, steps = mostSteps): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return onOneLine(value);
  if (steps === 0) return null;
  if (Array.isArray(value)) return firstOf(value.slice(0, 20), (item) => textIn(item, steps - 1));
  return isFields(value) ? firstOf([value['@value'], value['name']], (item) => textIn(item, steps - 1)) : null;
}

function onOneLine(written: string): string | null {
  if (written.length > longest) return written;
  return plainCharacters(written).replaceAll(/\s+/g, ' ').trim() || null;
}

/** The first value that is one. */
export function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
}

/** A day or a time in a field; null where it has none that is one. */
export function dateIn(value: unknown): string | null {
  const written = textIn(value);
  return written === null || written.length > 100 ? null : publishedAt(written);
}

/** A web address in a field: itself, or the `url` or `@id` of what it names. */
export function addressIn(value: unknown, steps = mostSteps): string | null {
  if (typeof value === 'string') return value.length > longest ? null : articleUrl(value);
  if (steps === 0) return null;
  if (Array.isArray(value)) return firstOf(value.slice(0, 20), (item) => addressIn(item, steps - 1));
  return isFields(value) ? firstOf([value['url'], value['@id']], (item) => addressIn(item, steps - 1)) : null;
}

/** The web addresses in a field, each once, at most `most`. */
export function addressesIn(value: unknown, most: number): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(items.slice(0, most).flatMap((item) => addressIn(item) ?? []))];
}

/** What a list holds; what is no list is the only one. */
export function listIn(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
