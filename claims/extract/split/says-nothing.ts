import type { Document } from '../../language/document.ts';
import { states } from '../../language/token-range.ts';

/** A line of more words than this says something. */
const longest = 14;

/** Whether a sentence stands for a label, a byline, a link, an appeal to readers or a caption with its credit, and states nothing of its own. */
export function saysNothing(document: Document, index: number): boolean {
  const { text, tokens, sentences, language } = document;
  const { forms } = language;
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  const written = text.slice(sentence.start, sentence.end);
  if (sentence.last - sentence.first <= longest) {
    const label = written.replace(/[.:]$/, '');
    const isByline = forms.byline.test(written) && !states(tokens, sentence);
    if (isByline || forms.checkedClaim.test(label) || forms.finding.test(label)) return true;
  }
  if (forms.linkLine.test(written) || forms.appeal.test(written)) return true;
  const next = sentences[index + 1];
  const after = next?.paragraph === sentence.paragraph ? text.slice(next.start, next.end) : '';
  return forms.credit.test(written) || forms.credit.test(after);
}
