import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../../../claims/language/en/english.ts';

/** A file of cases: "# name", then the text with a ‖ wherever one sentence ends and the next begins; blank lines end sentences too. */
function casesOf(file: URL): readonly (readonly [name: string, text: string, sentences: readonly string[]])[] {
  const cases = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return cases.map((found) => {
    const [name = '', ...lines] = found.trimEnd().split('\n');
    const marked = lines.join('\n');
    const sentences = marked.split(/‖|\n\n+/).map((sentence) => sentence.trim());
    return [name, marked.replaceAll('‖', ''), sentences] as const;
  });
}

const folder = new URL('sentences/', import.meta.url);

test.each(readdirSync(folder).flatMap((file) => casesOf(new URL(file, folder))))(
  'splitSentences finds the sentences of a text: %s',
  (_, text, sentences) => {
    expect(english.splitSentences(text).map(({ span: [start, end] }) => text.slice(start, end))).toEqual(sentences);
  },
);
