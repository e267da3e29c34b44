import { expect, test } from 'vitest'
import { pass } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildQuestion,
  questionOf,
} from '../../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../../test/meetings.ts'
import { listStatements } from '../../../test/statements.ts'
import {
  addWhatItMeans,
  buildAnswered,
  buildLifted,
  hear,
  judge,
  lift,
  rest,
  solve,
  take,
} from '../../../test/steps.ts'

const sheetOf = (forum: BuiltForum) => `/${forum.house.slug}/forum/${forum.key}/ni-fragade`

async function read(person: BuiltPerson, forum: BuiltForum, kind = ''): Promise<string> {
  const response = await get(person, sheetOf(forum) + kind)
  expect(response.status).toBe(200)
  return response.text()
}

test('somebody from another association finds no sheet', async () => {
  const [house, other] = [await buildHouse(), await buildHouse()]
  expect((await get(other.team.convener, sheetOf(house.team))).status).toBe(404)
  expect((await get(other.team.convener, `${sheetOf(house.team)}.txt`)).status).toBe(404)
})

test('a forum that does not exist has no sheet', async () => {
  const house = await buildHouse()
  expect((await get(house.team.convener, `/${house.slug}/forum/finns-inte/ni-fragade`)).status).toBe(404)
})

test('a question that only its team may read is on the team’s sheet and on nobody else’s screen', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vår fråga' })
  expect(await read(house.team.convener, house.team)).toContain('Bara vår fråga')
  for (const person of [house.office, house.colleague, house.group.convener, house.otherTeam.convener]) {
    for (const kind of ['', '?visning=projektor', '.txt']) {
      expect(await read(person, house.team, kind)).not.toContain('Bara vår fråga')
    }
  }
})

test('others than the forum’s own people are not told who holds a question, and a wall tells nobody', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  const holder = house.group.seated.region
  if (!holder) throw new Error('No holder')
  await take(house.group.convener, number, holder)

  expect(await read(house.group.convener, house.group)).toContain(`${holder.name} håller i den.`)
  expect(await read(holder, house.group)).toContain('Du håller i den.')
  expect(await read(house.group.convener, house.group, '?visning=projektor')).not.toContain('håller i den')
  expect(await read(house.group.convener, house.group, '.txt')).not.toContain('håller i den')
  expect(await read(house.team.convener, house.group)).not.toContain('håller i den')
})

test('an answer on its way home stands on the sheet with the question whether it helps', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team, { title: 'Vem bjuder in?' })
  const page = await read(house.team.convener, house.team)
  expect(page).toContain('Vem bjuder in?')
  expect(page).toContain('Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.')
  expect(page).toContain('Återkopplas på mötet.')
  expect(page).toContain('Hjälper svaret?')
  expect(page).toMatch(/fragor\/\d+\/besked"/)
})

test('the convener gives the verdict from the sheet and comes back to it', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const { version } = await questionOf(house, number)
  const fields = { value: 'helps', version, back: sheetOf(house.team) }
  const response = await post(house.team.convener, `/${house.slug}/fragor/${number}/besked`, fields)
  expect([response.status, response.headers.get('Location')]).toEqual([303, sheetOf(house.team)])
  expect(await read(house.team.convener, house.team)).toContain('Vi har svarat: Ja, det hjälper.')
})

test('another representative taps a voice, and the convener sees the count and not the person', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const representative = house.team.seated.fk
  if (!representative) throw new Error('No representative')
  expect(await read(representative, house.team)).toContain('/rost"')
  expect(await read(representative, house.team)).not.toMatch(/fragor\/\d+\/besked"/)

  const { version } = await questionOf(house, number)
  const fields = { value: 'partly', version, back: sheetOf(house.team) }
  expect((await post(representative, `/${house.slug}/fragor/${number}/rost`, fields)).status).toBe(303)
  expect(await read(representative, house.team)).toMatch(/value="partly" aria-pressed="true"/)
  expect(await read(house.team.convener, house.team)).toContain('1 röst från teamet. Delvis: 1.')
  expect(await read(house.team.convener, house.team)).not.toContain(representative.name)
})

