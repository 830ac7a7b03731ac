import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const OneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Resources = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const Condition = z.record(z.string(), z.record(z.string(), OneOrMore));
const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: OneOrMore,
  Resource: Resources,
  Condition: Condition.optional(),
});
const Policy = z.object({
  Properties: z.object({
    Roles: z.array(z.object({ Ref: z.string() })),
    PolicyDocument: z.object({ Statement: z.array(Statement) }),
  }),
});

/** One thing that one role may do. */
export interface GrantLine {
  readonly role: string;
  readonly action: string;
  /** An ARN as people read it: logical ids for references. */
  readonly resource: string;
  /** On what condition: `LeadingKeys StringLike LOG*`; empty for none. */
  readonly where: string;
}

/** Every grant of a template, a line each. */
export function grantsOf(template: Template): readonly GrantLine[] {
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap((resource) => {
    const { Roles, PolicyDocument } = Policy.parse(resource).Properties;
    return Roles.flatMap(({ Ref }) =>
      PolicyDocument.Statement.flatMap(({ Action, Resource, Condition: condition }) =>
        Action.flatMap((action) =>
          Resource.map((to) => ({ role: readable(Ref), action, resource: arn(to), where: inWords(condition) })),
        ),
      ),
    );
  });
}

function inWords(condition: z.infer<typeof Condition> = {}): string {
  return Object.entries(condition)
    .flatMap(([how, keys]) => Object.entries(keys).map(([key, values]) => `${key} ${how} ${values.join(', ')}`))
    .join('; ');
}

/** A logical id without the hash at its end. */
function readable(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}

const Reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => readable(Ref)),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform(({ 'Fn::GetAtt': [id, name] }) => {
    return name === 'Arn' ? readable(id) : `${readable(id)}.${name}`;
  }),
]);
const Joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

function arn(value: unknown): string {
  if (typeof value === 'string') return value;
  const joined = Joined.safeParse(value);
  if (joined.success) {
    const [by, parts] = joined.data['Fn::Join'];
    return parts.map(arn).join(by);
  }
  const reference = Reference.safeParse(value);
  return reference.success ? reference.data : JSON.stringify(value);
}
