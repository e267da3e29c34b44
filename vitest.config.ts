import { defineConfig } from 'vitest/config'

const everything = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
// Races prove nothing on one connection, and the browser need not see every page twice.
const postgresOnly = ['**/*.race.test.{ts,tsx}', 'test/browser/**', 'test/kill/**']
// What needs no database runs once.
const neither = ['test/boundaries.test.ts', 'test/repository.test.ts', 'src/**/rules.test.ts', 'src/platform/ui/**']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pglite',
          include: everything,
          exclude: [...postgresOnly, ...neither],
          globalSetup: 'test/database/setup-pglite.ts',
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: everything, globalSetup: 'test/database/setup-postgres.ts' },
      },
    ],
  },
})
