import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pass } from '../../../test/acting.ts'
import { cookieOf, get, moveTo, openTestApp } from '../../../test/app.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildForum,
  buildHouse,
  buildQuestion,
  type House,
} from '../../../test/builders.ts'
import { findHtmlFaults } from '../../../test/html.ts'
import { holdMeetingOf, planMeeting } from '../../../test/meetings.ts'
import { highHouse, lowHouse } from '../../../test/shapes.ts'
import { listStatements } from '../../../test/statements.ts'
import { buildAnswered, buildLifted, deliver, hear, judge, rest, show, take } from '../../../test/steps.ts'

test('somebody from another association does not find the board', async () => {
  const [house, other] = await Promise.all([buildHouse(), buildHouse()])
  expect((await get(other.office, `/${house.slug}/hissen`)).status).toBe(404)
  expect((await get(other.office, `/${house.slug}/hissen/tavlan/strom`)).status).toBe(404)
})

test('a floor that is not there is not found', async () => {
  const house = await buildHouse()
  expect((await get(house.office, `/${house.slug}/hissen/kallaren`)).status).toBe(404)
})

test('a question that is only its team’s is a number to everybody else, on every way of looking', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vårt' })
  const floor = await floorKey(house, house.team)
  const outsider = house.otherTeam.seated.fk
  for (const way of ['', '?visa=oppna', '?som=tabell', '?visning=projektor', `/${floor}`, '?visa=vantar']) {
    expect(await read(outsider, way)).not.toContain('Bara vårt')
    expect(await read(house.office, way)).not.toContain('Bara vårt')
    expect(await read(house.team.seated.fk, way)).toContain('Bara vårt')
  }
  expect(await read(outsider, '')).toContain('1 fråga bara i sina team')
  expect(await read(house.team.convener, '')).not.toContain('bara i teamet')
})

test('what is lifted or shown can be read by all', async () => {
  const house = await buildHouse()
  const shown = await buildQuestion(house.team, { title: 'Visad för alla' })
  await show(house.team.convener, shown)
  await buildLifted(house.team, { title: 'Lyft härifrån' })
  const page = await read(house.colleague, '')
  expect(page).toContain('Visad för alla')
  expect(page).toContain('Lyft härifrån')
})

test('where a question stands is said in plain words', async () => {
  const house = await buildHouse()
  await planMeeting(house.group, '2026-12-04')
  const group = house.group.convener
  await buildQuestion(house.team, { title: 'Väntar här' })
  await buildLifted(house.team, { title: 'Stiger' })
  await buildAnswered(house.otherTeam, { title: 'Kommer ner' })
  const resting = await buildLifted(house.team, { title: 'Vilar' })
  await holdMeetingOf(house.group)
  await take(group, resting)
  await rest(group, resting, '2027-05-12')
  const home = await buildAnswered(house.team, { title: 'Hemma' })
  await deliver(house.team.convener, home, house.team)

  const page = await read(house.team.convener, '')
  expect(cardOf(page, 'Väntar här')).toContain('Väntar sedan 8 september')
  expect(cardOf(page, 'Stiger')).toContain('Väntar sedan 4 december')
  expect(cardOf(page, 'Kommer ner')).toContain('Svar på väg ner till kt-b')
  expect(cardOf(page, 'Vilar')).toContain('Vilar till 12 maj 2027')
  expect(cardOf(page, 'Hemma')).toMatch(/Återkopplad \d+ (september|december)/)
  expect(page).not.toMatch(/försenad|median/i)
})

test('a question on its way up says when it is taken up', async () => {
  const house = await buildHouse()
  await planMeeting(house.group, '2026-12-04')
  await buildLifted(house.team, { title: 'Stiger' })
  expect(cardOf(await read(house.office, ''), 'Stiger')).toContain('På väg upp, tas upp 4 december')
})

test('what has come home shines on the floor that asked for thirty days', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team, { title: 'Klar' })
  await deliver(house.team.convener, number, house.team)
  await judge(house.team.convener, number, 'helps')
  expect(cardOf(await read(house.office, ''), 'Klar')).toContain('Bekräftad')
  expect(await read(house.office, '?visa=besvarade')).toContain('Klar')
  expect(await read(house.office, '?visa=avslutade')).toContain('Klar')
  expect(await read(house.office, '?visa=vantar')).not.toContain('Klar')
  pass(house, 40)
  expect(await read(house.office, '')).not.toContain('Klar')
  expect(await read(house.office, '?visa=besvarade')).not.toContain('Klar')
  expect(await read(house.office, '?visa=avslutade')).toContain('Klar')
  expect(await read(house.office, `?visa=avslutade&forum=${house.team.key}`)).toContain('Klar')
  expect(await read(house.office, `?visa=avslutade&forum=${house.otherTeam.key}`)).not.toContain('Klar')
})

