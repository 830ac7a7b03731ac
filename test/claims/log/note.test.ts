import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { describe, expect, test } from 'vitest';
import { type Checkpoint, checkpointText, parseCheckpoint } from '../../../claims/log/checkpoint.ts';
import { openNote, parseVerifierKey, signedNote, verifierKey } from '../../../claims/log/note.ts';
import { leavesOf } from './trees.ts';

/** RFC 8032, 7.1, test 1: a secret key that everybody has. */
const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(secret, 'hex')]),
  format: 'der',
  type: 'pkcs8',
});
const publicKey = createPublicKey(privateKey);
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const key = { name: 'desk.example/log', key: new Uint8Array(raw) };
const [root = new Uint8Array()] = leavesOf(1);
const checkpoint: Checkpoint = {
  origin: 'desk.example/log',
  size: 1,
  root,
  claims: 1,
  at: '2026-05-04T12:00:00.000Z',
};
const text = checkpointText(checkpoint);
const note = signedNote(text, key, sign(null, Buffer.from(text), privateKey));

describe('a checkpoint', () => {
  test('is read as it was written', () => {
    expect(parseCheckpoint(text)).toEqual(checkpoint);
  });
  test.each([
    ['no text', ''],
    ['a size with a nought before it', text.replace('\n1\n', '\n01\n')],
    ['a root that is none', text.replace(/\n[^\n]+=\n/, '\nAAAA\n')],
    ['no time', text.replace(/at .*\n/, '')],
    ['a time that is none', text.replace(/at .*\n/, 'at noon\n')],
    ['a line more', `${text}more\n`],
  ])('is none with %s', (_, changed) => {
    expect(parseCheckpoint(changed)).toBeNull();
  });
});

describe('a signed note', () => {
  test('gives back its text and signature to whoever has the key', () => {
    expect(openNote(note, key)?.text).toBe(text);
    expect(openNote(note, key)?.signature).toHaveLength(64);
  });
  test('is none of another key, nor of another name', () => {
    expect(openNote(note, { ...key, key: new Uint8Array(32) })).toBeNull();
    expect(openNote(note, { ...key, name: 'other.example/log' })).toBeNull();
    expect(openNote(text, key)).toBeNull();
  });
  test('is taken by another implementation of signed notes', () => {
    const known = [{ logID: noteId(), baseURL: 'https://desk.example/log', publicKey }];
    const entry = { inclusionProof: { checkpoint: { envelope: note } } };
    const read: unknown = Reflect.apply(verifyCheckpoint, null, [entry, known]);
    expect(read).toMatchObject({ origin: 'desk.example/log', logSize: 1n });
    const forged = { inclusionProof: { checkpoint: { envelope: note.replace('claims 1', 'claims 2') } } };
    expect(() => Reflect.apply(verifyCheckpoint, null, [forged, known])).toThrow('invalid checkpoint signature');
  });
});

describe('a verifier key', () => {
  test('is read as it was written', () => {
    expect(parseVerifierKey(verifierKey(key))).toEqual(key);
  });
  test.each([
    ['a changed name', verifierKey(key).replace('desk', 'mask')],
    ['a changed id', verifierKey(key).replace(/\+\w{8}\+/, '+00000000+')],
    ['no key', 'desk.example/log+12345678'],
  ])('is none with %s', (_, changed) => {
    expect(parseVerifierKey(changed)).toBeNull();
  });
});

function noteId(): Buffer {
  return Buffer.from(verifierKey(key).split('+')[1] ?? '', 'hex');
}
