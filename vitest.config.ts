import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-first.ts'],
    // One worker fewer than cores, as is usual, leaves a machine of two half idle: many tests wait for processes of their own.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'dist/test-report.json' }]],
    env: { CDK_VALIDATION: 'false', AWS_REGION: 'eu-west-1' },
  },
});
