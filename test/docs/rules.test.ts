import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { rulesInMarkdown } from '../../bin/print/rules.ts';

test('docs/who-may-do-what.md is what the table of moves says', async () => {
  const written = await readFile(new URL('../../docs/who-may-do-what.md', import.meta.url), 'utf8');
  expect(written).toBe(rulesInMarkdown());
});
