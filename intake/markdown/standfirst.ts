import { endsSentence } from '../text/join-lines.ts';
import { type FrontMatter, fieldOf } from './front-matter.ts';

/** Fields of a head that say what stands under the headline, the most exact first. */
const fields = ['standfirst', 'dek', 'lede', 'subtitle', 'subheadline', 'description', 'summary', 'excerpt'] as const;

/** Fewer words are a label. */
const fewestWords = 4;

/**
 * What a Markdown file's head says of its text and its text does not say: a page shows it under the headline, and
 * some texts are little without it. What the text says itself, or the title, is left out.
 */
export function standfirstOf(head: FrontMatter, title: string | null): string | null {
  const stated = fieldOf(head, ...fields);
  if (stated === null || stated.split(' ').length < fewestWords || /[<{[]/.test(stated)) return null;
  const words = wordsOf(stated);
  const text = wordsOf(head.below);
  const isSaid = text.includes(words) || (title !== null && wordsOf(title).includes(words));
  if (isSaid || text.startsWith(begun(words))) return null;
  return endsSentence(stated) || words.length > longestLabel ? stated : null;
}

/** A longer line says something without its full stop. */
const longestLabel = 60;

/** An excerpt that breaks off repeats the text as far as it goes. */
function begun(words: string): string {
  return words.split(' ').slice(0, -1).join(' ');
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\]\([^()]{0,500}\)/g, ']')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
