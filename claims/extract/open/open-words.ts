import type { OpenWords } from '../../extraction.ts';
import type { Document } from '../../language/document.ts';
import type { Span } from '../../span.ts';
import type { Written } from '../split/render.ts';
import { bareNouns, describedNouns, spokenOfBefore, superlatives, unnamedInstances } from './bare-nouns.ts';
import { type ClaimWords, claimWords, type OpenRange } from './claim-words.ts';
import { deedsOwned, placesShown, speakersUnnamed } from './deictics.ts';
import { leftOver } from './left-over.ts';
import { meansSpeaker } from './means-speaker.ts';
import { measuresOfNobody, sumsOfNothing } from './measures.ts';
import { openPronouns } from './open-pronouns.ts';
import { pointingNouns, pointingTimes, pointingWithin } from './pointing-nouns.ts';
import { partsOfSets } from './sets.ts';

/** What finds open words, the surest first, and how sure it is. */
const rules = [
  { find: openPronouns, certainty: 'sure' },
  { find: pointingNouns, certainty: 'sure' },
  { find: bareNouns, certainty: 'sure' },
  { find: leftOver, certainty: 'likely' },
  { find: pointingWithin, certainty: 'likely' },
  { find: spokenOfBefore, certainty: 'likely' },
  { find: unnamedInstances, certainty: 'likely' },
  { find: describedNouns, certainty: 'likely' },
  { find: partsOfSets, certainty: 'likely' },
  { find: pointingTimes, certainty: 'likely' },
  { find: measuresOfNobody, certainty: 'likely' },
  { find: sumsOfNothing, certainty: 'likely' },
  { find: superlatives, certainty: 'likely' },
  { find: speakersUnnamed, certainty: 'likely' },
  { find: placesShown, certainty: 'likely' },
  { find: deedsOwned, certainty: 'likely' },
] as const satisfies readonly {
  find: (claim: ClaimWords) => readonly OpenRange[];
  certainty: OpenWords['certainty'];
}[];

/** Where words of a claim stand in the article: as many of the last ones as stand together there. */
function spanOf({ tokens }: Document, { sources }: ClaimWords, { first, last }: OpenRange): Span | null {
  const end = sources[last - 1] ?? -1;
  if (end < 0) return null;
  let begin = last - 1;
  while (begin > first && sources[begin - 1] === (sources[begin] ?? 0) - 1) begin--;
  return [tokens[sources[begin] ?? end]?.start ?? 0, tokens[end]?.end ?? 0];
}

/** Whether the word at `at` is a pronoun of whom the pronoun at `other` means: "his" after "he". */
function isPronounAs({ tokens, language, references }: ClaimWords, at: number, other: number): boolean {
  const [own, first] = [tokens[at]?.lower ?? '', tokens[other]?.lower ?? ''];
  const gender = language.persons.pronouns.get(own);
  if (gender !== undefined) return gender === language.persons.pronouns.get(first);
  return references.group.has(own) && references.group.has(first);
}

/** The words of a claim that a stranger to its article, who knows by which attribution it is said, could not place, in the article's order. */
export function openWords(
  document: Document,
  written: readonly Written[],
  speaker: number | undefined,
): readonly OpenWords[] {
  const isSaid = document.attributions[speaker ?? -1]?.speaker != null;
  const claim = claimWords(document, written, isSaid);
  const isSpeaker = meansSpeaker(document, speaker, claim.sources[0] ?? -1);
  const found = new Map<number, OpenWords>();
  for (const { find, certainty } of rules) {
    for (const range of find(claim)) {
      const span = spanOf(document, claim, range);
      if (span === null || found.has(span[0]) || written[range.first]?.isKnown === true) continue;
      if (isSpeaker && isPronounAs(claim, range.first, 0)) continue;
      found.set(span[0], { text: document.text.slice(...span), span, certainty });
    }
  }
  return [...found.values()].toSorted((a, b) => a.span[0] - b.span[0]);
}
