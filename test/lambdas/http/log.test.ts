import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../bin/history/desk.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const script = fileURLToPath(new URL('../../../docs/verify.mjs', import.meta.url));
let opened: Promise<Desk> | undefined;

/** A desk whose log is signed, behind the API. */
function desk(): Promise<Desk> {
  opened ??= openDesk(api.table());
  return opened;
}

async function verify(...args: readonly string[]) {
  const child = spawn(process.execPath, [script, ...args], { env: {} });
  let says = '';
  child.stdout.on('data', (chunk) => (says += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, says };
}

describe('the log, to anybody', () => {
  it('has no checkpoint before something is signed', async () => {
    for (const path of ['/log/checkpoint', '/log/key']) {
      expect(await api.call(path)).toMatchObject({ status: 404, body: { code: 'not-signed-yet' } });
    }
  });

  it('gives a published claim with a proof that a reader can check', async () => {
    const { folder, reviewed } = await desk();
    const { claim } = await reviewed('corrected');
    const { status, body } = await api.call(`/log/claims/${claim.id}`);
    expect(status).toBe(200);
    expect(body.entries.map(({ event }: { event?: { action: string } }) => event?.action ?? null)).toEqual([
      null,
      null,
      null,
      null,
      'publish',
      null,
      null,
      null,
      null,
      'publish',
    ]);
    expect(JSON.stringify(body)).not.toContain('a reader wrote');
    const file = join(folder, 'public-proof.json');
    await writeFile(file, JSON.stringify(body));
    const key = (await api.call('/log/key')).body.trim();
    expect(await verify('proof', file, '--key', key)).toEqual({
      code: 0,
      says: `Holds: ${claim.id} was published as "half-true" at 2026-05-04T12:08:00.000Z; its 10 entries, 7 of them shown by hash alone, are among those signed at 2026-05-04T14:00:00.000Z.\n`,
    });
    const forged = { ...body, claim: { ...body.claim, published: { ...body.claim.published, verdict: 'true' } } };
    await writeFile(file, JSON.stringify(forged));
    expect(await verify('proof', file, '--key', key)).toEqual({
      code: 1,
      says: `Does not hold: the published of ${claim.id} is not what its history makes it.\n`,
    });
  });

  it('shows no claim that is not published', async () => {
    const { reviewed } = await desk();
    const { claim } = await reviewed('proposed');
    for (const id of [claim.id, 'c-none']) {
      expect(await api.call(`/log/claims/${id}`)).toMatchObject({ status: 404, body: { code: 'unknown-claim' } });
    }
  });

  it('proves that nothing but additions came between two checkpoints', async () => {
    const { folder, sign } = await desk();
    const kept = async (name: string) => {
      const file = join(folder, name);
      const { body } = await api.call('/log/checkpoint');
      await writeFile(file, body);
      return { file, size: Number(body.split('\n')[1]) };
    };
    const earlier = await kept('earlier');
    await sign();
    const later = await kept('later');
    const { body } = await api.call(`/log/consistency?from=${earlier.size}&to=${later.size}`);
    const proof = join(folder, 'consistency.json');
    await writeFile(proof, JSON.stringify(body));
    const key = (await api.call('/log/key')).body.trim();
    const held = await verify('checkpoints', earlier.file, later.file, '--proof', proof, '--key', key);
    expect(held.says).toMatch(/^Holds: the log of \S+ has all 27 entries of \S+, and 0 more\.\n$/);
    const first = await api.call('/log/consistency?from=16&to=27');
    expect(first.body.proof.length).toBeGreaterThan(0);
    const swapped = await verify(
      'checkpoints',
      later.file,
      earlier.file,
      '--proof',
      join(folder, 'missing'),
      '--key',
      key,
    );
    expect(swapped.code).toBe(2);
  });

  it('proves single entries, and says what lies outside', async () => {
    await desk();
    expect((await api.call('/log/inclusion?index=3&size=27')).body.proof).toHaveLength(5);
    for (const path of [
      '/log/inclusion?index=27&size=27',
      '/log/consistency?from=1&to=28',
      '/log/consistency?from=2&to=1',
    ]) {
      expect(await api.call(path)).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
    }
  });
});
