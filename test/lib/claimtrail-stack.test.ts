import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../store/table/definition.ts';
import { templateOf } from './synthesized.ts';

const production = templateOf();

describe('ClaimtrailStack', () => {
  test('runs every function but the CDK’s own copier on Node 24 and arm64 with JSON logs', () => {
    const all = Object.values(production.findResources('AWS::Lambda::Function'));
    const functions = all.filter(({ Properties }) => !String(Properties.Runtime).startsWith('python'));
    expect(functions.length).toBeGreaterThanOrEqual(3);
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties.LoggingConfig).toMatchObject({ LogFormat: 'JSON', LogGroup: expect.anything() });
    }
  });

  test('sends uploads through EventBridge and a queue to ingest, and what fails five times to dead letters', () => {
    production.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['aws.s3'], 'detail-type': ['Object Created'] },
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
    production.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { maxReceiveCount: 5 },
      VisibilityTimeout: 720,
    });
    production.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 20 },
    });
  });

  test('halves a stream batch that fails and sets the record aside', () => {
    production.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  test('asks for a token on every route of the API, and for none on health, docs, proofs and what is published', () => {
    const routes = Object.values(production.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      'GET /healthz': 'NONE',
      'GET /openapi.json': 'NONE',
      'GET /docs': 'NONE',
      'GET /log/{proxy+}': 'NONE',
      'GET /checks': 'NONE',
      'GET /checks/{proxy+}': 'NONE',
      'GET /corrections': 'NONE',
      'GET /embed/{proxy+}': 'NONE',
      'GET /feeds/{proxy+}': 'NONE',
      'GET /method': 'NONE',
      'POST /mcp': 'NONE',
      'ANY /v1/{proxy+}': 'JWT',
      'OPTIONS /v1/{proxy+}': 'NONE',
      'POST /v1/articles': 'JWT',
      'POST /v1/uploads': 'JWT',
      'POST /v1/extractions': 'JWT',
      'POST /v1/claims/batch-verification': 'JWT',
    });
  });

  test('keeps the table, the uploads and the accounts of production when the stack goes', () => {
    production.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
    production.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
    production.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { VersioningConfiguration: { Status: 'Enabled' } },
    });
  });

  test('makes the very table that tests and local runs make', () => {
    const [table] = Object.values(production.findResources('AWS::DynamoDB::Table'));
    const local = tableDefinition('claims');
    expect(table?.['Properties']).toMatchObject({
      BillingMode: local.BillingMode,
      KeySchema: local.KeySchema,
      GlobalSecondaryIndexes: local.GlobalSecondaryIndexes,
      StreamSpecification: { StreamViewType: local.StreamSpecification?.StreamViewType },
      AttributeDefinitions: expect.arrayContaining(local.AttributeDefinitions ?? []),
    });
  });

  test('has a group a role, and a scope for machines', () => {
    const groups = Object.values(production.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName)).toEqual(['admin', 'editor', 'reviewer', 'viewer']);
    production.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
      Identifier: 'claimtrail',
      Scopes: [Match.objectLike({ ScopeName: 'ingest' })],
    });
  });
});
