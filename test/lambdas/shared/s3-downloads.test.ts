import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { s3Downloads } from '../../../lambdas/shared/s3-downloads.ts';
import { startS3 } from '../../http-double.ts';

test('s3Downloads puts a file, and signs a link by which a browser saves it under its name', async () => {
  const s3 = await startS3('exports');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({
    ...{ endpoint: s3.url, region: 'eu-west-1', credentials, forcePathStyle: true },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const downloads = s3Downloads('exports', client);
  const path = join(await mkdtemp(join(tmpdir(), 'claimtrail-s3-')), 'file');
  await writeFile(path, 'id,text\r\n');
  await downloads.putFile('20260504-1/claims.csv', path);
  const { url, expiresAt } = await downloads.presignGet('20260504-1/claims.csv', 900);
  const { searchParams } = new URL(url);
  expect(searchParams.get('X-Amz-Expires')).toBe('900');
  expect(searchParams.get('response-content-disposition')).toBe('attachment; filename="claims.csv"');
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 800_000);
  const got = await fetch(url);
  expect([got.headers.get('content-type'), await got.text()]).toEqual(['text/csv; charset=utf-8', 'id,text\r\n']);
  expect(s3.unknown).toEqual([]);
  s3.stop();
});
