import { expect, test } from 'vitest';
import { annotate } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

function cuesOf(text: string): readonly { readonly cue: string; readonly within: number }[] {
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return annotate(article, model).attributions.map(({ cue, within }) => ({
    cue: cue.map(([start, end]) => text.slice(start, end)).join(' '),
    within,
  }));
}

test('a report within another is kept where it would surely be one by itself', () => {
  expect(cuesOf('The mayor said on Friday that the harbour board had warned that the bridge would close.')).toEqual([
    { cue: 'said', within: -1 },
    { cue: 'had warned', within: 0 },
  ]);
});

test('a wish within a report is part of what is said, and a report where it stands by itself', () => {
  expect(cuesOf('The mayor said she wants to keep the bridge open.')).toEqual([{ cue: 'said', within: -1 }]);
  expect(cuesOf('The mayor wants to keep the bridge open.')).toEqual([{ cue: 'wants', within: -1 }]);
});
