import { annotate } from '../../claims/extract/extract.ts';
import { askPronouns } from '../../claims/language/coreference/ask.ts';
import { coreferenceRows } from '../../claims/language/coreference/candidate-templates.ts';
import type { Entity } from '../../claims/language/coreference/entity.ts';
import { endsLikePerson, type PersonNouns, parsePersonNouns } from '../../claims/language/coreference/person-nouns.ts';
import type { Phrase } from '../../claims/language/coreference/phrase.ts';
import { findPhrases } from '../../claims/language/coreference/phrases.ts';
import type { Document } from '../../claims/language/document.ts';
import { english } from '../../claims/language/en/english.ts';
import type { Model, Weights } from '../../claims/model/model.ts';
import type { GoldMention, MentionedText } from './gum-mentions.ts';
import { quantise } from './perceptron.ts';
import { type ChoiceExample, fitChoices, withoutRare } from './softmax.ts';

/** Share of a noun's mentions that must be of persons for it to be surely one; with fewer it is mostly one. */
const sureShare = 0.6;
const leastMet = 2;

/** A feature met for fewer pronouns is not learned. */
const leastAsked = 3;

/** A document as the engine reads it, with what people marked in it. */
export interface MarkedDocument {
  readonly source: MentionedText;
  readonly document: Document;
  /** The entity that people marked for a phrase, null for none. */
  readonly entityOf: (phrase: Phrase) => string | null;
}

/** The marked mention that a phrase is: of those with their head in it the one with the nearest bounds. */
function goldFor(
  { tokens }: Document,
  byHead: ReadonlyMap<number, readonly GoldMention[]>,
  phrase: Phrase,
): GoldMention | null {
  const heads =
    phrase.kind === 'name' ? tokens.slice(phrase.first, phrase.last) : tokens.slice(phrase.head, phrase.head + 1);
  const [start, end] = [tokens[phrase.first]?.start ?? 0, tokens[phrase.last - 1]?.end ?? 0];
  const head = tokens[phrase.head];
  const found = heads
    .flatMap((token) => byHead.get(token.start) ?? [])
    .filter((mention) => mention.start <= (head?.start ?? 0) && mention.end >= (head?.end ?? 0));
  const apart = (mention: GoldMention): number => Math.abs(mention.start - start) + Math.abs(mention.end - end);
  return found.reduce<GoldMention | null>(
    (best, mention) => (best === null || apart(mention) < apart(best) ? mention : best),
    null,
  );
}

/** Reads a marked text as the engine does. */
export function markedDocument(source: MentionedText, model: Model): MarkedDocument {
  const nothing = { publishedAt: null, title: null, byline: null, publisher: null, url: null };
  const document = annotate({ ...nothing, text: source.text, language: 'en' }, model);
  const byHead = Map.groupBy(source.mentions, ({ head }) => head);
  return { source, document, entityOf: (phrase) => goldFor(document, byHead, phrase)?.entity ?? null };
}

/** Which nouns are persons', as lines that `parsePersonNouns` reads. */
export function fitPersonNouns(documents: readonly MarkedDocument[]): string {
  const counts = new Map<string, { all: number; persons: number }>();
  for (const { source, document } of documents) {
    const byHead = Map.groupBy(source.mentions, ({ head }) => head);
    for (const phrase of findPhrases(document)) {
      const gold = phrase.kind === 'noun' ? goldFor(document, byHead, phrase) : null;
      const lemma = document.tokens[phrase.head]?.lemma ?? '';
      if (gold === null || !/^[\p{L}-]+$/u.test(lemma)) continue;
      const held = counts.get(lemma) ?? { all: 0, persons: 0 };
      counts.set(lemma, { all: held.all + 1, persons: held.persons + Number(gold.kind === 'person') });
    }
  }
  const kindOf = ({ all, persons }: { all: number; persons: number }): string => {
    if (all < leastMet || persons * 2 <= all) return 'other';
    return persons / all > sureShare ? 'person' : 'mostly';
  };
  const kept = [...counts].filter(
    ([lemma, held]) => kindOf(held) !== 'other' || endsLikePerson(lemma, english.persons),
  );
  const lines = Map.groupBy(kept, ([, held]) => kindOf(held));
  return ['person', 'mostly', 'other']
    .map((kind) => [kind, ...(lines.get(kind) ?? []).map(([lemma]) => lemma).sort()].join(' '))
    .join('\n');
}

/** Whether a candidate is whom people marked. */
export function isMarked({ entityOf }: MarkedDocument, { name, named }: Entity, gold: string | null): boolean {
  if (gold === null) return false;
  const telling = name >= 0 ? named : named.slice(-1);
  return telling.some((phrase) => entityOf(phrase) === gold);
}

function examplesOf(marked: MarkedDocument, nouns: PersonNouns): readonly ChoiceExample[] {
  const found: ChoiceExample[] = [];
  const right: boolean[][] = [];
  const questions = askPronouns(marked.document, nouns, () => right.at(-1)?.indexOf(true) ?? -1);
  for (const { pronoun, candidates, rows } of questions) {
    const gold = marked.entityOf(pronoun);
    const own = candidates.map((entity) => isMarked(marked, entity, gold));
    right.push(own);
    found.push({ candidates: rows, right: [...own, !own.includes(true)] });
  }
  return found;
}

/** Fits whom "he" and "she" mean. */
export function fitCoreference(documents: readonly MarkedDocument[]): {
  readonly weights: Weights;
  readonly nouns: string;
} {
  const nouns = fitPersonNouns(documents);
  const kinds = parsePersonNouns(nouns);
  const all = documents.flatMap((document) => examplesOf(document, kinds));
  const examples = withoutRare(all, leastAsked, {
    rowsOf: ({ candidates }) => candidates,
    keep: ({ candidates, right }, isKept) => ({ candidates: candidates.map((rows) => rows.filter(isKept)), right }),
  });
  const weights = fitChoices(examples, coreferenceRows, { epochs: 4, rate: 0.06, decay: 0.03, seed: 7 });
  return { weights: quantise(weights, { rows: coreferenceRows, columns: 1, clip: 1, levels: 127 }), nouns };
}