test('filters: my forum, theme, part and forum', async () => {
  const house = await buildHouse()
  const theme = house.themes[0] ?? 0
  await buildLifted(house.team, { title: 'Om temat', themes: [theme], touches: ['kommun'] })
  await buildLifted(house.otherTeam, { title: 'Om annat', touches: ['fk'] })
  const keys = await house.system.read((trx) => trx.selectFrom('theme').select(['id', 'key']).execute())
  const key = keys.find(({ id }) => id === theme)?.key
  const titles = async (way: string, by = house.office) => {
    const page = await read(by, way)
    return ['Om temat', 'Om annat'].filter((title) => page.includes(title))
  }
  expect(await titles('')).toEqual(['Om temat', 'Om annat'])
  expect(await titles(`?tema=${key}`)).toEqual(['Om temat'])
  expect(await titles('?part=fk')).toEqual(['Om annat'])
  expect(await titles(`?forum=${house.group.key}`)).toEqual(['Om temat', 'Om annat'])
  expect(await titles(`?forum=${house.team.key}`)).toEqual([])
  expect(await titles('?visa=mitt-forum', house.otherTeam.seated.fk)).toEqual(['Om annat'])
  expect(await titles('?tema=finns-inte&visa=nonsens&part=%3Cscript%3E')).toEqual(['Om temat', 'Om annat'])
  // A list of a part is read and never counted, on a floor or in a forum (domain.md §5).
  const floor = await floorKey(house, house.group)
  expect(await read(house.office, `/${floor}?tema=${key}`)).toContain('1 visas här')
  for (const way of ['part=fk', `part=fk&forum=${house.group.key}`, 'visa=min-part']) {
    const page = await read(house.otherTeam.seated.fk, `/${floor}?${way}`)
    expect(page).toContain('Om annat')
    expect(page).not.toContain('Om temat')
    expect(page, way).not.toContain('visas här')
    expect(page).toContain('Här visas bara de som berör')
  }
})

test('what touches my part is shown to those who sit for it, whatever forum they sit in', async () => {
  const house = await buildHouse()
  await buildLifted(house.team, { title: 'Om kommunen', touches: ['kommun'] })
  await buildLifted(house.team, { title: 'Om kassan', touches: ['fk', 'kommun'] })
  const titles = async (by = house.office) => {
    const page = await read(by, '?visa=min-part')
    return ['Om kommunen', 'Om kassan'].filter((title) => page.includes(title))
  }
  expect(await titles(house.otherTeam.seated.fk)).toEqual(['Om kassan'])
  expect(await titles(house.board.convener)).toEqual(['Om kommunen', 'Om kassan'])
  expect(await titles(house.otherTeam.seated.af)).toEqual([])
  expect(await read(house.office, '')).not.toContain('Berör min part')
})

test('what has waited longest comes first, and what rests or is answered is not among it', async () => {
  const house = await buildHouse()
  const group = house.group.convener
  await buildLifted(house.team, { title: 'Vilar länge' })
  await holdMeetingOf(house.group)
  await take(group, 1)
  await rest(group, 1, '2027-05-12')
  await buildQuestion(house.team, { title: 'Först av dem' })
  pass(house, 10)
  // It has the nearer date, and has waited less.
  await planMeeting(house.team, 3)
  await buildQuestion(house.team, { title: 'Sedan den här' })
  await buildAnswered(house.otherTeam, { title: 'Har fått svar' })
  for (const way of ['?visa=vantar', '?visa=vantar&som=tabell', `/${await floorKey(house, house.team)}?visa=vantar`]) {
    const page = await read(house.team.convener, way)
    expect(page.indexOf('Först av dem'), way).toBeGreaterThan(0)
    expect(page.indexOf('Först av dem'), way).toBeLessThan(page.indexOf('Sedan den här'))
    for (const other of ['Vilar länge', 'Har fått svar']) expect(page, way).not.toContain(other)
  }
})

