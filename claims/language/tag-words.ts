import { lazyFor } from '../lazy.ts';
import type { Model } from '../model/model.ts';
import type { Document, Token } from './document.ts';
import type { Lemmas } from './language.ts';
import { namesAgain } from './names-again.ts';
import type { Tag } from './tag.ts';
import { taggerOf } from './tagger.ts';

/** Reads lines "V form lemma" of verbs and "N form lemma" of nouns. */
function parseLemmas(text: string): Lemmas {
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [kind, form, lemma] = line.split(' ');
    if (form !== undefined && lemma !== undefined) (kind === 'V' ? verbs : nouns).set(form, lemma);
  }
  return { verbs, nouns };
}

/** The tools that a model holds. */
const toolsOf = lazyFor((model: Model) => ({
  tagger: taggerOf(model),
  lemmas: parseLemmas(model.texts.get('lemmas') ?? ''),
}));

/** Pass: gives each token its part of speech, its base form, and what it can do as a cue and as a function word. */
export function tagWords(document: Document, model: Model): Document {
  const { tagger, lemmas } = toolsOf(model);
  const { cueOf, grammarOf, tags: habits } = document.language;
  const nextTo = (at: number): string => document.tokens[at + 1]?.lower ?? '';
  if (tagger === null) {
    const known = (word: Token, at: number): Token => ({
      ...word,
      cue: cueOf(word.lemma, word.lower, nextTo(at)),
      grammar: grammarOf(word.lower),
    });
    return { ...document, tokens: document.tokens.map(known) };
  }
  const tags: Tag[] = [];
  for (const { first, last } of document.sentences) {
    const words = document.tokens.slice(first, last);
    for (const tag of habits.mended(words, tagger(words))) tags.push(tag);
  }
  const names = namesAgain(document, tags);
  return {
    ...document,
    tokens: document.tokens.map((word, at) => {
      const tag = names.has(at) ? 'PROPN' : (tags[at] ?? 'X');
      const lemma = habits.lemmaOf(word.lower, tag, lemmas);
      return { ...word, tag, lemma, cue: cueOf(lemma, word.lower, nextTo(at)), grammar: grammarOf(word.lower) };
    }),
  };
}
