import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/forget-compiled.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // A test waits for PostgreSQL half of its time: two keep two cores at work.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 240_000,
  // Three times what a worker's heap levels out at (docs/decisions/0062): one that keeps more is made anew.
  workerIdleMemoryLimit: '1GB',
};
