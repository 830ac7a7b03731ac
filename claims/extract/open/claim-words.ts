import type { Phrase } from '../../language/coreference/phrase.ts';
import { findPhrases, phrasesOf, type Worded } from '../../language/coreference/phrases.ts';
import type { Document, Mention, Name, Token } from '../../language/document.ts';
import { mentionIndexAt } from '../../language/mention-of.ts';
import type { ReferenceHabits } from '../../language/reference-habits.ts';
import { isTensed, type Tag } from '../../language/tag.ts';
import { lazyFor } from '../../lazy.ts';
import type { Written } from '../split/render.ts';

/** A claim as a stranger reads it: its words as they are written, a name where one was written for a pronoun. */
export interface ClaimWords extends Worded {
  readonly references: ReferenceHabits;
  readonly phrases: readonly Phrase[];
  /** Position of the first tensed verb; past the end where there is none. */
  readonly firstVerb: number;
  /** The article's token after each word; -1 for a word of ours or one that another was written for. */
  readonly sources: readonly number[];
  /** Whether somebody says it, so that whose it is may stand there. */
  readonly isSaid: boolean;
  /** What is known of a name of the claim. */
  readonly nameOf: (name: number) => Name | null;
  /** Whether the article speaks of something by this noun before one of its tokens. */
  readonly isSpokenOfBefore: (lemma: string, token: number) => boolean;
}

/** Words `[first, last)` of a claim that point outside it. */
export interface OpenRange {
  readonly first: number;
  readonly last: number;
}

function ownTag({ language }: Document, text: string): Tag {
  if (language.clauses.verbs.copulas.has(text)) return 'AUX';
  return /\p{L}/u.test(text) ? 'X' : 'PUNCT';
}

function mentionAt(document: Document, token: number): number {
  const { start, end } = document.tokens[token] ?? { start: 0, end: 0 };
  const at = mentionIndexAt(document, start);
  const mention = document.mentions[at];
  return mention !== undefined && mention.start <= start && end <= mention.end ? at : -1;
}

/** A name that was written for a shorter one or a pronoun; any other reading is a date, which no pronoun means. */
function isNameReading(document: Document, { reading }: Written): boolean {
  const first = document.tokens[reading?.first ?? -1];
  return reading !== null && (first?.tag === 'PRON' || first?.tag === 'DET' || mentionAt(document, reading.first) >= 0);
}

function tokenOf(document: Document, written: Written, at: number): Token {
  const { text, first, reading } = written;
  const source = reading === null && first !== null ? document.tokens[first] : undefined;
  if (source !== undefined) return { ...source, sentence: 0 };
  const lower = text.toLowerCase();
  const tag = reading === null ? ownTag(document, text) : isNameReading(document, written) ? 'PROPN' : 'ADV';
  return { start: at, end: at + 1, text, lower, lemma: lower, tag, sentence: 0, quotation: -1 };
}

/** The names of the claim: those of the article, and those written for other words. */
function mentionsOf(document: Document, words: readonly Written[]): readonly Mention[] {
  const found: Mention[] = [];
  let last = -1;
  words.forEach((written, at) => {
    const isRead = written.reading !== null;
    const index = written.first === null ? -1 : mentionAt(document, written.first);
    if (isRead ? !isNameReading(document, written) : index < 0) return;
    const before = found.at(-1);
    if (!isRead && index === last && before?.last === at) found[found.length - 1] = { ...before, last: at + 1 };
    else found.push({ first: at, last: at + 1, start: at, end: at + 1, name: document.mentions[index]?.name ?? -1 });
    last = isRead ? -1 : index;
  });
  return found;
}

/** The nouns that an article's phrases are about, by base form, each with the token where it first stands. */
const firstNouns = lazyFor((document: Document): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { kind, head } of phrasesOf(document)) {
    const lemma = document.tokens[head]?.lemma ?? '';
    if (kind === 'noun' && !first.has(lemma)) first.set(lemma, head);
  }
  return first;
});

/** Reads the words that a claim is written with. */
export function claimWords(document: Document, words: readonly Written[], isSaid: boolean): ClaimWords {
  const { language } = document;
  const tokens = words.map((written, at) => tokenOf(document, written, at));
  const mentions = mentionsOf(document, words);
  const verb = tokens.findIndex(({ tag }) => isTensed(tag));
  return {
    tokens,
    mentions,
    language,
    references: language.references,
    phrases: findPhrases({ tokens, mentions, language }),
    isSaid,
    nameOf: (name) => document.names[name] ?? null,
    firstVerb: verb < 0 ? tokens.length : verb,
    isSpokenOfBefore: (lemma, token) => (firstNouns(document).get(lemma) ?? Number.POSITIVE_INFINITY) < token,
    sources: words.map(({ first, reading }) => (reading === null && first !== null ? first : -1)),
  };
}

/** Whether a phrase stands in front: it opens the claim or is the subject of its first verb. */
export function isInFront({ firstVerb }: ClaimWords, { first, role }: Phrase): boolean {
  return first <= 1 || (first <= firstVerb && role === 'subject');
}

/** Where the first noun phrase or name of a kind ends; past every position where there is none. */
export function firstEnd({ phrases }: ClaimWords, isMeant: (phrase: Phrase) => boolean): number {
  return phrases.find((phrase) => phrase.kind !== 'pronoun' && isMeant(phrase))?.last ?? Number.POSITIVE_INFINITY;
}
