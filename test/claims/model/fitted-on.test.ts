import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestOf, staleIn, templatesDigest } from '../../../bench/fit/fitted-on.ts';
import { formatModel } from '../../../bench/fit/format-model.ts';
import { parts } from '../../../bench/fit/parts.ts';
import { FeatureTemplates, placesOf } from '../../../claims/language/feature-templates.ts';
import { emptyModel } from '../../../claims/model/model.ts';

describe('the weights that ship', () => {
  const present = parts.filter(({ file }) => existsSync(file));

  test('are some', () => {
    expect(present.map(({ name }) => name)).toContain('language');
  });

  test.each(present)('were fitted on what the code has today: $file', (part) => {
    expect(staleIn(part, readFileSync(part.file))).toEqual([]);
  });
});

describe('staleIn', () => {
  const verbs = ['say', 'warn'];
  const part = (found: readonly string[]) => ({
    name: 'cues',
    file: 'cues.bin',
    fittedOn: () => ({ 'cue verbs': digestOf(found), rules: digestOf(['colon']) }),
  });
  const written = formatModel(emptyModel, part(verbs).fittedOn());

  test('has nothing to say of weights that were fitted on the same', () => {
    expect(staleIn(part(verbs), written)).toEqual([]);
  });

  test('says what is other, in which file, and which command fits it', () => {
    expect(staleIn(part([...verbs, 'clap']), written)).toEqual([
      'cues.bin was fitted on other cue verbs; run npm run fit -- --data DIR --only cues',
    ]);
  });

  test('takes weights that do not say what they were fitted on as fitted on something else', () => {
    expect(staleIn(part(verbs), formatModel(emptyModel, {}))).toHaveLength(2);
  });

  test('takes what the weights were fitted on and the code has no more as other', () => {
    const more = formatModel(emptyModel, { ...part(verbs).fittedOn(), tails: digestOf([]) });
    expect(staleIn(part(verbs), more)).toEqual([expect.stringContaining('other tails;')]);
  });
});

test('digestOf goes by what is in a set', () => {
  expect(digestOf(new Set(['say']))).toBe(digestOf(new Set(['say'])));
  expect(digestOf(new Set(['say']))).not.toBe(digestOf(new Set(['clap'])));
});

test('templatesDigest is the same whatever the templates were used for before', () => {
  const templates = new FeatureTemplates(placesOf(['side', 'word']), [['side', 'word']], 256, ['side']);
  const before = templatesDigest(templates);
  templates.fix(new Int32Array([7, 7]));
  expect(templatesDigest(templates)).toBe(before);
});
