import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Claim } from '../../../claims/claim.ts';
import type { NoteKey } from '../../../claims/log/note.ts';
import type { ReviewEvent } from '../../../claims/review-event.ts';
import { type Archive, fileArchive } from '../../../lambdas/logging/archive.ts';
import { signCheckpoint } from '../../../lambdas/logging/sign-checkpoint.ts';
import { fileSigner, type Signer } from '../../../lambdas/logging/signer.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { everyClaim } from '../../../store/claims/every-claim.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { logClaims } from '../../../store/log/append.ts';
import type { Table } from '../../../store/table/table.ts';
import { extractionOf, today } from '../../builders.ts';
import { alice, bob, erin, minutes, proposal } from '../../claims/workflow/builders.ts';
import { further, type Reviewed, type Step, toPublication } from '../../reviewed.ts';

/** The claims of the desk, by what was done with them. */
export const sentences = {
  published: 'The bridge cost 3 million crowns.',
  corrected: 'The ferry carried 90 000 people in 2025.',
  proposed: 'The mayor sold the harbour in 2016.',
  taken: 'Burglaries fell by 18 percent.',
  untouched: 'The library opened in 1932.',
  carried: 'The school has 400 pupils.',
} as const;
export type Role = keyof typeof sentences;

const steps: Readonly<Record<Role, readonly Step[]>> = {
  published: toPublication,
  corrected: [
    ...toPublication,
    [erin, { action: 'reopen', reason: 'a reader wrote' }],
    [alice, { action: 'take' }],
    [alice, proposal({ verdict: 'half-true' })],
    [bob, { action: 'approve' }],
    [erin, { action: 'publish', correctionNote: 'It was half true.' }],
  ],
  proposed: [
    [alice, { action: 'take' }],
    [alice, proposal()],
  ],
  taken: [[alice, { action: 'take' }]],
  carried: toPublication,
  untouched: [],
};

/** A desk that has worked for a while, its log signed: what a tamperer finds. */
export interface Desk {
  readonly table: Table;
  readonly folder: string;
  readonly archive: Archive;
  readonly signer: Signer;
  readonly key: NoteKey;
  /** A claim as it now lies in the table, with its history. */
  reviewed(role: Role): Promise<Reviewed>;
  /** Logs all claims as they are, and signs. */
  sign(): Promise<void>;
}

/** A signer with a key of its own, which lies in a file. */
export async function newSigner(folder: string, name = 'desk.example/log'): Promise<Signer> {
  const path = join(folder, `key-${Math.random()}.pem`);
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return fileSigner(name, pathToFileURL(path));
}

/** Opens a desk in an empty table: an article of six claims, a second version of it, and moves on the way. */
export async function openDesk(table: Table): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-log-'));
  const signer = await newSigner(folder);
  const archive = fileArchive(pathToFileURL(`${folder}/checkpoints/`));
  const texts = Object.values(sentences);
  const first = extractionOf('a-1', texts);
  await saveExtraction(table, first, today);
  const ids = new Map(first.claims.map(({ id, text }) => [text, id] as const));
  const idOf = (role: Role) => ids.get(sentences[role]) ?? '';
  const reviewed = async (role: Role) => reviewedOf(table, idOf(role));
  for (const role of Object.keys(steps) as readonly Role[]) {
    const start = await reviewed(role);
    for (let made = start; made.events.length < steps[role].length; ) {
      const next = further(made, ...steps[role].slice(made.events.length, made.events.length + 1));
      await saveMove(table, made.claim, { kind: 'moved', claim: next.claim, event: next.events.at(-1) ?? never() });
      made = next;
    }
  }
  const reworded = texts.map((text) =>
    text === sentences.carried ? 'The school in Harbour Street has 400 pupils.' : text,
  );
  await saveExtraction(table, extractionOf('a-1', reworded), minutes(60));
  const desk: Desk = {
    ...{ table, folder, archive, signer, key: signer.key, reviewed },
    async sign() {
      for await (const claim of everyClaim(table)) await logClaims(table, [claim]);
      await signCheckpoint({ table, signer, archive }, minutes(120));
    },
  };
  await desk.sign();
  return desk;
}

async function reviewedOf(
  table: Table,
  id: string,
): Promise<{ readonly claim: Claim; readonly events: readonly ReviewEvent[] }> {
  const claim = await readClaim(table, id);
  if (claim === null) throw new Error(`no claim ${id}`);
  return { claim, events: await readHistory(table, id) };
}

function never(): never {
  throw new Error('a move without an event');
}
