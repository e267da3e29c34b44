import { expect, test } from 'vitest'
import { get, post } from '../../test/app.ts'
import { type BuiltForum, buildHouse, buildQuestion, questionOf } from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { buildAnswered, buildLifted, rest } from '../../test/steps.ts'

const scheduleOf = (forum: BuiltForum) => `/${forum.house.slug}/forum/${forum.key}/moten`

function meetingsOf(forum: BuiltForum) {
  return forum.house.system.read((trx) =>
    trx
      .selectFrom('meeting')
      .where('forum_id', '=', forum.id)
      .orderBy('meets_on')
      .select(['id', 'meets_on', 'state'])
      .execute(),
  )
}

test('only the convener plans, moves and cancels; at the board the office may as well', async () => {
  const house = await buildHouse()
  const id = await planMeeting(house.team, '2026-10-01')
  for (const person of [house.office, house.colleague, house.group.convener, house.team.seated.fk ?? null]) {
    expect((await post(person, scheduleOf(house.team), { dag: '2026-10-08' })).status).toBe(403)
    expect((await post(person, `/${house.slug}/moten/${id}/flytt`, { dag: '2026-10-08' })).status).toBe(403)
    expect((await post(person, `/${house.slug}/moten/${id}/avbokning`)).status).toBe(403)
  }
  expect((await post(house.office, scheduleOf(house.board), { dag: '2026-10-08' })).status).toBe(303)
})

test('a forum has one meeting a day, and says so with what was typed', async () => {
  const house = await buildHouse()
  const other = await planMeeting(house.team, '2026-10-01')
  await planMeeting(house.team, '2026-10-08')
  const twice = { dag: '2026-10-08', plats: 'Rådhuset' }
  const planned = await post(house.team.convener, scheduleOf(house.team), twice)
  expect(planned.status).toBe(422)
  const page = await planned.text()
  expect(page).toContain('Forumet har redan ett möte den dagen')
  expect(page).toContain('Rådhuset')
  expect((await post(house.team.convener, `/${house.slug}/moten/${other}/flytt`, twice)).status).toBe(422)
  expect(await meetingsOf(house.team)).toHaveLength(2)
})

test('a day that is no day, and one long ago, are refused', async () => {
  const house = await buildHouse()
  for (const dag of ['', '2026-13-01', 'i morgon', '2026-07-01']) {
    expect((await post(house.team.convener, scheduleOf(house.team), { dag })).status).toBe(422)
  }
})

test('open questions get the new next meeting as their date', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const response = await post(house.team.convener, scheduleOf(house.team), {
    dag: '2026-10-01',
    tid: '13:00',
    plats: 'Rådhuset',
  })
  expect(response.status).toBe(303)
  expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-10-01', state: 'raised' })
  const page = await (await get(house.team.convener, scheduleOf(house.team))).text()
  expect(page).toContain('Torsdag 1 oktober kl. 13.00')
})

test('a moved meeting takes its questions with it, and answers on their way home too', async () => {
  const house = await buildHouse()
  const answered = await buildAnswered(house.team)
  const raised = await buildQuestion(house.team)
  const id = await planMeeting(house.team, '2026-10-01')
  await post(house.team.convener, scheduleOf(house.team), { dag: '2026-11-01' })
  expect((await post(house.team.convener, `/${house.slug}/moten/${id}/flytt`, { dag: '2026-10-08' })).status).toBe(303)
  for (const number of [answered, raised])
    expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-10-08' })

  expect((await post(house.team.convener, `/${house.slug}/moten/${id}/avbokning`)).status).toBe(303)
  for (const number of [answered, raised])
    expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-11-01' })
})

