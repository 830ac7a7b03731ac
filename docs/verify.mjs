// Checks what a Claimtrail publishes, for a reader who trusts nobody there. It needs Node 20 or later and nothing else:
// read it, keep it, run your own copy. What it proves, and what it cannot, stands in README.md under "What is proven".
//
//   node verify.mjs proof FILE                              a claim: /log/claims/ID, or "claimtrail prove ID"
//   node verify.mjs export FILE --checkpoint FILE           everything: "claimtrail export", and /log/checkpoint
//   node verify.mjs checkpoints EARLIER LATER --proof FILE  two checkpoints, and /log/consistency?from=SIZE&to=SIZE
//
// Each with --key KEY: what /log/key says. Keep it from the first day, as it says whose log it is. "-" is standard input.
// Exit codes: 0 it holds, 1 it does not, 2 used wrongly. One line on standard output says which, and why.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

class DoesNotHold extends Error {}
class UsedWrongly extends Error {}

function must(holds, message) {
  if (!holds) throw new DoesNotHold(message);
}

// Hashes and proofs: RFC 9162, 2.1.

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafHash = (leaf) => sha256(Uint8Array.of(0), leaf);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
const hashes = (proof) => proof.map((hash) => Buffer.from(hash, 'base64'));

/** The root over all leaves (2.1.1), which are put one by one on a row of complete subtrees. */
function rootOver(leaves) {
  const row = [];
  for (const hash of leaves) {
    row.push({ hash, height: 0 });
    while (row.length > 1 && row.at(-1).height === row.at(-2).height) {
      const [right, left] = [row.pop(), row.pop()];
      row.push({ hash: nodeHash(left.hash, right.hash), height: left.height + 1 });
    }
  }
  return row.length === 0 ? sha256() : row.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
}

