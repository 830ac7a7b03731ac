import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../../claims/vocabulary/review.ts';

/** Who is invited, and to what. */
export interface Invitation {
  readonly pool: string;
  readonly email: string;
  /** What the histories call them; it never changes. */
  readonly name: string;
  readonly role: Exclude<Role, 'ingest'>;
}

/** Makes an account, to which Cognito writes with a first password, and gives it a role; one that exists gets the role only. */
export async function invite(
  client: CognitoIdentityProviderClient,
  { pool: UserPoolId, email, name: Username, role }: Invitation,
): Promise<'invited' | 'known'> {
  const outcome = await create();
  await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: role }));
  return outcome;

  async function create(): Promise<'invited' | 'known'> {
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ];
    try {
      const wanted = { UserPoolId, Username, UserAttributes, DesiredDeliveryMediums: ['EMAIL' as const] };
      await client.send(new AdminCreateUserCommand(wanted));
      return 'invited';
    } catch (error) {
      if (error instanceof UsernameExistsException) return 'known';
      throw error;
    }
  }
}
