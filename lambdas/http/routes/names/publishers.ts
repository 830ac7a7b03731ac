import { route } from '../../desk/route.ts';
import { answerBearer, answerBearers, answerDecision } from './answers.ts';
import { Bearer, BearerList, NameDecision, NameParams } from './shapes.ts';

/** Those who runs articles, with the most claims first. */
export const listPublishers = route({
  operationId: 'listPublishers',
  method: 'GET',
  path: '/v1/publishers',
  tag: 'Names',
  summary: 'List publishers with their records',
  description:
    'Made from the hundred names with the most claims; names of one bearer are joined by rule (titles, initials, spelling) and by people. Every figure of a record says what it is a part of; no share is given of fewer than ten checked claims.',
  access: 'viewer',
  answers: { 200: { description: 'All of them.', schema: BearerList } },
  problems: [],
  handle: (_call, { table }) => answerBearers(table, 'publisher'),
});

/** One of those who runs articles. */
export const readPublisher = route({
  operationId: 'readPublisher',
  method: 'GET',
  path: '/v1/publishers/{id}',
  tag: 'Names',
  summary: 'Read a publisher',
  description:
    'All names of somebody who runs articles, and the record of their claims. What they said over time: `GET /v1/said`.',
  access: 'viewer',
  params: NameParams,
  answers: { 200: { description: 'The publisher.', schema: Bearer } },
  problems: ['unknown-name'],
  handle: ({ params: { id } }, { table }) => answerBearer(table, 'publisher', id),
});

/** Joins a name with another, parts it from those that the rule takes it for, or undoes that. */
export const decidePublisher = route({
  operationId: 'decidePublisher',
  method: 'POST',
  path: '/v1/publishers/{id}/names',
  tag: 'Names',
  summary: 'Join or part the names of a publisher',
  description:
    'An event of the name, with who decided and when. Claims stay as they are: their names are read together.',
  access: 'reviewer',
  params: NameParams,
  body: NameDecision,
  bodyExample: { decision: 'join', with: 'p-5f2c0a9d3b1e4f6a7c8d', reason: 'Both are the same desk.' },
  answers: { 200: { description: 'Whose the name is now.', schema: Bearer } },
  problems: ['unknown-name', 'nothing-to-change', 'no-room'],
  handle: ({ params: { id }, body, actor, now }, { table }) =>
    answerDecision(table, 'publisher', { id, body, actor, now }),
});
