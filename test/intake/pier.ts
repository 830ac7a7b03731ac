/** A short report of this test's own newsroom: what every form of input is made of. */
export const pier = {
  title: 'Pier to close for a year',
  byline: 'Nora Quist',
  publisher: 'The Saltmarsh Courier',
  day: '2026-03-03',
  url: 'https://saltmarsh.example/2026/03/pier',
  paragraphs: [
    'The harbour board voted on Tuesday to close the old pier for a year, after divers found that 14 of its 60 piles were rotten.',
    '“Nobody will be hurt on our watch,” said Åse Nygård, who chairs the board. “We had no choice.”',
    'The repair will cost €2.4 million, of which the county pays half, according to the board’s own report.',
  ],
} as const;

/** The text that each form must come out as. */
export const pierText = pier.paragraphs.join('\n\n');

/** The paragraphs as HTML. */
export const pierHtml = pier.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** Bytes of UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text as quoted-printable (RFC 2045, 6.7), its lines not longer than mail allows. */
export function quotedPrintable(text: string): string {
  const line = (written: string) => {
    const escaped = [...Buffer.from(written)].map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x3d
        ? String.fromCharCode(byte)
        : byte === 0x20
          ? ' '
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    );
    const lines: string[] = [''];
    for (const character of escaped) {
      if ((lines.at(-1)?.length ?? 0) + character.length > 74) {
        lines[lines.length - 1] += '=';
        lines.push('');
      }
      lines[lines.length - 1] += character;
    }
    return lines.join('\r\n');
  };
  return text.split('\n').map(line).join('\r\n');
}
