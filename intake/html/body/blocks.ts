import type { DomNode } from '../dom.ts';
import { inked } from './inked.ts';

/** A stretch of a page that stands alone: its text, which share of it is linked, and the element it stands in. */
export type Block = {
  readonly text: string;
  readonly linked: number;
  readonly element: string;
  readonly at: DomNode;
  /** Found to be the article's standfirst, which may have no full stop. */
  readonly isStandfirst?: true;
};

const blockElements: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
/** Whether an element begins and ends a line of its page. */
export function isBlock(element: string): boolean {
  return blockElements.has(element);
}

const unread: ReadonlySet<string> = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG'.split(' '));
const TEXT_NODE = 3;

type Step =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'break'; readonly element: string; readonly at: DomNode | null }
  | { readonly is: 'link'; readonly opens: boolean };

/** The line that is being read: its text so far, how much of it is linked, and what it stands in. */
type Line = { text: string; linked: number; element: string; readonly around: DomNode[]; links: number };

/** The blocks of a tree in order: text between block boundaries, blanks as a browser shows them. */
export function blocksOf(root: DomNode): readonly Block[] {
  const blocks: Block[] = [];
  const line: Line = { text: '', linked: 0, element: '', around: [], links: 0 };
  for (const step of steps(root)) {
    if (step.is === 'text') addText(line, step.text);
    else if (step.is === 'link') line.links += step.opens ? 1 : -1;
    else {
      addBlock(blocks, line, line.around.at(-1) ?? root);
      begin(line, step.element, step.at);
    }
  }
  return blocks;
}

function addText(line: Line, text: string): void {
  line.text += text;
  if (line.links > 0) line.linked += inked(text);
}

function addBlock(blocks: Block[], { text, linked, element }: Line, at: DomNode): void {
  const shown = shownText(text);
  if (shown !== '') blocks.push({ text: shown, linked: linked / Math.max(1, inked(shown)), element, at });
}

function begin(line: Line, element: string, at: DomNode | null): void {
  line.text = '';
  line.linked = 0;
  line.element = element;
  if (at === null) line.around.pop();
  else line.around.push(at);
}

/** Text as a browser shows it: blanks as one, and no mark of where a word might have been divided. */
function shownText(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replaceAll(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

/** A tree as what a reader of its text meets; with a stack of its own, as pages nest without bound. */
function* steps(root: DomNode): Generator<Step> {
  const pending: (DomNode | Step)[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('is' in next) yield next;
    else for (const part of partsOf(next).reverse()) pending.push(part);
  }
}

/** A node as its text, or as its children with what stands before and after them. */
function partsOf(node: DomNode): (DomNode | Step)[] {
  const { nodeName: element } = node;
  if (node.nodeType === TEXT_NODE) return [{ is: 'text', text: node.textContent ?? '' }];
  if (unread.has(element)) return [];
  const children: (DomNode | Step)[] = Array.from(node.childNodes);
  if (blockElements.has(element)) {
    return [{ is: 'break', element, at: node }, ...children, { is: 'break', element: '', at: null }];
  }
  if (element === 'A') return [{ is: 'link', opens: true }, ...children, { is: 'link', opens: false }];
  return children;
}
