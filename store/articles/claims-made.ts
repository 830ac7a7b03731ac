import type { Claim } from '../../claims/claim.ts';
import { parseClaimItem } from '../claims/claim-item.ts';
import { batchGet } from '../table/batch-get.ts';
import { claimKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { readArticle } from './read-article.ts';
import { readVersion } from './versions.ts';

/** The claims that a version of an article was the first to make, as they are now; none of one that was deleted. */
export async function claimsMadeIn(table: Table, article: string, version: number): Promise<readonly Claim[]> {
  const found = await readVersion(table, article, version);
  if (found === null && (await readArticle(table, article)) === null) return [];
  if (found === null) throw new Error(`article ${article} has no version ${version}`);
  const made = found.roster.filter(({ madeIn = 1 }) => madeIn === version);
  const items = await batchGet(
    table,
    made.map(({ claim }) => claimKey(claim.id)),
  );
  return items.map(parseClaimItem);
}
