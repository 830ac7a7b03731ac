import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { bareArticle } from '../../../intake/reading.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

/** Processor time; these took 0.6 s on a busy machine of 2026, and 6 s when every "said" of an endless sentence was looked at. */
const mostMilliseconds = 3000;

test.each(['1,234.5 percent of 10 said ', 'word, and, that, who said, which ', 'Mr. A. B. Smith of the U.S. said '])(
  'extract takes seconds at most for 128 kB of %j without an end',
  (unit) => {
    const text = unit.repeat((128 * 1024) / unit.length);
    const start = process.threadCpuUsage();
    extract({ id: 'a-1', article: { ...bareArticle(text), language: 'en' } }, loadModel());
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(mostMilliseconds);
  },
  60_000,
);
