import { sql } from 'kysely'
import type { ShownText } from '../identification/second-thoughts.ts'
import type { Scope } from '../platform/scope.ts'
import type { Question } from './question.ts'

const labels = {
  rubrik: 'Frågans rubrik',
  text: 'Frågans text',
  svar: 'Svaret på frågan',
  skal: 'Ett skäl i frågan',
  perspektiv: 'Det en part har sagt',
  lyft: 'Ett tidigare lyft',
  forslag: 'Ett förslag',
  besked: 'Ett besked om svaret',
  tillagg: 'Vad svaret betyder hos er',
}

/**
 * What the house will read when the question leaves its team; nothing where it has done so before. What parts have said at a
 * team's own table stays there.
 */
export async function listShownWith(trx: Scope, question: Question): Promise<ShownText[]> {
  if (question.sharedBy !== null) return []
  const { rows } = await sql<{ of: keyof typeof labels; id: number; text: string }>`
    with latest as (select title, body from question_text where question_id = ${question.id} order by version desc limit 1)
    select 'rubrik' as of, 0 as id, title as text from latest
    union all select 'text', 0, body from latest
    union all select 'svar', id, body from answer where question_id = ${question.id}
    union all select 'skal', id, body from reason where question_id = ${question.id}
    union all select 'perspektiv', p.id, concat_ws(E'\n', p.sees, p.can_do, p.needs) from perspective p
      join forum f on f.association_id = p.association_id and f.id = p.forum_id
      join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role <> 'team'
      where p.question_id = ${question.id}
    union all select 'lyft', id, concat_ws(E'\n', obstacle, tried) from lift where question_id = ${question.id}
    union all select 'forslag', id, body from proposal where question_id = ${question.id}
    union all select 'besked', id, sentence from verdict where question_id = ${question.id} and sentence is not null
    union all select 'tillagg', id, body from local_meaning where question_id = ${question.id}`.execute(trx)
  return rows.map(({ of, id, text }) => ({ name: `fraga.${of}${id || ''}`, label: labels[of], text }))
}
