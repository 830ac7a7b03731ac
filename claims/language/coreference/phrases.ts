import { lazyFor } from '../../lazy.ts';
import type { Document, Mention, Token } from '../document.ts';
import type { Language } from '../language.ts';
import type { Phrase, PhraseRole } from './phrase.ts';
import { isInPhrase, roleOf } from './phrase-role.ts';

/** Words whose tags and names are known. */
export type Worded = Pick<Document, 'tokens' | 'mentions' | 'language'>;

/** The mention that each token stands in. */
function mentionsByToken({ mentions }: Worded): ReadonlyMap<number, Mention> {
  const found = new Map<number, Mention>();
  for (const mention of mentions) for (let at = mention.first; at < mention.last; at++) found.set(at, mention);
  return found;
}

/** Finds the phrases of one document. */
class PhraseFinder {
  readonly #tokens: readonly Token[];
  readonly #mentions: ReadonlyMap<number, Mention>;
  readonly #language: Language;
  readonly #found: Phrase[] = [];

  constructor(document: Worded) {
    this.#tokens = document.tokens;
    this.#mentions = mentionsByToken(document);
    this.#language = document.language;
  }

  find(): readonly Phrase[] {
    let at = 0;
    while (at < this.#tokens.length) at = this.#readAt(at);
    return this.#found.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  /** Reads what stands at `at` and gives where to go on. */
  #readAt(at: number): number {
    const token = this.#tokens[at];
    if (token === undefined) return at + 1;
    const { persons } = this.#language;
    if (persons.pronouns.has(token.lower)) {
      const owns = this.#owns(at);
      this.#add({ first: at, last: at + 1, head: at, kind: 'pronoun' }, owns);
      if (!owns) return at + 1;
    }
    return isInPhrase(token.tag) || persons.owning.has(token.lower) ? this.#readPhrase(at) : at + 1;
  }

  /** Whether a pronoun owns what follows: "his plan", "her long speech". */
  #owns(at: number): boolean {
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    const { owns, ownsNoun } = this.#language.persons;
    if (token === undefined || owns.has(token.lower)) return token !== undefined;
    if (!ownsNoun.has(token.lower) || next?.sentence !== token.sentence) return false;
    return isInPhrase(next.tag) && next.tag !== 'DET';
  }

  #readPhrase(first: number): number {
    let last = first + 1;
    while (this.#goesOn(first, last)) last++;
    let head = last - 1;
    while (head > first && !this.#canHead(head)) head--;
    if (!this.#canHead(head)) return last;
    const name = this.#mentions.get(head);
    const isName = name?.last === head + 1;
    if (!isName) this.#addNamesWithin(first, head);
    this.#add({ first, last: head + 1, head, kind: isName ? 'name' : 'noun' }, false);
    return head + 1;
  }

  #canHead(at: number): boolean {
    const tag = this.#tokens[at]?.tag;
    return tag === 'NOUN' || tag === 'PROPN' || this.#mentions.has(at);
  }

  /** Whether the phrase that begins at `first` goes on with the token at `at`. */
  #goesOn(first: number, at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.sentence !== this.#tokens[first]?.sentence || token.tag === 'DET') return false;
    const mention = this.#mentions.get(at);
    if (mention !== undefined && mention === this.#mentions.get(at - 1)) return true;
    return isInPhrase(token.tag) || this.#describesNext(at);
  }

  /** A participle or adverb before a noun: "the recently elected mayor". */
  #describesNext(at: number): boolean {
    const [before, token, next] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    if (token === undefined || next?.sentence !== token.sentence || before?.tag === 'NOUN' || before?.tag === 'PROPN')
      return false;
    if (token.tag !== 'VBN' && token.tag !== 'VBG' && token.tag !== 'ADV') return false;
    return !this.#mentions.has(at - 1) && (next.tag === 'NOUN' || next.tag === 'ADJ' || next.tag === 'PROPN');
  }

  /** Names that stand before the noun they describe: "the Lindqvist administration". */
  #addNamesWithin(first: number, head: number): void {
    for (let at = first; at < head; at++) {
      const mention = this.#mentions.get(at);
      if (mention?.first !== at || mention.last > head) continue;
      this.#add({ first: at, last: mention.last, head: mention.last - 1, kind: 'name' }, false, 'modifier');
    }
  }

  #add(
    range: Pick<Phrase, 'first' | 'last' | 'head' | 'kind'>,
    owns: boolean,
    role: PhraseRole = owns ? 'owning pronoun' : roleOf(this.#tokens, range, this.#language.joints),
  ): void {
    const { first, head, kind } = range;
    const { pluralNouns, pluralEnding } = this.#language.persons;
    const word = this.#tokens[head];
    const opening = this.#tokens[first];
    if (word === undefined || opening === undefined) return;
    const isPlural =
      (word.tag === 'NOUN' && word.lemma !== word.lower && word.lower.endsWith(pluralEnding)) ||
      pluralNouns.has(word.lower);
    this.#found.push({
      ...range,
      name: kind === 'name' ? (this.#mentions.get(head)?.name ?? -1) : -1,
      role,
      sentence: word.sentence,
      plural: kind === 'noun' && isPlural,
      determiner: opening.tag === 'DET' || opening.tag === 'PRON' ? opening.lower : '',
    });
  }
}

/** The names, noun phrases and pronouns of persons of a document or a claim, in reading order. */
export function findPhrases(document: Worded): readonly Phrase[] {
  return new PhraseFinder(document).find();
}

/** The same of an article, found once for all that ask. */
export const phrasesOf = lazyFor((document: Document) => findPhrases(document));
