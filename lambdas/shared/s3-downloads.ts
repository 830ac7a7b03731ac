import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asAttachment, type Downloads, downloadType } from './downloads.ts';
import { openS3 } from './s3-objects.ts';

/** Files that wait to be fetched, in a bucket that forgets them. */
export function s3Downloads(bucket: string, client = openS3()): Downloads {
  return {
    async putFile(key, path) {
      const { size } = await stat(path);
      const object = { Bucket: bucket, Key: key, ContentType: downloadType(key), ContentLength: size };
      await client.send(new PutObjectCommand({ ...object, Body: createReadStream(path) }));
    },
    async presignGet(key, expiresInSeconds) {
      const asked = { Bucket: bucket, Key: key, ResponseContentDisposition: asAttachment(key) };
      const url = await getSignedUrl(client, new GetObjectCommand(asked), { expiresIn: expiresInSeconds });
      return { url, expiresAt: new Date(Date.now() + expiresInSeconds * 1000).toISOString() };
    },
  };
}
