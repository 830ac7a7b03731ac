import { GetObjectCommand, NoSuchKey, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Archive } from './archive.ts';

/** The archive in the cloud: a bucket whose objects are locked, which not even its owner overwrites. */
export function s3Archive(bucket: string, client = new S3Client({})): Archive {
  return {
    async keep(name, text) {
      const object = { Bucket: bucket, Key: name, Body: text, ContentType: 'text/plain; charset=utf-8' };
      try {
        await client.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
      } catch (error) {
        if (!(error instanceof Error && error.name === 'PreconditionFailed')) throw error;
      }
    },
    async read(name) {
      try {
        const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
        return (await body?.transformToString('utf8')) ?? '';
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async names(after) {
      const names: string[] = [];
      const range = { Bucket: bucket, ...(after === undefined ? {} : { StartAfter: after }) };
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, range)) {
        names.push(...Contents.flatMap(({ Key }) => Key ?? []));
      }
      return names;
    },
  };
}
