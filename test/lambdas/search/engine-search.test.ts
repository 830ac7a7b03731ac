import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { searchDocumentOf } from '../../../claims/search/document.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { claimItem } from '../../../store/claims/claim-item.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readEvenRemoved } from '../../../store/claims/read-claim.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { writeSearchDocuments } from '../../../store/search/search-documents.ts';
import { getItem } from '../../../store/table/items.ts';
import { searchDocumentKey } from '../../../store/table/keys.ts';
import { extractionOf, storedClaim, today } from '../../builders.ts';
import { useApi } from '../http/start-api.ts';
import { lambdaRecord } from '../stream-event.ts';
import { hashOf, startStandIn } from './stand-in.ts';

const standIn = await startStandIn();
const api = useApi({ SEARCH_ENDPOINT: standIn.endpoint });
const { rarity } = openScorer();

function claim(id: string, text: string, given: Parameters<typeof storedClaim>[1] = {}) {
  return storedClaim(text, { id, articleId: `a-of-${id}`, ...given });
}

const claims = [
  claim('c-1', 'The harbour of Brevik handled 7 million tonnes in 2025.', {
    speaker: 'Ruth Adeyemi',
    type: 'quantity',
  }),
  claim('c-2', 'The harbour of Skerry was closed in 2024.', { speaker: 'Ruth Adeyemi', type: 'event' }),
  claim('c-3', 'Harbour dues of Brevik rose by 8 percent in 2025.', { speaker: 'Ola Holm', type: 'quantity' }),
  claim('c-4', 'Rents in Saltmarsh rose by 11 percent in 2025.', { speaker: 'Ruth Adeyemi', type: 'quantity' }),
];

beforeAll(async () => {
  await putNewClaims(api.table(), claims);
  await rememberClaims(
    api.table(),
    claims.map((after) => ({ before: null, after })),
    { rarity, now: today },
  );
  for (const each of claims) standIn.put(searchDocumentOf(each));
});
afterAll(() => standIn.stop());

const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const list = async (query: string) => (await api.call(`/v1/claims?${query}`, { as: 'vera' })).body;
const askedSince = async (act: () => Promise<unknown>) => {
  const before = standIn.asked.length;
  await act();
  return standIn.asked.slice(before);
};

