import { DeleteItemCommand, PutItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { checkAnswers, checkTable } from '../../../bench/checker/check-table.ts';
import { checkHistory } from '../../../bench/checker/histories.ts';
import { isEditor } from '../../../bench/faults/desk.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { projectClaims } from '../../../store/counts/project.ts';
import { logClaims } from '../../../store/log/append.ts';
import { toItem } from '../../../store/table/items.ts';
import type { Table } from '../../../store/table/table.ts';
import { extractionOf, today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const extraction = extractionOf('a-1', ['The bridge opened in 1932.', 'Nobody was hurt.']);
const [first = ''] = extraction.claims.map(({ id }) => id);
let table: Table;

async function whole(): Promise<Table> {
  const fresh = { ...(await dynamo.table()), requestId: 'r-1' };
  await saveExtraction(fresh, extraction, today);
  const before = await readClaim(fresh, first);
  if (before === null) throw new Error('the claim was not saved');
  const taken = decide(before, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
  if (taken.kind === 'refused') throw new Error(taken.message);
  await saveMove(fresh, before, taken);
  const claims = await Promise.all(extraction.claims.map(({ id }) => readClaim(fresh, id)));
  await projectClaims(
    fresh,
    claims.filter((claim) => claim !== null),
  );
  await logClaims(
    fresh,
    claims.filter((claim) => claim !== null),
  );
  return fresh;
}

beforeEach(async () => {
  table = await whole();
});

const checked = () => checkTable(table.client, table.name, isEditor);

test('checkTable finds nothing wrong with a table that is whole', async () => {
  const { wrong, histories, articles } = await checked();
  expect(wrong).toEqual([]);
  expect(histories).toHaveLength(2);
  expect(articles).toEqual(['a-1']);
});

async function firstWith(prefix: string) {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  const found = Items.find((item) => `${item['pk']?.S} ${item['sk']?.S}`.startsWith(prefix));
  if (found === undefined) throw new Error(`no item begins with ${prefix}`);
  return found;
}

test.each([
  ['an event', `C#${first} EVENT`, 'revision 1, 0 events'],
  ['a claim', `C#${first} CLAIM`, 'has events alone'],
  ['a ledger', 'A#a-1 LEDGER#', 'counted up to undefined'],
  ['a counter', 'COUNT#1#all', 'counter all all total'],
  ['a version', 'A#a-1 VERSION', 'version 1, 0 of them there'],
  ['an article', 'A#a-1 ARTICLE', 'article a-1 is missing'],
  ['an entry of the log', `LOG#C#${first} LOG`, 'log: 0 of the 2 entries'],
])('checkTable finds that %s was deleted', async (_what, prefix, says) => {
  const { pk, sk } = await firstWith(prefix);
  await table.client.send(
    new DeleteItemCommand({ TableName: table.name, Key: { ...(pk && { pk }), ...(sk && { sk }) } }),
  );
  expect((await checked()).wrong.join('\n')).toContain(says);
});

test('checkTable finds a counter that is off by one, and a claim in a list that is not its own', async () => {
  const counter = await firstWith('COUNT#1#all');
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: { ...counter, total: { N: '3' } } }));
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ pk: `C#${first}`, sk: 'CLAIM' }),
      UpdateExpression: 'SET byStatus = :other',
      ExpressionAttributeValues: toItem({ ':other': 'checked' }),
    }),
  );
  const { wrong } = await checked();
  expect(wrong).toContain('counter all all total: 3 instead of 2');
  expect(wrong).toContain(`C#${first} lies in the status list checked instead of in-review`);
});

test.each([
  ['bob', ['bob did "take" while alice held it']],
  ['erin', []],
])('checkTable lets an editor alone take over what a colleague holds: %s', async (actor, expected) => {
  const held = await readClaim(table, first);
  if (held === null) throw new Error('the claim is not there');
  const roles = ['reviewer', 'editor'] as const;
  const taken = decide(
    held,
    { action: 'take' },
    { actor: { id: actor, roles }, now: today, settings: standardSettings },
  );
  if (taken.kind === 'refused') throw new Error(taken.message);
  await saveMove({ ...table, requestId: 'r-2' }, held, taken);
  const { histories } = await checked();
  const wrong = histories.flatMap((history) => checkHistory(history, isEditor));
  expect(wrong.map((what) => what.replace(/^claim \S+: /, ''))).toEqual(expected);
});

test('checkAnswers finds a move that is lost, one that was refused and made, and none that agrees', async () => {
  const { histories } = await checked();
  expect(checkAnswers(histories, [{ requestId: 'r-1', status: 200 }])).toEqual([]);
  expect(checkAnswers(histories, [{ requestId: 'r-2', status: 200 }])).toHaveLength(1);
  expect(checkAnswers(histories, [{ requestId: 'r-1', status: 412 }])).toHaveLength(1);
  expect(checkAnswers(histories, [{ requestId: 'r-3', status: null }])).toEqual([]);
});
