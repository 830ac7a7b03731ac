import type { Document, Sentence, Token } from './document.ts';
import { spellingOf } from './spelling.ts';
import { tokenise } from './tokens.ts';

/** Pass: divides the text into sentences and these into tokens, not yet tagged. */
export function segment(document: Document): Document {
  const { text, language } = document;
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const { span, paragraph } of language.splitSentences(text)) {
    const first = tokens.length;
    for (const [start, end] of tokenise(text, span, language.words)) {
      const { text: word, lower } = spellingOf(text.slice(start, end));
      tokens.push({ start, end, text: word, lower, lemma: lower, tag: 'X', sentence: sentences.length, quotation: -1 });
    }
    sentences.push({ start: span[0], end: span[1], first, last: tokens.length, paragraph });
  }
  return { ...document, sentences, tokens };
}
