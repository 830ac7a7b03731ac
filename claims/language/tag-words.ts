import { lazyFor } from '../lazy.ts';
import type { Model } from '../model/model.ts';
import type { Document, Token } from './document.ts';
import { namesAgain } from './names-again.ts';
import { parseLemmas } from './parse-lemmas.ts';
import type { Tag } from './tag.ts';
import { taggerOf } from './tagger.ts';

/** The tools that a model holds. */
const toolsOf = lazyFor((model: Model) => ({
  tagger: taggerOf(model),
  lemmas: parseLemmas(model.texts.get('lemmas') ?? ''),
}));

/** The words of a document as `tagged` has them, each with what it can do as a cue. */
function withCues(document: Document, tagged: (word: Token, at: number) => Token): Document {
  const tokens = document.tokens.map(tagged);
  const { cueOf } = document.language;
  return {
    ...document,
    tokens: tokens.map((word, at) => {
      const cue = cueOf(word.lemma, word.lower, tokens[at + 1]?.lower ?? '');
      return cue === undefined ? word : { ...word, cue };
    }),
  };
}

/** Pass: gives each token its part of speech, its base form, and what it can do as a cue. */
export function tagWords(document: Document, model: Model): Document {
  const { tagger, lemmas } = toolsOf(model);
  if (tagger === null) return withCues(document, (word) => word);
  const { mended, lemmaOf } = document.language.tags;
  const tags: Tag[] = [];
  for (const { first, last } of document.sentences) {
    const words = document.tokens.slice(first, last);
    for (const tag of mended(words, tagger(words))) tags.push(tag);
  }
  const names = namesAgain(document, tags);
  return withCues(document, (word, at) => {
    const tag = names.has(at) ? 'PROPN' : (tags[at] ?? 'X');
    return { ...word, tag, lemma: lemmaOf(word.lower, tag, lemmas) };
  });
}
