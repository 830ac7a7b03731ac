import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();
const folder = new URL('../fixtures/attribution/', import.meta.url);

const known = { wrong: 'known wrong: ', missed: 'known missed: ' } as const;

/**
 * A fixture is an article, a line of three hyphens, and all its attributions, a line each: "speaker | cue | content",
 * "-" where there is none. "known wrong" before a line says that a reader would not mark it so, and "known missed" that
 * a reader would mark it and the engine does not.
 */
function read(name: string) {
  const [text = '', expected = ''] = readFileSync(new URL(name, folder), 'utf8').split('\n---\n');
  const lines = expected.trim().split('\n');
  return {
    text,
    found: lines.filter((line) => !line.startsWith(known.missed)).map((line) => line.replace(known.wrong, '')),
    missed: lines.filter((line) => line.startsWith(known.missed)).map((line) => line.slice(known.missed.length)),
  };
}

function linesOf(name: string, text: string): readonly string[] {
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: name, article }, model).attributions.map(({ speaker, cue, content }) => {
    const said = content.spans.map(([start, end]) => text.slice(start, end)).join(' … ');
    return [speaker?.name ?? '-', cue?.text ?? '-', said].join(' | ').replaceAll(/\s+/g, ' ');
  });
}

test.each(readdirSync(folder))('extract attributes as a reader would, and nothing else: %s', (name) => {
  const { text, found, missed } = read(name);
  const lines = linesOf(name, text);
  expect(lines).toEqual(found);
  expect(lines.filter((line) => missed.includes(line))).toEqual([]);
});
