/** An object as read: its bytes, and the type its sender gave. */
export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
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
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  presignPut(key: string, contentType: string, expiresInSeconds: number): Promise<PresignedPut>;
}
