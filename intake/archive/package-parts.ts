import { decode } from '../text/decode.ts';
import { descendants, parseXml } from '../xml/parse-xml.ts';
import { readZipEntry, type ZipDirectory, type ZipEntry } from './zip-entry.ts';

/** The longest part that is unpacked: markup takes some ten times the room of its text. */
export const longestPart = 16 * 1024 * 1024;

/** One part of an archive as text, or what came of looking for it. */
export async function textPart(
  directory: ZipDirectory,
  name: string,
): Promise<string | Exclude<ZipEntry, { kind: 'entry' }>> {
  const entry = readZipEntry(directory, name, longestPart);
  if (entry.kind !== 'entry') return entry;
  const decoding = await decode(entry.bytes);
  return decoding.kind === 'text' ? decoding.text : { kind: 'broken', found: decoding.found };
}

/** The part that a package calls its main one (ECMA-376 part 2, 9.3): the target of the relationship to its document; null for none. */
export async function mainPart(directory: ZipDirectory): Promise<string | null> {
  return relatedPart(directory, '_rels/.rels', 'officeDocument');
}

/** The part that a list of relationships names under a kind, as a path from the package's root. */
export async function relatedPart(
  directory: ZipDirectory,
  relationships: string,
  kind: string,
): Promise<string | null> {
  const text = await textPart(directory, relationships);
  const root = typeof text === 'string' ? parseXml(text) : null;
  if (root === null) return null;
  const relation = [...descendants(root)].find(({ attributes }) => attributes['Type']?.endsWith(`/${kind}`) === true);
  const target = relation?.attributes['Target'];
  if (target === undefined) return null;
  const base = relationships.replace(/_rels\/[^/]*$/, '');
  const path = new URL(target, `http://package/${base}`).pathname.slice(1);
  return decodeURIComponent(path);
}

/** Where a part's own relationships stand. */
export function relationshipsOf(part: string): string {
  return part.replace(/(?<![^/])([^/]*)$/, '_rels/$1.rels');
}
