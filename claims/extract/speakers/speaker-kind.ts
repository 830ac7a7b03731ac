import type { Token } from '../../language/document.ts';
import type { NameHabits } from '../../language/language.ts';
import type { SpeakerKind } from '../../vocabulary/extraction.ts';

/** The kind of speaker a common noun stands for. */
export function kindOfNoun({ documentNouns, bodyNouns }: NameHabits, token: Token | undefined): SpeakerKind {
  if (token === undefined || token.tag !== 'NOUN') return 'unknown';
  if (documentNouns.has(token.lemma)) return 'document';
  if (bodyNouns.has(token.lemma)) return 'organisation';
  return token.lemma === token.lower ? 'person' : 'group';
}
