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

const body = 'The board voted to close the pier on Tuesday, its report says.';
const expected = {
  title: 'Pier: closed for a year',
  byline: 'Nora Quist, Jon Moe',
  publishedAt: '2026-03-03',
  text: body,
};

test.each([
  [
    'a list in YAML',
    '---\ntitle: "Pier: closed for a year"\ndate: 2026-03-03 # final\nauthors:\n  - Nora Quist\n  - name: Jon Moe\ntags: [a, b]\n---',
  ],
  [
    'a folded title in YAML',
    '---\ntitle: >-\n  Pier: closed\n  for a year\ndate: 2026-03-03\nauthor: [Nora Quist, Jon Moe]\n---',
  ],
  [
    'a literal title in YAML',
    '---\r\ntitle: |\r\n  Pier: closed for a year\r\nDate: "2026-03-03"\r\nbyline: By Nora Quist, Jon Moe\r\n---',
  ],
  [
    'a title that is no YAML',
    '---\ntitle: Pier: closed for a year\ndate: 2026-03-03\nauthor: Nora Quist, Jon Moe\n---',
  ],
  [
    'TOML',
    '+++\ntitle = "Pier: closed for a year"\ndate = 2026-03-03\nauthors = ["Nora Quist", "Jon Moe"]\n[params]\nx = 1\n+++',
  ],
])('readMarkdown reads a head with %s', async (_, head) => {
  expect(await readArticle(Buffer.from(`${head}\n\n${body}\n`), { name: 'pier.md' })).toMatchObject({
    articles: [expected],
  });
});

test('readMarkdown keeps an instant, and refuses an alias bomb by reading nothing of it', async () => {
  const toml = '+++\ntitle = "Pier"\ndate = 2026-03-03T10:00:00Z\n+++\n';
  expect(await readArticle(Buffer.from(toml + body), { name: 'a.md' })).toMatchObject({
    articles: [{ publishedAt: '2026-03-03T10:00:00.000Z' }],
  });
  const bomb = `---\na: &a [x]\n${Array.from({ length: 20 }, (_, n) => `k${n}: &k${n} [${Array.from({ length: 9 }, () => `*${n === 0 ? 'a' : `k${n - 1}`}`).join(', ')}]`).join('\n')}\n---\n`;
  expect(await readArticle(Buffer.from(bomb + body), { name: 'a.md' })).toMatchObject({ articles: [{ text: body }] });
});

test('readMarkdown puts footnotes last and keeps rows of tables', async () => {
  const markdown = `# Pier\n\nThe board said so.[^1] Divers agreed.[^report]\n\n[^1]: On 2 March.\n[^report]: Their report\n    of February.\n\n| Year | Visitors |\n|---|--:|\n| 2024 | 1,200 |\n| 2025 | 900 |\n\nThe code is \`x[^1]\`.\n`;
  expect(await readArticle(Buffer.from(markdown), { name: 'pier.md' })).toMatchObject({
    articles: [
      {
        text: 'The board said so. Divers agreed.\n\nYear | Visitors\n\n2024 | 1,200\n\n2025 | 900\n\nThe code is x[^1].\n\nOn 2 March.\n\nTheir report of February.',
      },
    ],
  });
});

test('readMarkdown leaves out a site builder’s shortcodes and the marks of its notices', async () => {
  const source =
    '# Pier closed\n\n{{< figure src="pier.jpg" >}}\n\n> [!NOTE]\n> The board {{% bold %}} voted to close the pier.\n';
  expect(await readArticle(Buffer.from(source), { name: 'a.md' })).toMatchObject({
    articles: [{ title: 'Pier closed', text: 'The board voted to close the pier.' }],
  });
});

test.each([
  ['JSON', '{\n"title": "Pier closed",\n"date": "2026-03-03",\n"author": "Nora Quist"\n}\n'],
  ['MultiMarkdown', 'Title: Pier closed\nAuthor: Nora Quist\nDate: 2026-03-03\n\n'],
  ['pandoc', '% Pier closed\n% Nora Quist\n% 3 March 2026\n\n'],
])('readMarkdown reads a head as %s has it', async (_, head) => {
  const bytes = new TextEncoder().encode(`${head}The board said no.\n\nNobody objected.\n`);
  expect(await readArticle(bytes, { name: 'a.md' })).toMatchObject({
    articles: [
      {
        title: 'Pier closed',
        byline: 'Nora Quist',
        publishedAt: '2026-03-03',
        text: 'The board said no.\n\nNobody objected.',
      },
    ],
  });
});