/** Goes up the tree (2.1.3.2, 2.1.4.2): `first` is led to an earlier root, where there is one, `second` to the later. */
function climb({ node, last, first, second, proof }) {
  for (const sibling of proof) {
    must(last > 0, 'a proof is longer than the tree is high');
    if (node % 2 === 1 || node === last) {
      [first, second] = [nodeHash(sibling, first), nodeHash(sibling, second)];
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else second = nodeHash(second, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  must(last === 0, 'a proof ends before the root');
  return { first, second };
}

function includes({ size, root }, index, { leaf, proof }) {
  must(Number.isSafeInteger(index) && index >= 0 && index < size, `entry ${index} lies beyond the ${size} signed ones`);
  return climb({ node: index, last: size - 1, first: leaf, second: leaf, proof }).second.equals(root);
}

function isConsistent(earlier, later, proof) {
  must(earlier.size <= later.size, `the later checkpoint has ${later.size} entries, the earlier one ${earlier.size}`);
  if (earlier.size === later.size) return earlier.root.equals(later.root);
  if (earlier.size === 0) return true;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const [start, rest] = node === 0 ? [earlier.root, proof] : [proof[0], proof.slice(1)];
  must(start !== undefined, 'the proof of consistency is empty');
  const { first, second } = climb({ node, last, first: start, second: start, proof: rest });
  return first.equals(earlier.root) && second.equals(later.root);
}

// Checkpoints: signed-note and tlog-checkpoint of C2SP, with Ed25519.

function readKey(text) {
  const [name, id, ...rest] = String(text).trim().split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  must(bytes.length === 33 && bytes[0] === 1, `${JSON.stringify(text)} is no key of a log`);
  const own = sha256(`${name}\n`, bytes).subarray(0, 4);
  must(own.toString('hex') === id, `the key of ${name} does not have the id that it says`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id: own, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

function readCheckpoint(note, { name, id, key }) {
  const [body, signatures = ''] = String(note).split('\n\n');
  const line = signatures.split('\n').find((each) => each.startsWith(`— ${name} `));
  const signature = Buffer.from(line?.split(' ')[2] ?? '', 'base64');
  must(signature.subarray(0, 4).equals(id), `the checkpoint is not signed by ${name} with the key given`);
  must(verify(null, Buffer.from(`${body}\n`), key, signature.subarray(4)), "the checkpoint's signature is forged");
  const [origin, size, root, claims, at] = body.split('\n');
  must(origin === name, `the checkpoint is of ${origin}, the key of ${name}`);
  return { size: Number(size), root: Buffer.from(root, 'base64'), claims: Number(claims.slice(7)), at: at.slice(3) };
}

// Claims: what came in, and events that each name the one before by its hash, make the claim.

/** JSON with keys in the order of their code units and nothing undefined: one value, one text. */
function canonical(value) {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${canonical(key)}:${canonical(member)}`).join(',')}}`;
}

const hashOf = (value) => sha256(canonical(value)).toString('hex');
const leafOf = (claim, { seq, hash }) => leafHash(canonical({ claim, hash, seq }));
const bound = 'id articleId createdAt articleVersion text spans type speaker publisher source'.split(' ');
const work = 'verdict rationale assignee lease proposer published goneSince due returned approver withdrawal';
const empty = `${work} date extracted added parted checked`.split(' ');
const untouched = {
  ...{ status: 'unreviewed', evidence: [], stale: false, underCorrection: false, corrections: [], relations: [] },
  ...Object.fromEntries(empty.map((field) => [field, null])),
};

/** A claim's entries, oldest first: they follow each other, and every field that is given of the claim comes of them. */
function checkClaim(claim, entries) {
  const { id } = claim;
  const [{ seq: start, hash: logged, creation }, ...rest] = entries;
  must(start === 0 && creation?.id === id, `it is not shown how ${id} came in`);
  must(hashOf(creation) === logged, `how ${id} came in is not what was logged`);
  let [state, previous, time] = [{ ...untouched, ...creation }, '0'.repeat(64), creation.createdAt];
  for (const [at, { seq, hash, event }] of rest.entries()) {
    must(seq === at + 1, `event ${at + 1} of ${id} is missing`);
    if (event !== undefined) {
      const flaw = flawOf(event, { id, seq, hash, previous, time, state });
      must(flaw === null, `event ${seq} of ${id} ${flaw}`);
      [state, time] = [{ ...state, ...event.after }, event.at];
    }
    previous = hash;
  }
  const own = { ...state, headHash: previous, revision: rest.length };
  const wrong = Object.keys(own).find((field) => field in claim && canonical(claim[field]) !== canonical(own[field]));
  must(wrong === undefined, `the ${wrong} of ${id} is not what its history makes it`);
}

function flawOf({ hash: own, ...event }, { id, seq, hash, previous, time, state }) {
  if (own !== hash || hashOf(event) !== hash || event.seq !== seq) return 'is not as it was written';
  if (event.previousHash !== previous) return 'does not follow the one before it';
  if (event.claim !== undefined && event.claim !== id) return `is of ${event.claim}`;
  const isOld = event.claim === undefined && event.action === 'carry';
  if (!isOld && Date.parse(event.at) < Date.parse(time)) return 'is of before the one before it';
  const isDecision = event.action === 'approve' || event.action === 'return';
  if (isDecision && event.actor === state.proposer) return `is a decision of ${event.actor} on their own proposal`;
  const isDropped = event.rules !== undefined && event.action === 'dismiss' && state.published !== null;
  return isDropped ? 'dismisses what was published, which can only be withdrawn' : null;
}

function checkProof({ kind, claim, entries, checkpoint: note, earlier: older }, key) {
  must(kind === 'claimtrail-proof', 'the file is no proof of a claim');
  const checkpoint = readCheckpoint(note, key);
  checkClaim(claim, entries);
  for (const entry of entries) {
    const isIn = includes(checkpoint, entry.index, { leaf: leafOf(claim.id, entry), proof: hashes(entry.proof) });
    must(isIn, `entry ${entry.seq} of ${claim.id} is not in the log at ${entry.index}`);
  }
  const earlier = older === null ? checkpoint : readCheckpoint(older.checkpoint, key);
  must(isConsistent(earlier, checkpoint, hashes(older?.proof ?? [])), `the log was rewritten since ${earlier.at}`);
  const { published, withdrawal } = claim;
  const since = withdrawal ? `, and withdrawn at ${withdrawal.at}` : '';
  const verdict =
    published === null ? 'not published' : `published as "${published.verdict}" at ${published.at}${since}`;
  const hidden = entries.filter(({ creation, event }) => !creation && !event).length;
  const shown = hidden === 0 ? '' : `, ${hidden} of them shown by hash alone,`;
  return `${claim.id} was ${verdict}; its ${entries.length} entries${shown} are among those signed at ${checkpoint.at}`;
}

async function checkExport(lines, checkpoint) {
  const leaves = new Array(checkpoint.size).fill(undefined);
  let [claims, newer] = [0, 0];
  for await (const line of lines) {
    const { history, log, ...claim } = JSON.parse(line);
    const first = Object.assign({}, claim, ...history.map(({ before }) => before).reverse());
    const creation = Object.fromEntries(bound.map((field) => [field, first[field]]));
    const events = history.map((event) => ({ seq: event.seq, hash: event.hash, event }));
    const entries = [{ seq: 0, hash: hashOf(creation), creation }, ...events];
    checkClaim(claim, entries);
    must(log.length <= entries.length, `the log has ${log.length - 1} events of ${claim.id}, not ${history.length}`);
    for (const [at, entry] of entries.entries()) {
      const since = entry.event?.at ?? claim.createdAt;
      must(
        log[at] !== undefined || since > checkpoint.at,
        `entry ${at} of ${claim.id}, of ${since}, is not in the log`,
      );
      if (log[at] === undefined || log[at] >= checkpoint.size) newer += 1;
      else leaves[log[at]] = leafOf(claim.id, entry);
    }
    if (log[0] < checkpoint.size) claims += 1;
  }
  const gap = leaves.indexOf(undefined);
  must(gap === -1, `the export lacks entry ${gap} of the log`);
  must(rootOver(leaves).equals(checkpoint.root), 'an entry of the export is not what was logged at its place');
  must(claims === checkpoint.claims, `the export has ${claims} claims, the checkpoint counted ${checkpoint.claims}`);
  const rest = newer === 0 ? '' : `; ${newer} entries are newer than that, and not proven`;
  return `the export has all ${claims} claims and ${checkpoint.size} entries signed at ${checkpoint.at}${rest}`;
}

function checkCheckpoints(earlier, later, { proof }) {
  must(isConsistent(earlier, later, hashes(proof)), `the log was rewritten between ${earlier.at} and ${later.at}`);
  return `the log of ${later.at} has all ${earlier.size} entries of ${earlier.at}, and ${later.size - earlier.size} more`;
}

const usage = 'usage: verify.mjs proof FILE | export FILE --checkpoint FILE | checkpoints OLD NEW --proof FILE';
const read = (file) => readFileSync(file === '-' ? 0 : file, 'utf8');

async function main() {
  const options = { key: { type: 'string' }, checkpoint: { type: 'string' }, proof: { type: 'string' } };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [what, one, two] = positionals;
  if (what === 'proof' && one !== undefined) {
    const proof = JSON.parse(read(one));
    const said = checkProof(proof, readKey(values.key ?? proof.key));
    return values.key === undefined ? `${said}; without --key, nothing says whose log this is` : said;
  }
  if (values.key === undefined) throw new UsedWrongly(`${usage}; --key KEY is needed: what /log/key says`);
  const key = readKey(values.key);
  if (what === 'export' && one !== undefined && values.checkpoint !== undefined) {
    const lines = createInterface({ input: one === '-' ? process.stdin : createReadStream(one) });
    return checkExport(lines, readCheckpoint(read(values.checkpoint), key));
  }
  if (what !== 'checkpoints' || two === undefined || values.proof === undefined) throw new UsedWrongly(usage);
  return checkCheckpoints(
    readCheckpoint(read(one), key),
    readCheckpoint(read(two), key),
    JSON.parse(read(values.proof)),
  );
}

function ending(error) {
  if (error instanceof DoesNotHold) return { code: 1, says: `Does not hold: ${error.message}.` };
  const isWrongUse =
    error instanceof UsedWrongly || error.code === 'ENOENT' || error.code?.startsWith('ERR_PARSE_ARGS');
  if (isWrongUse) return { code: 2, says: error.message };
  return { code: 1, says: `Does not hold: what was given is not of the form that it has to have (${error.message}).` };
}

const { code, says } = await main().then((held) => ({ code: 0, says: `Holds: ${held}.` }), ending);
process.stdout.write(`${says}\n`);
process.exitCode = code;
