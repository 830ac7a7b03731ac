import type { Command } from 'commander';
import * as z from 'zod';

/** Runs a program of one command; what goes wrong is said in words, and the process ends with 1. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof z.ZodError) console.error(z.prettifyError(error));
    else console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
