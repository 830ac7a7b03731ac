import { cut } from '../../claims/cut.ts';
import { mostAppearances } from '../../claims/outside/outside-review.ts';
import { addressesIn, addressIn, dateIn, type Fields, firstOf, textIn } from './field.ts';
import { type MadeReview, makeReview } from './make-review.ts';

const names = { claim: 'claim', url: 'url', rating: 'rating' } as const;

/** What tables call the fields of a review; compared without case, blanks and signs, the likeliest first. */
const columnNames = {
  claim: ['claim', 'claimreviewed', 'claimtext', 'statement', 'text'],
  claimant: ['claimant', 'speaker', 'saidby', 'claimauthor'],
  claimedAt: ['claimedat', 'claimdate', 'datesaid', 'saidon'],
  appearances: ['appearances', 'appearance', 'firstappearance', 'claimurl'],
  url: ['url', 'reviewurl', 'link', 'address', 'factcheckurl', 'permalink'],
  publisher: ['publisher', 'publishername', 'organisation', 'organization', 'factchecker', 'outlet', 'source'],
  publisherUrl: ['publisherurl', 'publishersite', 'site'],
  title: ['title', 'headline', 'reviewtitle', 'name'],
  rating: ['rating', 'textualrating', 'ratingname', 'ratingtext', 'verdict', 'conclusion', 'label', 'alternatename'],
  ratingValue: ['ratingvalue', 'score'],
  bestRating: ['bestrating', 'best'],
  worstRating: ['worstrating', 'worst'],
  reviewedAt: ['reviewedat', 'reviewdate', 'datepublished', 'publishedat', 'published', 'date'],
  language: ['language', 'lang', 'inlanguage', 'languagecode'],
} as const;
type Column = keyof typeof columnNames;

/** As many columns as are looked at: no table of reviews has more. */
const mostColumns = 100;

function plain(column: string): string {
  return cut(column, 100)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether columns are those of a table of reviews: what was checked, where, and what was found. */
export function namesReviews(columns: readonly string[]): boolean {
  const known = new Set(columns.slice(0, mostColumns).map(plain));
  const has = (column: Column): boolean => columnNames[column].some((name) => known.has(name));
  return has('claim') && has('url') && (has('rating') || has('ratingValue'));
}

/** The review that a row states, by the names of its columns. */
export function readRow(row: Fields): MadeReview {
  const byName = new Map(
    Object.entries(row)
      .slice(0, mostColumns)
      .map(([column, value]) => [plain(column), value] as const)
      .toReversed(),
  );
  const cell = (column: Column) => firstOf(columnNames[column], (name) => filled(byName.get(name)));
  return makeReview(
    {
      claim: textIn(cell('claim')),
      claimant: textIn(cell('claimant')),
      claimedAt: dateIn(cell('claimedAt')),
      appearances: addressesIn(parted(cell('appearances')), mostAppearances),
      publisher: textIn(cell('publisher')),
      publisherUrl: addressIn(cell('publisherUrl')),
      url: addressIn(cell('url')),
      title: textIn(cell('title')),
      rating: {
        text: textIn(cell('rating')),
        value: textIn(cell('ratingValue')),
        best: textIn(cell('bestRating')),
        worst: textIn(cell('worstRating')),
      },
      reviewedAt: dateIn(cell('reviewedAt')),
      language: textIn(cell('language')),
    },
    names,
  );
}

function filled(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}

/** Addresses of one cell are parted by blanks. */
function parted(value: unknown): unknown {
  return typeof value === 'string' ? cut(value, 20_000).split(/\s+/) : value;
}
