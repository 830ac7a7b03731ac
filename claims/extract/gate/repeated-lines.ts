import type { Document, Token } from '../../language/document.ts';
import { isVerb, type Tag } from '../../language/tag.ts';
import { lazyFor } from '../../lazy.ts';

/** A line holds at least so many words that say something, and at most so many. */
const fewestWords = 4;
const mostWords = 24;

/** A word that more sentences hold than this tells no two apart. */
const mostHolders = 40;

/** This share of a line's words stand in the one sentence that it repeats. */
const share = 2 / 3;

const contentTags: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'NUM', 'ADJ', 'ADV']);

function isContent({ tag, grammar }: Token): boolean {
  return contentTags.has(tag) || (isVerb(tag) && grammar?.isPassiveAuxiliary !== true);
}

/** The words of a sentence that say something, by their base forms. */
function contentOf({ tokens, sentences }: Document, sentence: number): ReadonlySet<string> {
  const { first = 0, last = 0 } = sentences[sentence] ?? {};
  return new Set(
    tokens
      .slice(first, last)
      .filter(isContent)
      .map(({ lemma }) => lemma.toLowerCase()),
  );
}

function endsWithMark({ tokens, sentences }: Document, sentence: number): boolean {
  return tokens[(sentences[sentence]?.last ?? 0) - 1]?.tag === 'PUNCT';
}

/** Whether a sentence is a paragraph of its own that no mark ends. */
function isLine(document: Document, sentence: number): boolean {
  const { sentences } = document;
  const paragraph = sentences[sentence]?.paragraph;
  const isAlone = [sentence - 1, sentence + 1].every((beside) => sentences[beside]?.paragraph !== paragraph);
  return isAlone && !endsWithMark(document, sentence);
}

/** The sentences that end with a mark, by each word that they hold. */
const holders = lazyFor((document: Document): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  document.sentences.forEach((_, sentence) => {
    if (!endsWithMark(document, sentence)) return;
    for (const word of contentOf(document, sentence)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [sentence]);
      else if (known.length <= mostHolders) known.push(sentence);
    }
  });
  return found;
});

/** Whether a line without a full stop says in other order what one sentence of the article says: the caption of a picture beside it. */
export function repeatsSentence(document: Document, sentence: number): boolean {
  if (!isLine(document, sentence)) return false;
  const words = contentOf(document, sentence);
  if (words.size < fewestWords || words.size > mostWords) return false;
  const held = new Map<number, number>();
  for (const word of words) {
    for (const holder of holders(document).get(word) ?? []) held.set(holder, (held.get(holder) ?? 0) + 1);
  }
  const most = Math.max(0, ...held.values());
  return most >= fewestWords && most >= words.size * share;
}
