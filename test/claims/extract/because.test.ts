import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { ExtractedArticle, Extraction } from '../../../claims/extraction.ts';
import { emptyModel, parseModel } from '../../../claims/model/model.ts';
import { bareArticle } from '../../../intake/reading.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const folder = new URL('../fixtures/attribution/', import.meta.url);

/** The articles of the fixtures, whose attributions come from every rule, and one of each kind of signal. */
const articles: readonly ExtractedArticle[] = [
  ...readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n---\n')[0] ?? ''),
  'Rents rose by 12 per cent between 2020 and 2024. It was the highest rate. I feel sick. Who paid?\n\nPier Is Closed',
].map((text) => ({ ...bareArticle(text), language: 'en' }));

/** The weights of whole reports and cues left out, so that the rules alone attribute. */
const openModel = parseModel(readFileSync(new URL('../../../claims/model/open-data.bin', import.meta.url)));

const empty = (): string => '';
const longer = (explanation: string): string => `${explanation}, as far as anybody knows`;

type Extracting = typeof import('../../../claims/extract/extract.ts');

async function freshly(): Promise<Extracting['extract']> {
  vi.resetModules();
  return (await import('../../../claims/extract/extract.ts')).extract;
}

/** The engine with other words for every explanation. */
async function wordedAs(words: (explanation: string) => string): Promise<Extracting['extract']> {
  vi.doMock(import('../../../claims/extract/because.ts'), async (original) => {
    const { becauseOf } = await original();
    return { becauseOf: (grounds) => becauseOf(grounds).map(words) };
  });
  vi.doMock(import('../../../claims/worth/reasons.ts'), async (original) => {
    const { reasonOf, headingReason, unreadReason } = await original();
    return {
      reasonOf: (signal, language) => words(reasonOf(signal, language)),
      headingReason: words(headingReason),
      unreadReason: words(unreadReason),
    };
  });
  const extract = await freshly();
  vi.doUnmock('../../../claims/extract/because.ts');
  vi.doUnmock('../../../claims/worth/reasons.ts');
  return extract;
}

function explanationsOf({ attributions, claims }: Extraction): readonly string[] {
  return [
    ...attributions.flatMap(({ because }) => because),
    ...claims.flatMap(({ checkWorthiness }) => checkWorthiness.reasons),
  ];
}

function unexplained({ attributions, claims, ...rest }: Extraction): object {
  return {
    ...rest,
    attributions: attributions.map(({ because, ...attribution }) => ({ ...attribution, because: because.length })),
    claims: claims.map(({ checkWorthiness: { score, reasons }, ...claim }) => ({
      ...claim,
      score,
      reasons: reasons.length,
    })),
  };
}

test.each([
  ['empty', 'all weights', empty, loadModel()],
  ['longer', 'all weights', longer, loadModel()],
  ['empty', 'the rules alone', empty, openModel],
  ['longer', 'no weights', longer, emptyModel],
])('explanations steer nothing when they are %s, with %s', async (_, _weights, words, model) => {
  const plain = await freshly();
  const worded = await wordedAs(words);
  for (const article of articles) {
    const before = plain({ id: 'a-1', article }, model);
    const after = worded({ id: 'a-1', article }, model);
    expect(explanationsOf(after)).toEqual(explanationsOf(before).map(words));
    expect(unexplained(after)).toEqual(unexplained(before));
  }
});
