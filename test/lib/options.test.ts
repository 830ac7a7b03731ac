import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ApiEnv } from '../../lambdas/shared/env.ts';
import { contentSecurityPolicy } from '../../lib/constructs/page-headers.ts';
import { deploy } from '../../lib/deployment.ts';
import { readStage } from '../../lib/stage.ts';
import { grantsOf } from './grants.ts';
import { everything, stubBundles, templateOf, testApp } from './synthesized.ts';

const app = testApp();
const stack = deploy(app, readStage(everything), stubBundles());
const template = Template.fromStack(stack);

describe('the options of a stage', () => {
  test('a domain of the desk’s own has its certificate and TLS 1.2', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['claims.example.org'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://claims.example.org/signed-in'],
    });
  });

  test('a firewall lies in us-east-1 and counts, where it could mistake an article for an attack', () => {
    const firewall = app.node.findChild('claimtrail-production-eu-west-1-firewall');
    expect(stack.dependencies).toContain(firewall);
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { WebACLId: Match.anyValue() },
    });
    expect(() => readStage({ ...everything, region: undefined })).toThrow('region: must be given with firewall: true');
  });

  test('each feed of the stage has a schedule of its own, and those of editors have one together', () => {
    const schedules = Object.values(template.findResources('AWS::Scheduler::Schedule'));
    const inputs = schedules.map(({ Properties }) => Properties.Target.Input);
    expect(inputs).toContain('{"address":"https://news.example.org/rss"}');
    expect(inputs).toContain('{"address":"https://news.example.net/atom"}');
    expect(inputs.filter((input) => input === '{}').length).toBeGreaterThanOrEqual(1);
    templateOf().resourceCountIs('AWS::Scheduler::Schedule', 5);
  });

  test('alarms are sent to the address', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'desk@example.org' });
  });

  test('without the desk’s own key, AWS’s keys encrypt', () => {
    const keys = Object.values(templateOf({ ownKey: false }).findResources('AWS::KMS::Key'));
    expect(keys.map(({ Properties }) => Properties.KeyUsage)).toEqual(['SIGN_VERIFY']);
  });

  test('units bought by the hour follow the use of the table and of each index, between bounds', () => {
    const bought = templateOf({ capacity: { writes: { least: 20, most: 400 }, reads: { least: 10, most: 200 } } });
    const units = { ReadCapacityUnits: 10, WriteCapacityUnits: 20 };
    const [table] = Object.values(bought.findResources('AWS::DynamoDB::Table')).map(({ Properties }) => Properties);
    expect(table).not.toHaveProperty('BillingMode');
    expect(table).toMatchObject({ ProvisionedThroughput: units });
    const lists: readonly { readonly ProvisionedThroughput: unknown }[] = table?.['GlobalSecondaryIndexes'];
    expect(lists.map(({ ProvisionedThroughput }) => ProvisionedThroughput)).toEqual(lists.map(() => units));
    const targets = Object.values(bought.findResources('AWS::ApplicationAutoScaling::ScalableTarget'));
    expect(targets).toHaveLength(2 * (lists.length + 1));
    const bounds = targets.map(({ Properties: { MinCapacity, MaxCapacity } }) => `${MinCapacity} to ${MaxCapacity}`);
    expect(new Set(bounds)).toEqual(new Set(['20 to 400', '10 to 200']));
    bought.resourceCountIs('AWS::ApplicationAutoScaling::ScalingPolicy', targets.length);
    expect(() => templateOf({ capacity: { writes: { least: 9, most: 2 }, reads: { least: 1, most: 2 } } })).toThrow(
      'capacity',
    );
  });

  test('what a desk remembers reaches the function that writes it, and nothing is said where it is all', () => {
    const told = (template: Template) =>
      Object.values(template.findResources('AWS::Lambda::Function'))
        .map(({ Properties }) => Properties.Environment?.Variables?.REMEMBER)
        .filter((value) => value !== undefined);
    expect(told(templateOf({ memory: { from: 0.3, days: 90 } }))).toEqual(['{"from":0.3,"days":90}']);
    expect(told(templateOf())).toEqual([]);
    expect(() => templateOf({ memory: { days: 7 } })).toThrow('memory.days');
  });

  test('a census exports the table, walks through each file of the export, and may write nothing of the log', () => {
    const counted = templateOf({ census: { concurrency: 40 } });
    const [machine] = Object.values(counted.findResources('AWS::StepFunctions::StateMachine')).filter(
      ({ Properties }) => JSON.stringify(Properties.DefinitionString).includes('exportTableToPointInTime'),
    );
    const definition = JSON.stringify(machine?.['Properties'].DefinitionString).replaceAll('\\"', '"');
    expect(definition).toContain('"InputType":"JSONL"');
    expect(definition).toContain('manifest-files.json');
    expect(definition).toContain('"MaxConcurrency":40');
    expect(definition).not.toContain('"Parameters":"$"');
    const grants = grantsOf(counted).filter(({ role }) => role === 'CensusFunctionRole');
    expect(grants.map(({ action }) => action)).not.toContain('dynamodb:Scan');
    const writing = grants.filter(
      ({ action }) => /^dynamodb:(Put|Update|Batch)/.test(action) && !action.includes('Get'),
    );
    expect(writing.length).toBeGreaterThan(0);
    for (const { where } of writing) expect(where).toContain('StringNotLike LOG*');
    expect(Object.keys(counted.findOutputs('CensusMachine'))).toHaveLength(1);
    expect(Object.keys(templateOf().findOutputs('CensusMachine'))).toHaveLength(0);
    expect(() => templateOf({ census: { concurrency: 0 } })).toThrow('census.concurrency');
  });

  test('a stage that keeps no data lets table and pool go with the stack', () => {
    const passing = templateOf({ keepData: false });
    passing.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtectionEnabled: false },
    });
  });
});

