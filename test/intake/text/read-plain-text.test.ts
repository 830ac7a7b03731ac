import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../intake/text/clean-text.ts';
import { readPlainText } from '../../../intake/text/read-plain-text.ts';

const scraped = `!-- Google tag (gtag.js) -->

Harbour Board Votes to Close “Old Pier” Until Spring

The board of the port of Westhaven said the pier is unsafe, and that repairs cannot start in winter.

March 3, 2022
Harbour Board Votes to Close “Old Pier” Until Spring
SOURCE: Westhaven Gazette

Share this article
The harbour board on Tuesday voted to close the pier. “We cannot wait for an accident,” its chair, Ada Holm, told
reporters after the meeting.

Sign up for our newsletter
Click here to subscribe to our weekly newsletter
[button link=”https://gazette.example/tips” type=”big”] Send us YOUR tip[/button]

The pier, which opened in 1911, draws 40,000 visitors a year. Read the rest here.`;

describe('readPlainText', () => {
  test('takes title and date from the head, and leaves the residue out', () => {
    const article = readPlainText(scraped);
    expect(article).toMatchObject({
      title: 'Harbour Board Votes to Close “Old Pier” Until Spring',
      publishedAt: '2022-03-03',
      byline: null,
      publisher: null,
    });
    expect(article.text.split('\n\n')).toEqual([
      'The board of the port of Westhaven said the pier is unsafe, and that repairs cannot start in winter.',
      'The harbour board on Tuesday voted to close the pier. “We cannot wait for an accident,” its chair, Ada Holm, told reporters after the meeting.',
      'The pier, which opened in 1911, draws 40,000 visitors a year.',
    ]);
  });

  test('takes a byline and does not take a date of revision for the date of publication', () => {
    const article = readPlainText(
      'Ferry Fares Rise\nBy Nora Quist and Jan Aas\nUpdated: 4 May 2023, 10:15 GMT\nPublished: 2 May 2023\n\nFares rise on Monday.\n',
    );
    expect(article).toMatchObject({
      title: 'Ferry Fares Rise',
      byline: 'Nora Quist and Jan Aas',
      publishedAt: '2023-05-02',
    });
    expect(article.text).toBe('Fares rise on Monday.');
  });

  test.each(['One sentence alone, and nothing else.', 'a fragment without a full stop', 'Two sentences. In one line.'])(
    'keeps a text that has no head: %s',
    (text) => {
      expect(readPlainText(text)).toMatchObject({ title: null, text });
    },
  );
});

const word = fc.constantFrom(
  'the',
  'Council',
  'voted',
  'costs',
  '“never”',
  'Mr.',
  'of',
  '1,200',
  'Holm',
  'it’s',
  'said',
);
const sentence = fc.array(word, { minLength: 3, maxLength: 25 }).map((words) => `A ${words.join(' ')} ${'end'}.`);
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  {
    minLength: 1,
    maxLength: 6,
  },
);

describe('cleanText', () => {
  test('keeps clean text as it is', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        expect(cleanText(all.join('\n\n'))).toBe(all.join('\n\n'));
      }),
    );
  });

  test('keeps a line that looks like residue and goes on with a sentence', () => {
    const text =
      'The county said that only the residents who had asked to\nreceive e-mail alerts were told of the closure in time.';
    expect(cleanText(text)).toBe(text.replace('\n', ' '));
  });

  test('undoes hard wrapping', () => {
    const wrap = (paragraph: string) => paragraph.replaceAll(/(.{1,72})(?: |$)/g, '$1\n').trimEnd();
    fc.assert(
      fc.property(paragraphs, (all) => {
        expect(cleanText(all.map(wrap).join('\n\n'))).toBe(all.join('\n\n'));
      }),
    );
  });

  test('never throws, and changes nothing when done twice', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.oneof(sentence, fc.constantFrom('', 'Share', 'By', '!-- a -->', 'Read more: x', '-', 'word-', 'lower')),
        )
        .map((l) => l.join('\n')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});

