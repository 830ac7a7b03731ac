import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPublic, type Network } from '../../../intake/feeds/fetch-public.ts';
import { isPublicAddress } from '../../../intake/feeds/public-address.ts';
import { send } from '../../../intake/feeds/send.ts';

const bounds = { longest: 1000, milliseconds: 500 };
const names: Readonly<Record<string, readonly string[]>> = {
  'news.example': ['93.184.215.14'],
  'inside.example': ['10.0.0.7'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
};
const resolve = async (host: string) => names[host] ?? [host];
const body = new TextEncoder().encode('hello');

/** A network on which every approved request is answered by `answers`, keyed by address. */
function answering(answers: Readonly<Record<string, string>>): Network & { readonly sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    resolve,
    send: async ({ url, address }) => {
      sent.push(`${url.href} at ${address}`);
      const location = answers[url.href];
      return location === undefined
        ? { status: 200, headers: {}, body }
        : { status: 302, headers: { location }, body: new Uint8Array() };
    },
  };
}

describe('isPublicAddress', () => {
  test.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('lets %s pass', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('fetchPublic', () => {
  test('connects to the address that it approved', async () => {
    const reach = answering({});
    expect(await fetchPublic({ url: 'https://news.example/a', ...bounds }, reach)).toMatchObject({ status: 200, body });
    expect(reach.sent).toEqual(['https://news.example/a at 93.184.215.14']);
  });

  test.each([
    ['ftp://news.example/a', 'ftp: is not http or https'],
    ['file:///etc/passwd', 'file: is not http or https'],
    ['http://inside.example/', 'inside.example is at 10.0.0.7'],
    ['http://both.example/', 'both.example is at 127.0.0.1'],
    ['http://127.0.0.1:8080/', '127.0.0.1 is at 127.0.0.1'],
    ['http://2130706433/', '127.0.0.1 is at 127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1 is at 127.0.0.1'],
    ['http://[::1]/', '::1 is at ::1'],
    ['http://[::ffff:10.0.0.1]/', 'is not a public address'],
    ['http://user:secret@news.example/', 'it carries a user name or a password'],
    ['not an address', 'not an address'],
  ])('refuses %s before anything is sent', async (url, found) => {
    const reach = answering({});
    const answer = await fetchPublic({ url, ...bounds }, reach);
    expect(answer).toMatchObject({ failure: { code: 'refused-address', message: expect.stringContaining(found) } });
    expect(reach.sent).toEqual([]);
  });

  test.each([
    'http://inside.example/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'gopher://x/',
  ])('refuses a redirect to %s', async (target) => {
    const reach = answering({ 'https://news.example/a': '/b', 'https://news.example/b': target });
    const answer = await fetchPublic({ url: 'https://news.example/a', ...bounds }, reach);
    expect(answer).toMatchObject({ failure: { code: 'refused-address' } });
    expect(reach.sent).toHaveLength(2);
  });

  test('gives up on a ring of redirects, and on a resolver that never answers', async () => {
    const ring = answering({ 'https://news.example/a': '/a' });
    expect(await fetchPublic({ url: 'https://news.example/a', ...bounds }, ring)).toMatchObject({
      failure: { code: 'unreachable', message: expect.stringContaining('more than 5 redirects') },
    });
    const silent: Network = { resolve: () => new Promise(() => {}), send };
    expect(await fetchPublic({ url: 'https://news.example/a', ...bounds, milliseconds: 50 }, silent)).toMatchObject({
      failure: { code: 'unreachable', message: expect.stringContaining('no answer in 50 ms') },
    });
  });
});

describe('send', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/slow') return;
      if (request.url === '/bomb')
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000)));
      else response.setHeader('etag', '"1"').end(`${request.headers.host} ${request.headers['if-none-match']}`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    origin = `http://news.example:${port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const outgoing = (path: string, milliseconds = 2000) => ({
    url: new URL(`${origin}${path}`),
    address: '127.0.0.1',
    headers: { 'if-none-match': '"0"' },
    signal: AbortSignal.timeout(milliseconds),
    longest: 1000,
  });

  test('asks the address it was given, by the name of the site', async () => {
    const answer = await send(outgoing('/'));
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    expect(Buffer.from(answer.body ?? []).toString()).toBe(`${new URL(origin).host} "0"`);
  });

  test('stops at the bound of a compressed answer, and of time', async () => {
    expect(await send(outgoing('/bomb'))).toMatchObject({ body: null });
    await expect(send(outgoing('/slow', 50))).rejects.toThrow();
  });
});
