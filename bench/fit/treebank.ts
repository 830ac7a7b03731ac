import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { english } from '../../claims/language/en/english.ts';
import { normalForm } from '../../claims/language/normal-form.ts';
import { type Tag, tags } from '../../claims/language/tag.ts';
import { tokenise } from '../../claims/language/tokens.ts';

/** A treebank sentence cut into this project's tokens. */
export interface TaggedSentence {
  readonly words: readonly {
    readonly text: string;
    readonly lower: string;
    readonly lemma: string;
    readonly tag: Tag;
  }[];
}

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly tag: Tag;
}

const known: ReadonlySet<string> = new Set(tags);

function tagOf(upos: string, xpos: string): Tag {
  const name = upos === 'VERB' ? xpos : upos;
  if (known.has(name)) return name as Tag;
  return upos === 'VERB' ? 'VB' : 'X';
}

/** Reads the words of one sentence with their places in its text; null when they cannot be found in it. */
function goldOf(block: string): { readonly text: string; readonly gold: readonly Gold[] } | null {
  const text = /^# text = (.*)$/m.exec(block)?.[1] ?? '';
  const gold: Gold[] = [];
  let at = 0;
  for (const line of block.split('\n')) {
    const [id = '', form = '', lemma = '', upos = '', xpos = ''] = line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    const start = text.indexOf(form, at);
    if (start < 0 || start > at + 3) return null;
    gold.push({ start, end: start + form.length, lemma, tag: tagOf(upos, xpos) });
    at = start + form.length;
  }
  return { text, gold };
}

/** The tag of a hyphenated word whose parts the treebank tags one by one. */
function joinedTag(parts: readonly Gold[], next: Gold | undefined): Tag {
  const tag = parts.at(-1)?.tag ?? 'X';
  if (tag === 'VBN' || tag === 'VBG') return 'ADJ';
  if (tag === 'NOUN' && (next?.tag === 'NOUN' || next?.tag === 'PROPN')) return 'ADJ';
  return tag === 'PUNCT' ? (parts[0]?.tag ?? 'PUNCT') : tag;
}

function retokenised(block: string): TaggedSentence | null {
  const read = goldOf(block);
  if (read === null || read.gold.length === 0) return null;
  const { text, gold } = read;
  let next = 0;
  const words = tokenise(text, [0, text.length], english.words).map(([start, end]) => {
    while (next < gold.length && (gold[next]?.end ?? 0) <= start) next += 1;
    let last = next;
    while (last < gold.length && (gold[last]?.start ?? 0) < end) last += 1;
    const parts = gold.slice(next, last);
    const word = text.slice(start, end);
    const lower = normalForm(word);
    const tag = parts.length === 1 ? (parts[0]?.tag ?? 'X') : joinedTag(parts, gold[last]);
    const lemma = parts.length === 1 ? (parts[0]?.lemma ?? lower) : lower;
    return { text: word, lower, lemma: lemma.toLowerCase(), tag };
  });
  return { words };
}

/** The sentences of a gzipped CoNLL-U file. */
export function readTreebank(path: string): readonly TaggedSentence[] {
  const blocks = gunzipSync(readFileSync(path)).toString('utf8').split('\n\n');
  return blocks.map(retokenised).filter((sentence) => sentence !== null);
}
