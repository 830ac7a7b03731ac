import { placesOf } from '../../../claims/language/feature-templates.ts';
import { JoinedTemplates } from '../../../claims/language/joined-templates.ts';

export const retagRows = 2 ** 17;

/** What is known of a word when its tag is looked at again: "first" tags are those of the first pass. */
export const known = placesOf([
  'word',
  'suffix 2',
  'suffix 3',
  'suffix 4',
  'prefix',
  /** Its looks, and whether it is the first of its sentence. */
  'shape',
  'left word',
  'second left word',
  'right word',
  'second right word',
  'right suffix 3',
  'first tag',
  /** The tags that this pass gave to the words before. */
  'left tag',
  'second left tag',
  'third left tag',
  'right tag',
  'second right tag',
  'third right tag',
  /** The nearest verb before, with the mark or joining word since, and whether a tensed verb stands since that. */
  'clause before',
  /** The same of what follows. */
  'clause after',
  /** The nearest joining word or mark before. */
  'opened by',
]);

/** What speaks for a tag. */
export const retagTemplates = new JoinedTemplates(
  known,
  [
    ['first tag'],
    ['first tag', 'word'],
    ['word'],
    ['suffix 2', 'first tag'],
    ['suffix 3'],
    ['suffix 4'],
    ['prefix'],
    ['shape', 'first tag'],
    ['left tag', 'first tag'],
    ['left tag', 'word'],
    ['right tag', 'first tag'],
    ['right tag', 'word'],
    ['left tag', 'right tag', 'first tag'],
    ['left tag', 'second left tag', 'first tag'],
    ['right tag', 'second right tag', 'first tag'],
    ['left tag', 'second left tag', 'third left tag', 'suffix 2'],
    ['right tag', 'second right tag', 'third right tag', 'suffix 2'],
    ['left tag', 'right tag', 'second right tag', 'suffix 3'],
    ['second left tag', 'left tag', 'right tag', 'second right tag', 'first tag'],
    ['left word', 'word'],
    ['right word', 'word'],
    ['left word', 'first tag'],
    ['right word', 'first tag'],
    ['second left word', 'left tag', 'first tag'],
    ['second right word', 'right tag', 'first tag'],
    ['right suffix 3', 'first tag'],
    ['clause before', 'first tag'],
    ['clause after', 'first tag'],
    ['clause before', 'clause after', 'first tag'],
    ['clause before', 'clause after', 'suffix 2'],
    ['clause before', 'left tag', 'suffix 2'],
    ['clause after', 'right tag', 'suffix 2'],
    ['clause after', 'word'],
    ['opened by', 'first tag'],
    ['opened by', 'clause after', 'first tag'],
    ['left tag', 'suffix 3', 'right tag'],
  ],
  retagRows,
);
