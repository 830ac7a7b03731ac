import { expect, test } from 'vitest';
import { siteOf } from '../../../claims/workflow/site.ts';

test.each([
  ['https://www.bbc.co.uk/news/1', 'bbc.co.uk'],
  ['https://m.news.bbc.co.uk./news/1', 'bbc.co.uk'],
  ['http://EDITION.CNN.com:8080/x', 'cnn.com'],
  ['https://alice.substack.com/p/x', 'alice.substack.com'],
  ['https://bob.substack.com/p/x', 'bob.substack.com'],
  ['https://example.ac.uk/', 'example.ac.uk'],
  ['https://bundestag.de/', 'bundestag.de'],
  ['http://127.0.0.1:8080/a', '127.0.0.1'],
  ['https://web.archive.org/web/20260101/http://www.cnn.com/x', 'cnn.com'],
  ['https://archive.ph/20260101/https://www.cnn.com/x', 'cnn.com'],
  ['https://archive.ph/AbCd1', 'archive.ph'],
])('siteOf %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test('siteOf is null for what is no address', () => {
  expect(siteOf('not an address')).toBeNull();
});
