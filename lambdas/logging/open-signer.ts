import { fileSigner, type Signer } from './signer.ts';

/** The signer that `LOG_KEY` names: a file on one machine, a key of KMS in the cloud. */
export async function openSigner(name: string, key: string): Promise<Signer> {
  if (key.startsWith('file:')) return fileSigner(name, new URL(key));
  return (await import('./kms-signer.ts')).kmsSigner(name, key);
}
