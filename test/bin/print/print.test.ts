import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { explainHtml } from '../../../bin/print/explain-html.ts';
import { explainTerminal } from '../../../bin/print/explain-terminal.ts';
import { printExtraction } from '../../../bin/print/extraction.ts';
import { lookOf, plain } from '../../../bin/print/look.ts';
import { segments } from '../../../bin/print/segments.ts';
import { wrap } from '../../../bin/print/wrap.ts';
import { sample } from './sample-extraction.ts';

describe('printExtraction', () => {
  test('shows who said what, and the claims by score', () => {
    expect(printExtraction(sample)).toBe(
      [
        'Costs & rain\nThe Ledger · 2025-05-02\n2 sentences, 1 attribution, 2 claims',
        'Who said what',
        'a0   Ines Moor (“she”) said  indirect, 0.91\n     Costs <rose> by 12 per cent',
        'Claims, most check-worthy first',
        [
          '0.83  quantity    Costs <rose> by 12 per cent',
          '                  says Ines Moor (“said”)',
          '                  because a quantity: 12 per cent',
          '                  “she” read as “Ines Moor”',
        ].join('\n'),
        '0.12  event       It rained.\n                  says the article',
      ].join('\n\n'),
    );
  });

  test('says the same in colour', () => {
    const coloured = printExtraction(sample, { ...plain, colour: true });
    expect(coloured).not.toBe(printExtraction(sample));
    expect(stripVTControlCharacters(coloured)).toBe(printExtraction(sample));
  });
});

test('printExtraction and both explanations name nobody as holder of a claim whose language is not read', () => {
  const unread = { ...sample, claims: sample.claims.map((claim) => ({ ...claim, holder: 'unread' as const })) };
  for (const show of [printExtraction, explainTerminal, explainHtml]) {
    expect(show(unread)).toContain('language not read');
    expect(show(unread)).not.toMatch(/says the article|says Ines Moor/);
  }
});

test('explainTerminal marks speaker, cue and content and puts claims under their sentence', () => {
  const shown = explainTerminal(sample);
  expect(shown).toContain('[a0:Costs <rose> by 12 per cent], <she> {said}.\n  0.83  quantity');
  expect(shown).toContain('It rained.\n  0.12  event');
  expect(shown).toContain('a0: 0.91, clause before a cue');
});

test('explainHtml shows the article as text, never as markup', () => {
  const page = explainHtml(sample);
  expect(page).toContain('<span class="content" title="content of a0">Costs &lt;rose&gt; by 12 per cent</span>');
  expect(page).toContain('<title>Costs &amp; rain</title>');
  expect(page).not.toContain('<rose>');
});

test('segments put the text back together', () => {
  const pieces = segments(sample, [0, 49]).map(({ start, end }) => sample.article.text.slice(start, end));
  expect(pieces.join('')).toBe(sample.article.text);
  expect(pieces.length).toBe(6);
});

test('wrap keeps lines within the width and all words', () => {
  const wrapped = wrap('one two three four five', 10, '  ');
  expect(wrapped.split('\n')).toEqual(['  one two', '  three', '  four', '  five']);
});

test.each([
  [{ isTTY: true, columns: 90 }, {}, { width: 90, colour: true }],
  [{ isTTY: true, columns: 300 }, { NO_COLOR: '1' }, { width: 120, colour: false }],
  [{}, {}, { width: 100, colour: false }],
])('lookOf %j with %j is %j', (stream, environment, look) => {
  expect(lookOf(stream, environment)).toEqual(look);
});
