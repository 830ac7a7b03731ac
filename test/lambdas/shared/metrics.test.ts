import { expect, test } from 'vitest';
import { openMeter } from '../../../lambdas/shared/metrics.ts';

test('openMeter writes one line in the embedded metric format', () => {
  const lines: string[] = [];
  const meter = openMeter(
    'claimtrail/test',
    () => new Date(1_700_000_000_000),
    (line) => lines.push(line),
  );
  meter({ stuckLeases: 2 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    _aws: {
      Timestamp: 1_700_000_000_000,
      CloudWatchMetrics: [
        { Namespace: 'claimtrail/test', Dimensions: [[]], Metrics: [{ Name: 'StuckLeases', Unit: 'Count' }] },
      ],
    },
    StuckLeases: 2,
  });
});
