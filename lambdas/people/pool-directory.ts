import { type CognitoIdentityProviderClient, ListUsersInGroupCommand } from '@aws-sdk/client-cognito-identity-provider';
import { type Rank, ranks } from '../../claims/vocabulary/review.ts';
import type { Directory, Person } from './directory.ts';

/** The people of a user pool, by its groups; accounts that were disabled are nobody's any more. */
export function poolDirectory(client: CognitoIdentityProviderClient, UserPoolId: string): Directory {
  async function membersOf(role: Rank): Promise<readonly Person[]> {
    const members: Person[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListUsersInGroupCommand({ UserPoolId, GroupName: role, ...(NextToken === undefined ? {} : { NextToken }) }),
      );
      for (const { Username: id, Enabled, Attributes = [] } of page.Users ?? []) {
        if (id === undefined || Enabled === false) continue;
        const attribute = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value ?? null;
        members.push({ id, roles: [role], name: attribute('name'), email: attribute('email') });
      }
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return members;
  }

  return {
    async list() {
      const members = (await Promise.all(ranks.map(membersOf))).flat();
      return [...Map.groupBy(members, ({ id }) => id).values()]
        .flatMap(([first, ...others]) =>
          first === undefined ? [] : [{ ...first, roles: [first, ...others].flatMap(({ roles }) => roles) }],
        )
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
