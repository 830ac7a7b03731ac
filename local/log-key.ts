import { generateKeyPairSync } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Makes the key that this machine's checkpoints are signed with, at the first start; readers may have kept its public half. */
export async function ensureLogKey(file: URL): Promise<void> {
  const path = fileURLToPath(file);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(`${path}.draft`, pem, { mode: 0o600, flush: true });
  await rename(`${path}.draft`, path);
}
