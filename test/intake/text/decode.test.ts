import { expect, test } from 'vitest';
import { decode } from '../../../intake/text/decode.ts';

const words = 'Prices rose “by half”, says Åse Nygård.';
const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from(words, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', 'utf-8', Buffer.from(words)],
  ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${words}`)],
  ['UTF-16LE with a mark', 'utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)])],
  ['UTF-16BE with a mark', 'utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(true)])],
  ['UTF-16LE', 'utf-16le', utf16(false)],
  ['UTF-16BE', 'utf-16be', utf16(true)],
  ['Windows-1252', 'windows-1252', Buffer.from(words.replace('“', '\u0093').replace('”', '\u0094'), 'latin1')],
])('decode reads %s', (_, encoding, bytes) => {
  expect(decode(bytes)).toEqual({ kind: 'text', text: words, encoding });
});

test('decode believes a declared charset only where the bytes are not UTF-8', () => {
  const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  expect(decode(cyrillic, 'windows-1251')).toMatchObject({ text: 'Привет' });
  expect(decode(Buffer.from('Привет'), 'windows-1251')).toMatchObject({ text: 'Привет' });
});

test.each([
  ['a NUL byte', Uint8Array.from([0x41, 0x00, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48]), 'a NUL byte at offset 1'],
  ['bytes of 0xFF', new Uint8Array(100).fill(0xff), '100 bytes of 0xFE or 0xFF in 100'],
  ['control characters', new Uint8Array(50).fill(0x01), '50 control characters in 50 bytes'],
])('decode refuses %s', (_, bytes, found) => {
  expect(decode(bytes)).toEqual({ kind: 'not-text', found });
});
