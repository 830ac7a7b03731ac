import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointText } from '../../../claims/log/checkpoint.ts';
import { leafHash } from '../../../claims/log/hashes.ts';
import { signedNote } from '../../../claims/log/note.ts';
import type { ReviewEvent } from '../../../claims/review-event.ts';
import { sealEvent } from '../../../claims/workflow/history.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { logClaims } from '../../../store/log/append.ts';
import { edgePut, readEdge } from '../../../store/log/edge.ts';
import { joinHashes } from '../../../store/log/hash-bytes.ts';
import { placesPut } from '../../../store/log/places.ts';
import { openLog, rootAt } from '../../../store/log/read-log.ts';
import { storedItem } from '../../../store/table/items.ts';
import {
  claimKey,
  eventKey,
  logEdgeKey,
  logFoot,
  logPlacesKey,
  logPrefix,
  logTileKey,
} from '../../../store/table/keys.ts';
import { storedClaim } from '../../builders.ts';
import { minutes } from '../../claims/workflow/builders.ts';
import { type Reviewed, sealedAgain } from '../../reviewed.ts';
import { type Desk, newSigner, type Role } from './desk.ts';
import { erase, eraseClaim, erasePartition, forge, forgeEvent, overwrite, replace } from './tamper.ts';

/** One way of tampering with the table, what verify-history says to it, and what docs/verify.mjs does. */
export interface Tampering {
  readonly name: string;
  readonly of: Role;
  act(desk: Desk, found: Reviewed): Promise<void>;
  /** A line of verify-history. */
  readonly found: string;
  /** What docs/verify.mjs says to the claim's proof, or, where there is none, to the export. */
  readonly refused: string;
}

const change = (seq: number, given: Partial<ReviewEvent>) => (event: ReviewEvent) => (event.seq === seq ? given : {});
const unmade = (field: string) => `the claim's ${field} is not what its history makes it`;
const unmadeIn = (field: string) => `the ${field} of c-`;

/** A field of the claim alone is forged. */
function forged(
  of: Role,
  field: string,
  given: Parameters<typeof forge>[2],
  name = `the claim's ${field} is forged`,
): Tampering {
  return {
    name,
    of,
    act: ({ table }, { claim }) => forge(table, claim, given),
    found: unmade(field),
    refused: unmadeIn(field),
  };
}

/** A field that only the log binds is forged. */
function forgedBeginning(of: Role, field: string, given: Parameters<typeof forge>[2]): Tampering {
  return {
    name: `the claim's ${field} is forged`,
    of,
    act: ({ table }, { claim }) => forge(table, claim, given),
    found: 'its words, speaker or source are not those it entered the queue with',
    refused: `entry 0 of c-`,
  };
}

/** The history is changed, sealed again, and the claim set to its end. */
function sealed(
  name: string,
  of: Role,
  made: (found: Reviewed) => Reviewed,
  said: Pick<Tampering, 'found' | 'refused'>,
): Tampering {
  return { name, of, act: ({ table }, found) => replace(table, made(found)), ...said };
}

const publication = {
  verdict: 'true',
  rationale: 'All is well.',
  evidence: [],
  at: minutes(3).toISOString(),
  by: 'erin',
  stale: false,
};