test.each([
  [
    'HTML blocks',
    '<div class="x">\n\nIt met.\n\n</div>\n\n<p>The board <b>said</b> no &amp; left.</p>\n<!-- hidden -->',
    'It met.\n\nThe board said no & left.',
  ],
  [
    'a footnote in its place',
    'The board said no.^[In its report.] It left.',
    'The board said no. It left.\n\nIn its report.',
  ],
  ['the boxes of tasks', '- [x] The board met.\n- [ ] It votes.', 'The board met.\n\nIt votes.'],
  [
    'links and highlights of Obsidian',
    'The [[Board|board]] ==said no== %%ask again%%. ![[pier.png]]',
    'The board said no.',
  ],
  ['a notice of any name', '> [!quote] The board\n> said no.', 'The board said no.'],
])('readMarkdown reads %s', async (_, markdown, expected) => {
  const bytes = new TextEncoder().encode(`# Pier closed\n\n${markdown}\n`);
  expect(await readArticle(bytes, { name: 'a.md' })).toMatchObject({ articles: [{ text: expected }] });
});

const textOf = async (markdown: string, name = 'a.md') => {
  const reading = await readArticle(new TextEncoder().encode(markdown), { name });
  return reading.kind === 'articles' ? reading.articles[0]?.text : reading.failure.code;
};

test('readMarkdown keeps code line by line, whatever its lines look like', async () => {
  const code = [
    '<!--more-->',
    '<script>const a = "{{ .Site }}"</script>',
    'const board = ask(`pier`)',
    '{{ end }}',
    '{{< pier id="1" >}}',
    'if [[ -f pier.txt ]]; then',
    '});',
    'Share',
  ];
  const markdown = `# end\n\nThe line that closes it:\n\n\`\`\`sh {file="a"}\n${code.join('\n')}\n\`\`\`\n\nThat was all.\n`;
  expect(await textOf(markdown)).toBe(['The line that closes it:', ...code, 'That was all.'].join('\n\n'));
});

test.each([
  ['a shortcode', 'Write `{{< pier >}}` where the pier is.', 'Write {{< pier >}} where the pier is.'],
  ['double brackets', 'Ask `[[ -f pier ]]` first.', 'Ask [[ -f pier ]] first.'],
  ['a note’s mark', 'Write `^[note]` there.^[Said so.]', 'Write ^[note] there.\n\nSaid so.'],
])('readMarkdown keeps %s that is code within a line', async (_, markdown, text) => {
  expect(await textOf(`# Pier\n\n${markdown}\n`)).toBe(text);
});

test('readMarkdown keeps a fence inside a longer one, and joins prose that is set as code is', async () => {
  expect(await textOf('# Pier\n\n````md\n```\n==a==\n```\n````\n\nIt ==met==.\n')).toBe(
    '```\n\n==a==\n\n```\n\nIt met.',
  );
  const letter = 'The board met on Monday to hear\nwhat the divers had found there.';
  expect(await textOf(`# Pier\n\n\`\`\`\n${letter}\n\`\`\`\n`)).toBe(letter.replace('\n', ' '));
});

test.each(['Related', 'See also', 'Comments', 'Share'])(
  'a heading called %s stays over text of its own',
  async (heading) => {
    const list = '- [the harbour](https://pier.example/h) has its own report of that day\n- its map';
    expect(await textOf(`# Pier\n\nIt met.\n\n## ${heading}\n\n${list}\n\n## Divers\n\nThey left.\n`)).toBe(
      `It met.\n\n${heading}\n\nthe harbour has its own report of that day\n\nits map\n\nDivers\n\nThey left.`,
    );
  },
);

test('a heading that leads to nothing is left out', async () => {
  expect(await textOf('# Pier\n\nIt met.\n\n## Share\n\n## Divers\n\nThey left.\n')).toBe(
    'It met.\n\nDivers\n\nThey left.',
  );
});

