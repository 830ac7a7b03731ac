import type { Phrase } from '../../../../language/coreference/phrase.ts';
import type { Document, Mention } from '../../../../language/document.ts';
import { mentionIndexAt } from '../../../../language/mention-of.ts';
import { lazyFor } from '../../../../lazy.ts';
import { looksLikeHeading } from '../../../../worth/heading.ts';

/** A name that an article gives a thing by its noun: "the Linden programme", "Orrin Harbour Council", "Tidex's stock". */
export interface Naming {
  /** Index of the name. */
  readonly name: number;
  /** The token where the name first stands. */
  readonly first: number;
  /** How it is written in a sentence. */
  readonly to: string;
  /** Its words but the noun, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** So many common words may stand between a name and the noun. */
const longestTail = 3;

/** The mention that ends last before a token. */
function mentionBefore(document: Document, token: number): Mention | null {
  const start = document.tokens[token]?.start ?? 0;
  return document.mentions[mentionIndexAt(document, start) - 1] ?? null;
}

/** A name that only says from where, of which creed or on whose side: "the Danish programme", "the pro-Quist group". */
function isMembership({ text, language }: Document, { start, end }: Mention): boolean {
  const written = text.slice(start, end);
  return language.names.memberships.test(written) || !/^\p{Lu}/u.test(written) || text.charAt(start - 1) === '-';
}

function bareName({ names, language }: Document, { name }: Mention): string {
  return (names[name]?.text ?? '').replace(language.names.opening, '').replace(/\s+/gu, ' ');
}

/** The name before a noun, and how it stands there. */
interface Modifier {
  readonly mention: Mention;
  readonly stands: 'within' | 'owning' | 'in brackets';
}

/** "The Linden programme", "the Northern Area (NCA) agreement", "Tidex's stock": a name before the noun; of a short form in brackets the long one. */
function modifierOf(document: Document, phrase: Phrase): Modifier | null {
  const { tokens } = document;
  const mention = mentionBefore(document, phrase.head);
  if (mention === null || isMembership(document, mention)) return null;
  if (mention.first >= phrase.first) return { mention, stands: 'within' };
  const between = tokens[phrase.first - 1];
  if (mention.last !== phrase.first - 1 || between?.sentence !== phrase.sentence) return null;
  if (between.grammar?.marksOwner === true && between.tag === 'PART') return { mention, stands: 'owning' };
  const long = tokens[mention.first - 1]?.text === '(' ? mentionBefore(document, mention.first - 1) : null;
  if (between.text !== ')') return null;
  return { mention: long?.last === mention.first - 1 ? long : mention, stands: 'in brackets' };
}

function namedByModifier(document: Document, phrase: Phrase): Naming | null {
  const { tokens, text, language } = document;
  const modifier = modifierOf(document, phrase);
  if (modifier === null) return null;
  const { mention, stands } = modifier;
  const tail = tokens.slice(stands === 'within' ? mention.last : phrase.first, phrase.head + 1);
  if (tail.length > longestTail || tail.some(({ tag }) => tag !== 'NOUN' && tag !== 'ADJ')) return null;
  const words = tail.map(({ lower }) => lower);
  const name = text.slice(mention.start, mention.end).replace(language.names.opening, '').replace(/\s+/gu, ' ');
  const written = stands === 'owning' ? language.clauses.writing.owned(name) : `${language.kinds.article} ${name}`;
  return {
    name: mention.name,
    first: mention.first,
    to: `${written} ${words.join(' ')}`,
    words: new Set([...bareName(document, mention).toLowerCase().split(' '), ...words.slice(0, -1)]),
  };
}

/** The names that have "the" before them somewhere. */
const takesArticle = lazyFor(({ tokens, mentions, language }: Document): ReadonlySet<number> => {
  const { bringsBack } = language.references;
  const isDetermined = ({ first }: Mention): boolean =>
    [first - 1, first].some((at) => bringsBack.has(tokens[at]?.lower ?? ''));
  return new Set(mentions.filter(isDetermined).map(({ name }) => name));
});

/** The noun that a name holds as its last word, or as the one before "of", in lower case. */
function nounOfName({ language }: Document, words: readonly string[]): string | null {
  const { named, opensName, afterOpening } = language.kinds;
  const [first = '', second = '', last = ''] = [words[0], words[1], words.at(-1)].map((word) => word?.toLowerCase());
  if (words.length > 1 && named.has(last)) return last;
  return opensName.has(first) && afterOpening.has(second) ? first : null;
}

/** "Orrin Harbour Council", "the Bank of Norholm": the noun is a word of the name. */
function namedByName(document: Document, phrase: Phrase): NamedBy | null {
  const { tokens, names, language } = document;
  const mention = document.mentions[mentionIndexAt(document, tokens[phrase.head]?.start ?? 0)];
  if (mention === undefined || names[mention.name]?.kind === 'person') return null;
  const name = bareName(document, mention);
  const words = name.split(' ');
  const noun = nounOfName(document, words);
  if (noun === null) return null;
  const isDetermined = takesArticle(document).has(mention.name) || words[0]?.toLowerCase() === noun;
  return {
    noun,
    isNew: false,
    naming: {
      name: mention.name,
      first: mention.first,
      to: isDetermined ? `${language.kinds.article} ${name}` : name,
      words: new Set(words.map((word) => word.toLowerCase()).filter((word) => word !== noun)),
    },
  };
}

/** Sentences that are headings, where every word has a capital and so seems part of a name. */
const headings = lazyFor(() => new Map<number, boolean>());

function isHeading(document: Document, sentence: number): boolean {
  const known = headings(document);
  const { start = 0, end = 0 } = document.sentences[sentence] ?? {};
  const found = known.get(sentence) ?? looksLikeHeading(document.text.slice(start, end), document.language);
  known.set(sentence, found);
  return found;
}

/** A naming, and the noun by which it is one. */
export interface NamedBy {
  readonly noun: string;
  readonly naming: Naming;
  /** "A Norholm summit": it only names the thing where nothing else does. */
  readonly isNew: boolean;
}

/** What a phrase names a thing of one of the kinds; null where it names none. */
export function namedBy(document: Document, phrase: Phrase): NamedBy | null {
  if (isHeading(document, phrase.sentence)) return null;
  if (phrase.kind === 'name') return namedByName(document, phrase);
  const { named, held, anyBusiness } = document.language.kinds;
  const noun = document.tokens[phrase.head]?.lemma ?? '';
  const isNew = document.language.references.one.has(phrase.determiner);
  if (phrase.plural || !named.has(noun) || anyBusiness.has(noun) || (isNew && !held.has(noun))) return null;
  const naming = namedByModifier(document, phrase);
  return naming === null ? null : { noun, naming, isNew };
}
