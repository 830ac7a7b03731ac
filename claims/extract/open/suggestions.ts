import { firstIndex } from '../../bisect.ts';
import type { OpenWords, Suggestion } from '../../extraction.ts';
import type { Phrase } from '../../language/coreference/phrase.ts';
import { isInPhrase } from '../../language/coreference/phrase-role.ts';
import { phrasesOf } from '../../language/coreference/phrases.ts';
import { type Document, tokenSpan } from '../../language/document.ts';

/** A fuller phrase stands at most so many sentences before the words that may mean it. */
const reach = 3;
/** So many words after a noun at most say which is meant: "app for the bins of the town". */
const longestTail = 10;
/** So many phrases with the same noun are looked at: a text that holds more in three sentences repeats itself. */
const mostPhrases = 20;

/** Where the words end that say which is meant, a preposition and its noun phrase. */
function tailEnd({ tokens, language }: Document, { last }: Phrase): number {
  const opening = tokens[last];
  if (opening?.tag !== 'ADP' || !language.references.completes.has(opening.lower)) return last;
  let end = last + 1;
  while (end < last + longestTail && tokens[end]?.sentence === opening.sentence) {
    if (!isInPhrase(tokens[end]?.tag ?? 'PUNCT')) break;
    end++;
  }
  while (end > last && tokens[end - 1]?.tag !== 'NOUN' && tokens[end - 1]?.tag !== 'PROPN') end--;
  return end;
}

/** The words of a fuller phrase, without its article; null where it is no fuller than its noun. */
function fullerWords(document: Document, phrase: Phrase): string | null {
  const { text, tokens, language } = document;
  const { one, bringsBack } = language.references;
  const opening = tokens[phrase.first];
  const isArticle = one.has(opening?.lower ?? '') || bringsBack.has(opening?.lower ?? '');
  if (!isArticle && opening?.tag === 'DET') return null;
  const first = isArticle ? phrase.first + 1 : phrase.first;
  const end = tailEnd(document, phrase);
  return end - first < 2 ? null : text.slice(...tokenSpan(tokens, first, end)).replace(/\s+/gu, ' ');
}

/** Suggests what the open words of an article's claims may stand for. */
export class Suggestions {
  readonly #document: Document;
  readonly #byNoun: ReadonlyMap<string, readonly Phrase[]>;

  constructor(document: Document) {
    this.#document = document;
    const nouns = phrasesOf(document).filter(({ kind }) => kind === 'noun');
    this.#byNoun = Map.groupBy(nouns, ({ head }) => document.tokens[head]?.lemma ?? '');
  }

  /** For "the app" the one fuller phrase before it that is about an app, "the app for bins"; nothing where there are several. */
  of(open: readonly OpenWords[]): readonly Suggestion[] {
    return open.flatMap(({ text, span }) => {
      const words = new Set(this.#before(span[1]).flatMap((phrase) => fullerWords(this.#document, phrase) ?? []));
      const [only] = words;
      const opening = text.split(/\s/u)[0] ?? '';
      return only === undefined || words.size > 1 ? [] : [{ text, span, instead: `${opening} ${only}` }];
    });
  }

  /** The phrases with the noun that ends at `end`, in the sentences just before it. */
  #before(end: number): readonly Phrase[] {
    const { tokens, language } = this.#document;
    const head = firstIndex(tokens.length, (at) => (tokens[at]?.end ?? 0) >= end);
    const noun = tokens[head];
    const opening = tokens[head - 1]?.lower ?? '';
    if (noun?.tag !== 'NOUN' || !language.references.bringsBack.has(opening)) return [];
    const phrases = this.#byNoun.get(noun.lemma) ?? [];
    const until = firstIndex(phrases.length, (at) => (phrases[at]?.head ?? 0) >= head);
    return phrases
      .slice(Math.max(0, until - mostPhrases), until)
      .filter(({ sentence, head: other }) => tokens[other]?.lower === noun.lower && noun.sentence - sentence <= reach);
  }
}
