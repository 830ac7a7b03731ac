import * as fc from 'fast-check';
import { type Seed, seeds } from './seeds.ts';

/** A change of some bytes; places are shares of the length, so that they fit whatever was changed before. */
type Mutation =
  | { readonly kind: 'put'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'drop' | 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'splice'; readonly at: number; readonly seed: Seed };

/** What parsers stumble over: delimiters, openings that nothing closes, ends of input, numbers out of range. */
const tokens = [
  ...['<', '>', '</', '<![CDATA[', '<!--', '<!DOCTYPE a [<!ENTITY b "&b;">]>', '&#xD800;', '&#0;', '&amp', '<a b='],
  ...['{', '}', '[', '"', '\\u', '\\ud800', '\\bin99999999 ', '{\\*\\', '--b', '\r\n\r\n', '=?utf-8?q?=', '=?utf-8?b?'],
  ...[
    'charset=utf-16',
    'base64',
    '-->',
    '99:99:99.999',
    '---\n',
    '[^1]: ',
    '| - |\n',
    '%PDF-9.9',
    'endobj',
    'stream\n',
  ],
  ...[
    '\u0000',
    '\uFEFF',
    '\u202E',
    '9'.repeat(40),
    '-1',
    '1e999',
    'PK\u0003\u0004',
    '```',
    '](',
    '0000-00-00',
    '\n'.repeat(50),
  ],
].map((token) => Buffer.from(token));

const place = fc.double({ min: 0, max: 1, noNaN: true });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    at: place,
    bytes: fc.oneof(fc.constantFrom<Uint8Array>(...tokens), fc.uint8Array({ minLength: 1, maxLength: 8 })),
  }),
  fc.record({
    kind: fc.constantFrom('drop' as const, 'repeat' as const),
    at: place,
    length: fc.integer({ min: 1, max: 200 }),
    times: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('splice' as const), at: place, seed: fc.constantFrom(...seeds) }),
);

function mutated(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.floor(change.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (change.kind) {
    case 'put':
      return Buffer.concat([before, change.bytes, after]);
    case 'drop':
      return Buffer.concat([before, after.subarray(change.length)]);
    case 'repeat':
      return Buffer.concat([before, ...Array(change.times).fill(after.subarray(0, change.length)), after]);
    case 'flip': {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << change.bit);
      return flipped;
    }
    case 'splice':
      return Buffer.concat([before, change.seed.bytes.subarray(Math.floor(change.at * change.seed.bytes.length))]);
  }
}

/** An input of some form after some changes, under a name of some form. */
export const anyInput: fc.Arbitrary<Seed> = fc
  .record({
    seed: fc.constantFrom(...seeds),
    name: fc.option(fc.constantFrom(...seeds.map(({ name }) => name)), { nil: undefined, freq: 4 }),
    changes: fc.array(mutation, { maxLength: 6 }),
  })
  .map(({ seed, name = seed.name, changes }) => ({ name, bytes: changes.reduce(mutated, seed.bytes) }));
