import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { pass } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltForum, buildHouse, buildPerson, buildQuestion, questionOf } from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { listStatements } from '../../test/statements.ts'
import { buildAnswered, buildLifted, receive } from '../../test/steps.ts'
import { dayOf } from './calendar.ts'

const pathOf = (forum: BuiltForum, id: number) => `/${forum.house.slug}/moten/${id}`

/** A meeting of the forum today. */
async function meetToday(forum: BuiltForum) {
  const id = await planMeeting(forum, dayOf(forum.house.now))
  return { id, path: pathOf(forum, id) }
}

const newQuestion = (touches: number) => ({
  'ny1-nyckel': randomUUID(),
  'ny1-rubrik': 'Vem följer med till första besöket?',
  'ny1-text': 'Ingen av oss har det som uppdrag.',
  'ny1-parter': touches,
})

test('only those who convene the forum hold its meeting; at the board the office may as well', async () => {
  const house = await buildHouse()
  const { path } = await meetToday(house.team)
  for (const person of [
    house.office,
    house.colleague,
    house.group.convener,
    house.otherTeam.convener,
    house.team.seated.fk,
  ]) {
    expect((await post(person ?? null, path)).status).toBe(403)
  }
  const board = await meetToday(house.board)
  expect((await post(house.office, board.path)).status).toBe(303)
})

test('a meeting of another association does not exist', async () => {
  const [house, other] = [await buildHouse(), await buildHouse()]
  const { id } = await meetToday(house.team)
  expect((await get(other.team.convener, `/${other.slug}/moten/${id}`)).status).toBe(404)
  expect((await post(other.team.convener, `/${other.slug}/moten/${id}`)).status).toBe(404)
  expect((await get(house.team.convener, `/${house.slug}/moten/9999999999`)).status).toBe(404)
})

test('a meeting is not held before its day, and nothing that was typed is lost', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const id = await planMeeting(house.team, 3)
  const fields = {
    fragor: number,
    [`upp-${number}`]: 'ja',
    [`ser-${number}-${house.members.kommun?.id}`]: 'Vi väntar på läkaren.',
  }
  const response = await post(house.team.convener, pathOf(house.team, id), fields)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Vi väntar på läkaren.')
  expect(await questionOf(house, number)).toMatchObject({ state: 'raised' })
})

