import { roles } from '../../claims/vocabulary/review.ts';
import type { Actor } from '../../claims/workflow/actor.ts';

/**
 * Who an access token says is signed in, for showing only the moves that the API would allow;
 * the API checks the token itself. A token whose content cannot be read gives nobody.
 */
export function readerOf(accessToken: string): Actor | null {
  const content = payloadOf(accessToken);
  const id = content?.['username'] ?? content?.['sub'];
  if (content === null || typeof id !== 'string') return null;
  const groups = content['cognito:groups'];
  return { id, roles: Array.isArray(groups) ? roles.filter((role) => groups.includes(role)) : [] };
}

function payloadOf(token: string): Readonly<Record<string, unknown>> | null {
  const part = token.split('.')[1];
  if (part === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof content === 'object' && content !== null ? { ...content } : null;
  } catch {
    return null;
  }
}
