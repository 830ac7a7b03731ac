import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What looks like words of a language in source text: lists, alternations in patterns, comparisons with a word. */
const signs: readonly RegExp[] = [
  /wordSet\(/,
  /new (?:Set|Map)\(\[+'[a-z]{2,}'/,
  /\[(?:'[a-z]+',? ?){2,}\]\.includes\(/,
  /[A-Za-z]{2,}\|[A-Za-z]{2,}/,
  /\b(?:lower|lemma|text)\b[^='"&|]{0,20}[!=]== ['"]['A-Za-z]*[A-Za-z]['A-Za-z]*['"]/,
  /\b(?:lower|lemma|text)\b[^='"]{0,20}\.(?:endsWith|startsWith|includes)\('[a-z]+'\)/,
];

/** Files that hold such words though they are of no language, each with why. */
const allowed: Readonly<Record<string, string>> = {
  'claims/language/parse/parser.ts': 'the labels of Universal Dependencies are the same in every language',
  'claims/language/parse/predicates.ts': 'the labels of Universal Dependencies are the same in every language',
  'claims/language/sentences/fused.ts': 'the ends of addresses in the internet are the same in every language',
};

/** Where each language is at home: its own folder. */
const homes = /^claims\/language\/(?:[a-z]{2}|unread)\//;

/** The lines of a source without comments and imports, by number. */
function linesOf(source: string): readonly (readonly [number, string])[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
  return bare
    .split('\n')
    .map((line, at): readonly [number, string] => [at + 1, line.replace(/(?:^|\s)\/\/.*$/, '')])
    .filter(([, line]) => !line.startsWith('import '));
}

function wordsIn(source: string): readonly string[] {
  return linesOf(source).flatMap(([at, line]) =>
    signs.some((sign) => sign.test(line)) ? [`${at}: ${line.trim()}`] : [],
  );
}

const files = ['claims/language', 'claims/extract', 'claims/worth'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !homes.test(path)),
);

test.each(files.filter((path) => !(path in allowed)))('%s holds no words of a language', (path) => {
  expect(wordsIn(readFileSync(path, 'utf8'))).toEqual([]);
});

test.each(Object.keys(allowed))('%s still needs its exception', (path) => {
  expect(wordsIn(readFileSync(path, 'utf8'))).not.toEqual([]);
});

test.each([
  "const be = wordSet('is are was');",
  "const joining = new Set(['and', 'but']);",
  "if (['who', 'which'].includes(reader.lower(piece))) return;",
  'const joins = /^(?:and|but)$/;',
  "if (token.lower === 'that') return;",
  'if (token?.lower !== "n\'t") return;',
  "return reader.lower(piece).endsWith('ed');",
])('words of a language are found in: %s', (line) => {
  expect(wordsIn(line)).toHaveLength(1);
});

test.each([
  "/** \"and\", 'but': wordSet('and but') */",
  "  return token.lower === '.'; // not 'that'",
  "const dashes = new Set(['-', '--']);",
  "const nominal = new Set<Tag>(['NOUN', 'PROPN']);",
  "type Side = 'left' | 'right';",
])('no words of a language are found in: %s', (line) => {
  expect(wordsIn(line)).toEqual([]);
});