/** The kinds that the issue names. */
const named: readonly Tampering[] = [
  forged('published', 'verdict', { verdict: 'true' }),
  forgedBeginning('untouched', 'text', { text: 'The library opened in 1923.' }),
  forged('published', 'rationale', { rationale: 'Nobody knows.' }),
  forged('taken', 'assignee', { assignee: 'mallory' }),
  {
    name: 'the tail is cut off and the claim rolled back',
    of: 'published',
    act: ({ table }, { claim, events }) =>
      replace(table, sealedAgain({ claim: { ...claim, published: null }, events: events.slice(0, 3) })),
    found: 'the log has 4 events of it, its history ends with 3: its end was cut off',
    refused: 'the log has 4 events of c-',
  },
  sealed(
    'the whole chain is sealed again',
    'published',
    (found) => sealedAgain(found, change(2, { reason: 'made up' })),
    {
      found: 'event 2 is not the one that the log has at',
      refused: 'entry 2 of c-',
    },
  ),
  {
    name: "another claim's history is put in its place",
    of: 'published',
    async act({ table, reviewed }, { claim }) {
      const other = await reviewed('corrected');
      await replace(table, { claim: { ...other.claim, id: claim.id }, events: other.events });
    },
    found: 'event 1 is of claim c-',
    refused: 'event 1 of c-',
  },
  sealed(
    'times are out of order',
    'published',
    (found) => sealedAgain(found, change(3, { at: minutes(0).toISOString() })),
    {
      found: 'event 3 is of 2026-05-04T12:00:00.000Z, before event 2',
      refused: 'is of before the one before it',
    },
  ),
  sealed('an own proposal is approved', 'published', (found) => sealedAgain(found, change(3, { actor: 'alice' })), {
    found: 'event 3: "alice" could not "approve" it: somebody other than its proposer',
    refused: 'is a decision of alice on their own proposal',
  }),
  {
    name: 'an event lies past the head',
    of: 'taken',
    act: ({ table }, { claim }) =>
      forgeEvent(
        table,
        claim.id,
        sealEvent({
          ...{ claim: claim.id, seq: 2, action: 'release', actor: 'alice', at: minutes(9).toISOString(), reason: null },
          ...{ before: { status: 'in-review' }, after: { status: 'unreviewed' }, previousHash: claim.headHash },
        }),
      ),
    found: 'the claim is at revision 1, its history has an event 2',
    refused: 'is not what its history makes it',
  },
  {
    name: 'claim and history are deleted',
    of: 'published',
    act: ({ table }, { claim }) => eraseClaim(table, claim.id),
    found: 'is gone: the log has 5 entries of it',
    refused: 'the export lacks entry',
  },
  {
    name: 'an event is changed',
    of: 'published',
    act: ({ table }, { claim, events: [, second] }) =>
      second === undefined ? Promise.reject() : forgeEvent(table, claim.id, { ...second, actor: 'mallory' }),
    found: 'event 2 is not as it was written',
    refused: 'is not as it was written',
  },
  {
    name: 'an event is deleted from the middle',
    of: 'published',
    act: ({ table }, { claim }) => erase(table, eventKey(claim.id, 2)),
    found: 'expected event 2, found event 3',
    refused: 'event 2 of c-',
  },
  {
    name: 'the last event is deleted',
    of: 'published',
    act: ({ table }, { claim }) => erase(table, eventKey(claim.id, 4)),
    found: 'the claim is at revision 4, its history ends with event 3',
    refused: 'is not what its history makes it',
  },
  {
    name: "the claim's newest hash is changed",
    of: 'published',
    act: ({ table }, { claim }) => forge(table, claim, { headHash: 'f'.repeat(64) }),
    found: "the claim's newest hash is ffff",
    refused: 'the headHash of c-',
  },
];

