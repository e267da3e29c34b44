import { cpus, release, totalmem } from 'node:os'
import type { Compared } from './bare/compare.ts'
import type { Told } from './live/readers.ts'
import type { Outcome } from './load/ask.ts'
import { levels } from './measure.ts'
import type { Summary } from './profile.ts'

export type PageResult = { name: string; queries: number | null; runs: Map<number, Outcome> }

export type Results = {
  filled: string
  pages: PageResult[]
  compared: Compared[]
  growth: { connections: number; young: number; grown: number; ratio: number }[]
  two: { page: string; one: number; both: number }[]
  memory: { now: number; most: number }
  live: Told
  embedded: { firstMs: number; againMs: number; memory: number }
  profiles: { page: string; summary: Summary }[]
}

export const goals = { share: 0.5, growth: 1.3, p99: 150, queries: 8, memory: 300, live: 300 }

/** Everything as Markdown: one table of the pages, the rest as lines, and what was to be reached. */
export function printReport(results: Results): string {
  const { pages, compared, growth, two, memory, live, embedded, profiles } = results
  return [
    `${results.filled}. ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}.`,
    '',
    table(
      ['', 'queries', 'bytes', ...levels.flatMap((count) => [`${count}: req/s`, 'p50', 'p95', 'p99'])],
      pages.map(({ name, queries, runs }) => [
        name,
        queries === null ? '' : String(queries),
        String(runs.get(1)?.bytes ?? ''),
        ...levels.flatMap((count) => rowOf(runs.get(count))),
      ]),
    ),
    '',
    table(
      ['', 'app, req/s', 'bare handler', 'share'],
      compared.map(({ page, app, bare, share }) => [page, fixed(app), fixed(bare), percent(share)]),
    ),
    '',
    table(
      ['board, connections', 'young house p50', 'grown house p50', 'ratio'],
      growth.map(({ connections, young, grown, ratio }) => [
        String(connections),
        ms(young),
        ms(grown),
        ratio.toFixed(2),
      ]),
    ),
    '',
    ...two.map(
      ({ page, one, both }) => `Two processes on one database, ${page}: ${fixed(both)} req/s, one ${fixed(one)}.`,
    ),
    `Memory of the app: ${memory.now} MB after the load, ${memory.most} MB at most.`,
    `Live: ${live.readers} readers, ${live.changes} changes, ${live.told} of ${live.expected} told; p50 ${ms(live.p50)}, p95 ${ms(live.p95)}, p99 ${ms(live.p99)}.`,
    `Embedded default: first start ${(embedded.firstMs / 1000).toFixed(1)} s with the example, then ${(embedded.againMs / 1000).toFixed(1)} s; ${embedded.memory} MB.`,
    '',
    ...judge(results),
    ...profiles.flatMap(({ page, summary }) => [
      '',
      `CPU of ${page}, idle ${percent(summary.idle)}; of the rest:`,
      ...listShares(summary),
    ]),
  ].join('\n')
}

function judge({ pages, compared, growth, memory, live }: Results): string[] {
  const line = (goal: string, isMet: boolean, found: string) => `- ${isMet ? 'met' : 'MISSED'}: ${goal}: ${found}`
  const slow = pages
    .map(({ name, runs }) => ({ name, p99: runs.get(64)?.p99 ?? 0 }))
    .filter(({ p99 }) => p99 > goals.p99)
  const many = pages.filter(({ queries }) => (queries ?? 0) > goals.queries)
  const worst = Math.max(...growth.map(({ ratio }) => ratio))
  const failed = pages.flatMap(({ name, runs }) =>
    [...runs.values()].filter((run) => run.failed > 0).map((run) => `${name} ${run.failed} (${run.example})`),
  )
  return [
    ...compared.map(({ page, share }) =>
      line(`${page} at least ${percent(goals.share)} of the bare handler`, share >= goals.share, percent(share)),
    ),
    line(`growth at most ${goals.growth}`, worst <= goals.growth, worst.toFixed(2)),
    line(
      `p99 at 64 at most ${goals.p99} ms`,
      slow.length === 0,
      slow.map(({ name, p99 }) => `${name} ${ms(p99)}`).join(', ') || 'all',
    ),
    line(
      `at most ${goals.queries} queries`,
      many.length === 0,
      many.map(({ name, queries }) => `${name} ${queries}`).join(', ') || 'all',
    ),
    line(`memory at most ${goals.memory} MB`, memory.most <= goals.memory, `${memory.most} MB`),
    line(`live p99 at most ${goals.live} ms`, live.p99 <= goals.live && live.told === live.expected, ms(live.p99)),
    line('every answer as it should be', failed.length === 0, failed.join(', ') || 'all'),
  ]
}

function listShares({ functions, places }: Summary): string[] {
  const list = (of: { name: string; share: number }[]) =>
    of.map(({ name, share }) => `${percent(share)} ${name}`).join('; ')
  return [`- by whose code: ${list(places.slice(0, 10))}`, `- by function: ${list(functions)}`]
}

function rowOf(run: Outcome | undefined): string[] {
  return run ? [fixed(run.perSecond), ms(run.p50), ms(run.p95), ms(run.p99)] : ['', '', '', '']
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

const fixed = (value: number) => value.toFixed(value < 10 ? 1 : 0)
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const percent = (share: number) => `${Math.round(share * 100)} %`
