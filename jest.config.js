/**
 * jest runs the sources as ES modules: swc strips the types on the fly (options in .swcrc),
 * and the condition `source` makes `#room` mean the room's TypeScript, never what was built.
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts', '<rootDir>/migrations/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  // A real database and argon2 need their time on a busy machine; nothing asserts on time.
  testTimeout: 30_000,
  maxWorkers: 2,
};
