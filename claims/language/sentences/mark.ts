import { lazy } from '../../lazy.ts';
import type { Span } from '../../span.ts';
import { isLetter } from '../characters.ts';
import type { Mark, SentenceHabits } from './place.ts';
import { tailEnd } from './tail.ts';

const marks: ReadonlySet<number> = new Set([...'.!?…。．！？'].map((mark) => mark.charCodeAt(0)));

function isMark(code: number): boolean {
  return marks.has(code);
}

/** After a full stop: an ellipsis that begins what follows ("It went on. ...and on"), not one that stands alone before a capital. */
const ellipsisBehind = lazy(() => /^ (?:(?:\.{3,}|…)(?:\p{L}| \p{Ll})|\. \. \.\s*["“‘]?\p{L})/u);

function opensWithEllipsis(text: string, mark: number, end: number): boolean {
  if (text[mark] !== '.' || !isLetter(text.charCodeAt(mark - 1))) return false;
  return ellipsisBehind().test(text.slice(mark + 1, Math.min(end, mark + 40)));
}

/** Where the marks that begin at `mark` end; those set apart by single spaces belong together: "? ? ?", ". . .". */
function marksEndAt(text: string, mark: number, end: number): number {
  let at = mark;
  while (at < end) {
    if (isMark(text.charCodeAt(at))) at += 1;
    else if (at === mark || text[at] !== ' ' || !isMark(text.charCodeAt(at + 1))) break;
    else if (at === mark + 1 && opensWithEllipsis(text, mark, end)) break;
    else at += 2;
  }
  return Math.min(at, end);
}

/** The next place at or after `from` where a sentence may end; `mark` is `end` when there is none. */
export function nextMark(text: string, [from, end]: Span, habits: SentenceHabits): Mark {
  let mark = from;
  while (mark < end && !isMark(text.charCodeAt(mark))) mark += 1;
  const marksEnd = marksEndAt(text, mark, end);
  const { after, emoticon } = tailEnd(text, marksEnd, habits);
  return { mark, marksEnd, after: Math.min(after, end), emoticon };
}
