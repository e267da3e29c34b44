import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { act, pass, read, tick } from '../../test/acting.ts'
import { get } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House } from '../../test/builders.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import { answerForPart, askFor, askOrganisation, nameFor, reply } from '../../test/parts.ts'
import { some, write } from '../../test/raw.ts'
import { listStatements } from '../../test/statements.ts'
import {
  answer,
  buildAnswered,
  buildLifted,
  deliver,
  hear,
  judge,
  lift,
  rest,
  sendBack,
  solve,
  take,
  withdraw,
} from '../../test/steps.ts'
import { amend, buildAnsweredTogether, echo, takeEchoBack } from '../../test/together.ts'
import type { Scope } from '../platform/scope.ts'
import { findQuestion } from '../questions/queries.ts'
import { latestPeriod } from './cut.ts'
import { foldFigures, readFigures, readSpan } from './queries.ts'
import { countOf, spreadOf } from './tally.ts'

/** One house for all: a little of everything that can happen to a question. */
let house: House

beforeAll(async () => {
  house = await buildHouse()
  const { team, otherTeam, group, board, office } = house
  await helpfulAnswer(house)
  const lasting = await buildAnswered(team, { themes: house.themes.slice(0, 2), touches: ['region', 'af'] })
  await echo(otherTeam.convener, lasting, otherTeam)
  await deliver(team.convener, lasting, team)
  await judge(team.convener, lasting, 'obstacle_remains')
  await judge(team.convener, lasting, 'not_enough')
  await take(group.convener, lasting)
  await answer(group.convener, lasting)
  await amend(group.convener, lasting)
  await buildAnsweredTogether(house)
  const withdrawn = await buildLifted(team)
  await withdraw(team.convener, withdrawn)
  await lift(team.convener, withdrawn)
  await holdMeetingOf(group)
  await sendBack(group.convener, withdrawn)
  await rest(team.convener, withdrawn, '2027-03-01')
  const high = await buildLifted(otherTeam, { themes: house.themes.slice(0, 1) })
  await echo(team.convener, high, team)
  await takeEchoBack(team.convener, high, team)
  await holdMeetingOf(group)
  await take(group.convener, high)
  await hear(group.convener, high, 'kommun')
  await lift(group.convener, high)
  await holdMeetingOf(board)
  await answer(board.convener, high, { paragraph: '§ 4', kind: 'declined' })
  await holdMeetingOf(group)
  await holdMeetingOf(otherTeam, { answers: [] })
  await holdMeetingOf(otherTeam)
  const alone = await buildQuestion(team, { touches: ['fk'] })
  await holdMeetingOf(team)
  await nameFor('fk', some(group.seated.fk), 'contact')
  const asked = await askOrganisation(team.convener, alone, some(group.seated.fk), 'fk')
  await answerForPart(some(group.seated.fk), asked)
  await solve(team.convener, alone)
  await promises(house)
  await findAnswer(house, lasting)
  await fold(house)
  void office
}, 120_000)

test('what is counted at each step is what a direct count of the tables gives, also added up and counted anew', async () => {
  const direct = await house.system.read(countDirectly)
  expect(direct).toMatchObject({ lifted: 7, crossed: 1, echoed: 1, resting: 1, asked_part_in_time: 1, kept: 1 })
  expect(await house.system.read(countFromFigures)).toEqual(direct)
  const stepwise = await house.system.read(allCells)
  await house.system.act((trx) => sql`select rebuild_figures()`.execute(trx))
  expect(await house.system.read(allCells)).toEqual(stepwise)
  await buildQuestion(house.team)
  await tick(house)
  const once = await house.system.read(countFromFigures)
  expect(once).toEqual({ ...direct, raised: (direct.raised ?? 0) + 1 })
  const loose = await house.system.act((trx) => sql<{ loose: number }>`select fold_figures() as loose`.execute(trx))
  expect(loose.rows).toEqual([{ loose: 0 }])
})

test('days are counted as the rules count them: from the asking to the home coming, the summer pause left out', async () => {
  const own = await buildHouse({ now: new Date('2026-06-10T08:00:00Z') })
  const number = await buildQuestion(own.team)
  await holdMeetingOf(own.team)
  await lift(own.team.convener, number)
  await holdMeetingOf(own.group)
  await take(own.group.convener, number)
  await hear(own.group.convener, number, 'kommun')
  own.now = new Date('2026-08-10T08:00:00Z')
  await answer(own.group.convener, number)
  pass(own, 3)
  await deliver(own.team.convener, number, own.team)
  await fold(own)
  const rows = await own.system.read((trx) => readFigures(trx, { by: 'house', period: latestPeriod('2026-08-13') }))
  // 10 June to 13 August is 64 days, of which 31 are July.
  expect(spreadOf(rows, 'home').steps).toEqual([{ days: 33, total: 1 }])
  expect(spreadOf(rows, 'down').steps).toEqual([{ days: 3, total: 1 }])
  expect(spreadOf(rows, 'floor', { forum: own.team.id }).steps).toEqual([{ days: 1, total: 1 }])
  expect(countOf(rows, 'brought', { word: 'first' })).toBe(1)
  expect((await own.system.read(readSpan)).now).toEqual({ open: 1, undated: 0 })
})

