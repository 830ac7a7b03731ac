import { type ExportOptions, exportTo, headLine } from '../../lambdas/exporting/export-to.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Prints every claim with its history, one table of them, or what is public; the checkpoint of that on standard error where the form has no room for it. */
export async function exportCommand(options: ExportOptions): Promise<ExitCode> {
  const { checkpoint } = await exportTo(await operatorsTable(), options, process.stdout);
  if (options.openData && options.format !== 'jsonl') process.stderr.write(headLine(checkpoint));
  return done;
}
