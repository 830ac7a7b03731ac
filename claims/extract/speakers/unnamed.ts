import { saysGender } from '../../language/coreference/entity.ts';
import { endsLikePerson } from '../../language/coreference/person-nouns.ts';
import type { Document, DraftSpeaker } from '../../language/document.ts';
import { mentionsWithin } from '../../language/mention-of.ts';
import type { Place } from './discourse.ts';
import { speakingGender } from './speaker-resolvers.ts';

/** So many sentences after "a source said" a "he said" may mean the source. */
const reach = 4;

/** Whether somebody is named between a sentence and a token. */
function isNamedSince(document: Document, sentence: number, token: number): boolean {
  const start = document.sentences[sentence]?.end ?? 0;
  return mentionsWithin(document, start, document.tokens[token]?.start ?? 0).some(
    ({ name }) => document.names[name]?.kind !== 'organisation',
  );
}

/** Somebody without a name who spoke right before "he" or "she" at a place, with nobody named since; null where there is none. */
export function unnamedBefore({ document, discourse, range, sentence }: Place): DraftSpeaker | null {
  const { unnamed } = discourse;
  const isPronoun = speakingGender(document.language, document.tokens[range.first]?.lower ?? '') !== null;
  if (unnamed === null || !isPronoun || range.last - range.first > 1) return null;
  if (sentence - unnamed.sentence > reach || isNamedSince(document, unnamed.sentence, range.first)) return null;
  return unnamed.speaker;
}

/** Whether a speaker without a name is somebody of whom nothing was said before: "a source", "one sailor", not "the candidate". */
export function isNewcomer({ document, range, head }: Place, { kind }: DraftSpeaker): boolean {
  const { tokens, language } = document;
  const opening = tokens[range.first];
  const isNew = opening?.tag === 'NUM' || language.references.one.has(opening?.lower ?? '');
  const lemma = tokens[head]?.lemma ?? '';
  const isPerson =
    language.names.informants.has(lemma) ||
    saysGender(lemma, language.persons) ||
    endsLikePerson(lemma, language.persons);
  return isNew && isPerson && kind === 'person';
}
