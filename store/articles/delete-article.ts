import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { decideRemoval, removalObjection } from '../../claims/workflow/remove-claim.ts';
import { articlePlaces } from '../claims/article-places.ts';
import { parseClaimItem } from '../claims/claim-item.ts';
import { readEvenRemoved } from '../claims/read-claim.ts';
import { saveMove } from '../claims/save-move.ts';
import { batchGet } from '../table/batch-get.ts';
import { timeToLive } from '../table/definition.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { articleKey, claimKey, versionPrefix } from '../table/keys.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import type { StoredArticle } from './article-item.ts';
import { putArticle } from './change-article.ts';
import { finishVersion } from './finish-version.ts';
import { readEvenDeleted } from './read-article.ts';

/** Claims removed at once. */
const width = 4;
const attempts = 12;

/** Who deletes an article, why, and when. */
export interface Deletion {
  readonly actor: string;
  readonly reason: string;
  readonly now: Date;
}

/** What became of it: `published` names the claims whose verdicts readers see. */
export type Deleted =
  | { readonly kind: 'deleted'; readonly claims: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'published'; readonly claims: readonly string[] };

/**
 * Deletes an article: its claims leave every list, count and search, each by an event of its own; its texts are emptied,
 * and what is left of it says who deleted it, and that it does not come back. The claims come first, so that a deletion
 * that stops half way is carried on by the next; nothing is done while readers see the verdict on one of them.
 */
export function deleteArticle(table: Table, id: string, deletion: Deletion): Promise<Deleted> {
  return untilWon<Deleted>({ attempts, doing: `article ${id} is deleted` }, async () => {
    const current = await readEvenDeleted(table, id);
    if (current === null) return { won: { kind: 'unknown' } };
    const claims = await claimsOf(table, id);
    if (current.deleted === null) {
      if (current.pending !== null) {
        await finishVersion(table, current, current.pending);
        return { lost: 'a version pending' };
      }
      const seen = await removeClaims(table, claims, deletion);
      if (seen.length > 0) return { won: { kind: 'published', claims: seen } };
      if (!(await putArticle(table, current, tombstone(current, deletion)))) return { lost: 'other writers' };
    }
    await emptyTexts(table, id, deletion.now);
    return { won: { kind: 'deleted', claims: claims.length } };
  });
}

/** Every claim that the article ever made, and those that people added. */
async function claimsOf(table: Table, id: string): Promise<readonly Claim[]> {
  const places = await articlePlaces(table, id, 'age');
  const items = await batchGet(
    table,
    places.map((place) => claimKey(place.id)),
  );
  return items.map(parseClaimItem);
}

/** Removes claims, unless readers see the verdict on one: then it gives those that they see. */
async function removeClaims(table: Table, claims: readonly Claim[], deletion: Deletion): Promise<readonly string[]> {
  const seen = claims.filter((claim) => removalObjection(claim)?.code === 'published').map(({ id }) => id);
  if (seen.length > 0) return seen;
  const published: string[] = [];
  await eachOf(claims, width, async ({ id }) => {
    if ((await removeClaim(table, id, deletion)) === 'published') published.push(id);
  });
  return published;
}

function removeClaim(table: Table, id: string, deletion: Deletion): Promise<'removed' | 'published'> {
  return untilWon({ attempts, doing: `claim ${id} is removed` }, async () => {
    const claim = await readEvenRemoved(table, id);
    if (claim === null) return { won: 'removed' };
    const decision = decideRemoval(claim, deletion);
    if (decision.kind === 'refused') return { won: decision.code };
    return (await saveMove(table, claim, decision)) === 'saved' ? { won: 'removed' } : { lost: 'other moves' };
  });
}

function tombstone(current: StoredArticle, { actor, reason, now }: Deletion): StoredArticle {
  const at = now.toISOString();
  const { article } = current;
  return {
    ...current,
    article: { ...article, claimCount: 0, updatedAt: at, ingestion: { ...article.ingestion, check: null } },
    deleted: { at, by: actor, reason },
    writes: current.writes + 1,
  };
}

const Place = z.object({ sk: z.string() });
const nothing = new Uint8Array();

/** Writes nothing over every version and its text; what is left of them goes by itself within two days. */
async function emptyTexts(table: Table, id: string, now: Date): Promise<void> {
  const { pk } = articleKey(id);
  const expiry = { [timeToLive]: Math.floor(now.getTime() / 1000) };
  for (const [prefix, field] of [
    [versionPrefix, 'body'],
    ['BODY#', 'chunk'],
  ] as const) {
    const places: string[] = [];
    for await (const item of queryItems(table, { pk, prefix })) places.push(Place.parse(item).sk);
    await eachOf(places, width, async (sk) => {
      const Item = storedItem({ pk, sk, [field]: nothing, ...expiry });
      await patiently(() => table.client.send(new PutItemCommand({ TableName: table.name, Item })));
    });
  }
}
