import type { Token } from '../../language/document.ts';
import type { SpeakerKind } from '../../vocabulary/extraction.ts';
import { wordSet } from '../../word-set.ts';

const documents = wordSet(
  'statement report letter memo document tweet email article poll survey study post essay op-ed editorial story lawsuit ' +
    'complaint filing ruling transcript ad video book paper release data figure',
);

const bodies = wordSet(
  'agency ministry department company party government group committee commission council court bank board bureau ' +
    'office union association foundation university institute newspaper network magazine campaign administration ' +
    'organisation organization firm charity outlet broadcaster regulator police team media press',
);

/** The kind of speaker a common noun stands for. */
export function kindOfNoun(token: Token | undefined): SpeakerKind {
  if (token === undefined || token.tag !== 'NOUN') return 'unknown';
  if (documents.has(token.lemma)) return 'document';
  if (bodies.has(token.lemma)) return 'organisation';
  return token.lemma === token.lower ? 'person' : 'group';
}
