import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { fileObjects } from '../../../lambdas/shared/file-objects.ts';
import type { Objects } from '../../../lambdas/shared/objects.ts';
import { isUploadAllowed, uploadKey } from '../../../lambdas/shared/upload-signature.ts';

let folder: string;
let objects: Objects;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrail-objects-'));
  objects = fileObjects(pathToFileURL(`${folder}/`));
});

describe('fileObjects', () => {
  test('gives back what was put, with its type', async () => {
    await objects.put('articles/a-1/x.json', Buffer.from('{}'), { contentType: 'application/json', requestId: 'r-1=' });
    const read = await objects.get('articles/a-1/x.json');
    expect(read).toMatchObject({ contentType: 'application/json', requestId: 'r-1=' });
    expect(Buffer.from(read?.bytes ?? []).toString()).toBe('{}');
  });

  test('answers null for what is not there', async () => {
    expect(await objects.get('articles/none')).toBeNull();
  });

  test('leaves one notice an object, and no drafts', async () => {
    await objects.put('uploads/one.txt', Buffer.from('one'), { contentType: 'text/plain' });
    const [notice, ...others] = await readdir(join(folder, 'created'));
    expect(others).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, 'created', String(notice)), 'utf8'))).toMatchObject({
      key: 'uploads/one.txt',
      size: 3,
    });
    expect(await readdir(join(folder, 'drafts'))).toEqual([]);
  });

  test.each(['../outside', 'a/../../outside', '', 'a\0b'])('refuses the key %j', async (key) => {
    await expect(objects.put(key, Buffer.from('x'), { contentType: 'text/plain' })).rejects.toThrow('is no object key');
  });

  test('signs uploads that hold for their key, type and time only', async () => {
    const { url, headers } = await objects.presignPut('uploads/a b.txt', { contentType: 'text/plain' }, 60);
    const address = new URL(url, 'http://127.0.0.1');
    const permit = {
      key: decodeURIComponent(address.pathname.slice('/uploads/'.length)),
      contentType: String(headers['content-type']),
      expires: Number(address.searchParams.get('expires')),
    };
    const signature = String(address.searchParams.get('signature'));
    const secret = await uploadKey(folder);
    const now = Date.now();
    expect(isUploadAllowed(secret, permit, { signature, now })).toBe(true);
    expect(isUploadAllowed(secret, permit, { signature, now: now + 61_000 })).toBe(false);
    expect(isUploadAllowed(secret, { ...permit, key: 'uploads/other' }, { signature, now })).toBe(false);
    expect(isUploadAllowed(secret, permit, { signature: 'x', now })).toBe(false);
  });

  test('has one secret, whoever asks first', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => uploadKey(folder)));
    expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
  });
});