test('a forum that only lifted the question on is told the answer and not asked whether it helps', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team, { title: 'Hela vägen upp' })
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  for (const member of ['kommun']) await hear(house.group.convener, number, member)
  await lift(house.group.convener, number)
  await holdMeetingOf(house.board)
  const answered = await post(house.board.convener, `/${house.slug}/fragor/${number}/svar`, {
    body: 'Styrelsen har beslutat.',
    paragraph: '§ 12',
    version: (await questionOf(house, number)).version,
  })
  expect(answered.status).toBe(303)

  const page = await read(house.group.convener, house.group)
  expect(page).toContain('Styrelsen har beslutat.')
  expect(page).not.toContain('Hjälper svaret?')

  await addWhatItMeans(house.group.convener, number, house.group)
  expect(await read(house.team.convener, house.team)).toContain('lsg lägger till: Hos oss börjar det gälla i januari.')
})

test('what has been told at a held meeting leaves the sheet, but an answer without a word stays', async () => {
  const house = await buildHouse()
  const judged = await buildAnswered(house.team, { title: 'Redan bedömd' })
  await buildAnswered(house.team, { title: 'Väntar på besked' })
  await judge(house.team.convener, judged, 'helps')
  await holdMeetingOf(house.team)
  pass(house, 1)
  const page = await read(house.team.convener, house.team)
  expect(page).not.toContain('Redan bedömd')
  expect(page).toContain('Väntar på besked')
})

test('what was lifted is told with where it is, since when, and when it is taken up', async () => {
  const house = await buildHouse()
  await buildLifted(house.team, { title: 'Vägen upp' })
  const page = await read(house.team.convener, house.team, '.txt')
  expect(page).toContain('Nytt sedan sist. Lyft till lsg, väntar sedan 8 september. Nästa datum är 7 november.')
  await planMeeting(house.group, '2026-10-01')
  await holdMeetingOf(house.team)
  pass(house, 1)
  expect(await read(house.team.convener, house.team, '.txt')).toContain('Lyft till lsg, väntar sedan 8 september.')
})

test('a question that was solved outside the meeting keeps its learning on the next sheet', async () => {
  const house = await buildHouse()
  await holdMeetingOf(house.team)
  pass(house, 1)
  const number = await buildQuestion(house.team)
  await solve(house.team.convener, number)
  const page = await read(house.team.convener, house.team, '.txt')
  expect(page).toContain('Löst utanför mötet 9 september.')
  expect(page).toContain('Ett samtal räckte.')
})

test('a question that rests says until when and why', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  await rest(house.team.convener, number, '2026-12-01')
  const page = await read(house.team.convener, house.team, '.txt')
  expect(page).toContain('Vilar till 1 december.')
  expect(page).toContain('Vi väntar på den nya vägledningen.')
})

test('an answer that was not enough is told to those who answered, with the sentence', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await judge(house.team.convener, number, 'not_enough')
  const page = await read(house.group.convener, house.group, '.txt')
  expect(page).toContain('Svaret räckte inte för kt-a: Det hjälper inte den som saknar läkarintyg.')
})

test('one forum leads straight to its sheet, several to a choice, none to every forum of the house', async () => {
  const house = await buildHouse()
  const path = `/${house.slug}/ni-fragade`
  const one = await get(house.team.convener, path)
  expect([one.status, one.headers.get('Location')]).toEqual([303, sheetOf(house.team)])

  const several = await buildPerson(house, { seats: [house.team, house.group] })
  const choice = await (await get(several, path)).text()
  expect(choice).toContain('Dina forum')
  expect(choice).toContain(sheetOf(house.board))
  expect(await (await get(house.colleague, path)).text()).toContain(sheetOf(house.team))
})

test('the sheet asks the database at most eight times, however much it holds', async () => {
  const house = await buildHouse()
  for (let count = 0; count < 3; count++) await buildQuestion(house.team)
  await buildAnswered(house.team)
  await buildLifted(house.team)
  const statements = await listStatements(() => get(house.team.convener, sheetOf(house.team)))
  expect(statements.length).toBeLessThanOrEqual(8)
})