test('a scale of the desk’s own reaches the API and the public record as they read it', () => {
  const verdictScale = { ordered: { right: 2, wrong: 1 }, unordered: ['open'] };
  const handlers = Object.values(templateOf({ verdictScale }).findResources('AWS::Lambda::Function'));
  const texts = handlers.flatMap(({ Properties }) => Properties.Environment?.Variables?.VERDICT_SCALE ?? []);
  expect(texts.map((text) => ApiEnv.shape.VERDICT_SCALE.parse(text))).toEqual([verdictScale, verdictScale]);
});

describe('notices of a stage', () => {
  const sending = (given: object) => grantsOf(templateOf(given)).filter(({ action }) => action.startsWith('ses:'));

  test('are sent by mail where an address is set, by the errands alone, from that address alone', () => {
    const grants = sending({ notices: { mail: 'desk@newsroom.example', everybody: true } });
    expect(grants.map(({ role, action, where }) => [role, action, where])).toEqual(
      [1, 2].map(() => [
        'AnnouncementsErrandsRole',
        'ses:SendEmail',
        'ses:FromAddress StringEquals desk@newsroom.example',
      ]),
    );
    expect(grants.map(({ resource }) => resource.replace(/.*identity/, 'identity'))).toEqual([
      'identity/desk@newsroom.example',
      'identity/newsroom.example',
    ]);
    templateOf({ notices: { mail: 'desk@newsroom.example', everybody: true } }).hasResourceProperties(
      'AWS::Lambda::Function',
      { Environment: { Variables: Match.objectLike({ MAIL: 'ses:desk@newsroom.example', NOTICES: 'everybody' }) } },
    );
  });

  test('are sent by nobody’s mail where none is set, and nothing may', () => {
    expect(sending({})).toEqual([]);
    expect(() => readStage({ ...everything, notices: { everybody: true } })).toThrow(
      'notices.mail: must be given with everybody: true',
    );
  });
});

describe('a stage', () => {
  test('stands in two regions: what the account names once has the region in its name', () => {
    for (const [type, name] of [
      ['AWS::CloudFront::ResponseHeadersPolicy', ['ResponseHeadersPolicyConfig', 'Name']],
      ['AWS::CloudFront::OriginAccessControl', ['OriginAccessControlConfig', 'Name']],
      ['AWS::CloudFront::Function', ['Name']],
    ] as const) {
      const found = Object.values(template.findResources(type));
      expect(found.length, type).toBeGreaterThan(0);
      for (const { Properties } of found) {
        const named = name.reduce((inner: Record<string, unknown>, key) => Object(inner[key]), Properties);
        expect(JSON.stringify(named), type).toMatch(/AWS::Region|eu-west-1/);
      }
    }
  });

  test('can be deployed again after a first try that failed: what was made empty goes with it', () => {
    for (const type of ['AWS::Backup::BackupVault', 'AWS::KMS::Key']) {
      for (const { DeletionPolicy } of Object.values(template.findResources(type)))
        expect(DeletionPolicy, type).toBe('RetainExceptOnCreate');
    }
  });

  test('cannot be called what Cognito refuses in an address', () => {
    expect(() => readStage({ ...everything, name: 'newsaws' })).toThrow('name: must not contain aws, amazon, cognito');
  });
});

describe('the page', () => {
  test('has nothing kept for everybody that went wrong for one', () => {
    const distribution = Object.values(template.findResources('AWS::CloudFront::Distribution'))[0];
    const kept = distribution?.['Properties'].DistributionConfig.CustomErrorResponses;
    const codes = kept.map((row: { ErrorCode: number; ErrorCachingMinTTL: number }) => {
      expect(row.ErrorCachingMinTTL).toBe(0);
      return row.ErrorCode;
    });
    expect(codes).toEqual(expect.arrayContaining([404, 500, 502, 503, 504]));
  });

  test('keeps the chunks of the build before, which open tabs still ask for', () => {
    template.hasResourceProperties('Custom::CDKBucketDeployment', { Prune: false });
  });

  test('may send uploads to the inbox: its policy names the bucket, and the bucket answers the browser', () => {
    const policies = JSON.stringify(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policies).toContain('{"Fn::GetAtt":["InboxBucket1EDE8E4F","RegionalDomainName"]}');
    template.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: {
        CorsRules: [
          { AllowedMethods: ['PUT'], AllowedOrigins: ['*'], AllowedHeaders: ['content-type', 'x-amz-meta-request-id'] },
        ],
      },
    });
  });

  test('runs no script but its own and talks to nobody but the API and the sign-in service', () => {
    const policy = contentSecurityPolicy(['https://sign-in.example']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://sign-in.example;");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
  });

  test('and the API are sent with the headers that keep browsers strict', () => {
    const all = Object.values(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const policies = all.filter(({ Properties }) => !Properties.ResponseHeadersPolicyConfig.Comment.includes('record'));
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      expect(Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig).toMatchObject({
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY' },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
      });
    }
  });
});
