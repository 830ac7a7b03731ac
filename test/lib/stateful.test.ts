import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { stages } from '../../lib/stages.ts';
import { stackIn, templateOf, testApp } from './synthesized.ts';

/** Whatever of these is made again, under another logical id, loses what the old one held or the address it had. */
const stateful = [
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::KMS::Key',
  'AWS::Backup::BackupVault',
  'AWS::Events::EventBus',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::CloudFront::Distribution',
  'AWS::ApiGatewayV2::Api',
];

/** What a deployment has had since the first; a name may be added, and none may change. */
const known = {
  AccessLogs8B620ECA: 'AWS::S3::Bucket',
  AlarmsTopic3A2DFEBA: 'AWS::SNS::Topic',
  AnnouncementsBus691D0F72: 'AWS::Events::EventBus',
  AnnouncementsDeadLettersE035A446: 'AWS::SQS::Queue',
  BackfillResults50B04890: 'AWS::S3::Bucket',
  BackupVaultADF21B19: 'AWS::Backup::BackupVault',
  ClaimsTable4F5EEEF2: 'AWS::DynamoDB::Table',
  EventLogCheckpoints01E6357B: 'AWS::S3::Bucket',
  EventLogDeadLettersC663E41B: 'AWS::SQS::Queue',
  EventLogKeyEF0BB337: 'AWS::KMS::Key',
  ExportsBucket54D5CE64: 'AWS::S3::Bucket',
  GatewayApi4EDF2151: 'AWS::ApiGatewayV2::Api',
  IdentityPool9E5AED46: 'AWS::Cognito::UserPool',
  IdentityPoolMachineEAA2DC9D: 'AWS::Cognito::UserPoolClient',
  IdentityPoolPage8ED111F8: 'AWS::Cognito::UserPoolClient',
  IdentityPoolScopesD91030CB: 'AWS::Cognito::UserPoolResourceServer',
  IdentityPoolSignInEFF50374: 'AWS::Cognito::UserPoolDomain',
  InboxBucket1EDE8E4F: 'AWS::S3::Bucket',
  InboxDeadLettersFE4330BC: 'AWS::SQS::Queue',
  InboxQueue96F60793: 'AWS::SQS::Queue',
  Key961B73FD: 'AWS::KMS::Key',
  PageDistributionFBB4E0B8: 'AWS::CloudFront::Distribution',
  PageFiles79CCA538: 'AWS::S3::Bucket',
  ProjectionDeadLettersE314ED0E: 'AWS::SQS::Queue',
};

/** Properties that CloudFormation can only change by making the resource again. */
const fixed = {
  'AWS::DynamoDB::Table': ['KeySchema', 'TableName'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::Cognito::UserPoolClient': ['GenerateSecret', 'UserPoolId'],
  'AWS::Cognito::UserPoolDomain': ['Domain', 'UserPoolId'],
  'AWS::Cognito::UserPoolResourceServer': ['Identifier', 'UserPoolId'],
  'AWS::ApiGatewayV2::Api': ['ProtocolType'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UserPoolName'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage'],
  'AWS::Backup::BackupVault': ['BackupVaultName', 'EncryptionKeyArn'],
  'AWS::Events::EventBus': ['Name'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
} as const;

function resourcesOf(template: Template) {
  return stateful.flatMap((type) =>
    Object.entries(template.findResources(type)).map(([id, found]) => ({ id, type, found })),
  );
}

describe('resources that hold something', () => {
  test('keep their logical ids', () => {
    const ids = Object.fromEntries(resourcesOf(templateOf()).map(({ id, type }) => [id, type]));
    expect(ids).toEqual(known);
  });

  test('keep the properties that could only be changed by making them again', async () => {
    const lines = resourcesOf(templateOf()).flatMap(({ id, type, found }) =>
      Object.entries(fixed)
        .filter(([of]) => of === type)
        .flatMap(([, names]) =>
          names.map((name) => `${id} ${name} ${JSON.stringify(found['Properties'][name] ?? null)}`),
        ),
    );
    await expect(`${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot('stateful.snap');
  });

  test('have the same ids in every stage that has them', () => {
    const test = Template.fromStack(stackIn(testApp(), stages.test));
    const ids = resourcesOf(test).map(({ id }) => id);
    expect(ids.filter((id) => !(id in known))).toEqual([]);
  });
});
