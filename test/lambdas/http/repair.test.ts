import { describe, expect, it } from 'vitest';
import { auditClaim } from '../../../claims/audit/audit-claim.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { readRepairs } from '../../../store/repairs/repairs.ts';
import { extractionOf, today } from '../../builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
let articles = 0;

const sentences = ['The bridge cost 4 million.', 'Rents rose and wages fell in 2024.', 'Wages fell by a tenth.'];

/** An article with its claims' ids. */
async function anArticle(
  said: readonly string[] = sentences,
): Promise<{ id: string; claims: string[]; extraction: Extraction }> {
  articles++;
  const id = `a-${String(articles).padStart(20, '0')}`;
  const extraction = extractionOf(id, said, { url: `https://news.example/${id}` });
  await saveExtraction(api.table(), extraction, today);
  return { id, claims: extraction.claims.map((claim) => claim.id), extraction };
}

async function ask(id: string, as: Person, [method, path, body]: readonly [string, string, object]) {
  const { headers } = await api.call(`/v1/claims/${id}`, { as: 'vera' });
  const tag = { 'if-match': String(headers['etag']) };
  return api.call(`/v1/claims/${id}${path}`, { method, as, headers: tag, body });
}
const edit = (id: string, as: Person, body: object) => ask(id, as, ['PATCH', '', { reason: 'Misread.', ...body }]);
const move = (id: string, as: Person, body: object) => ask(id, as, ['PATCH', '/verification', body]);
const read = async (id: string) => (await api.call(`/v1/claims/${id}`, { as: 'vera' })).body;

async function whole(id: string): Promise<void> {
  const claim = await readClaim(api.table(), id);
  if (claim === null) throw new Error(`no claim ${id}`);
  expect(auditClaim(claim, await readHistory(api.table(), id))).toMatchObject({
    kind: 'whole',
    length: claim.revision,
  });
}

describe('a claim is put right', () => {
  it('by its holder or an editor, with what extraction said beside it', async () => {
    const { claims } = await anArticle();
    const id = claims[0] ?? '';
    expect((await edit(id, 'alice', { text: 'The bridge cost 5 million.' })).body.code).toBe('not-holder');
    await move(id, 'alice', { action: 'take' });
    expect((await edit(id, 'alice', { text: ' ' })).status).toBe(400);
    expect((await edit(id, 'alice', { text: sentences[0] })).body.code).toBe('nothing-to-change');
    const { body } = await edit(id, 'alice', {
      text: 'The bridge cost 5 million.',
      speaker: 'Ann Lee',
      type: 'quantity',
      date: '2026-05-01',
    });
    expect(body).toMatchObject({
      ...{ text: 'The bridge cost 5 million.', speaker: 'Ann Lee', type: 'quantity', date: '2026-05-01' },
      extracted: { text: sentences[0], speaker: null, type: 'event' },
      lease: { holder: 'alice' },
    });
    const listed = await api.call('/v1/claims?speaker=ann%20lee', { as: 'vera' });
    expect(listed.body.items.map((claim: { id: string }) => claim.id)).toContain(id);
    await whole(id);
  });

  it('and an editor undoes it, unless it was put right once more since', async () => {
    const { claims } = await anArticle();
    const id = claims[0] ?? '';
    await edit(id, 'erin', { text: 'The bridge cost 5 million.' });
    await edit(id, 'erin', { text: 'The bridge cost 6 million.' });
    const undo = (as: Person, seq: number) => ask(id, as, ['POST', '/undo-edit', { seq, reason: 'It was right.' }]);
    expect((await undo('alice', 2)).body.code).toBe('role-needed');
    expect((await undo('erin', 1)).body.code).toBe('changed-since');
    expect((await undo('erin', 2)).body).toMatchObject({
      text: 'The bridge cost 5 million.',
      extracted: { text: sentences[0] },
    });
    await whole(id);
    const again = await anArticle();
    const other = again.claims[0] ?? '';
    await edit(other, 'erin', { text: 'The bridge cost 5 million.' });
    const back = await ask(other, 'erin', ['POST', '/undo-edit', { seq: 1, reason: 'It was right.' }]);
    expect(back.body).toMatchObject({ text: sentences[0], extracted: null });
    await whole(other);
  });

  it('by editors alone once it was published, with a correction on record', async () => {
    const { claims } = await anArticle();
    const id = claims[0] ?? '';
    const evidence = [{ url: 'https://stats.example.org/2025', title: 'Report 2025', stance: 'supports' }];
    await move(id, 'alice', { action: 'take' });
    await move(id, 'alice', { action: 'propose', verdict: 'true', rationale: 'So the report.', evidence });
    await move(id, 'bob', { action: 'approve' });
    await move(id, 'erin', { action: 'publish' });
    expect((await edit(id, 'alice', { text: 'The bridge cost 4 million crowns.' })).body.code).toBe('role-needed');
    const { body } = await edit(id, 'erin', { text: 'The bridge cost 4 million crowns.' });
    expect(body).toMatchObject({ status: 'published', corrections: [{ note: 'Misread.', from: 'true', to: 'true' }] });
    await whole(id);
  });

  it('and a new version of the article leaves what people wrote', async () => {
    const { id: article, claims, extraction } = await anArticle();
    const id = claims[0] ?? '';
    await edit(id, 'erin', { text: 'The new bridge cost 4 million.' });
    const next = extractionOf(article, ['It rained.', ...sentences.slice(0, 2)], { url: extraction.article.url });
    await saveExtraction(api.table(), next, new Date());
    const claim = await read(id);
    expect(claim).toMatchObject({ text: 'The new bridge cost 4 million.', articleVersion: 2, spans: [[11, 37]] });
    expect(claim.extracted).toMatchObject({ text: sentences[0], spans: [[11, 37]] });
    await whole(id);
  });
});

