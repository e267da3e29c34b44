import { randomUUID } from 'node:crypto'
import { type Insertable, type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { act } from '../../test/acting.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, questionOf } from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { insertEvent, outcomeOf, slipIn, slipInByNobody, write, writeAsSystem } from '../../test/raw.ts'
import { answer, buildAnswered, buildLifted, judge, receive } from '../../test/steps.ts'
import type { Question as Row } from '../database.ts'
import type { Scope } from '../platform/scope.ts'
import { findQuestion } from './queries.ts'
import { receiveQuestion } from './take.ts'

describe('a question is its chain of events (domain.md §4)', () => {
  test('a question without an event does not pass the end of a transaction', async () => {
    const house = await buildHouse()
    expect(await write(house.team.convener, (trx) => insertQuestion(trx, house, house.team.convener))).toMatch(
      /^HI422 En fråga följer av sina händelser/,
    )
  })

  test('what a question is cannot be written past its events, not even by the owner of the tables', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    expect(await write(house.team.convener, (trx) => sql`update question set state = 'received'`.execute(trx))).toMatch(
      /^42501/,
    )
    expect(await asOwner(house, sql`update question set state = 'received' where number = ${number}`)).toMatch(
      /^HI422 En fråga följer/,
    )
    expect(await asOwner(house, sql`update question set next_on = next_on + 1 where number = ${number}`)).toMatch(
      /^HI422 En fråga följer/,
    )
  })

  test('an open question without a holder or a date is refused even past the events', async () => {
    const house = await buildHouse()
    await buildQuestion(house.team)
    expect(await asOwner(house, sql`update question set holder_id = null`)).toMatch(/^23514 .*open_question_is_held/)
    expect(await asOwner(house, sql`update question set next_on = null`)).toMatch(/^23514 .*open_question_is_held/)
    expect(await asOwner(house, sql`update question set outcome = 'confirmed'`)).toMatch(
      /^23514 .*closed_question_has_outcome/,
    )
    expect(await asOwner(house, sql`update question set state = 'delivering'`)).toMatch(
      /^23514 .*answer_when_coming_down/,
    )
  })

  const tables = [
    ...['question', 'question_event', 'answer', 'verdict', 'lift', 'perspective', 'proposal', 'reason', 'delivery'],
    ...['local_meaning', 'question_text', 'question_touch', 'question_theme', 'meeting_question'],
  ]
  test.each(tables)('nobody changes or removes a row of %s', async (table) => {
    const house = await buildHouse()
    await buildAnswered(house.team)
    const change = sql`update ${sql.table(table)} set association_id = association_id`
    expect(await write(house.team.convener, (trx) => change.execute(trx))).toMatch(/^42501/)
    const remove = sql`delete from ${sql.table(table)}`
    expect(await write(house.team.convener, (trx) => remove.execute(trx))).toMatch(/^42501/)
  })

  test.each(['question_event', 'answer', 'verdict'])(
    'not even the owner changes or removes a row of %s',
    async (table) => {
      const house = await buildHouse()
      const number = await buildAnswered(house.team)
      await judge(house.team.convener, number, 'helps')
      expect(await asOwner(house, sql`update ${sql.table(table)} set at = at`)).toMatch(/^HI403 Det som har hänt/)
      expect(await asOwner(house, sql`delete from ${sql.table(table)}`)).toMatch(/^HI403 Det som har hänt/)
    },
  )

  test('not even the owner removes a question', async () => {
    const house = await buildHouse()
    await buildQuestion(house.team)
    expect(await asOwner(house, sql`delete from question`)).toMatch(/^HI403 Det som har hänt/)
  })

  test('what the database fills in is not for others to fill in', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const { team } = house
    const tryTo = (work: RawBuilder<unknown>) => write(team.convener, (trx) => work.execute(trx), number)
    expect(
      await tryTo(sql`insert into delivery (question_id, answer_id, forum_id, is_origin)
      select id, answer_id, ${team.id}, true from question`),
    ).toMatch(/^42501/)
    expect(await tryTo(sql`insert into question_transition values ('closed', 'resting', 'closed')`)).toMatch(/^42501/)
    expect(
      await write(
        team.convener,
        (trx, question) =>
          trx
            .insertInto('question_event')
            .values({
              ...{ question_id: question.id, seq: question.version + 1, action: 'shown', at: new Date(0) },
              ...{ state: question.state, forum_id: question.forum.id, person_id: team.convener.id },
            })
            .execute(),
        number,
      ),
    ).toMatch(/^42501/)
  })

  test('nothing hangs on a question beside its chain', async () => {
    const house = await buildHouse()
    const { team, group } = house
    const number = await buildAnswered(team)
    const person = team.convener
    const tryTo = (work: (id: number) => RawBuilder<unknown>) =>
      write(person, (trx, question) => work(question.id).execute(trx), number)
    const by = person.id
    const [kommun] = Object.values(house.members)
    const refused = /^HI422 Det som hör till en fråga/
    expect(
      await tryTo(
        (id) => sql`insert into lift (question_id, from_forum_id, to_forum_id, obstacle, tried, asks, person_id)
      values (${id}, ${group.id}, ${house.board.id}, 'a', 'b', 'know', ${by})`,
      ),
    ).toMatch(refused)
    expect(
      await tryTo(
        (id) => sql`insert into perspective (question_id, forum_id, member_id, given_as, stance, speaker_id, noted_by)
      values (${id}, ${group.id}, ${kommun?.id}, 'table', 'behind', ${by}, ${by})`,
      ),
    ).toMatch(refused)
    expect(
      await tryTo(
        (id) => sql`insert into proposal (question_id, forum_id, kind, body, person_id)
      values (${id}, ${group.id}, 'answer', 'a', ${by})`,
      ),
    ).toMatch(refused)
    expect(
      await tryTo(
        (id) => sql`insert into reason (question_id, kind, body, person_id)
      values (${id}, 'solved', 'a', ${by})`,
      ),
    ).toMatch(refused)
    expect(
      await tryTo(
        (id) => sql`insert into answer (question_id, forum_id, body, person_id)
      values (${id}, ${group.id}, 'a', ${by})`,
      ),
    ).toMatch(refused)
    expect(
      await tryTo(
        (id) => sql`insert into local_meaning (question_id, delivery_id, body, person_id)
      select ${id}, d.id, 'a', ${by} from delivery d where question_id = ${id}`,
      ),
    ).toMatch(refused)
    expect(
      await tryTo(
        (id) => sql`insert into verdict (question_id, answer_id, forum_id, value, person_id)
      select ${id}, answer_id, ${team.id}, 'helps', ${by} from question where id = ${id}`,
      ),
    ).toMatch(refused)
  })
})