/** Kinds of our own. */
const own: readonly Tampering[] = [
  {
    name: 'the claim is deleted, its history left',
    of: 'published',
    act: ({ table }, { claim }) => erase(table, claimKey(claim.id)),
    found: 'is gone: the log has 5 entries of it',
    refused: 'the export lacks entry',
  },
  {
    name: 'claim and history are deleted, and what the log knows of where they were',
    of: 'published',
    async act({ table }, { claim }) {
      await eraseClaim(table, claim.id);
      await erase(table, logPlacesKey(claim.id));
    },
    found: 'is gone: the log has 5 entries of it',
    refused: 'the export lacks entry',
  },
  sealed(
    'another verdict is published from the first to the last event',
    'published',
    (found) =>
      sealedAgain(found, ({ seq, after }) => {
        if (seq === 2) return { after: { ...after, verdict: 'true' } };
        return seq === 4 && after.published
          ? { after: { ...after, published: { ...after.published, verdict: 'true' } } }
          : {};
      }),
    { found: 'event 2 is not the one that the log has at', refused: 'entry 2 of c-' },
  ),
  sealed(
    'what is published is not what was checked',
    'published',
    (found) =>
      sealedAgain(found, ({ seq, after }) => (seq === 4 ? { after: { ...after, published: publication } } : {})),
    { found: 'event 4: what was published is not what was checked', refused: 'entry 4 of c-' },
  ),
  forged('corrected', 'corrections', { corrections: [] }, 'a correction is erased'),
  forged(
    'published',
    'published',
    { published: { ...publication, verdict: 'true' } },
    'what readers are told is forged',
  ),
  forged('corrected', 'evidence', { evidence: [] }, 'the evidence is taken away'),
  forged(
    'taken',
    'lease',
    { lease: { holder: 'mallory', expiresAt: minutes(30).toISOString() } },
    'the hold is given to somebody else',
  ),
  forged('proposed', 'proposer', { proposer: 'bob' }, 'another is made the proposer, who could then approve'),
  forged('carried', 'stale', { stale: false }, 'a verdict on words that changed loses its mark'),
  forged('carried', 'goneSince', { goneSince: 2 }, 'a claim is said to be gone from its article'),
  forgedBeginning('published', 'speaker', { speaker: 'Ruth Adeyemi' }),
  forgedBeginning('published', 'publisher', { publisher: 'The Gazette' }),
  forgedBeginning('published', 'source', {
    source: { url: 'https://gazette.example/a', title: 'A', publisher: 'The Gazette', publishedAt: null },
  }),
  forgedBeginning('published', 'type', { type: 'opinion' }),
  forgedBeginning('published', 'spans', { spans: [[3, 9]] }),
  forgedBeginning('taken', 'beginning', { createdAt: minutes(-60).toISOString() }),
  sealed(
    'the wording before a new version is forged',
    'carried',
    (found) =>
      sealedAgain(found, ({ action, before }) =>
        action === 'carry' ? { before: { ...before, text: 'The school closed.' } } : {},
      ),
    { found: 'its words, speaker or source are not those it entered the queue with', refused: 'entry 0 of c-' },
  ),
  sealed(
    'somebody else is said to have published it',
    'published',
    (found) =>
      sealedAgain(found, ({ seq, after }) =>
        seq === 4 && after.published
          ? { actor: 'mallory', after: { ...after, published: { ...after.published, by: 'mallory' } } }
          : {},
      ),
    { found: 'event 4 is not the one that the log has at', refused: 'entry 4 of c-' },
  ),
  sealed(
    'an event is left out and the others renumbered',
    'corrected',
    ({ claim, events }) =>
      sealedAgain({
        claim,
        events: events.filter(({ seq }) => seq !== 6).map((event, at) => ({ ...event, seq: at + 1 })),
      }),
    { found: 'event 6', refused: 'entry 6 of c-' },
  ),
  {
    name: 'an event is added that nobody logged',
    of: 'untouched',
    async act({ table }, { claim }) {
      const event = sealEvent({
        ...{ claim: claim.id, seq: 1, action: 'dismiss', actor: 'mallory', at: claim.createdAt, reason: 'trivial' },
        ...{ before: { status: 'unreviewed' }, after: { status: 'dismissed' }, previousHash: claim.headHash },
      });
      await replace(table, sealedAgain({ claim, events: [event] }));
    },
    found: 'event 1 is not in the log',
    refused: 'is not what its history makes it',
  },
  {
    name: 'a claim is invented',
    of: 'untouched',
    act: ({ table }) => putNewClaims(table, [storedClaim('The council was bribed.')]),
    found: "the claim's beginning is not in the log",
    refused: 'is not in the log',
  },
  {
    name: 'a claim is put under the id of another',
    of: 'untouched',
    async act({ table, reviewed }, { claim }) {
      const other = await reviewed('published');
      await replace(
        table,
        sealedAgain({ claim: { ...other.claim, id: claim.id }, events: other.events }, () => ({ claim: claim.id })),
      );
    },
    found: 'its words, speaker or source are not those it entered the queue with',
    refused: 'is not what its history makes it',
  },
  {
    name: "the log's end is cut off",
    of: 'carried',
    async act({ table }) {
      const edge = await readEdge(table);
      const [foot = [], ...above] = edge.open;
      const cut = { ...edge, size: edge.size - 1, open: [foot.slice(0, -1), ...above], names: edge.names.slice(0, -1) };
      await overwrite(table, edgePut(table, edge, cut).Item ?? {});
    },
    found: 'the log is broken: its end was cut off',
    refused: 'the log has 26 entries, and was signed over 27',
  },
  {
    name: 'a full tile of the log is rewritten',
    of: 'published',
    async act({ table }) {
      const hashes = Array.from({ length: 16 }, (_, at) => leafHash(Uint8Array.of(at)));
      await overwrite(
        table,
        storedItem({ ...logTileKey({ level: 0, index: 0 }), hashes: joinHashes(hashes), names: 'c-1 0' }),
      );
    },
    found: 'the log is broken: its first',
    refused: 'is not in the log at',
  },
  {
    name: 'history, log and all that belongs to it are written again',
    of: 'published',
    async act(desk, found) {
      const { table } = desk;
      await replace(table, sealedAgain(found, change(2, { reason: 'made up' })));
      await erasePartition(table, logFoot.pk);
      await erase(table, logEdgeKey);
      for (const role of ['published', 'corrected', 'proposed', 'taken', 'carried', 'untouched'] as const) {
        const { claim } = await desk.reviewed(role);
        await erase(table, logPlacesKey(claim.id));
        await logClaims(table, [claim]);
      }
    },
    found: 'the log is broken: its first',
    refused: 'is not in the log at',
  },
  {
    name: "a claim's places in the log are set to another's",
    of: 'published',
    async act({ table }, { claim }) {
      const put = placesPut(table, claim.id, { known: [], added: [0, 0, 0, 0, 0] });
      await overwrite(table, put.Item ?? {});
    },
    found: 'broken at event',
    refused: 'is not in the log at',
  },
  {
    name: 'the newest kept checkpoint is taken away',
    of: 'published',
    async act(desk, { claim }) {
      await desk.sign();
      const names = (await readdir(join(desk.folder, 'checkpoints'))).filter((name) => name !== 'key').sort();
      await rm(join(desk.folder, 'checkpoints', names.at(-1) ?? ''));
      await forge(desk.table, claim, { verdict: 'true' });
    },
    found: 'the log is broken: the checkpoint that is served, of 2026-05-04T14:00:00.001Z, is not among those kept',
    refused: 'the verdict of c-',
  },
  {
    name: 'a kept checkpoint is replaced by one of another key',
    of: 'published',
    async act({ table, folder }) {
      const mallory = await newSigner(folder);
      const log = await openLog(table);
      const { size, claims } = log.edge;
      const text = checkpointText({
        origin: mallory.key.name,
        size,
        root: await rootAt(log, size),
        claims,
        at: minutes(120).toISOString(),
      });
      const note = signedNote(text, mallory.key, await mallory.sign(text));
      const [name = ''] = await readdir(join(folder, 'checkpoints'));
      await writeFile(join(folder, 'checkpoints', `${name}~`), note);
      await overwrite(
        table,
        storedItem({ pk: logPrefix, sk: 'CHECKPOINT', size, at: minutes(120).toISOString(), note, key: 'mallory' }),
      );
    },
    found: 'is not signed by the key of the log',
    refused: 'the checkpoint is not signed by desk.example/log',
  },
];

export const tamperings = { named, own } as const;
