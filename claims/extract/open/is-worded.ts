import type { Phrase } from '../../language/coreference/phrase.ts';
import { isTensed } from '../../language/tag.ts';
import type { ClaimWords } from './claim-words.ts';

/** "The question, “Who pays for the tram?”, was put to them": its own words stand after it. */
function isQuoted({ tokens, references }: ClaimWords, { head, last }: Phrase): boolean {
  if (!references.wordings.has(tokens[head]?.lemma ?? '')) return false;
  const at = tokens[last]?.lower === ',' ? last + 1 : last;
  const [mark, word] = [tokens[at], tokens[at + 1]];
  return (
    mark?.tag === 'PUNCT' && word !== undefined && word.quotation >= 0 && word.quotation !== tokens[head]?.quotation
  );
}

/** "The new drug, velorin, seems to work": a noun of its own between commas, before the verb, says which. */
function isApposed({ tokens }: ClaimWords, { last }: Phrase): boolean {
  const [comma, noun, closing, verb] = tokens.slice(last, last + 4);
  const isNoun = noun?.tag === 'NOUN' && comma?.lower === ',' && closing?.lower === ',';
  return isNoun && verb !== undefined && isTensed(verb.tag);
}

/** Whether the words right after a phrase say which is meant: what it says, or what it is called. */
export function isWorded(claim: ClaimWords, phrase: Phrase): boolean {
  return isQuoted(claim, phrase) || isApposed(claim, phrase);
}
