import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../claims/sha256.ts';

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('sha256 of %j is what FIPS 180-4 says', (text, hash) => {
  expect(sha256(text)).toBe(hash);
});

test('sha256 is Node’s for texts of any length up to some blocks', () => {
  for (let length = 0; length < 400; length += 1) expect(sha256('é'.repeat(length))).toBe(hashed('é'.repeat(length)));
});

test('sha256 is Node’s for any text, halves of characters included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(hashed(text));
    }),
  );
  expect(sha256('\ud800')).toBe(hashed('\ud800'));
});

test('a long text leaves nothing behind for the next', () => {
  sha256('x'.repeat(100_000));
  sha256('x'.repeat(900));
  expect(sha256('abc')).toBe(hashed('abc'));
});
