import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityTag, readIfMatch } from '../../../lambdas/http/desk/if-match.ts';

describe('readIfMatch', () => {
  it('reads back what entityTag writes, also weakened, bare and with spaces around it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('', ' ', '\t'), (revision, space) => {
        const tag = entityTag(revision);
        for (const header of [tag, `W/${tag}`, String(revision)]) {
          expect(readIfMatch(`${space}${header}${space}`)).toEqual({ kind: 'revision', revision });
        }
      }),
    );
  });

  it('tells a missing header from one that names no revision', () => {
    expect(readIfMatch(undefined)).toMatchObject({ code: 'if-match-needed' });
    expect(readIfMatch(' ')).toMatchObject({ code: 'if-match-needed' });
    expect(readIfMatch('"three"')).toMatchObject({
      code: 'invalid-if-match',
      detail: expect.stringContaining('three'),
    });
  });
});
