import { CfnElement, type Stack, Token, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of one rule that we have looked at and live with, and why. */
export interface Acknowledgement {
  /** Rule, with the finding where a rule has several; `{Path}` stands for the logical id of the construct there. */
  readonly rules: readonly string[];
  /** Paths, below the stack, of the constructs that it is found on or under. */
  readonly on: readonly string[];
  readonly reason: string;
}

const functions = 'Api Ingest Backfill Projection Announcements EventLog Watch Feeds Record Exports Trial'.split(' ');
const copier = 'Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C';

/** Every finding of cdk-nag that stands, with its reason: nothing else is let through, and a row without a finding fails a test. */
export const acknowledged: readonly Acknowledgement[] = [
  {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    on: [...functions.map((name) => `${name}/FunctionRole`), 'Announcements/ErrandsRole'],
    reason: 'X-Ray’s two calls name no resource. test/lib/grants.test.ts lists them and refuses any other.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::<{Inbox/Bucket}.Arn>/*]'],
    on: [
      'Api/FunctionRole',
      'Ingest/FunctionRole',
      'Backfill/FunctionRole',
      'Feeds/FunctionRole',
      'Watch/FunctionRole',
    ],
    reason: 'Objects of the inbox, whose names are made at run time; one verb each, get or put.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::<{Exports/Bucket}.Arn>/*]'],
    on: ['Api/FunctionRole', 'Exports/FunctionRole'],
    reason:
      'Exports, whose names are made at run time: the API may get them alone, to sign links, and their writer put them.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::<{EventLog/Checkpoints}.Arn>/*]'],
    on: ['EventLog/FunctionRole'],
    reason: 'Checkpoints, named by size and time; what is there is locked.',
  },
  {
    rules: ['Serverless-LambdaDLQ'],
    on: [...functions.map((name) => `${name}/Function`), 'Announcements/Errands', copier],
    reason:
      'A function’s own dead letters serve asynchronous calls alone. Ours are called by API, queue, stream and state machine, which keep what fails themselves; the schedules’ next call makes good a failed one.',
  },
  {
    rules: ['Serverless-SQSRedrivePolicy'],
    on: ['Inbox/DeadLetters', 'Projection/DeadLetters', 'Announcements/DeadLetters', 'EventLog/DeadLetters'],
    reason: 'It is itself the queue of dead letters; an alarm says when anything lies in it.',
  },
  {
    rules: ['AwsSolutions-SQS3'],
    on: ['Projection/DeadLetters', 'Announcements/DeadLetters', 'EventLog/DeadLetters'],
    reason: 'It is itself the queue of dead letters, of a stream; an alarm says when anything lies in it.',
  },
  {
    rules: ['Serverless-LambdaEventSourceMappingDestination'],
    on: ['Ingest/Rollout/Live'],
    reason: 'Lambda has no such destination for SQS: the queue’s own redrive policy does this.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: ['GET--healthz', 'GET--openapi.json', 'GET--docs', 'GET--log--{proxy+}', 'OPTIONS--v1--{proxy+}'].map(
      (route) => `Gateway/Api/${route}`,
    ),
    reason:
      'Health and documentation are public: they show nothing of the desk’s work. Proofs are for readers who trust nobody. A browser’s question before a request carries no token.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: [
      ...['GET--checks', 'GET--checks--{proxy+}', 'GET--embed--{proxy+}', 'GET--corrections', 'GET--method'],
      'GET--feeds--{proxy+}',
      'POST--mcp',
    ].map((route) => `Gateway/Api/${route}`),
    reason: 'The public record is for everybody; the function that answers can read the table and nothing more.',
  },
  {
    rules: ['AwsSolutions-COG8'],
    on: ['Identity/Pool'],
    reason: 'The Plus plan is billed by the head; the Essentials plan with a second factor is what the desk needs.',
  },
  {
    rules: ['AwsSolutions-COG2'],
    on: ['Identity/Pool'],
    reason: 'A stage may leave the second factor to each person (mfa: optional), as the test stage does.',
  },
  {
    rules: ['AwsSolutions-CFR1'],
    on: ['Page/Distribution'],
    reason: 'Reporters work from everywhere.',
  },
  {
    rules: ['AwsSolutions-CFR2'],
    on: ['Page/Distribution'],
    reason: 'A firewall is billed monthly: a stage asks for it with firewall: true.',
  },
  {
    rules: ['AwsSolutions-CFR3'],
    on: ['Page/Distribution'],
    reason: 'Its logs would keep the addresses of everybody who looks; the gateway logs each call of the API.',
  },
  {
    rules: ['AwsSolutions-CFR4'],
    on: ['Page/Distribution'],
    reason: 'CloudFront’s own certificate fixes the floor of TLS; with a domain of the desk’s it is TLS 1.2 of 2021.',
  },
  {
    rules: [
      ...functions.filter((name) => name !== 'Trial').map((name) => `${name}/Function`),
      'Announcements/Errands',
    ].map((path) => `AwsSolutions-IAM5[Resource::<{${path}}.Arn>:*]`),
    on: ['Trial/FunctionRole'],
    reason: 'Versions, whose numbers each deployment makes, of the functions that are tried before they get traffic.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::<{Trial/Function}.Arn>:*]'],
    on: ['Api/Rollout/Deployment', 'Ingest/Rollout/Deployment', 'Rollouts'],
    reason: 'The one function that CodeDeploy asks before traffic moves.',
  },
  {
    rules: ['Serverless-EventBusDLQ'],
    on: ['Announcements/AtOnce'],
    reason: 'It only wakes the errands early: what it misses is done by the next minute’s call.',
  },
  {
    rules: ['Serverless-SNSRedrivePolicy'],
    on: ['Alarms/Topic'],
    reason:
      'A letter that cannot be delivered to the desk’s own address helps nobody in a queue; the dashboard shows the alarm.',
  },
  {
    rules: [
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<{Backfill/Results}>/*]',
      'AwsSolutions-IAM5[Resource::*]',
    ],
    on: ['Backfill/Machine/Role'],
    reason: 'Manifests, whose names Step Functions makes; delivery of logs and traces, whose calls name no resource.',
  },
  {
    rules: [
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"{Backfill/Machine}"}]}]}:*]',
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"{Backfill/Machine}"}]}]}/*:*]',
    ],
    on: ['Backfill/Machine'],
    reason: 'Executions of this state machine alone: a distributed map starts and stops its own.',
  },
  {
    rules: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    ],
    on: ['Api/Rollout/Deployment', 'Ingest/Rollout/Deployment', 'Rollouts'],
    reason: 'The narrower of AWS’s two policies for moving an alias; CodeDeploy’s calls change with CodeDeploy.',
  },
  {
    rules: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    ],
    on: ['Backup/Plan'],
    reason: 'AWS Backup’s own policy for its own role.',
  },
  {
    rules: [
      'AwsSolutions-L1',
      'Serverless-LambdaLatestVersion',
      'Serverless-LambdaTracing',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions-IAM5[Resource::*]',
      'AwsSolutions-IAM5[Resource::<{Page/Files}.Arn>/*]',
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
    ],
    on: [copier],
    reason: 'The CDK’s own copier of the page’s files: it runs during a deployment and reaches those two buckets.',
  },
];

/** One finding on one construct, explained. */
export interface Explained {
  readonly construct: IConstruct;
  readonly id: string;
  readonly reason: string;
}

/** What the rows say of the constructs in this stack; those that this stage goes without are passed over. */
export function explainedIn(stack: Stack): readonly Explained[] {
  const all = stack.node.findAll();
  return acknowledged.flatMap(({ rules, on, reason }) =>
    all
      .filter(({ node }) => on.includes(below(stack, node.path)))
      .flatMap((construct) =>
        rules.flatMap((rule) => {
          const id = withLogicalIds(stack, all, rule);
          return id === null ? [] : [{ construct, id, reason }];
        }),
      ),
  );
}

/** Marks the findings in the stack as explained. */
export function acknowledge(stack: Stack): void {
  for (const { construct, id, reason } of explainedIn(stack)) Validations.of(construct).acknowledge({ id, reason });
}

function below(stack: Stack, path: string): string {
  return path.slice(stack.node.path.length + 1).replace(/^SchedulerRoleForTarget-\w+$/, 'SchedulerRole');
}

function withLogicalIds(stack: Stack, all: readonly IConstruct[], rule: string): string | null {
  let missing = false;
  const id = rule.replaceAll(/\{([A-Z][\w/]*)\}/g, (_, path: string) => {
    const child = all.find(({ node }) => below(stack, node.path) === path)?.node.defaultChild;
    if (child !== undefined && CfnElement.isCfnElement(child)) return String(stack.resolve(child.logicalId));
    missing = true;
    return '';
  });
  return missing ? null : inRegion(stack, id);
}

/** Where a stage names its region, the CDK writes it, and the partition with it, into the ARNs of its own making. */
function inRegion({ region }: Stack, id: string): string {
  if (Token.isUnresolved(region) || !id.includes('<AWS::Region>')) return id;
  return id.replaceAll('<AWS::Region>', region).replaceAll('<AWS::Partition>', 'aws');
}
