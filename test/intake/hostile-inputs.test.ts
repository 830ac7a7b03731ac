import { expect, test } from 'vitest';
import { readArticle } from '../../intake/read-article.ts';
import { hostileInputs } from './hostile-inputs.ts';

/** Processor time and memory that one input may take; the slowest took 1.8 s and 80 MB on a machine of 2026. */
const mostMilliseconds = 4000;
const mostMegabytes = 400;

test.each(hostileInputs)('readArticle ends on $what with $outcome, soon and in little memory', async (input) => {
  const bytes = await input.make();
  const before = process.memoryUsage().rss;
  const start = process.threadCpuUsage();
  const reading = await readArticle(bytes, input.hint);
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(mostMilliseconds);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(mostMegabytes);
  if (reading.kind === 'articles') {
    expect(input.outcome).toBe('article');
    for (const { text } of reading.articles) expect(text.isWellFormed()).toBe(true);
  } else {
    expect(reading.failure.code).toBe(input.outcome);
    expect(reading.failure.message).toMatch(/^"\P{C}{1,200}" .{10,200}: \P{C}+\.$/u);
  }
});