test('one form holds the whole meeting: answers told and judged, questions received, taken and heard, a new one raised', async () => {
  const house = await buildHouse()
  const [kommun, fk] = [house.members.kommun?.id ?? 0, house.members.fk?.id ?? 0]
  const answered = await buildAnswered(house.team)
  const raised = await buildQuestion(house.team, { touches: ['kommun', 'fk'] })
  const { path } = await meetToday(house.team)
  house.now = new Date(house.now.getTime() + 60_000)
  const page = await (await get(house.team.convener, path)).text()
  expect(page).toContain(`name="besked-${answered}"`)
  expect(page).toContain(`name="ser-${raised}-${fk}"`)

  const response = await post(house.team.convener, path, {
    svar: answered,
    [`upp-${answered}`]: 'ja',
    [`besked-${answered}`]: 'helps',
    fragor: raised,
    [`upp-${raised}`]: 'ja',
    [`hand-${raised}`]: house.team.seated.af?.id,
    [`ser-${raised}-${kommun}`]: 'Köerna är långa hos oss.',
    [`hur-${raised}-${fk}`]: 'nothing',
    ...newQuestion(kommun),
  })
  expect([response.status, response.headers.get('Location')]).toEqual([303, path])
  expect(await questionOf(house, answered)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
  expect(await questionOf(house, raised)).toMatchObject({
    state: 'preparing',
    holderId: house.team.seated.af?.id,
    heard: [
      { memberId: kommun, isBehind: false },
      { memberId: fk, isBehind: true },
    ],
  })
  expect(await questionOf(house, raised + 1)).toMatchObject({ state: 'received', wasAtMeeting: true })

  const held = await (await get(house.team.convener, path)).text()
  expect(held).toContain(
    '1 svar återkopplat, 1 besked om ett svar, 1 ny fråga från bordet, 1 fråga mottagen, 1 fråga fick någon som håller i den.',
  )
  expect(held).toContain('2 parter hörda')
})

test('questions that were taken up and stand where they stood are counted, with a step that promises nothing', async () => {
  const house = await buildHouse()
  const numbers = [await buildQuestion(house.team), await buildQuestion(house.team)]
  await holdMeetingOf(house.team)
  pass(house, 1)
  const { path } = await meetToday(house.team)
  const notes = { fragor: numbers.map(String), ...Object.fromEntries(numbers.map((number) => [`upp-${number}`, 'ja'])) }
  expect((await post(house.team.convener, path, notes)).status).toBe(303)
  const held = await (await get(house.team.convener, path)).text()
  expect(held).toContain('2 frågor togs upp.')
  expect(held).toContain(`Se nästa steg för fråga ${numbers[0]}`)
})

test('what was not reached moves on to the next meeting and is not told', async () => {
  const house = await buildHouse()
  const answered = await buildAnswered(house.team)
  const raised = await buildQuestion(house.team)
  const { path } = await meetToday(house.team)
  const next = await planMeeting(house.team, 21)
  expect(next).toBeGreaterThan(0)
  expect((await post(house.team.convener, path, { svar: answered, fragor: raised })).status).toBe(303)
  const date = new Date(house.now.getTime() + 21 * 86_400_000).toISOString().slice(0, 10)
  expect(await questionOf(house, answered)).toMatchObject({ state: 'delivering', nextOn: date })
  expect(await questionOf(house, raised)).toMatchObject({ state: 'raised', nextOn: date })
})

test('a verdict of not enough needs a sentence, and the rest of the meeting stays typed', async () => {
  const house = await buildHouse()
  const answered = await buildAnswered(house.team)
  const { path } = await meetToday(house.team)
  const fields = {
    ...{ svar: answered, [`upp-${answered}`]: 'ja', [`besked-${answered}`]: 'not_enough' },
    ...newQuestion(house.members.kommun?.id ?? 0),
  }
  const response = await post(house.team.convener, path, fields)
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain(`Skriv en mening om vad som saknas i svaret på fråga ${answered}`)
  expect(page).toContain('Vem följer med till första besöket?')
  const long = await post(house.team.convener, path, { ...fields, [`mening-${answered}`]: 'Vi väntar. '.repeat(200) })
  expect(long.status).toBe(422)
  expect(await long.text()).toContain('Vem följer med till första besöket?')
  expect(await questionOf(house, answered)).toMatchObject({ state: 'delivering' })
})

test('a verdict noted about an answer that has been replaced is told of, and nothing of the meeting is saved', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const { id, path } = await meetToday(house.team)
  const shown = (await questionOf(house, number)).answerId
  const noted = {
    svar: number,
    [`upp-${number}`]: 'ja',
    [`besked-${number}`]: 'helps',
    [`svar-${number}`]: (shown ?? 0) + 1000,
  }
  const told = await post(house.team.convener, path, noted)
  expect(told.status).toBe(409)
  expect(await told.text()).toContain('har fått ett annat svar')
  expect((await questionOf(house, number)).verdicts).toEqual([])
  expect((await post(house.team.convener, path, { ...noted, [`svar-${number}`]: shown })).status).toBe(303)
  expect((await get(house.team.convener, `/${house.slug}/moten/${id}`)).status).toBe(200)
})

test('a new question that lacks its parts is asked for them and nothing of the meeting is saved', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const { path } = await meetToday(house.team)
  const { 'ny1-parter': _, ...fields } = newQuestion(0)
  const response = await post(house.team.convener, path, { ...fields, fragor: number, [`upp-${number}`]: 'ja' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Välj minst en part som berörs')
  expect(await questionOf(house, number)).toMatchObject({ state: 'raised' })
})

test('what is noted about an item that was not ticked is asked about, not thrown away', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const { path } = await meetToday(house.team)
  const response = await post(house.team.convener, path, {
    fragor: number,
    [`ser-${number}-${house.members.kommun?.id}`]: 'Det här sa kommunen.',
  })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Det här sa kommunen.')
})

