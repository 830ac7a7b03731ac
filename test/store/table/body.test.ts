import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../../claims/ids.ts';
import { pack, unpack } from '../../../store/table/body.ts';
import { currentDictionary, dictionaries } from '../../../store/table/dictionaries.ts';

test('what is packed is unpacked as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('every dictionary is as it was when bodies were packed with it', () => {
  const hashes = Object.values(dictionaries).map(textHash);
  expect(hashes).toMatchInlineSnapshot(`
    [
      "e12db4fadc46b184341f9fff660e565c58ef7ae0053833daa9b7aee02c5a6624",
      "8af6b9f3537a3de62420e893470c5694d3139dd62074a120b86f27a6bb491311",
    ]
  `);
});

test.each(Object.keys(dictionaries))('a body that was packed with dictionary %s is read', (number) => {
  const dictionary = Buffer.from(dictionaries[Number(number)] ?? '');
  const value = { text: 'The council said that it would close three schools.', revision: 3 };
  const body = Buffer.concat([
    new Uint8Array([Number(number)]),
    deflateRawSync(JSON.stringify(value), { level: 9, dictionary }),
  ]);
  expect(unpack(body)).toEqual(value);
});

test('new bodies are packed with the newest dictionary, all of which deflate can refer to', () => {
  expect(pack({})[0]).toBe(currentDictionary);
  expect(currentDictionary).toBe(Math.max(...Object.keys(dictionaries).map(Number)));
  for (const text of Object.values(dictionaries)) expect(Buffer.byteLength(text)).toBeLessThan(32 * 1024 - 262);
});

test('a body of an unknown dictionary says so', () => {
  expect(() => unpack(new Uint8Array([250, 1, 2]))).toThrow('packed with dictionary 250');
});
