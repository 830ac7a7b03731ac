import { FeatureTemplates, placesOf } from '../../../language/feature-templates.ts';

/** The most hashed rows that the cue weights have. */
export const cueRows = 2 ** 17;

/** What is known of a word that may be the head of a cue. */
export const known = placesOf([
  'lemma',
  'tag',
  /** Class of reporting verb or noun. */
  'kind',
  /** Its looks: capitals, digits, marks. */
  'shape',
  'left word',
  'left tag',
  'second left word',
  'second left tag',
  'right word',
  'right tag',
  'second right word',
  'second right tag',
  /** Whether a function word or colon follows that ties a cue to what is said. */
  'tie',
  /** How the word and its neighbours stand in quotations. */
  'quotes',
  /** Whether quotations stand before and after it, and how near the ends of its frame are. */
  'around',
  /** What comes next of "that", a quotation, a comma, "to", the end. */
  'ahead',
  'helper',
  'subject',
  /** What the rules make of it. */
  'rule',
]);

/** What speaks for a word's being the head of a cue. */
export const cueTemplates = new FeatureTemplates(
  known,
  [
    ['lemma'],
    ['lemma', 'tag'],
    ['tag'],
    ['lemma', 'right word'],
    ['lemma', 'left word'],
    ['right word'],
    ['left word'],
    ['second right word'],
    ['second left word'],
    ['left tag', 'tag'],
    ['tag', 'right tag'],
    ['left tag', 'tag', 'right tag'],
    ['second left tag', 'left tag', 'tag'],
    ['tag', 'right tag', 'second right tag'],
    ['kind'],
    ['kind', 'ahead'],
    ['lemma', 'ahead'],
    ['lemma', 'quotes'],
    ['quotes', 'tag'],
    ['lemma', 'around'],
    ['around', 'tag'],
    ['rule', 'kind'],
    ['rule', 'lemma'],
    ['helper'],
    ['helper', 'lemma'],
    ['helper', 'tag'],
    ['subject'],
    ['subject', 'lemma'],
    ['subject', 'kind'],
    ['shape', 'tag'],
    ['lemma', 'right tag'],
    ['lemma', 'left tag'],
    ['left word', 'tag'],
    ['lemma', 'tie', 'quotes'],
  ],
  cueRows,
);
