import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

describe.each(workflows)('.github/workflows/%s', (_, text) => {
  test('pins every action by its commit, and says which release that is', () => {
    const actions = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('says what it may do, and may not write', () => {
    expect(text).toMatch(/^permissions:/m);
    expect(text).not.toMatch(/(contents|packages|actions|pull-requests): write/);
  });

  test('keeps no key and leaves no token in the working copy', () => {
    expect(text).not.toMatch(/secrets\.|aws-access-key-id/);
    expect(text.match(/persist-credentials: false/g)).toHaveLength(text.match(/actions\/checkout@/g)?.length ?? 0);
  });
});
