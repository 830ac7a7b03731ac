import { getDocument, PasswordException, VerbosityLevel } from 'unpdf/pdfjs';
import { type FailureCode, failure, shown } from '../failures.ts';
import { LONGEST_TEXT } from '../limits.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { pdfText } from './paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';

/** More pages than any article has; the rest of a longer document is another document. */
const MOST_PAGES = 200;

/** An article from the text layer of a PDF. */
export async function readPdf({ bytes, name, hint }: Input): Promise<Reading> {
  const refuse = (code: FailureCode, found: string): Reading => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  try {
    const pages = await pagesOf(bytes);
    if (pages === null) return refuse('too-large', `more than ${MOST_PAGES} pages`);
    if (!pages.flat().some((line) => /\p{L}{2}/u.test(line.text))) {
      return refuse('image-only-pdf', `no letter on ${pages.length === 1 ? 'its page' : `its ${pages.length} pages`}`);
    }
    const { title, paragraphs } = pdfText(withoutRunningLines(pages));
    return oneArticle({ ...readPlainText(paragraphs.join('\n\n'), title), url: hint.url ?? null });
  } catch (error) {
    if (error instanceof PasswordException) return refuse('encrypted-pdf', 'it asks for a password');
    return refuse('broken-pdf', shown(error instanceof Error ? error.message : String(error)));
  }
}

/** The lines of each page, up to the longest text that is kept; null for too many pages. */
async function pagesOf(bytes: Uint8Array): Promise<readonly (readonly PageLine[])[] | null> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) return null;
    const pages: (readonly PageLine[])[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= LONGEST_TEXT; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = pageLines(items.filter((item) => 'str' in item));
      length += lines.reduce((sum, line) => sum + line.text.length, 0);
      pages.push(lines);
      page.cleanup();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
