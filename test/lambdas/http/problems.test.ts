import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../../claims/vocabulary/review.ts';
import { problems } from '../../../lambdas/http/desk/problems.ts';

const page = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');
const rows = page.split('\n').flatMap((line) => {
  const [, code, status, title] = /^\| `([\w-]+)`\s*\| (\d+)\s*\| (.+?)\s*\| .+\|$/.exec(line) ?? [];
  return code === undefined ? [] : [[code, { status: Number(status), title }]];
});

describe('problems', () => {
  it('are written up in docs/problems.md, each with status and title', () => {
    expect(Object.fromEntries(rows)).toEqual(problems);
  });

  it('cover every refusal of the workflow', () => {
    expect(Object.keys(problems)).toEqual(expect.arrayContaining([...refusalCodes]));
  });
});
