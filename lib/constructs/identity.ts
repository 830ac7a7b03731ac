import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** Roles of people, the strongest first: the first of a person's groups is the one that Cognito prefers. */
const roles = {
  admin: 'May change everything, people included.',
  editor: 'Publishes, reopens and assigns.',
  reviewer: 'Takes claims, proposes verdicts and approves those of others.',
  viewer: 'Reads.',
} as const satisfies Readonly<Record<string, string>>;

const secondFactor = { off: Mfa.OFF, optional: Mfa.OPTIONAL, required: Mfa.REQUIRED } as const;

const ingestScope = new ResourceServerScope({ scopeName: 'ingest', scopeDescription: 'Send articles.' });

export interface IdentityProps {
  /** Ends the name of the sign-in page's host. */
  readonly stageName: string;
  /** Whether people need a second factor. */
  readonly mfa: Stage['mfa'];
  /** Keep the accounts, and refuse to delete them, when the stack goes. */
  readonly keepData: boolean;
}

/** Who may do what: a user pool with a group a role, and a scope for machines that send articles. */
export class Identity extends Construct {
  readonly pool: UserPool;
  /** The issuer that tokens name. */
  readonly issuer: string;
  /** Where the issuer's keys and its description lie. */
  readonly issuerOrigin = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  readonly domain: UserPoolDomain;
  readonly #resourceServer: UserPoolResourceServer;

  constructor(scope: Construct, id: string, props: IdentityProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      mfa: secondFactor[props.mfa],
      ...(props.mfa === 'off' ? {} : { mfaSecondFactor: { otp: true, sms: false } }),
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: props.keepData,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.issuer = this.pool.userPoolProviderUrl;

    Object.entries(roles).forEach(([groupName, description], precedence) => {
      new CfnUserPoolGroup(this, `Role-${groupName}`, {
        userPoolId: this.pool.userPoolId,
        groupName,
        description,
        precedence,
      });
    });

    this.domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `claimtrail-${props.stageName}-${Aws.ACCOUNT_ID}` },
    });
    this.#resourceServer = this.pool.addResourceServer('Scopes', { identifier: 'claimtrail', scopes: [ingestScope] });
  }

  /** The page's client: code and PKCE, no secret, back to the page alone. */
  addPageClient(origin: string): UserPoolClient {
    return this.pool.addClient('Page', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(7),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${origin}/signed-in`],
        logoutUrls: [origin],
      },
    });
  }

  /** Lets a function list who has which role. */
  grantList(grantee: IGrantable): void {
    this.pool.grant(grantee, 'cognito-idp:ListUsersInGroup');
  }

  /** Where the page sends somebody who leaves. */
  signOutUrl(clientId: string, origin: string): string {
    return `${this.domain.baseUrl()}/logout?client_id=${clientId}&logout_uri=${origin}`;
  }

  /** A machine's client: its id and secret for a token that may send articles and nothing else. */
  addMachineClient(): UserPoolClient {
    return this.pool.addClient('Machine', {
      generateSecret: true,
      accessTokenValidity: Duration.hours(1),
      oAuth: {
        flows: { clientCredentials: true },
        scopes: [OAuthScope.resourceServer(this.#resourceServer, ingestScope)],
      },
    });
  }
}
