import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extract } from '../../claims/extract/extract.ts';
import type { Extraction } from '../../claims/extraction.ts';
import { articleId } from '../../claims/ids.ts';
import type { Model } from '../../claims/model/model.ts';
import { readArticle } from '../../intake/read-article.ts';
import { loadModel } from '../../lambdas/shared/model.ts';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { fileFault } from '../file-fault.ts';
import { printExtraction } from '../print/extraction.ts';
import { lookOf } from '../print/look.ts';
import { extractStream } from '../stream/extract-stream.ts';
import { streamProgress } from '../stream/progress.ts';

export interface ExtractOptions {
  readonly json: boolean;
  readonly stream: boolean;
  readonly verbatim: boolean;
}

/** Extracts from files, for people or as JSON, or from a stream of JSON Lines. */
export async function extractCommand(files: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  if (options.stream) return stream(options.verbatim);
  const { extractions, failed } = await extractFiles(files, options.verbatim);
  if (options.json) print(JSON.stringify(files.length === 1 ? (extractions[0] ?? null) : extractions, null, 2));
  else
    print(
      extractions.map((extraction) => printExtraction(extraction, lookOf(process.stdout, process.env))).join('\n\n'),
    );
  return failed === 0 ? done : someFailed;
}

async function stream(isVerbatim: boolean): Promise<ExitCode> {
  const progress = streamProgress(process.stderr);
  const counts = await extractStream({
    input: process.stdin,
    output: process.stdout,
    model: loadModel(),
    isVerbatim,
    onProgress: progress.show,
  });
  progress.end(counts);
  return counts.failed === 0 ? done : someFailed;
}

/** The extractions of files, those that cannot be read told on stderr and counted. */
export async function extractFiles(files: readonly string[], isVerbatim: boolean) {
  const model = loadModel();
  const extractions: Extraction[] = [];
  let failed = 0;
  for (const file of files) {
    try {
      extractions.push(...(await extractFile(file, model, isVerbatim)));
    } catch (error) {
      failed++;
      console.error(`${file}: ${fileFault(error)}`);
    }
  }
  return { extractions, failed };
}

async function extractFile(file: string, model: Model, isVerbatim: boolean): Promise<readonly Extraction[]> {
  const bytes = await readFile(file);
  const articles = isVerbatim ? [bare(bytes.toString('utf8'))] : await articlesOf(bytes, basename(file));
  return articles.map((article) => extract({ id: articleId(article), article }, model));
}

async function articlesOf(bytes: Uint8Array, name: string) {
  const reading = await readArticle(bytes, { name }, { mayFetch: true });
  if (reading.kind === 'failure') throw new Error(reading.failure.message);
  for (const { part, failure } of reading.refused ?? []) console.error(`${name}, ${part}: ${failure.message}`);
  return reading.articles;
}

function bare(text: string) {
  return { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: null };
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}
