import { isSpace, isWord, openers } from '../characters.ts';
import type { Mark, MarkFamily } from '../language.ts';
import type { WrittenWord } from '../written-word.ts';

const families: ReadonlyMap<string, MarkFamily> = new Map(
  Object.entries({
    '“': 'double',
    '”': 'double',
    '„': 'double',
    '‟': 'double',
    '"': 'double',
    '``': 'double',
    "''": 'double',
    '’’': 'double',
    '‘‘': 'double',
    '‘': 'single',
    '’': 'single',
    "'": 'single',
    '‚': 'single',
    '«': 'guillemet',
    '»': 'guillemet',
  }),
);

/** Marks whose form says which way they face. */
const facing: ReadonlyMap<string, 'opens' | 'closes'> = new Map(
  Object.entries({
    '“': 'opens',
    '„': 'opens',
    '``': 'opens',
    '‘‘': 'opens',
    '‘': 'opens',
    '‚': 'opens',
    '«': 'opens',
    '”': 'closes',
    '’’': 'closes',
    '»': 'closes',
  }),
);

/** What the token is as a quotation mark; null when it is none. */
export function markOf(text: string, token: WrittenWord): Mark | null {
  const family = families.get(token.text);
  if (family === undefined) return null;
  const before = text.charCodeAt(token.start - 1);
  const after = text.charCodeAt(token.end);
  const freeBefore =
    Number.isNaN(before) ||
    isSpace(before) ||
    openers.includes(text[token.start - 1] ?? '') ||
    /[-–—/]/.test(text[token.start - 1] ?? '');
  const freeAfter = Number.isNaN(after) || isSpace(after);
  const looksOpen = freeBefore && !freeAfter;
  const looksClosed = !freeBefore && (freeAfter || !isWord(after));
  const faces = facing.get(token.text);
  if (faces === 'opens')
    return { family, opens: !looksClosed || family === 'single', closes: looksClosed && family === 'double' };
  if (faces === 'closes') return { family, opens: looksOpen && family === 'double', closes: !looksOpen };
  if (token.text === '’') return { family, opens: false, closes: looksClosed };
  return family === 'single'
    ? { family, opens: looksOpen, closes: looksClosed }
    : { family, opens: !looksClosed, closes: !looksOpen };
}
