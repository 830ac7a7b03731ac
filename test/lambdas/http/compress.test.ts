import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress } from '../../../lambdas/http/kit/compress.ts';
import { written } from '../../../lambdas/http/kit/written.ts';

const long = {
  statusCode: 200,
  headers: { vary: 'Origin' },
  body: written({ text: 'Fares rose. '.repeat(500) }),
};

describe('compress', () => {
  test('gzips a long answer for whoever takes it, and says what it depends on', () => {
    const sent = compress(long, 'br;q=1.0, gzip;q=0.8');
    expect(sent).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': 'gzip', vary: 'Origin, Accept-Encoding' },
    });
    expect(sent.body.length).toBeLessThan(long.body.text.length / 10);
    expect(gunzipSync(Buffer.from(sent.body, 'base64')).toString('utf8')).toBe(long.body.text);
  });

  test.each([undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.000, br'])(
    'leaves it as it is where %j is accepted',
    (accepted) => {
      expect(compress(long, accepted)).toEqual({
        ...long,
        headers: { vary: 'Origin, Accept-Encoding' },
        body: long.body.text,
      });
    },
  );

  test('leaves a short answer alone', () => {
    const short = { statusCode: 404, headers: {}, body: written({ code: 'unknown-claim' }) };
    expect(compress(short, 'gzip')).toEqual({ ...short, body: '{"code":"unknown-claim"}' });
  });

  test('gzips what several get once for all of them', () => {
    const page = { text: 'Fares rose. '.repeat(500) };
    const [one, other] = [written(page), written(page)];
    expect(other.gzipped()).toBe(one.gzipped());
    expect(other).toBe(one);
  });
});
