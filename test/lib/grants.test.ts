import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grantsOf } from './grants.ts';
import { templateOf } from './synthesized.ts';

/** Texts of the sources in a folder, but for what operators run with rights of their own. */
function sourceFiles(folder: string): readonly string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('rebuild-stats.ts'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
}

const grants = grantsOf(templateOf());

/** Calls that name no resource, so that IAM wants `*`. */
const withoutResource: readonly string[] = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
  'cloudfront:GetInvalidation',
  'cloudfront:CreateInvalidation',
];

/** The CDK's own copier of the page's files. */
const copier = /^CustomCDKBucketDeployment/;

describe('grants', () => {
  test('name each action in full', () => {
    const wild = grants.filter(({ role, action }) => action.includes('*') && !copier.test(role));
    expect(wild).toEqual([]);
  });

  test('name a resource, but for calls that have none', () => {
    const wild = grants.filter(({ resource, action }) => resource === '*' && !withoutResource.includes(action));
    expect(wild).toEqual([]);
  });

  test('let nobody scan, delete or change the table itself', () => {
    const actions = new Set(grants.map(({ action }) => action));
    for (const action of [
      'dynamodb:Scan',
      'dynamodb:DeleteItem',
      'dynamodb:DeleteTable',
      'dynamodb:UpdateTable',
      's3:DeleteObject',
    ]) {
      expect(actions).not.toContain(action);
    }
  });

  test('are the commands that handlers send to the table, no fewer and no more', () => {
    const granted = grants
      .filter(({ action }) => /^dynamodb:.*(Item|Query|Insert)$/.test(action))
      .map(({ action }) => action);
    const sent = ['store', 'lambdas']
      .flatMap(sourceFiles)
      .flatMap((text) =>
        [...text.matchAll(/new (\w+)Command\(|paginate(Query)\(|\b(Put|Update|Delete|ConditionCheck)(?:: | \})/g)].map(
          ([, command, paged, part]) =>
            command ?? paged ?? (part === 'ConditionCheck' ? 'ConditionCheckItem' : `${part}Item`),
        ),
      );
    const ours = sent
      .map((name) => (name === 'BatchExecuteStatement' ? 'PartiQLInsert' : name))
      .filter((name) => /(Item|Query|Insert)$/.test(name))
      .map((name) => `dynamodb:${name}`);
    expect([...new Set(granted)].toSorted()).toEqual([...new Set(ours)].toSorted());
  });

  test('let only the functions that write the table write it, and only the projection count in it', () => {
    const those = (name: string) => [
      ...new Set(grants.filter(({ action }) => action === `dynamodb:${name}`).map(({ role }) => role)),
    ];
    expect(those('UpdateItem')).toEqual(['ProjectionFunctionRole']);
    expect(those('PutItem').toSorted()).toEqual([
      'AnnouncementsErrandsRole',
      'AnnouncementsFunctionRole',
      'ApiFunctionRole',
      'BackfillFunctionRole',
      'EventLogFunctionRole',
      'ExportsFunctionRole',
      'FeedsFunctionRole',
      'IngestFunctionRole',
      'ProjectionFunctionRole',
      'WatchFunctionRole',
    ]);
  });

  test('let only the log of events write its own partitions, and it no others', () => {
    const writing = grants.filter(({ action }) => /:(PutItem|UpdateItem|PartiQLInsert)$/.test(action));
    expect(writing.length).toBeGreaterThan(4);
    for (const { role, where } of writing) {
      const how = role === 'EventLogFunctionRole' ? 'StringLike' : 'StringNotLike';
      expect(where).toBe(`dynamodb:LeadingKeys ForAllValues:${how} LOG*`);
    }
  });

  test('let only the log of events sign, and reach what it signed', () => {
    const reaching = grants.filter(
      ({ action, resource }) => action === 'kms:Sign' || resource.startsWith('EventLogCheckpoints'),
    );
    expect(reaching.length).toBeGreaterThanOrEqual(4);
    expect([...new Set(reaching.map(({ role }) => role))]).toEqual(['EventLogFunctionRole']);
  });

  test('let only readers of articles, and the API for texts put right, insert in batches', () => {
    const inserters = grants.filter(({ action }) => action === 'dynamodb:PartiQLInsert').map(({ role }) => role);
    expect([...new Set(inserters)].toSorted()).toEqual([
      'ApiFunctionRole',
      'BackfillFunctionRole',
      'IngestFunctionRole',
    ]);
  });

  test('let only the API, the feeds and the sweep put uploads, and only they and readers of articles get them', () => {
    const who = (action: string) => [
      ...new Set(
        grants
          .filter(
            (grant) => grant.action === action && grant.resource.startsWith('InboxBucket') && !copier.test(grant.role),
          )
          .map(({ role }) => role),
      ),
    ];
    expect(who('s3:PutObject').toSorted()).toEqual(['ApiFunctionRole', 'FeedsFunctionRole', 'WatchFunctionRole']);
    expect(who('s3:GetObject').toSorted()).toEqual(['BackfillFunctionRole', 'IngestFunctionRole', 'WatchFunctionRole']);
  });

  test('are those that were last looked at', async () => {
    const lines = grants.map(
      ({ role, action, resource, where }) => `${role} | ${action} | ${resource}${where === '' ? '' : ` | ${where}`}`,
    );
    await expect(`${[...new Set(lines)].toSorted().join('\n')}\n`).toMatchFileSnapshot('grants.snap');
  });
});
