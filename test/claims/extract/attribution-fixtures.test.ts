import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();
const folder = new URL('../fixtures/attribution/', import.meta.url);

/** A fixture is an article, a line of three hyphens, and lines "speaker | cue | content", "-" where there is none. */
function read(name: string) {
  const [text = '', expected = ''] = readFileSync(new URL(name, folder), 'utf8').split('\n---\n');
  return { text, expected: expected.trim().split('\n') };
}

test.each(readdirSync(folder))('extract attributes as a reader would: %s', (name) => {
  const { text, expected } = read(name);
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  const { attributions } = extract({ id: name, article }, model);
  const found = attributions.map(({ speaker, cue, content }) => ({
    speaker: speaker?.name ?? '-',
    cue: cue?.text ?? '-',
    content: content.spans.map(([start, end]) => text.slice(start, end)).join(' … '),
  }));
  for (const line of expected) {
    const [speaker = '', cue = '', content = ''] = line.split(' | ');
    expect(found).toContainEqual({
      speaker,
      cue: expect.stringContaining(cue),
      content: expect.stringContaining(content),
    });
  }
});
