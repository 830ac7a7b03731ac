import { lazy } from '../../lazy.ts';
import { closers, isSpace } from '../characters.ts';
import type { SentenceHabits } from './place.ts';

/** How far marks after a full stop are looked for; none of them is longer. */
const reach = 40;

/** Numbers of notes set as plain digits at the last word: "a consultation.11 12 Take". */
const footnote = lazy(() => /^\d{1,3}(?: \d{1,3})*(?=\s+["“(]?\p{Lu}|\s*$)/u);

/** The same after a space, before a word in capitals: "publication fee. 8 Yet some". */
const looseFootnote = lazy(() => /^ \d{1,2}(?= (\p{Lu}\p{Ll}*)\s)/u);

const emoticon = /^\s?(?:[:;=]['-]?[)(DPp[\]|]+|\^_*\^|<3)(?=\s|$)/;

/** A quotation mark that stands alone between spaces, as in texts whose words were set apart. */
const looseQuotationMark = /^ (''|["'”’])(?=\s|$|[.,])/;

/** Whether an odd number of marks like this one, each after a space, stands in the text before `at`. */
function isOpen(text: string, mark: string, at: number): boolean {
  let open = false;
  const from = Math.max(0, at - 400);
  const before = text.slice(from, at);
  for (let found = before.indexOf(mark); found >= 0; found = before.indexOf(mark, found + mark.length)) {
    const left = found === 0 || isSpace(before.charCodeAt(found - 1));
    if (left || mark !== "'") open = !open;
  }
  return open;
}

function closersEnd(text: string, from: number): number {
  let at = from;
  while (closers.includes(text[at] ?? ' ')) at += 1;
  const loose = looseQuotationMark.exec(text.slice(at, at + 4))?.[1];
  if (loose === undefined) return at;
  const last = /^\s*(?:\n|$)/.test(text.slice(at + 1 + loose.length, at + 8));
  if (!last && !isOpen(text, loose, at)) return at;
  return at + 1 + loose.length;
}

function notesEnd(text: string, from: number, habits: SentenceHabits): number {
  const after = text.slice(from, from + reach);
  const noted = /^\s?\[/.test(after) ? (habits.reference().exec(after)?.[0].length ?? 0) : 0;
  if (noted > 0) return from + noted;
  if (!/^ ?\d/.test(after)) return from;
  if (/(?:\p{Ll}{3}|\))\.$/u.test(text.slice(Math.max(0, from - 4), from))) {
    const glued = footnote().exec(after)?.[0].length ?? 0;
    if (glued > 0) return from + glued;
  }
  const loose = looseFootnote().exec(after);
  return loose !== null && habits.startsSentence(loose[1] ?? '') ? from + loose[0].length : from;
}

/** Where a sentence ends whose marks end at `from`: after closing marks, numbers of notes and an emoticon. */
export function tailEnd(
  text: string,
  from: number,
  habits: SentenceHabits,
): { readonly after: number; readonly emoticon: boolean } {
  const after = notesEnd(text, closersEnd(text, from), habits);
  const face = emoticon.exec(text.slice(after, after + reach))?.[0].length ?? 0;
  return { after: after + face, emoticon: face > 0 };
}
