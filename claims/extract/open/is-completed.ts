import type { Phrase } from '../../language/coreference/phrase.ts';
import type { Token } from '../../language/document.ts';
import type { ReferenceHabits } from '../../language/reference-habits.ts';
import { isTensed, type Tag } from '../../language/tag.ts';

/** So many words after its preposition a time stands: "over the last four years". */
const timeReach = 4;

const beforeTime: ReadonlySet<Tag> = new Set<Tag>(['DET', 'ADJ', 'NUM']);

/** Whether a time begins at `at`: "the last four years", "Monday". */
function tellsTime(tokens: readonly Token[], at: number): boolean {
  const noun = tokens.slice(at, at + timeReach).findIndex(({ tag }) => !beforeTime.has(tag));
  return noun >= 0 && tokens[at + noun]?.grammar?.tellsTime === true;
}

/** Words and how they point. */
interface Pointing {
  readonly tokens: readonly Token[];
  readonly references: ReferenceHabits;
}

/** Whether words after the phrase say which is meant: "the vote on the bill", "the man arrested". */
export function isCompleted(
  { tokens, references }: Pointing,
  { first, last }: Pick<Phrase, 'first' | 'last'>,
): boolean {
  const [next, further] = [tokens[last], tokens[last + 1]];
  // "accused the board of “fraud”".
  if (references.chargesWith.has(tokens[first - 1]?.lemma ?? '') && next?.tag === 'ADP') return false;
  // "the deal over the last four years", "the vote on Monday": when, not which.
  if (next?.tag === 'ADP' && tellsTime(tokens, last + 1)) return false;
  // "ordered the network to close", "accused the board of lying": what follows goes with the verb.
  if (next?.tag !== 'NOUN' && (further?.tag === 'VB' || (further?.tag === 'VBG' && next?.tag === 'ADP'))) return false;
  // "the man he hopes to follow".
  if (next?.tag === 'PRON' && further !== undefined && isTensed(further.tag)) return true;
  return references.completes.has(next?.lower ?? '') || next?.tag === 'VBN' || next?.tag === 'VBG';
}
