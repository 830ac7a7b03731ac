import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';

const rtf = (font: string, body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1${font} Other;}}\\f1 ${body}\\par}`,
    'latin1',
  );
const escaped = (bytes: readonly number[]) => bytes.map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const utf8 = (text: string) => escaped([...Buffer.from(text)]);

test.each([
  ['a code page beside a charset', '\\fcharset128\\cpg65001', utf8('中國')],
  ['a code page alone', '\\cpg65001', utf8('中國')],
  ['a charset that is wrong', '\\fcharset128', utf8('中國')],
  ['a charset that is right', '\\fcharset136', escaped([0xa4, 0xa4, 0xb0, 0xea])],
])('readRtf reads a font’s characters by %s', async (_, font, body) => {
  expect(await readArticle(rtf(font, body), { name: 'a.rtf' })).toMatchObject({ articles: [{ text: '中國' }] });
});

test('readRtf refuses bytes that are none of the encoding that the document names', async () => {
  expect(await readArticle(rtf('\\fcharset128', escaped([0x81, 0x20, 0xff, 0x80])), { name: 'a.rtf' })).toMatchObject({
    failure: {
      code: 'unknown-encoding',
      message:
        '"a.rtf" is text in an encoding that is not known for certain (it names shift_jis for bytes that are none of it): save it as UTF-8, and send it again.',
    },
  });
});