describe('only possible acts (domain.md §4, the drawing)', () => {
  const actions = [
    ...([
      'received',
      'taken',
      'heard',
      'corrected',
      'proposed',
      'lifted',
      'withdrawn',
      'returned',
      'rested',
      'woken',
    ] as const),
    ...([
      'answered',
      'delivered',
      'meant',
      'voiced',
      'judged',
      'reopened',
      'closed',
      'shown',
      'handed',
      'dated',
    ] as const),
  ]
  const states = ['raised', 'received', 'preparing', 'resting', 'delivering', 'delivered', 'closed'] as const
  const fromRaised = [
    ...['received→received', 'heard→raised', 'corrected→raised', 'withdrawn→preparing', 'closed→closed'],
    ...['shown→raised', 'handed→raised', 'dated→raised'],
  ]
  test('from a question that has just been raised only these lead on', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    const moves: string[] = []
    for (const action of actions) {
      for (const state of states) {
        const said = await slipIn(house.team.convener, number, { action, state, seq: 2, outcome: 'solved' })
        if (!said.startsWith('HI409 Det går inte')) moves.push(`${action}→${state}`)
      }
    }
    expect(moves).toEqual(fromRaised)
  })

  test('an answered question is neither lifted, taken nor answered again', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    for (const action of ['lifted', 'taken', 'answered', 'returned', 'rested', 'received'] as const) {
      expect(await slipIn(house.group.convener, number, { action, state: 'preparing' })).toMatch(/^HI409/)
    }
  })
})

