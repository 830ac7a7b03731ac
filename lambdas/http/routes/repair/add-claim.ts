import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { ClaimText, SpeakerName } from '../../../../claims/repair/edit.ts';
import type { ArticleVersion } from '../../../../claims/revision/roster.ts';
import { Span, type Spans } from '../../../../claims/span.ts';
import { claimTypes } from '../../../../claims/vocabulary/extraction.ts';
import { readArticle } from '../../../../store/articles/read-article.ts';
import { readVersion } from '../../../../store/articles/versions.ts';
import { readClaim } from '../../../../store/claims/read-claim.ts';
import { saveAddition } from '../../../../store/repairs/save-addition.ts';
import type { Reader } from '../../../reading/open-reader.ts';
import { answerClaim } from '../../desk/claim-answer.ts';
import { ClaimForActor, claimFor } from '../../desk/claim-for-actor.ts';
import { entityTag } from '../../desk/if-match.ts';
import { problem } from '../../desk/problems.ts';
import { revision } from '../../desk/revision.ts';
import { route } from '../../desk/route.ts';
import { unknownArticle } from '../../desk/unknown-article.ts';
import { answer } from '../../kit/answer.ts';

const NewClaim = lazy(() =>
  z
    .strictObject({
      article: z.string().max(200).describe('the id of an article'),
      spans: z.array(Span).min(1).max(20).readonly().describe("places of its newest version's text, in reading order"),
      text: ClaimText().describe('self-contained'),
      speaker: SpeakerName().nullable().optional(),
      type: z.enum(claimTypes).optional(),
      reason: z.string().trim().min(1).max(2000).default('Extraction had not found it.'),
    })
    .meta({ id: 'NewClaim' }),
);
type NewClaim = z.infer<ReturnType<typeof NewClaim>>;

/** Adds a claim that extraction had not found, by places of the article's text. */
export const addClaim = route({
  operationId: 'addClaim',
  method: 'POST',
  path: '/v1/claims',
  tag: 'Repair',
  summary: 'Add a claim by selecting text',
  description: 'The same places in the same words are the same claim: adding it again answers 200 with it.',
  access: 'reviewer',
  body: NewClaim,
  bodyExample: {
    article: 'a-84c309165a6f9bfba2cb',
    spans: [[0, 36]],
    text: 'Fares will rise by 8 percent in May 2026.',
  },
  answers: {
    200: { description: 'The claim, which was there.', schema: ClaimForActor, headers: { ETag: 'its revision' } },
    201: { description: 'The claim.', schema: ClaimForActor, headers: { ETag: 'its revision' } },
  },
  problems: ['unknown-article', 'words-not-there'],
  async handle({ body, actor, now }, { table, reader }) {
    const stored = await readArticle(table, body.article);
    if (stored === null) return unknownArticle(body.article);
    const version =
      stored.article.version === 0 ? null : await readVersion(table, body.article, stored.article.version);
    if (version === null || !areIn(version.article.text, body.spans)) {
      const length = version?.article.text.length ?? 0;
      const detail = `spans must be places of the text, [start, end) one after the other, within its ${length} characters.`;
      return problem('words-not-there', detail);
    }
    const addition = { ...(await judged(body, version, await reader())), from: null };
    const origin = { articleId: version.id, articleVersion: version.version, article: version.article, now };
    const { addedClaim } = await revision();
    const added = addedClaim(
      addition,
      { ...origin, articleText: version.article.text },
      { by: actor.id, reason: body.reason },
    );
    if ((await saveAddition(table, added)) === 'saved') {
      return answer(201, claimFor(added.claim, actor, now), { etag: entityTag(added.claim.revision) });
    }
    const known = await readClaim(table, added.claim.id);
    if (known === null) throw new Error(`claim ${added.claim.id} was there and is not`);
    return answerClaim(known, actor, { now });
  },
});

function areIn(text: string, spans: Spans): boolean {
  return spans.every(([start, end], at) => {
    const before = spans[at - 1]?.[1] ?? 0;
    return start >= before && start < end && end <= text.length && text.slice(start, end).trim() !== '';
  });
}

/** The claim with what the engine says of its words alone: its type, where no person gave one, and its worth. */
async function judged({ text, spans, speaker = null, type }: NewClaim, version: ArticleVersion, reader: Reader) {
  const [[start] = [0]] = spans;
  const sentence = Math.max(
    0,
    version.sentences.findLastIndex(([begin]) => begin <= start),
  );
  const alone = { ...version.article, title: null, text };
  const understood = await reader.extract({ id: version.id, article: alone });
  const found = understood.kind === 'extraction' ? understood.extraction.claims[0] : undefined;
  const checkWorthiness = found?.checkWorthiness ?? { score: 0.5, reasons: ['a person chose it'] };
  return { text, spans, speaker, sentence, attributions: [], type: type ?? found?.type ?? 'other', checkWorthiness };
}
