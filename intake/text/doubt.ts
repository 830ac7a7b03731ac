import { cut } from '../../claims/cut.ts';
import { type ReadingCheck, unsure } from '../text-check.ts';

/** The end of a sentence, with what closes after it; a colon announces, and ends none. */
const sentenceEnd = /[.!?…。！？｡।॥؟۔։።]["'’”»“‘*_)\]）」』】]*$/;

/** What code has and a sentence has not. */
const codeSigns = /[{}\\]|[<>=]=|=>|->|::|\(\)|<[/\w]|\$\w|[\w)\]]\(\w|^\s*(?:#|\/\/|\/\*|--?\w)/;

/** Scripts whose sentences end without a mark. */
const unmarked = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Fewer words say nothing; scripts that write a word in a character or two say it in so many characters. */
const fewestWords = 4;
const fewestDense = 4;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** An article has this share of its text in sentences; lists, code, tables and labels have less. */
const fewestSaid = 0.4;

/** What stands for a character that was lost. */
const lost = '\ufffd';

/** Why a text may be no article, as a person is told it; null where it reads like one. */
export function doubtOf(text: string): string | null {
  if (text.includes(lost)) return 'Some of its characters were lost before it was sent';
  if (unmarked.test(cut(text, enoughToTell))) return null;
  const paragraphs = text.split('\n\n');
  const said = paragraphs.filter(isSaid);
  if (said.length === 0) return 'There is no whole sentence in it, so it may be no article';
  return sizeOf(said) < sizeOf(paragraphs) * fewestSaid
    ? 'Most of it is no whole sentences but lists, code or labels, so it may be no article'
    : null;
}

/** An article that asks for a check where its text may be none; one that asks already is left as it is. */
export function withDoubt<Article extends { readonly text: string; readonly check?: ReadingCheck }>(
  article: Article,
): Article & { readonly check?: ReadingCheck } {
  const doubt = article.check?.whole == null ? doubtOf(article.text) : null;
  if (doubt === null) return article;
  const { leftOut = 0, largest = null } = article.check ?? {};
  return { ...article, check: { leftOut, largest, sure: unsure, whole: article.text, doubt } };
}

/** So much of a text shows its script. */
const enoughToTell = 400;

/** So many characters may close after the end of a sentence. */
const longestEnd = 12;

function isSaid(paragraph: string): boolean {
  if (!sentenceEnd.test(paragraph.slice(-longestEnd)) || codeSigns.test(paragraph)) return false;
  const words = cut(paragraph, enoughToTell)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word));
  return words.length >= fewestWords || (dense.test(paragraph) && paragraph.length >= fewestDense);
}

function sizeOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
