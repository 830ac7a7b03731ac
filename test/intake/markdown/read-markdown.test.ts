import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';

test('readMarkdown takes front matter, heading and paragraphs, and leaves marks and pictures out', async () => {
  const source = `---
title: "Pier closed"
date: 2022-03-03
author: Nora Quist
publisher: Westhaven Gazette
canonical_url: https://gazette.example/pier?utm_source=mail
---

# Pier closed

![the pier](pier.jpg)

The board **voted** to close the pier. “We *cannot* wait,” its chair,
Ada Holm, said in a [statement](https://board.example/1).

<!-- Google tag -->

> The piles are unsafe & old, divers found.
`;
  expect(await readArticle(Buffer.from(source), { name: 'pier.md' })).toEqual({
    kind: 'articles',
    articles: [
      {
        title: 'Pier closed',
        text: 'The board voted to close the pier. “We cannot wait,” its chair, Ada Holm, said in a statement.\n\nThe piles are unsafe & old, divers found.',
        publishedAt: '2022-03-03',
        byline: 'Nora Quist',
        publisher: 'Westhaven Gazette',
        url: 'https://gazette.example/pier',
        language: 'en',
      },
    ],
  });
});
