import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { AssociationFile } from './format.ts'
import { forums } from './forum-records.ts'
import { goals } from './goal-records.ts'
import { floors, members, themes } from './house-records.ts'
import { meetings } from './meeting-records.ts'
import { holdings, namings, people } from './people-records.ts'
import { type Change, compare, Ids, type Moment } from './record.ts'
import { seats } from './seat-records.ts'
import { settings } from './settings-record.ts'

/** What setting up would write, and why it is refused if it is: whole Swedish sentences. */
export type Plan = { changes: Change[]; refusals: string[]; ids: Ids }

/** Compares the file with the association in `trx`; with null for one that is not there yet (domain.md §3). */
export async function planSetup(trx: Scope | null, file: AssociationFile, at: Moment, association = 0): Promise<Plan> {
  const ids = new Ids(association)
  // In the order of writing: what others point at comes first. One at a time, since a transaction has one connection.
  const changes = [
    ...(await compare(settings, trx, file, at, ids)),
    ...(await compare(members, trx, file, at, ids)),
    ...(await compare(themes, trx, file, at, ids)),
    ...(await compare(floors, trx, file, at, ids)),
    ...(await compare(forums, trx, file, at, ids)),
    ...(await compare(goals, trx, file, at, ids)),
    ...(await compare(seats, trx, file, at, ids)),
    ...(await compare(people, trx, file, at, ids)),
    ...(await compare(holdings, trx, file, at, ids)),
    ...(await compare(namings, trx, file, at, ids)),
    ...(await compare(meetings, trx, file, at, ids)),
  ]
  return { changes, refusals: trx ? await refuseClosing(trx, changes) : [], ids }
}

/** Writes what the plan says, within the association's scope. */
export async function applySetup(trx: Scope, { changes, refusals, ids }: Plan): Promise<void> {
  if (refusals.length > 0) throw new Error(refusals.join('\n'))
  for (const change of changes) await change.apply(trx, ids)
}

/** A closed forum keeps its history; its open questions are first moved (domain.md §3). */
async function refuseClosing(trx: Scope, changes: Change[]): Promise<string[]> {
  const closing = changes.filter(
    ({ what, fields }) => what === 'forum' && fields.some(({ field, to }) => field === 'stängd' && to),
  )
  if (closing.length === 0) return []
  const waiting = await trx
    .selectFrom('forum')
    .where(
      'key',
      'in',
      closing.map(({ key }) => key),
    )
    .select(['key', 'short_name'])
    .select((row) => [
      row
        .selectFrom('question')
        .whereRef('question.forum_id', '=', 'forum.id')
        .where('state', '<>', 'closed')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('open'),
      sql<number>`count_concerning(forum.id)`.as('concerned'),
    ])
    .execute()
  return waiting.flatMap(({ short_name, open, concerned }) => [
    ...(open
      ? [
          `${short_name} kan inte stängas än: ${count(open, 'öppen fråga', 'öppna frågor')} ligger där. Flytta frågorna först.`,
        ]
      : []),
    ...(concerned > Number(open)
      ? [
          `${short_name} kan inte stängas än: ${count(concerned - Number(open), 'öppen fråga', 'öppna frågor')} kom därifrån eller väntar på svar dit. Flytta frågorna först, med Stäng forumet på forumets sida.`,
        ]
      : []),
  ])
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`
}
