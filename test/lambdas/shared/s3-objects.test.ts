import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { s3Objects } from '../../../lambdas/shared/s3-objects.ts';
import { startS3 } from '../../http-double.ts';

process.env['AWS_ACCESS_KEY_ID'] = 'local';
process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
const label = { contentType: 'application/pdf', requestId: 'JKJaXmPLvHcESHA=' };

describe('s3Objects', () => {
  test('signs an upload that any bytes fit, of the type and the request it was asked for', async () => {
    const { url, headers } = await s3Objects('an-inbox').presignPut('uploads/1/report.pdf', label, 900);
    const { host, searchParams } = new URL(url);
    expect(host).toBe('an-inbox.s3.eu-west-1.amazonaws.com');
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-type;host;x-amz-meta-request-id');
    expect([...searchParams.keys()].filter((name) => name.includes('checksum'))).toEqual([]);
    expect(headers).toEqual({ 'content-type': 'application/pdf', 'x-amz-meta-request-id': 'JKJaXmPLvHcESHA=' });
  });

  test('gives back what was put, its type and the request that brought it', async () => {
    const s3 = await startS3('an-inbox');
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new S3Client({ endpoint: s3.url, region: 'eu-west-1', credentials, forcePathStyle: true });
    const objects = s3Objects('an-inbox', client);
    await objects.put('uploads/1/report.pdf', Buffer.from('%PDF'), label);
    expect(await objects.get('uploads/1/report.pdf')).toMatchObject(label);
    expect(await objects.get('uploads/2/none.pdf')).toBeNull();
    s3.stop();
  });
});