test('no block of Markdown is glued to the one before it', async () => {
  const markdown = '# Pier\n\nPlease read the report of the harbour board\n\n### divers\n\nthey found a hole\n';
  expect(await textOf(markdown)).toBe('Please read the report of the harbour board\n\ndivers\n\nthey found a hole');
});

const readme = `# Pier

[![state](https://pier.example/s.svg)][state]

The **board** reads its [report](https://pier.example/r) on Monday.

[state]: https://pier.example/s
`;

test.each([
  ['README', readme],
  ['pier.txt', readme],
  ['README.uk.md', `<p align="center">\n  <img src="a.svg" alt="pier">\n</p>\n\n${readme}`],
  ['README.txt', `<div>\n\n${readme}\n</div>\n\n\`\`\`\ncode\n\`\`\`\n`],
])('%s is read as Markdown, by its name or by its form', async (name, markdown) => {
  const text = await textOf(markdown, name);
  expect(text).toContain('The board reads its report on Monday.');
  expect(text).not.toMatch(/\]\[|\*\*|align=/);
});

test('words that tags part stay parted', async () => {
  const markdown = '# Pier\n\nThe board<br>met.\n\n<table><tr><td>2024</td><td>1,200 visitors</td></tr></table>\n';
  expect(await textOf(markdown)).toBe('The board met.\n\n2024 1,200 visitors');
});

test('a manual keeps lines that a page’s reader would take for the page’s', async () => {
  const lines = [
    'See more examples in the folder',
    'Contact the board at board@pier.example',
    'Copyright (c) 2024 Ann Olsen',
    'The board said so. Read more here.',
  ];
  expect(await textOf(`# Pier\n\n\`\`\`js\npier();\n\`\`\`\n\n${lines.join('\n\n')}\n`)).toBe(
    `pier();\n\n${lines.join('\n\n')}`,
  );
});

test('a text with a hash or a bracket stays plain', async () => {
  const text = 'Pier #4 is shut [1], says the board.\n\nIt meets again on Monday (see page 3).';
  expect(await textOf(text, 'pier.txt')).toBe(text);
});

const releases = (heading: (version: string, index: number) => string) =>
  ['2.1.0', '2.0.1', '1.9.0', '1.8.2']
    .map((version, index) => `${heading(version, index)}\n\n- The pier opens on day ${index + 1}.\n`)
    .join('\n');

test.each([
  ['HISTORY.md', releases((version) => `${version} / 2025-03-01\n==================`), '2.1.0 / 2025-03-01'],
  ['CHANGES.md', releases((version) => `## [${version}] - 2025-03-01`), '[2.1.0] - 2025-03-01'],
  ['CHANGELOG.md', releases((version) => `## Version ${version} March 1, 2025`), 'Version 2.1.0 March 1, 2025'],
  ['NEWS.md', releases((version, index) => `# Boards ${index}\n## v${version}`), 'Boards 0\n\nv2.1.0'],
  [
    'history.txt',
    releases((version) => `Release ${version} (1 March 2025)\n----------------`),
    'Release 2.1.0 (1 March 2025)',
  ],
])(
  '%s has no title: its first heading is of its newest release, as others have theirs',
  async (name, source, first) => {
    expect(await readArticle(new TextEncoder().encode(source), { name })).toMatchObject({
      articles: [
        {
          title: null,
          text: expect.stringMatching(`^${first.replaceAll(/[()[\]]/g, '\\$&')}\n\n(?:- )?The pier opens`),
        },
      ],
    });
  },
);