test('mine: what I hold and what I have asked, and nobody else’s', async () => {
  const house = await buildHouse()
  const { convener, seated } = house.team
  const number = await buildQuestion(house.team, { title: 'Jag frågade', by: seated.fk })
  await buildQuestion(house.team, { title: 'Någon annans', by: seated.af })
  await holdMeetingOf(house.team)
  await take(seated.region ?? convener, number)
  const asker = await read(seated.fk, '/mina')
  expect(sectionOf(asker, 'stallt')).toContain('Jag frågade')
  expect(sectionOf(asker, 'haller')).not.toContain('Jag frågade')
  expect(asker).not.toContain('Någon annans')
  const holder = await read(seated.region, '/mina')
  expect(sectionOf(holder, 'haller')).toContain('Jag frågade')
  expect(sectionOf(holder, 'stallt')).not.toContain('Jag frågade')
  expect(await read(house.colleague, '/mina')).toContain('Du har inte ställt någon fråga än')
  expect(await read(seated.fk, '')).toContain(`/${house.slug}/hissen/mina`)
})

test('a broken query string gets a clear answer', async () => {
  const house = await buildHouse()
  for (const odd of ['?efter=2026-99-99_1', '?efter=0_1', '?efter=2026-02-30_999999999', '?visa=a&visa=b', '?som=%00'])
    expect((await get(house.office, `/${house.slug}/hissen${odd}`)).status).toBe(200)
  expect((await get(house.office, `/${house.slug}/hissen?visa=%ff`)).status).toBe(400)
})

test('the table has a caption, can be put in another order, and is paged by key', { timeout: 60_000 }, async () => {
  const house = await buildHouse()
  await fill(house, house.team, 250)
  const by = house.team.convener
  const seen: string[] = []
  let way: string | undefined = '?som=tabell&ordning=nyast'
  for (let pages = 0; way !== undefined && pages < 5; pages++) {
    const page: string = await read(by, way)
    expect(page).toContain('<caption')
    seen.push(...[...page.matchAll(/>Fråga nummer (\d+) /g)].map(([, number = '']) => number))
    const next: string | undefined = /href="[^"]*hissen(\?[^"]*efter=[^"]*)" rel="next"/.exec(page)?.[1]
    way = next?.replaceAll('&amp;', '&')
  }
  expect(seen).toHaveLength(250)
  expect(new Set(seen).size).toBe(250)
  expect(seen.map(Number)).toEqual(seen.map(Number).toSorted((a, b) => b - a))
})

test('a floor, and what is mine, lists two hundred at a time and leads on', { timeout: 60_000 }, async () => {
  const house = await buildHouse()
  await fill(house, house.team, 250)
  const floor = await floorKey(house, house.team)
  const first = await read(house.team.convener, `/${floor}`)
  expect(first.match(/class="fraga"/g)).toHaveLength(200)
  const next = /href="[^"]*hissen(\/[^"]*efter=[^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const second = await read(house.team.convener, next ?? '')
  expect(second.match(/class="fraga"/g)).toHaveLength(50)

  const mine = await read(house.team.convener, '/mina?lista=stallt')
  expect(mine.match(/class="fraga"/g)).toHaveLength(200)
  const rest = /href="[^"]*hissen(\/mina[^"]*efter=[^"]*)" rel="next"/.exec(mine)?.[1]?.replaceAll('&amp;', '&')
  expect((await read(house.team.convener, rest ?? '')).match(/class="fraga"/g)).toHaveLength(50)
})

test('five hundred open questions: twelve a floor, few queries, a light page, quickly', {
  timeout: 60_000,
}, async () => {
  const house = await buildHouse()
  await fill(house, house.team, 500)
  const by = house.team.convener
  await read(by, '')
  const [app, cookie] = [await openTestApp(), await cookieOf(by)]
  for (const way of ['', '?som=tabell', '?visning=projektor', `/${await floorKey(house, house.team)}`]) {
    const times: number[] = []
    let page = ''
    for (let turn = 0; turn < 3; turn++) {
      const begun = performance.now()
      const response = await app.request(`http://localhost/${house.slug}/hissen${way}`, { headers: { Cookie: cookie } })
      page = await response.text()
      times.push(performance.now() - begun)
    }
    const ms = Math.min(...times)
    const kilobytes = gzipSync(page).length / 1024
    expect({ way, ms, isQuick: ms < 1000 }).toMatchObject({ isQuick: true })
    expect({ way, kilobytes, isLight: kilobytes < 15 }).toMatchObject({ isLight: true })
  }
  const board = await read(by, '')
  expect(board.match(/class="fraga"/g)).toHaveLength(12)
  expect(board).toContain('Visa fler')
  expect((await read(by, '?visning=projektor')).match(/class="fraga"/g)).toHaveLength(3)
})

test('a page asks the database at most eight times', async () => {
  const house = await buildHouse()
  await buildLifted(house.team)
  for (const way of ['', '?som=tabell', '?visning=projektor', `/${await floorKey(house, house.team)}`]) {
    const statements = await listStatements(() => read(house.office, way))
    expect(statements.length).toBeGreaterThan(3)
    expect({ way, isFew: statements.length <= 8, statements }).toMatchObject({ isFew: true })
  }
})

