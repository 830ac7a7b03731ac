import { inSource } from './in-source.ts';

/** An error as the log may have it, its places those of the source: a parser's message quotes what it could not parse, which may be an article. */
export function withoutQuotation(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(`something of type ${typeof error} was thrown`);
  const { name, cause, stack = '' } = error;
  const message = error instanceof SyntaxError ? 'a text could not be parsed' : error.message;
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map(inSource);
  const told = new Error(message, cause === undefined ? {} : { cause: withoutQuotation(cause) });
  return Object.assign(told, { name, stack: [`${name}: ${message}`, ...frames].join('\n') });
}
