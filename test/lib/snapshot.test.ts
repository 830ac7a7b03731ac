import { expect, test } from 'vitest';
import { stages } from '../../lib/stages.ts';
import { templateOf } from './synthesized.ts';

/** A template without what changes though nothing does: hashes of code, and the ids of versions that hold them. */
function normalised(template: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(template, sorted, 1)
    .replaceAll(/[0-9a-f]{64}/g, '<hash>')
    .replaceAll(/(CurrentVersion)[0-9A-F]{8}[0-9a-f]{32}/g, '$1<hash>')}\n`;
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test.each(Object.entries(stages))(
  'the template of %s is the one last looked at (vitest -u takes a new one)',
  async (name, stage) => {
    await expect(normalised(templateOf(stage).toJSON())).toMatchFileSnapshot(`${name}.snap`);
  },
);
