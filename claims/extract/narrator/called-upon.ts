import type { Document } from '../../language/document.ts';
import { mentionIndexAt } from '../../language/mention-of.ts';
import { paragraphRanges } from '../../language/paragraphs.ts';
import type { Stretch } from './voice.ts';

/** Index of the person whose title and name are all that a sentence says, "Ms. Adeyemi?"; -1 for none. */
function calledIn(document: Document, first: number, last: number): number {
  const { tokens, mentions, language } = document;
  const title = tokens[first];
  const mention = mentions[mentionIndexAt(document, tokens[first]?.end ?? 0)];
  if (title === undefined || title.quotation >= 0 || !language.names.personTitles.has(title.lower.replace('.', '')))
    return -1;
  const whole = mention?.first === first + 1 && mention.last === last - 1;
  return whole && /^[.?]$/.test(tokens[last - 1]?.text ?? '') ? (mention?.name ?? -1) : -1;
}

/** Who is called upon at the end of a paragraph speaks in the next: "… for the respondents. Ms. Adeyemi?" */
export function calledUpon(document: Document): readonly Stretch[] {
  const { tokens, sentences, names } = document;
  const paragraphs = paragraphRanges(document);
  return paragraphs.flatMap(([, last], at): Stretch[] => {
    const sentence = sentences[tokens[last - 1]?.sentence ?? -1];
    const next = paragraphs[at + 1];
    if (sentence === undefined || next === undefined) return [];
    const name = names[calledIn(document, sentence.first, sentence.last)]?.text;
    return name === undefined ? [] : [{ voice: { name, id: 'called-upon' }, tokens: next }];
  });
}
