import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { verifyHistory } from '../../../claims/workflow/history.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { readVersion } from '../../../store/articles/versions.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import type { Table } from '../../../store/table/table.ts';
import { extractionOf, today } from '../../builders.ts';
import { claiming, edited, edits, texts } from '../../claims/revision/edits.ts';
import { alice, bob, erin, proposal } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();

const publication = [
  [alice, { action: 'take' }],
  [alice, proposal()],
  [bob, { action: 'approve' }],
  [erin, { action: 'publish' }],
] as const;

/** Brings a claim so many steps towards publication. */
async function review(table: Table, id: string, steps: number) {
  for (const [actor, command] of publication.slice(0, steps)) {
    const claim = await readClaim(table, id);
    if (claim === null) throw new Error(`no claim ${id}`);
    const decision = decide(claim, command, { actor, now: today, settings: standardSettings });
    if (decision.kind === 'refused') throw new Error(decision.message);
    expect(await saveMove(table, claim, decision)).toBe('saved');
  }
}

test('whatever edit is made to a text, no review event disappears and every surviving span is exact', async () => {
  const rounds = fc.array(fc.array(edits, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(4), rounds, async (first, steps, revisions) => {
      const table = await dynamo.table();
      const original = claiming(first);
      await saveExtraction(table, original, today);
      for (const { id } of original.claims) await review(table, id, steps);
      const reviewed = new Map(
        await Promise.all(original.claims.map(async ({ id }) => [id, await readHistory(table, id)] as const)),
      );
      let sentences: readonly string[] = first;
      for (const revision of revisions) {
        sentences = revision.reduce(edited, sentences);
        await saveExtraction(table, claiming(sentences), today);
      }
      for (const [id, events] of reviewed) {
        const [claim, history] = [await readClaim(table, id), await readHistory(table, id)];
        expect(history.slice(0, events.length)).toEqual(events);
        expect(verifyHistory(history, claim?.headHash).kind).toBe('whole');
        expect(claim?.status).toBe(['unreviewed', 'in-review', 'in-approval', 'checked', 'published'][steps]);
      }
      const version = (await readArticle(table, 'a-1'))?.article.version ?? 0;
      const { article, roster } = (await readVersion(table, 'a-1', version)) ?? { article: { text: '' }, roster: [] };
      for (const { claim: entry, gone } of roster) {
        const claim = await readClaim(table, entry.id);
        expect(claim?.goneSince === null).toBe(!gone);
        if (gone) continue;
        expect(claim?.spans.map(([start, end]) => article.text.slice(start, end))).toEqual([claim?.text]);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('a published verdict on words that changed is stale, for its reviewers and for its readers', async () => {
  const table = await dynamo.table();
  const sentences = ['The mayor of Springfield praised the builders warmly.', 'It cost 10 crowns.'];
  const original = extractionOf('a-1', sentences);
  await saveExtraction(table, original, today);
  const [praise, cost] = original.claims.map(({ id }) => id);
  for (const id of [praise, cost]) await review(table, id ?? '', 4);
  const reworded = 'The mayor of Springfield praised the builders very warmly.';
  await saveExtraction(table, extractionOf('a-1', [reworded, sentences[1] ?? '']), today);
  expect(await readClaim(table, praise ?? '')).toMatchObject({
    text: reworded,
    stale: true,
    published: { verdict: 'false', stale: true },
    earlierWordings: [{ articleVersion: 1, text: sentences[0] }],
  });
  expect(await readClaim(table, cost ?? '')).toMatchObject({ stale: false, published: { stale: false } });
});
