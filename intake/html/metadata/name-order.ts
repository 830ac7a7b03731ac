import type { Block } from '../body/blocks.ts';

/** A name as an address has it: "ann-olsen". */
const slugPattern = /^\p{Ll}{2,20}(?:-\p{Ll}{2,20}){1,3}$/u;

/** A name that is filed by its surname or stands in an address, "Olsen, Ann", "ann-olsen", as the page itself writes it; as it is where the page does not. */
export function inOrder(names: string, shown: readonly Block[]): string {
  if (slugPattern.test(names)) return fromSlug(names, shown);
  const filed = /^(?<surname>[\p{Lu}][\p{L}’'-]+), (?<given>[\p{Lu}][\p{L}’'-]+)$/u.exec(names)?.groups;
  if (filed === undefined) return names;
  const usual = `${filed['given']} ${filed['surname']}`;
  return shown.some(({ text }) => text.includes(usual)) ? usual : names;
}

function fromSlug(slug: string, shown: readonly Block[]): string {
  const words = slug.replaceAll('-', ' ');
  const line = shown.find(({ text }) => text.toLowerCase().includes(words))?.text ?? '';
  const at = line.toLowerCase().indexOf(words);
  return at < 0 ? slug : line.slice(at, at + words.length);
}
