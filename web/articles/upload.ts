import { type Api, bodyOf } from '../api/client.ts';

/** Where one file stands on its way. */
export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly part: number }
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Sends one file to the place that the API names for it, telling how much of it is through (0 to 1). */
export async function sendFile(api: Api, file: File, progress: (part: number) => void): Promise<void> {
  const upload = await bodyOf(api.POST('/v1/uploads', { body: { name: file.name, size: file.size, ...typeOf(file) } }));
  await put(file, upload, progress);
}

/** Browsers leave the type of some files empty; the API then goes by the name. */
function typeOf({ type }: File): { readonly contentType?: string } {
  return type === '' ? {} : { contentType: type };
}

interface Place {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `fetch` does not tell how much was sent; XMLHttpRequest does. */
function put(
  file: File,
  { url, method = 'PUT', headers = {} }: Place,
  progress: (part: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onerror = () =>
      reject(new Error(`${file.name} did not get through. Check the connection, then drop it again.`));
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new Error(`The inbox refused ${file.name} (${request.status}). Drop it again.`));
    request.send(file);
  });
}
