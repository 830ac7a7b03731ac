import { describe, expect, test } from 'vitest';
import { grantsOf } from './grants.ts';
import { templateOf } from './synthesized.ts';

const template = templateOf();

describe('Exports', () => {
  test('lie in a bucket that nobody reads in public and that forgets them', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 8, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
  });

  test('are written by one function, every minute, and given out by another', () => {
    const may = grantsOf(template).filter(({ resource }) => resource === 'ExportsBucket/*');
    expect(may.map(({ role, action }) => `${role} ${action}`).sort()).toEqual([
      'ApiFunctionRole s3:GetObject',
      'ExportsFunctionRole s3:PutObject',
    ]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: 'Writes the exports that editors ask for.',
      Timeout: 900,
      EphemeralStorage: { Size: 10240 },
    });
    template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(1 minute)' });
  });
});
