import type { Document, Sentence } from '../../language/document.ts';
import { lazyFor } from '../../lazy.ts';

/** Longer stamps and datelines there are none. */
const longest = 80;

/** A number or mark of a list: "1. The city", "(b) The city", "• The city". */
const item = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)|[•⁃▪◦·])\s+(?=["“‘']?\p{Lu})/u;

/** So many sentences at the head of a text, headings among them, may open with a dateline whose place is in ordinary letters. */
const opening = 4;

/** Whether a sentence opens its line. */
function opensLine({ text }: Document, { start }: Sentence): boolean {
  const before = text.slice(Math.max(0, start - longest), start);
  const words = before.trimEnd();
  return before.includes('\n', words.length) || (start <= longest && words === '');
}

/** The length of what opens a line and is no part of its sentence: the time of a post, a number, a dateline. */
function headLength({ language: { forms } }: Document, line: string, sentence: number): number {
  const stamp = forms.stamp.exec(line)?.[0].length ?? item.exec(line)?.[0].length ?? 0;
  if (stamp > 0 || sentence > opening) return stamp;
  for (const dateline of forms.datelines) {
    const found = dateline.exec(line);
    if (found !== null) return found[0].length;
  }
  return 0;
}

/** Of each sentence with how many tokens it opens that are no part of what it says. */
export const lineHeads = lazyFor((document: Document): readonly number[] => {
  const { text, tokens, sentences } = document;
  return sentences.map((sentence, index) => {
    if (!opensLine(document, sentence)) return 0;
    const line = text.slice(sentence.start, Math.min(sentence.start + longest, text.length));
    const end = sentence.start + headLength(document, line, index);
    let at = sentence.first;
    while (at < sentence.last && (tokens[at]?.end ?? end) <= end) at += 1;
    return at - sentence.first;
  });
});
