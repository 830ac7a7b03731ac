import { type FailureCode, failure, shown } from '../failures.ts';
import { megabytes } from '../limits.ts';
import { type Input, joinReadings, type Reading } from '../reading.ts';
import { mainPart } from './package-parts.ts';
import { readZipDirectory, readZipEntry, type ZipDirectory, type ZipEntry } from './zip-entry.ts';

/** What else is packed as ZIP, by a file of theirs. */
const otherArchives = [
  { file: 'xl/workbook.xml', is: 'an Excel workbook' },
  { file: 'ppt/presentation.xml', is: 'a PowerPoint presentation' },
  { file: 'META-INF/container.xml', is: 'an EPUB book' },
  { file: 'Index/Document.iwa', is: 'a Pages document' },
  { file: 'META-INF/MANIFEST.MF', is: 'a Java program' },
  { file: 'AndroidManifest.xml', is: 'an Android program' },
] as const;

/** How much an archive of articles may hold, unpacked and in number, and how deep archives may stand in each other. */
const largestTotal = 64 * 1024 * 1024;
const largestFile = 32 * 1024 * 1024;
const mostFiles = 200;
const deepest = 2;

/** Files that systems and archivers leave beside the articles. */
const leftOver = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;
const picture = /\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|mp[34]|mov|wav|css|js|woff2?)$/i;

/** What a ZIP archive holds: a Word or OpenDocument text, or articles, one a file. */
export async function readArchive(input: Input): Promise<Reading> {
  const { bytes, name } = input;
  const refuse = (code: FailureCode, found: string): Reading => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  const directory = readZipDirectory(bytes);
  const isWord = /\.docx?$/i.test(input.hint.name ?? '') || /wordprocessingml/.test(input.hint.contentType ?? '');
  if (directory === null)
    return refuse(isWord ? 'broken-docx' : 'broken-archive', 'the archive has no table of contents');
  const { names } = directory;
  const other = otherArchives.find(({ file }) => names.has(file));
  if (other !== undefined) return refuse('unsupported-type', other.is);
  if (isBook(directory)) return refuse('unsupported-type', 'an EPUB book');
  const main = names.has('_rels/.rels') ? await mainPart(directory) : null;
  const document = main ?? ['word/document.xml'].find((file) => names.has(file));
  if (document !== undefined && (isWord || names.has(document))) {
    return (await import('../docx/read-docx.ts')).readDocx(input, directory, document);
  }
  if (names.has('content.xml')) return readOpenDocument(input, directory);
  return readFiles(input, directory);
}

/** Whether an archive says by its first file that it is an EPUB, whatever else it lacks. */
function isBook(directory: ZipDirectory): boolean {
  const entry = readZipEntry(directory, 'mimetype', 200);
  return entry.kind === 'entry' && Buffer.from(entry.bytes).toString('latin1').trim() === 'application/epub+zip';
}

async function readOpenDocument(input: Input, directory: ZipDirectory): Promise<Reading> {
  const entry = readZipEntry(directory, 'mimetype', 200);
  const type = entry.kind === 'entry' ? new TextDecoder('latin1').decode(entry.bytes).trim() : '';
  const kind = /opendocument\.(?<kind>spreadsheet|presentation|graphics|formula|chart|database)/.exec(type)?.groups?.[
    'kind'
  ];
  if (kind === undefined) return (await import('../odt/read-odt.ts')).readOdt(input, directory);
  return {
    kind: 'failure',
    failure: failure('unsupported-type', { name: input.name, found: `an OpenDocument ${kind}` }),
  };
}

/** Each file as an input of its own, within bounds on their number, size and nesting. */
async function readFiles(input: Input, directory: ZipDirectory): Promise<Reading> {
  const { name, around } = input;
  const refuse = (code: FailureCode, found: string): Reading => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  if ((around.depth ?? 0) >= deepest) return refuse('too-deep', 'archives within archives');
  const files = [...directory.names.keys()].filter((file) => !leftOver.test(file));
  const articles = files.filter((file) => !picture.test(file));
  if (files.length === 0) return refuse('unsupported-type', 'an empty ZIP archive');
  if (articles.length === 0) return refuse('unsupported-type', 'a ZIP archive without a document or a text');
  if (articles.length > mostFiles) return refuse('too-large', `more than ${mostFiles} files`);
  const parts: { part: string; reading: Reading }[] = [];
  let total = 0;
  for (const file of articles) {
    const entry = readZipEntry(directory, file, largestFile);
    if (entry.kind === 'encrypted') return refuse('encrypted-archive', `${shown(file)} is encrypted`);
    total += entry.kind === 'entry' ? entry.bytes.length : 0;
    if (total > largestTotal) return refuse('too-large', `unpacks to more than ${megabytes(largestTotal)}`);
    parts.push({ part: file, reading: await readFile(file, entry, input) });
  }
  return joinReadings(parts);
}

async function readFile(path: string, entry: ZipEntry, { name, around, readWithin }: Input): Promise<Reading> {
  if (entry.kind !== 'entry') {
    const found = entry.kind === 'broken' ? entry.found : `${shown(path)} is ${entry.kind}`;
    const code = entry.kind === 'too-large' ? 'too-large' : 'broken-archive';
    return { kind: 'failure', failure: failure(code, { name, found }) };
  }
  const depth = (around.depth ?? 0) + 1;
  return readWithin(entry.bytes, { name: path.split('/').at(-1) ?? path }, { ...around, depth });
}
