import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import { assert, Forbidden } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { actAs, holderOf } from './actor.ts'
import type { Known } from './checks.ts'

/** The association's keys and numbers, read once for the whole story. */
export type House = {
  association: Viewer['association']
  known: Omit<Known, 'today'>
  member(key: string): number
  theme(name: string): number
  forum(key: string): { id: number; role: string }
  /** »kommun« means every kommun with a seat in the forum; anything else is one part (domain.md §4, settled in detail). */
  touched(forum: number, parts: string[]): number[]
  forumOfSeat(seat: string): { id: number; role: string }
  holder(trx: Scope, seat: string): Promise<number>
  enter(trx: Scope, person: number | null, now: Date): Promise<Viewer>
}

export async function readHouse(trx: Scope, association: Viewer['association']): Promise<House> {
  const members = await trx.selectFrom('member').where('closed_on', 'is', null).select(['id', 'key', 'kind']).execute()
  const themes = await trx.selectFrom('theme').where('closed_on', 'is', null).select(['id', 'key']).execute()
  const seats = await trx
    .selectFrom('seat')
    .where('closed_on', 'is', null)
    .select(['id', 'key', 'forum_id', 'member_id'])
    .execute()
  const forums = await trx
    .selectFrom('forum')
    .where('closed_on', 'is', null)
    .select(['id', 'key', sql<string>`coalesce(role_of_forum(id), '')`.as('role')])
    .execute()

  const memberIds = new Map(members.map(({ key, id }) => [key, id]))
  const kommuner = new Set(members.filter(({ kind }) => kind === 'kommun').map(({ id }) => id))
  const themeIds = new Map(themes.map(({ key, id }) => [key, id]))
  const forumByKey = new Map(forums.map((forum) => [forum.key, forum]))
  const forum = (key: string) => present(forumByKey.get(key))
  const member = (key: string) => present(memberIds.get(key))

  return {
    association,
    known: {
      members: members.map(({ key }) => key),
      themes: themes.map(({ key }) => key),
      forums: forums.map(({ key }) => key),
      seats: seats.map(({ key }) => key),
    },
    member,
    theme: (name) => present(themeIds.get(name.toLowerCase())),
    forum,
    touched(forumId, parts) {
      const seated = seats.filter((seat) => seat.forum_id === forumId).map((seat) => seat.member_id)
      const ids = parts.flatMap((part) => (part === 'kommun' ? seated.filter((id) => kommuner.has(id)) : member(part)))
      return [...new Set(ids)]
    },
    forumOfSeat: (seat) => forum(seat.split('/')[0] ?? ''),
    async holder(trx, seat) {
      const person = await holderOf(trx, seat)
      if (person === null) throw new Forbidden(`Ingen har platsen »${seat}« den dagen.`)
      return person
    },
    enter(trx, person, now) {
      if (person === null) throw new Forbidden('Ingen som kan göra det här har en plats den dagen.')
      return actAs(trx, association, person, now)
    },
  }
}

function present<T>(value: T | undefined): T {
  assert(value !== undefined, 'the checks let no unknown key through')
  return value
}
