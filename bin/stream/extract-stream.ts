import type { Writable } from 'node:stream';
import { extract } from '../../claims/extract/extract.ts';
import type { Extraction } from '../../claims/extraction.ts';
import type { Model } from '../../claims/model/model.ts';
import { type LineError, readLine } from './article-line.ts';
import { type Line, linesOf } from './lines.ts';
import { writeLine } from './write-line.ts';

export interface StreamOptions {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Writable;
  readonly model: Model;
  /** Take each text as it is. */
  readonly isVerbatim: boolean;
  /** Told after each line. */
  readonly onProgress: (counts: Counts) => void;
}

/** How many lines were answered, and how many of those with an error. */
export interface Counts {
  readonly done: number;
  readonly failed: number;
}

/** Answers each line of articles with a line of its extraction, in order; one at a time, whatever the whole is. */
export async function extractStream(options: StreamOptions): Promise<Counts> {
  let counts: Counts = { done: 0, failed: 0 };
  for await (const line of linesOf(options.input)) {
    if (line.kind === 'line' && line.text.trim() === '') continue;
    const answer = await answerTo(line, options);
    await writeLine(options.output, answer);
    counts = { done: counts.done + 1, failed: counts.failed + ('error' in answer ? 1 : 0) };
    options.onProgress(counts);
  }
  return counts;
}

async function answerTo(line: Line, { model, isVerbatim }: StreamOptions): Promise<Extraction | LineError> {
  if (line.kind === 'too-long') {
    return {
      id: null,
      error: { code: 'too-large', message: 'The line has more than 64 MB; send one article a line.' },
    };
  }
  const reading = await readLine(line.text, isVerbatim);
  if (reading.kind === 'error') return { id: reading.id, error: reading.error };
  const { id, article } = reading;
  try {
    return extract({ id, article }, model);
  } catch (error) {
    const message = `The extraction failed, which is a bug: ${error instanceof Error ? error.message : String(error)}`;
    return { id, error: { code: 'internal', message } };
  }
}
