import type { ExportFormat } from '../../claims/vocabulary/exports.ts';

/** A link to one file, for whoever has it, until it ends. */
export interface Link {
  /** Absolute, or relative to the API's own address: resolve it with `new URL(url, request.url)`. */
  readonly url: string;
  readonly expiresAt: string;
}

/** Days that an export can be fetched; the bucket and the folder forget it then. */
export const keptDays = 7;

/** Where files wait to be fetched; the last part of a key is the file's name. */
export interface Downloads {
  /** Puts the file at `path` under a key. */
  putFile(key: string, path: string): Promise<void>;
  /** A link that needs no token. */
  presignGet(key: string, expiresInSeconds: number): Promise<Link>;
}

/** The media types of what is fetched. */
export const downloadTypes = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const satisfies Record<ExportFormat, string>;

/** The media type of a file, by the end of its name. */
export function downloadType(key: string): string {
  const [, type] = Object.entries(downloadTypes).find(([ending]) => key.endsWith(`.${ending}`)) ?? [];
  return type ?? 'application/octet-stream';
}

/** The header by which a browser saves a file under its name; names are made of plain characters. */
export function asAttachment(key: string): string {
  return `attachment; filename="${key.split('/').at(-1) ?? key}"`;
}
