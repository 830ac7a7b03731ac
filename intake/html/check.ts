import { cut } from '../../claims/cut.ts';
import { type ReadingCheck, sureEnough, unsure } from '../text-check.ts';
import type { Block } from './body/blocks.ts';
import { isStub } from './body/paywall.ts';
import { isProse } from './body/prose.ts';

/** A shorter text is short for an article, and what is missing may be most of it. */
const shortText = 500;

/** What was left out is shown so far. */
const longestShown = 300;

/** So many words in a row stand for a block. */
const longRun = 5;

/**
 * What was left out of a page and how sure it is that the rest is its article: the share of the page's sentences
 * that are kept, halved for a short text, and held against what the page itself states as its article's text.
 */
export function checkOf(
  shown: readonly Block[],
  kept: readonly Block[],
  { stated, isNotice }: { readonly stated: string | null; readonly isNotice: (text: string) => boolean },
): ReadingCheck {
  const own = new Set(kept.map(({ text }) => text));
  const left = shown.filter(({ text }) => !own.has(text));
  const text = sizeOf(shown);
  const prose = shown.filter((block) => isProse(block) && !isNotice(block.text));
  const keptProse = prose.filter((block) => own.has(block.text));
  const largest = left
    .filter(isProse)
    .reduce<Block | null>(
      (most, block) => (most === null || block.text.length > most.text.length ? block : most),
      null,
    );
  const short = sizeOf(kept) < shortText ? 0.5 : 1;
  const share = prose.length === 0 ? 0.5 : sizeOf(keptProse) / Math.max(1, sizeOf(prose));
  const stub = isStub(shown, kept);
  const sure = stub ? unsure : rounded(Math.min(1, share * short * 1.25, statedShare(kept, stated), sayingShare(kept)));
  return {
    ...(stub ? { doubt: 'The page keeps the rest of its article for those who pay' } : {}),
    leftOut: text === 0 ? 0 : rounded(Math.min(1, sizeOf(left) / text)),
    largest: largest === null ? null : cut(largest.text, longestShown),
    sure,
    whole: sure >= sureEnough ? null : shown.map((block) => block.text).join('\n\n'),
  };
}

/** So many lines are more than a list in an article; with a smaller share of sentences they may be all but the article. */
const mostLines = 25;
const fewestSentences = 0.3;

/** How far many lines kept are an article's: a list of other pages has few sentences. What is set as it is written says what it says. */
function sayingShare(kept: readonly Block[]): number {
  if (kept.length <= mostLines) return 1;
  const said = kept.filter((block) => isProse(block) || block.element === 'PRE');
  return sizeOf(said) < sizeOf(kept) * fewestSentences ? 0.4 : 1;
}

/** Which share of the text that a page states is kept; 1 where it states none. */
function statedShare(kept: readonly Block[], stated: string | null): number {
  if (stated === null || stated.length < shortText) return 1;
  const own = new Set(kept.flatMap(({ text }) => runsOf(text)));
  const runs = runsOf(stated);
  return runs.length === 0 ? 1 : runs.filter((run) => own.has(run)).length / runs.length;
}

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(longRun - 1).map((_, index) => words.slice(index, index + longRun).join(' '));
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
