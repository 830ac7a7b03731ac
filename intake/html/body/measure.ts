import { type DomElement, type DomNode, isElement } from '../dom.ts';
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

/** An element that is being measured. */
type Open = { readonly node: DomNode; readonly sum: Sum };

/** An element and what is in it. */
export type Measured = readonly [DomElement, Measure];

/** The elements of a measured tree in their order, each before what is in it. */
export function measuredElements(root: DomElement, measures: ReadonlyMap<DomNode, Measure>): readonly Measured[] {
  const elements: Measured[] = [];
  let node: DomNode | null = root.firstChild;
  while (node !== null) {
    const measure = isElement(node) ? measures.get(node) : undefined;
    if (isElement(node) && measure !== undefined) elements.push([node, measure]);
    node = node.firstChild ?? nodeAfter(node, root);
  }
  return elements;
}

/** The node that follows another and all that is in it, within a root. */
function nodeAfter(from: DomNode, root: DomNode): DomNode | null {
  for (let node: DomNode | null = from; node !== null && node !== root; node = node.parentElement) {
    if (node.nextSibling !== null) return node.nextSibling;
  }
  return null;
}

/** Measures a tree's elements once, from the leaves up: asking each for its text again takes hours on a hostile page. */
export function measureTree(root: DomNode, blocks: readonly Block[]): ReadonlyMap<DomNode, Measure> {
  const prose = proseOf(blocks);
  const measures = new Map<DomNode, Sum>();
  const open = (node: DomNode): Open => ({ node, sum: { ...nothing, prose: prose.get(node) ?? 0 } });
  const path: Open[] = [];
  let around = open(root);
  let next = root.firstChild;
  for (;;) {
    if (next === null) {
      close(around, measures);
      const outer = path.pop();
      if (outer === undefined) return measures;
      add(outer.sum, around.sum, around.node.nodeName);
      next = around.node.nextSibling;
      around = outer;
    } else if (next.nodeType === 3) {
      around.sum.text += inked(next.textContent ?? '');
      next = next.nextSibling;
    } else {
      path.push(around);
      around = open(next);
      next = next.firstChild;
    }
  }
}

const nothing: Measure = { text: 0, linked: 0, prose: 0, links: 0, blocks: 0, headings: 0, pictures: 0, fields: 0 };

function close({ node, sum }: Open, measures: Map<DomNode, Sum>): void {
  if (node.nodeName === 'A') sum.linked = sum.text;
  measures.set(node, sum);
}

/** The characters of sentences that stand in each element itself. */
function proseOf(blocks: readonly Block[]): ReadonlyMap<DomNode, number> {
  const prose = new Map<DomNode, number>();
  for (const block of blocks) {
    if (isProse(block)) prose.set(block.at, (prose.get(block.at) ?? 0) + block.size);
  }
  return prose;
}

const headings: ReadonlySet<string> = new Set('H2 H3 H4 H5 H6'.split(' '));
const pictures: ReadonlySet<string> = new Set('IMG PICTURE VIDEO FIGURE'.split(' '));
const fields: ReadonlySet<string> = new Set('INPUT TEXTAREA SELECT BUTTON'.split(' '));

/** Adds a child, and what is in it, to what is around it. */
function add(sum: Sum, child: Measure, name: string): void {
  sum.text += child.text;
  sum.linked += child.linked;
  sum.prose += child.prose;
  sum.links += child.links + (name === 'A' ? 1 : 0);
  sum.blocks += child.blocks + (isBlock(name) ? 1 : 0);
  sum.headings += child.headings + (headings.has(name) ? 1 : 0);
  sum.pictures += child.pictures + (pictures.has(name) ? 1 : 0);
  sum.fields += child.fields + (fields.has(name) ? 1 : 0);
}
