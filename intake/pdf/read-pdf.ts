import { getDocument, PasswordException, VerbosityLevel } from 'unpdf/pdfjs';
import { cut } from '../../claims/cut.ts';
import { append } from '../append.ts';
import { type FailureCode, failure, shown } from '../failures.ts';
import { longestText } from '../limits.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { sameWords } from '../text/head.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { type ReadingCheck, unsure } from '../text-check.ts';
import { inReadingOrder } from './columns.ts';
import { losesCharacters, withLostCharacters } from './lost-characters.ts';
import { isMeaningless } from './meaning.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { pdfText } from './paragraphs.ts';
import { predefinedMaps } from './predefined-maps.ts';
import { withoutRunningLines } from './running-lines.ts';
import { typedNotes } from './typed-notes.ts';

/** More pages than any article has; the rest of a longer document is another document. */
const mostPages = 200;

/** So many pages are asked whether their text layer loses characters; the others are of the same fonts. */
const probed = 2;

type Refuse = (code: FailureCode, found: string) => Extract<Reading, { kind: 'failure' }>;

/** An article from the text layer of a PDF. */
export async function readPdf({ bytes, name, hint }: Input): Promise<Reading> {
  const refuse: Refuse = (code, found) => ({ kind: 'failure', failure: failure(code, { name, found }) });
  try {
    const read = await readPages(bytes);
    if (read === null) return refuse('too-large', `more than ${mostPages} pages`);
    const { pages, typed, named } = read;
    const hasPicture = hasPictures(bytes);
    const { title, paragraphs } = pdfText(withoutRunningLines(pages));
    const isWritten = pages.flat().some((line) => /\p{L}{2}/u.test(line.text));
    if (!isWritten && typed.length === 0) return refuse(...wordless(pages.length, hasPicture));
    const text = [...(isWritten ? paragraphs : []), ...typed].join('\n\n').replaceAll('\u00ad', '');
    if (isMeaningless(text)) return refuse('meaningless-pdf', shown(cut(text.trim(), 40)));
    const article = { ...readPlainText(text, title ?? named), url: hint.url ?? null };
    const isShort = hasPicture && text.length < fewestOnPage * pages.length;
    return oneArticle(isShort ? { ...article, check: picturesToCheck(text) } : article);
  } catch (error) {
    if (error instanceof PasswordException) return refuse('encrypted-pdf', 'it asks for a password');
    return refuse('broken-pdf', shown(error instanceof Error ? error.message : String(error)));
  }
}

/** Why pages without a word are refused: they have pictures, which may show some, or nothing at all. */
function wordless(pages: number, hasPicture: boolean): readonly [FailureCode, string] {
  const where = pages === 1 ? 'its page' : `its ${pages} pages`;
  return hasPicture ? ['image-only-pdf', `no word on ${where}`] : ['no-article-text', `a PDF with no word on ${where}`];
}

/** Pages of fewer characters, beside pictures, may say in these what they say. */
const fewestOnPage = 300;

/** Whether a PDF holds a picture; its dictionary is never packed (ISO 32000-2, 7.5.7). */
function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s{0,9}\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

/** Asks a person to look whether the pictures of pages with few words are their text. */
function picturesToCheck(text: string): ReadingCheck {
  const doubt = 'Its pages have pictures and few words, so a part of its text may stand in the pictures';
  return { leftOut: 0, largest: null, sure: unsure, whole: text, doubt };
}

/** The lines of a document's pages, what somebody typed over them, and the title that it names where its first page shows it too. */
type Read = {
  readonly pages: readonly (readonly PageLine[])[];
  readonly typed: readonly string[];
  readonly named: string | null;
};

/** Reads each page, up to the longest text that is kept; null for too many pages. */
async function readPages(bytes: Uint8Array): Promise<Read | null> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: predefinedMaps(),
    cMapPacked: true,
    /** Pictures are no text: none is unpacked. */
    maxImageSize: 1,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) return null;
    const pages: (readonly PageLine[])[] = [];
    const typed: string[] = [];
    let length = 0;
    let loses = false;
    for (let number = 1; number <= document.numPages && length <= longestText; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.filter((item) => 'str' in item);
      loses ||= number <= probed && (await losesCharacters(page));
      const lines = inReadingOrder(pageLines(loses ? await withLostCharacters(page, pieces) : pieces));
      length += lines.reduce((sum, line) => sum + line.text.length, 0);
      pages.push(lines);
      append(typed, typedNotes(await page.getAnnotations()));
      page.cleanup();
    }
    return { pages, typed, named: namedTitle(await document.getMetadata(), pages[0] ?? []) };
  } finally {
    await loading.destroy();
  }
}

/** The title in a document's properties is what its template or its file was called, unless the page says it too. */
function namedTitle({ info }: { readonly info: object }, page: readonly PageLine[]): string | null {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return page.slice(0, 10).some(({ text }) => sameWords(text, title)) ? title : null;
}
