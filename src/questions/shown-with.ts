import { sql } from 'kysely'
import type { ShownText } from '../identification/second-thoughts.ts'
import type { Scope } from '../platform/scope.ts'
import type { Question } from './question.ts'

const labels = { rubrik: 'Frågans rubrik', text: 'Frågans text', svar: 'Svaret på frågan', skal: 'Ett skäl i frågan' }

/** What the house will read when the question leaves its team; nothing where it has done so before. */
export async function listShownWith(trx: Scope, question: Question): Promise<ShownText[]> {
  if (question.sharedBy !== null) return []
  const { rows } = await sql<{ of: keyof typeof labels; id: number; text: string }>`
    with latest as (select title, body from question_text where question_id = ${question.id} order by version desc limit 1)
    select 'rubrik' as of, 0 as id, title as text from latest
    union all select 'text', 0, body from latest
    union all select 'svar', id, body from answer where question_id = ${question.id}
    union all select 'skal', id, body from reason where question_id = ${question.id}`.execute(trx)
  return rows.map(({ of, id, text }) => ({ name: `fraga.${of}${id || ''}`, label: labels[of], text }))
}