describe('a claim is added', () => {
  it('by selecting text, once, and is carried over by its words', async () => {
    const { id: article, extraction } = await anArticle();
    const add = (body: object, as: Person = 'alice') =>
      api.call('/v1/claims', { method: 'POST', as, body: { article, spans: [[0, 10]], ...body } });
    const text = 'The bridge stands.';
    expect((await add({ text }, 'vera')).status).toBe(403);
    expect((await add({ text, spans: [[0, 5000]] })).body.code).toBe('words-not-there');
    expect((await add({ text, spans: [[5, 5]] })).body.code).toBe('words-not-there');
    expect((await add({ text, article: 'a-none' })).body.code).toBe('unknown-article');
    const { status, body, headers } = await add({ text, speaker: 'Ann Lee' });
    expect(status).toBe(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ text, speaker: 'Ann Lee', status: 'unreviewed', added: { by: 'alice', from: null } });
    expect((await add({ text, speaker: 'Ann Lee' })).status).toBe(200);
    await whole(body.id);
    const next = extractionOf(article, ['It rained.', ...sentences], { url: extraction.article.url });
    await saveExtraction(api.table(), next, new Date());
    expect(await read(body.id)).toMatchObject({ spans: [[11, 21]], goneSince: null });
    const last = extractionOf(article, ['It rained.'], { url: extraction.article.url });
    await saveExtraction(api.table(), last, new Date());
    expect((await read(body.id)).goneSince).toBe(3);
    await whole(body.id);
  });
});

