import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { said } from './said.ts';

const folder = new URL('../../fixtures/texts/', import.meta.url);

/** A fixture is the day of an article, its text, a line of three hyphens, and all its claims, "who says it | claim". */
test.each(readdirSync(folder))('extract reads a whole text of its form: %s', (name) => {
  const [article = '', claims = ''] = readFileSync(new URL(name, folder), 'utf8').split('\n---\n');
  const [day = '', ...lines] = article.split('\n');
  expect(said(lines.join('\n'), day)).toEqual(claims.trim().split('\n'));
});
