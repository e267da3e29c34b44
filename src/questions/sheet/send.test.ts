import { sql } from 'kysely'
import { assert, expect, test } from 'vitest'
import { pass, tick } from '../../../test/acting.ts'
import { buildHouse, buildPerson, buildQuestion, type House, leave } from '../../../test/builders.ts'
import { planMeeting } from '../../../test/meetings.ts'
import { buildAnswered, buildLifted } from '../../../test/steps.ts'
import { addDays, dayOf } from '../../meetings/calendar.ts'
import { runTick } from '../../tick.ts'

function lettersOf(house: House) {
  return house.db
    .selectFrom('mail')
    .where('association_id', '=', house.id)
    .where('kind', '=', 'sheet')
    .orderBy('id')
    .select(['person_id', 'to_address', 'subject', 'text_body', 'html_body', 'key'])
    .execute()
}

test('three days before a meeting everybody with a seat gets the sheet, once however often the clock ticks', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team, { title: 'Vem bjuder in?' })
  const meeting = await planMeeting(house.team, 4)
  const meetsOn = addDays(dayOf(house.now), 4)
  await tick(house)
  expect(await lettersOf(house)).toEqual([])

  pass(house, 1)
  await Promise.all([tick(house), tick(house)])
  await tick(house)
  const letters = await lettersOf(house)
  const seated = Object.values(house.team.seated).map(({ email }) => email)
  expect(letters.map((letter) => letter.to_address).sort()).toEqual(seated.sort())
  expect(letters[0]).toMatchObject({ key: `sheet:${meeting}:${meetsOn}:${letters[0]?.person_id}` })
  expect(letters[0]?.subject).toMatch(/^Ni frågade – så blev det: kt-a \d+ september$/)
  for (const body of [letters[0]?.text_body, letters[0]?.html_body]) {
    expect(body).toContain('Vem bjuder in?')
    expect(body).toContain('Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.')
    expect(body).toContain('Hjälper svaret?')
  }
})

test('a meeting that is moved gets a new sheet with its new day', async () => {
  const house = await buildHouse()
  const meeting = await planMeeting(house.team, 3)
  await tick(house)
  await house.system.act((trx) =>
    trx.updateTable('meeting').set({ meets_on: '2026-09-17' }).where('id', '=', meeting).execute(),
  )
  await tick(house)
  expect(await lettersOf(house)).toHaveLength(4)
  pass(house, 7)
  await tick(house)
  const letters = await lettersOf(house)
  expect(letters.map(({ subject }) => subject.replace(/^.*kt-a /, ''))).toEqual([
    ...Array.from({ length: 4 }, () => '10 september'),
    ...Array.from({ length: 4 }, () => '17 september'),
  ])
})

test('a sheet that cannot be written does not stop the others, and every fault is told', async () => {
  const house = await buildHouse()
  for (const forum of [house.team, house.otherTeam, house.group]) await planMeeting(forum, 3)
  const refused = [house.team.convener.email, house.otherTeam.convener.email]
  await house.db.schema
    .alterTable('mail')
    .addCheckConstraint(
      'not_to_these',
      sql`to_address <> all (array[${sql.join(refused.map((email) => sql.lit(email)))}])`,
    )
    .execute()
  const fault = await tick(house).catch((thrown: unknown) => thrown)
  await house.db.schema.alterTable('mail').dropConstraint('not_to_these').execute()
  assert(fault instanceof AggregateError)
  expect(fault.errors).toHaveLength(2)
  const sent = (await lettersOf(house)).map(({ to_address }) => to_address).sort()
  expect(sent).toEqual(
    Object.values(house.group.seated)
      .map(({ email }) => email)
      .sort(),
  )
  await tick(house)
  expect(await lettersOf(house)).toHaveLength(12)
})

test('no sheet goes out in the summer pause', async () => {
  const house = await buildHouse({ now: new Date('2026-07-29T08:00:00Z') })
  await planMeeting(house.team, '2026-08-01')
  await tick(house)
  expect(await lettersOf(house)).toEqual([])
  pass(house, 3)
  await tick(house)
  expect(await lettersOf(house)).toHaveLength(4)
})

test('somebody who has left, and a cancelled or held meeting, get none', async () => {
  const house = await buildHouse()
  const gone = await buildPerson(house, { seats: [house.team] })
  await leave(gone)
  await planMeeting(house.team, 3)
  const cancelled = await planMeeting(house.otherTeam, 3)
  await house.system.act((trx) =>
    trx.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', cancelled).execute(),
  )
  await tick(house)
  const letters = await lettersOf(house)
  expect(letters).toHaveLength(4)
  expect(letters.map((letter) => letter.person_id)).not.toContain(gone.id)
})

test('a letter holds nothing that its forum may not read, and nobody’s name but one’s own', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara teamets fråga' })
  await buildLifted(house.otherTeam, { title: 'Den andra frågan' })
  await planMeeting(house.group, 3)
  await planMeeting(house.team, 3)
  await tick(house)
  for (const { person_id, text_body, html_body } of await lettersOf(house)) {
    const isTeam = Object.values(house.team.seated).some(({ id }) => id === person_id)
    expect(text_body?.includes('Bara teamets fråga')).toBe(isTeam)
    expect(html_body?.includes('Bara teamets fråga')).toBe(isTeam)
    expect(text_body?.includes('Den andra frågan')).toBe(!isTeam)
    expect(`${text_body}${html_body}`).not.toContain(house.team.convener.name)
  }
})

test('what is written by people cannot become markup in the letter', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: '<b>Fet</b> & "citerad"' })
  await planMeeting(house.team, 1)
  await tick(house)
  const [letter] = await lettersOf(house)
  expect(letter?.html_body).toContain('&lt;b&gt;Fet&lt;/b&gt; &amp;')
  expect(letter?.text_body).toContain('<b>Fet</b> & "citerad"')
})

test('where the house’s own address is known the letter leads to the sheet', async () => {
  const house = await buildHouse()
  await planMeeting(house.team, 1)
  await runTick(house.db, house.id, house.now, 'https://hissen.example')
  const [letter] = await lettersOf(house)
  expect(letter?.text_body).toContain(`https://hissen.example/${house.slug}/forum/kt-a/ni-fragade`)
})
