import { createHash } from 'node:crypto';
import type { FeatureTemplates } from '../../claims/language/feature-templates.ts';
import type { JoinedTemplates } from '../../claims/language/joined-templates.ts';
import { headerOf } from '../../claims/model/model.ts';
import type { FitPart } from './part.ts';

const plain = (_: string, value: unknown): unknown => (value instanceof Set ? [...value] : value);

/** A short digest of anything that JSON can say, sets included. */
export function digestOf(thing: unknown): string {
  return createHash('sha256').update(JSON.stringify(thing, plain)).digest('hex').slice(0, 12);
}

/** A digest of what features are, and of how they are hashed into rows. */
export function templatesDigest<Name extends string>(templates: FeatureTemplates<Name>): string {
  const values = Int32Array.from({ length: templates.width }, (_, at) => at + 1);
  const rows = new Int32Array(templates.count);
  templates.fix(values);
  templates.write(values, rows, 0);
  return digestOf([templates.definition, [...rows]]);
}

/** The same for templates that join what is spread. */
export function joinedDigest<Name extends string>(templates: JoinedTemplates<Name>): string {
  const rows = new Int32Array(templates.count);
  templates.write(
    Int32Array.from({ length: templates.width }, (_, at) => at + 1),
    rows,
    0,
  );
  return digestOf([...rows]);
}

function fittedOnOf(file: Uint8Array): Readonly<Record<string, unknown>> {
  const { fittedOn }: { fittedOn?: unknown } = Object(JSON.parse(headerOf(file).json));
  return Object(fittedOn);
}

/** What a model file was fitted on that the code has otherwise now, each with what to do; nothing where the weights are of today. */
export function staleIn(
  { name, file, fittedOn }: Pick<FitPart, 'name' | 'file' | 'fittedOn'>,
  bytes: Uint8Array,
): readonly string[] {
  const [then, now] = [fittedOnOf(bytes), fittedOn()];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])]
    .filter((thing) => then[thing] !== now[thing])
    .map((thing) => `${file} was fitted on other ${thing}; run npm run fit -- --data DIR --only ${name}`);
}
