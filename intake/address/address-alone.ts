/** The longest text that is asked: an address, and perhaps what its page is called. */
const longest = 2400;
const mostAddresses = 100;

/** An address, and the marks that people paste around one: angle brackets, quotation marks. */
const addressPattern = /^(?:https?:\/\/|www\.)[^\s<>"“”]{3,2000}$/i;
const marksBefore = /^[<("'“[]{1,2}/;
const marksAfter = /[>)"'”\]]{1,2}$/;
const bareAddress = /^(?<address>[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+){0,4}\.[a-z]{2,10}\/\S{1,2000})$/i;
const markdownLink = /^\[[^\]\n]{0,300}\]\((?<address>https?:\/\/[^\s()]{3,2000})\)$/i;

/** The longest line that may be what the page at an address is called. */
const longestTitle = 200;

/** Whether a text is nothing but addresses, or one with its page's title: nobody wrote it as an article. */
export function isAddressAlone(start: string): boolean {
  const text = start.trim();
  const words = text.split(/\s+/, mostAddresses + 1);
  if (words.length <= mostAddresses && words.every((word) => markedAddress(word).length > 0)) return true;
  return text.length <= longest && pastedAddresses(text).length > 0;
}

/** The addresses of a text that is nothing but addresses, or one with its page's title; none of any other. */
export function pastedAddresses(text: string): readonly string[] {
  const trimmed = text.trim();
  const words = trimmed.split(/\s+/);
  const pasted = words.flatMap(markedAddress);
  if (pasted.length === words.length) return pasted.map(withScheme);
  const alone = [...addressIn(trimmed, markdownLink), ...addressIn(trimmed, bareAddress)];
  if (alone.length > 0) return alone.map(withScheme);
  const lines = trimmed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [title = '', address = ''] = lines;
  const isTitled = lines.length === 2 && title.length <= longestTitle && !/[.!?:…]["”’]?$/.test(title);
  return isTitled ? markedAddress(address).map(withScheme) : [];
}

/** The address that a word is, without the marks around it. */
function markedAddress(word: string): readonly string[] {
  const bare = word.replace(marksBefore, '').replace(marksAfter, '');
  return addressPattern.test(bare) ? [bare] : [];
}

function addressIn(text: string, pattern: RegExp): readonly string[] {
  return pattern.exec(text)?.groups?.['address']?.split(' ', 1) ?? [];
}

function withScheme(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}