test('with no meeting left the questions wait sixty days, and a resting one keeps its day', async () => {
  const house = await buildHouse()
  const resting = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  await rest(house.team.convener, resting, '2026-12-01')
  const raised = await buildQuestion(house.team)
  const id = await planMeeting(house.team, '2026-10-01')
  await post(house.team.convener, `/${house.slug}/moten/${id}/flytt`, { dag: '2026-10-02' })
  expect(await questionOf(house, raised)).toMatchObject({ nextOn: '2026-10-02' })
  await post(house.team.convener, `/${house.slug}/moten/${id}/avbokning`)
  expect(await questionOf(house, raised)).toMatchObject({ nextOn: '2026-11-07' })
  expect(await questionOf(house, resting)).toMatchObject({ nextOn: '2026-12-01', state: 'resting' })
})

test('a question that was lifted on follows the forum where it lies, not the one that asked', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  const before = await questionOf(house, number)
  await post(house.team.convener, scheduleOf(house.team), { dag: '2026-10-01' })
  expect(await questionOf(house, number)).toMatchObject({ nextOn: before.nextOn })
})

test('a held meeting is neither moved nor cancelled', async () => {
  const house = await buildHouse()
  const id = await holdMeetingOf(house.team)
  expect((await post(house.team.convener, `/${house.slug}/moten/${id}/flytt`, { dag: '2026-10-08' })).status).toBe(409)
  expect((await post(house.team.convener, `/${house.slug}/moten/${id}/avbokning`)).status).toBe(409)
})

test('a cancelled meeting can be planned again on its day', async () => {
  const house = await buildHouse()
  const id = await planMeeting(house.team, '2026-10-01')
  await post(house.team.convener, `/${house.slug}/moten/${id}/avbokning`)
  expect((await post(house.team.convener, scheduleOf(house.team), { dag: '2026-10-01' })).status).toBe(303)
  expect(await meetingsOf(house.team)).toEqual([{ id, meets_on: '2026-10-01', state: 'planned' }])
})

test('no meeting is planned or moved more than two years ahead', async () => {
  const house = await buildHouse()
  const id = await planMeeting(house.team, '2026-10-01')
  const paths = [scheduleOf(house.team), `/${house.slug}/moten/${id}/flytt`]
  for (const path of paths) {
    const refused = await post(house.team.convener, path, { dag: '2028-09-08' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('högst två år framåt')
  }
  expect(await meetingsOf(house.team)).toEqual([{ id, meets_on: '2026-10-01', state: 'planned' }])
  for (const path of paths.toReversed())
    expect(
      (await post(house.team.convener, path, { dag: path === paths[0] ? '2028-09-06' : '2028-09-07' })).status,
    ).toBe(303)
})

test('a form shown before the meeting was moved neither moves nor cancels it, and says what has happened', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const id = await planMeeting(house.team, '2026-10-01')
  const page = await (await get(house.team.convener, scheduleOf(house.team))).text()
  expect(page).toContain('name="visad" value="2026-10-01"')
  const path = `/${house.slug}/moten/${id}`
  const shown = { visad: '2026-10-01', plats: 'Rådhuset' }
  expect((await post(house.team.convener, `${path}/flytt`, { ...shown, dag: '2026-10-08' })).status).toBe(303)

  for (const act of ['flytt', 'avbokning']) {
    const stale = await post(house.team.convener, `${path}/${act}`, {
      ...shown,
      dag: '2026-10-15',
      plats: 'Biblioteket',
    })
    expect(stale.status).toBe(409)
    const told = await stale.text()
    expect(told).toContain('Mötet har flyttats från 1 oktober till 8 oktober.')
    expect(told).toContain('Biblioteket')
    expect(told).toContain('name="visad" value="2026-10-08"')
  }
  expect(await meetingsOf(house.team)).toEqual([{ id, meets_on: '2026-10-08', state: 'planned' }])
  expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-10-08' })
})

test('a stale form of a meeting that was cancelled is refused too', async () => {
  const house = await buildHouse()
  const id = await planMeeting(house.team, '2026-10-01')
  const path = `/${house.slug}/moten/${id}`
  expect((await post(house.team.convener, `${path}/avbokning`, { visad: '2026-10-01' })).status).toBe(303)
  const stale = await post(house.team.convener, `${path}/flytt`, { visad: '2026-10-01', dag: '2026-10-08' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('redan hållet eller inställt')
})