test('the pages say it in sentences, for everybody in the house, in eight statements at most', async () => {
  const texts = await pagesOf(house.colleague, [
    '',
    '/representation',
    '/samordning',
    '/ideutveckling',
    '/larande',
    '/blad',
    '/forum/kt-a',
  ])
  expect(texts[0]).toContain('Sedan 1 juli 2025 har 7 frågor lyfts en våning upp')
  expect(texts[0]).toContain('har ett nästa datum')
  expect(texts[3]).toContain('<title id="ritning-flode-rubrik">Upp och ner</title>')
  expect(texts[3]).toContain('Tas inte vidare, därför')
  expect(texts.join('')).not.toMatch(/ style=/)
  const statements = await listStatements(() => get(house.colleague, `/${house.slug}/siffror`))
  expect(statements.length).toBeLessThanOrEqual(8)
  expect((await get(house.colleague, `/${house.slug}/siffror/forum/finns-inte`)).status).toBe(404)
})

test('a house where nothing has happened says so', async () => {
  const own = await buildHouse()
  const [start = '', ideas = ''] = await pagesOf(own.colleague, [
    '',
    '/ideutveckling',
    '/larande',
    '/blad',
    '/horas-alla-parter',
  ])
  expect(start).toContain('Inget svar har kommit hem under perioden.')
  expect(ideas).not.toContain('NaN')
})

test('each figure can be taken home as a table and as data, and gives no half of few', async () => {
  const csv = await get(house.colleague, `/${house.slug}/siffror/ladda-ner/flode.csv`)
  expect(csv.headers.get('content-disposition')).toContain('flode-senaste.csv')
  expect(await csv.text()).toMatch(/Kvartal,Ställda,Lyfta,Besvarade,Återkopplade\r\n/)
  const json = await get(house.colleague, `/${house.slug}/siffror/ladda-ner/dagar-till-svar.json?forum=kt-a`)
  const data = await json.json()
  expect(data).toMatchObject({ forum: 'Forum kt-a', columns: ['Dagar', 'Svar'] })
  expect(JSON.stringify(data)).not.toMatch(/hälften|Hälften|medel|median/)
  for (const file of ['flode.xml', 'finns-inte.csv', 'flode.csv.csv']) {
    expect((await get(house.colleague, `/${house.slug}/siffror/ladda-ner/${file}`)).status).toBe(404)
  }
})

test('another association has its own figures', async () => {
  const other = await buildHouse()
  const rows = await read(other.colleague, (trx) =>
    readFigures(trx, { by: 'house', period: latestPeriod('2026-09-07') }),
  )
  expect(rows).toEqual([])
  expect((await get(other.colleague, `/${house.slug}/siffror`)).status).toBe(404)
})

test('nobody but the tick adds up, and nobody writes a figure', async () => {
  const { office } = house
  expect(await write(office, (trx) => sql`select fold_figures()`.execute(trx))).toMatch(/^HI403/)
  expect(await write(office, (trx) => sql`select rebuild_figures()`.execute(trx))).toMatch(/^HI403/)
  const row = { forum_id: house.team.id, quarter: '2026-07-01', measure: 'lifted' as const, total: 5 }
  expect(await write(office, (trx) => trx.insertInto('figure').values(row).execute())).toMatch(/^42501/)
  expect(await write(office, (trx) => trx.deleteFrom('figure').execute())).toMatch(/^42501/)
})

async function fold(of: House): Promise<void> {
  await of.system.act(foldFigures)
}

async function helpfulAnswer(of: House): Promise<void> {
  const number = await buildAnswered(of.team, { themes: of.themes.slice(0, 1) })
  await holdMeetingOf(of.team, { answers: [{ number, isReached: true, judgement: null }] })
  await judge(of.team.convener, number, 'helps')
}

/** Somebody in the other team was about to ask, and found the answer. */
async function findAnswer({ otherTeam }: House, number: number): Promise<void> {
  await act(otherTeam.convener, async (trx) => {
    const { id } = await findQuestion(trx, number)
    const row = { key: randomUUID(), question_id: id, forum_id: otherTeam.id, choice: 'answers' as const }
    await trx.insertInto('asked_before').values(row).execute()
  })
}

