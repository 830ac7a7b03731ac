import * as z from 'zod';
import type { KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import type { Statement } from '../../claims/likeness/statement.ts';

const id = z.union([z.string(), z.number()], 'must be a string or a number').transform(String);
/** A claim is a sentence or a few; what is longer is an article. */
const longestText = 20_000;

const words = z
  .string('must be a string')
  .refine((text) => text.trim() !== '', 'must not be empty')
  .refine(({ length }) => length <= longestText, `must have at most ${longestText} characters`);
const name = z.string('must be a string').nullish();

/** A day or instant as text, or milliseconds. One that cannot be read is no reason to do without the rest of its line. */
const date = z.union([z.string(), z.number()], 'must be a date such as "2024-03-01"').nullish();

const said = { text: words, speaker: name, date };

const Known = z.looseObject({ id, ...said, title: name }, 'must be an object');
const Asked = z.looseObject({ id, ...said }, 'must be an object');
const Side = z.union([words, z.looseObject(said)], 'must be a text, or an object with "text"');
const Pair = z.looseObject({ id, a: Side, b: Side }, 'must be an object');
const Named = z.looseObject({ id });

/** What is wrong with a line, under the id it has, if it has one. */
export interface LineFault {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

/** What a line holds, or what is wrong with it. */
export type LineReading<T> =
  | { readonly kind: 'read'; readonly id: string; readonly value: T }
  | { readonly kind: 'fault'; readonly fault: LineFault };

interface Said {
  readonly text: string;
  readonly speaker?: string | null | undefined;
  readonly date?: string | number | null | undefined;
}

/** When something was said; NaN where a date is given and cannot be read, which is near no other date. */
function instantOf(date: Said['date']): number | null {
  if (date === null || date === undefined || date === '') return null;
  return typeof date === 'number' ? date : Date.parse(date);
}

function statementOf({ text, speaker, date }: Said): Statement {
  const isNamed = typeof speaker === 'string' && speaker.trim() !== '';
  return { text, speaker: isNamed ? speaker : undefined, saidAt: instantOf(date) ?? undefined };
}

/** What is wrong with a line. */
export function fault(
  id: string | null,
  code: string,
  message: string,
): { readonly kind: 'fault'; readonly fault: LineFault } {
  return { kind: 'fault', fault: { id, error: { code, message } } };
}

/** Reads a line as `shape`; `form` says what is to be sent. */
function readAs<T extends { readonly id: string }>(line: string, shape: z.ZodType<T>, form: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fault(null, 'broken-json', `The line is not JSON: ${message}`);
  }
  const read = shape.safeParse(value);
  if (read.success) return { kind: 'read' as const, id: read.data.id, value: read.data };
  const named = Named.safeParse(value);
  const issues = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
  return fault(named.success ? named.data.id : null, 'invalid-line', `${issues.join('; ')}. Send ${form}.`);
}

/** A known claim from its line. */
export function readKnownLine(line: string): LineReading<KnownClaim> {
  const read = readAs(line, Known, '{"id", "text", "title"?, "speaker"?, "date"?}');
  if (read.kind === 'fault') return read;
  const title = read.value.title?.trim() === '' ? undefined : (read.value.title ?? undefined);
  return { ...read, value: { id: read.id, ...statementOf(read.value), title } };
}

/** A statement to match from its line. */
export function readAskedLine(line: string): LineReading<Statement> {
  const read = readAs(line, Asked, '{"id", "text", "speaker"?, "date"?}');
  return read.kind === 'fault' ? read : { ...read, value: statementOf(read.value) };
}

/** Two statements to compare from their line. */
export function readPairLine(line: string): LineReading<readonly [Statement, Statement]> {
  const read = readAs(line, Pair, '{"id", "a", "b"}, each of a and b a text or {"text", "speaker"?, "date"?}');
  if (read.kind === 'fault') return read;
  const side = (of: string | Said): Statement => statementOf(typeof of === 'string' ? { text: of } : of);
  return { ...read, value: [side(read.value.a), side(read.value.b)] };
}
