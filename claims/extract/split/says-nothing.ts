import type { Document } from '../../language/document.ts';

/** A line of more words than this says something. */
const longest = 14;

/** Whether a sentence stands for a label, a byline or a caption with its credit, and states nothing of its own. */
export function saysNothing({ text, sentences, language: { forms } }: Document, index: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  const written = text.slice(sentence.start, sentence.end);
  if (sentence.last - sentence.first <= longest) {
    const label = written.replace(/[.:]$/, '');
    if (forms.byline.test(written) || forms.checkedClaim.test(label) || forms.finding.test(label)) return true;
  }
  const next = sentences[index + 1];
  const behind = next?.paragraph === sentence.paragraph ? text.slice(next.start, next.end) : '';
  return forms.credit.test(written) || forms.credit.test(behind);
}
