import { lazyFor } from '../lazy.ts';
import type { Model } from '../model/model.ts';
import type { Document } from './document.ts';
import { namesAgain } from './names-again.ts';
import { parseLemmas } from './parse-lemmas.ts';
import type { Tag } from './tag.ts';
import { taggerOf } from './tagger.ts';

/** The tools that a model holds. */
const toolsOf = lazyFor((model: Model) => ({
  tagger: taggerOf(model),
  lemmas: parseLemmas(model.texts.get('lemmas') ?? ''),
}));

/** Pass: gives each token its part of speech and base form. */
export function tagWords(document: Document, model: Model): Document {
  const { tagger, lemmas } = toolsOf(model);
  if (tagger === null) return document;
  const { mended, lemmaOf } = document.language.tags;
  const tags: Tag[] = [];
  for (const { first, last } of document.sentences) {
    const words = document.tokens.slice(first, last);
    for (const tag of mended(words, tagger(words))) tags.push(tag);
  }
  const names = namesAgain(document, tags);
  return {
    ...document,
    tokens: document.tokens.map((word, at) => {
      const tag = names.has(at) ? 'PROPN' : (tags[at] ?? 'X');
      return { ...word, tag, lemma: lemmaOf(word.lower, tag, lemmas) };
    }),
  };
}