test('every way of looking is right HTML, in low and high houses and with twenty-four teams', async () => {
  const houses = await Promise.all([buildHouse(), buildHouse(lowHouse), buildHouse(highHouse)])
  const wide = await buildHouse()
  for (let turn = 0; turn < 24; turn++) await buildForum(wide, { key: `kt-nr-${turn}`, floor: 0, liftsTo: wide.group })
  for (const house of [...houses, wide]) {
    const number = await buildLifted(house.team, { title: 'Med <b>märken</b> & "citat"' })
    await buildAnswered(house.team)
    const floor = await floorKey(house, house.team)
    for (const way of ['', '?som=tabell', '?visning=projektor', '?visa=mitt-forum&part=kommun', `/${floor}`, '/mina']) {
      expect({ way, faults: await findHtmlFaults(await read(house.team.convener, way)) }).toEqual({ way, faults: [] })
    }
    expect(await read(house.office, '')).toContain(`/${house.slug}/fragor/${number}`)
  }
})

test('the wall names nobody', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await hear(house.group.convener, number, 'kommun')
  const page = await read(house.colleague, '?visning=projektor')
  const names = [house.team.convener.name, house.group.convener.name, house.office.name]
  const board = page.slice(page.indexOf('<main'))
  expect(names.filter((name) => board.includes(name))).toEqual([])
})

test('a meeting under way is told, and the lift stands there', async () => {
  const house = await buildHouse()
  await planMeeting(house.group, 0)
  const page = await read(house.office, '')
  expect(page).toContain(`Möte pågår i ${house.group.key}`)
  expect(page).toContain('data-lyser')
})

test('the board answers with its paragraph and the track follows', async () => {
  const house = await buildHouse(lowHouse)
  const number = await buildAnswered(house.team, { title: 'Uppe hos styrelsen' })
  expect(cardOf(await read(house.office, ''), 'Uppe hos styrelsen')).toContain('svar finns i')
  await deliver(house.team.convener, number, house.team)
  expect(cardOf(await read(house.office, ''), 'Uppe hos styrelsen')).toContain('svaret har kommit till')
})

async function read(by: BuiltPerson | undefined, way: string): Promise<string> {
  if (!by) throw new Error('Nobody asks')
  moveTo(by.house.now)
  const response = await get(by, `/${by.house.slug}/hissen${way}`)
  expect(response.status).toBe(200)
  return response.text()
}

function cardOf(page: string, title: string): string {
  return (
    page
      .split('<li class="fraga"')
      .slice(1)
      .find((card) => card.includes(`>${title}<`)) ?? ''
  )
}

function sectionOf(page: string, id: string): string {
  const from = page.indexOf(`id="${id}"`)
  return from < 0 ? '' : page.slice(from, page.indexOf('</section>', from))
}

async function floorKey(house: House, forum: BuiltForum): Promise<string> {
  const row = await house.system.read((trx) =>
    trx
      .selectFrom('forum')
      .innerJoin('floor', 'floor.id', 'forum.floor_id')
      .where('forum.id', '=', forum.id)
      .select('floor.key')
      .executeTakeFirstOrThrow(),
  )
  return row.key
}

/** So many questions in one forum, some at a time, since what is put in together is also checked together. */
async function fill(house: House, forum: BuiltForum, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 100) await fillSome(house, forum, Math.min(left, 100))
}

/** As the system puts them there: a block takes no parameters, so the numbers stand in it. */
async function fillSome(house: House, forum: BuiltForum, count: number): Promise<void> {
  const [at, by] = [forum.id, forum.convener.id]
  await house.system.act((trx) =>
    sql
      .raw(`do $$
        declare made bigint; made_number integer;
        begin
          for n in 1..${count} loop
            update association set question_count = question_count + 1 returning question_count into made_number;
            insert into question (number, key, origin_forum_id, forum_id, raised_by)
              values (made_number, gen_random_uuid(), ${at}, ${at}, ${by}) returning id into made;
            insert into question_text (question_id, version, title, body, author_id)
              values (made, 1, 'Fråga nummer ' || made_number || ' ' || md5(made_number::text) || left(md5(made::text), 16), 'Vem gör vad?', ${by});
            insert into question_event (question_id, seq, action, person_id, state, forum_id, holder_id, next_on)
              values (made, 1, 'raised', ${by}, 'raised', ${at}, ${by}, today() + n % 40);
          end loop;
        end $$`)
      .execute(trx),
  )
}
