import { extract } from '../../claims/extract/extract.ts';
import { loadModel } from '../../lambdas/shared/model.ts';
import { type Bench, type Measurement, quickest } from './bench.ts';
import { articleTexts, textOf } from './texts.ts';
import { tagWithWink } from './wink.ts';

/** So many that the engine has compiled what runs often, as where articles are read all day. */
const rounds = 10;

function extractText(text: string, model: ReturnType<typeof loadModel>): number {
  const article = {
    title: null,
    text,
    publishedAt: '2025-09-12',
    byline: null,
    publisher: null,
    url: null,
    language: 'en',
  };
  return extract({ id: 'a', article }, model).claims.length;
}

function segmentWords(text: string): number {
  let words = 0;
  for (const _ of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) words++;
  for (const { isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) if (isWordLike) words++;
  return words;
}

/** Articles and tokens a second on one core, beside wink-nlp and Intl.Segmenter on the same texts in the same run. */
export const extractionSpeed: Bench = {
  name: 'extraction speed',
  run: () => {
    const model = loadModel();
    const texts = articleTexts(30);
    const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    const tokens = texts.reduce((sum, text) => sum + tagWithWink(text), 0);
    const ours = quickest(rounds, () => texts.map((text) => extractText(text, model)));
    const wink = quickest(rounds, () => texts.map(tagWithWink));
    const segmenter = quickest(rounds, () => texts.map(segmentWords));
    const lines: Measurement[] = [
      { what: 'texts', value: texts.length, unit: `of ${Math.round(words / texts.length)} words each` },
      { what: 'extraction', value: texts.length / ours, unit: 'articles/s', note: 'reach 100' },
      { what: 'extraction', value: tokens / ours, unit: 'tokens/s' },
      { what: 'wink-nlp, tokenise and tag alone', value: tokens / wink, unit: 'tokens/s' },
      { what: 'Intl.Segmenter, sentences and words alone', value: tokens / segmenter, unit: 'tokens/s' },
      { what: 'extraction against wink-nlp', value: wink / ours, unit: 'of its speed', note: 'reach 0.5' },
      { what: 'extraction against Intl.Segmenter', value: segmenter / ours, unit: 'of its speed' },
    ];
    return lines;
  },
};

/** So much is read in each round, whatever the length of a text, so that all lengths are measured equally well. */
const charactersEachRound = 1_000_000;

/** Time by length: a text ten times as long should take ten times as long. */
export const extractionLength: Bench = {
  name: 'extraction by length',
  run: () => {
    const model = loadModel();
    return [10_000, 100_000, 1_000_000].map((characters) => {
      const text = textOf(characters);
      const times = charactersEachRound / characters;
      const seconds = quickest(3, () => Array.from({ length: times }, () => extractText(text, model))) / times;
      return {
        what: `${characters / 1000} kB`,
        value: (seconds * 1e6) / text.length,
        unit: 'ms/kB',
        note: `${(seconds * 1000).toFixed(0)} ms`,
      };
    });
  },
};
