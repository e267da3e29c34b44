import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const everything = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
// Races prove nothing on one connection, and the browser need not see every page twice: one smoke run is enough.
const postgresOnly = [
  '**/*.race.test.{ts,tsx}',
  '**/rules.test.{ts,tsx}',
  'test/browser/!(smoke).test.{ts,tsx}',
  'test/kill/**',
  'test/bad-input.test.ts',
  'test/identifiers.test.ts',
  'src/search/{asked-before,words}/*.test.ts',
  'src/figures/{figures,parts}.test.ts',
]
// The longest of those that ask the database nothing that others do not: once is enough, on the engine that real houses have, so that
// a whole run stays within a quarter of an hour on a noisy machine. `HISSEN_ENGINES=all` runs them on both.
const onceIsEnough = [
  'test/access.test.ts',
  'src/{links/links,notices/notices,office/office,people/sign-in/sign-in,commitments/commitments}.test.ts',
  'src/{associations/import/import,consultations/consultations,downward/downward}.test.ts',
  'src/questions/{board/board,board/stream,sheet/sheet,talk/pages,together/pages,together/together}.test.ts',
]
const onEmbedded = process.env.HISSEN_ENGINES === 'all' ? [] : onceIsEnough
// No database at all: `vitest run --project plain` answers at once.
const plain = [
  'test/boundaries.test.ts',
  'test/repository.test.ts',
  'src/consultations/rules.test.ts',
  'src/referrals/rules.test.ts',
  'src/identification/**/*.test.ts',
  'src/figures/sentences.test.ts',
  'src/likeness/**/*.test.ts',
  'src/platform/ui/**/*.test.{ts,tsx}',
  'src/search/highlight.test.ts',
  'src/search/asked-before/similar-command.test.ts',
  'src/people/fault-pages.test.tsx',
  'src/platform/{command,config,csv,forms,headers,json-lines}.test.ts',
  'src/platform/database/snapshots.test.ts',
]

/** What takes longest begins first, so that the workers end together. A file that is not named here takes a few seconds. */
const long = [
  'test/browser/pages.test.ts',
  'test/bad-input.test.ts',
  'test/access.test.ts',
  'src/questions/journey.property.test.ts',
  'test/browser/flows.test.ts',
  'test/browser/board.test.ts',
  'test/browser/sheet.test.ts',
  'test/kill/kill.test.ts',
  'src/questions/board/board.test.ts',
  'src/people/sign-in/sign-in.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((path) => moduleId.endsWith(path))
      return index < 0 ? long.length : index
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // A worker keeps its modules from file to file: to load them anew took a quarter of the time. `test/per-file.ts` closes what
    // a file has opened.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One worker a core: Vitest's own choice leaves a core free, which on two is half of them.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'plain', include: plain } },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: everything,
          exclude: [...postgresOnly, ...plain, ...onEmbedded],
          setupFiles: 'test/set-up.ts',
          globalSetup: 'test/database/setup-pglite.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: everything,
          exclude: plain,
          setupFiles: 'test/set-up.ts',
          globalSetup: 'test/database/setup-postgres.ts',
        },
      },
    ],
  },
})