async function promises(of: House): Promise<void> {
  const { group } = of
  const boss = some(group.seated.fk)
  await nameFor('fk', boss, 'acceptor')
  const [kept, waits, refused] = [
    await askFor(group.convener, group),
    await askFor(group.convener, group),
    await askFor(group.convener, group),
  ]
  await reply(boss, kept, 'home')
  await reply(boss, kept, 'yes')
  await reply(boss, kept, 'done')
  await reply(boss, waits, 'yes')
  await reply(boss, refused, 'no')
}

async function pagesOf(person: BuiltPerson, paths: string[]): Promise<string[]> {
  const texts: string[] = []
  for (const path of paths) {
    const response = await get(person, `/${person.house.slug}/siffror${path}`)
    expect(response.status, path).toBe(200)
    texts.push(await response.text())
  }
  return texts
}

async function allCells(trx: Scope): Promise<unknown[]> {
  const { rows } = await sql`select forum_id, quarter, measure, word, days, sum(total)::integer as total from figure
    group by forum_id, quarter, measure, word, days having sum(total) <> 0
    order by measure, forum_id, quarter, word, days`.execute(trx)
  return rows
}

/** From the tables as they are, each in the plainest way. */
async function countDirectly(trx: Scope): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; total: number }>`
    select 'raised' as name, count(*)::integer as total from question
    union all select 'lifted', count(*) from lift where ended_by is distinct from 'withdrawn'
    union all select 'crossed', count(distinct l.question_id) from lift l join question q on q.id = l.question_id
      where l.ended_by is distinct from 'withdrawn' and l.from_forum_id <> q.origin_forum_id
    union all select 'answered', count(*) from answer where corrects_id is null
    union all select 'down', count(*) from delivery d join answer a on a.id = d.answer_id
      where d.kind = 'path' and d.delivered_at is not null and a.corrects_id is null
    union all select 'home', count(distinct (d.question_id, d.forum_id)) from delivery d join answer a on a.id = d.answer_id
      where d.is_origin and d.delivered_at is not null and a.corrects_id is null
    union all select 'judged', count(distinct (v.answer_id, v.forum_id)) from verdict v
      join delivery d on d.answer_id = v.answer_id and d.forum_id = v.forum_id and d.kind <> 'echo'
    union all select 'closed', count(*) from question q where q.state = 'closed'
      and not exists (select from gathering g where g.question_id = q.id and g.ended_at is null)
    union all select 'returned', count(*) from reason where kind = 'returned'
    union all select 'resting', count(*) from reason where kind = 'rested'
    union all select 'echoed', count(*) from echo where ended_at is null
    union all select 'theme', count(*) from question_theme
    union all select 'asked_before', count(*) from asked_before
    union all select 'asked_part_in_time', count(*) from part_reply where corrects_id is null
    union all select 'commitment', count(*) from commitment
    union all select 'kept', count(*) from commitment c
      where (select r.value from commitment_reply r where r.commitment_id = c.id order by r.seq desc limit 1) = 'done'
    union all select 'promised', count(*) from commitment c
      where (select r.value from commitment_reply r where r.commitment_id = c.id order by r.seq desc limit 1) = 'yes'
    union all select 'heard_all', count(*) from answer a join forum f on f.id = a.forum_id join floor l on l.id = f.floor_id
      where a.corrects_id is null and l.role = 'group' and not exists (select from question_touch t where t.question_id = a.question_id
        and not exists (select from perspective p where p.question_id = t.question_id and p.member_id = t.member_id and p.forum_id = a.forum_id))`.execute(
    trx,
  )
  return Object.fromEntries(rows.map(({ name, total }) => [name, Number(total)]))
}

async function countFromFigures(trx: Scope): Promise<Record<string, number>> {
  const rows = await readFigures(trx, {
    by: 'house',
    period: { ...latestPeriod('2026-09-07'), from: '2020-01-01', to: '2030-10-01' },
  })
  const plain = [
    'raised',
    'lifted',
    'crossed',
    'answered',
    'down',
    'home',
    'returned',
    'echoed',
    'theme',
    'asked_before',
    'commitment',
  ] as const
  return {
    ...Object.fromEntries(plain.map((measure) => [measure, countOf(rows, measure)])),
    judged: countOf(rows, 'verdict'),
    closed: countOf(rows, 'outcome'),
    resting: countOf(rows, 'rested'),
    asked_part_in_time: countOf(rows, 'asked_part', { word: 'in_time' }),
    kept: countOf(rows, 'promise', { word: 'in_time' }),
    promised: countOf(rows, 'promise', { word: 'open' }),
    heard_all: countOf(rows, 'heard', { word: 'all' }),
  }
}
