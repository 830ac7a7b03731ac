import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a bundle keeps the maps: beside itself. */
const beside = join(import.meta.dirname, 'cmaps/');

/**
 * The folder of the character maps that PDF names and does not bring along (ISO 32000-2, 9.7.5.2): Chinese, Japanese and
 * Korean text in fonts that are not embedded is in one of them. PDF.js wants a path with a slash at its end.
 */
export function predefinedMaps(): string {
  return existsSync(beside)
    ? beside
    : fileURLToPath(import.meta.resolve('pdfjs-dist/cmaps/LICENSE')).replace(/LICENSE$/, '');
}
