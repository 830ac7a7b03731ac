import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { consistencyProof, inclusionProof, openLog } from '../../../../store/log/read-log.ts';
import { inBase64 } from '../../../logging/proof.ts';
import { problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';

const count = () => z.coerce.number('must be a whole number').int().nonnegative();

const SizesQuery = lazy(() =>
  z.strictObject({
    from: count().describe('size of the log in the earlier checkpoint'),
    to: count().describe('size of the log in the later checkpoint'),
  }),
);

const LeafQuery = lazy(() =>
  z.strictObject({
    index: count().describe('place of the entry'),
    size: count().describe('size of the log in the checkpoint'),
  }),
);

const LogProof = lazy(() =>
  z
    .object({ proof: z.array(z.string()).readonly().describe('hashes in base64, as RFC 9162 orders them') })
    .readonly()
    .meta({ id: 'LogProof' }),
);

/** Whether the log was only ever added to. */
export const readConsistency = route({
  operationId: 'readConsistency',
  method: 'GET',
  path: '/log/consistency',
  tag: 'Log',
  summary: 'Prove that the log was only added to between two checkpoints',
  access: 'public',
  query: SizesQuery,
  answers: { 200: { description: 'The proof (RFC 9162, 2.1.4).', schema: LogProof } },
  problems: [],
  async handle({ query: { from, to } }, { table }) {
    const log = await openLog(table);
    if (from > to || to > log.edge.size) return outside(`from=${from}&to=${to}`, log.edge.size);
    return answer(200, { proof: inBase64(await consistencyProof(log, from, to)) });
  },
});

/** Whether an entry lies in the log. */
export const readInclusion = route({
  operationId: 'readInclusion',
  method: 'GET',
  path: '/log/inclusion',
  tag: 'Log',
  summary: 'Prove that an entry lies in the log',
  access: 'public',
  query: LeafQuery,
  answers: { 200: { description: 'The proof (RFC 9162, 2.1.3).', schema: LogProof } },
  problems: [],
  async handle({ query: { index, size } }, { table }) {
    const log = await openLog(table);
    if (index >= size || size > log.edge.size) return outside(`index=${index}&size=${size}`, log.edge.size);
    return answer(200, { proof: inBase64(await inclusionProof(log, index, size)) });
  },
});

function outside(query: string, size: number) {
  return problem('invalid-query', `${query} does not lie in the log, which has ${size} entries.`);
}
