import { sql } from 'kysely'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { holdMeeting, type Notes } from '../src/meetings/hold.ts'
import { act } from './acting.ts'
import type { BuiltForum, BuiltPerson } from './builders.ts'

/** Plans a meeting on a day, or so many days from now. */
export async function planMeeting(forum: BuiltForum, when: string | number): Promise<number> {
  const meets_on = typeof when === 'string' ? when : addDays(dayOf(forum.house.now), when)
  const { id } = await forum.house.system.act((trx) =>
    trx.insertInto('meeting').values({ forum_id: forum.id, meets_on }).returning('id').executeTakeFirstOrThrow(),
  )
  return id
}

type Held = { by?: BuiltPerson; questions?: Partial<Notes['questions'][number]>[]; answers?: Notes['answers'] }

/**
 * Holds the forum's next planned meeting, on its day; where none is planned one is held tomorrow. The clock goes there.
 * Unless told otherwise everything is on the table: what lies in the forum and every answer that comes home there.
 */
export async function holdMeetingOf(forum: BuiltForum, held: Held = {}): Promise<number> {
  const { house } = forum
  const meeting = await nextMeeting(forum)
  const today = dayOf(house.now)
  if (meeting.meets_on > today) house.now = new Date(`${meeting.meets_on}T${house.now.toISOString().slice(11)}`)
  const table = await tableOf(forum)
  const notes: Notes = {
    questions: held.questions?.map((noted) => ({ ...onTable(0), ...noted })) ?? table.questions.map(onTable),
    answers: held.answers ?? table.answers.map((number) => ({ number, isReached: true, judgement: null })),
  }
  await act(held.by ?? forum.convener, (trx, viewer) =>
    holdMeeting(trx, viewer, { id: meeting.id, forumId: forum.id }, notes),
  )
  return meeting.id
}

function onTable(number: number): Notes['questions'][number] {
  return { number, isReached: true, holderId: null, voices: [] }
}

async function nextMeeting(forum: BuiltForum): Promise<{ id: number; meets_on: string }> {
  const planned = await forum.house.system.read((trx) =>
    trx
      .selectFrom('meeting')
      .where('forum_id', '=', forum.id)
      .where('state', '=', 'planned')
      .orderBy('meets_on')
      .select(['id', 'meets_on'])
      .executeTakeFirst(),
  )
  if (planned) return planned
  return { id: await planMeeting(forum, 1), meets_on: addDays(dayOf(forum.house.now), 1) }
}

async function tableOf(forum: BuiltForum): Promise<{ questions: number[]; answers: number[] }> {
  const { rows } = await forum.house.system.read((trx) =>
    sql<{ number: number; is_answer: boolean }>`
      select number, false as is_answer from question
      where forum_id = ${forum.id} and state in ('raised', 'received', 'preparing')
      union all
      select q.number, true from question q join delivery d on d.association_id = q.association_id and d.answer_id = q.answer_id
      where d.forum_id = ${forum.id} and q.state in ('delivering', 'delivered') and (d.is_origin or d.delivered_at is null)
      order by number`.execute(trx),
  )
  const numbers = (isAnswer: boolean) => rows.filter((row) => row.is_answer === isAnswer).map((row) => row.number)
  return { questions: numbers(false), answers: numbers(true) }
}
