import { aroundNamed, type DomNode } from '../dom.ts';
import type { Block } from './blocks.ts';

/** So many items under a heading that says something are a last section of the article. */
const fewestItems = 2;
const shortestSection = 20;

/** The place of the last item of a list without links that ends an article under a heading of its own; a place as it is where none follows. */
export function endOfList(blocks: readonly Block[], place: number): number {
  const heading = blocks[place + 1];
  if (heading === undefined || !/^H[2-6]$/.test(heading.element) || heading.text.length < shortestSection) return place;
  const rest = blocks.slice(place + 2);
  const end = rest.findIndex(({ element, linked }) => !(element === 'LI' || element === '') || linked > 0.6);
  const items = end < 0 ? rest.length : end;
  return items >= fewestItems ? place + 1 + items : place;
}

/** The place of the last cell of the table that a block stands in; its own where it stands in none. */
export function endOfTable(blocks: readonly Block[], place: number): number {
  const table = tableOf(blocks[place]);
  if (table === null) return place;
  let end = place;
  while (tableOf(blocks[end + 1]) === table) end++;
  return end;
}

/** So far up from a cell's line its table stands. */
const mostAboveCell = 6;

function tableOf(block: Block | undefined): DomNode | null {
  return aroundNamed('TABLE', block?.at ?? null, mostAboveCell);
}
