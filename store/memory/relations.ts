import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { type Relating, relate } from '../../claims/relation/relate.ts';
import { Relation } from '../../claims/relation/relation.ts';
import type { Actor } from '../../claims/workflow/actor.ts';
import { readClaim } from '../claims/read-claim.ts';
import { saveMove } from '../claims/save-move.ts';
import { pack, unpack } from '../table/body.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { claimKey, relatedKey, relatedPrefix } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';

/** A relation that another claim has to this one. */
export const RelationFrom = Relation.unwrap()
  .omit({ to: true })
  .extend({ from: z.string().describe('the other claim, whose history has it') })
  .readonly()
  .meta({ id: 'RelationFrom' });
export type RelationFrom = z.infer<typeof RelationFrom>;

/** What lies beside the other claim; one that was undone stays as null, for what serves people deletes nothing. */
const RelatedItem = z.object({ body: z.instanceof(Uint8Array) });
const Related = RelationFrom.nullable();
const attempts = 12;

/**
 * Decides on a relation, whatever else happens to the claim meanwhile: the claim, its event, and what the other claim is
 * read with are one transaction. The other claim stays at its revision, so that nobody's work on it is held up. Null
 * when there is no such claim.
 */
export async function saveRelation(
  table: Table,
  id: string,
  asked: { readonly relating: Relating; readonly actor: Actor; readonly now: Date },
): Promise<Claim | null> {
  const { relating } = asked;
  return untilWon({ attempts, doing: `claim ${id} is related to ${relating.to}` }, async () => {
    const claim = await readClaim(table, id);
    if (claim === null) return { won: null };
    const moved = relate(claim, relating, asked);
    if (moved === null) return { won: claim };
    const outcome = await saveMove(table, claim, moved, { beside: [otherSide(table, moved.claim, relating)] });
    return outcome === 'saved' ? { won: moved.claim } : { lost: 'another move' };
  });
}

function otherSide({ name: TableName }: Table, claim: Claim, { to, kind }: Relating): TransactWriteItem {
  const key = relatedKey(to, kind, claim.id);
  const relation = claim.relations.find((one) => one.to === to && one.kind === kind);
  const other: RelationFrom | null = relation === undefined ? null : fromSide(claim.id, relation);
  return { Put: { TableName, Item: storedItem({ ...key, body: pack(other) }) } };
}

function fromSide(from: string, { kind, holds, by, at }: Relation): RelationFrom {
  return { from, kind, holds, by, at };
}

/** The relations that other claims have to one. */
export async function relationsTo(table: Table, id: string): Promise<readonly RelationFrom[]> {
  const relations: RelationFrom[] = [];
  const range = { pk: claimKey(id).pk, prefix: relatedPrefix };
  for await (const item of queryItems(table, range, { ConsistentRead: false })) {
    const relation = Related.parse(unpack(RelatedItem.parse(item).body));
    if (relation !== null) relations.push(relation);
  }
  return relations;
}
