import { defineConfig } from 'vitest/config'

const everything = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
// Races prove nothing on one connection, and the browser need not see every page twice: one smoke run is enough.
const postgresOnly = [
  '**/*.race.test.{ts,tsx}',
  '**/rules.test.{ts,tsx}',
  'test/browser/!(smoke).test.{ts,tsx}',
  'test/kill/**',
  'test/bad-input.test.ts',
]
// No database at all: `vitest run --project plain` answers at once.
const plain = [
  'test/boundaries.test.ts',
  'test/repository.test.ts',
  'src/platform/ui/**/*.test.{ts,tsx}',
  'src/platform/{command,config,forms,headers}.test.ts',
  'src/platform/database/snapshots.test.ts',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'plain', include: plain } },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: everything,
          exclude: [...postgresOnly, ...plain],
          globalSetup: 'test/database/setup-pglite.ts',
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: everything, exclude: plain, globalSetup: 'test/database/setup-postgres.ts' },
      },
    ],
  },
})
