import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A mention that people marked: where it and its head begin, which of the document's entities it means, and of what kind. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly entity: string;
  readonly kind: string;
}

/** A document of GUM as running text. */
export interface MentionedText {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

interface Word {
  readonly id: number;
  readonly head: number;
  readonly tag: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly brackets: string;
}

interface Open {
  readonly entity: string;
  readonly kind: string;
  readonly first: number;
}

/** Text under way, with the mentions found in it. */
class Writer {
  text = '';
  readonly mentions: GoldMention[] = [];
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** Writes the words of one sentence, and finds where each stands; words of one written form share its place. */
  write(lines: readonly string[], isParagraph: boolean): readonly Word[] {
    if (this.text !== '') this.text = `${this.text.trimEnd()}${isParagraph ? '\n\n' : ' '}`;
    const words: Word[] = [];
    let joined = { start: 0, end: 0, last: 0 };
    for (const line of lines) {
      const [id = '', form = '', , tag = '', , , head = '', label = '', , misc = ''] = line.split('\t');
      const isWithin = Number(id) <= joined.last;
      const place = isWithin ? joined : this.#add(form, misc);
      const [, last] = id.split('-');
      if (last !== undefined) {
        joined = { ...place, last: Number(last) };
        continue;
      }
      const start = isWithin ? Math.max(joined.start, words.at(-1)?.end ?? 0) : place.start;
      const end = isWithin && Number(id) < joined.last ? Math.min(joined.end, start + form.length) : place.end;
      const brackets = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? '';
      words.push({ id: Number(id), head: Number(head), tag, label, start, end, brackets });
    }
    return words;
  }

  #add(form: string, misc: string): { readonly start: number; readonly end: number } {
    const start = this.text.length;
    this.text += misc.includes('SpaceAfter=No') ? form : `${form} `;
    return { start, end: start + form.length };
  }
}

/** The word of a stretch whose head lies outside it. */
function headOf(words: readonly Word[], first: number, last: number): Word | null {
  const stretch = words.slice(first, last + 1);
  const ids = new Set(stretch.map(({ id }) => id));
  const isPlain = ({ tag, label }: Word): boolean => tag !== 'PUNCT' && label !== 'case' && label !== 'punct';
  return stretch.find((word) => !ids.has(word.head) && isPlain(word)) ?? stretch.at(-1) ?? null;
}

/** Mentions under way in one sentence. */
class Mentions {
  readonly found: GoldMention[] = [];
  readonly #open: Open[] = [];
  readonly #words: readonly Word[];

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  /** Takes one bracket of the word at `at`: "(7-person-new-cf1-1-coref" opens a mention, "7)" closes one. */
  read(bracket: string, at: number): void {
    const [name = '', kind = ''] = bracket.replace(/[()]/g, '').split('-');
    const entity = name.replace(/\[.*/, '');
    if (bracket.startsWith('(')) this.#open.push({ entity, kind, first: at });
    if (!bracket.endsWith(')')) return;
    const index = this.#open.findLastIndex((mention) => mention.entity === entity);
    for (const mention of index < 0 ? [] : this.#open.splice(index, 1)) this.#close(mention, at);
  }

  #close({ entity, kind, first }: Open, last: number): void {
    const words = this.#words;
    const [start, end, head] = [words[first]?.start, words[last]?.end, headOf(words, first, last)?.start];
    if (start === undefined || end === undefined || head === undefined) return;
    this.found.push({ start, end, head, entity, kind });
  }
}

/** The mentions of a sentence, from the brackets on its words. */
function mentionsOf(words: readonly Word[]): readonly GoldMention[] {
  const mentions = new Mentions(words);
  words.forEach(({ brackets }, at) => {
    for (const bracket of brackets.match(/\([^()]+\)?|[^()]+\)/g) ?? []) mentions.read(bracket, at);
  });
  return mentions.found;
}

/** The documents of a gzipped half of GUM, with the mentions that people marked. */
export function readMentions(path: string): readonly MentionedText[] {
  const writers: Writer[] = [];
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    const lines = block.split('\n');
    const id = lines.find((line) => line.startsWith('# newdoc id = '))?.slice(14);
    if (id !== undefined) writers.push(new Writer(id.trim()));
    const writer = writers.at(-1);
    if (writer === undefined) continue;
    const isParagraph = lines.some((line) => /^# newpar(?!_block)/.test(line));
    const words = writer.write(
      lines.filter((line) => /^\d+(?:-\d+)?\t/.test(line)),
      isParagraph,
    );
    writer.mentions.push(...mentionsOf(words));
  }
  return writers.map(({ id, text, mentions }) => ({ id, genre: id.split('_')[1] ?? '', text, mentions }));
}
