import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { act, pass } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion, leave, questionOf } from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { askFor, nameFor } from '../../test/parts.ts'
import { some } from '../../test/raw.ts'
import { buildAnswered, buildLifted, deliver, hear, lift, sendOutOfHouse, take } from '../../test/steps.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'

const textOf = async (asker: BuiltPerson, path: string) => (await get(asker, path)).text()

/** The hidden value that says what the settings were when the page was drawn. */
async function shownTo(asker: BuiltPerson, path: string): Promise<string> {
  return /name="visad" value="([^"]*)"/.exec(await textOf(asker, path))?.[1] ?? ''
}

test('the office’s pages are the office’s, and in its menu alone', async () => {
  const { slug, office, team, group, board, colleague } = await buildHouse()
  expect(await textOf(office, `/${slug}`)).toContain(`href="/${slug}/kansli"`)
  for (const person of [team.convener, group.convener, board.convener, colleague]) {
    for (const path of ['kansli', 'kansli/personer', 'kansli/platser', 'kansli/installningar']) {
      expect((await get(person, `/${slug}/${path}`)).status, path).toBe(403)
    }
    expect(await textOf(person, `/${slug}`)).not.toContain(`href="/${slug}/kansli"`)
  }
})

test('where nothing waits it says so: every open question has a next date', async () => {
  const house = await buildHouse()
  const { slug, office, team } = house
  for (const part of Object.keys(house.members)) await nameFor(part, team.convener, 'contact')
  await planMeeting(team, 10)
  await buildQuestion(team)
  const page = await textOf(office, `/${slug}/kansli`)
  for (const sentence of [
    'Alla öppna frågor har ett nästa datum.',
    'Alla öppna frågor har någon som håller i dem.',
    'Inget väntar på kansliet',
  ]) {
    expect(page).toContain(sentence)
  }
})

test('what only a team reads is a number to the office; what the house reads is a link', async () => {
  const house = await buildHouse()
  const { slug, office, team, group } = house
  const lifted = await buildLifted(team, { title: 'Lyft och inte mottagen' })
  await buildQuestion(house.otherTeam, { title: 'Hemlig för teamet' })
  // Two meetings that did not get to what lies there.
  for (const forum of [group, group, house.otherTeam, house.otherTeam])
    await holdMeetingOf(forum, { questions: [], answers: [] })
  const page = await textOf(office, `/${slug}/kansli`)
  expect((await questionOf(house, lifted)).state).toBe('raised')
  expect(page).toContain('Inte mottagna på två möten (2)')
  expect(page).toContain('Lyft och inte mottagen')
  expect(page).not.toContain('Hemlig för teamet')
  expect(page).toContain(`Dessutom i ${house.otherTeam.key} (1). Frågor som bara teamet läser visas som antal.`)
})

test('answers that wait for a word, and dates that have passed, are seen', async () => {
  const house = await buildHouse()
  const { slug, office, team } = house
  const number = await buildAnswered(team, { title: 'Svaret är hemma' })
  await deliver(team.convener, number, team)
  pass(house, 62)
  const page = await textOf(office, `/${slug}/kansli`)
  expect(page).toContain('Svar som väntar på ett ord (1)')
  expect(page).toContain('Datumet har gått (')
  expect(page).toContain('Svaret är hemma')
})

test('what has been asked where nobody was reached waits for the office, and so do faults and parts without contact', async () => {
  const house = await buildHouse()
  const { slug, office, team, otherTeam, group } = house
  const colleague = await buildPerson(house)
  const [vacant = ''] = Object.keys(house.members).filter((key) => !(key in otherTeam.seated))
  const unmanned = vacant || 'fk'
  if (!vacant) await leave(some(otherTeam.seated.fk))
  await askFor(otherTeam.convener, otherTeam, { member: unmanned })
  await askFor(group.convener, group, { member: 'af' })
  const before = await textOf(office, `/${slug}/kansli`)
  expect(before).toMatch(/Ingen är utsedd hos [^<,]*, där 1 åtagande väntar på svar\./)
  expect(before.match(/Ingen är utsedd hos/g)).toHaveLength(1)
  expect(before).toMatch(/parter saknar kontakt\./)
  await nameFor(unmanned, colleague, 'acceptor')
  expect(await textOf(office, `/${slug}/kansli`)).not.toContain('Ingen är utsedd hos')
  expect(await textOf(team.convener, `/${slug}`)).not.toContain('saknar kontakt')
})

