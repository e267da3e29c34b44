import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { read } from '../../test/acting.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion, leave, questionOf } from '../../test/builders.ts'
import { buildAnswered, buildLifted, hear, receive, show, withdraw } from '../../test/steps.ts'
import { Forbidden, NotFound } from '../platform/errors.ts'
import { findQuestion } from './queries.ts'

test('a question is its team’s own until it is lifted; the office is told a number and nothing else', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await receive(house.team.convener, number)
  await hear(house.team.convener, number, 'kommun')
  expect(await canRead(house.team.seated.fk, number)).toBe(true)
  for (const other of [
    house.otherTeam.convener,
    house.group.convener,
    house.board.convener,
    house.office,
    house.colleague,
  ]) {
    expect(await canRead(other, number)).toBe(false)
    expect(await rowsFor(other)).toEqual({
      question: 0,
      question_text: 0,
      question_touch: 0,
      perspective: 0,
      question_event: 0,
    })
    expect(await openIn(other, house.team.id)).toBe(1)
  }
})

test('a lifted question is read by the whole house', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  for (const other of [house.otherTeam.convener, house.group.convener, house.office, house.colleague]) {
    expect(await canRead(other, number)).toBe(true)
  }
})

test('a lift that is taken back takes its text back', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await withdraw(house.team.convener, number)
  expect(await canRead(house.group.convener, number)).toBe(false)
  expect(await canRead(house.team.convener, number)).toBe(true)
})

test('what the team has shown stays shown when a lift is taken back', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await receive(house.team.convener, number)
  await expect(show(house.team.seated.fk ?? house.office, number)).rejects.toThrow(Forbidden)
  await show(house.team.convener, number)
  expect(await canRead(house.colleague, number)).toBe(true)
  expect(await questionOf(house, number)).toMatchObject({ sharedBy: 'show' })
})

test('one who sits in several forums reads what is asked in each', async () => {
  const house = await buildHouse()
  const both = await buildPerson(house, { seats: [house.team, house.otherTeam], member: 'region' })
  const numbers = [await buildQuestion(house.team), await buildQuestion(house.otherTeam)]
  for (const number of numbers) expect(await canRead(both, number)).toBe(true)
})

test('one whose seat has ended reads the team’s questions no longer', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const former = house.team.seated.af
  expect(await canRead(former, number)).toBe(true)
  await house.system.act((trx) =>
    trx
      .updateTable('seat_holder')
      .set({ until_on: '2026-09-06' })
      .where('person_id', '=', former?.id ?? 0)
      .execute(),
  )
  expect(await canRead(former, number)).toBe(false)
})

test('one who has left the association is nobody there', async () => {
  const house = await buildHouse()
  const gone = house.team.seated.af ?? house.office
  await leave(gone)
  await expect(read(gone, async () => null)).rejects.toThrow('no longer a member')
})

test('an answer is read by all who may read the question as soon as it is given', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const answers = await read(house.team.seated.fk ?? house.office, (trx) =>
    trx
      .selectFrom('answer')
      .innerJoin('question', 'question.answer_id', 'answer.id')
      .where('number', '=', number)
      .select('body')
      .execute(),
  )
  expect(answers).toHaveLength(1)
})

test('another association’s questions do not exist', async () => {
  const [here, there] = [await buildHouse(), await buildHouse()]
  const number = await buildLifted(there.team)
  await expect(read(here.office, (trx) => findQuestion(trx, number))).rejects.toThrow(NotFound)
  expect(await rowsFor(here.office)).toMatchObject({ question: 0, question_event: 0 })
})

async function canRead(person: BuiltPerson | undefined, number: number): Promise<boolean> {
  if (!person) throw new Error('Nobody sits there')
  try {
    await read(person, (trx) => findQuestion(trx, number))
    return true
  } catch (fault) {
    if (fault instanceof NotFound) return false
    throw fault
  }
}

const follows = ['question', 'question_text', 'question_touch', 'perspective', 'question_event'] as const

function rowsFor(person: BuiltPerson): Promise<Record<string, number>> {
  return read(person, async (trx) => {
    const counts: Record<string, number> = {}
    for (const table of follows) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(trx)
      counts[table] = rows[0]?.count ?? -1
    }
    return counts
  })
}

function openIn(person: BuiltPerson, forumId: number): Promise<number | undefined> {
  return read(person, async (trx) => {
    const { rows } = await sql<{ open: number }>`select open from house_numbers() where forum_id = ${forumId}`.execute(
      trx,
    )
    return rows[0]?.open
  })
}

test('what hangs on a question asks it by its key, however many questions there are', async () => {
  const { db } = await buildHouse()
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_policies where schemaname = 'public' and qual ~ 'FROM question\\s'
      and qual !~ 'OFFSET 0' order by tablename`.execute(db)
  // These are few, or read by those they are for: the planner may choose (docs/bench.md).
  expect(rows.map(({ tablename }) => tablename)).toEqual(['asked_before', 'commitment', 'part_question'])
})
