import type { RehearsedAlarm } from './alarms.ts';
import type { World } from './world.ts';

/** What a drill found: what it broke, and what held or came back when the section's steps were followed. */
export interface Drilled {
  readonly done: string;
  readonly held: string;
}

/** What a drill may ask for; each world is new and empty, and closed once the drill is over. */
export interface DrillGround {
  world(): Promise<World>;
  /** The alarms of this section, as the template has them. */
  alarm(): Promise<RehearsedAlarm>;
  /** The folder of the synthesized templates. */
  templates(): Promise<string>;
}

/** A section of the runbook, tried: it breaks something, does what the section says and looks whether all is well. */
export type Drill = (ground: DrillGround) => Promise<Drilled>;
