import type { Model } from '../model/model.ts';
import type { Document, Token } from './document.ts';
import { type Lemmas, lemmaOf, parseLemmas } from './lemma.ts';
import { type Tagger, taggerOf } from './tagger.ts';

interface Tools {
  readonly tagger: Tagger | null;
  readonly lemmas: Lemmas;
}

const toolsOf = new WeakMap<Model, Tools>();

/** The tools a model holds, read from it once. */
function tools(model: Model): Tools {
  const known = toolsOf.get(model);
  if (known !== undefined) return known;
  const made = { tagger: taggerOf(model), lemmas: parseLemmas(model.texts.get('lemmas') ?? '') };
  toolsOf.set(model, made);
  return made;
}

/** Pass: gives each token its part of speech and base form. */
export function tagWords(document: Document, model: Model): Document {
  const { tagger, lemmas } = tools(model);
  if (tagger === null) return document;
  const tokens: Token[] = [];
  for (const { first, last } of document.sentences) {
    const words = document.tokens.slice(first, last);
    const tags = tagger(words);
    words.forEach((word, at) => {
      const tag = tags[at] ?? 'X';
      tokens.push({ ...word, tag, lemma: lemmaOf(word.lower, tag, lemmas) });
    });
  }
  return { ...document, tokens };
}
