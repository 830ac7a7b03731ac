import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gramsOf } from '../../claims/likeness/search/grams.ts';
import { gramRows, gramSteps } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';
import type { Model } from '../../claims/model/model.ts';
import { digestOf } from './fitted-on.ts';
import type { FitPart } from './part.ts';

const treebanks = ['ewt.train', 'gum.train'] as const;

/** A stem of fewer sentences is left out: it is as rare as one that was never met. */
const leastSentences = 2;

function sentencesOf(data: string): readonly string[] {
  return treebanks.flatMap((name) => {
    const path = join(data, 'treebank', `${name}.conllu.gz`);
    if (!existsSync(path)) return [];
    return [
      ...gunzipSync(readFileSync(path))
        .toString('utf8')
        .matchAll(/^# text = (.*)$/gm),
    ].map(([, text = '']) => text);
  });
}

/** How many of some lists hold each item. */
function counted<T>(lists: Iterable<Iterable<T>>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How rare words and runs of letters are, counted in sentences. */
export function fitRarity(sentences: readonly string[]): Model {
  const stems = [...counted(sentences.map((text) => termsOf(text, () => 1).all))]
    .filter(([, count]) => count >= leastSentences)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const grams = counted(sentences.map((text) => gramsOf(text).map((gram) => gram % gramRows)));
  const values = Int8Array.from({ length: gramRows }, (_, row) => {
    const share = (grams.get(row) ?? 0.5) / sentences.length;
    return Math.max(0, Math.round((Math.log(share) + 12) * gramSteps));
  });
  return {
    weights: new Map([['rarity-grams', { rows: gramRows, columns: 1, scale: 1 / gramSteps, values }]]),
    texts: new Map([['rarity', [sentences.length, ...stems.map(([stem, count]) => `${count} ${stem}`)].join('\n')]]),
  };
}

/** Words with endings, capitals, digits and marks that stems and letters tell apart. */
const sample = 'Mayors’ ferries carried 1.2m re-elected tourists; they weren’t running.';

/** How rare words are in English at large; its treebanks are openly licensed. */
export const rarity: FitPart = {
  name: 'rarity',
  file: 'claims/model/rarity.bin',
  fittedOn: () => ({
    'words and letters of a sample': digestOf([termsOf(sample, () => 1).all, gramsOf(sample)]),
    'steps of rarity': digestOf([gramRows, gramSteps, leastSentences]),
  }),
  fit: ({ data }, say) => {
    const sentences = sentencesOf(data);
    if (sentences.length === 0) return null;
    say(`${sentences.length} sentences`);
    return fitRarity(sentences);
  },
};
