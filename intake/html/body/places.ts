import type { Block } from './blocks.ts';

/** So many of the page's blocks are tried for a block whose words were changed on the way. */
const farthest = 40;

/** A shorter block is in too many others. */
const shortest = 20;

/**
 * Which of the page's blocks were found to be the article: what finds them may lose words of a
 * sentence or glue two blocks together, so that only their places are taken from it, never their text.
 */
export function placesOf(found: readonly Pick<Block, 'text'>[], page: readonly Block[]): ReadonlySet<number> {
  const places = Map.groupBy(page.keys(), (index) => page[index]?.text ?? '');
  /** How many of the blocks of a text stand before what is looked for, which only moves on. */
  const passed = new Map<string, number>();
  const taken = new Set<number>();
  let next = 0;
  for (const { text } of found) {
    const same = places.get(text) ?? [];
    let at = passed.get(text) ?? 0;
    while (at < same.length && (same[at] ?? 0) < next) at++;
    passed.set(text, at);
    const exact = same[at] ?? same[0];
    const own = exact === undefined ? changedPlaces(text, page, next) : [exact];
    for (const place of own) {
      taken.add(place);
      next = Math.max(next, place + 1);
    }
  }
  return taken;
}

/** The first and the last of some places; of none, infinitely far apart. */
export function spanOf(places: Iterable<number>): { readonly first: number; readonly last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return { first, last };
}

/** The places of a block that lost words, or of the blocks that were glued to make it. */
function changedPlaces(text: string, page: readonly Block[], from: number): readonly number[] {
  const places: number[] = [];
  for (const [offset, block] of page.slice(from, from + farthest).entries()) {
    const isPart = isWithin(block.text, text);
    const lostFew = block.text.length <= text.length * 2 + 40;
    if (isPart || (lostFew && isWithin(text, block.text))) places.push(from + offset);
    if (!isPart && places.length > 0) break;
  }
  return places;
}

/** Whether the words of a part stand in a whole in their order, others between them. */
function isWithin(part: string, whole: string): boolean {
  if (part.length > whole.length || part.length < shortest) return false;
  let at = 0;
  for (const word of part.split(' ')) {
    const found = whole.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}
