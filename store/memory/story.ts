import type { Claim } from '../../claims/claim.ts';
import { eachOf } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import type { Appearance } from './appearance.ts';
import { appearancesOf } from './appearances.ts';

/** An article that tells the same story, and how many of the claims it shares. */
export interface Telling {
  readonly article: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly shared: number;
}

/** The same story in other articles, oldest first. */
export interface Story {
  readonly tellings: readonly Telling[];
  /** The claims of the article that were looked at. */
  readonly claims: number;
}

/** Articles that share at least this part of the claims tell the same story: papers cut from the end, and add a line. */
const sharedPart = 0.5;
/** One claim in common makes no story. */
const fewestShared = 2;
/** As many claims of an article as are looked at: a story is known by its beginning. */
const mostClaims = 30;
const width = 8;

/** The articles that tell the story of the one with these claims. */
export async function storyOf(table: Table, claims: readonly Claim[]): Promise<Story> {
  const looked = claims.slice(0, mostClaims);
  const shared = new Map<string, { readonly first: Appearance; readonly claims: Set<string> }>();
  await eachOf(looked, width, async (claim) => {
    for (const one of (await appearancesOf(table, claim)).items) {
      if (one.article === claim.articleId) continue;
      const known = shared.get(one.article) ?? { first: one, claims: new Set<string>() };
      known.claims.add(claim.id);
      shared.set(one.article, known);
    }
  });
  const fewest = Math.max(fewestShared, looked.length * sharedPart);
  const tellings = [...shared.values()]
    .filter((one) => one.claims.size >= fewest)
    .map(({ first: { article, url, title, publisher, publishedAt }, claims: { size } }) => ({
      ...{ article, url, title, publisher, publishedAt, shared: size },
    }));
  return {
    claims: looked.length,
    tellings: tellings.toSorted((a, b) => ((a.publishedAt ?? '9') < (b.publishedAt ?? '9') ? -1 : 1)),
  };
}
