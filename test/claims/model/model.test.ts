import { expect, test } from 'vitest';
import { formatModel } from '../../../bench/fit/format-model.ts';
import { type Model, parseModel } from '../../../claims/model/model.ts';

const model: Model = {
  weights: new Map([['cue', { rows: 2, columns: 3, scale: 0.5, values: new Int8Array([1, -2, 3, -4, 5, -128]) }]]),
  texts: new Map([['lemmas', 'V said say\nV été être']]),
};

/** A model file with a header of any kind, as whoever breaks one would leave it. */
function fileWith(header: string, bytes = 0): Uint8Array {
  const text = Buffer.from(header);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([Buffer.from('CTM1'), length, text, Buffer.alloc(bytes)]);
}

const listing = (...sections: readonly object[]): string => JSON.stringify({ sections });

test('parseModel reads what formatModel writes', () => {
  const { weights, texts } = parseModel(formatModel(model, {}));
  expect(weights.get('cue')).toMatchObject(model.weights.get('cue') ?? {});
  expect(texts).toEqual(model.texts);
});

test('parseModel takes the last file’s section of a name', () => {
  const later = { weights: new Map(), texts: new Map([['lemmas', '']]) };
  expect(parseModel(formatModel(model, {}), formatModel(later, {})).texts.get('lemmas')).toBe('');
});

test.each([
  ['another file', Buffer.from('%PDF-1.7'), 'begins with "%PDF", not "CTM1"'],
  ['no sections', fileWith('{}'), 'lists no sections'],
  ['no object', fileWith('null'), 'lists no sections'],
  ['a section of another kind', fileWith(listing({ kind: 'graph', name: 'a' })), 'unknown section: {"kind":"graph"'],
  ['a section that is nothing', fileWith('{"sections":[null]}'), 'unknown section: null'],
  ['a text without a length', fileWith(listing({ kind: 'text', name: 'a' })), 'unknown section'],
  ['a text of part of a byte', fileWith(listing({ kind: 'text', name: 'a', length: 1.5 }), 2), 'unknown section'],
  [
    'weights without rows',
    fileWith(listing({ kind: 'weights', name: 'a', rows: 0, columns: 1, scale: 1 })),
    'unknown section',
  ],
  [
    'weights that all are nothing',
    fileWith(listing({ kind: 'weights', name: 'a', rows: 1, columns: 1, scale: 0 }), 1),
    'unknown section',
  ],
  ['too few bytes', fileWith(listing({ kind: 'text', name: 'a', length: 3 }), 2), 'cut short in "a"'],
])('parseModel refuses a file with %s', (_, file, message) => {
  expect(() => parseModel(file)).toThrow(message);
});
