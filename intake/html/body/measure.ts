import type { DomNode } from '../dom.ts';
import { type Block, isBlock } from './blocks.ts';
import { inked } from './inked.ts';
import { isProse } from './prose.ts';

/**
 * What is in a node: characters that are not blanks in all, in links and in sentences, and how many
 * links, block elements, headings below the first rank, pictures and fields to fill in.
 */
export type Measure = {
  readonly text: number;
  readonly linked: number;
  readonly prose: number;
  readonly links: number;
  readonly blocks: number;
  readonly headings: number;
  readonly pictures: number;
  readonly fields: number;
};

/** A measure while it is taken. */
type Sum = { -readonly [Key in keyof Measure]: Measure[Key] };

/** Measures a tree's elements once, from the leaves up: asking each for its text again takes hours on a hostile page. */
export function measureTree(root: DomNode, blocks: readonly Block[]): ReadonlyMap<DomNode, Measure> {
  const measures = new Map<DomNode, Sum>();
  const path: { readonly node: DomNode; readonly sum: Sum }[] = [{ node: root, sum: emptySum() }];
  let next = root.firstChild;
  while (path.length > 0) {
    const around = path.at(-1);
    if (around === undefined) break;
    if (next === null) {
      path.pop();
      measures.set(around.node, around.sum);
      if (around.node.nodeName === 'A') around.sum.linked = around.sum.text;
      const outer = path.at(-1);
      if (outer !== undefined) add(outer.sum, around.sum, around.node.nodeName);
      next = outer === undefined ? null : around.node.nextSibling;
    } else if (next.nodeType === 3) {
      around.sum.text += inked(next.textContent ?? '');
      next = next.nextSibling;
    } else {
      path.push({ node: next, sum: emptySum() });
      next = next.firstChild;
    }
  }
  addProse(measures, blocks);
  return measures;
}

function emptySum(): Sum {
  return { text: 0, linked: 0, prose: 0, links: 0, blocks: 0, headings: 0, pictures: 0, fields: 0 };
}

const headings: ReadonlySet<string> = new Set('H2 H3 H4 H5 H6'.split(' '));
const pictures: ReadonlySet<string> = new Set('IMG PICTURE VIDEO FIGURE'.split(' '));
const fields: ReadonlySet<string> = new Set('INPUT TEXTAREA SELECT BUTTON'.split(' '));

/** Adds a child, and what is in it, to what is around it. */
function add(sum: Sum, child: Measure, name: string): void {
  sum.text += child.text;
  sum.linked += child.linked;
  sum.links += child.links + (name === 'A' ? 1 : 0);
  sum.blocks += child.blocks + (isBlock(name) ? 1 : 0);
  sum.headings += child.headings + (headings.has(name) ? 1 : 0);
  sum.pictures += child.pictures + (pictures.has(name) ? 1 : 0);
  sum.fields += child.fields + (fields.has(name) ? 1 : 0);
}

/** Adds each block of sentences to the element it stands in and all around it. */
function addProse(measures: ReadonlyMap<DomNode, Sum>, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const own = inked(block.text);
    for (let node: DomNode | null = block.at; node !== null; node = node.parentElement) {
      const sum = measures.get(node);
      if (sum !== undefined) sum.prose += own;
    }
  }
}
