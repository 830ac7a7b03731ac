import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Label, type Objects, requestIdHeader, uploadHeaders } from './objects.ts';
import { asRequestId } from './request-id.ts';

/**
 * A client for the inbox. Unless a checksum is asked for, none is sent: signing an upload, the SDK would sign the
 * checksum of no bytes with it, and S3 would refuse every file.
 */
export function openS3(): S3Client {
  return new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
}

/** The inbox in the cloud. */
export function s3Objects(bucket: string, client = openS3()): Objects {
  const putting = (key: string, { contentType, requestId }: Label) => ({
    ...{ Bucket: bucket, Key: key, ContentType: contentType },
    ...(requestId ? { Metadata: { 'request-id': requestId } } : {}),
  });
  return {
    bucket,
    async get(key) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
        const requestId = asRequestId(found.Metadata?.['request-id']);
        return { bytes, contentType: found.ContentType ?? null, requestId };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async put(key, bytes, label) {
      await client.send(new PutObjectCommand({ ...putting(key, label), Body: bytes }));
    },
    async presignPut(key, label, expiresInSeconds) {
      const headers = uploadHeaders(label);
      const url = await getSignedUrl(client, new PutObjectCommand(putting(key, label)), {
        expiresIn: expiresInSeconds,
        signableHeaders: new Set(['content-type']),
        unhoistableHeaders: new Set([requestIdHeader]),
      });
      const expiresAt = new Date(Date.now() + expiresInSeconds * 1000).toISOString();
      return { url, headers, expiresAt };
    },
  };
}
