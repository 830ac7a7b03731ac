import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Slices of text that end at a length of their own: each is of ASCII (a hash, a date, a token), of a list, or at a place
 * that was found in the text. Any other has to be made by `cut` or `shorten`, which keep characters whole.
 */
const harmless =
  /hash|Hash|digest|ISOString|instant\(|\bat\b|since|token|zone|lower|items|claims|lines|names|paragraphs|parts|words|pages?\.|openers|\.head\b|all\.|earlier/;

/** A slice of something to a length in figures, or to one that a constant names. */
const cutToLength =
  /([\w.?()[\]'"]+)\.(?:slice\(0, ?|substring\(0, ?|substr\(0, ?)(\d{2,}|LONGEST\w*|longest\w*|most\w*)\)/g;

const files = globSync('{claims,intake,lambdas,store,local,web,bin}/**/*.{ts,tsx}').filter(
  (file) => file !== 'claims/cut.ts' && !file.endsWith('schema.ts'),
);

/** Slices that are of lists, or of text in which only a pattern is looked for. */
const known: ReadonlySet<string> = new Set([
  'claims/likeness/facts/differences.ts',
  'claims/likeness/pair/pair-features.ts',
  'claims/likeness/search/features.ts',
  'claims/search/slots.ts',
  'claims/worth/worth.ts',
  'claims/extract/split/readings/kinds/by-kind.ts',
  'claims/extract/split/statements.ts',
  'claims/extract/split/tidy.ts',
  'intake/docx/read-docx.ts',
  'intake/docx/word-paragraphs.ts',
  'intake/feeds/poll-feed.ts',
  'intake/html/metadata/headline.ts',
  'intake/text/head.ts',
  'intake/html/body/site-boxes.ts',
  'intake/html/kept-apart.ts',
  'intake/json/schema-org.ts',
  'intake/mail/read-mail.ts',
  'intake/reviews/field.ts',
  'intake/reviews/row.ts',
  'intake/reviews/schema-org.ts',
  'lambdas/census/census-event.ts',
  'lambdas/exporting/work.ts',
  'lambdas/notices/letter.ts',
  'lambdas/http/routes/exports.ts',
  'lambdas/webhooks/deliver.ts',
  'store/memory/remember-reviews.ts',
  'store/names/bearer.ts',
  'intake/html/metadata/json-ld.ts',
  'intake/html/metadata/published.ts',
  'intake/html/metadata/page-facts.ts',
  'intake/html/stories.ts',
  'lambdas/http/kit/faults.ts',
  'claims/record/terms.ts',
  'store/record/search-checks.ts',
  'store/memory/search.ts',
  'lambdas/record/mcp/ask.ts',
  'web/dashboard/bars.ts',
  'web/queue/outcomes.tsx',
]);

test('outside text is cut to a length by cut and shorten alone', () => {
  const cuts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => [...line.matchAll(cutToLength)].length > 0 && !harmless.test(line))
      .map((line) => ({ file, line: line.trim() })),
  );
  expect(cuts.filter(({ file }) => !known.has(file))).toEqual([]);
  expect([...known].filter((file) => !files.includes(file))).toEqual([]);
});

test('the search finds a cut of text', () => {
  expect([...'const shown = title.slice(0, 300);'.matchAll(cutToLength)]).toHaveLength(1);
  expect([...'name.substring(0, longestName)'.matchAll(cutToLength)]).toHaveLength(1);
});
