/** What is told of an object beside its bytes. */
export interface Label {
  /** The type its sender gave; empty where unknown. */
  readonly contentType: string;
  /** The request that brought it, by which logs can be followed; none for what came without one. */
  readonly requestId?: string | null;
}

/** An object as read: its bytes, the type its sender gave, and the request that brought it. */
export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly requestId: string | null;
}

/** What an upload is told to do: `PUT` the bytes to `url` with `headers` before `expiresAt`. */
export interface PresignedPut {
  /** Absolute, or relative to the API's own address: resolve it with `new URL(url, request.url)`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** The inbox: whoever puts an object there, its creation becomes an event for `lambdas/ingest.ts`. */
export interface Objects {
  /** The bucket's name, as its events give it. */
  readonly bucket: string;
  /** Null where there is no such object. */
  get(key: string): Promise<StoredObject | null>;
  put(key: string, bytes: Uint8Array, label: Label): Promise<void>;
  presignPut(key: string, label: Label, expiresInSeconds: number): Promise<PresignedPut>;
}

/** S3's header for the request that brought an object. */
export const requestIdHeader = 'x-amz-meta-request-id';

/** The headers that an upload is sent with. */
export function uploadHeaders({ contentType, requestId }: Label): Readonly<Record<string, string>> {
  return { 'content-type': contentType, ...(requestId ? { [requestIdHeader]: requestId } : {}) };
}
