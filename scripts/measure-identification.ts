import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkText } from '../src/identification/check.ts'
import type { Level } from '../src/identification/finding.ts'

const Judged = z.object({
  id: z.string(),
  level: z.enum(['block', 'warn', 'clean']),
  kind: z.string().optional(),
  text: z.string(),
})

export type Judged = z.infer<typeof Judged>

type Row = { kind: string; level: Level; texts: number; block: number; warn: number; clean: number }

export type Measured = {
  rows: Row[]
  shares: { stopped: number; stoppedClean: number; warned: number; warnedClean: number }
}

/** Tuned on, then put aside: docs/identification.md tells of each. */
export const sets = [
  'texts',
  'fresh',
  'fresh-other-voice',
  'voices',
  'seen-a',
  'seen-b',
  'seen-c',
  'seen-d',
  'holdout',
  'voices-aside',
]

const root = join(import.meta.dirname, '..')

/** The texts of test/identification, judged by hand: what each should be. */
export function readJudged(name: string): Judged[] {
  const lines = readFileSync(join(root, 'test/identification', `${name}.jsonl`), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => Judged.parse(JSON.parse(line)))
}

/** How many of each kind were stopped, warned of and passed. */
export function measure(texts: Judged[]): Measured {
  const rows = new Map<string, Row>()
  for (const { level, kind = 'clean', text } of texts) {
    const key = `${level} ${kind}`
    const row = rows.get(key) ?? { kind, level, texts: 0, block: 0, warn: 0, clean: 0 }
    row.texts += 1
    row[checkText(text).level] += 1
    rows.set(key, row)
  }
  const all = [...rows.values()]
  const share = (level: Level, counted: (row: Row) => number) => {
    const some = all.filter((row) => row.level === level)
    return sum(some.map(counted)) / sum(some.map(({ texts: count }) => count))
  }
  return {
    rows: all,
    shares: {
      stopped: share('block', ({ block }) => block),
      stoppedClean: share('clean', ({ block }) => block),
      warned: share('warn', ({ block, warn }) => block + warn),
      warnedClean: share('clean', ({ warn, block }) => warn + block),
    },
  }
}

/** As a table of the docs. */
export function tableOf({ rows, shares }: Measured): string {
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`
  return [
    '| kind | should be | texts | stopped | warned | clean |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ kind, level, texts, block, warn, clean }) =>
        `| ${kind} | ${level} | ${texts} | ${block} | ${warn} | ${clean} |`,
    ),
    '',
    `Certain identifiers stopped: ${percent(shares.stopped)}. Clean texts stopped: ${percent(shares.stoppedClean)}. Likely ones at least`,
    `warned of: ${percent(shares.warned)}. Clean texts warned of: ${percent(shares.warnedClean)}.`,
  ].join('\n')
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Puts the figures into docs/identification.md between the marks. */
export function writeFigures(): void {
  const path = join(root, 'docs/identification.md')
  const figures = sets.map((name) => [name, tableOf(measure(readJudged(name)))])
  const written = figures.reduce(
    (text, [name = '', table = '']) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_all, before: string, after: string) => `${before}${table}\n${after}`,
      ),
    readFileSync(path, 'utf8'),
  )
  writeFileSync(path, written)
}

if (process.argv[1] === import.meta.filename) writeFigures()
