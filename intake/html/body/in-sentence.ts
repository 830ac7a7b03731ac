import { endsSentence } from '../../text/join-lines.ts';
import type { DomElement, DomNode } from '../dom.ts';
import { isBlock } from './blocks.ts';

/** So much of the line on either side is looked at, in nodes and in characters. */
const mostNodes = 40;
const mostCharacters = 200;

/** A shorter line without a full stop is a label: "By Ann Olsen, 3 March". */
const longestLabel = 90;

/** Headings and items of a list say something without a full stop. */
function isListed(element: DomElement): boolean {
  let around: DomElement | null = element;
  while (around !== null && !isBlock(around.nodeName)) around = around.parentElement;
  return around !== null && /^(?:H[1-6]|LI|DT|DD|TD|TH|BLOCKQUOTE)$/.test(around.nodeName);
}

/**
 * Whether a part of a line stands inside a sentence: what comes before it is no whole sentence, or what
 * comes after belongs to it. Such a part is never dropped, whatever its markup calls it.
 */
export function isInSentence(element: DomElement): boolean {
  const before = textBeside(element, 'previousSibling').trim();
  const after = textBeside(element, 'nextSibling').trim();
  if (!/\p{L}|\p{N}/u.test(`${before}${after}`)) return false;
  const own = (element.textContent ?? '').trim();
  const line = `${before} ${own} ${after}`.trim();
  if (line.length < longestLabel && !endsSentence(line) && !isListed(element)) return false;
  const begins = before === '' || endsSentence(before);
  const ends = !/[\p{L}\p{N}]/u.test(after) || /[.!?…。！？]["”’»)]*$/u.test(own);
  return !(begins && ends);
}

/** Whether other words stand on an element's line. */
export function standsInLine(element: DomElement): boolean {
  const beside = `${textBeside(element, 'previousSibling')}${textBeside(element, 'nextSibling')}`;
  return /\p{L}/u.test(beside);
}

/** The text of the same line on one side of an element, as far as it is needed. */
function textBeside(element: DomElement, side: 'previousSibling' | 'nextSibling'): string {
  let text = '';
  let node = nextInLine(element, side);
  for (let seen = 0; seen < mostNodes && text.length < mostCharacters && node !== null; seen++) {
    const own = node.nodeType === 3 || node.nodeType === 1 ? (node.textContent ?? '') : '';
    text = side === 'nextSibling' ? text + own : own + text;
    node = nextInLine(node, side);
  }
  return text;
}

/** The nearest node on one side in the same line, past the ends of the elements around; null at the line's end. */
function nextInLine(from: DomNode, side: 'previousSibling' | 'nextSibling'): DomNode | null {
  let node = from;
  while (node[side] === null) {
    const around = node.parentElement;
    if (around === null || isBlock(around.nodeName)) return null;
    node = around;
  }
  const beside = node[side];
  return beside === null || isBlock(beside.nodeName) ? null : beside;
}
