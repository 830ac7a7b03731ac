import { existsSync, readFileSync } from 'node:fs';
import { type Model, parseModel } from '../../claims/model/model.ts';

/** How rare words are, from openly licensed data; then weights from data without a stated licence, which may be missing. */
const files = ['rarity.bin', 'likeness.bin'] as const;

/** Where the files lie: beside a bundle, or in the source tree. */
const folders = [new URL('./model/', import.meta.url), new URL('../../claims/model/', import.meta.url)] as const;

/** Reads what the likeness of claims is weighed by. Without any of it likeness is weighed by hand. */
export function loadLikenessModel(): Model {
  const folder = folders.find((candidate) => existsSync(new URL(files[0], candidate)));
  if (folder === undefined) throw new Error(`no model file ${files[0]} in ${folders.join(' or ')}; run npm run fit`);
  const present = files.map((file) => new URL(file, folder)).filter((file) => existsSync(file));
  return parseModel(...present.map((file) => readFileSync(file)));
}
