import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';

/** A pattern and the file that it stands in. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Where outside text is matched. */
const folders = ['claims', 'intake', 'lambdas', 'store'];

/** Every source file of those folders. */
export const sourceFiles: readonly string[] = globSync(folders.map((folder) => `${folder}/**/*.ts`)).sort();

/** What a pattern is known by, whichever file it is written in. */
export function nameOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

function* literalsIn(node: unknown): Generator<{ readonly pattern: string; readonly flags: string }> {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
  const regex: unknown = Reflect.get(node, 'regex');
  if (typeof regex === 'object' && regex !== null) {
    yield { pattern: String(Reflect.get(regex, 'pattern')), flags: String(Reflect.get(regex, 'flags')) };
  }
  for (const part of Object.values(node)) yield* literalsIn(part);
}

/** The patterns that are written as literals. */
export function literalPatterns(): readonly Pattern[] {
  return sourceFiles.flatMap((file) =>
    [...literalsIn(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }))].map(({ pattern, flags }) => ({
      file,
      source: pattern,
      flags,
    })),
  );
}

/** The patterns that modules make while `load` imports them. */
export async function madePatterns(load: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const made: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: ConstructorParameters<typeof RegExp>, newTarget) {
      const pattern: RegExp = Reflect.construct(target, given, newTarget);
      const [, , maker = ''] = (new Error().stack ?? '').split('\n');
      const [, file = ''] =
        /^(?!.*node_modules).*\/((?:claims|intake|lambdas|store)\/[^\s:()?]+\.ts)/.exec(maker) ?? [];
      if (file !== '') made.push({ file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}
