import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { stages } from '../../lib/stages.ts';
import { templateOf } from './synthesized.ts';

const production = templateOf();

describe('EventLog', () => {
  test('keeps checkpoints where nobody overwrites them', () => {
    production.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  test('locks nothing in a stage that is taken down again', () => {
    const { retention } = stages.test;
    const buckets = Object.values(templateOf({ ...stages.test, retention }).findResources('AWS::S3::Bucket'));
    expect(buckets.filter(({ Properties }) => Properties.ObjectLockEnabled)).toEqual([]);
  });

  test('signs with a key that never leaves KMS', () => {
    production.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' },
    });
  });

  test('is called every hour, and for each claim that is written', () => {
    production.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 hour)',
      Target: { Arn: { Ref: Match.stringLikeRegexp('^EventLogFunctionLive') } },
    });
    production.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { 'Fn::Join': ['', Match.arrayWith([':live'])] },
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"sk":{"S":["CLAIM"]}}}}' }] },
    });
  });
});
