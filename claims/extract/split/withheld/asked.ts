import type { Mentioned } from './mentioned.ts';

/** "Why would the coach say it wasn't deliberate?": a question claims nothing of what it takes for granted. */
export function asked({ document, cue, content }: Mentioned): boolean {
  const { first = 0, last = 0 } = document.sentences[cue.sentence] ?? {};
  const end = document.tokens.slice(Math.max(first, last - 3), last).findLast(({ lower }) => /^[?.!…]/u.test(lower));
  const opening = content.find(({ tag }) => tag !== 'PUNCT');
  return end?.text.startsWith('?') === true && end.quotation === cue.quotation && opening?.quotation === cue.quotation;
}
