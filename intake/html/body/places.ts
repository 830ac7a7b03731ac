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
  const taken = new Set<number>();
  let next = 0;
  for (const { text } of found) {
    const same = places.get(text);
    const exact = same?.find((index) => index >= next) ?? same?.[0];
    const own = exact === undefined ? changedPlaces(text, page, next) : [exact];
    for (const place of own) {
      taken.add(place);
      next = Math.max(next, place + 1);
    }
  }
  return taken;
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
