/** npm run bench [-- --small]: fills a country, loads it, and prints one report. See docs/bench.md. */
import { Client } from 'pg'
import { compareWithBare, queriesOf, recordAll } from './bare/compare.ts'
import { type Bench, openBench } from './cluster.ts'
import { grownSlug, youngSlug } from './fill/fill.ts'
import { country, small } from './fill/sizes.ts'
import { measureLive } from './live/live.ts'
import { type Load, startLoad } from './load/load.ts'
import { isThere, measureEmbedded, measureGrowth, measurePage, profilePage } from './measure.ts'
import { listActs, listPages, listReaders, type Page } from './pages.ts'
import { launchHissen } from './processes.ts'
import { printReport, type Results } from './report.ts'

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
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const readers = await listReaders(admin)
  const acts = await listActs(admin, readers)
  const boardOf = async (slug: string) => boardPage(await listReaders(admin, slug))
  const [young, grown] = [await boardOf(youngSlug), await boardOf(grownSlug)]
  const everybody = await listReaders(admin, 'forbund-%', size.people)
  const filled = await describe(admin)
  await admin.end()

  const app = await launchHissen({ DATABASE_URL: url })
  tell(`started in ${app.startedMs} ms`)
  const pages: Page[] = []
  for (const page of listPages(readers)) if (await isThere(app, page)) pages.push(page)
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
  const growth = await measureGrowth(measuring, young, grown)

  tell('two processes')
  const second = await launchHissen({ DATABASE_URL: url })
  const board = boardPage(readers)
  const spread = (urls: string[]) => loading.run({ urls, connections: 64, asks: board.asks, isOnce: false, msMax })
  await loading.run({ urls: [second.url], connections: 16, asks: board.asks, isOnce: false, msMax: msMax / 2 })
  const two = [
    { page: 'board', one: (await spread([app.url])).perSecond, both: (await spread([app.url, second.url])).perSecond },
  ]
  await second.stop()

  tell('acts')
  for (const page of acts) {
    const result = await measurePage(measuring, page, null)
    results.push(result)
    for (const run of result.runs.values())
      if (run.failed > 0) tell(`${page.name}: ${run.failed} failed, ${run.example}`)
  }
  tell('live')
  const live = await measureLive(app.url, everybody)
  const memory = app.memory()
  await app.stop()

  tell('embedded')
  const embedded = await measureEmbedded()
  const profiles = []
  for (const { page, share } of compared) {
    if (share >= 0.5 && !process.argv.includes('--profile')) continue
    tell(`profile of ${page}`)
    const profiled = pages.find(({ name }) => name === page)
    if (profiled) profiles.push({ page, summary: await profilePage(loading, url, profiled, 2 * msMax) })
  }
  tell('done')
  return { filled, pages: results, compared, growth, two, memory, live, embedded, profiles }
}

function boardPage(readers: Parameters<typeof listPages>[0]): Page {
  const board = listPages(readers).find(({ name }) => name === 'board')
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
