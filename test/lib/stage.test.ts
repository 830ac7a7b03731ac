import { describe, expect, test } from 'vitest';
import { readStage } from '../../lib/stage.ts';
import { stages } from '../../lib/stages.ts';

const production = stages.production;

describe('readStage', () => {
  test.each(Object.entries(stages))('takes the stage %s as it stands', (name, stage) => {
    expect(readStage(stage).name).toBe(name);
  });

  const refusals: readonly (readonly [change: object, line: string])[] = [
    [{ name: 'Prod 1' }, 'name: must be 2 to 16 lower-case letters and digits, a letter first; it is "Prod 1"'],
    [{ region: 'europe' }, 'region: must be a region, as eu-west-1; it is "europe"'],
    [
      {
        domain: { name: 'claims.example.org', certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/ab-12' },
      },
      'domain.certificateArn: must be the ARN of an ACM certificate in us-east-1',
    ],
    [{ allowedOrigins: ['https://desk.example.org/'] }, 'allowedOrigins.0: must be an origin alone'],
    [{ allowedOrigins: ['http://desk.example.org'] }, 'allowedOrigins.0: must be an https address'],
    [{ alarms: { email: 'desk' } }, 'alarms.email: must be an e-mail address, to which alarms are sent; it is "desk"'],
    [{ retention: { ...production.retention, logDays: 10 } }, 'retention.logDays: must be one of 1, 3, 5'],
    [{ ingestion: { ...production.ingestion, concurrency: 1 } }, 'ingestion.concurrency: must be 2 or more'],
    [
      { feeds: { addresses: ['ftp://a.example'], everyMinutes: 15 } },
      'feeds.addresses.0: must be an http or https address',
    ],
    [{ verdictScale: { ordered: { right: 1 } } }, 'verdictScale: a scale needs at least two ordered verdicts'],
    [{ verdictScale: { ordered: { Right: 2, wrong: 1 } } }, 'verdictScale.ordered.Right: '],
    [{ mfa: 'maybe' }, 'mfa: '],
    [{ colour: 'red' }, '(stage): Unrecognized key: "colour"'],
  ];
  test.each(refusals)('refuses %j, naming the key', (change, line) => {
    expect(() => readStage({ ...production, ...change })).toThrow(line);
  });

  test('names every wrong key at once', () => {
    expect(() => readStage({ ...production, name: 'P', mfa: 'maybe' })).toThrow(/name: .*\n.*mfa: /);
  });
});
