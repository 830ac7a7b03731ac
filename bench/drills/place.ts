import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Objects } from '../../lambdas/shared/objects.ts';
import type { DataFolder } from '../../local/data-folder.ts';

/** The functions that a drill can run, by the names of their bundles. */
export type FunctionName =
  | 'api'
  | 'ingest'
  | 'project'
  | 'log'
  | 'announce'
  | 'errands'
  | 'export'
  | 'backfill'
  | 'watch';

/** A message of the queue of uploads, as it was received. */
export interface Received {
  readonly id: string;
  readonly body: string;
  /** How often it has come. */
  readonly times: number;
  readonly receipt: string;
}

/** The queue between inbox and ingest. */
export interface Uploads {
  receive(): Promise<readonly Received[]>;
  remove(message: Received): Promise<void>;
  giveBack(message: Received): Promise<void>;
  dead(): Promise<number>;
}

/** Where drills take place: one machine, or a stand-in of AWS with the deployed template. */
export interface Place {
  readonly name: string;
  readonly table: string;
  readonly objects: Objects;
  readonly uploads: Uploads;
  /** What the environment of a function says. */
  environmentOf(name: FunctionName): Readonly<Record<string, string>>;
  makeTable(client: DynamoDBClient, name: string): Promise<void>;
  /** What operators' commands are told beside the table, and what stands for the outputs that the runbook names. */
  readonly operator: {
    readonly environment: Readonly<Record<string, string>>;
    readonly outputs: Readonly<Record<string, string>>;
  };
  /** A printed command as it is written in this place. */
  spell(command: string): string;
  /** Does what a command does where this place has no way to run it, and says what it did; null to run it. */
  instead(command: string): Promise<string> | null;
  close(): Promise<void>;
}

/** What a place is opened in. */
export interface PlaceGround {
  readonly data: DataFolder;
  /** The DynamoDB of the drill. */
  readonly endpoint: string;
  /** Whose tokens are taken. */
  readonly issuer: string;
}
export type OpenPlace = (ground: PlaceGround) => Promise<Place>;
