import {
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../../claims/vocabulary/review.ts';
import { refuseTokensOf } from '../../store/people/refusals.ts';
import type { Table } from '../../store/table/table.ts';

/** Whose role is taken. */
export interface Removal {
  readonly pool: string;
  readonly name: string;
  readonly role: Exclude<Role, 'ingest'>;
}

/**
 * Takes a role from somebody. Their refresh tokens end with the sign-out; the access tokens that they hold would go on
 * saying the role until they expire, so the table lists them as refused, which the API looks at once a minute.
 */
export async function removeRole(
  client: CognitoIdentityProviderClient,
  table: Table,
  { pool: UserPoolId, name: Username, role: GroupName }: Removal,
): Promise<void> {
  await client.send(new AdminRemoveUserFromGroupCommand({ UserPoolId, Username, GroupName }));
  await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
  await refuseTokensOf(table, Username, new Date());
}
