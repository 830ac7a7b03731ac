import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { expect, test, vi } from 'vitest';
import { bounds } from './bounds.ts';
import { fasterThanLength, worstWithin } from './cost.ts';
import { literalPatterns, madePatterns, nameOf, type Pattern, sourceFiles } from './patterns.ts';

/** Patterns are made when first needed; here, at once, so that all of them are seen. */
vi.mock(import('../../claims/lazy.ts'), async (original) => {
  const { lazy, lazyFor } = await original();
  return {
    lazyFor,
    lazy: <T>(make: () => T): (() => T) => {
      if (/RegExp/.test(String(make))) make();
      return lazy(make);
    },
  };
});

/**
 * What an analysis found linear before, and what it could not decide; `npm run patterns` asks it about all again, and
 * with CLAIMTRAIL_PATTERNS=more about what is new. */
const ledgers = { linear: 'test/patterns/linear.txt', undecided: 'test/patterns/undecided.txt' } as const;
const again = process.env['CLAIMTRAIL_PATTERNS'] === 'again';
const known = ledger(ledgers.linear);
const undecided = ledger(ledgers.undecided);

function ledger(file: string): Set<string> {
  return new Set(!again && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
}

/** For how long the analysis may think about one pattern, and the longest that a bounded one may take. */
const patience = 5_000;
const mostMilliseconds = 20;

/** All modules but the entry points of functions, which ask for an environment. */
const modules = sourceFiles.filter((file) => !file.startsWith('lambdas/'));

function keep(file: string, names: ReadonlySet<string>, all: ReadonlyMap<string, Pattern>): void {
  const kept = [...names].filter((name) => all.has(name)).sort();
  writeFileSync(file, `${kept.join('\n')}\n`);
}

/** A growth that seems too fast is measured so often: a machine with other work shows one now and then, a pattern each time. */
const measurings = 3;

/** Where a pattern grows faster than the text each time that it is measured. */
function alwaysFaster(pattern: Pattern): string | undefined {
  let found: readonly string[] = [];
  for (let time = 0; time < measurings; time++) {
    found = fasterThanLength(pattern, 1.2);
    if (found.length === 0) return undefined;
  }
  return found.join('; ');
}

/** What is wrong with a pattern; undefined where its time grows with the length of the text alone. */
function faultOf(pattern: Pattern): string | undefined {
  const name = nameOf(pattern);
  if (known.has(name)) return undefined;
  const bound = bounds[pattern.file];
  if (!undecided.has(name) || bound === undefined) {
    const found = checkSync(pattern.source, pattern.flags, { timeout: patience });
    if (found.status === 'safe') {
      known.add(name);
      return undefined;
    }
    if (bound === undefined) return `${found.status} ${found.status === 'vulnerable' ? found.attack.pattern : ''}`;
    undecided.add(name);
  }
  if (bound.most === undefined) return alwaysFaster(pattern);
  const { text, milliseconds } = worstWithin(pattern, bound.most);
  return milliseconds < mostMilliseconds ? undefined : `${milliseconds.toFixed(0)} ms for ${JSON.stringify(text)}`;
}

test('every pattern that outside text meets takes time in proportion to its length, or meets a bounded one', {
  timeout: 900_000,
}, async () => {
  const made = await madePatterns(() => Promise.all(modules.map((file) => import(/* @vite-ignore */ `../../${file}`))));
  expect(made.map(({ file }) => file)).toContain('claims/language/en/worth/quantity.ts');
  const all = new Map([...literalPatterns(), ...made].map((pattern) => [nameOf(pattern), pattern]));
  expect(all.size).toBeGreaterThan(350);
  const faults = [...all.values()].flatMap((pattern) => {
    const fault = faultOf(pattern);
    return fault === undefined ? [] : [`${pattern.file} ${nameOf(pattern)}: ${fault}`];
  });
  if (process.env['CLAIMTRAIL_PATTERNS'] !== undefined) {
    keep(ledgers.linear, known, all);
    keep(ledgers.undecided, undecided, all);
  }
  expect(faults).toEqual([]);
});

test('every bound is of a file that there is', () => {
  expect(Object.keys(bounds).filter((file) => !sourceFiles.includes(file))).toEqual([]);
});
