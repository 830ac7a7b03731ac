import { cut } from '../cut.ts';
import { lazy } from '../lazy.ts';

/** Units of a claim's words that its address shows. */
const longest = 60;

const marks = lazy(() => /\p{M}/gu);
const between = lazy(() => /[^\p{L}\p{N}]+/gu);

/** A claim's address: some of its words, for people, and its id, which finds it. */
export function slugOf({ id, text }: { readonly id: string; readonly text: string }): string {
  const plain = cut(text.toWellFormed(), 400).normalize('NFKD').replace(marks(), '').normalize('NFC').toLowerCase();
  const words = plain.split(between()).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length > longest) break;
    slug += `${word}-`;
  }
  return `${slug}${id}`;
}

/** The id in an address; null where it holds none. */
export function idInSlug(slug: string): string | null {
  return /(?:^|-)(?<id>c-[0-9a-f]{6,64})$/.exec(slug)?.groups?.['id'] ?? null;
}
