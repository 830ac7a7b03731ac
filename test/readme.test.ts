import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../claims/extract/extract.ts';
import { articleId } from '../claims/ids.ts';
import { readArticle } from '../intake/read-article.ts';
import { loadModel } from '../lambdas/shared/model.ts';
import { claimtrail } from './local/stack.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** What stands in the README from here to there, both left out; throws where it does not. */
function between(here: string, there: string): string {
  const [, after] = readme.split(here);
  const [inside, rest] = after?.split(there) ?? [];
  if (inside === undefined || rest === undefined) throw new Error(`the README has no ${here} … ${there}`);
  return inside;
}

describe('the README', () => {
  test('shows the claims that are made of its article', async () => {
    const body = `{${between("/v1/articles -d '{", "}'")}}`;
    const reading = await readArticle(Buffer.from(body), { name: 'a.json', contentType: 'application/json' });
    const [article] = reading.kind === 'articles' ? reading.articles : [];
    if (article === undefined) throw new Error(`no article: ${body}`);
    const id = articleId(article);
    const { claims, attributions } = extract({ id, article }, loadModel());
    const lines = claims
      .toSorted((a, b) => b.checkWorthiness.score - a.checkWorthiness.score)
      .map((claim) => {
        const speaker = attributions.find((said) => said.id === claim.attributions.at(-1))?.speaker;
        return `${claim.id}  ${claim.checkWorthiness.score}  ${speaker?.name}: ${claim.text}`;
      });
    expect(readme).toContain(`{"id":"${id}","status":"received"}`);
    expect(readme).toContain(`${lines.join('\n')}\n`);
  });

  test('shows what extract prints, some of it left out', async () => {
    const command = 'extract examples/election-claims.json';
    const { stdout } = await claimtrail(command.split(' '));
    const shown = between(`claimtrail -- ${command}\n`, '```').split(/^…\n/m);
    let from = 0;
    for (const piece of shown) {
      expect(stdout.slice(from)).toContain(piece);
      from = stdout.indexOf(piece, from) + piece.length;
    }
    expect(stdout.startsWith(shown[0] ?? '-')).toBe(true);
  });

  test('shows what match and compare answer', async () => {
    const known = join(await mkdtemp(join(tmpdir(), 'claimtrail-readme-')), 'known.jsonl');
    await writeFile(known, between("cat > known.jsonl <<'END'\n", 'END\n'));
    const [matching = '', comparing = ''] = [...between('END\n$ echo', '```').matchAll(/'(\{.*\})'/g)].map(
      ([, line]) => line,
    );
    const match = await claimtrail(['match', known, '--top', '1'], { input: matching });
    const [{ id, relation, because }] = JSON.parse(match.stdout).matches;
    expect(readme).toContain(`${JSON.stringify([id, relation, because])}\n`);
    expect(readme).toContain((await claimtrail(['compare'], { input: comparing })).stdout);
  });
});
