import type { DomNode } from '../dom.ts';

/** How much is written in a node, in characters that are not blanks: in all, and in paragraphs. */
export type Measure = { readonly text: number; readonly prose: number };

/** Measures a tree's nodes once, from the leaves up: asking each for its text anew takes hours on a hostile page. */
export function measureTree(root: DomNode): ReadonlyMap<DomNode, Measure> {
  const measures = new Map<DomNode, Measure>();
  const pending: { readonly node: DomNode; readonly leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, leaving } = next;
    if (node.nodeType === 3) measures.set(node, { text: inked(node.textContent ?? ''), prose: 0 });
    else if (leaving) measures.set(node, summed(node, measures));
    else {
      pending.push({ node, leaving: true });
      for (const child of Array.from(node.childNodes)) pending.push({ node: child, leaving: false });
    }
  }
  return measures;
}

function summed(node: DomNode, measures: ReadonlyMap<DomNode, Measure>): Measure {
  let text = 0;
  let prose = 0;
  for (const child of Array.from(node.childNodes)) {
    const measure = measures.get(child);
    text += measure?.text ?? 0;
    prose += measure?.prose ?? 0;
  }
  return { text, prose: node.nodeName === 'P' ? text : prose };
}

/** How many characters of a text are not blanks. */
export function inked(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x20) count += 1;
  return count;
}