describe('two at once (domain.md §4.14)', () => {
  test('an act on what the question was before is refused, whatever it is', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    const before = await questionOf(house, number)
    await receive(house.team.convener, number)
    const again = act(house.team.convener, (trx, viewer) => receiveQuestion(trx, viewer, before))
    expect(await outcomeOf(again)).toMatch(/^HI409 Frågan har ändrats/)
    for (const seq of [0, 1, 2, 4]) {
      expect(await slipIn(house.team.convener, number, { action: 'shown', seq })).toMatch(/^HI409 Frågan har ändrats/)
    }
  })

  test('the same form sent twice is the same question', async () => {
    const house = await buildHouse()
    const key = randomUUID()
    expect(await buildQuestion(house.team, { key })).toBe(await buildQuestion(house.team, { key }))
    expect(await write(house.team.convener, (trx) => insertQuestion(trx, house, house.team.convener, { key }))).toMatch(
      /^23505/,
    )
  })
})

describe('nothing gets lost (domain.md §4.1)', () => {
  const event = { action: 'received', state: 'received' } as const

  test('an open question always has a holder and a date', async () => {
    const { house, number, by } = await raised()
    expect(await slipIn(by, number, { ...event, holder_id: null })).toMatch(/^HI422 En öppen fråga/)
    expect(await slipIn(by, number, { ...event, next_on: null })).toMatch(/^HI422 En öppen fråga/)
    expect(await questionOf(house, number)).toMatchObject({ version: 1 })
  })

  test('its holder sits in the forum, or belongs to the office', async () => {
    const { house, number, by } = await raised()
    for (const other of [house.colleague, house.otherTeam.convener, house.board.convener]) {
      expect(await slipIn(by, number, { action: 'handed', holder_id: other.id })).toMatch(/^HI422 Den som håller/)
    }
    expect(await slipIn(by, number, { action: 'handed', holder_id: house.office.id })).toBe('let in')
  })

  test('it comes to another hand only when somebody takes it or hands it over', async () => {
    const { house, number, by } = await raised()
    expect(await slipIn(by, number, { ...event, holder_id: house.team.seated.fk?.id ?? 0 })).toMatch(
      /^HI422 Frågan byter hand/,
    )
  })

  test('its date is the next meeting, or within 60 days that count', async () => {
    const { house, number, by } = await raised()
    expect(await slipIn(by, number, { ...event, next_on: '2026-09-06' })).toMatch(/^HI422 Nästa datum/)
    expect(await slipIn(by, number, { ...event, next_on: '2026-11-07' })).toMatch(/^HI422 Nästa datum/)
    await planMeeting(house.otherTeam, '2026-12-10')
    expect(await slipIn(by, number, { ...event, next_on: '2026-12-10' })).toMatch(/^HI422 Nästa datum/)
    expect(await slipIn(by, number, { ...event, next_on: '2026-11-06' })).toBe('let in')
    await planMeeting(house.team, '2026-12-12')
    expect(await slipIn(by, number, { action: 'dated', next_on: '2026-12-12' })).toBe('let in')
  })

  test('it changes forum only by being lifted, taken back or sent back', async () => {
    const { house, number, by } = await raised()
    expect(await slipIn(by, number, { ...event, forum_id: house.group.id })).toMatch(/^HI422 Frågan byter forum/)
  })

  test('its outcome is set when it closes, and stays', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    const by = house.team.convener
    expect(await slipIn(by, number, { action: 'shown', outcome: 'confirmed' })).toMatch(/^HI422 Utfallet sätts/)
    await answer(by, number)
    expect(await slipIn(by, number, { action: 'shown', outcome: 'confirmed' })).toMatch(/^HI422 Utfallet sätts/)
  })

  test('a resting question is woken by nobody before its day, and goes on as it was', async () => {
    const { house, number, by } = await raised()
    await receive(by, number)
    await act(by, async (trx) => {
      const reason = { question_id: (await findQuestion(trx, number)).id, kind: 'rested' as const, body: 'Vi väntar.' }
      const { id } = await trx
        .insertInto('reason')
        .values({ ...reason, until_on: '2026-10-01', person_id: by.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, by, await findQuestion(trx, number), {
        ...{ action: 'rested', state: 'resting', reason_id: id, next_on: '2026-10-01' },
      })
    })
    const woken = { action: 'woken', state: 'received', next_on: '2026-09-20' } as const
    const bySystem = writeAsSystem(house, number, (trx, question) => insertEvent(trx, null, question, woken))
    expect(await bySystem).toMatch(/^HI422 Frågan vilar till sitt datum/)
    expect(await slipInByNobody(by, number, woken)).toMatch(/^HI403/)
    expect(await slipIn(by, number, { ...woken, state: 'preparing' })).toMatch(/^HI422 Frågan tas upp där/)
    expect(await slipIn(by, number, woken)).toBe('let in')
  })

  test('questions are asked in an open forum of the house, one number after the other, for the part one sits for', async () => {
    const house = await buildHouse()
    const by = house.team.convener
    const raise = (given: Given) => write(by, (trx) => insertRaised(trx, house, by, given))
    expect(await raise({ number: 7 })).toMatch(/^HI422 Frågor numreras/)
    const inTheirName = { number: 1, raised_by: house.team.seated.fk?.id ?? 0 }
    expect(await raise(inTheirName)).toMatch(/^HI403 Det här är inte ditt/)
    expect(await raise({ number: 1, raised_for: house.members.fk?.id ?? 0 })).toMatch(/^HI422 Man frågar för/)
    expect(await raise({ number: 1, case_count: 3, case_band: 'many' })).toMatch(/^23514 .*band_of_count/)
    await house.system.act((trx) =>
      trx.updateTable('forum').set({ closed_on: '2026-09-01' }).where('id', '=', house.team.id).execute(),
    )
    expect(await raise({ number: 1 })).toMatch(/^42501/)
    // Its seats closed with it; somebody who still sat there would be told why.
    await house.system.act((trx) =>
      trx.updateTable('seat').set({ closed_on: null }).where('forum_id', '=', house.team.id).execute(),
    )
    const bySystem = writeAsSystem(house, 0, (trx) => insertRaised(trx, house, by, { number: 1 }))
    expect(await bySystem).toMatch(/^HI422 Frågor ställs i ett öppet/)
  })
})

