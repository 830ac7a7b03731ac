/** A message's text without what its sender did not write for it, and what is said of a forwarded one. */
export type MailText = {
  readonly text: string;
  readonly from: string | null;
  readonly subject: string | null;
  readonly date: string | null;
};

/** How programs mark a message that is passed on; what follows is header lines, a blank one, the message. */
const forwardedPattern =
  /^(?:-{3,}\s*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message transmis|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)\s*-{3,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message transféré :)\s*$/im;
const header = /^\*?(?<name>[\p{L} -]{2,20})\*?\s?:\*?\s(?<value>.*)$/u;
const fromPattern = /^(?:from|von|de|da|van)$/i;
const subjectPattern = /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp)$/i;
const datePattern = /^(?:date|sent|datum|gesendet|fecha|data|envoyé|verzonden)$/i;

/** A signature begins with its own line "-- " (RFC 3676, 4.3); Word and phones lose the blank. */
const signaturePattern = /^-- ?$/m;

/** More text than a note above a forwarded message is an answer of its own. */
const longestNote = 600;

/** The text of a message: a forwarded one's own words where it is only passed on, without signature and quoted lines. */
export function mailText(body: string): MailText {
  const forwarded = forwardedPattern.exec(body);
  if (forwarded !== null && forwarded.index <= longestNote) {
    return forwardedText(body.slice(forwarded.index + forwarded[0].length));
  }
  return { text: ownText(body), from: null, subject: null, date: null };
}

function forwardedText(below: string): MailText {
  const lines = below.trimStart().split('\n');
  const fields = new Map<string, string>();
  let at = 0;
  for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at++) {
    const field = header.exec((lines[at] ?? '').trim())?.groups;
    if (field !== undefined) fields.set(field['name'] ?? '', field['value'] ?? '');
  }
  const value = (name: RegExp) => [...fields].find(([key]) => name.test(key.trim()))?.[1]?.trim() ?? null;
  return {
    text: ownText(lines.slice(at).join('\n')),
    from: value(fromPattern),
    subject: value(subjectPattern),
    date: value(datePattern),
  };
}

function ownText(body: string): string {
  const signature = signaturePattern.exec(body);
  const text = signature === null || signature.index === 0 ? body : body.slice(0, signature.index);
  const lines = text.split('\n');
  const own = lines.filter((line) => !/^\s?>/.test(line));
  return own.some((line) => /\p{L}{2}/u.test(line))
    ? own.join('\n')
    : lines.map((line) => line.replace(/^[\s>]+/, '')).join('\n');
}

/** The name of "Name <name@host>", else the address. */
export function senderName(written: string): string {
  const open = written.indexOf('<');
  const before = open >= 0 && written.includes('>', open) ? written.slice(0, open).trim() : '';
  const name = before.replaceAll(/^"|"$/g, '').trim();
  return name === '' ? written.replaceAll(/[<>]/g, '').trim() : name;
}
