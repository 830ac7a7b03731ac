import { done, type ExitCode, someFailed, WrongUse } from '../exit.ts';
import { explainHtml } from '../print/explain-html.ts';
import { explainTerminal } from '../print/explain-terminal.ts';
import { lookOf } from '../print/look.ts';
import { extractFiles } from './extract.ts';

/** Shows an article with everything that was found marked in its text, in the terminal or as a page. */
export async function explainCommand(file: string, { html }: { readonly html: boolean }): Promise<ExitCode> {
  const { extractions, failed } = await extractFiles([file], false);
  const [first, ...others] = extractions;
  if (html && others.length > 0) throw new WrongUse(`${file} holds ${extractions.length} articles; --html shows one.`);
  if (html && first !== undefined) process.stdout.write(explainHtml(first));
  else
    for (const extraction of extractions) console.log(explainTerminal(extraction, lookOf(process.stdout, process.env)));
  return failed === 0 ? done : someFailed;
}
