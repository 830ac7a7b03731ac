import type { Block } from './blocks.ts';
import { isProse } from './prose.ts';

/** So many words in a row are no chance. */
const wordRun = 6;

/** A shorter statement is a summary. */
const shortestStated = 400;

/** A longer block is the statement itself, left on the page for its scripts. */
const longestBlock = 4000;

/** The places of the page's blocks that its own statement of the article's text has word for word; none for a short statement. */
export function statedPlaces(stated: string | null, page: readonly Block[]): ReadonlySet<number> {
  if (stated === null || stated.length < shortestStated) return new Set();
  const runs = new Set(runsOf(stated));
  const places = page.flatMap((block, index) => {
    if (!isProse(block) || block.text.length > longestBlock) return [];
    const own = runsOf(block.text);
    return own.length > 0 && own.filter((run) => runs.has(run)).length >= own.length * 0.7 ? [index] : [];
  });
  return new Set(places);
}

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(wordRun - 1).map((_, index) => words.slice(index, index + wordRun).join(' '));
}
