/** Adobe's Symbol encoding from 0x41 and 0x61, as Word writes Greek letters with that font. */
const capitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const smalls = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const signs: Readonly<Record<number, string>> = {
  ...{ 163: '≤', 176: '°', 177: '±', 179: '≥', 180: '×', 183: '•', 184: '÷', 185: '≠', 187: '≈', 188: '…' },
  ...{
    162: '′',
    165: '∞',
    172: '←',
    174: '→',
    214: '√',
    215: '⋅',
    229: '∑',
    210: '®',
    211: '©',
    212: '™',
    45: '−',
    160: '€',
  },
};
const wingdings: Readonly<Record<number, string>> = {
  252: '✓',
  251: '✗',
  224: '→',
  223: '←',
  254: '☑',
  168: '☐',
  159: '•',
  167: '▪',
};

/** The character of a w:sym: by its font where its code is in the font's private range, else as it is; '' for an unknown one. */
export function symbolOf(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return '';
  if (point < 0xf000 || point > 0xf0ff) return point > 0x1f && point < 0xd800 ? String.fromCodePoint(point) : '';
  return /wingdings/i.test(font) ? (wingdings[point - 0xf000] ?? '') : ofSymbolFont(point - 0xf000);
}

function ofSymbolFont(own: number): string {
  if (own >= 0x41 && own <= 0x5a) return capitals[own - 0x41] ?? '';
  if (own >= 0x61 && own <= 0x7a) return smalls[own - 0x61] ?? '';
  return signs[own] ?? (own >= 0x20 && own < 0x7f ? String.fromCharCode(own) : '');
}