describe('GET /v1/claims where the stage has a search engine', () => {
  it('searches by it, with words marked, phrases and beginnings', async () => {
    const found = await list('q=harbour%20Brevik');
    expect(ids(found).slice(0, 2).toSorted()).toEqual(['c-1', 'c-3']);
    expect(found.search).toMatchObject({ isWhole: true });
    const [{ marks, text }] = found.items.filter(({ id }: { id: string }) => id === 'c-1');
    expect(marks.map(([start, end]: [number, number]) => text.slice(start, end))).toEqual(['harbour', 'Brevik']);
    expect(ids(await list('q=%22harbour%20dues%22'))).toEqual(['c-3']);
    expect(ids(await list('q=skerr*'))).toEqual(['c-2']);
    expect(ids(await list('q=harbour&speaker=ola%20HOLM'))).toEqual(['c-3']);
  });

  it('signs each request for the service, body and all', async () => {
    const [sent] = await askedSince(() => list('q=harbour'));
    expect(sent?.path).toBe('/claims/_search');
    expect(sent?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/[\w-]+\/aoss\/aws4_request, /,
    );
    expect(sent?.headers.authorization).toMatch(/SignedHeaders=[\w;-]*x-amz-content-sha256/);
    expect(sent?.headers['x-amz-content-sha256']).toBe(hashOf(sent?.body ?? ''));
  });

  it('filters by it where no one list has all, page by page', async () => {
    const path = 'speaker=Ruth%20Adeyemi&type=quantity&sort=age&limit=1';
    const first = await list(path);
    const second = await list(`${path}&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect([...ids(first), ...ids(second)]).toEqual(['c-1', 'c-4']);
    const last = await list(`${path}&cursor=${encodeURIComponent(second.nextCursor)}`);
    expect([ids(last), last.nextCursor]).toEqual([[], null]);
    const within = await list('speaker=Ruth%20Adeyemi&type=quantity&minScore=0.4&maxScore=0.6&from=2026-01-01');
    expect(ids(within).toSorted()).toEqual(['c-1', 'c-4']);
  });

  it('asks the table for what one list has, and for what changed', async () => {
    const asked = await askedSince(async () => {
      expect(ids(await list('speaker=Ola%20Holm'))).toEqual(['c-3']);
      await list('speaker=Ola%20Holm&type=quantity&sort=updated');
    });
    expect(asked).toEqual([]);
  });

  it('shows claims as the table has them: what the engine has not heard of is dropped', async () => {
    standIn.put({ ...searchDocumentOf(claim('c-gone', 'The harbour of Nowhere.')), claim: 'c-gone' });
    standIn.put({ ...searchDocumentOf(claims[1] ?? claim('c-2', '')), type: 'quantity' });
    expect(ids(await list('q=harbour&type=quantity')).toSorted()).toEqual(['c-1', 'c-3']);
  });

  it('answers from the table’s rows while the engine does not', async () => {
    standIn.be('failing');
    const found = await list('q=harbour%20dues');
    expect(ids(found)[0]).toBe('c-3');
    expect(found.search.detail).toContain('All claims with these words');
    expect(ids(await list('speaker=Ruth%20Adeyemi&type=event'))).toEqual(['c-2']);
    standIn.be('well');
  });
});

describe('a claim whose article is deleted', () => {
  it('is found no more at once, and leaves what the engine copies with the next records of the stream', async () => {
    vi.stubEnv('SEARCH_DOCUMENTS', 'on');
    const { handler } = await import('../../../lambdas/project.ts');
    const follow = async (...states: (Claim | null)[]) => {
      const claims = states.filter((state) => state !== null);
      const Records = claims.map((state, at) => lambdaRecord(claimItem(state), at));
      expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    };
    const article = 'a-00000000000000000031';
    const extraction = extractionOf(article, ['The lighthouse of Grandom is 41 metres high.'], {
      url: `https://news.example/${article}`,
    });
    await saveExtraction(api.table(), extraction, today);
    const id = extraction.claims[0]?.id ?? '';
    const before = await readEvenRemoved(api.table(), id);
    if (before === null) throw new Error('the claim was not saved');
    const documentInTable = () => getItem(api.table(), searchDocumentKey(id));
    await writeSearchDocuments(api.table(), [before]);
    expect(await documentInTable()).toMatchObject({ claim: id, text: before.text });
    standIn.put(searchDocumentOf(before));
    expect(ids(await list('q=lighthouse'))).toEqual([id]);

    const deleted = await api.call(`/v1/articles/${article}?reason=twice`, { method: 'DELETE', as: 'ada' });
    expect(deleted.status).toBe(200);
    expect(ids(await list('q=lighthouse')), 'while the engine still has it').toEqual([]);
    const removed = await readEvenRemoved(api.table(), id);
    await follow(removed);
    expect(await documentInTable()).toBeUndefined();
    await follow(before, removed);
    expect(await documentInTable(), 'after old records came once more').toBeUndefined();
    standIn.drop(id);
    expect(ids(await list('q=lighthouse'))).toEqual([]);
  });
});

describe('writeSearchDocuments', () => {
  it('writes plain fields, and no older state over a newer one', async () => {
    const newer = { ...claim('c-doc', 'A fact.'), revision: 2, status: 'checked' as const };
    await writeSearchDocuments(api.table(), [newer]);
    await writeSearchDocuments(api.table(), [claim('c-doc', 'A fact.')]);
    expect(await getItem(api.table(), searchDocumentKey('c-doc'))).toMatchObject({
      claim: 'c-doc',
      text: 'A fact.',
      status: 'checked',
      revision: 2,
      publisherKey: 'news',
    });
  });
});
