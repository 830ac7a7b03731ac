import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { OutsideVerdict } from '../../claims/outside/outside-verdict.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import { batchGet } from '../table/batch-get.ts';
import { pack, unpack } from '../table/body.ts';
import { getItem, storedItem, toItem } from '../table/items.ts';
import { wordingKey, wordingSummaryKey } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { Appearance, parseAppearance } from './appearance.ts';
import { PublishedVerdict } from './published-verdict.ts';
import { readRows } from './read-rows.ts';

/**
 * What is known of a wording: the verdicts published on it, what others found of it, newest first, and where it was said
 * first, once it was repeated.
 */
export const Wording = z
  .object({
    verdicts: z.array(PublishedVerdict).readonly(),
    outside: z.array(OutsideVerdict).readonly().default([]),
    first: Appearance.nullable(),
  })
  .readonly();
export type Wording = z.infer<typeof Wording>;

const WordingItem = z.object({ pk: z.string(), body: z.instanceof(Uint8Array), writes: z.int() });
const unknown: Wording = { verdicts: [], outside: [], first: null };
const attempts = 12;

/** Changes what is known of a wording, whoever else does, and gives what is then known; what changes nothing writes nothing. */
export async function changeWording(
  table: Table,
  group: string,
  change: (known: Wording) => Wording,
): Promise<Wording> {
  return untilWon({ attempts, doing: `what is known of wording ${group} is changed` }, async () => {
    const stored = WordingItem.optional().parse(await getItem(table, wordingSummaryKey(group)));
    const known = stored === undefined ? unknown : Wording.parse(unpack(stored.body));
    const next = change(known);
    if (canonicalJson(next) === canonicalJson(known)) return { won: known };
    const put = new PutItemCommand({
      TableName: table.name,
      Item: storedItem({ ...wordingSummaryKey(group), body: pack(next), writes: (stored?.writes ?? 0) + 1 }),
      ...(stored === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'writes = :writes',
            ExpressionAttributeValues: toItem({ ':writes': stored.writes }),
          }),
    });
    try {
      await patiently(() => table.client.send(put));
      return { won: next };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { lost: 'another change of the same wording' };
    }
  });
}

/** What is known of wordings, by their groups, as it was a moment ago. */
export async function readWordings(table: Table, groups: readonly string[]): Promise<ReadonlyMap<string, Wording>> {
  const items = await batchGet(table, [...new Set(groups)].map(wordingSummaryKey), { isConsistent: false });
  const found = new Map(
    items.map((item) => {
      const { pk, body } = WordingItem.parse(item);
      return [pk, Wording.parse(unpack(body))];
    }),
  );
  return new Map(
    groups.flatMap((group) => {
      const known = found.get(wordingSummaryKey(group).pk);
      return known === undefined ? [] : [[group, known]];
    }),
  );
}

/** Keeps who said a wording first, once it is said a second time: then the second is a copy. Gives the claims in these words that are published. */
export async function noteFirst(table: Table, group: string): Promise<readonly string[]> {
  const { pk } = wordingKey(group, '');
  const { items } = await readRows(table, { pk, limit: 2, between: ['0', 'A'], forward: true, isConsistent: true });
  const [first, second] = items;
  if (first === undefined || second === undefined) return [];
  const { verdicts } = await changeWording(table, group, (known) => ({ ...known, first: parseAppearance(first) }));
  return verdicts.map(({ claim }) => claim);
}

/** Forgets a claim as the first that said a wording: the next is, where two still say it. Gives the claims in these words that are published. */
export async function forgetFirst(table: Table, group: string, claim: string): Promise<readonly string[]> {
  const { pk } = wordingKey(group, '');
  const { items } = await readRows(table, { pk, limit: 2, between: ['0', 'A'], forward: true, isConsistent: true });
  const [next, another] = items;
  const first = next === undefined || another === undefined ? null : parseAppearance(next);
  const { verdicts } = await changeWording(table, group, (known) =>
    known.first?.claim === claim ? { ...known, first } : known,
  );
  return verdicts.map((verdict) => verdict.claim);
}
