import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Objects } from './objects.ts';

/** The inbox in the cloud. */
export function s3Objects(bucket: string, client = new S3Client({})): Objects {
  return {
    bucket,
    async get(key) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
        return { bytes, contentType: found.ContentType ?? null };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async put(key, bytes, contentType) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }));
    },
    async presignPut(key, contentType, expiresInSeconds) {
      const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType });
      const url = await getSignedUrl(client, command, { expiresIn: expiresInSeconds });
      const expiresAt = new Date(Date.now() + expiresInSeconds * 1000).toISOString();
      return { url, headers: { 'content-type': contentType }, expiresAt };
    },
  };
}
