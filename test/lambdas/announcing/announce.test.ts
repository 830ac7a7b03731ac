import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { announce } from '../../../lambdas/announcing/announce.ts';
import { announcementsAfter, lastPlace } from '../../../store/announcements/announcements.ts';
import { claimItem } from '../../../store/claims/claim-item.ts';
import { eventItem } from '../../../store/claims/read-history.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { lambdaRecord } from '../stream-event.ts';

const dynamodb = useEmbeddedDynamoDb();
const mocked = mockClient(EventBridgeClient);
const bus = { client: new EventBridgeClient({ region: 'eu-west-1' }), name: 'desk' };
const origin = 'https://desk.example';

beforeEach(() => {
  mocked.reset();
  mocked.on(PutEventsCommand).callsFake(({ Entries }) => ({ Entries: Entries.map(() => ({ EventId: 'e' })) }));
});

function record(text: string, sequence: number): DynamoDBRecord {
  const claim = storedClaim(text);
  const asked = { actor: alice, now: today, settings: standardSettings, mayReview: () => false };
  const moved = decide(claim, { action: 'take' }, asked);
  if (moved.kind === 'refused') throw new Error(moved.message);
  return lambdaRecord(eventItem(claim.id, moved.event, 'request-1'), sequence);
}

const entries = () => mocked.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries ?? []);

describe('announce', () => {
  test('tells the bus and webhooks what changed, and from what to what, as a CloudEvent', async () => {
    const table = await dynamodb.table();
    const answer = await announce([record('Rain fell.', 1)], { table, bus, origin, now: today });
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(entries()).toMatchObject([
      { EventBusName: 'desk', Source: 'claimtrail', DetailType: 'claimtrail.claim.moved' },
    ]);
    const { id } = storedClaim('Rain fell.');
    const event = JSON.parse(entries()[0]?.Detail ?? '');
    expect(event).toMatchObject({
      ...{ specversion: '1.0', id: `${id}.1`, source: origin, subject: id },
      data: {
        claimId: id,
        seq: 1,
        action: 'take',
        actor: 'alice',
        from: 'unreviewed',
        to: 'in-review',
        requestId: 'request-1',
      },
    });
    const announced = [];
    for await (const each of announcementsAfter(table, 0)) announced.push(each.event);
    expect(announced).toEqual([event]);
  });

  test('announces each once for webhooks, whatever comes twice, and nothing of records that are no moves', async () => {
    const table = await dynamodb.table();
    const records = [record('Rain fell.', 1), record('Snow fell.', 2)];
    const other = lambdaRecord(claimItem(storedClaim('Hail fell.')), 3);
    for (let times = 0; times < 2; times++)
      await announce([...records, other], { table, bus: null, origin, now: today });
    await Promise.all(records.map((each) => announce([each], { table, bus: null, origin, now: today })));
    expect(await lastPlace(table)).toBe(2);
    expect(entries()).toEqual([]);
  });

  test('carries no text of a claim', async () => {
    await announce([record('The minister lied.', 1)], { table: await dynamodb.table(), bus, origin, now: today });
    expect(JSON.stringify(entries())).not.toContain('minister');
  });

  test('sends ten at a time, and names the first record that the bus refused', async () => {
    const records = Array.from({ length: 12 }, (_, index) => record(`Rain fell ${index}.`, index));
    let seen = 0;
    mocked.on(PutEventsCommand).callsFake(({ Entries }) => ({
      Entries: Entries.map(() => (seen++ === 10 ? { ErrorCode: 'ThrottlingException' } : { EventId: 'e' })),
    }));
    const told = await announce(records, { table: await dynamodb.table(), bus, origin, now: today });
    expect(told).toEqual({ batchItemFailures: [{ itemIdentifier: '10' }] });
    expect(mocked.commandCalls(PutEventsCommand)).toHaveLength(2);
  });

  test('tells nobody again of what a restore brings back', async () => {
    const [live, restored] = ['Rain fell.', 'Snow fell.'].map((text, index) => record(text, index));
    const written = (seconds: number) => ({ ApproximateCreationDateTime: today.getTime() / 1000 + seconds });
    const records = [
      { ...live, dynamodb: { ...live?.dynamodb, ...written(30) } },
      { ...restored, dynamodb: { ...restored?.dynamodb, ...written(86_400) } },
    ];
    const table = await dynamodb.table();
    expect(await announce(records, { table, bus, origin, now: today })).toEqual({ batchItemFailures: [] });
    expect(entries().map(({ Detail }) => JSON.parse(Detail ?? '').subject)).toEqual([storedClaim('Rain fell.').id]);
  });
});
