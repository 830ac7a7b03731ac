import type * as z from 'zod';
import type { Fault } from './problem.ts';
import { pointerPart } from './unfit-characters.ts';

type Issue = z.core.$ZodIssue;

const longestQuote = 80;

/** So many faults are named; whoever has made more finds them with the next request. */
export const mostFaults = 20;

/** A text of at most so many whole characters, with a mark where something was cut off. */
export function shortened(text: string, most: number): string {
  let end = 0;
  let left = most;
  for (const character of text) {
    if (left === 0) return `${text.slice(0, end)}…`;
    end += character.length;
    left--;
  }
  return text;
}

/** Writes a value as a message quotes it, cut where it is long. */
export function quote(value: unknown): string {
  return shortened(JSON.stringify(value) ?? 'nothing', longestQuote);
}

/** What a schema found wrong in a body, each at its JSON pointer and with the value that was sent. */
export function bodyFaults(error: z.ZodError, body: unknown): readonly Fault[] {
  return places(error).map(({ path, message }) => ({
    pointer: `#${path.map((part) => `/${pointerPart(String(part))}`).join('')}`,
    detail: withValue(message, valueAt(body, path)),
  }));
}

/** The places of the first faults. */
function places({ issues }: z.ZodError): readonly Placed[] {
  return issues.slice(0, mostFaults).flatMap(spread).slice(0, mostFaults);
}

/** What a schema found wrong in path or query, each by the parameter's name and with the value that was sent. */
export function parameterFaults(error: z.ZodError, given: Readonly<Record<string, string>>): readonly Fault[] {
  return places(error).map(({ path, message }) => {
    const parameter = String(path[0] ?? '');
    return { parameter, detail: withValue(message, given[parameter]) };
  });
}

/** The faults in one line, for the problem's `detail`. */
export function summarise(faults: readonly Fault[]): string {
  return faults.map(({ pointer, parameter, detail }) => `${parameter ?? pointer}: ${detail}`).join('; ');
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** One issue may speak of several places: every field that is not known is one. */
function spread(issue: Issue): readonly Placed[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, mostFaults)
      .map((key) => ({ path: [...issue.path, key], message: 'is not a field we know; leave it out' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length === 0) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return [{ path: issue.path, message: `must be one of ${options.join(', ')}` }];
  }
  if (issue.code === 'invalid_value') {
    return [
      { path: issue.path, message: `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}` },
    ];
  }
  return [{ path: issue.path, message: issue.message }];
}

function withValue(message: string, value: unknown): string {
  return value === undefined ? message : `${message} (sent: ${quote(value)})`;
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
