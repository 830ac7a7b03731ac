import { describe, expect, test } from 'vitest';
import { plainProfile } from '../../../claims/record/profile.ts';
import { ApiEnv, readEnv } from '../../../lambdas/shared/env.ts';

const complete = {
  TABLE: 'claimtrail',
  INBOX: 's3://inbox-bucket',
  EXPORTS: 's3://exports-bucket',
  ISSUER: 'http://127.0.0.1:4311',
  AUDIENCE: 'claimtrail',
  PEOPLE: 'cognito:eu-west-1_desk',
};

describe('readEnv', () => {
  test('fills in what has a default', () => {
    expect(readEnv(ApiEnv, complete)).toEqual({
      ...complete,
      SPREAD: 1,
      REVIEW: 'second',
      DESK_PROFILE: plainProfile,
      WEBHOOK_HOSTS: '',
      NOTICES: 'asked',
    });
  });

  test('parses the scale of verdicts', () => {
    const scale = { ordered: { right: 2, wrong: 1 }, unordered: ['open'] };
    expect(readEnv(ApiEnv, { ...complete, VERDICT_SCALE: JSON.stringify(scale) }).VERDICT_SCALE).toEqual(scale);
  });

  test('refuses a scale that no verdict can be given by', () => {
    const env = { ...complete, VERDICT_SCALE: '{"ordered":{"right":1}}' };
    expect(() => readEnv(ApiEnv, env)).toThrow('VERDICT_SCALE={"ordered":{"right":1}}: a scale needs at least two');
  });

  test('names every variable that is missing or wrong, in one line', () => {
    const wrong = { ...complete, TABLE: undefined, INBOX: 'ftp://x', VERDICT_SCALE: '{' };
    expect(() => readEnv(ApiEnv, wrong)).toThrow(
      'The environment is not complete: TABLE is not set; ' +
        'INBOX=ftp://x: must be s3://bucket or file:///folder/; VERDICT_SCALE={: must be JSON.',
    );
  });
});
