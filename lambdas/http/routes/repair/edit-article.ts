import * as z from 'zod';
import { Article } from '../../../../claims/article.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { readArticle } from '../../../../store/articles/read-article.ts';
import { readVersion } from '../../../../store/articles/versions.ts';
import { readClaim } from '../../../../store/claims/read-claim.ts';
import type { Table } from '../../../../store/table/table.ts';
import { ArticleParams } from '../../desk/ids.ts';
import { problem } from '../../desk/problems.ts';
import { revision } from '../../desk/revision.ts';
import { route } from '../../desk/route.ts';
import { unknownArticle } from '../../desk/unknown-article.ts';
import { answer } from '../../kit/answer.ts';

const ArticleFacts = lazy(() => {
  const words = z.string().trim().min(1).max(1000).nullable().optional();
  return z
    .strictObject({
      title: words,
      publisher: words,
      byline: words,
      publishedAt: z
        .union([z.iso.date(), z.iso.datetime({ offset: true })])
        .nullable()
        .optional(),
      language: z
        .string()
        .regex(/^[a-z]{2,3}$/, 'must be a language, as "en"')
        .nullable()
        .optional(),
      reason: z.string().trim().min(1).max(2000),
      confirm: z.boolean().default(false).describe('change claims under review, too'),
    })
    .meta({ id: 'ArticleFacts' });
});

/** Puts right what is known of an article: its relative dates are resolved again. */
export const editArticle = route({
  operationId: 'editArticle',
  method: 'PATCH',
  path: '/v1/articles/{id}',
  tag: 'Repair',
  summary: 'Put the facts of an article right',
  description:
    'Title, publisher, byline, date and language; what is left out stays. The same text becomes a new version, read by these facts: "last year" is another year by another date. Where claims under review would change their words, it asks first.',
  access: 'editor',
  params: ArticleParams,
  body: ArticleFacts,
  bodyExample: { publishedAt: '2025-03-03', reason: 'It is of last year.' },
  answers: { 200: { description: 'The article with its facts put right.', schema: () => Article } },
  problems: ['unknown-article', 'nothing-to-change', 'claims-under-review', 'unreadable-article'],
  async handle({ params: { id }, body: { reason, confirm, ...facts }, actor, now }, { table, reader }) {
    const stored = await readArticle(table, id);
    const version = stored === null ? null : await readVersion(table, id, stored.article.version);
    if (stored === null || version === null) return unknownArticle(id);
    const known = version.article;
    const article = { ...known, ...given(facts) };
    if (JSON.stringify(article) === JSON.stringify(known)) {
      return problem('nothing-to-change', 'The article is known by just these facts.');
    }
    const understanding = await (await reader()).extract({ id, article });
    if (understanding.kind === 'failure') {
      const { failure } = understanding;
      return problem('unreadable-article', failure.message, { members: { failure } });
    }
    const { extraction } = understanding;
    const { carryOver, changesBetween, saveExtraction } = await revision();
    const changed = changesBetween(version, carryOver(version, extraction))
      .filter(({ change }) => change === 'reworded' || change === 'gone')
      .map(({ claim }) => claim);
    const reviewed = confirm ? [] : await underReview(table, changed);
    if (reviewed.length > 0) {
      const detail = `${reviewed.length} claims that are worked on would change: ${reviewed.join(', ')}. Send confirm: true to change them all the same.`;
      return problem('claims-under-review', detail);
    }
    const origin = { repair: { by: actor.id, reason }, facts: true };
    const saved = await saveExtraction(
      table,
      { ...extraction, article: { ...extraction.article, ...given(facts) }, origin },
      now,
    );
    return answer(200, saved.article satisfies Article);
  },
});

/** The facts that were sent. */
function given<Facts extends object>(facts: Facts): { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Facts]?: Exclude<Facts[Name], undefined>;
  };
}

/** The claims among these that somebody has begun to work on. */
async function underReview(table: Table, ids: readonly string[]): Promise<readonly string[]> {
  const claims = await Promise.all(ids.map((id) => readClaim(table, id)));
  return claims.flatMap((claim) =>
    claim === null || claim.status === 'unreviewed' || claim.status === 'dismissed' ? [] : [claim.id],
  );
}
