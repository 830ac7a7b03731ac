import { join } from 'node:path';
import * as z from 'zod';
import { claimId } from '../../claims/ids.ts';
import { readJsonLines } from './json-lines.ts';
import sample from './wanted-sample.json' with { type: 'json' };

const Judged = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
  claims: z.array(z.object({ text: z.string(), faults: z.string() })),
});

/** An article of real news with the claims that were once made of it and what a reader found wrong with each. */
export type JudgedArticle = z.infer<typeof Judged>;

/** The judged articles under a data folder; null where they are not there. */
export function judgedArticles(folder: string): readonly JudgedArticle[] | null {
  return readJsonLines(join(folder, 'real-news', 'judged.jsonl'), Judged);
}

const [wanted, not] = [new Set(sample.wanted), new Set(sample.not)];

/** Whether a reader said that a desk would want a claim checked; null where they said nothing or could not tell. */
export function isWanted(claim: string): boolean | null {
  if (wanted.has(claim)) return true;
  return not.has(claim) ? false : null;
}

/** A claim of which it is known whether a desk would want it checked. */
export interface WantedClaim {
  readonly article: string;
  readonly text: string;
  readonly wanted: boolean;
}

/** The claims of judged articles of which that is known, as they were worded when they were judged. */
export function wantedClaims(articles: readonly JudgedArticle[]): readonly WantedClaim[] {
  return articles.flatMap(({ id, claims }) => {
    const seen = new Map<string, number>();
    return claims.flatMap(({ text }) => {
      const occurrence = seen.get(text) ?? 0;
      seen.set(text, occurrence + 1);
      const known = isWanted(claimId(id, text, occurrence));
      return known === null ? [] : [{ article: id, text, wanted: known }];
    });
  });
}
