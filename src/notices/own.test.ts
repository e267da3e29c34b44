import { expect, test } from 'vitest'
import { tick } from '../../test/acting.ts'
import { get } from '../../test/app.ts'
import { buildHouse, buildQuestion, type House } from '../../test/builders.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import { lift, take } from '../../test/steps.ts'
import { runNotices } from './tick.ts'

const ownOf = (house: House) =>
  house.system.read((trx) =>
    trx
      .selectFrom('notice')
      .where('channel', '=', 'list')
      .orderBy('id')
      .select(['kind', 'person_id', 'mailed_at'])
      .execute(),
  )

const tell = async (house: House) => {
  await tick(house)
  await runNotices(house.db, house.id, house.now, 'http://localhost')
}

test('whoever raised a question reads in the list that it was lifted and taken, once, and gets no mail of it', async () => {
  const house = await buildHouse()
  const raiser = house.team.seated.fk ?? house.office
  const number = await buildQuestion(house.team, { title: 'Vem bjuder in?', by: raiser })
  await holdMeetingOf(house.team)
  await lift(house.team.convener, number)
  await holdMeetingOf(house.group, { questions: [{ number }] })
  await take(house.group.convener, number)
  await tell(house)
  await tell(house)
  expect(await ownOf(house)).toEqual([
    { kind: 'own_lifted', person_id: raiser.id, mailed_at: null },
    { kind: 'own_taken', person_id: raiser.id, mailed_at: null },
  ])
  const page = await (await get(raiser, `/${house.slug}/aviseringar`)).text()
  expect(page).toContain('Din fråga är lyft till lsg: Vem bjuder in?')
  const mails = await house.db
    .selectFrom('mail')
    .where('association_id', '=', house.id)
    .where('text_body', 'like', '%Din fråga%')
    .select('id')
    .execute()
  expect(mails).toEqual([])
})

test('nobody is told of their own lift', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team, { by: house.team.convener })
  await holdMeetingOf(house.team)
  await lift(house.team.convener, number)
  await tell(house)
  expect(await ownOf(house)).toEqual([])
})
