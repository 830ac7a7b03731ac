import type { Document, DraftAttribution } from '../../language/document.ts';
import { headOf } from '../../language/noun-phrase.ts';
import { tokenRangeOf } from '../../language/token-range.ts';
import { lazyFor } from '../../lazy.ts';

/** What the names of an article are. */
const namesOf = lazyFor(({ names }: Document): ReadonlySet<string> => new Set(names.map(({ text }) => text)));

/** Whether who speaks is named as several: "officials", "the authorities". */
function areSeveral({ tokens }: Document, { speaker }: DraftAttribution): boolean {
  const [span] = speaker?.spans ?? [];
  if (span === undefined) return false;
  const head = tokens[headOf(tokens, tokenRangeOf(tokens, span))];
  return head?.tag === 'NOUN' && head.lemma !== head.lower;
}

/**
 * Whether the pronoun with which an indirect report begins means who speaks, as nearly all do: "he" of a person with a
 * name, "they" of several. Beside the speaker it is clear.
 */
export function meansSpeaker(document: Document, index: number | undefined, token: number): boolean {
  const attribution = document.attributions[index ?? -1];
  const pronoun = document.tokens[token];
  if (attribution == null || attribution.form === 'direct') return false;
  if (attribution.speaker === null || pronoun === undefined) return false;
  const opens = attribution.content.some(([start]) => pronoun.start - start < 6 && pronoun.start >= start);
  if (!opens) return false;
  const { kind, name } = attribution.speaker;
  if (document.language.persons.pronouns.has(pronoun.lower))
    return kind === 'person' && name !== null && namesOf(document).has(name);
  return pronoun.lower === document.language.references.several && areSeveral(document, attribution);
}
