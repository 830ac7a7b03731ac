import { pronounReaderOf } from '../../../language/coreference/read-pronouns.ts';
import type { Document } from '../../../language/document.ts';
import { isNominal } from '../../../language/tag.ts';
import type { Model } from '../../../model/model.ts';
import { tokensIn } from '../locate.ts';
import { descriptionsOf } from './kinds/descriptions.ts';
import { personsByRule } from './persons-by-rule.ts';
import type { Reading } from './reading.ts';

function owns({ tokens, language }: Document, at: number): boolean {
  const kind = language.pronouns.thirdPerson.get(tokens[at]?.lower ?? '')?.owns;
  const next = tokens[at + 1];
  const possessed =
    next !== undefined && ((isNominal(next.tag) && next.tag !== 'PRON') || next.tag === 'ADJ' || next.tag === 'NUM');
  return kind === 'yes' || (kind === 'maybe' && possessed);
}

/** Pronoun speakers whose name the attribution found. */
function bySpeaker({ tokens, attributions }: Document): ReadonlyMap<number, string> {
  const named = attributions.flatMap(({ speaker }): [number, string][] => {
    const [span] = speaker?.spans ?? [];
    if (span === undefined || speaker?.name == null) return [];
    const [first, last] = tokensIn(tokens, span);
    return last - first === 1 && tokens[first]?.tag === 'PRON' ? [[first, speaker.name]] : [];
  });
  return new Map(named);
}

/** So many turns of talk make a transcript, where whoever is spoken of stands in another turn. */
const turnsOfTranscript = 2;

function isProse({ attributions }: Document): boolean {
  return attributions.filter(({ grounds }) => grounds.rule === 'turn').length < turnsOfTranscript;
}

/** Whether the article says of a name that it is a place: "Orrin Vale is a village". */
function isPlace(document: Document, name: number): boolean {
  const nouns = descriptionsOf(document).byName.get(name)?.nouns ?? new Set();
  return [...nouns].some((noun) => document.language.names.placeWords.has(noun));
}

/** The names that "he", "she" and the like are surely meant for: by the fitted ranker after its gate; by rules without it. */
function persons(document: Document, model: Model): ReadonlyMap<number, string> {
  const byRule = personsByRule(document);
  const read = pronounReaderOf(model);
  if (read === null) return byRule;
  if (!isProse(document)) return new Map();
  const { tokens, names, language } = document;
  return new Map(
    read(document, (token) => byRule.get(token) ?? null)
      .filter(({ token }) => language.pronouns.thirdPerson.has(tokens[token]?.lower ?? ''))
      .filter(({ name }) => !isPlace(document, name))
      .map(({ token, name }) => [token, names[name]?.text ?? '']),
  );
}

/** "He", "she", "his", "her" read as the name they stand for, where nobody else can be meant. */
export function pronounReadings(document: Document, model: Model): readonly Reading[] {
  const { language } = document;
  const numbers = new Map(document.names.map(({ text }, index) => [text, index]));
  const names = new Map([...bySpeaker(document), ...persons(document, model)]);
  return [...names].map(([at, name]) => ({
    name: numbers.get(name) ?? -1,
    first: at,
    last: at + 1,
    to: owns(document, at) ? language.clauses.writing.owned(name) : name,
    onlyFirst: true,
  }));
}
