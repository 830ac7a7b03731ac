import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';

const Payload = z.record(z.string(), z.unknown());

/** Keeps what the issuer issued (sessions, grants, refresh tokens) in the stack's own state. */
export function recordsIn(db: DatabaseSync): (kind: string) => Adapter {
  const upsert = db.prepare(
    'INSERT OR REPLACE INTO issued (kind, id, payload, expires_at, uid, grant_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byId = db.prepare('SELECT payload FROM issued WHERE kind = ? AND id = ? AND coalesce(expires_at, ?) >= ?');
  const byUid = db.prepare('SELECT payload FROM issued WHERE kind = ? AND uid = ? AND coalesce(expires_at, ?) >= ?');
  const consume = db.prepare(
    "UPDATE issued SET payload = json_set(payload, '$.consumed', ?) WHERE kind = ? AND id = ?",
  );
  const destroy = db.prepare('DELETE FROM issued WHERE kind = ? AND id = ?');
  const revoke = db.prepare('DELETE FROM issued WHERE grant_id = ?');
  db.prepare('DELETE FROM issued WHERE expires_at < ?').run(seconds());

  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const until = expiresIn ? seconds() + expiresIn : null;
      upsert.run(kind, id, JSON.stringify(payload), until, payload.uid ?? null, payload.grantId ?? null);
    },
    find: async (id) => readPayload(byId.get(kind, id, seconds(), seconds())) ?? undefined,
    findByUid: async (uid) => readPayload(byUid.get(kind, uid, seconds(), seconds())) ?? undefined,
    findByUserCode: async () => undefined,
    async consume(id) {
      consume.run(seconds(), kind, id);
    },
    async destroy(id) {
      destroy.run(kind, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  });
}

function readPayload(row: Readonly<Record<string, unknown>> | undefined): AdapterPayload | null {
  return row === undefined ? null : Payload.parse(JSON.parse(String(row['payload'])));
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
