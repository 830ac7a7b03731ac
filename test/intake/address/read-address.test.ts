import { expect, test } from 'vitest';
import type { Network } from '../../../intake/feeds/fetch-public.ts';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierHtml, pierText, utf8 } from '../pier.ts';

const page = `<!doctype html><html lang="en"><head><title>${pier.title}</title></head><body><article><h1>${pier.title}</h1>${pierHtml}</article></body></html>`;
const network = (status = 200): Network => ({
  resolve: async () => ['93.184.216.34'],
  send: async () => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: utf8(page) }),
});

test.each([
  ['a line', `${pier.url}\n`, 'a.txt'],
  ['a shortcut of Windows', `[InternetShortcut]\r\nURL=${pier.url}\r\n`, 'pier.url'],
  [
    'a shortcut of the Mac',
    `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict><key>URL</key><string>${pier.url}</string></dict></plist>`,
    'pier.webloc',
  ],
])('readAddress fetches the page of an address alone in %s, or says what to send', async (_, source, name) => {
  expect(await readArticle(utf8(source), { name }, { mayFetch: true, network: network() })).toMatchObject({
    articles: [{ title: pier.title, text: pierText, url: pier.url }],
  });
  expect(await readArticle(utf8(source), { name })).toMatchObject({
    failure: { code: 'address-alone', message: expect.stringContaining(pier.url) },
  });
});

test('readAddress goes through the guard of feeds, and fetches nothing from inside another input', async () => {
  const inside = { mayFetch: true, network: { ...network(), resolve: async () => ['127.0.0.1'] } };
  expect(await readArticle(utf8(pier.url), { name: 'a.txt' }, inside)).toMatchObject({
    failure: { code: 'refused-address' },
  });
  expect(await readArticle(utf8(pier.url), { name: 'a.txt' }, { mayFetch: true, network: network(404) })).toMatchObject(
    {
      failure: { code: 'unreachable' },
    },
  );
  expect(
    await readArticle(utf8(pier.url), { name: 'a.txt' }, { mayFetch: true, network: network(), depth: 1 }),
  ).toMatchObject({
    failure: { code: 'address-alone' },
  });
});

test('several addresses are refused as that', async () => {
  const reading = await readArticle(
    utf8(`${pier.url}\n${pier.url}/2\n`),
    { name: 'a.txt' },
    { mayFetch: true, network: network() },
  );
  expect(reading).toMatchObject({
    failure: { code: 'address-alone', message: expect.stringContaining('2 addresses') },
  });
});

test.each([
  ['in angle brackets', `<${pier.url}>`],
  ['in quotation marks', `"${pier.url}"`],
  ['without its scheme', pier.url.replace('https://', '')],
  ['as a link of Markdown', `[The pier](${pier.url})`],
  ['below its page’s title', `${pier.title}\n${pier.url}\n`],
  ['in a shortcut of Linux', `[Desktop Entry]\nType=Link\nURL=${pier.url}\n`],
  [
    'in a shortcut with more fields',
    `[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nURL=${pier.url}\r\n`,
  ],
])('an address alone is one %s, too', async (_, source) => {
  expect(await readArticle(utf8(source), { name: 'a.txt' })).toMatchObject({
    failure: { code: 'address-alone', message: expect.stringContaining(pier.url) },
  });
});

test('a page of nothing but an address is no article, and a sentence with one is', async () => {
  const page = `<html><body><a href="${pier.url}">${pier.url}</a></body></html>`;
  expect(await readArticle(utf8(page), { name: 'a.html' })).toMatchObject({ failure: { code: 'address-alone' } });
  expect(await readArticle(utf8(`The board said so at ${pier.url}`), { name: 'a.txt' })).toMatchObject({
    kind: 'articles',
  });
});
