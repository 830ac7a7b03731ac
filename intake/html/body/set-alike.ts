import { classOf, type DomNode, isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import { spanOf } from './places.ts';
import { isProse } from './prose.ts';

/** The places chosen, and those of sentences between and below them that are set exactly like one of them, four elements up. */
export function withSetAlike(
  chosen: ReadonlySet<number>,
  page: readonly Block[],
  isBody: (block: Block) => boolean,
): ReadonlySet<number> {
  const { first, last } = spanOf(chosen);
  const known = new Map<DomNode, string>();
  const settings = new Set<string>();
  for (const place of chosen) {
    const block = page[place];
    if (block !== undefined && isProse(block)) settings.add(settingOf(block, known));
  }
  const missed = page.slice(first).flatMap((block, index) => {
    if (chosen.has(first + index) || !isBody(block)) return [];
    const setting = settingOf(block, known);
    const isOwn = settings.has(setting) && (first + index < last || hasClass.test(setting));
    return isOwn ? linesOfOne(page, first + index) : [];
  });
  return missed.length === 0 ? chosen : new Set([...chosen, ...missed]);
}

/** The places of the lines of one paragraph, from the one before a sentence on: a label may stand over it. */
function linesOfOne(page: readonly Block[], place: number): readonly number[] {
  return page[place - 1]?.at === page[place]?.at ? [place - 1, place] : [place];
}

/** How a block and the elements around it are called; what stands in one element has what is around it in common. */
function settingOf({ at }: Block, known: Map<DomNode, string>): string {
  const parent = at.parentElement;
  if (parent === null) return nameOf(at);
  let around = known.get(parent);
  if (around === undefined) {
    around = '';
    let next: DomNode | null = parent;
    for (let level = 1; level < mostAround && next !== null; level++, next = next.parentElement)
      around += `>${nameOf(next)}`;
    known.set(parent, around);
  }
  return `${nameOf(at)}${around}`;
}

function nameOf(node: DomNode): string {
  return `${node.nodeName}.${isElement(node) ? classOf(node).trim() : ''}`;
}

const mostAround = 5;

/** A setting with a name that somebody gave it: below an article only such a one tells its sentences from others. */
const hasClass = /\.[^.>\s]/;
