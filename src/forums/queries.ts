import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Floor, Forum as ForumRow, Member, Seat as SeatRow } from '../database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Select } from '../platform/rows.ts'
import type { Scope } from '../platform/scope.ts'

export type FloorRole = Select<Floor>['role']
export type ForumKind = Select<ForumRow>['kind']

export type Forum = {
  id: number
  key: string
  name: string
  shortName: string
  kind: ForumKind
  purpose: string | null
  rhythm: string | null
  /** The forum it lifts to; null at the top and beside the lift. */
  liftsTo: number | null
  /** The forum whose meeting a preparatory group is a part of; null for all others. */
  meetsWith: number | null
  /** Null for a forum beside the lift. */
  floor: { id: number; key: string; ordinal: number; name: string; shortName: string; role: FloorRole } | null
  closedOn: string | null
}

/** All forums, closed ones too, from the entrance floor to the sky; those beside the lift last. One row a forum: some tens. */
export async function listForums(trx: Scope): Promise<Forum[]> {
  const rows = await selectForums(trx)
    .orderBy(sql`floor.ordinal nulls last`)
    .orderBy('forum.ordinal')
    .orderBy('forum.id')
    .execute()
  return rows.map(toForum)
}

export type ForumDetails = Forum & {
  assignment: string | null
  composition: string | null
  meetingsMin: number | null
  /** The three texts of domain.md §3: what it takes in, what it can decide, and how it answers. */
  receives: string | null
  decides: string | null
  promise: string | null
  note: string | null
  allowsIdentified: boolean
  /** That a part holds such a case, with consent, may be noted. */
  allowsReferrals: boolean
  /** Telephone and hours are shown to colleagues outside. */
  showsContacts: boolean
  /** A short text on a consultation's situation may be written. */
  hasSituationText: boolean
  agenda: string[]
}

/** Throws NotFound when the association has no forum with this key. */
export async function findForum(trx: Scope, key: string): Promise<ForumDetails> {
  const row = await selectDetails(trx)
    .where('forum.key', '=', key)
    .executeTakeFirstOrThrow(() => new NotFound())
  return toDetails(row)
}

/** The forum among all others, in one question: some tens of rows. Throws NotFound as `findForum` does. */
export async function findForumInHouse(trx: Scope, key: string): Promise<{ forum: ForumDetails; forums: Forum[] }> {
  const rows = await selectDetails(trx)
    .orderBy(sql`floor.ordinal nulls last`)
    .orderBy('forum.ordinal')
    .orderBy('forum.id')
    .execute()
  const row = rows.find((each) => each.key === key)
  if (!row) throw new NotFound()
  return { forum: toDetails(row), forums: rows.map(toForum) }
}

function selectDetails(trx: Scope) {
  return selectForums(trx).select((eb) => [
    'forum.assignment',
    'forum.composition',
    'forum.meetings_min',
    'forum.receives',
    'forum.decides',
    'forum.promise',
    'forum.note',
    'forum.allows_identified',
    'forum.allows_referrals',
    'forum.shows_contacts',
    'forum.has_situation_text',
    jsonArrayFrom(
      eb
        .selectFrom('agenda_item as item')
        .whereRef('item.association_id', '=', 'forum.association_id')
        .whereRef('item.forum_id', '=', 'forum.id')
        .orderBy('item.ordinal')
        .select('item.title'),
    ).as('agenda'),
  ])
}

type Details = Awaited<ReturnType<ReturnType<typeof selectDetails>['executeTakeFirstOrThrow']>>

function toDetails(row: Details): ForumDetails {
  return {
    ...toForum(row),
    assignment: row.assignment,
    composition: row.composition,
    meetingsMin: row.meetings_min,
    receives: row.receives,
    decides: row.decides,
    promise: row.promise,
    note: row.note,
    allowsIdentified: row.allows_identified,
    allowsReferrals: row.allows_referrals,
    showsContacts: row.shows_contacts,
    hasSituationText: row.has_situation_text,
    agenda: row.agenda.map((item) => item.title),
  }
}

function selectForums(trx: Scope) {
  return trx
    .selectFrom('forum')
    .leftJoin('floor', (join) =>
      join.onRef('floor.association_id', '=', 'forum.association_id').onRef('floor.id', '=', 'forum.floor_id'),
    )
    .select([
      'forum.id',
      'forum.key',
      'forum.name',
      'forum.short_name',
      'forum.kind',
      'forum.purpose',
      'forum.rhythm',
      'forum.lifts_to',
      'forum.meets_with',
      'forum.closed_on',
      sql<Forum['floor']>`case when floor.id is not null then json_build_object('id', floor.id, 'key', floor.key,
        'ordinal', floor.ordinal, 'name', floor.name, 'shortName', floor.short_name, 'role', floor.role) end`.as(
        'floor',
      ),
    ])
}

