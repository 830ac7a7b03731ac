import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './texts/said.ts';

/** Sentences by the kind of fault that each may show, with what has to come of them; a line says how it is read at its head. */
const file = new URL('../fixtures/kinds/kinds.txt', import.meta.url);

/** Before a sentence that does not come right yet. */
const knownWrong = '~ ';

interface Case {
  readonly line: string;
  readonly isKnownWrong: boolean;
  readonly text: string;
  readonly day: string | null;
  readonly wanted: readonly string[];
}

function caseOf(written: string): Case {
  const isKnownWrong = written.startsWith(knownWrong);
  const line = isKnownWrong ? written.slice(knownWrong.length) : written;
  const [, text = '', ...parts] = line.split(' | ');
  const day = parts.find((part) => part.startsWith('@ '))?.slice(2) ?? null;
  return { line, isKnownWrong, text: text.replaceAll('\\n', '\n'), day, wanted: parts };
}

interface Read {
  readonly text: string;
  readonly speaker: string;
  readonly open: string;
}

function claimsOf({ text, day }: Case): readonly Read[] {
  const { claims, attributions } = read(text, day);
  const names = new Map(attributions.map(({ id, speaker }) => [id, speaker?.name ?? speaker?.text ?? '?']));
  return claims.map((claim) => ({
    text: claim.text.replace(/[.!?…]+$/, ''),
    speaker: claim.attributions.length === 0 ? 'article' : (names.get(claim.attributions.at(-1) ?? '') ?? '?'),
    open: claim.open[0]?.text ?? '',
  }));
}

function isSaidBy(
  claims: readonly Read[],
  [pattern = '', speaker = '']: readonly string[],
  isWanted: boolean,
): boolean {
  const found = claims.filter(({ text }) => new RegExp(pattern, 'iu').test(text));
  const isTheirs = (claim: Read): boolean =>
    (claim.speaker === 'article') === (speaker === 'article') && new RegExp(speaker, 'iu').test(claim.speaker);
  return (!isWanted || found.length > 0) && found.every((claim) => isTheirs(claim) === isWanted);
}

function holds(claims: readonly Read[], wanted: string): boolean {
  const rest = wanted.slice(2);
  const pattern = (): RegExp => new RegExp(rest, 'iu');
  switch (wanted.charAt(0)) {
    case '+':
      return claims.some(({ text }) => pattern().test(text));
    case '-':
      return !claims.some(({ text }) => pattern().test(text));
    case '=':
      return isSaidBy(claims, rest.split(' => '), true);
    case '!':
      return isSaidBy(claims, rest.split(' => '), false);
    case '?':
      return claims.at(-1)?.open === rest;
    default:
      return wanted.startsWith('@ ');
  }
}

const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(caseOf);

test.each(cases.filter(({ isKnownWrong }) => !isKnownWrong))('comes right: $line', (item) => {
  const claims = claimsOf(item);
  expect({ claims, wrong: item.wanted.filter((wanted) => !holds(claims, wanted)) }).toEqual({ claims, wrong: [] });
});

test.each(cases.filter(({ isKnownWrong }) => isKnownWrong))(
  'is wrong still, else take its mark away: $line',
  (item) => {
    const claims = claimsOf(item);
    expect(item.wanted.every((wanted) => holds(claims, wanted))).toBe(false);
  },
);
