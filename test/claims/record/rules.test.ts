import { describe, expect, it } from 'vitest';
import type { Check } from '../../../claims/record/check.ts';
import { claimReviewOf } from '../../../claims/record/claim-review.ts';
import type { Outgoing } from '../../../claims/record/rules/rule.ts';
import { breachesIn, breachesOf, rules } from '../../../claims/record/rules.ts';
import { corrected, outgoing, publishing, sampleCheck, several, withdrawn } from './sample.ts';

const sound = claimReviewOf(sampleCheck(), publishing);
const item = Object(sound['itemReviewed']);
const author = Object(sound['author']);
const rating = Object(sound['reviewRating']);
const place = { url: null, title: null, publisher: null, publishedAt: null };

/** A check that is not as it should be. */
const of = (given: Partial<Check>) => outgoing(sampleCheck(given));
/** A document that is not as it should be. */
const written = (changes: Readonly<Record<string, unknown>>) => outgoing(sampleCheck(), changes);
const claimed = (changes: Readonly<Record<string, unknown>>) => written({ itemReviewed: { ...item, ...changes } });
const rated = (changes: Readonly<Record<string, unknown>>) => written({ reviewRating: { ...rating, ...changes } });
const by = (changes: Readonly<Record<string, unknown>>) => written({ author: { ...author, ...changes } });
const evidence = (url: string) => ({ ...Object(sampleCheck().evidence[0]), url });
const citing = (changes: Readonly<Record<string, unknown>>) =>
  written({ citation: [{ '@type': 'CreativeWork', name: 'A', url: 'https://a.example.net/1', ...changes }] });

const cases: Readonly<Record<string, Outgoing>> = {
  'review-type': written({ '@type': 'Review' }),
  'claim-given': written({ claimReviewed: '  ' }),
  'claim-is-statement': of({ claim: 'Did the ferry carry 90 000 people?' }),
  'claim-discrete': of({ claim: 'The ferry sank. '.repeat(80) }),
  'claim-plain': of({ claim: 'The ferry <b>sank</b>.' }),
  'item-given': claimed({ '@type': 'CreativeWork' }),
  'claim-attributed': of({ speaker: null, appearances: [place] }),
  'claimant-type': claimed({ author: { '@type': 'Thing', name: 'The sea' } }),
  'claimant-not-desk': of({ speaker: 'the harbour desk' }),
  'claimant-plain': of({ speaker: '<i>Marta</i>' }),
  'claim-date': of({ appearances: [{ ...place, title: 'A', publishedAt: 'last spring' }] }),
  'claim-before-review': of({ appearances: [{ ...place, title: 'A', publishedAt: '2027-01-01' }] }),
  'claim-language': of({ language: 'English, mostly' }),
  'appearance-address': of({ appearances: [{ ...place, url: 'http://10.0.0.4/draft' }] }),
  'appearance-elsewhere': of({ appearances: [{ ...place, url: 'https://desk.example/checks/1' }] }),
  'appearance-date': claimed({ appearance: [{ '@type': 'Article', datePublished: 'soon' }] }),
  'first-appearance-listed': claimed({ firstAppearance: { '@type': 'Article', url: 'https://else.example/1' } }),
  'rating-given': written({ reviewRating: undefined }),
  'rating-words': rated({ alternateName: '' }),
  'rating-words-not-figures': rated({ alternateName: '3 / 5' }),
  'rating-words-short': rated({
    alternateName: 'It depends on whom you ask and on when you ask them, and on how they were counted',
  }),
  'rating-words-plain': rated({ alternateName: '<em>False</em>' }),
  'verdict-known': of({ verdict: 'pants-on-fire' }),
  'rating-number': rated({ ratingValue: 'three' }),
  'rating-bounds': rated({ bestRating: undefined }),
  'rating-order': rated({ bestRating: 1, worstRating: 5 }),
  'rating-within': rated({ ratingValue: 7 }),
  'unordered-unrated': outgoing(sampleCheck({ verdict: 'satire' }), { reviewRating: rating }),
  'withdrawn-unrated': outgoing(withdrawn, { reviewRating: rating }),
  'reasons-given': written({ reviewBody: '' }),
  'reasons-are-more-than-verdict': of({ rationale: 'Half true.' }),
  'evidence-given': of({ evidence: [] }),
  'evidence-address': of({ evidence: [evidence('http://localhost/report')] }),
  'evidence-titled': citing({ name: '' }),
  'evidence-elsewhere': of({ evidence: [evidence('https://www.tidewater.example/other')] }),
  'url-given': written({ url: 'checks/1' }),
  'url-own-site': written({ url: 'https://copy.example/checks/1' }),
  'url-own-page': written({ url: 'https://desk.example/checks' }),
  'review-date': written({ datePublished: undefined }),
  'review-not-in-future': of({ firstPublishedAt: '2027-03-05T10:00:00.000Z', changedAt: '2027-03-05T10:00:00.000Z' }),
  'modified-after-published': of({ changedAt: '2026-03-01T10:00:00.000Z' }),
  'review-language': written({ inLanguage: '' }),
  'author-given': by({ name: '' }),
  'author-address': by({ url: 'https://elsewhere.example/' }),
  'author-method': by({ verificationFactCheckingPolicy: undefined }),
  'corrections-policy': by({ correctionsPolicy: undefined }),
  'correction-words': outgoing(corrected, {
    correction: [{ '@type': 'CorrectionComment', datePublished: '2026-03-06' }],
  }),
  'correction-date': outgoing(corrected, { correction: [{ '@type': 'CorrectionComment', text: 'Changed.' }] }),
  'correction-after-publication': outgoing(corrected, {
    correction: [{ '@type': 'CorrectionComment', text: 'Changed.', datePublished: '2026-01-01' }],
  }),
};

describe('the rules of those who read fact-checks', () => {
  it('are some fifty, each with a case', () => {
    expect(rules.length).toBeGreaterThanOrEqual(40);
    expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.entries(cases))('%s: names what is against it', (id, broken) => {
    const found = breachesIn(broken).find((breach) => breach.id === id);
    expect(found?.words.length).toBeGreaterThan(15);
  });

  it.each([
    ['claim-is-statement', 'Did it sail?', {}],
    ['claim-plain', 'It <b>sailed</b>.', {}],
    ['claimant-not-desk', 'It sailed.', { speaker: 'The Harbour Desk' }],
    ['appearance-address', 'It sailed.', { source: { ...place, url: 'http://10.0.0.4/draft' } }],
    ['claim-attributed', 'It sailed.', { speaker: null, source: place }],
  ])('%s: holds for each claim of a check of several', (id, claim, given) => {
    const [also] = several.also;
    const check = sampleCheck({ also: [{ ...(also ?? never()), claim, ...given }] });
    expect(breachesOf(check, publishing, new Date('2026-03-10')).map((breach) => breach.id)).toContain(id);
  });

  it.each([
    ['as published', sampleCheck()],
    ['corrected', corrected],
    ['withdrawn', withdrawn],
    ['beside the scale', sampleCheck({ verdict: 'satire' })],
    ['of an article without an address', sampleCheck({ appearances: [{ ...place, publisher: 'The Tidewater Post' }] })],
    ['of several claims', several],
    ['of nobody', sampleCheck({ speaker: null, speakerKind: 'unknown', language: null })],
  ])('nothing stands against a check %s', (_, check) => {
    expect(breachesOf(check, publishing, new Date('2026-03-10'))).toEqual([]);
  });
});

function never(): never {
  throw new Error('the sample has no other claim');
}
