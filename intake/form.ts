import { isAddressAlone } from './address/address-alone.ts';
import { beginsWith, foreignBytes, foreignName, foreignStart, sourceText, typesetText } from './foreign.ts';
import { isMarkdown } from './markdown/is-markdown.ts';
import { declaredForm, type Form, formOfRoot, formOfStart } from './media-types.ts';
import type { Input } from './reading.ts';
import { isRst } from './rst/is-rst.ts';
import { isTableHeader } from './table/column-names.ts';
import { isGrid } from './table/grid.ts';
import { rootOf } from './xml/root.ts';

/** A form that is read, or in words what the input is instead. */
export type Recognition = { readonly form: Form } | { readonly foreign: string };

/** A ZIP archive's first entry, or the end of an empty one: "PK" alone begins names too. */
const zips = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const;

/** A PDF's head, on a line of its own within its first kilobyte, whatever a mail or a proxy left above it. */
const pdfHead = /^%PDF-\d\.\d/m;

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title|section|script)\b/i;
/** The beginning of a page, and of no piece of one. */
const wholePage =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body)\b/i;
const xmlStart = /^\s*(?:<\?xml\b|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*<[A-Za-z])/;
const jsonStart = /^\s*(?:\[\s*)?\{\s*"/;

/** Header fields that mail has and no memo is written with, and those that both have. */
const mailOnly =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature)$/i;
const mailField = /^(?:from|to|cc|subject|date|sender|reply-to)$/i;

/** What an input is: by its bytes first, as they cannot be wrong, then by what its sender says. */
export function recognise({ bytes, hint }: Input): Recognition {
  if (zips.some((zip) => beginsWith(bytes, zip))) return { form: 'archive' };
  const foreign = foreignBytes(bytes);
  if (foreign !== null) return { foreign };
  if (pdfHead.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))) return { form: 'pdf' };
  const declared = declaredForm(hint.contentType, hint.name);
  const foreignByName = declared === null || declared === 'text' ? foreignName(hint.name) : null;
  return foreignByName === null ? textualForm(startOf(bytes), declared) : { foreign: foreignByName };
}

function textualForm(start: string, declared: Form | null): Recognition {
  const foreign = foreignStart(start);
  if (foreign !== null) return { foreign };
  if (isAddressAlone(start)) return { form: 'address' };
  const root = rootOf(start);
  const known = formOfStart(start) ?? formOfRoot(root);
  if (known !== null) return { form: known };
  if (htmlStart.test(start)) return { form: htmlOrMarkdown(start, declared) };
  if (isMail(start)) return { form: /^content-type:\s*multipart\/related/im.test(start) ? 'saved-page' : 'mail' };
  if (declared === null || declared === 'text') return undeclaredForm(start, root);
  if (declared === 'pdf' || declared === 'archive') return { form: 'text' };
  return { form: declared };
}

function undeclaredForm(start: string, root: string | null): Recognition {
  if (jsonStart.test(start)) return { form: 'json' };
  if (isTableHeader(start.split(/\r?\n/, 1)[0] ?? '') || isGrid(start)) return { form: 'table' };
  if (!xmlStart.test(start)) return textForm(start);
  return root === null ? { form: 'feed' } : { foreign: `an XML file of a kind of its own (its root is <${root}>)` };
}

/** What a text without tags is by its marks. */
function textForm(start: string): Recognition {
  const typeset = typesetText(start);
  if (typeset !== null) return { foreign: typeset };
  if (isMarkdown(start)) return { form: 'markdown' };
  if (isRst(start)) return { form: 'rst' };
  const source = sourceText(start);
  return source === null ? { form: 'text' } : { foreign: source };
}

/** What begins with a piece of HTML: Markdown begins so, too, as its name or its marks say. */
function htmlOrMarkdown(start: string, declared: Form | null): Form {
  if (wholePage.test(start)) return 'html';
  const isByMarks = (declared === null || declared === 'text') && isMarkdown(start);
  return declared === 'markdown' || isByMarks ? 'markdown' : 'html';
}

/** Whether a text begins with the header of a mail: fields on lines of their own, the usual ones among them. */
function isMail(start: string): boolean {
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const names = lines.map((line) => /^([\w-]{1,60}):(?:[ \t]|$)/.exec(line)?.[1] ?? '');
  if (names.length < 2 || names.slice(0, 20).includes('')) return false;
  const usual = names.filter((name) => mailField.test(name)).length;
  return names.some((name) => mailOnly.test(name)) ? usual >= 1 : usual >= 3;
}

/** The first kilobytes as ASCII, zero bytes dropped: enough to see a tag in UTF-8 and UTF-16 alike. */
function startOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return start.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
}
