import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimtrail } from '../local/stack.ts';

const lines = (items: readonly unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const answers = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
let folder: string;
let known: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrail-match-'));
  known = join(folder, 'known.jsonl');
  await writeFile(
    known,
    lines([
      {
        id: 'wages',
        text: 'Wages rose by 5 percent in 2024.',
        title: 'Did wages rise?',
        speaker: 'Ana Ruiz',
        date: '2025-01-02',
      },
      { id: 'ships', text: 'Norway bought 40 ships from Germany.' },
      { id: 3, text: 'The mayor raised bus fares.', speaker: null, title: '' },
    ]),
  );
});

describe('claimtrail match', () => {
  test('answers each line with what it repeats or reverses, and a bad one with an error', async () => {
    const input = `${lines([
      { id: 'a', text: 'Wages rose by 5% in 2024' },
      { id: 'b', text: 'The mayor did not raise bus fares', speaker: 'Ana Ruiz', date: '2025-01-02' },
    ])}{"id": \n\n${lines([{ id: 'c', text: ' ' }, { text: 'x' }, { id: 'd', text: 'x', date: [] }, { id: 'e', text: 'Zzyzx' }])}`;
    const { code, stdout, stderr } = await claimtrail(['match', known, '--top', '1'], { input });
    expect(answers(stdout)).toEqual([
      {
        id: 'a',
        matches: [{ id: 'wages', score: 1, relation: 'same', because: ['same statement, written differently'] }],
      },
      { id: 'b', matches: [expect.objectContaining({ id: '3', relation: 'opposed' })] },
      { id: null, error: { code: 'broken-json', message: expect.stringContaining('not JSON') } },
      { id: 'c', error: { code: 'invalid-line', message: expect.stringContaining('text: must not be empty') } },
      {
        id: null,
        error: { code: 'invalid-line', message: expect.stringContaining('id: must be a string or a number') },
      },
      { id: 'd', error: { code: 'invalid-line', message: expect.stringContaining('date: must be a date') } },
      { id: 'e', matches: [] },
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('names the known claims that cannot be read, and goes on', async () => {
    const file = join(folder, 'broken.jsonl');
    await writeFile(file, `${lines([{ id: 'a', text: 'Norway bought 40 ships.' }])}{"id": 1}\n`);
    const { code, stdout, stderr } = await claimtrail(['match', file], {
      input: lines([{ id: 1, text: 'Norway bought 40 ships' }]),
    });
    expect(answers(stdout)[0].matches[0]).toMatchObject({ id: 'a', relation: 'same' });
    expect(stderr).toContain(`${file}, line 2: text: must be a string`);
    expect(code).toBe(1);
  });

  test('keeps what has a date that cannot be read, and takes it for near no other', async () => {
    const file = join(folder, 'dates.jsonl');
    const text = 'Prices of bread went up last week.';
    const item = (id: string, date: unknown) => ({ id, text, date });
    await writeFile(file, lines([item('soon', 'stated soon'), item('day', 'March 3, 2024')]));
    const input = lines([item('a', '2024-03-04'), item('b', Date.parse('2024-03-04')), item('c', 'soon')]);
    const { code, stdout } = await claimtrail(['match', file], { input });
    const found = answers(stdout).map(({ matches }) =>
      matches.map((match: { id: string; relation: string }) => [match.id, match.relation]),
    );
    const near = [
      ['day', 'same'],
      ['soon', 'near'],
    ];
    expect({ code, found }).toEqual({
      code: 0,
      found: [
        near,
        near,
        [
          ['soon', 'near'],
          ['day', 'near'],
        ],
      ],
    });
  });

  test.each([
    [['match', '/no/such/file'], 'there is no such file'],
    [['match', 'package.json', '--top', '0'], '--top takes a number from 1 to 100'],
    [['match'], "missing required argument 'CLAIMS.jsonl'"],
  ])('says how it is used: %j', async (args, message) => {
    const { code, stderr } = await claimtrail(args, { input: '' });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('claimtrail compare', () => {
  test('takes texts and objects, and goes on after a bad line', async () => {
    const text = 'I never voted for the war in Iraq.';
    const input = lines([
      { id: 1, a: 'Wages rose by 5 % in 2024', b: 'Wages fell by 5 % in 2024' },
      { id: 2, a: { text, speaker: 'Ana Ruiz', date: '2024-01-01' }, b: { text, speaker: 'Tom Berg' } },
      { id: 3, a: text, b: { text } },
      { id: 4, a: text },
    ]);
    const { code, stdout } = await claimtrail(['compare'], { input });
    expect(answers(stdout)).toEqual([
      {
        id: '1',
        relation: 'opposed',
        score: expect.any(Number),
        because: expect.arrayContaining(['opposites: “rose” and “fell”']),
      },
      { id: '2', relation: 'near', score: 0.95, because: expect.arrayContaining(['said by Ana Ruiz and by Tom Berg']) },
      { id: '3', relation: 'same', score: 1, because: ['same wording'] },
      { id: '4', error: { code: 'invalid-line', message: expect.stringContaining('b: must be a text') } },
    ]);
    expect(code).toBe(1);
  });
});
