import type { Claim } from '../../claims/claim.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { newClaim } from '../../claims/new-claim.ts';

/** Claims of an article, as many as articles of the news have. */
const perArticle = 22;
/** Words of a claim that say something, fewest and most. */
const length = { least: 5, most: 12 } as const;
/** Words that an article comes back to, and how often a word is one of them. */
const topic = { words: 6, share: 0.35 } as const;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws words as often as English has them. */
function drawing(rarity: Rarity, next: () => number): () => string {
  const words = rarity.stems().filter((stem) => /^[a-z]{3,}$/.test(stem));
  const sums: number[] = [];
  let total = 0;
  for (const word of words) {
    // The commonest words are function words, which no claim is found by.
    total += Math.min(rarity.count(word), 400);
    sums.push(total);
  }
  return () => {
    const wanted = next() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function madeClaim(article: number, at: number, text: string): Claim {
  const articleId = `a-made-${article}`;
  const day = new Date(Date.UTC(2024, 0, 1) + (article % 900) * 86_400_000);
  const publishedAt = day.toISOString().slice(0, 10);
  const url = `https://paper-${article % 40}.example/${article}`;
  const facts = {
    url,
    title: `Story ${article}`,
    publisher: `Paper ${article % 40}`,
    publishedAt,
    byline: null,
    language: 'en',
  };
  const hex = `${article.toString(16).padStart(14, '0')}${at.toString(16).padStart(6, '0')}`;
  return newClaim(
    {
      ...{ id: `c-${hex}`, text, spans: [[0, text.length]], sentence: at, selectors: [], attributions: [] },
      ...{ type: 'event', checkWorthiness: { score: 0.5, reasons: [] }, resolved: [], open: [], suggestions: [] },
    },
    { articleId, articleVersion: 1, article: facts, attributions: [], now: day },
  );
}

/** So many claims, article after article, in made-up sentences whose words are as common as English has them. */
export function* madeArticles(count: number, rarity: Rarity, seed = 1): Generator<readonly Claim[]> {
  const next = numbersFrom(seed);
  const draw = drawing(rarity, next);
  for (let article = 0, made = 0; made < count; article++) {
    const topics = Array.from({ length: topic.words }, draw);
    const size = Math.min(perArticle, count - made);
    made += size;
    yield Array.from({ length: size }, (_, at) => {
      const words = length.least + Math.floor(next() * (length.most - length.least + 1));
      const picked = Array.from({ length: words }, () =>
        next() < topic.share ? (topics[Math.floor(next() * topics.length)] ?? '') : draw(),
      );
      return madeClaim(article, at, `${picked.join(' ')}.`);
    });
  }
}