test.each([
  ['a title over its releases', `# Pier\n\n${releases((version) => `## ${version}`)}`, 'Pier'],
  ['one release', '# Version 2.1.0\n\nThe pier opens.\n\n## Boats\n\nThey leave.\n', 'Version 2.1.0'],
  ['several parts', '# Boats\n\nThey leave.\n\n# Owners\n\nThey are paid.\n\n# Town\n\nIt pays.\n', 'Boats'],
])('the first heading is the title of a text with %s', async (_, source, title) => {
  expect(await readArticle(new TextEncoder().encode(source), { name: 'a.md' })).toMatchObject({
    articles: [{ title }],
  });
});

test.each([
  [
    'Fee\n: (`crowns`) What a boat pays.\n: It is due in May.',
    'Fee\n\n(crowns) What a boat pays.\n\nIt is due in May.',
  ],
  ['Fee\n: {{< new-in 2.1.0 />}}\n: What a boat pays.', 'Fee\n\nWhat a boat pays.'],
  ['Fee\n\n: What a boat pays.', 'Fee\n\nWhat a boat pays.'],
  ['Table of contents:\n\n[[_TOC_]]\n\n# Boats', 'Boats'],
  ['[TOC]\n\n# Boats', 'Boats'],
  ['## Contents\n\n[[TOC]]\n\n# Boats', 'Boats'],
  ['Take pier {{% param "minVersion" %}} or later.', 'Take pier minVersion or later.'],
  ['Each {{< term id="b" text="boat" >}} leaves.', 'Each boat leaves.'],
  ['It runs on {{< skew currentVersion >}} only.', 'It runs on currentVersion only.'],
  ['{{< figure src="a.png" >}}\n\nIt runs.', 'It runs.'],
])('what a site builder fills in is read as far as the text says it: %j', async (markdown, text) => {
  expect(await textOf(`# Pier\n\nThe board said so.\n\n${markdown}\n\nIt left.\n`)).toBe(
    `The board said so.\n\n${text}\n\nIt left.`,
  );
});

test.each([
  '[हिन्दी](README.hi.md) | [English](README.md) | Español | [Français](README.fr.md) | [Polski](README.pl.md)',
  '[English](README.md) · **Deutsch** · [简体中文](README.zh-CN.md) · [日本語](README.ja.md)',
  'English / [Português do Brasil](README.pt.md) / [Русский](README.ru.md) / [한국어](README.ko.md)',
])('a menu of languages is not read, in a manual either: %#', async (menu) => {
  expect(await textOf(`${menu}\n\n# Pier\n\nThe board said so.\n\n\`\`\`js\npier();\n\`\`\`\n`)).not.toMatch(
    /Polski|Deutsch|Русский/,
  );
});

const settings = ['[[piers]]', "name = 'old\\.pier'", "open = '*.*'", '==never=='];

test.each([
  ['{{< code-toggle file=pier >}}', '{{< /code-toggle >}}'],
  ['{{% highlight toml "linenos=table" %}}', '{{% /highlight %}}'],
  ['{{<highlight sh>}}', '{{</highlight>}}'],
  ['{% highlight toml %}', '{% endhighlight %}'],
  ['{%- codeblock lang:toml -%}', '{%- endcodeblock -%}'],
])('readMarkdown keeps the code of a shortcode line by line: %s', async (open, close) => {
  const markdown = `# Pier\n\nIts settings:\n\n${open}\n${settings.join('\n')}\n${close}\n\nIt ==met==.\n`;
  expect(await textOf(markdown)).toBe(['Its settings:', ...settings, 'It met.'].join('\n\n'));
});

test('readMarkdown keeps the code of a shortcode in an item of a list', async () => {
  const markdown = `# Pier\n\n- Its settings:\n\n  {{< highlight toml >}}\n  [[piers]]\n  {{< /highlight >}}\n\n- It met.\n`;
  expect(await textOf(markdown)).toBe('Its settings:\n\n[[piers]]\n\nIt met.');
});

test.each([
  ['prose', '{{< tab >}}\nThe board ==met==.\n{{< /tab >}}'],
  ['nothing', '{{< code-toggle config=pier />}}\n\nThe board ==met==.'],
  ['no end', '{{< highlight sh >}}\n\nThe board ==met==.'],
  ['another name', '{% highlight sh %}\n\nThe board ==met==.\n\n{% endraw %}'],
  ['a file', '{% include pier.html id="1" %}\n\nThe {{% b %}}board{{% /b %}} {% raw %}==met=={% endraw %}.'],
])('readMarkdown leaves out the marks alone of a shortcode with %s', async (_, markdown) => {
  expect(await textOf(`# Pier\n\n${markdown}\n`)).toBe('The board met.');
});
