import type { Phrase } from '../../../../language/coreference/phrase.ts';
import { phrasesOf } from '../../../../language/coreference/phrases.ts';
import type { Document } from '../../../../language/document.ts';
import { lazyFor } from '../../../../lazy.ts';
import { descriptionsOf } from './descriptions.ts';
import { type Naming, namedBy } from './namings.ts';

/** How an article uses one noun. */
interface NounUse {
  /** The things that it names with the noun, each once, so many at most. */
  readonly namings: Naming[];
  /** What "a Norholm summit" names, which counts where nothing else names such a thing. */
  readonly announced: Naming[];
  /** Other phrases about such a thing: "a new mill", "its mill". */
  readonly others: Phrase[];
}

/** An article that names more things by one noun is about none of them. */
const mostNamings = 6;

/** Up to this sentence "a council" may only announce the council that is named after it. */
const lead = 1;

/** Whether two namings are of one thing: one has all the words of the other. */
function isSameThing(left: Naming, right: Naming): boolean {
  const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
    [...some].every((word) => all.has(word));
  return holds(left.words, right.words) || holds(right.words, left.words);
}

/** Gathers the uses of nouns in reading order. */
class Uses {
  readonly byNoun = new Map<string, NounUse>();

  name(noun: string, naming: Naming): void {
    const { namings } = this.#of(noun);
    if (namings.length < mostNamings && !namings.some((other) => isSameThing(other, naming))) namings.push(naming);
  }

  announce(noun: string, naming: Naming, phrase: Phrase): void {
    const { announced, others } = this.#of(noun);
    if (announced.length < 2) announced.push(naming);
    others.push(phrase);
  }

  speakOf(noun: string, phrase: Phrase): void {
    this.#of(noun).others.push(phrase);
  }

  #of(noun: string): NounUse {
    const use = this.byNoun.get(noun) ?? { namings: [], announced: [], others: [] };
    this.byNoun.set(noun, use);
    return use;
  }
}

/** Each noun for a thing with a name, and how the article uses it. */
const usesOf = lazyFor((document: Document): ReadonlyMap<string, NounUse> => {
  const { tokens, language } = document;
  const { kinds, references } = language;
  const uses = new Uses();
  for (const phrase of phrasesOf(document)) {
    const found = namedBy(document, phrase);
    if (found !== null) {
      if (found.isNew) uses.announce(found.noun, found.naming, phrase);
      else uses.name(found.noun, found.naming);
      continue;
    }
    const noun = tokens[phrase.head]?.lemma ?? '';
    const isKind = kinds.named.has(noun) || kinds.alike.some((alike) => alike.has(noun));
    const isBare = references.bringsBack.has(phrase.determiner) && phrase.head === phrase.first + 1;
    if (phrase.kind === 'noun' && !phrase.plural && isKind && !isBare) uses.speakOf(noun, phrase);
  }
  return uses.byNoun;
});

/** Whether the words before the noun of a phrase are all of a name: "the free trade agreement" of the Coast Free Trade Area. */
function isPartOf({ tokens }: Document, { first, head }: Phrase, words: ReadonlySet<string>): boolean {
  return tokens.slice(first + 1, head).every(({ lower }) => words.has(lower));
}

/** Whether the article speaks of another such thing than the one that is first named at `first`, with a name of these words. */
export function hasOthers(
  document: Document,
  noun: string,
  { first, words }: Pick<Naming, 'first' | 'words'>,
): boolean {
  const { kinds, references } = document.language;
  const { phrases } = descriptionsOf(document);
  return (usesOf(document).get(noun)?.others ?? []).some((other) => {
    const isAnnounced = references.one.has(other.determiner) && other.sentence <= lead && other.first < first;
    const isItself = other.first <= first && first < other.last;
    if (isAnnounced || isItself || phrases.has(other) || references.pointing.has(other.determiner)) return false;
    if (references.bringsBack.has(other.determiner)) return !isPartOf(document, other, words);
    return kinds.another.has(other.determiner) || other.head > other.first;
  });
}

/** The names that the article gives things by the noun; those of "a Norholm summit" where there are no others. */
export function namingsBy(document: Document, noun: string): readonly Naming[] {
  const { namings = [], announced = [] } = usesOf(document).get(noun) ?? {};
  const [only, other] = namings;
  const [first] = announced;
  if (only === undefined) return announced;
  const isAnnounced = other === undefined && first !== undefined && isSameThing(only, first);
  return isAnnounced ? [{ ...only, first: Math.min(only.first, first.first) }] : namings;
}
