import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { extractStream } from '../../bin/stream/extract-stream.ts';
import { linesOf } from '../../bin/stream/lines.ts';
import { Extraction } from '../../claims/extraction.ts';
import { emptyModel } from '../../claims/model/model.ts';
import { childEnv, claimtrail } from '../local/stack.ts';

const text = 'The ferry cost 3 million crowns, said Ola Holm.  It sails\r\nevery day.';
const lines = (articles: readonly unknown[]) => articles.map((article) => `${JSON.stringify(article)}\n`).join('');
const answers = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('claimtrail extract --stream', () => {
  test('answers each line in order, and a bad one with an error', async () => {
    const input = `${lines([{ id: 'a', text }])}{"id": \n\n${lines([{ id: 'b' }, { id: 'c', html: `<p>${text}</p>` }])}`;
    const { code, stdout, stderr } = await claimtrail(['extract', '--stream'], { input });
    expect(answers(stdout).map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      [null, 'broken-json'],
      ['b', 'invalid-article'],
      ['c', undefined],
    ]);
    expect(Extraction.safeParse(answers(stdout)[0]).success).toBe(true);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('says in words what a line lacks', async () => {
    const input = `${lines([{ text }, { id: 'b', text: 5 }, [1]])}`;
    const { stdout } = await claimtrail(['extract', '--stream'], { input });
    expect(answers(stdout).map(({ id, error }) => [id, error.message])).toEqual([
      [null, 'id: must be a string or a number. Send {"id", "text" or "html"}.'],
      ['b', 'text: must be a string. Send {"id", "text" or "html"}.'],
      [null, 'the line: must be an object. Send {"id", "text" or "html"}.'],
    ]);
  });

  test('takes the text as it is with --verbatim', async () => {
    const { code, stdout } = await claimtrail(['extract', '--stream', '--verbatim'], {
      input: lines([{ id: 7, text }]),
    });
    expect(code).toBe(0);
    const [extraction] = answers(stdout);
    expect(extraction.id).toBe('7');
    expect(extraction.article.text).toBe(text);
  });

  test('ends quietly when its reader goes away', async () => {
    const child = spawn(
      'sh',
      ['-c', `"$0" bin/claimtrail.ts extract --stream --verbatim | head -1 | wc -l`, process.execPath],
      {
        env: childEnv({}),
      },
    );
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    child.stdin.on('error', () => {});
    child.stdin.end(lines(Array.from({ length: 200 }, (_, id) => ({ id, text }))));
    await new Promise((resolve) => child.on('close', resolve));
    expect(printed.trim()).toBe('1');
  });
});

describe('extractStream', () => {
  test('reads no further than its reader has got', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given++;
        yield Buffer.from(lines([{ id: given, text }]));
      }
    }
    const stuck = new Writable({ highWaterMark: 1, write: () => {} });
    const options = { input: endless(), output: stuck, model: emptyModel, isVerbatim: true, onProgress: () => {} };
    void extractStream(options).catch(() => {});
    await wait(100);
    expect(given).toBeLessThan(3);
  });
});

describe('linesOf', () => {
  test('puts lines together from chunks cut anywhere, and drops one that is too long', async () => {
    const bytes = Buffer.from('één\nxxxxxxxxxx\n\ntwo');
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const found: unknown[] = [];
      for await (const line of linesOf(Readable.from(chunks), 6)) found.push(line);
      expect(found).toEqual([
        { kind: 'line', text: 'één' },
        { kind: 'too-long' },
        { kind: 'line', text: '' },
        { kind: 'line', text: 'two' },
      ]);
    }
  });
});

describe('claimtrail', () => {
  test.each([
    [['extract'], 2],
    [['extract', '--stream', 'file'], 2],
    [['nonsense'], 2],
    [['extract', '/there/is/nothing.txt'], 1],
    [['--help'], 0],
    [['extract', '--help'], 0],
  ])('%j ends with %i', async (args, code) => {
    expect((await claimtrail(args)).code).toBe(code);
  });

  test.each([
    [['extract', '/there/is/nothing.txt'], '/there/is/nothing.txt: there is no such file\n'],
    [['extract', '/tmp'], '/tmp: is a folder; name the files in it\n'],
  ])('%j says why in words', async (args, said) => {
    expect((await claimtrail(args)).stderr).toBe(said);
  });

  test('extract --json prints one object for one file and an array for several', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimtrail-'));
    const files = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    for (const file of files) await writeFile(file, text);
    const one = await claimtrail(['extract', '--json', files[0] ?? '']);
    expect(Extraction.safeParse(JSON.parse(one.stdout)).success).toBe(true);
    const several = await claimtrail(['extract', '--json', ...files]);
    expect(JSON.parse(several.stdout)).toHaveLength(2);
  });
});
