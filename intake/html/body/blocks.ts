import { isCode } from '../../text/code-lines.ts';
import { type DomNode, isElement } from '../dom.ts';
import { inked } from './inked.ts';

/** A stretch of a page that stands alone: its text, which share of it is linked, and the element it stands in. */
export type Block = {
  readonly text: string;
  /** How many of its characters are no blanks. */
  readonly size: number;
  readonly linked: number;
  readonly element: string;
  readonly at: DomNode;
  /** Found to be the article's standfirst, which may have no full stop. */
  readonly isStandfirst?: true;
  /** Found to be a review's score, or the label over it. */
  readonly isScore?: true;
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
const textNode = 3;

/** The line that is being read: its text so far, how much of it is linked, and what it stands in. */
type Line = {
  text: string;
  linked: number;
  element: string;
  readonly around: DomNode[];
  links: number;
  /** For each anchor around, whether it leads anywhere. */
  readonly anchors: boolean[];
  /** The edges of elements and the ends of lines since the last text, and whether one end of a line is all of them. */
  edges: number;
  isLineEnd: boolean;
  /** How many elements around are set as they are written, and whether what they set is code, line by line. */
  set: number;
  isCode: boolean;
};

/** The blocks of a tree in order: text between block boundaries, blanks as a browser shows them. */
export function blocksOf(root: DomNode): readonly Block[] {
  const blocks: Block[] = [];
  const line: Line = {
    ...{ text: '', linked: 0, element: '', around: [], anchors: [], links: 0, edges: 0, isLineEnd: false },
    ...{ set: 0, isCode: false },
  };
  const way: Way = { nodes: [root], names: [root.nodeName] };
  enter(blocks, line, root, root.nodeName);
  let next = isRead(root.nodeName) ? root.firstChild : null;
  while (way.nodes.length > 0) next = next === null ? up(blocks, line, way) : down(blocks, line, way, next);
  return blocks;
}

/** The way down from the root, kept here, as pages nest without bound; a name is asked for once, as it is made each time. */
type Way = { readonly nodes: DomNode[]; readonly names: string[] };

/** Reads a node, and gives the next one in it or beside it. */
function down(blocks: Block[], line: Line, way: Way, node: DomNode): DomNode | null {
  if (node.nodeType === textNode) {
    const text = node.textContent ?? '';
    if (line.set > 0) addSet(blocks, line, text);
    else addText(line, text);
    return node.nextSibling;
  }
  const name = node.nodeName;
  enter(blocks, line, node, name);
  way.nodes.push(node);
  way.names.push(name);
  return isRead(name) ? node.firstChild : null;
}

/** Leaves the innermost node, and gives the one beside it. */
function up(blocks: Block[], line: Line, { nodes, names }: Way): DomNode | null {
  const node = nodes.pop();
  const name = names.pop();
  if (node === undefined || name === undefined) return null;
  leave(blocks, line, node, name);
  return nodes.length === 0 ? null : node.nextSibling;
}

function isRead(name: string): boolean {
  return !unread.has(name);
}

function enter(blocks: Block[], line: Line, node: DomNode, element: string): void {
  if (element === 'A') openAnchor(line, node);
  if (element === 'PRE' && line.set++ === 0) line.isCode = isCode(node.textContent ?? '');
  if (!blockElements.has(element)) return;
  end(blocks, line, node);
  line.around.push(node);
  line.element = element;
  line.isLineEnd = element === 'BR' && line.edges === 0;
  line.edges++;
}

function openAnchor(line: Line, anchor: DomNode): void {
  const isLink = leads(anchor);
  line.anchors.push(isLink);
  if (isLink) line.links++;
}

/** Whether an anchor leads anywhere: one that only names its place, <a name="piers">, is no link. */
function leads(node: DomNode): boolean {
  if (!isElement(node)) return true;
  return node.getAttribute('href') !== null || node.getAttribute('name') === null;
}

function addText(line: Line, text: string): void {
  line.text += text;
  if (line.links > 0) line.linked += inked(text);
}

/** Adds text that is set as it is written: a blank line of it ends a block, in code each line does. */
function addSet(blocks: Block[], line: Line, text: string): void {
  for (const [index, part] of text.split(line.isCode ? '\n' : /\n[ \t\r]*\n/).entries()) {
    const around = line.around.at(-1);
    if (index > 0 && around !== undefined) end(blocks, line, around);
    addText(line, part);
  }
}

function leave(blocks: Block[], line: Line, node: DomNode, element: string): void {
  if (element === 'A' && line.anchors.pop() === true) line.links--;
  if (element === 'PRE') line.set--;
  if (!blockElements.has(element)) return;
  end(blocks, line, node);
  line.around.pop();
  line.element = '';
  if (element === 'BR') return;
  line.edges++;
  line.isLineEnd = false;
}

/** Ends a line: what it says is a block, or, where a sentence was only broken into lines, the rest of one. */
function end(blocks: Block[], line: Line, root: DomNode): void {
  const { text, linked, element, around } = line;
  const shown = shownText(text);
  line.text = '';
  line.linked = 0;
  if (shown === '') return;
  const before = blocks.at(-1);
  const size = inked(shown);
  const block = { text: shown, size, linked: linked / Math.max(1, size), element, at: around.at(-1) ?? root };
  if (before !== undefined && isDropCap(before, block)) {
    blocks[blocks.length - 1] = { ...block, text: `${before.text}${shown}`, size: size + before.size };
  } else if (line.isLineEnd && before !== undefined && goesOn(before.text, shown))
    blocks[blocks.length - 1] = joined(before, block);
  else blocks.push(block);
  line.edges = 0;
  line.isLineEnd = false;
}

/** Whether a block is the first letter of the next, set larger: "T" over "he board said so on Friday". */
function isDropCap(before: Block, after: Block): boolean {
  if (before.text.length > 2 || !/^\p{Lu}$/u.test(before.text) || !/^\p{Ll}{2}/u.test(after.text)) return false;
  return after.element === 'P' && after.text.length >= shortestCapped && before.linked === 0;
}

const shortestCapped = 40;

/** Whether a sentence goes on after the end of a line: nothing ends it, and the next line begins inside one. */
function goesOn(before: string, after: string): boolean {
  return /[\p{L}\p{N},]$/u.test(before) && /^\p{Ll}/u.test(after);
}

function joined(before: Block, after: Block): Block {
  const size = before.size + after.size;
  const linked = (before.linked * before.size + after.linked * after.size) / Math.max(1, size);
  return { ...before, text: `${before.text} ${after.text}`, size, linked };
}

/** Text as a browser shows it: blanks as one, and no mark of where a word might have been divided. */
function shownText(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replaceAll(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
