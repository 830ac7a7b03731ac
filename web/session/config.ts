/** What differs between stages, served as /config.json beside the page so that one build serves all. */
export interface PageConfig {
  /** The API's origin; empty when it serves the page too. */
  readonly api: string;
  /** The OpenID issuer, as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Where to end the issuer's own session, for issuers that announce no such place (Cognito). */
  readonly signOut: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads /config.json; fails naming the field that is missing. */
export async function loadConfig(): Promise<PageConfig> {
  const answer = await fetch('/config.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`/config.json answered ${answer.status}: it has to lie beside the page`);
  return parseConfig(await answer.json());
}

/** Takes what /config.json holds for a configuration, or says what it lacks. */
export function parseConfig(content: unknown): PageConfig {
  if (typeof content !== 'object' || content === null) throw new Error('/config.json holds no object');
  const fields: Fields = { ...content };
  return {
    api: typeof fields['api'] === 'string' ? fields['api'].replace(/\/$/, '') : '',
    issuer: needed(fields, 'issuer'),
    clientId: needed(fields, 'clientId'),
    scope: typeof fields['scope'] === 'string' ? fields['scope'] : 'openid',
    signOut: typeof fields['signOut'] === 'string' ? fields['signOut'] : null,
  };
}

function needed(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`/config.json lacks ${JSON.stringify(name)}, or it is no text: ${JSON.stringify(value)}`);
}
