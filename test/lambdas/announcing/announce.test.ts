import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { announce } from '../../../lambdas/announcing/announce.ts';
import { eventItem } from '../../../store/claims/read-history.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { lambdaRecord } from '../stream-event.ts';

const bus = mockClient(EventBridgeClient);
const client = new EventBridgeClient({ region: 'eu-west-1' });

beforeEach(() => {
  bus.reset();
  bus.on(PutEventsCommand).callsFake(({ Entries }) => ({ Entries: Entries.map(() => ({ EventId: 'e' })) }));
});

function record(text: string, sequence: number): DynamoDBRecord {
  const claim = storedClaim(text);
  const moved = decide(claim, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
  if (moved.kind === 'refused') throw new Error(moved.message);
  return lambdaRecord(eventItem(claim.id, moved.event, 'request-1'), sequence);
}

const entries = () => bus.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries ?? []);

describe('announce', () => {
  test('tells the bus what changed, and from what to what', async () => {
    const answer = await announce([record('Rain fell.', 1)], { client, bus: 'desk' });
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(entries()).toMatchObject([
      { EventBusName: 'desk', Source: 'claimtrail', DetailType: 'Claim Status Changed' },
    ]);
    expect(JSON.parse(entries()[0]?.Detail ?? '')).toEqual({
      claimId: storedClaim('Rain fell.').id,
      seq: 1,
      action: 'take',
      actor: 'alice',
      at: today.toISOString(),
      from: 'unreviewed',
      to: 'in-review',
      note: null,
      requestId: 'request-1',
    });
  });

  test('carries no text of a claim', async () => {
    await announce([record('The minister lied.', 1)], { client, bus: 'desk' });
    expect(JSON.stringify(entries())).not.toContain('minister');
  });

  test('sends ten at a time, and names the first record that the bus refused', async () => {
    const records = Array.from({ length: 12 }, (_, index) => record(`Rain fell ${index}.`, index));
    let seen = 0;
    bus.on(PutEventsCommand).callsFake(({ Entries }) => ({
      Entries: Entries.map(() => (seen++ === 10 ? { ErrorCode: 'ThrottlingException' } : { EventId: 'e' })),
    }));
    expect(await announce(records, { client, bus: 'desk' })).toEqual({ batchItemFailures: [{ itemIdentifier: '10' }] });
    expect(bus.commandCalls(PutEventsCommand)).toHaveLength(2);
  });

  test('tells nobody again of what a restore brings back', async () => {
    const [live, restored] = ['Rain fell.', 'Snow fell.'].map((text, index) => record(text, index));
    const written = (seconds: number) => ({ ApproximateCreationDateTime: today.getTime() / 1000 + seconds });
    const records = [
      { ...live, dynamodb: { ...live?.dynamodb, ...written(30) } },
      { ...restored, dynamodb: { ...restored?.dynamodb, ...written(86_400) } },
    ];
    expect(await announce(records, { client, bus: 'desk' })).toEqual({ batchItemFailures: [] });
    expect(entries().map(({ Detail }) => JSON.parse(Detail ?? '').claimId)).toEqual([storedClaim('Rain fell.').id]);
  });
});
