/** Encodings of Windows' character sets, as a font of an RTF document names its own (RTF 1.9.1, \fcharset). */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Code pages that have another name in the Encoding Standard than "windows-" with their number. */
const codePages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The encoding of a font's charset; null for the document's own. */
export function encodingOfCharset(charset: number): string | null {
  return charsets[charset] ?? null;
}

/** The encoding of a document's code page (\ansicpg). */
export function encodingOfCodePage(page: number): string {
  const name = codePages[page] ?? `windows-${page}`;
  return /^windows-125[0-8]$/.test(name) || codePages[page] !== undefined ? name : 'windows-1252';
}
