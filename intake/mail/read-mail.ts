import type { Email } from 'postal-mime';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { failure, shown } from '../failures.ts';
import { mostArticles } from '../limits.ts';
import { publishedAt } from '../published-at.ts';
import { type Input, joinReadings, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { standardName } from '../text/encoding/detect.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { mailText, senderName } from './mail-text.ts';
import { attachmentBytes, parseMail } from './parse-mail.ts';
import { splitMbox } from './split-mbox.ts';

/** Attachments that no newsroom sends as an article. */
const ornament =
  /^(?:image|audio|video|font)\/|^(?:text\/calendar|text\/x?-?vcard|application\/(?:pgp-|x?-?pkcs7|ics|ms-tnef))/;

/** Archives in mail in archives: deeper is refused. */
const deepest = 3;
const mostAttachments = 50;

/** A mail's body as an article, each readable attachment as one of its own; a mailbox's mails one after the other. */
export async function readMail(input: Input): Promise<Reading> {
  const { bytes, name } = input;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  if (start !== 'From ') return readMessage(bytes, input);
  const messages = splitMbox(Buffer.from(bytes).toString('latin1'));
  if (messages.length > mostArticles) {
    return { kind: 'failure', failure: failure('too-large', { name, found: `more than ${mostArticles} messages` }) };
  }
  const parts = [];
  for (const [index, message] of messages.entries()) {
    parts.push({ part: `message ${index + 1}`, reading: await readMessage(Buffer.from(message, 'latin1'), input) });
  }
  return joinReadings(parts);
}

async function readMessage(bytes: Uint8Array, input: Input): Promise<Reading> {
  const labels = charsetsIn(Buffer.from(bytes).toString('latin1'));
  const isDeclared = labels.some((label) => standardName(label) !== null);
  const decoding = isDeclared ? null : await decode(bytes, labels);
  if (decoding !== null && decoding.kind !== 'text') {
    return { kind: 'failure', failure: decodingFailure(decoding, input.name) };
  }
  const mail = await parsed(decoding?.text ?? bytes);
  if (mail === null) {
    return { kind: 'failure', failure: failure('too-deep', { name: input.name, found: 'parts within parts' }) };
  }
  const body = await bodyOf(mail);
  const attachments = mail.attachments.filter(({ mimeType, related }) => related !== true && !ornament.test(mimeType));
  if (attachments.length > mostAttachments) {
    return {
      kind: 'failure',
      failure: failure('too-large', { name: input.name, found: `more than ${mostAttachments} attachments` }),
    };
  }
  const parts: { part: string; reading: Reading }[] = [];
  for (const attachment of attachments) parts.push(await readAttachment(attachment, input));
  const isCover = parts.some(({ reading }) => reading.kind === 'articles') && isCoverNote(body.text);
  const own: Reading = /\p{L}{2}/u.test(body.text)
    ? oneArticle(body)
    : { kind: 'failure', failure: failure('no-article-text', { name: input.name, found: 'the message has no text' }) };
  return joinReadings(isCover ? parts : [{ part: 'the message', reading: own }, ...parts]);
}

/** The charsets that a message's parts name. */
function charsetsIn(message: string): readonly string[] {
  const named = message.matchAll(/charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/gi);
  return [...named].slice(0, mostAttachments).flatMap(([, label]) => label ?? []);
}

async function parsed(message: Uint8Array | string): Promise<Email | null> {
  try {
    return await parseMail(message);
  } catch {
    return null;
  }
}

/** A line or two above an attachment that is the article: "Please find attached our press release." */
function isCoverNote(text: string): boolean {
  return (
    text.length < 300 && /\b(?:attach(?:ed|ment)|anbei|anhang|ci-joint|adjunt[oa]|allegat[oa]|anexo)\b/i.test(text)
  );
}

async function bodyOf(mail: Email): Promise<ExtractedArticle> {
  const html = mail.html === undefined ? '' : (await import('../html/read-fragment.ts')).readFragment(mail.html, null);
  const plain = mail.text?.replaceAll('\r\n', '\n') ?? '';
  const said = mailText(plain.length * 2 > html.length ? plain : html);
  const subject = said.subject ?? mail.subject ?? null;
  const title = subject?.replace(/^(?:(?:fwd?|wg|tr|rv|i|re|aw)\s?:\s*)+/i, '').trim() || null;
  const read = readPlainText(said.text, title);
  const sender = mail.from?.name || mail.from?.address || null;
  return {
    ...read,
    title: read.title,
    publishedAt: publishedAt(said.date) ?? publishedAt(mail.date) ?? read.publishedAt,
    publisher: said.from === null ? sender : senderName(said.from),
  };
}

async function readAttachment(attachment: Email['attachments'][number], { around, name, readWithin }: Input) {
  const part = attachment.filename ?? `an attachment of ${name}`;
  const depth = (around.depth ?? 0) + 1;
  if (depth > deepest) {
    const reading: Reading = {
      kind: 'failure',
      failure: failure('too-deep', { name: shown(part), found: 'files within files' }),
    };
    return { part, reading };
  }
  const reading = await readWithin(
    attachmentBytes(attachment),
    { name: part, contentType: attachment.mimeType },
    { ...around, depth },
  );
  return { part, reading };
}
