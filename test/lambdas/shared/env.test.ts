import { describe, expect, test } from 'vitest';
import { ApiEnv, readEnv } from '../../../lambdas/shared/env.ts';

const complete = {
  TABLE: 'claimtrail',
  INBOX: 's3://inbox-bucket',
  ISSUER: 'http://127.0.0.1:4311',
  AUDIENCE: 'claimtrail',
};

describe('readEnv', () => {
  test('fills in what has a default', () => {
    expect(readEnv(ApiEnv, complete)).toEqual({ ...complete, REVIEW: 'second' });
  });

  test('parses the scale of verdicts', () => {
    expect(readEnv(ApiEnv, { ...complete, VERDICT_SCALE: '{"a":1}' }).VERDICT_SCALE).toEqual({ a: 1 });
  });

  test('names every variable that is missing or wrong, in one line', () => {
    const wrong = { ...complete, TABLE: undefined, INBOX: 'ftp://x', VERDICT_SCALE: '{' };
    expect(() => readEnv(ApiEnv, wrong)).toThrow(
      'The environment is not complete: TABLE is not set; ' +
        'INBOX=ftp://x: must be s3://bucket or file:///folder/; VERDICT_SCALE={: must be JSON.',
    );
  });
});
