import type { Document } from '../document.ts';
import { isTensed } from '../tag.ts';
import type { Phrase } from './phrase.ts';

/** An apposition ends with a comma at most so many words after its noun: "leader of the Greens at Norbury,". */
const longestTail = 12;

/** Whether a comma closes what begins at `from`, before any verb. */
function isClosed({ tokens }: Document, from: number): boolean {
  const sentence = tokens[from]?.sentence;
  for (let at = from; at < from + longestTail; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || isTensed(token.tag)) return false;
    if (token.text === ',') return true;
  }
  return false;
}

/** Whether a noun between commas says what the name before it is: "Sue Hallam, leader of the Greens, said". */
export function isApposition(document: Document, name: Phrase | undefined, noun: Phrase): boolean {
  if (name?.kind !== 'name' || noun.kind !== 'noun' || noun.plural || noun.sentence !== name.sentence) return false;
  const isBesideName = document.tokens[name.last]?.text === ',' && noun.first === name.last + 1;
  return isBesideName && noun.name < 0 && isClosed(document, noun.last);
}
