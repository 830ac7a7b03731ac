import { route } from '../../desk/route.ts';
import { answerBearer, answerBearers, answerDecision } from './answers.ts';
import { Bearer, BearerList, NameDecision, NameParams } from './shapes.ts';

/** Those who speaks in articles, with the most claims first. */
export const listSpeakers = route({
  operationId: 'listSpeakers',
  method: 'GET',
  path: '/v1/speakers',
  tag: 'Names',
  summary: 'List speakers with their records',
  description:
    'Made from the hundred names with the most claims; names of one bearer are joined by rule (titles, initials, spelling) and by people. Every figure of a record says what it is a part of; no share is given of fewer than ten checked claims.',
  access: 'viewer',
  answers: { 200: { description: 'All of them.', schema: BearerList } },
  problems: [],
  handle: (_call, { table }) => answerBearers(table, 'speaker'),
});

/** One of those who speaks in articles. */
export const readSpeaker = route({
  operationId: 'readSpeaker',
  method: 'GET',
  path: '/v1/speakers/{id}',
  tag: 'Names',
  summary: 'Read a speaker',
  description:
    'All names of somebody who speaks in articles, their roles over time, and the record of their claims. What they said over time: `GET /v1/said`.',
  access: 'viewer',
  params: NameParams,
  answers: { 200: { description: 'The speaker.', schema: Bearer } },
  problems: ['unknown-name'],
  handle: ({ params: { id } }, { table }) => answerBearer(table, 'speaker', id),
});

/** Joins a name with another, parts it from those that the rule takes it for, or undoes that. */
export const decideSpeaker = route({
  operationId: 'decideSpeaker',
  method: 'POST',
  path: '/v1/speakers/{id}/names',
  tag: 'Names',
  summary: 'Join or part the names of a speaker',
  description:
    'An event of the name, with who decided and when. Claims stay as they are: their names are read together.',
  access: 'reviewer',
  params: NameParams,
  body: NameDecision,
  bodyExample: { decision: 'join', with: 's-5f2c0a9d3b1e4f6a7c8d', reason: 'Both are the same desk.' },
  answers: { 200: { description: 'Whose the name is now.', schema: Bearer } },
  problems: ['unknown-name', 'nothing-to-change', 'no-room'],
  handle: ({ params: { id }, body, actor, now }, { table }) =>
    answerDecision(table, 'speaker', { id, body, actor, now }),
});
