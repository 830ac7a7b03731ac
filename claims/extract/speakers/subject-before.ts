import type { Document } from '../../language/document.ts';
import { mentionsWithin } from '../../language/mention-of.ts';
import { isTensed } from '../../language/tag.ts';

/**
 * The name that opens the sentence before `sentence` as its subject, where no other name but of persons stands in it:
 * "Calder Foods posted record sales. It said …". -1 where the form leaves any doubt.
 */
export function subjectBefore(document: Document, sentence: number): number {
  const { sentences, tokens, names } = document;
  const before = sentences[sentence - 1];
  if (before === undefined || before.paragraph !== sentences[sentence]?.paragraph) return -1;
  const things = mentionsWithin(document, before.start, before.end).filter(
    ({ name }) => names[name]?.kind !== 'person' && names[name]?.gender === 'unknown',
  );
  const [only] = things;
  if (only === undefined || things.length > 1) return -1;
  const opens = only.first === before.first || (only.first === before.first + 1 && tokens[before.first]?.tag === 'DET');
  return opens && isTensed(tokens[only.last]?.tag ?? 'X') ? only.name : -1;
}
