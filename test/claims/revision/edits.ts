import fc from 'fast-check';
import type { Extraction } from '../../../claims/extraction.ts';
import { extractionOf } from '../../builders.ts';

const subjects = ['The mayor', 'The council', 'A union of drivers', 'The river authority', 'Nobody'];
const verbs = ['opened', 'closed', 'promised to rebuild', 'did not inspect', 'measured'];
const things = [
  'the old bridge',
  'two schools',
  'the northern ferry line',
  '14 kilometres of road',
  'the harbour wall',
];
const ends = ['', ' in 1932', ' on Monday', ' for 10 million crowns', ' without a vote of the full assembly'];

const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...things), fc.constantFrom(...ends))
  .map(([subject, verb, thing, end]) => `${subject} ${verb} ${thing}${end}.`);

/** The sentences of an article; some come more than once. */
export const texts = fc.array(sentence, { maxLength: 12 });

/** One thing that an editor does to an article's sentences. */
export const edits = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(20), text: sentence }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), to: fc.nat(20) }),
  fc.record({
    kind: fc.constant('word' as const),
    at: fc.nat(20),
    word: fc.nat(12),
    by: fc.constantFrom('', 'also', 'not', '15', 'Ärzte 🚑'),
  }),
  fc.record({
    kind: fc.constant('letters' as const),
    at: fc.nat(20),
    from: fc.nat(60),
    by: fc.string({ maxLength: 5 }),
  }),
);
export type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never;

/** The sentences after the edit; none is ever empty. */
export function edited(sentences: readonly string[], edit: Edit): readonly string[] {
  if (edit.kind === 'insert') return sentences.toSpliced(edit.at % (sentences.length + 1), 0, edit.text);
  const at = edit.at % Math.max(1, sentences.length);
  const text = sentences[at];
  if (text === undefined) return sentences;
  if (edit.kind === 'delete') return sentences.toSpliced(at, 1);
  if (edit.kind === 'move') return sentences.toSpliced(at, 1).toSpliced(edit.to % sentences.length, 0, text);
  return sentences.with(at, changed(text, edit) || 'Nothing.');
}

function changed(text: string, edit: Extract<Edit, { kind: 'word' | 'letters' }>): string {
  if (edit.kind === 'letters')
    return text.slice(0, edit.from) + edit.by.replaceAll('\n', '') + text.slice(edit.from + 2);
  const words = text.split(' ');
  return words
    .with(edit.word % words.length, edit.by)
    .join(' ')
    .trim();
}

/** An extraction that claims each sentence. */
export function claiming(sentences: readonly string[]): Extraction {
  return extractionOf('a-1', sentences);
}
