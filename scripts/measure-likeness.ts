import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildPool, type Entry } from '../src/likeness/likeness.ts'
import { createGramLikeness, gramsOf } from '../src/likeness/trigrams.ts'

const Asked = z.object({ id: z.string(), query: z.string(), same: z.array(z.string()) })
const Given = z.object({ id: z.string(), text: z.string() })

type Asked = z.infer<typeof Asked>
/** Ids of the pool, the likest first. */
type Ranker = (query: string) => string[]

/** `success`: one that means the same among the five. `wrong`: another before every one of them. `none`: and none among the five. */
export type Figures = { queries: number; success: number; recall: number; mrr: number; wrong: number; none: number }

const root = join(import.meta.dirname, '..')
const read = (name: string) =>
  readFileSync(join(root, 'test/likeness', name), 'utf8')
    .split('\n')
    .filter(Boolean)
const best = 5

export type Judged = { pool: Entry[]; queries: Asked[] }

/** What the words were made against, and what nobody who made them has seen: the last with many near misses. */
export const sets = ['tune', 'unseen', 'near'] as const

export function readJudged(name: (typeof sets)[number]): Judged {
  return {
    pool: read(`${name}-pool.jsonl`).map((line) => Given.parse(JSON.parse(line))),
    queries: read(`${name}-queries.jsonl`).map((line) => Asked.parse(JSON.parse(line))),
  }
}

export function ours(pool: Entry[]): Ranker {
  const built = buildPool(pool)
  return (query) => built.likest(query, pool.length).map(({ id }) => id)
}

/** The floor: BM25 on letters three by three, and nothing else. */
export function trigrams(pool: Entry[]): Ranker {
  const grams = pool.map(({ id, text }) => ({ id, grams: gramsOf(text) }))
  const likeness = createGramLikeness(grams.map((one) => one.grams))
  return (query) => {
    const to = likeness(gramsOf(query))
    const scored = grams.map((one) => ({ id: one.id, score: to(one.grams) }))
    return scored.toSorted((one, other) => other.score - one.score).map(({ id }) => id)
  }
}

export function measure(rank: Ranker, queries: Asked[]): Figures {
  const told = queries.map(({ query, same }) => {
    const ranked = rank(query)
    const first = ranked.findIndex((id) => same.includes(id))
    const found = ranked.slice(0, best).filter((id) => same.includes(id)).length
    return { first, recall: found / Math.min(best, same.length), isOne: same.length === 1 }
  })
  const share = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1)
  const isFound = ({ first }: { first: number }) => first >= 0 && first < best
  return {
    queries: queries.length,
    success: share(told.map((one) => (isFound(one) ? 1 : 0))),
    recall: share(told.filter(({ isOne }) => !isOne).map(({ recall }) => recall)),
    mrr: share(told.map(({ first }) => (first < 0 ? 0 : 1 / (first + 1)))),
    wrong: share(told.map(({ first }) => (first === 0 ? 0 : 1))),
    none: share(told.map((one) => (isFound(one) ? 0 : 1))),
  }
}

function tableOf(): string {
  const percent = (part: number) => `${Math.round(100 * part)} %`
  const rows = sets.flatMap((name) => {
    const { pool, queries } = readJudged(name)
    const rankers: [string, Ranker][] = [
      ['three letters', trigrams(pool)],
      ['Hissen', ours(pool)],
    ]
    return rankers.map(([by, rank]) => {
      const some = measure(rank, queries)
      const cells = [name, by, some.queries, percent(some.success), some.recall.toFixed(2), some.mrr.toFixed(2)]
      return `| ${[...cells, percent(some.wrong), percent(some.none)].join(' | ')} |`
    })
  })
  return [
    '| part | by | queries | one among five | recall at 5 | MRR | another first | none among five |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}

/** Puts the figures into docs/likeness.md between the marks. */
function writeFigures(): void {
  const path = join(root, 'docs/likeness.md')
  const written = readFileSync(path, 'utf8').replace(
    /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/,
    (_all, before: string, after: string) => `${before}${tableOf()}\n${after}`,
  )
  writeFileSync(path, written)
}

if (process.argv[1] === import.meta.filename) writeFigures()
