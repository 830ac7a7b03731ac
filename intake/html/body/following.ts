import type { DomDocument, DomElement, DomNode } from '../dom.ts';
import type { Block } from './blocks.ts';
import { proseIn } from './prose.ts';

/** So many elements are passed on the way up from a block. */
const deepest = 60;

/**
 * Without what follows the page's article under a heading of its own: the next story of a page that goes on.
 * The article is the `article` with the first heading, where most of the page's sentences stand in it.
 */
export function withoutFollowing(document: DomDocument, blocks: readonly Block[]): readonly Block[] {
  const article = [...document.querySelectorAll('article')].find((one) => one.querySelector('h1') !== null);
  if (article === undefined) return blocks;
  const own = blocks.map(({ at }) => isWithin(at, article));
  const last = own.lastIndexOf(true);
  const next = blocks.findIndex(({ element }, index) => index > last && /^H[1-4]$/.test(element));
  if (last < 0 || next < 0) return blocks;
  const within = proseIn(blocks.filter((_, index) => own[index]));
  return within > proseIn(blocks) / 2 ? blocks.slice(0, next) : blocks;
}

function isWithin(node: DomNode, article: DomElement): boolean {
  let next: DomNode | null = node;
  for (let level = 0; level < deepest && next !== null; level++, next = next.parentElement)
    if (next === article) return true;
  return false;
}