test('what is outside the house is to be looked at again, and waits for no meeting', async () => {
  const house = await buildHouse()
  const { slug, office, board, group, team } = house
  const number = await buildLifted(team, { title: 'Skickad utåt' })
  await holdMeetingOf(group)
  await take(group.convener, number)
  await hear(group.convener, number, 'kommun')
  await lift(group.convener, number)
  await holdMeetingOf(board)
  await sendOutOfHouse(board.convener, number, addDays(dayOf(house.now), 30))
  expect(await textOf(office, `/${slug}/kansli`)).toContain('Ingen fråga utanför huset behöver ses över nu.')
  pass(house, 40)
  const page = await textOf(office, `/${slug}/kansli`)
  expect(page).toContain('1 fråga utanför huset ska ses över.')
  expect(page).toContain('Ses över (1)')
  expect(page).toContain('Utanför huset, ses över ')
  expect(page).toContain('Inget datum har gått utan att något har hänt.')
})

test('at most three things are asked of the office', async () => {
  const house = await buildHouse()
  const { slug, office, team, otherTeam, group } = house
  for (const forum of [team, otherTeam, group]) await buildQuestion(forum)
  const page = await textOf(office, `/${slug}/kansli`)
  expect(page.match(/inget möte planerat\.<\/p><p>/g)).toHaveLength(3)
})

test('only pages that exist are linked to', async () => {
  const { slug, office } = await buildHouse()
  const page = await textOf(office, `/${slug}/kansli`)
  const links = [...page.matchAll(/<ul class="lankar">.*?<\/ul>/gs)].flatMap(([list]) => [
    ...list.matchAll(/href="([^"]+)"/g),
  ])
  expect(links.length).toBeGreaterThan(3)
  for (const [, href = ''] of links) expect((await get(office, href)).status, href).toBe(200)
})

test('people are found by name, page by page, and by what waits', async () => {
  const house = await buildHouse()
  const { slug, office, colleague } = house
  for (let each = 0; each < 40; each++) await buildPerson(house, { name: `Åke ${String(each).padStart(2, '0')}` })
  const path = `/${slug}/kansli/personer`
  const first = await textOf(office, path)
  const next = /href="([^"]*efter=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await textOf(office, next)
  expect([first.includes('Åke 39'), second.includes('Åke 39')]).toEqual([false, true])
  expect(await textOf(office, `${path}?namn=kalle`)).toContain(colleague.name)
  expect(await textOf(office, `${path}?visa=utan-plats&namn=kim`)).toContain('Ingen här just nu')
  for (const odd of ['?visa=x', '?efter=-1', '?efter=99999999', `?namn=${'å'.repeat(300)}`]) {
    expect((await get(office, path + odd)).status, odd).toBe(200)
  }
})

test('the office invites to the office, and the last one there stays', async () => {
  const { slug, office, db } = await buildHouse()
  const people = `/${slug}/kansli/personer`
  const sent = { key: randomUUID(), namn: 'Kerstin Ny', epost: `${randomUUID()}@forbundet.example`, fran: '2026-09-07' }
  expect((await post(office, people, { ...sent, epost: 'x' })).status).toBe(422)
  const invited = await post(office, people, sent)
  const path = invited.headers.get('Location') ?? ''
  expect((await post(office, people, sent)).headers.get('Location')).toBe(path)
  const mails = await db.selectFrom('mail').where('to_address', '=', sent.epost).select('subject').execute()
  expect(mails).toEqual([{ subject: 'Inbjudan till kansliet' }])
  expect(await textOf(office, path)).toContain('Arbetar på kansliet')

  expect((await post(office, `${path}/kansli`, { pa: 'nej' })).status).toBe(303)
  const own = `${people}/${office.id}`
  const refused = await post(office, `${own}/kansli`, { pa: 'nej' })
  expect([refused.status, (await refused.text()).includes('Någon finns alltid kvar på kansliet')]).toEqual([422, true])
  const leaves = await post(office, `${own}/slut`, { till: '2026-12-31', visad: '' })
  expect([leaves.status, (await leaves.text()).includes('value="2026-12-31"')]).toEqual([422, true])
})

