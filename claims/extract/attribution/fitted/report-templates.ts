import { FeatureTemplates, placesOf } from '../../../language/feature-templates.ts';

export const reportRows = 2 ** 16;

/** What is known of a proposed report as a whole; odds, scores and lengths in steps. */
export const known = placesOf([
  'cue lemma',
  'cue tag',
  /** Class of reporting verb. */
  'cue kind',
  /** Log-odds of the cue by itself. */
  'odds',
  /** By how much its roles score better than none, and that for the length of what is said. */
  'lead',
  'lead for length',
  /** Nobody, a pronoun, a name, or another word by its tag; and the word itself unless a name. */
  'speaker',
  'speaker head',
  /** Length of what is said, which share stands between quotation marks, and whether it has a finite verb. */
  'length',
  'quoted',
  'finite',
  'first word',
  'first tag',
  /** The one word between the cue and what is said. */
  'between',
  /** Odds of the likeliest proposal that says this one's cue, and the class of its verb. */
  'outer',
  'outer kind',
  /** Odds of the likeliest proposal whose cue is within what this one says. */
  'inner',
  /** Odds of the likeliest proposal of mostly the same words, whether they are better, and its cue. */
  'twin',
  'twin is likelier',
  'twin lemma',
  'frame length',
  'cue is quoted',
  'left word',
  'left tag',
  'right tag',
]);

/** What speaks for a report, found one by one: each brought the most to those before it on articles not fitted on. */
export const reportTemplates = new FeatureTemplates(
  known,
  [
    [],
    ['odds'],
    ['cue lemma'],
    ['outer'],
    ['twin is likelier', 'odds'],
    ['frame length', 'length'],
    ['first tag', 'cue kind'],
    ['lead for length'],
    ['twin'],
    ['outer', 'odds'],
    ['quoted'],
    ['speaker', 'length', 'finite'],
    ['cue kind', 'odds'],
    ['between', 'cue lemma'],
    ['outer', 'outer kind'],
    ['first word'],
    ['cue tag', 'odds'],
    ['twin lemma', 'cue lemma'],
    ['first word', 'between'],
    ['quoted', 'cue kind'],
    ['odds', 'length'],
    ['speaker head'],
    ['outer', 'cue lemma'],
    ['lead'],
    ['inner'],
    ['frame length'],
    ['outer', 'cue tag'],
    ['odds', 'quoted'],
    ['speaker', 'finite', 'cue tag', 'right tag'],
    ['twin is likelier', 'cue lemma'],
    ['cue is quoted'],
    ['left tag', 'cue lemma'],
    ['left word', 'cue lemma'],
  ],
  reportRows,
);