describe('a claim is split and joined', () => {
  it('in one transaction each, and an editor takes either back', async () => {
    const { claims } = await anArticle();
    const [, id = '', other = ''] = claims;
    const parts = ['Rents rose in 2024.', 'Wages fell in 2024.'];
    const split = await ask(id, 'erin', ['POST', '/split', { parts, reason: 'Two statements.' }]);
    const [part = ''] = split.body.parted.with;
    expect(split.body).toMatchObject({ text: parts[0], parted: { kind: 'split' }, extracted: { text: sentences[1] } });
    expect(await read(part)).toMatchObject({ text: parts[1], status: 'unreviewed', added: { by: 'erin', from: id } });
    await whole(part);
    const unsplit = await ask(id, 'erin', ['POST', '/undo-edit', { seq: 1, reason: 'One after all.' }]);
    expect(unsplit.body).toMatchObject({ text: sentences[1], parted: null });
    expect((await read(part)).status).toBe('dismissed');
    const joining = {
      with: [{ id: other, revision: 0 }],
      text: 'Wages fell by a tenth as rents rose.',
      reason: 'One.',
    };
    const stale = { ...joining, with: [{ id: other, revision: 7 }] };
    expect((await ask(id, 'erin', ['POST', '/join', stale])).body.code).toBe('stale-revision');
    const joined = await ask(id, 'erin', ['POST', '/join', joining]);
    expect(joined.body).toMatchObject({
      text: joining.text,
      spans: [
        [27, 61],
        [62, 84],
      ],
      parted: { kind: 'join' },
    });
    expect((await read(other)).status).toBe('dismissed');
    const seq = joined.body.revision;
    await ask(id, 'erin', ['POST', '/undo-edit', { seq, reason: 'Two after all.' }]);
    expect(await read(id)).toMatchObject({ text: sentences[1], spans: [[27, 61]], parted: null });
    expect((await read(other)).status).toBe('unreviewed');
    for (const each of [id, other, part]) await whole(each);
  });
});

describe('the facts of an article are put right', () => {
  it('and its relative dates are read again, after asking where claims are worked on', async () => {
    const id = 'a-00000000000000000099';
    const said = 'Violent crime rose by 7 percent last year, the mayor said on Monday.';
    const read2026 = await api.call('/v1/articles', {
      method: 'POST',
      as: 'ingest-bot',
      body: { text: said, url: 'https://news.example/facts', publishedAt: '2026-03-03' },
    });
    expect(read2026.status).toBe(202);
    const dry = await api.call('/v1/extractions', {
      method: 'POST',
      as: 'alice',
      body: { text: said, publishedAt: '2026-03-03' },
    });
    await saveExtraction(
      api.table(),
      { ...dry.body, id, article: { ...dry.body.article, url: 'https://news.example/f' } },
      today,
    );
    const [claim] = (await api.call(`/v1/articles/${id}/claims`, { as: 'vera' })).body.items;
    expect(claim.text).toContain('2025');
    await move(claim.id, 'alice', { action: 'take' });
    const put = (body: object, as: Person = 'erin') => api.call(`/v1/articles/${id}`, { method: 'PATCH', as, body });
    const facts = { publishedAt: '2025-03-03', publisher: 'The Post', reason: 'It is of last year.' };
    expect((await put(facts, 'alice')).status).toBe(403);
    expect((await put({ publishedAt: '2026-03-03', reason: 'x' })).body.code).toBe('nothing-to-change');
    expect((await put(facts)).body).toMatchObject({
      code: 'claims-under-review',
      detail: expect.stringContaining(claim.id),
    });
    const { status, body } = await put({ ...facts, confirm: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 2, publishedAt: '2025-03-03', publisher: 'The Post' });
    const carried = await api.call(`/v1/claims/${claim.id}`, { as: 'vera' });
    expect(carried.body).toMatchObject({
      text: expect.stringContaining('2024'),
      source: { publishedAt: '2025-03-03', publisher: 'The Post' },
      publisher: 'The Post',
      lease: { holder: 'alice' },
    });
    await whole(claim.id);
  });
});

it('what people put right is in a log that the evaluation reads', async () => {
  const kinds = [];
  for await (const repair of readRepairs(api.table(), new Date().toISOString().slice(0, 7))) {
    kinds.push(repair.kind);
    expect(repair.after.length).toBeGreaterThan(0);
  }
  expect(new Set(kinds)).toEqual(new Set(['edit', 'undo', 'add', 'split', 'join']));
});
