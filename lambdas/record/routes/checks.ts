import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { idInSlug } from '../../../claims/record/slug.ts';
import { listChecks, readCheck } from '../../../store/record/list-checks.ts';
import { searchChecks } from '../../../store/record/search-checks.ts';
import { type Answer, document } from '../../http/kit/answer.ts';
import { cached } from '../cached.ts';
import { checkPage, embedPage } from '../pages/check-page.ts';
import { articlePage, checksPage } from '../pages/list-pages.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { pageDocument } from '../pages/page.ts';
import { publicRoute, type RecordWorld } from '../record-api.ts';
import { place } from '../time-query.ts';

const pageSize = 25;

const Slug = lazy(() => z.object({ slug: z.string().max(300) }));
const Id = lazy(() => z.object({ id: z.string().max(200) }));

const ChecksQuery = lazy(() => {
  const words = z.string().trim().max(400).optional();
  return z.object({ q: words, verdict: z.string().max(100).optional(), speaker: words, before: place() });
});

/** Answers where nothing is published. */
export function nothingHere(world: RecordWorld): Answer {
  const { contentType, body, headers } = pageDocument(notFoundPage(world), world);
  return { ...document(contentType, body, { ...headers, 'cache-control': 'public, max-age=10' }), status: 404 };
}

/** Lists and searches the checks. */
export const checks = publicRoute({
  operationId: 'showChecks',
  path: '/checks',
  summary: 'Checks, the last changed first',
  query: ChecksQuery,
  async handle(call, world) {
    const { q, verdict, speaker, before } = call.query;
    const list =
      q !== undefined
        ? { items: await found(q, { verdict, speaker }, world), next: null }
        : await listChecks(world.table, listOf({ verdict, speaker }), { limit: pageSize, before });
    const page = checksPage(list, { q, verdict, speaker }, world);
    return cached(call, { ...pageDocument(page, world), changedAt: list.items[0]?.changedAt });
  },
});

function listOf({
  verdict,
  speaker,
}: {
  readonly verdict?: string | undefined;
  readonly speaker?: string | undefined;
}) {
  if (speaker !== undefined) return { of: 'speaker', value: speaker } as const;
  return verdict === undefined ? ({ of: 'all' } as const) : ({ of: 'verdict', value: verdict } as const);
}

/** As many checks as a search shows. */
const mostFound = 50;
/** The least share of a question's words that makes a check worth showing. */
const leastShare = 0.3;

async function found(
  q: string,
  { verdict, speaker }: { readonly verdict?: string | undefined; readonly speaker?: string | undefined },
  { table }: RecordWorld,
) {
  const all = await searchChecks(table, q, mostFound);
  return all
    .filter(({ share }) => share >= leastShare)
    .map(({ check }) => check)
    .filter((check) => verdict === undefined || check.verdict === verdict)
    .filter((check) => speaker === undefined || check.speaker?.toLowerCase() === speaker.toLowerCase());
}

/** One check. Whatever words stand before the id, the id finds it; its own address is the one it is shown at. */
export const check = publicRoute({
  operationId: 'showCheck',
  path: '/checks/{slug}',
  summary: 'A check',
  params: Slug,
  async handle(call, world) {
    const { slug } = call.params;
    const id = idInSlug(slug);
    const found = id === null ? null : await readCheck(world.table, id);
    if (found === null) return nothingHere(world);
    if (found.slug !== slug) return moved(`/checks/${encodeURIComponent(found.slug)}`);
    return cached(call, { ...pageDocument(checkPage(found, world), world), changedAt: found.changedAt });
  },
});

function moved(location: string): Answer {
  const headers = { location, 'cache-control': 'public, max-age=3600' };
  return { kind: 'answer', status: 308, body: null, contentType: 'text/html', headers };
}

/** The picture that goes with a check; a machine draws it once and caches keep it. */
export const card = publicRoute({
  operationId: 'showCard',
  path: '/checks/{slug}/card.png',
  summary: 'The picture of a check',
  params: Slug,
  async handle(call, world) {
    const id = idInSlug(call.params.slug);
    const found = id === null ? null : await readCheck(world.table, id);
    if (found === null) return nothingHere(world);
    const { drawCard } = await import('../card.ts');
    const body = await drawCard(found, world.publishing.profile);
    return cached(call, { contentType: 'image/png', body, cache: 'public, max-age=86400', changedAt: found.changedAt });
  },
});

/** All checks of one article. */
export const checksOfArticle = publicRoute({
  operationId: 'showChecksOfArticle',
  path: '/checks/of/{id}',
  summary: 'All checks of an article',
  params: Id,
  async handle(call, world) {
    const { items } = await listChecks(world.table, { of: 'article', value: call.params.id }, { limit: 100 });
    const [newest] = items;
    if (newest === undefined) return nothingHere(world);
    return cached(call, { ...pageDocument(articlePage(items, world), world), changedAt: newest.changedAt });
  },
});

/** A check for the frames of other pages. */
export const embed = publicRoute({
  operationId: 'embedCheck',
  path: '/embed/{id}',
  summary: 'A check, to be shown in a frame',
  params: Id,
  async handle(call, world) {
    const found = await readCheck(world.table, call.params.id);
    if (found === null) return nothingHere(world);
    return cached(call, { ...pageDocument(embedPage(found, world), world), changedAt: found.changedAt });
  },
});
