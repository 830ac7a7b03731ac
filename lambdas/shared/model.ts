import { existsSync, readFileSync } from 'node:fs';
import { type Model, parseModel } from '../../claims/model/model.ts';

/** Fitted on openly licensed data, then what rests on data without a stated licence; the engine works without the latter. */
const files = ['open-data.bin', 'syntax.bin', 'pronouns.bin', 'polnear.bin', 'worth.bin'] as const;

/** Where the files lie: beside a bundle, or in the source tree. */
const folders = [new URL('./model/', import.meta.url), new URL('../../claims/model/', import.meta.url)] as const;

/** Reads the fitted weights that came with the code. */
export function loadModel(): Model {
  const folder = folders.find((candidate) => existsSync(new URL(files[0], candidate)));
  if (folder === undefined) throw new Error(`no model file ${files[0]} in ${folders.join(' or ')}; run npm run fit`);
  const present = files.map((file) => new URL(file, folder)).filter((file) => existsSync(file));
  return parseModel(...present.map((file) => readFileSync(file)));
}