describe('another association', () => {
  test('takes no rows from outside', async () => {
    const [here, there] = [await buildHouse(), await buildHouse()]
    const number = await buildLifted(there.team)
    const { id, version, forum, holderId, nextOn } = await questionOf(there, number)
    const insert = (association_id: number) =>
      write(here.office, (trx) =>
        trx
          .insertInto('question_event')
          .values({
            ...{
              association_id,
              question_id: id,
              seq: version + 1,
              action: 'shown',
              state: 'raised',
              forum_id: forum.id,
            },
            ...{ person_id: here.office.id, holder_id: holderId, next_on: nextOn },
          })
          .execute(),
      )
    expect(await insert(there.id)).toMatch(/^(HI403|42501)/)
    expect(await insert(here.id)).toMatch(/^HI403 Frågan finns inte/)
    expect(
      await write(here.team.convener, (trx) =>
        insertQuestion(trx, there, here.team.convener, { association_id: there.id }),
      ),
    ).toMatch(/^42501/)
  })
})

async function raised() {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  return { house, number, by: house.team.convener }
}

type Given = Partial<Insertable<Row>>

async function insertQuestion(trx: Scope, house: House, by: BuiltPerson, given: Given = {}): Promise<number> {
  const { id } = await trx
    .insertInto('question')
    .values({
      ...{ number: 1000, key: randomUUID(), origin_forum_id: house.team.id, forum_id: house.team.id, raised_by: by.id },
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertRaised(trx: Scope, house: House, by: BuiltPerson, given: Given): Promise<void> {
  await sql`update association set question_count = question_count + 1`.execute(trx)
  const id = await insertQuestion(trx, house, by, given)
  await trx
    .insertInto('question_event')
    .values({
      ...{ question_id: id, seq: 1, action: 'raised', person_id: by.id, state: 'raised', forum_id: house.team.id },
      ...{ holder_id: by.id, next_on: '2026-09-20' },
    })
    .execute()
}

/** As the owner of the tables, which no request ever is; row security and triggers hold for it too. */
function asOwner(house: House, work: RawBuilder<unknown>): Promise<string> {
  return outcomeOf(
    house.db.transaction().execute(async (trx) => {
      await sql`select set_config('hissen.association', ${String(house.id)}, true), set_config('hissen.forums', '*', true),
        set_config('hissen.now', ${house.now.toISOString()}, true)`.execute(trx)
      await work.execute(trx)
      await sql`set constraints all immediate`.execute(trx)
    }),
  )
}
