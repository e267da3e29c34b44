/** npm run bench [-- --small]: fills a country, loads it, and prints one report. See docs/bench.md. */
import { Client } from 'pg'
import { type Compared, compareWithBare, queriesOf, recordAll } from './bare/compare.ts'
import { type Bench, openBench } from './cluster.ts'
import { grownSlug, youngSlug } from './fill/fill.ts'
import { country, small } from './fill/sizes.ts'
import { measureLive } from './live/live.ts'
import { type Load, startLoad } from './load/load.ts'
import {
  checkPages,
  type Measuring,
  measureEmbedded,
  measureGrowth,
  measurePage,
  measureTwo,
  profilePage,
} from './measure.ts'
import { listActs, listPages, listReaders, type Page } from './pages.ts'
import { launchHissen } from './processes.ts'
import { goals, type PageResult, printReport, type Results } from './report.ts'

const begun = performance.now()
const tell = (line: string) =>
  void process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0)} s  ${line}\n`)
const isSmall = process.argv.includes('--small')
const size = isSmall ? small : country
const msMax = isSmall ? 700 : 5_000
const { BENCH_DATABASE_URL: given, BENCH_DATA: keptIn } = process.env

const bench = await openBench(size, { given, keptIn, tell })
const load = startLoad()
try {
  process.stdout.write(`${printReport(await measure(bench, load))}\n`)
} finally {
  load.stop()
  await bench.stop()
}

async function measure({ url, adminUrl }: Bench, loading: Load): Promise<Results> {
  const { filled, pages, acts, houses, everybody } = await readAsked(adminUrl)
  const app = await launchHissen({ DATABASE_URL: url })
  tell(`started in ${app.startedMs} ms`)
  await checkPages(app, pages)
  const recorded = await recordAll(url, pages)
  const measuring = { load: loading, app, msMax }
  for (const { asks } of pages)
    await loading.run({ urls: [app.url], connections: 16, asks, isOnce: false, msMax: msMax / 2 })

  tell('app and bare handler in turns')
  const compared = await compareWithBare({ url, ...measuring }, recorded)
  tell('pages')
  const results = []
  for (const page of pages) results.push(await measurePage(measuring, page, queriesOf(recorded.get(page.name) ?? [])))
  tell('young and grown')
  const growth = await measureGrowth(measuring, houses.young, houses.grown)
  tell('two processes')
  const two = [await measureTwo(measuring, url, boardOf(pages))]
  tell('acts')
  for (const act of acts) results.push(await measureAct(measuring, act))
  tell('live')
  const live = await measureLive(app.url, everybody)
  const memory = app.memory()
  await app.stop()

  tell('embedded')
  const embedded = await measureEmbedded()
  const profiles = await profileSlow(loading, url, pages, compared)
  tell('done')
  return { filled, pages: results, compared, growth, two, memory, live, embedded, profiles }
}

/** What is asked for, and by whom, read from what has been filled. */
async function readAsked(adminUrl: string) {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const readers = await listReaders(admin)
    const boardIn = async (slug: string) => boardOf(listPages(await listReaders(admin, slug)))
    return {
      filled: await describe(admin),
      pages: listPages(readers),
      acts: await listActs(admin, readers),
      houses: { young: await boardIn(youngSlug), grown: await boardIn(grownSlug) },
      everybody: await listReaders(admin, 'forbund-%', size.people),
    }
  } finally {
    await admin.end()
  }
}

async function measureAct(measuring: Measuring, act: Page): Promise<PageResult> {
  const result = await measurePage(measuring, act, null)
  for (const run of result.runs.values()) if (run.failed > 0) tell(`${act.name}: ${run.failed} failed, ${run.example}`)
  return result
}

/** Of the pages that do not reach the goal, and of all that were compared where that is asked for. */
async function profileSlow(loading: Load, url: string, pages: Page[], compared: Compared[]) {
  const profiles = []
  for (const { page, share } of compared) {
    if (share >= goals.share && !process.argv.includes('--profile')) continue
    tell(`profile of ${page}`)
    const profiled = pages.find(({ name }) => name === page)
    if (profiled) profiles.push({ page, summary: await profilePage(loading, url, profiled, 2 * msMax) })
  }
  return profiles
}

function boardOf(pages: Page[]): Page {
  const board = pages.find(({ name }) => name === 'board')
  if (!board) throw new Error('No board')
  return board
}

async function describe(admin: Client): Promise<string> {
  const { rows } = await admin.query<Record<string, string>>(`select (select count(*) from association) as associations,
    (select count(*) from person) as people, (select count(*) from question) as questions, (select count(*) from question_event) as events`)
  return `Filled with ${Object.entries(rows[0] ?? {})
    .map(([name, count]) => `${Number(count).toLocaleString('sv-SE')} ${name}`)
    .join(', ')}`
}
