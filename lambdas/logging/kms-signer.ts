import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { rawKey, type Signer } from './signer.ts';

/** A signer whose Ed25519 key never leaves KMS. */
export async function kmsSigner(name: string, keyId: string, client = new KMSClient({})): Promise<Signer> {
  const { PublicKey: der } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (der === undefined) throw new Error(`KMS gives no public key of ${keyId}.`);
  return {
    key: { name, key: rawKey(der) },
    async sign(text) {
      const { Signature: signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: Buffer.from(text),
          MessageType: 'RAW',
          SigningAlgorithm: 'ED25519_SHA_512',
        }),
      );
      if (signature === undefined) throw new Error(`KMS gives no signature of ${keyId}.`);
      return signature;
    },
  };
}
