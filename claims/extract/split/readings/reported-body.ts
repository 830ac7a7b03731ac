import { firstIndex } from '../../../bisect.ts';
import type { Document, Token } from '../../../language/document.ts';
import { isTensed } from '../../../language/tag.ts';
import type { Reading } from './reading.ts';

/** So many words after "it" its verb stands: "it would also". */
const verbReach = 4;

/** The word that says what "it" at a token does: the first verb after it that is no auxiliary. */
function deedAfter(tokens: readonly Token[], at: number): Token | null {
  const following = tokens.slice(at + 1, at + 1 + verbReach);
  const end = following.findIndex(({ tag }) => tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART');
  const verb = following[end];
  return verb !== undefined && (isTensed(verb.tag) || verb.tag === 'VB' || verb.tag === 'VBN') ? verb : null;
}

/** The name of who speaks as it stands in a sentence: "the" goes with it where it stands before it. */
function nameInSentence({ tokens, language }: Document, name: string, start: number): string {
  const first = firstIndex(tokens.length, (at) => (tokens[at]?.end ?? 0) > start);
  const hasArticle = [first, first - 1].some((at) => language.references.bringsBack.has(tokens[at]?.lower ?? ''));
  return hasArticle ? `${language.kinds.article} ${name}` : name;
}

/** The token of the "it" that opens what is said from `start` on, where it does what only bodies and persons do; null where there is none. */
function agentAt({ tokens, language }: Document, start: number): number | null {
  const first = firstIndex(tokens.length, (at) => (tokens[at]?.end ?? 0) > start);
  const at = tokens[first]?.tag === 'SCONJ' ? first + 1 : first;
  const isThing = language.references.thing.has(tokens[at]?.lower ?? '') && tokens[at]?.grammar?.owns !== true;
  const isPassive = tokens[at + 1]?.grammar?.isPassiveAuxiliary === true;
  return isThing && !isPassive && language.kinds.agentsDo.has(deedAfter(tokens, at)?.lemma ?? '') ? at : null;
}

/** "Norvania said it planned to leave": the "it" that opens what a body says is the body where only bodies and persons do such a thing. */
export function reportedBodyReadings(document: Document): readonly Reading[] {
  return document.attributions.flatMap(({ form, speaker, content }): readonly Reading[] => {
    const [start] = content[0] ?? [];
    const name = speaker?.kind === 'organisation' ? speaker.name : null;
    if (form !== 'indirect' || name === null || start === undefined || !/^\p{Lu}/u.test(name)) return [];
    const at = agentAt(document, start);
    const to = nameInSentence(document, name, speaker?.spans[0]?.[0] ?? 0);
    return at === null ? [] : [{ first: at, last: at + 1, to, onlyFirst: true }];
  });
}
