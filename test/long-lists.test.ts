import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Lists that are short by construction, whatever a file holds. */
const short = /\.slice\(0, most\w+\)|known\.map/;

/** A list as the arguments of one call: some 125,000 entries exceed the stack, and a file of outside can have more. */
const asArguments = /\b(?:push|unshift|min|max|fromCharCode|fromCodePoint)\(\.\.\.(?!\[)/;

const files = globSync('intake/**/*.ts');

test('no list that a file decides on is the arguments of a call', () => {
  const found = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        !/^\s*(?:\/\*)?\*/.test(line) && asArguments.test(line) && !short.test(line)
          ? [`${path}:${at + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test.each(['list.push(...more);', 'Math.max(...places)', 'const first = Math.min(...chosen);'])(
  '%s is found',
  (line) => {
    expect(asArguments.test(line)).toBe(true);
  },
);