test('nobody without a seat in the forum can be named as holder', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const { path } = await meetToday(house.team)
  const fields = { fragor: number, [`upp-${number}`]: 'ja', [`hand-${number}`]: house.colleague.id }
  expect((await post(house.team.convener, path, fields)).status).toBe(422)
})

test('the second of two who hold the same meeting is told what happened and keeps the notes', async () => {
  const house = await buildHouse()
  const other = await buildPerson(house, { name: 'Mats Holm', convening: [house.team] })
  const number = await buildQuestion(house.team)
  const { path } = await meetToday(house.team)
  const fields = { fragor: number, [`upp-${number}`]: 'ja' }
  expect((await post(other, path, fields)).status).toBe(303)

  const second = await post(house.team.convener, path, {
    ...fields,
    [`ser-${number}-${house.members.kommun?.id}`]: 'Det här hann jag skriva.',
    ...newQuestion(house.members.kommun?.id ?? 0),
  })
  const page = await second.text()
  expect(second.status).toBe(409)
  expect(page).toContain('Mats Holm sparade mötet kl.')
  expect(page).toContain('Det här hann jag skriva.')
  expect(page).toContain('Vem följer med till första besöket?')
  await expect(questionOf(house, number + 1)).rejects.toThrow()
})

test('a question that has left the table meanwhile is said to have, with what was noted about it', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  const { path } = await meetToday(house.group)
  await post(house.team.convener, `/${house.slug}/fragor/${number}/lyft/ta-tillbaka`, {
    version: (await questionOf(house, number)).version,
  })
  const response = await post(house.group.convener, path, {
    fragor: number,
    [`upp-${number}`]: 'ja',
    [`ser-${number}-${house.members.kommun?.id}`]: 'Vi hade redan börjat.',
  })
  const page = await response.text()
  expect(response.status).toBe(409)
  expect(page).toContain(`Fråga ${number} ligger inte längre på ert bord.`)
  expect(page).toContain('Vi hade redan börjat.')
})

test('a group names who takes the question; the part that was heard and the holder follow', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await receive(house.group.convener, number)
  const { path } = await meetToday(house.group)
  const page = await (await get(house.group.convener, path)).text()
  expect(page).toContain('Ingen har tagit den ännu')
  const fields = {
    ...{ fragor: number, [`upp-${number}`]: 'ja', [`hand-${number}`]: house.group.seated.region?.id },
    [`hur-${number}-${house.members.kommun?.id}`]: 'behind',
  }
  expect((await post(house.group.convener, path, fields)).status).toBe(303)
  expect(await questionOf(house, number)).toMatchObject({ state: 'preparing', holderId: house.group.seated.region?.id })
})

test('at the board no part is asked how it looks', async () => {
  const house = await buildHouse({
    floors: ['team', 'board', 'outside'],
    forums: [
      { key: 'kt-a', floor: 0, liftsTo: 'styrelse' },
      { key: 'styrelse', floor: 1, liftsTo: null },
    ],
  })
  const number = await buildLifted(house.team)
  const { path } = await meetToday(house.board)
  const page = await (await get(house.office, path)).text()
  expect(page).toContain(`name="upp-${number}"`)
  expect(page).not.toContain(`name="ser-${number}`)
})

test('those who do not hold the meeting read what will be taken up, of what they may read', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vår fråga' })
  const { path } = await meetToday(house.team)
  const own = await (await get(house.team.seated.fk ?? null, path)).text()
  expect(own).toContain('Bara vår fråga')
  expect(own).not.toContain('Spara mötet')
  expect(await (await get(house.office, path)).text()).not.toContain('Bara vår fråga')
})

test('the meeting page asks the database at most eight times', async () => {
  const house = await buildHouse()
  for (let count = 0; count < 4; count++) await buildQuestion(house.team)
  await buildAnswered(house.team)
  pass(house, 1)
  const { path } = await meetToday(house.team)
  const statements = await listStatements(() => get(house.team.convener, path))
  expect(statements.length).toBeLessThanOrEqual(8)
})
