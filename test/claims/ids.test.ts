import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../claims/ids.ts';

test('textHash is the SHA-256 of a text, halves of characters included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(textHash(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
  expect(textHash('\ud800')).toBe(createHash('sha256').update('\ud800').digest('hex'));
});
