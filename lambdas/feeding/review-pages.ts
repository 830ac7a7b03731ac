import { createHash } from 'node:crypto';
import type { IngestionFailure } from '../../claims/article.ts';
import { failure, shown } from '../../intake/failures.ts';
import { fetchPublic, type Network } from '../../intake/feeds/fetch-public.ts';
import { mediaTypes } from '../../intake/media-types.ts';
import { pageAddress } from '../../intake/reviews/fact-check-tools.ts';
import { type ReviewsReading, readReviews } from '../../intake/reviews/read-reviews.ts';

/** How long a page may take to arrive. */
export const pageMilliseconds = 20_000;

/** So many pages of one address are read at a time. */
const mostPages = 10;

type Reviews = Extract<ReviewsReading, { readonly kind: 'reviews' }>;

/** The first page of an address, as it was read, with its bytes. */
interface FirstPage {
  readonly address: string;
  readonly first: ReviewsReading;
  readonly body: Uint8Array;
}

/** All pages of an address as one reading. */
interface Pages {
  readonly reading: ReviewsReading;
  /** Of what all of them said. */
  readonly hash: string;
  /** Why what follows them was not read; null where nothing does. */
  readonly unread: IngestionFailure | null;
}

/** Reads the pages after the first as far as the answers name them: the Fact Check Tools give a few claims at a time. */
export async function readPages({ address, first, body }: FirstPage, network?: Network): Promise<Pages> {
  const said = createHash('sha256').update(body);
  const all = (reading: ReviewsReading, unread: IngestionFailure | null): Pages => ({
    reading,
    hash: said.digest('hex').slice(0, 32),
    unread,
  });
  let reading = first;
  for (let page = 2; reading.kind === 'reviews' && reading.nextPage !== null; page++) {
    const name = `page ${page} of ${shown(address)}`;
    if (page > mostPages) {
      const found = `${mostPages} pages are read at a time: ask for fewer, by language, publisher or age`;
      return all(reading, failure('too-many-reviews', { name, found }));
    }
    const url = pageAddress(address, reading.nextPage);
    const asked = { url, headers: {}, longest: mediaTypes.json.largest, milliseconds: pageMilliseconds };
    const answer = await fetchPublic(asked, network);
    if (answer.kind === 'failure') return all(reading, answer.failure);
    if (answer.status !== 200) {
      return all(reading, failure('unreachable', { name, found: `it answered ${answer.status}` }));
    }
    said.update(answer.body);
    const next = await readReviews({ bytes: answer.body, name, contentType: answer.headers['content-type'] });
    if (next.kind === 'failure') return all(reading, next.failure);
    reading = joined(reading, next, page);
  }
  return all(reading, null);
}

/** Two pages as one; what stands on the second says so. */
function joined(one: Reviews, other: Reviews, page: number): Reviews {
  const placed = <Entry extends { readonly position: string }>(entry: Entry): Entry => ({
    ...entry,
    position: `page ${page}, ${entry.position}`,
  });
  return {
    kind: 'reviews',
    reviews: [...one.reviews, ...other.reviews.map(placed)],
    refused: [...one.refused, ...other.refused.map(placed)],
    nextPage: other.nextPage,
  };
}