type Read = Pick<Forum, 'id' | 'key' | 'name' | 'kind' | 'purpose' | 'rhythm' | 'floor'> & {
  short_name: string
  lifts_to: number | null
  meets_with: number | null
  closed_on: string | null
}

function toForum({ id, key, name, kind, purpose, rhythm, floor, ...row }: Read): Forum {
  const { short_name: shortName, lifts_to: liftsTo, meets_with: meetsWith, closed_on: closedOn } = row
  return { id, key, name, shortName, kind, purpose, rhythm, liftsTo, meetsWith, floor, closedOn }
}

export type Seat = {
  id: number
  key: string
  part: { id: number; name: string; shortName: string; kind: Select<Member>['kind'] }
  function: string | null
  rhythm: Select<SeatRow>['rhythm']
  timesPerYear: number | null
  mandate: string | null
  phone: string | null
  hours: string | null
  wayIn: string | null
  isConvening: boolean
  /** Those who hold it today; several take turns. */
  holders: { person: number; name: string; kind: 'ordinary' | 'deputy' }[]
  /** Nobody holds it as ordinary today ("ledig"). */
  isVacant: boolean
  /** Somebody holds it, and nobody steps in ("saknar ersättare"). */
  lacksDeputy: boolean
}

/** The open seats of a forum with who holds them today, conveners first and then as the set-up orders them. */
export async function listSeats(trx: Scope, forumId: number): Promise<Seat[]> {
  const rows = await trx
    .selectFrom('seat')
    .innerJoin('member', (join) =>
      join.onRef('member.association_id', '=', 'seat.association_id').onRef('member.id', '=', 'seat.member_id'),
    )
    .where('seat.forum_id', '=', forumId)
    .where('seat.closed_on', 'is', null)
    .orderBy('seat.is_convening', 'desc')
    .orderBy('seat.ordinal')
    .orderBy('seat.id')
    .select((eb) => [
      'seat.id',
      'seat.key',
      'seat.function',
      'seat.rhythm',
      'seat.times_per_year',
      'seat.mandate',
      'seat.phone',
      'seat.hours',
      'seat.way_in',
      'seat.is_convening',
      'member.id as part_id',
      'member.name as part_name',
      'member.short_name as part_short_name',
      'member.kind as part_kind',
      jsonArrayFrom(
        eb
          .selectFrom('seat_holder as holder')
          .innerJoin('person', 'person.id', 'holder.person_id')
          .whereRef('holder.association_id', '=', 'seat.association_id')
          .whereRef('holder.seat_id', '=', 'seat.id')
          .where(sql<SqlBool>`is_current(holder.from_on, holder.until_on) and is_member(holder.person_id)`)
          .orderBy(sql`holder.kind = 'deputy'`)
          .orderBy('holder.id')
          .select(['holder.person_id as person', 'person.name', 'holder.kind']),
      ).as('holders'),
    ])
    .execute()
  return rows.map((row) => {
    const isVacant = !row.holders.some((holder) => holder.kind === 'ordinary')
    return {
      id: row.id,
      key: row.key,
      part: { id: row.part_id, name: row.part_name, shortName: row.part_short_name, kind: row.part_kind },
      function: row.function,
      rhythm: row.rhythm,
      timesPerYear: row.times_per_year,
      mandate: row.mandate,
      phone: row.phone,
      hours: row.hours,
      wayIn: row.way_in,
      isConvening: row.is_convening,
      holders: row.holders,
      isVacant,
      lacksDeputy: !isVacant && row.holders.length < 2,
    }
  })
}

export type Part = { id: number; key: string; name: string; shortName: string; kind: Select<Member>['kind'] }

/** The parts of the association today, in its own order. */
export async function listMembers(trx: Scope): Promise<Part[]> {
  const rows = await trx
    .selectFrom('member')
    .where('closed_on', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .select(['id', 'key', 'name', 'short_name', 'kind'])
    .execute()
  return rows.map(({ short_name, ...row }) => ({ ...row, shortName: short_name }))
}

export type Theme = { id: number; key: string; name: string }

/** The themes one may choose today, in the association's own order. */
export async function listThemes(trx: Scope): Promise<Theme[]> {
  return trx
    .selectFrom('theme')
    .where('closed_on', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .select(['id', 'key', 'name'])
    .execute()
}

export type PlannedMeeting = { id: number; meetsOn: string; meetsAt: string | null; place: string | null }

/** The next planned meetings of a forum, soonest first. */
export async function listNextMeetings(trx: Scope, forumId: number, count = 3): Promise<PlannedMeeting[]> {
  const rows = await trx
    .selectFrom('meeting')
    .where('forum_id', '=', forumId)
    .where('state', '=', 'planned')
    .where('meets_on', '>=', sql<string>`today()`)
    .orderBy('meets_on')
    .limit(count)
    .select(['id', 'meets_on', 'meets_at', 'place'])
    .execute()
  return rows.map((row) => ({ id: row.id, meetsOn: row.meets_on, meetsAt: row.meets_at, place: row.place }))
}
