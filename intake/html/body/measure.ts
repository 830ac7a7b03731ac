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

const nothing: Measure = { text: 0, linked: 0, prose: 0, links: 0, blocks: 0, headings: 0, pictures: 0, fields: 0 };

/** Measures a tree's nodes once, from the leaves up: asking each for its text again takes hours on a hostile page. */
export function measureTree(root: DomNode, blocks: readonly Block[]): ReadonlyMap<DomNode, Measure> {
  const prose = new Map<DomNode, number>();
  for (const block of blocks) {
    if (isProse(block)) prose.set(block.at, (prose.get(block.at) ?? 0) + inked(block.text));
  }
  const measures = new Map<DomNode, Measure>();
  const pending: { readonly node: DomNode; readonly leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, leaving } = next;
    if (node.nodeType === 3) measures.set(node, { ...nothing, text: inked(node.textContent ?? '') });
    else if (leaving) measures.set(node, summed(node, measures, prose.get(node) ?? 0));
    else {
      pending.push({ node, leaving: true });
      for (const child of Array.from(node.childNodes)) pending.push({ node: child, leaving: false });
    }
  }
  return measures;
}

function summed(node: DomNode, measures: ReadonlyMap<DomNode, Measure>, ownProse: number): Measure {
  const sum = { ...nothing, prose: ownProse };
  for (const child of Array.from(node.childNodes)) {
    const measure = measures.get(child) ?? nothing;
    sum.text += measure.text;
    sum.linked += measure.linked;
    sum.prose += measure.prose;
    sum.links += measure.links + (child.nodeName === 'A' ? 1 : 0);
    sum.blocks += measure.blocks + (isBlock(child.nodeName) ? 1 : 0);
    sum.headings += measure.headings + (/^H[2-6]$/.test(child.nodeName) ? 1 : 0);
    sum.pictures += measure.pictures + (/^(?:IMG|PICTURE|VIDEO|FIGURE)$/.test(child.nodeName) ? 1 : 0);
    sum.fields += measure.fields + (/^(?:INPUT|TEXTAREA|SELECT|BUTTON)$/.test(child.nodeName) ? 1 : 0);
  }
  return node.nodeName === 'A' ? { ...sum, linked: sum.text } : sum;
}