test('soft hyphens are no part of a text', () => {
  expect(cleanText('Die Ver\u00adwaltung der Haupt\u00ad\nstadt hat den Kanal gesperrt.')).toBe(
    'Die Verwaltung der Hauptstadt hat den Kanal gesperrt.',
  );
});

test('rows whose cells are set under each other stay rows', () => {
  const rows = [
    'Name        Kind    What it is',
    'family      String  Names of the family',
    'slant       Int     how far it leans',
    'weight      Int     Light or bold',
  ];
  expect(
    cleanText(`These are known to the board and to all who ask for them:\n${rows.join('\n')}`)
      .split('\n\n')
      .slice(1),
  ).toEqual(rows);
});

test('lines of one name each stay apart', () => {
  const names = ['/etc/pier/pier.conf', '/etc/pier/conf.d', '$HOME/.config/pier/conf.d/boards.conf', '~/.pier.conf'];
  expect(cleanText(names.join('\n')).replaceAll('\n\n', '\n')).toBe(names.join('\n'));
});

test('a line that has the title’s words with other marks is the title near it, and an example further down', () => {
  const said = 'The harbour board reads its own conf file on Monday, its chair said to reporters.';
  const text = `pier-conf\n\n${said}\n\n${said}\n\n${said}\n\n~/.pier.conf\n`;
  expect(readPlainText(text)).toMatchObject({
    title: 'pier-conf',
    text: `${said}\n\n${said}\n\n${said}\n\n~/.pier.conf`,
  });
});

test.each(['const board = ask(pier)', 'let piles = 60', 'var x = 1;', '} else {', '}, 500)'])(
  '%s is an example’s line',
  (line) => {
    expect(cleanText(`It reads:\n\n${line}\n\nThat is all.`)).toContain(line);
  },
);

test.each(['var _gaq = _gaq || [];', 'const slot = googletag.defineSlot("/1/a");', '})(window, document);', '});'])(
  '%s is left of a page’s scripts',
  (line) => {
    expect(cleanText(`It met.\n\n${line}\n\nThat is all.`)).toBe('It met.\n\nThat is all.');
  },
);

test('a licence keeps the line that says whose work it is', () => {
  const text = 'Copyright (c) 2024 Ann Olsen\n\nPermission is hereby granted, free of charge, to any person who asks.';
  expect(cleanText(text)).toBe(text);
  expect(cleanText('The board met.\n\nCopyright (c) 2024 The Courier')).toBe('The board met.');
});

test('paragraphs that begin in lower case by habit stay apart', () => {
  const text = [
    'pier opens the boards and shows what is under them',
    'divers reads their report. It is long.',
    'lock shuts what was open.',
    'canal drains it.',
    'bank holds.',
  ];
  expect(cleanText(text.join('\n\n'))).toBe(text.join('\n\n'));
});

test.each(['Por Ida Brandvik | 03/05/2022 20:36', 'Von Ida Brandvik · 03.05.22, 20:36 Uhr'])(
  '%s names its author, and its day is nobody’s guess',
  (line) => {
    const text = 'O cais fecha por um ano, diz a junta do porto depois de ouvir os mergulhadores.';
    expect(readPlainText(`O cais fecha\n\n${line}\n\n${text}\n\n${text}`)).toMatchObject({
      byline: 'Ida Brandvik',
      text: `${text}\n\n${text}`,
    });
  },
);

test('what readers gave a text in stars is left out', () => {
  expect(cleanText('It met.\n\nPier closed, 5.0 out of 5 based on 2 ratings\n\nIt left.')).toBe('It met.\n\nIt left.');
});

test.each(['See also', 'Related', 'Read more'])('a heading “%s” with a line drawn under it stays', (heading) => {
  const text = [`The pier`, `Boats`, heading]
    .map((line) => `${line}\n----------------\n\nIt is told in ../piers.`)
    .join('\n\n');
  expect(readPlainText(text, null).text).toContain(`\n\n${heading}\n\nIt is told`);
});

