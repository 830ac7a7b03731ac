import type { Downloads } from './downloads.ts';
import { fileDownloads } from './file-downloads.ts';
import { s3Downloads } from './s3-downloads.ts';

/** Opens what `EXPORTS` names: `s3://bucket` or `file:///folder/`. */
export function openDownloads(place: string): Downloads {
  const address = new URL(place);
  return address.protocol === 's3:' ? s3Downloads(address.hostname) : fileDownloads(address);
}
