import { bodyOf, type Row, type Stored } from './rows.ts';

/** Where an article is neither ready nor failed in words, or its versions and claims do not agree with it. */
export function checkArticles(rows: readonly Row[], claims: readonly Stored[]): readonly string[] {
  const articles = new Map(rows.filter(({ sk }) => sk === 'ARTICLE').map((row) => [row.pk.slice(2), bodyOf(row)]));
  const ofArticle = Map.groupBy(claims, (claim) => String(claim['articleId']));
  const orphans = [...ofArticle.keys()].filter((id) => !articles.has(id)).map((id) => `article ${id} is missing`);
  return [
    ...orphans,
    ...[...articles].flatMap(([id, stored]) => {
      const own = ofArticle.get(id) ?? [];
      const wrong = stored['deleted'] == null ? faultsOf(stored, own, versionsOf(rows, id)) : leftOf(own);
      return wrong.map((what) => `article ${id}: ${what}`);
    }),
  ];
}

/** Of a deleted article every claim is removed. */
function leftOf(claims: readonly Stored[]): readonly string[] {
  return claims.some(({ removed }) => removed == null) ? ['it was deleted, and claims of it were not removed'] : [];
}

function faultsOf({ article, pending }: Stored, claims: readonly Stored[], versions: readonly Row[]): string[] {
  const wrong: string[] = [];
  const { state, failure } = article.ingestion;
  if (state !== 'ready' && state !== 'failed') wrong.push(`it is still ${state}`);
  if (state === 'failed' && !(String(failure?.code ?? '') && String(failure?.message ?? '').includes(' ')))
    wrong.push('it failed without words');
  if (pending !== null) wrong.push(`version ${pending.version} was never finished`);
  if (versions.length !== article.version) wrong.push(`version ${article.version}, ${versions.length} of them there`);
  const standing = claims.filter(({ goneSince, added }) => goneSince === null && (added ?? null) === null);
  if (standing.length !== article.claimCount) wrong.push(`${article.claimCount} claims said, ${standing.length} there`);
  const said = standing.map(({ text, spans }) => JSON.stringify([text, spans]));
  if (new Set(said).size !== said.length) wrong.push('a claim is there twice');
  if (state === 'ready' && article.version === 0) wrong.push('it is ready without a version');
  return wrong;
}

function versionsOf(rows: readonly Row[], id: string): readonly Row[] {
  return rows.filter(({ pk, sk }) => pk === `A#${id}` && sk.startsWith('VERSION#'));
}
