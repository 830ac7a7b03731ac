import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { verifierKey } from '../../../claims/log/note.ts';
import { fileArchive } from '../../../lambdas/logging/archive.ts';
import { signCheckpoint } from '../../../lambdas/logging/sign-checkpoint.ts';
import { Told } from '../../../lambdas/record/mcp/answers.ts';
import { logClaims } from '../../../store/log/append.ts';
import { newSigner } from '../../bin/history/desk.ts';
import { toPublication } from '../../reviewed.ts';
import { published, useRecord } from './start-record.ts';

const record = useRecord();
const script = fileURLToPath(new URL('../../../docs/verify.mjs', import.meta.url));

const subjects = ['ferry', 'library', 'harbour', 'tram', 'museum'] as const;
const facts = [
  (subject: string, n: number) => `The ${subject} cost ${n + 3} million crowns in 2024.`,
  (subject: string, n: number) => `The ${subject} had ${n + 20} thousand visitors in 2025.`,
  (subject: string, n: number) => `Fares of the ${subject} rose by ${n + 4} percent.`,
  (subject: string, n: number) => `The ${subject} opened in 19${n + 60}.`,
  (subject: string, n: number) => `The ${subject} employs ${n + 100} people.`,
] as const;
/** What the desk has checked: 25 statements. */
const checked = subjects.flatMap((subject, n) => facts.map((fact) => fact(subject, n)));
/** The same subjects with figures that nobody checked, and subjects of which nothing is known. */
const unchecked = [
  ...subjects.flatMap((subject, n) => facts.map((fact) => fact(subject, n + 17))),
  ...['orchard', 'airport', 'prison', 'brewery', 'stadium'].flatMap((subject, n) =>
    facts.map((fact) => fact(subject, n)),
  ),
];

let client: Client;
let claims: readonly Claim[];
let key: string;
let folder: string;
let said: readonly Claim[];

beforeAll(async () => {
  const table = record.table();
  claims = await published(table, 'a-1', Object.fromEntries(checked.map((text) => [text, toPublication])));
  said = claims;
  await logClaims(table, claims);
  folder = await mkdtemp(join(tmpdir(), 'claimtrail-mcp-'));
  const signer = await newSigner(folder);
  await signCheckpoint({ table, signer, archive: fileArchive(pathToFileURL(`${folder}/kept/`)) }, new Date());
  key = verifierKey(signer.key);
  client = await connected();
}, 60_000);

/** The real client, over requests that go to the handler as API Gateway would send them. */
async function connected(): Promise<Client> {
  const transport = new StreamableHTTPClientTransport(new URL('https://desk.example/mcp'), {
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const answer = await record.send(new URL(request.url).pathname, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: request.method === 'POST' ? await request.text() : undefined,
      });
      const body = answer.status === 202 || answer.body === '' ? null : answer.body;
      return new Response(body, { status: answer.status, headers: answer.headers });
    },
  });
  const opened = new Client({ name: 'a-reader', version: '1.0.0' });
  await opened.connect(transport);
  return opened;
}

async function ask(name: string, asked: Readonly<Record<string, unknown>>) {
  const { structuredContent, isError } = await client.callTool({ name, arguments: { ...asked } });
  expect(isError ?? false).toBe(false);
  return Told().parse(structuredContent);
}

describe('the MCP server', () => {
  it('offers four tools, which only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['checks_by_speaker', 'get_check', 'search_checks', 'verify']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('answers 100 questions on what was checked, and invents nothing on 100 that nobody checked', {
    timeout: 240_000,
  }, async () => {
    let right = 0;
    for (const [index, text] of checked.entries()) {
      const id = said[index]?.id ?? '';
      const answers = [
        await ask('verify', { statement: text }),
        await ask('verify', { statement: text.replace('.', '').toUpperCase().replace(' IN ', ' in ') }),
        await ask('get_check', { check: id }),
        await ask('search_checks', { query: text.replace('The ', 'Is it true that the ') }),
      ];
      right += answers.filter(({ checks }) => checks.some((check) => check.id === id)).length;
      for (const { checks } of answers)
        expect(checks.every(({ verdict, url, proof }) => verdict && url && proof)).toBe(true);
    }
    let invented = 0;
    for (const text of unchecked) {
      const answers = [await ask('verify', { statement: text }), await ask('get_check', { check: `c-${text.length}` })];
      invented += answers.filter(({ status }) => status === 'checked').length;
    }
    expect({ right, invented }).toEqual({ right: 100, invented: 0 });
  });

  it('says that nothing is checked, and not that it is false', async () => {
    const none = await ask('verify', { statement: 'Whales sleep standing upright.' });
    expect(none).toMatchObject({ status: 'not-checked', checks: [] });
    expect(none.says).toMatch(/^Not checked by this desk .* says nothing of whether it is true\.$/);
    expect(await ask('checks_by_speaker', { speaker: 'Nobody Known' })).toMatchObject({ status: 'not-checked' });
    expect(await ask('search_checks', { query: 'whales' })).toMatchObject({ status: 'not-checked' });
  });

  it('brings proofs that hold without the desk', { timeout: 120_000 }, async () => {
    for (const { id } of said) {
      const { checks } = await ask('get_check', { check: id });
      const file = join(folder, `${id}.json`);
      await writeFile(file, JSON.stringify(checks[0]?.proof));
      const { status, stdout } = spawnSync(process.execPath, [script, 'proof', file, '--key', key], {
        encoding: 'utf8',
        env: {},
      });
      expect([status, stdout]).toEqual([0, expect.stringMatching(`^Holds: ${id} was published`)]);
    }
  });

  it('refuses what is no question', async () => {
    const { isError } = await client.callTool({ name: 'verify', arguments: { statement: '' } });
    expect(isError).toBe(true);
    expect((await record.get('/mcp')).status).toBe(405);
  });
});
