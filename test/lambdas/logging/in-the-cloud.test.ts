import { generateKeyPairSync, sign } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { checkpointText } from '../../../claims/log/checkpoint.ts';
import { emptyRoot } from '../../../claims/log/hashes.ts';
import { signedNote } from '../../../claims/log/note.ts';
import { readNote } from '../../../lambdas/logging/kept-checkpoints.ts';
import { kmsSigner } from '../../../lambdas/logging/kms-signer.ts';
import { s3Archive } from '../../../lambdas/logging/s3-archive.ts';

const region = 'eu-west-1';

describe('a key of KMS', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const kms = mockClient(KMSClient);
  kms.on(GetPublicKeyCommand).resolves({ PublicKey: publicKey.export({ format: 'der', type: 'spki' }) });
  kms.on(SignCommand).callsFake(({ Message, MessageType, SigningAlgorithm }) => {
    if (MessageType !== 'RAW' || SigningAlgorithm !== 'ED25519_SHA_512') throw new Error('not plain Ed25519');
    return { Signature: sign(null, Message, privateKey) };
  });

  test('signs checkpoints that its public half verifies', async () => {
    const signer = await kmsSigner('desk.example/log', 'arn:aws:kms:key', new KMSClient({ region }));
    const checkpoint = {
      ...{ origin: 'desk.example/log', size: 0, root: emptyRoot, claims: 0 },
      at: '2026-05-04T12:00:00.000Z',
    };
    const text = checkpointText(checkpoint);
    const note = signedNote(text, signer.key, await signer.sign(text));
    expect(readNote(note, signer.key)).toEqual(checkpoint);
    expect(readNote(note.replace('claims 0', 'claims 1'), signer.key)).toBeNull();
  });
});

describe('a bucket', () => {
  const s3 = mockClient(S3Client);
  const archive = s3Archive('checkpoints', new S3Client({ region }));

  test('is only ever added to', async () => {
    s3.on(PutObjectCommand).resolves({});
    await archive.keep('a', 'note');
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      ...{ Bucket: 'checkpoints', Key: 'a', Body: 'note', IfNoneMatch: '*' },
    });
    s3.on(PutObjectCommand).rejects(Object.assign(new Error('there'), { name: 'PreconditionFailed' }));
    await expect(archive.keep('a', 'other')).resolves.toBeUndefined();
    s3.on(PutObjectCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDenied' }));
    await expect(archive.keep('a', 'other')).rejects.toThrow('no');
  });

  test('names what is in it, page after page, and what is not there is null', async () => {
    s3.on(ListObjectsV2Command).callsFake(({ ContinuationToken, StartAfter }) => {
      expect(StartAfter).toBe('000000000002');
      return ContinuationToken === undefined
        ? { Contents: [{ Key: '000000000002-a' }], IsTruncated: true, NextContinuationToken: 'next' }
        : { Contents: [{ Key: '000000000003-b' }] };
    });
    expect(await archive.names('000000000002')).toEqual(['000000000002-a', '000000000003-b']);
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'none', $metadata: {} }));
    expect(await archive.read('none')).toBeNull();
  });
});
