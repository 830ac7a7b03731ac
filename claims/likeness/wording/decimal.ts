const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** A figure with more digits is a number of something else: an account, a key. */
const longest = 40;
const simple = /^\d*(?:\.\d+)?$/;

/** A decimal without what does not count: zeros at its ends. */
export function tidy(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  const right = fraction.replace(/(?<!0)0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/**
 * A figure as exact decimal digits; null of what is no plain number: "5:30", "1/2", "007". Zeros at the end stay,
 * for section 1.10 is not section 1.1.
 */
export function decimalOf(figure: string): string | null {
  if (figure.length > longest || !/\d/.test(figure) || !(simple.test(figure) || grouped.test(figure))) return null;
  const plain = figure.replaceAll(',', '');
  if (/^0\d/.test(plain)) return null;
  return plain.startsWith('.') ? `0${plain}` : plain;
}

/** A decimal times ten to the power of `zeros`, without loss. */
export function shifted(decimal: string, zeros: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const padded = fraction.padEnd(zeros, '0');
  return tidy(`${whole}${padded.slice(0, zeros)}.${padded.slice(zeros)}`);
}
