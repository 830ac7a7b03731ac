import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../../claims/ids.ts';
import { firstDictionary, pack, unpack } from '../../../store/table/body.ts';

test('what is packed is unpacked as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the first dictionary is as it was when bodies were packed with it', () => {
  expect(textHash(firstDictionary)).toMatchInlineSnapshot(
    `"e12db4fadc46b184341f9fff660e565c58ef7ae0053833daa9b7aee02c5a6624"`,
  );
});

test('a body of an unknown dictionary says so', () => {
  expect(() => unpack(new Uint8Array([250, 1, 2]))).toThrow('packed with dictionary 250');
});
