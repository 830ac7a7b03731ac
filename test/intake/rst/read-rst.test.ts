import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, utf8 } from '../pier.ts';

const source = `===========
${pier.title.padEnd(11)}
===========

:Author: ${pier.byline}
:Date: ${pier.day}

.. image:: pier.png
   :alt: the pier

The board read the \`report <https://pier.example/r>\`_ and :ref:\`its table <t>\` of *2025*. [1]_

.. note::

   The pier **stays** closed.

Figures
-------

They were counted with \`\`count\`\`, as follows::

   const all = count()
   count --all

.. tab:: Boards
   :selected:

   .. code-block:: sh
      :linenos:

      count --some

   Counted twice.

.. toctree::
   :maxdepth: 1

   piles

Related
-------

======  =========
Year    Visitors
======  =========
2025    900
======  =========

.. _report: https://pier.example/r
.. a comment of the author

.. [1] Its report of 2 March.
`;

test.each(['pier.rst', 'pier.txt'])('readRst reads %s as its text, by its name or by its form', async (name) => {
  expect(await readArticle(utf8(source), { name })).toMatchObject({
    articles: [
      {
        title: pier.title,
        byline: pier.byline,
        publishedAt: pier.day,
        text: [
          'The board read the report and its table of 2025.',
          'The pier stays closed.',
          'Figures',
          'They were counted with count, as follows:',
          'const all = count()',
          'count --all',
          'Boards',
          'count --some',
          'Counted twice.',
          'Related',
          'Year    Visitors',
          '2025    900',
          'Its report of 2 March.',
        ].join('\n\n'),
      },
    ],
  });
});

test('a plain text with lines drawn under its titles stays one, without the lines', async () => {
  const text = 'Pier closed for a year\n======================\n\nThe board said no.\n\n-----\n\nNobody objected.\n';
  expect(await readArticle(utf8(text), { name: 'a.txt' })).toMatchObject({
    articles: [{ title: 'Pier closed for a year', text: 'The board said no.\n\nNobody objected.' }],
  });
});

test('numbers that a builder fills in, and what is meant for a builder’s own directives, are not read', async () => {
  const text = `Pier
====

#. The board votes.
#. The county pays.

.. tab:: Boats

   They leave in October.

.. harbour-usage:: pier "boats --all"

.. harbour-list:: pier
   :depth: 2

.. harbour-note:: The pier stays closed in winter.

.. harbour-box:: Owners

   They are paid.

.. note:: Children too
`;
  expect(await readArticle(utf8(text), { name: 'pier.rst' })).toMatchObject({
    articles: [
      {
        title: 'Pier',
        text: [
          'The board votes.',
          'The county pays.',
          'Boats',
          'They leave in October.',
          'The pier stays closed in winter.',
          'Owners',
          'They are paid.',
          'Children too',
        ].join('\n\n'),
      },
    ],
  });
});

test('the newest of several releases is no title of a history in reStructuredText', async () => {
  const text = ['2.1 (2025-03-01)', '2.0 (2024-11-20)', '1.9 (2024-05-02)']
    .map((heading) => `${heading}\n----------------\n\nThe *pier* opens.\n`)
    .join('\n');
  expect(await readArticle(utf8(text), { name: 'history.rst' })).toMatchObject({
    articles: [{ title: null, text: expect.stringMatching(/^2\.1 \(2025-03-01\)\n\nThe pier opens\./) }],
  });
});

test('readRst keeps a term apart from its definition, however long its lines are, and an item whole', async () => {
  const definitions = [
    'old pier',
    '    The pier that the harbour board closed in March after its divers had found',
    '    what they feared.',
    'new one',
    '    A pier that nobody has seen, of which the board has spoken at each meeting of',
    '    the past years.',
    '',
    '- The board met on Monday to hear what its divers had found below the pier and',
    '  Nora Quist wrote it down.',
    '1. The first of its questions was about who had known of the hole for years and',
    '   Who had said so.',
  ];
  const reading = await readArticle(utf8(`Pier\n====\n\n${definitions.join('\n')}\n`), { name: 'pier.rst' });
  expect(reading.kind === 'articles' ? reading.articles[0]?.text.split('\n\n') : reading).toEqual([
    'old pier',
    'The pier that the harbour board closed in March after its divers had found what they feared.',
    'new one',
    'A pier that nobody has seen, of which the board has spoken at each meeting of the past years.',
    '- The board met on Monday to hear what its divers had found below the pier and Nora Quist wrote it down.',
    '1. The first of its questions was about who had known of the hole for years and Who had said so.',
  ]);
});

test.each(['__init__.py', '__main__', 'a__b__c'])('underscores of a name are no marks: %s', async (name) => {
  const source = `Canal\n=====\n\nThe file ${name} says when the board drains the canal, and \`\`why\`\` it does.\n`;
  expect(await readArticle(Buffer.from(source), { name: 'canal.rst' })).toMatchObject({
    articles: [{ text: `The file ${name} says when the board drains the canal, and why it does.` }],
  });
});
