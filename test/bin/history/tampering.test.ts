import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyAll, verifyNamed } from '../../../bin/commands/verify-history.ts';
import { verifierKey } from '../../../claims/log/note.ts';
import { proveClaim } from '../../../lambdas/logging/proof.ts';
import { everyClaim } from '../../../store/claims/every-claim.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { readCheckpoint } from '../../../store/log/checkpoint-item.ts';
import { readPlaces } from '../../../store/log/places.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { type Desk, openDesk, type Role, sentences } from './desk.ts';
import { type Tampering, tamperings } from './tamperings.ts';

const dynamo = useEmbeddedDynamoDb();
const script = fileURLToPath(new URL('../../../docs/verify.mjs', import.meta.url));

/** Runs docs/verify.mjs as a reader does. */
async function readersCheck(args: readonly string[]): Promise<{ readonly code: number | null; readonly says: string }> {
  const child = spawn(process.execPath, [script, ...args], { env: { PATH: process.env['PATH'] ?? '' } });
  let says = '';
  child.stdout.on('data', (chunk) => (says += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, says };
}

async function linesOf(lines: AsyncGenerator<{ readonly isWhole: boolean; readonly says: string }>) {
  const all = [];
  for await (const line of lines) all.push(line);
  return { isWhole: all.every(({ isWhole }) => isWhole), said: all.map(({ says }) => says).join('\n') };
}

/** What a reader says to a claim's proof, or why they get none; null where there is no such claim. */
async function checkProof({ table, folder, key }: Desk, id: string) {
  const claim = await readClaim(table, id);
  if (claim === null) return null;
  const proof = await proveClaim(table, claim, { claim, show: 'all' });
  if (proof.kind === 'no-proof') return { code: 1, says: `Does not hold: ${proof.message}` };
  const file = join(folder, 'proof.json');
  await writeFile(file, JSON.stringify(proof));
  return readersCheck(['proof', file, '--key', verifierKey(key)]);
}

/** What a reader says to the whole export, with the checkpoint that they kept. */
async function checkExport({ table, folder, key }: Desk, checkpoint: string) {
  const lines: string[] = [];
  for await (const claim of everyClaim(table)) {
    const [history, places] = await Promise.all([readHistory(table, claim.id), readPlaces(table, [claim.id])]);
    lines.push(JSON.stringify({ ...claim, history, log: places.get(claim.id) ?? [] }));
  }
  const [file, note] = [join(folder, 'export.jsonl'), join(folder, 'kept-checkpoint')];
  await Promise.all([writeFile(file, lines.join('\n')), writeFile(note, checkpoint)]);
  return readersCheck(['export', file, '--checkpoint', note, '--key', verifierKey(key)]);
}

const newDesk = async () => openDesk(await dynamo.table());

test('a desk that nobody tampered with is whole, and its readers can check it', async () => {
  const desk = await newDesk();
  const { table, archive, key } = desk;
  const all = await linesOf(verifyAll(table, { archive, key }));
  expect(all.said).toMatch(/^6 whole, 0 broken\nlog of 27 entries, signed over 27 at 2026-05-04T14:00:00.000Z$/);
  expect((await linesOf(verifyAll(table, { archive, key }, 3))).said).toBe(all.said);
  for (const role of Object.keys(sentences) as readonly Role[]) {
    const { claim } = await desk.reviewed(role);
    expect((await linesOf(verifyNamed(table, [claim.id], { archive, key }))).said).toMatch(/^c-\w+ whole, \d events/);
    const held = await checkProof(desk, claim.id);
    expect(held?.says).toMatch(/^Holds: c-\w+ was (not published|published as)/);
    expect(held?.code).toBe(0);
  }
  const { note = '' } = (await readCheckpoint(table)) ?? {};
  expect(await checkExport(desk, note)).toEqual({
    code: 0,
    says: 'Holds: the export has all 6 claims and 27 entries signed at 2026-05-04T14:00:00.000Z.\n',
  });
});

const rows: string[] = [];
afterAll(async () => {
  const to = process.env['TAMPERING_TABLE'];
  const heads = '| tampering | `claimtrail verify-history` | `docs/verify.mjs` |\n| --- | --- | --- |';
  if (to !== undefined) await writeFile(to, `${[heads, ...rows].join('\n')}\n`);
});

async function expectFound({ name, of, act, found, refused }: Tampering) {
  const desk = await newDesk();
  const { table, archive, key } = desk;
  const kept = (await readCheckpoint(table))?.note ?? '';
  const before = await desk.reviewed(of);
  await act(desk, before);
  const all = await linesOf(verifyAll(table, { archive, key }));
  expect(all.said).toContain(found);
  expect(all.isWhole).toBe(false);
  const proof = await checkProof(desk, before.claim.id);
  const reader = proof === null || proof.code === 0 ? await checkExport(desk, kept) : proof;
  const first = all.said.split('\n').find((line) => line.includes(found)) ?? '';
  rows.push(`| ${name} | ${first} | ${reader.says.trim()} |`);
  expect(reader.says).toContain(refused);
  expect(reader).toMatchObject({ code: 1, says: expect.stringMatching(/^Does not hold: /) });
}

describe('of the kinds of tampering that were unseen or seen before', () => {
  test.each(tamperings.named)('$name', expectFound);
});

describe('of further kinds', () => {
  test.each(tamperings.own)('$name', expectFound);
});
