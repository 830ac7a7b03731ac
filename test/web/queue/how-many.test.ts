import { expect, test } from 'vitest';
import { howMany } from '../../../web/queue/how-many.ts';
import { newsOf, tellNews } from '../../../web/queue/news.ts';

const list = { loaded: 100, complete: false, searching: false, total: null };

test.each([
  [{ ...list, loaded: 1, complete: true }, '1 claim'],
  [{ ...list, total: 9870 }, '9,870 claims'],
  [list, 'more than 100 claims'],
  [{ ...list, total: 60 }, 'more than 100 claims'],
  [{ ...list, loaded: 3, searching: true, total: 9870 }, '3 claims found, the best first; more follow'],
  [{ ...list, loaded: 3, searching: true, complete: true }, '3 claims found'],
])('howMany(%j) says what is known of the number', (shown, words) => {
  expect(howMany(shown)).toBe(words);
});

test.each([
  [{ before: 10, now: 12, moved: 0 }, '2 new claims. Show them'],
  [{ before: 10, now: 11, moved: 0 }, '1 new claim. Show it'],
  [{ before: 10, now: 8, moved: 1 }, '1 claim here went to somebody else. Show the queue again'],
])('newsOf(%j) says what others did', (counts, words) => {
  const news = newsOf(counts);
  expect(news && tellNews(news, false)).toBe(words);
});

test.each([
  { before: 10, now: 10, moved: 0 },
  { before: 10, now: 10, moved: 2 },
  { before: 10, now: 9, moved: 2 },
  { before: 10, now: 8, moved: 2 },
])('newsOf(%j) takes the reader’s own moves for no news, also before they are counted', (counts) => {
  expect(newsOf(counts)).toBeNull();
});
