import type { Document, Token } from '../../../language/document.ts';
import { headOf, type Range } from '../../../language/noun-phrase.ts';
import { isFiniteVerb, isTensed, isVerb } from '../../../language/tag.ts';

/** How far back the participle may stand whose agent a name is. */
const agentReach = 16;

/** "traders in Marlow, Ohio said": what stands after a comma that a place stands before. */
export function isAfterPlace(tokens: readonly Token[], { first }: Range): boolean {
  const [noun, preposition, place, comma, found] = tokens.slice(Math.max(0, first - 4), first + 1);
  const isPlace = preposition?.tag === 'ADP' && place?.tag === 'PROPN' && comma?.text === ',' && found?.tag === 'PROPN';
  return isPlace && (noun?.tag === 'NOUN' || noun?.tag === 'PROPN');
}

/** "A statement signed by the president, Ade Ojo, said": who is named by a participle before the verb. */
function isAgent(tokens: readonly Token[], { first }: Range, by: string): boolean {
  for (let at = first - 1; at > Math.max(0, first - agentReach); at -= 1) {
    const token = tokens[at];
    if (token === undefined || isFiniteVerb(token.tag) || token.tag === 'AUX') return false;
    if (token.lower === by) return tokens[at - 1]?.tag === 'VBN' && tokens[at - 2]?.tag === 'NOUN';
  }
  return false;
}

/** "only 27". */
function hasNoName(tokens: readonly Token[], range: Range): boolean {
  return tokens.slice(range.first, range.last).every(({ tag }) => tag === 'NUM' || tag === 'ADV' || tag === 'PUNCT');
}

/** Whether a verb stands in a phrase before its comma or the "who" that opens a clause of its own. */
function holdsVerb(tokens: readonly Token[], { first, last }: Range, relatives: ReadonlySet<string>): boolean {
  const words = tokens.slice(first, last);
  const end = words.findIndex(({ text, lower }) => text === ',' || relatives.has(lower));
  const before = end < 0 ? words : words.slice(0, end);
  return before.some(({ tag, lower }, at) => (at === 0 ? isVerb(tag) && lower.length > 2 : isTensed(tag)));
}

/** "guilty on Thursday of raping": no noun stands before the first preposition. */
function lacksHead(tokens: readonly Token[], range: Range): boolean {
  const tag = tokens[headOf(tokens, range)]?.tag ?? 'X';
  return tag === 'ADJ' && tokens[range.first]?.tag === 'ADJ' && range.last - range.first > 1;
}

/** Whether words found before the verb at `cue` are hardly who speaks: a place, a number, "Inc.", "which", the end of a phrase. */
export function isDoubtful({ tokens, language }: Document, range: Range, cue: number): boolean {
  const { legalForms, nobody, beforePlace } = language.clauses.division;
  if (range.first > cue) return false;
  const only = range.last - range.first === 1 ? tokens[range.first] : undefined;
  if (legalForms.has(tokens[range.first]?.lower ?? '') || (only !== undefined && nobody.has(only.lower))) return true;
  if (hasNoName(tokens, range) || lacksHead(tokens, range)) return true;
  if (holdsVerb(tokens, range, nobody) || isAfterPlace(tokens, range)) return true;
  return (
    isAgent(tokens, range, language.clauses.division.beforeAgent) ||
    beforePlace.has(tokens[range.first - 1]?.lower ?? '')
  );
}