test('a name is mended here, unless another association knows the person', async () => {
  const [one, other] = [await buildHouse(), await buildHouse()]
  const path = `/${one.slug}/kansli/personer/${one.colleague.id}`
  expect((await post(one.office, `${path}/namn`, { namn: 'Kalle Rätt' })).status).toBe(303)
  expect(await textOf(one.office, path)).toContain('Kalle Rätt')
  await other.system.act((trx) =>
    trx.insertInto('membership').values({ person_id: one.colleague.id, from_on: '2026-01-01' }).execute(),
  )
  expect((await post(one.office, `${path}/namn`, { namn: 'Kalle Fel' })).status).toBe(422)
  expect((await get(other.office, `/${other.slug}/kansli/personer/${one.team.convener.id}`)).status).toBe(404)
})

test('the days, the pause and the contact are set, and hold from then on', async () => {
  const house = await buildHouse()
  const { slug, office, team } = house
  const path = `/${slug}/kansli/installningar`
  const days = {
    ...{ 'uppehall-fran': '07-01', 'uppehall-till': '08-10', 'nasta-datum': 30, 'inget-besked': 80 },
    ...{ 'utan-mote': 70, rattelse: 7, 'lokalt-tillagg': 5, 'oppna-igen': 200, lank: 14, vantat: 45, rad: 12 },
  }
  const shown = await shownTo(office, path)
  for (const wrong of [
    { 'nasta-datum': 0 },
    { 'nasta-datum': 'många' },
    { 'uppehall-till': '' },
    { 'uppehall-fran': '09-01' },
    { 'uppehall-fran': '01-01', 'uppehall-till': '12-31' },
  ]) {
    const page = await post(office, `${path}/tider`, { ...days, ...wrong, visad: shown })
    expect([page.status, (await page.text()).includes('value="80"')], JSON.stringify(wrong)).toEqual([422, true])
  }
  expect((await post(office, `${path}/tider`, { ...days, visad: shown })).status).toBe(303)
  const late = await post(office, `${path}/tider`, { ...days, rattelse: 9, visad: shown })
  expect([late.status, (await late.text()).includes('value="9"')]).toEqual([409, true])
  expect((await questionOf(house, await buildQuestion(team))).nextOn).toBe('2026-10-07')

  const contact = { epost: 'kansli@forbundet.example', telefon: '0455-123 45', tider: 'vardagar 9–11' }
  expect((await post(office, `${path}/kontakt`, { ...contact, epost: 'x', visad: '' })).status).toBe(422)
  expect((await post(office, `${path}/kontakt`, { ...contact, visad: await shownTo(office, path) })).status).toBe(303)
  expect(await textOf(office, path)).toContain('value="0455-123 45"')
})

test('numbers are shown to the public when the board has said so, with its paragraph and day kept', async () => {
  const { slug, office, id, db } = await buildHouse()
  const path = `/${slug}/kansli/installningar`
  const visad = await shownTo(office, path)
  for (const wrong of [{}, { paragraf: '§ 12' }, { paragraf: '§ 12', beslutad: '2026-09-08' }]) {
    expect((await post(office, `${path}/siffror`, { pa: 'ja', ...wrong, visad })).status).toBe(422)
  }
  const decided = { pa: 'ja', paragraf: '§ 12', beslutad: '2026-09-01', visad }
  expect((await post(office, `${path}/siffror`, decided)).status).toBe(303)
  const kept = await db
    .selectFrom('association')
    .where('id', '=', id)
    .select(['shows_numbers', 'numbers_paragraph', 'numbers_decided_on'])
    .executeTakeFirst()
  expect(kept).toEqual({ shows_numbers: true, numbers_paragraph: '§ 12', numbers_decided_on: '2026-09-01' })
})

test('somebody without a seat is seen where the office can do something about it', async () => {
  const { slug, office, colleague, team } = await buildHouse()
  expect(await textOf(office, `/${slug}/kansli`)).toContain('1 har ingen plats')
  expect(await textOf(office, `/${slug}/kansli/personer?visa=utan-plats`)).toContain(colleague.name)
  await act(office, (trx) =>
    trx.updateTable('membership').set({ until_on: '2026-09-07' }).where('person_id', '=', colleague.id).execute(),
  )
  pass(team.house, 1)
  expect(await textOf(office, `/${slug}/kansli/personer?visa=slutat`)).toContain(colleague.name)
})
