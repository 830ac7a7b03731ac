import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const program = fileURLToPath(new URL('./stand_in.py', import.meta.url));

const Names = z.record(z.string(), z.string());
const Said = z.object({
  endpoint: z.url(),
  made: z.int(),
  asked: z.int(),
  leftOut: z.record(z.string(), z.int()),
  environments: z.record(z.string(), Names),
  queues: Names,
  buckets: Names,
  tables: Names,
});

/** A template that was deployed into a stand-in of AWS, by the logical ids that it has in the template. */
export interface StandIn extends Readonly<z.infer<typeof Said>> {
  stop(): void;
}

/** The Python that has moto, by its command; null where none has. */
export function pythonWithMoto(): string | null {
  const commands = ['python3', 'python'];
  const has = (command: string) => spawnSync(command, ['-c', 'import boto3, moto.server']).status === 0;
  return commands.find(has) ?? null;
}

/** Deploys a template's file; throws what Python said where that fails. */
export async function deployTo(python: string, template: string): Promise<StandIn> {
  const child: ChildProcess = spawn(python, [program, template], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  const line = await new Promise<string>((resolve, reject) => {
    if (child.stdout !== null) createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The stand-in ended with ${code}:\n${said}`)));
  });
  return { ...Said.parse(JSON.parse(line)), stop: () => void child.stdin?.end() };
}

const Template = z.object({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z.unknown() })),
});
const Code = z.looseObject({ Code: z.object({ S3Key: z.string() }) });

/** The resources of a template's file. */
export function resourcesOf(template: string): z.infer<typeof Template>['Resources'] {
  return Template.parse(JSON.parse(readFileSync(template, 'utf8'))).Resources;
}

/** The name under which the one function or queue whose logical id begins so stands in the template. */
export function logicalId(names: Readonly<Record<string, unknown>>, beginning: string): string {
  const found = Object.keys(names).filter((name) => new RegExp(`^${beginning}[0-9A-F]{8}$`).test(name));
  const [name] = found;
  if (name === undefined || found.length > 1) {
    throw new Error(`The template has ${found.length} resources named ${beginning}; it has ${Object.keys(names)}.`);
  }
  return name;
}

/** The folder of what a function of the template would run. */
export function codeFolder(template: string, name: string): string {
  const { Code: code } = Code.parse(resourcesOf(template)[name]?.Properties);
  return fileURLToPath(new URL(`./asset.${code.S3Key.replace('.zip', '')}`, `file://${template}`));
}
