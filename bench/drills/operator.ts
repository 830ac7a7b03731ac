import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommand } from './runbook.ts';

/** What a command came to. */
export interface Said {
  readonly code: number;
  readonly text: string;
}

export interface OperatorsDesk {
  /** Where it is run, and where the files are that it reads and writes. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What stands for the outputs of the stack that the command names. */
  readonly outputs: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a printed command as somebody does who types it in; what it prints goes to its file where it names one. */
export async function runPrinted(printed: string, { folder, environment, outputs }: OperatorsDesk): Promise<Said> {
  const { program, words, variables, into } = readCommand(printed, outputs);
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(root, 'bin', `${program}.ts`), ...words],
      { cwd: folder, env: { PATH, HOME, ...environment, ...variables }, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        const said = { code, text: `${stdout}${stderr}`.trim() };
        if (into === null) resolve(said);
        else writeFile(join(folder, into), stdout).then(() => resolve(said), reject);
      },
    );
  });
}
