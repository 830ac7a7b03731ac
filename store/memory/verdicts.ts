import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { readStatement } from '../../claims/likeness/compare.ts';
import { apart, type Read } from '../../claims/likeness/grouping.ts';
import { groupKeyOf } from '../../claims/likeness/rows/group-key.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import { batchGet } from '../table/batch-get.ts';
import { pack, unpack } from '../table/body.ts';
import { getItem, storedItem, toItem } from '../table/items.ts';
import { verdictsKey } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { PublishedVerdict, publishedVerdict } from './published-verdict.ts';
import type { ClaimRows } from './rows-of-claim.ts';

const VerdictsItem = z.object({ pk: z.string(), body: z.instanceof(Uint8Array), writes: z.int() });
const Verdicts = z.array(PublishedVerdict).readonly();

/** As many verdicts of one wording as are kept, the newest. */
const mostKept = 20;
const attempts = 12;

interface Settled {
  readonly claim: Claim;
  readonly rows: Pick<ClaimRows, 'group'>;
}

/** Takes what was published of a claim, or taken back, into the verdicts of its wording. */
export async function settleVerdicts(table: Table, before: Settled | null, after: Settled): Promise<void> {
  const [old, now] = [before === null ? null : publishedVerdict(before.claim), publishedVerdict(after.claim)];
  const [left, group] = [before?.rows.group?.key, after.rows.group?.key];
  const isMoved = left !== group;
  if (old !== null && left !== undefined && (isMoved || now === null)) await settle(table, left, old.claim, null);
  const isNews = isMoved || canonicalJson(old) !== canonicalJson(now);
  if (now !== null && group !== undefined && isNews) await settle(table, group, now.claim, now);
}

async function settle(table: Table, group: string, claim: string, verdict: PublishedVerdict | null): Promise<void> {
  await untilWon({ attempts, doing: `the verdicts on claim ${claim} are settled` }, async () => {
    const stored = VerdictsItem.optional().parse(await getItem(table, verdictsKey(group)));
    const known = stored === undefined ? [] : Verdicts.parse(unpack(stored.body));
    const others = known.filter((one) => one.claim !== claim);
    const next = [...others, ...(verdict === null ? [] : [verdict])]
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, mostKept);
    if (canonicalJson(next) === canonicalJson(known)) return { won: undefined };
    const put = new PutItemCommand({
      TableName: table.name,
      Item: storedItem({ ...verdictsKey(group), body: pack(next), writes: (stored?.writes ?? 0) + 1 }),
      ...(stored === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'writes = :writes',
            ExpressionAttributeValues: toItem({ ':writes': stored.writes }),
          }),
    });
    try {
      await patiently(() => table.client.send(put));
      return { won: undefined };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { lost: 'another verdict on the same words' };
    }
  });
}

interface Grouped {
  readonly claim: Claim;
  readonly group: string;
  readonly read: Read;
}

/** The verdicts on the same words that are other claims', the newest first, for those claims that have any. */
export async function verdictsOnTheSame(
  table: Table,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, readonly PublishedVerdict[]>> {
  const grouped = claims.flatMap((claim): readonly Grouped[] => {
    const statement = statementOf(claim);
    const group = groupKeyOf(statement);
    return group === undefined ? [] : [{ claim, group: group.key, read: readStatement(statement) }];
  });
  const keys = [...new Set(grouped.map(({ group }) => group))].map(verdictsKey);
  const items = await batchGet(table, keys, { isConsistent: false });
  const byGroup = new Map(
    items.map((item) => {
      const { pk, body } = VerdictsItem.parse(item);
      return [pk, Verdicts.parse(unpack(body))];
    }),
  );
  return new Map(
    grouped.flatMap(({ claim, group, read }) => {
      const verdicts = byGroup.get(verdictsKey(group).pk) ?? [];
      const found = verdicts.filter((one) => one.claim !== claim.id && isOne(read, one));
      return found.length === 0 ? [] : [[claim.id, found]];
    }),
  );
}

/** Whether a verdict's claim is the same as this one: the days count where the words point at them. */
function isOne(read: Read, { text, speaker, publishedAt }: PublishedVerdict): boolean {
  const saidAt = Date.parse(publishedAt ?? '');
  return apart(read, readStatement({ text, speaker: speaker ?? undefined, saidAt })) === undefined;
}
