import { type RawBuilder, sql } from 'kysely'
import { lexemesOfWord } from '../likeness/lexemes.ts'
import type { Scope } from '../platform/scope.ts'
import type { Outcome, State } from '../questions/question.ts'
import type { Kind, Nearness } from './search.ts'
import type { Narrowing } from './selection.ts'
import type { Term } from './terms.ts'
import type { Words } from './words/groups.ts'

export type Hit = { id: number; kind: Kind; refId: number; rank: number }

export type Found = {
  hits: Hit[]
  nearness: Nearness
  /** How many there are, at most 1 000; null where a part narrows the list, which is never counted (domain.md §5). */
  total: number | null
}

/** From how many letters a word is also found by words near it. */
export const nearFrom = { all: 7, near: 5, some: 5 } as const satisfies Record<Nearness, number>

type Wanted = {
  terms: Term[]
  /** Typical questions, as `aboutLexemesOf` writes them, each as one word more. */
  abouts?: string[]
  narrowing: Narrowing
  after: { rank: number; id: number } | null
  max: number
}

/**
 * What the reader may read of what is asked for, the nearest first. Where nothing has all the words, what is near them, else what has some.
 * One statement: a wider way is gone only where the one before it found nothing. The pages after the first say which way it was.
 */
export async function findEntries(trx: Scope, words: Words, wanted: Wanted): Promise<Found> {
  if (wanted.terms.length === 0) return findSo(trx, words, wanted, 'all')
  const ways = wanted.terms.length === 1 ? wider.slice(0, 2) : wider
  const tries = ways.map((nearness, at) => {
    const nothingYet = ways.slice(0, at).map((before) => sql`not exists (select from ${sql.ref(before)})`)
    const condition = sql.join([sql`true`, ...nothingYet], sql` and `)
    return sql`${sql.ref(nearness)} as materialized (${entriesOf(words, wanted, nearness)} where ${condition})`
  })
  const { rows } = await sql<Row & { nearness: Nearness }>`
    with ${sql.join(tries)} ${sql.join(
      ways.map((nearness) => sql`select *, ${sql.lit(nearness)} as nearness from ${sql.ref(nearness)}`),
      sql` union all `,
    )}`.execute(trx)
  return { hits: rows, nearness: rows[0]?.nearness ?? ways.at(-1) ?? 'all', total: rows[0] ? rows[0].total : 0 }
}

const wider = ['all', 'near', 'some'] as const satisfies Nearness[]

type Row = Hit & { total: number | null }

/** The same in one way: pages after the first say which. */
export async function findSo(trx: Scope, words: Words, wanted: Wanted, nearness: Nearness): Promise<Found> {
  const { rows } = await sql<Row>`${entriesOf(words, wanted, nearness)}`.execute(trx)
  return { hits: rows, nearness, total: rows[0] ? rows[0].total : 0 }
}

function entriesOf(words: Words, wanted: Wanted, nearness: Nearness): RawBuilder<Row> {
  const { narrowing, after, max, abouts = [] } = wanted
  const terms = JSON.stringify([
    ...wanted.terms.map((term) => withLexemes(term, words, nearFrom[nearness])),
    ...abouts.map((about) => ({ word: about, near: about.length + 1, lexemes: [about] })),
  ])
  return sql<Row>`
    select id, kind, ref_id as "refId", rank, total from find_entries(
      array(select term from (select search_term(t) as term from jsonb_array_elements(${terms}::jsonb) t) terms where numnode(term) > 0),
      ${nearness === 'some'}, ${narrowing.kinds}::text[], ${narrowing.theme}::bigint, ${narrowing.member}::bigint, ${narrowing.floor}::bigint,
      ${narrowing.forum}::bigint, ${narrowing.states}::text[], ${narrowing.from}::date, ${narrowing.until}::date,
      ${after?.rank ?? null}::integer, ${after?.id ?? null}::bigint, ${max})`
}

function withLexemes(term: Term, { groups }: Words, near: number) {
  return 'phrase' in term ? term : { ...term, near, lexemes: lexemesOfWord(term.word, groups) }
}

/** What is found, as its reader may see it. Days are 'YYYY-MM-DD'. */
export type Text = {
  kind: Kind
  refId: number
  number: number | null
  title: string
  body: string
  answer: string | null
  lifted: string | null
  learnt: string | null
  address: string | null
  isExample: boolean
  day: string | null
  forum: string | null
  state: State | null
  outcome: Outcome | null
}

/** The texts of these, by kind and id, under row security: what the reader may not read is not among them. */
export async function textsOf(
  trx: Scope,
  wanted: readonly { kind: string; refId: number }[],
): Promise<Map<string, Text>> {
  if (wanted.length === 0) return new Map()
  const byKind = Map.groupBy(wanted, ({ kind }) => kind)
  const isWanted = [...byKind].map(
    ([kind, entries]) => sql`(s.kind = ${kind} and s.ref_id = any (${entries.map(({ refId }) => refId)}::bigint[]))`,
  )
  const { rows } = await sql<Text>`
    select s.kind, s.ref_id as "refId", s.number, s.title, coalesce(s.body, '') as body, s.answer, s.lifted, s.learnt, s.address,
      s.is_example as "isExample", s.day, f.short_name as forum, q.state, q.outcome
    from searchable s
    left join forum f on f.association_id = s.association_id and f.id = s.forum_id
    left join question q on q.association_id = s.association_id and q.id = s.question_id
    where ${sql.join(isWanted, sql` or `)}`.execute(trx)
  return new Map(rows.map((row) => [`${row.kind} ${row.refId}`, row]))
}
