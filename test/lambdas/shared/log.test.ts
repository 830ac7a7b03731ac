import { describe, expect, it } from 'vitest';
import { openLog } from '../../../lambdas/shared/log.ts';

describe('openLog', () => {
  const lines: string[] = [];
  const log = openLog('api', (line) => lines.push(line));

  it('writes an entry as one line of JSON', () => {
    log.info('request', { requestId: 'r-1', status: 200 });
    const line = lines.at(-1) ?? '';
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ level: 'INFO', message: 'request', service: 'api', status: 200 });
  });

  it('tells an error with its cause', () => {
    log.error('failed', { error: new Error('no answer', { cause: new TypeError('no host') }) });
    expect(JSON.parse(lines.at(-1) ?? '').error).toMatchObject({
      name: 'Error',
      message: 'no answer',
      stack: expect.stringContaining('log.test'),
      cause: { name: 'TypeError', message: 'no host' },
    });
  });
});
