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
  samma: 'Varför ett forum ser samma sak',
  samtal: 'Vilka ett samtal är med',
  utanfor: 'Det som har skickats ut ur huset',
  anteckning: 'Det som har hörts utifrån',
  fragat: 'Det en part har frågats',
  svarat: 'Det en part har svarat',
  atagande: 'Det en part har ombetts göra',
  lovat: 'Det en part har lovat eller sagt nej till',
}

type Row = { of: keyof typeof labels; id: number; text: string }

/**
 * What the house will read when the question leaves its team (`shown_texts`); nothing where it has done so before. What parts have
 * said at a team's own table stays there.
 */
export async function listShownWith(trx: Scope, question: Question): Promise<ShownText[]> {
  if (question.sharedBy !== null) return []
  const { rows } =
    await sql<Row>`select of_what as of, ref_id as id, body as text from shown_texts(${question.id})`.execute(trx)
  return rows.map((row) => ({ ...toShown(row, 'fraga'), label: labels[row.of] }))
}

/** What another team will read when it takes over a forum's open questions: those that nobody else has read, as far as the mover may. */
export async function listMovedWith(trx: Scope, forumId: number): Promise<ShownText[]> {
  const { rows } = await sql<Row & { number: number }>`
    select q.number, t.of_what as of, t.ref_id as id, t.body as text from question q cross join lateral shown_texts(q.id) t
    where q.origin_forum_id = ${forumId} and q.shared_by is null and q.state <> 'closed'
    order by q.number`.execute(trx)
  return rows.map((row) => ({
    ...toShown(row, `fraga${row.number}`),
    label: `Fråga ${row.number}: ${lowered(labels[row.of])}`,
  }))
}

function toShown({ of, id, text }: Row, question: string) {
  const isTop = of === 'rubrik' || of === 'text'
  return {
    name: `${question}.${of}${id || ''}`,
    text,
    ...(isTop ? { together: question } : {}),
    ...(of === 'samtal' ? { isOfColleagues: true } : {}),
  }
}

const lowered = (label: string) => label.charAt(0).toLocaleLowerCase('sv') + label.slice(1)
