import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress } from '../../../lambdas/http/kit/compress.ts';

const long = {
  statusCode: 200,
  headers: { vary: 'Origin' },
  body: JSON.stringify({ text: 'Fares rose. '.repeat(500) }),
};

describe('compress', () => {
  test('gzips a long answer for whoever takes it, and says what it depends on', () => {
    const sent = compress(long, 'br;q=1.0, gzip;q=0.8');
    expect(sent).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': 'gzip', vary: 'Origin, Accept-Encoding' },
    });
    expect(sent.body.length).toBeLessThan(long.body.length / 10);
    expect(gunzipSync(Buffer.from(sent.body, 'base64')).toString('utf8')).toBe(long.body);
  });

  test.each([undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.000, br'])(
    'leaves it as it is where %j is accepted',
    (accepted) => {
      expect(compress(long, accepted)).toEqual({ ...long, headers: { vary: 'Origin, Accept-Encoding' } });
    },
  );

  test('leaves a short answer alone', () => {
    const short = { statusCode: 404, headers: {}, body: '{"code":"unknown-claim"}' };
    expect(compress(short, 'gzip')).toEqual(short);
  });
});