test('a page’s label with a line drawn under it goes', () => {
  const text = 'The pier is closed.\n\nThe board said so on Monday.\n\nRead more\n---------\n';
  expect(readPlainText(text, null).text).not.toContain('Read more');
});

test('rows whose cells are parted by tabs stay rows', () => {
  const rows = ['month\t boats\twhat may leave', 'may\t 14\tall', 'june\t 3-4\tsmall ones'];
  expect(cleanText(rows.join('\n'))).toBe(rows.join('\n\n'));
});

test('one word over rows is no title; over sentences and verse it is', () => {
  expect(readPlainText('Above\n\nBoats | Owners\n\n14 | 9\n\nBelow')).toMatchObject({ title: null });
  expect(readPlainText('Left\n\n14 | 9')).toMatchObject({ title: null });
  expect(readPlainText('Autumn\n\nThe boats are gone\n\nThe pier is bare')).toMatchObject({ title: 'Autumn' });
  expect(readPlainText('Resigned\n\nThe harbour master left on Monday.')).toMatchObject({ title: 'Resigned' });
});

test('a change log is named by none of its changes', () => {
  const change = (day: number) =>
    `2026-03-0${day}  Ann Olsen  <ann@example.org>\n\n\t* src/quay.c: Count the boats of the day as well.`;
  expect(readPlainText([5, 4, 3].map(change).join('\n\n')).title).toBeNull();
  expect(readPlainText(`Notes of Ann Olsen <ann@example.org>\n\n${change(3)}`).title).toBe(
    'Notes of Ann Olsen <ann@example.org>',
  );
});

test('a word with a colon after a list names the next one', () => {
  const text = readPlainText(
    'Changes of this year\n\nquay:\n   - count the boats of the day  [Ann Olsen]\n   - mend the lamp  [Bo Park]\npier:\n   - paint the rails  [Ann Olsen]\nboats: and\n',
  ).text;
  expect(text.split('\n\n')).toContain('pier:');
});

test.each([
  ['GNU’s with a time', (day: number) => `Tue Mar  ${day} 10:49:22 GMT 2026  Ann Olsen  <ann@example.org>`],
  ['one with a day first', (day: number) => `${day} March 2026  Ann Olsen <ann@example.org>`],
  ['Debian’s', (day: number) => `quay (1.2-${day}) unstable; urgency=medium`],
])('a change log is named by none of its changes: %s', (_, headOf) => {
  const change = (day: number) => `${headOf(day)}\n\n  * Count the boats of the day as well.`;
  const read = readPlainText([5, 4, 3].map(change).join('\n\n'));
  expect(read.title).toBeNull();
  expect(read.text).toContain(headOf(5).replaceAll(/ {2}/g, ' ').slice(0, 8));
});

test.each(['"--reference" was not given.', 'Nora Quist had seen it.', '(See the map of the pier.)'])(
  'an item goes on in its next line where its first has no room for the next word: %s',
  (next) => {
    const item = '* "pier count --all" has learned that it can be asked for even when';
    expect(readPlainText(`Changes\n\n${item}\n  ${next}\n\n* It met.\n`).text).toBe(`${item} ${next}\n\n* It met.`);
  },
);

test('a short item ends with its line', () => {
  expect(
    readPlainText('Changes\n\n- The board of the harbour\nNora Quist and her divers, and all the others who met\n')
      .text,
  ).toBe('- The board of the harbour\n\nNora Quist and her divers, and all the others who met');
});

test.each([
  ['Canal news -*- outline -*-', 'Canal news'],
  ['Canal news -*- mode: text; coding: utf-8 -*-', 'Canal news'],
  ['-*- text -*- Canal news', 'Canal news'],
])('an editor’s mark is no part of a title: %s', (line, title) => {
  const text = `${line}\n\nThe water board of Ostmere said on Friday that it will drain the canal.`;
  expect(readPlainText(text).title).toBe(title);
});
