import type { Directory, Person } from './directory.ts';

/** For how long a list is believed: somebody who comes or goes is known a minute later at most. */
const minute = 60_000;

/** Opens what `PEOPLE` names: a file on one machine, a user pool in the cloud; listed again when it is a minute old. */
export function openDirectory(people: string, now: () => number = Date.now): Directory {
  let known: { readonly list: Promise<readonly Person[]>; readonly at: number } | undefined;
  return {
    list() {
      if (known === undefined || now() - known.at >= minute) {
        const list = read(people);
        known = { list, at: now() };
        list.catch(() => {
          known = undefined;
        });
      }
      return known.list;
    },
  };
}

async function read(people: string): Promise<readonly Person[]> {
  if (people.startsWith('file:')) return (await import('./file-directory.ts')).fileDirectory(new URL(people)).list();
  const [{ CognitoIdentityProviderClient }, { poolDirectory }] = await Promise.all([
    import('@aws-sdk/client-cognito-identity-provider'),
    import('./pool-directory.ts'),
  ]);
  return poolDirectory(new CognitoIdentityProviderClient({}), people.replace(/^cognito:/, '')).list();
}
