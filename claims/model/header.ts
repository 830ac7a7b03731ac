/** One part of a model file: how to read its bytes, and under which name. */
export type Section =
  | {
      readonly kind: 'weights';
      readonly name: string;
      readonly rows: number;
      readonly columns: number;
      readonly scale: number;
    }
  | { readonly kind: 'text'; readonly name: string; readonly length: number };

function whole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function sectionOf(found: unknown): Section {
  const { kind, name, rows, columns, scale, length }: Partial<Record<string, unknown>> = Object(found);
  if (typeof name === 'string') {
    if (kind === 'text' && whole(length, 0)) return { kind, name, length };
    const scaled = typeof scale === 'number' && scale > 0 && scale < Infinity;
    if (kind === 'weights' && whole(rows, 1) && whole(columns, 1) && scaled)
      return { kind, name, rows, columns, scale };
  }
  throw new Error(`model file with an unknown section: ${JSON.stringify(found)}; run npm run fit`);
}

/**
 * The sections that a model file's header lists. Read by hand: what only extracts needs zod for nothing else, and
 * zod takes longer to load than all the weights.
 */
export function parseHeader(json: string): readonly Section[] {
  const { sections }: { sections?: unknown } = Object(JSON.parse(json));
  if (!Array.isArray(sections)) throw new Error('model file whose header lists no sections; run npm run fit');
  return sections.map(sectionOf);
}
