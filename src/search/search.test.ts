import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { act, read } from '../../test/acting.ts'
import { get } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { promiseOf, send } from '../../test/downward.ts'
import { askFor } from '../../test/parts.ts'
import { listStatements } from '../../test/statements.ts'
import { buildAnswered, buildLifted, hear, lift, receive, show, withdraw } from '../../test/steps.ts'
import { raiseConsultation } from '../consultations/write.ts'
import { BoardQuery } from '../questions/board/selection.ts'
import { tellRows } from './hits.ts'
import { lexEntries } from './lex.ts'
import { readSearch } from './read.ts'
import { SearchQuery } from './selection.ts'

let house: House
let other: House
let lifted: number
let answered: number

beforeAll(async () => {
  house = await buildHouse()
  other = await buildHouse()
  const { team, otherTeam, group } = house
  await buildLifted(other.team, { title: 'Grannlänets zebra' })
  await buildQuestion(team, { title: 'Teamets egen giraff', body: 'Vem ringer, och när?' })
  const back = await buildQuestion(team, { title: 'Den som kom tillbaka' })
  await receive(team.convener, back)
  await hear(team.convener, back, 'kommun')
  await lift(team.convener, back, { obstacle: 'Ingen äger noshörningen.' })
  await withdraw(team.convener, back)
  await show(team.convener, back)
  lifted = await buildLifted(otherTeam, {
    title: 'Väntan på läkarintyg',
    body: 'FK får inte intyget i tid. Rehabiliteringen stannar av.',
    themes: house.themes.slice(0, 1),
  })
  answered = await buildAnswered(team, { title: 'Gemensam samordnare', body: 'Vem tar första steget?' })
  const quiet = await askFor(team.convener, team, { body: 'Kan ni ringa pingvinen?' })
  expect(quiet).toBeGreaterThan(0)
  await askFor(group.convener, group, { body: 'Kan ni bjuda in till uppföljning?', number: lifted })
  await act(team.convener, (trx, viewer) =>
    raiseConsultation(trx, viewer, {
      ...{
        key: randomUUID(),
        forumId: team.id,
        codeWord: 'Blåsippa',
        situation: null,
        themes: house.themes.slice(0, 1),
        parts: [house.members.fk?.id ?? 0],
      },
      advised: {
        advice: 'Kontakta läkaren om hjärtat.',
        nextStep: 'Bjuda in arbetsgivaren',
        memberId: house.members.fk?.id ?? 0,
        followUpOn: '2026-10-01',
      },
    }),
  )
  await send(group.convener, group, [team])
  await promiseOf(group, 'Tydligare roller vid överlämning')
  for (const { db, id, now } of [house, other]) await lexEntries(db, id, now)
}, 120_000)

async function searched(person: BuiltPerson, address: string): Promise<string> {
  const answer = await get(person, `/${person.house.slug}/sok?${address}`)
  expect(answer.status).toBe(200)
  return answer.text()
}

const found = async (person: BuiltPerson, typed: string, narrowed = '') => {
  const page = await searched(person, `q=${encodeURIComponent(typed)}${narrowed}`)
  return [...page.matchAll(/<h3><a href="[^"]*?\/[^/"]+(\/[^"]+)">/g)].map(([, path]) => path)
}

const firstTheme = () =>
  read(house.colleague, (trx) =>
    trx
      .selectFrom('theme')
      .select(['key', 'name'])
      .where('id', '=', house.themes[0] ?? 0)
      .executeTakeFirstOrThrow(),
  )

test('what one may not read is never found: no hit, no count, no row, whatever the words', async () => {
  const { team, otherTeam, group, board, office, colleague } = house
  const outsiders = [otherTeam.convener, group.convener, board.convener, office, colleague]
  for (const person of outsiders) {
    // What is asked of a part without a question the office reads too.
    const asked = person === office ? [] : ['pingvinen']
    for (const secret of [...asked, 'girafen', 'noshörningen', 'zebra', 'blåsippa']) {
      const { found: none } = await read(person, (trx) => readSearch(trx, { q: secret }, true))
      expect(none, `${secret} for ${person.name}`).toMatchObject({ shown: [], total: 0, next: null })
    }
    const page = await searched(person, 'q=giraff')
    expect(page).toContain('Vi hittade inget')
    expect(page).not.toMatch(/[0-9] träff/)
    const everything = await read(person, (trx) => readSearch(trx, { q: '', forum: team.key }, true, 100))
    const numbers = everything.found?.shown.flatMap(({ kind, number }) => (kind === 'question' ? [number] : []))
    expect(numbers?.length).toBe(2)
    expect(everything.found?.total).toBe(everything.found?.shown.length)
    const csv = await (await get(person, `/${house.slug}/sok.csv?forum=${team.key}`)).text()
    expect(csv).not.toMatch(/giraff|zebra|Blåsippa/)
    expect(csv.trim().split('\r\n')).toHaveLength(1 + (everything.found?.shown.length ?? 0))
  }
  // A lift taken back takes its text back, also where the question is shown (domain.md §4).
  expect(await found(team.convener, 'noshörningen')).toEqual([])
  expect(await found(team.convener, 'tillbaka')).toHaveLength(1)
})

test('the team finds its own, and of a consultation its code word and themes but nothing of what was written', async () => {
  const { team } = house
  const [inTeam] = Object.values(team.seated)
  const person = inTeam ?? team.convener
  expect(await found(person, 'giraff')).toHaveLength(1)
  expect(await found(person, 'pingvinen')).toHaveLength(1)
  expect(await found(person, 'blåsippa')).toHaveLength(1)
  expect(await found(person, (await firstTheme()).name, '&slag=arenden')).toHaveLength(1)
  for (const written of ['hjärtat', 'läkaren', 'arbetsgivaren']) {
    expect(await found(person, written, '&slag=arenden'), written).toEqual([])
  }
  expect(await found(person, 'blåsippa', `&part=fk`)).toEqual([])
  const ofTheme = `&slag=arenden&tema=${(await firstTheme()).key}`
  expect(await found(person, '', ofTheme)).toHaveLength(1)
  expect(await found(person, 'blåsippa', ofTheme)).toHaveLength(1)
  const themes = await read(person, (trx) => trx.selectFrom('theme').select(['id', 'key']).execute())
  expect(await found(person, '', `&slag=arenden&tema=${themes.find(({ id }) => id === house.themes[1])?.key}`)).toEqual(
    [],
  )
  for (const outsider of [house.otherTeam.convener, house.office])
    expect(await found(outsider, '', ofTheme)).toEqual([])
})

test.each([
  ['a form', 'läkarintygen'],
  ['a beginning', 'rehab'],
  ['a part of a compound', 'intyg'],
  ['another word for it', 'Försäkringskassan'],
  ['words in a row', '"intyget i tid"'],
  ['a slip of the pen', 'rehabilitringen'],
  ['a letter too few', 'läkarintg'],
  ['without dots', 'lakarintyg'],
  ['several words', 'intyg rehabilitering'],
])('a question is found by %s', async (_, typed) => {
  expect(await found(house.colleague, typed)).toContain(`/fragor/${lifted}`)
})

test('a question is found by its number, its answer and what it is about; what is not so is left out', async () => {
  const { colleague } = house
  expect((await found(colleague, String(lifted)))[0]).toBe(`/fragor/${lifted}`)
  expect(await found(colleague, 'bjuder in bordet')).toEqual([`/fragor/${answered}`])
  expect(await found(colleague, '"i tid intyget"')).toEqual([])
  expect(await found(colleague, '', `&tema=${(await firstTheme()).key}`)).toEqual([`/fragor/${lifted}`])
  expect(await found(colleague, '', '&slag=svar')).toEqual([`/fragor/${answered}`])
  expect(await found(colleague, '', '&lage=svar-pa-vag-ner')).toEqual([`/fragor/${answered}`])
  expect(await found(colleague, 'intyg', '&fran=2027-01-01')).toEqual([])
  expect(await found(colleague, 'uppföljning')).toEqual([expect.stringContaining('/ataganden/')])
  expect((await found(colleague, 'roller'))[0]).toBe(`/handlingsplaner/${house.group.key}`)
  expect((await found(colleague, '', '&slag=forum')).length).toBe(4)
})

test('the page marks the words, says when it guesses, and is not counted by part', async () => {
  const { colleague } = house
  const page = await searched(colleague, 'q=intyget')
  expect(page).toContain('<mark>intyget</mark>')
  expect(await searched(colleague, 'q=intyget+zebror')).toContain('något av dem')
  expect(await searched(colleague, 'q=%3Cscript%3E')).not.toContain('<script>')
  expect(await searched(colleague, 'q=intyg&part=kommun')).toContain('Träffar på')
  expect(await searched(colleague, 'q=intyg&part=kommun')).not.toMatch(/[0-9] träff/)
  // The name over a commitment is no word of it: with a forum and two days it would be counted by part.
  expect((await found(colleague, '', '&slag=ataganden')).length).toBeGreaterThan(0)
  expect(await found(colleague, house.members.fk?.name ?? '', '&slag=ataganden')).toEqual([])
  expect(await searched(colleague, '')).toContain('Så söker du')
})

test('a theme is chosen by its key, which is its name with spaces and signs', () => {
  const keys = ['ansvar och roller', 'representation och ersättare', 'digitalt/tekniskt']
  for (const tema of keys) for (const query of [SearchQuery, BoardQuery]) expect(query.parse({ tema }).tema).toBe(tema)
})

test('lists are paged by key: every hit once', async () => {
  const { colleague } = house
  const all = await read(colleague, (trx) => readSearch(trx, { q: '', slag: undefined }, true, 100))
  const seen: string[] = []
  for (let efter: string | undefined; ; ) {
    const { found: page } = await read(colleague, (trx) => readSearch(trx, { q: '', efter }, true, 3))
    seen.push(...(page?.shown ?? []).map(({ kind, refId }) => `${kind} ${refId}`))
    if (!page?.next) break
    efter = page.next
  }
  expect(seen).toEqual(all.found?.shown.map(({ kind, refId }) => `${kind} ${refId}`))
  expect(new Set(seen).size).toBe(seen.length)
  // A file that has no room for all of them says so.
  const lastOf = async (max: number) => {
    const { found: few } = await read(colleague, (trx) => readSearch(trx, { q: '' }, true, max))
    return few && tellRows(few, '/huset').at(-1)?.join(' ')
  }
  expect(await lastOf(3)).toContain('Listan är avkortad')
  expect(await lastOf(100)).not.toContain('avkortad')
})

test('the search uses its index although row security holds', async () => {
  const { db } = await openTestDatabase()
  const { rows } = await sql<{ body: string; names: string[]; types: string[] }>`
    select prosrc as body, proargnames[1:13] as names, array(select t::regtype::text from unnest(proargtypes) t) as types
    from pg_proc where proname = 'find_entries'`.execute(db)
  const [core] = rows
  const byWords = [...(core?.body ?? '').matchAll(/return query\n(.*?);\n/gs)].at(-1)?.[1] ?? ''
  const values: Record<string, string> = { p_terms: `array['''intyg'''::tsquery]`, p_is_any: 'false', p_limit: '20' }
  const statement = (core?.names ?? []).reduce(
    (text, name, at) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), values[name] ?? `null::${core?.types[at]}`),
    byWords,
  )
  const trx = await db.startTransaction().execute()
  try {
    // As many entries as a few houses have, and what the planner knows of them; nothing of it stays.
    await sql`insert into search_entry (association_id, kind, ref_id, day, vector)
      select own.id, 'notice_down', -n, '2026-09-01', array_to_tsvector(array['@' || own.id] || case when n % 100 = 0 then array['intyg'] else '{}' end
        || array(select 'ord' || (n * 7 + at * 31) % 3000 from generate_series(1, 12) at))
      from unnest(${[house.id, other.id]}::bigint[]) own (id), generate_series(1, 2500) n`.execute(trx)
    await sql`select gin_clean_pending_list('search_entry_by_words')`.execute(trx)
    await sql`analyze search_entry`.execute(trx)
    // As the function does it: the owner, in one person's scope.
    await sql`select set_config('hissen.association', ${String(house.id)}, true), set_config('hissen.person', ${String(house.colleague.id)}, true),
      set_config('hissen.forums', '', true)`.execute(trx)
    const plan = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(statement)}`.execute(trx)
    const told = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(told).toContain('Bitmap Index Scan on search_entry_by_words')
    expect(told).not.toContain('Seq Scan on search_entry')
  } finally {
    await trx.rollback().execute()
  }
  await expect(read(house.colleague, (scope) => sql`select 1 from search_entry`.execute(scope))).rejects.toThrow(
    /permission denied/,
  )
})

test('a theme that is renamed, and a forum, is found by its new name', async () => {
  const { team, group, db } = house
  await house.system.act(async (trx) => {
    await sql`set local role none`.execute(trx)
    await sql`update theme set name = 'Färdtjänst' where id = ${house.themes[0] ?? 0}`.execute(trx)
    await sql`update forum set short_name = 'Vattentornet' where id = ${group.id}`.execute(trx)
  })
  await lexEntries(db, house.id, house.now)
  expect(await found(team.convener, 'färdtjänst', '&slag=arenden')).toHaveLength(1)
  expect(await found(team.convener, 'vattentornet', '&slag=handlingsplaner')).toHaveLength(1)
})

test('nobody but the job touches the words, and a killed job goes on where it was', async () => {
  await expect(read(house.office, (trx) => sql`select entries_to_lex('x', 1)`.execute(trx))).rejects.toThrow(
    'av sig själva',
  )
  await expect(act(house.office, (trx) => sql`select keep_lexemes('[]', 'x')`.execute(trx))).rejects.toThrow(
    'av sig själva',
  )
  expect(await lexEntries(house.db, house.id, house.now)).toBe(0)
})

test('a search that must go all the ways asks the database at most eight times', async () => {
  const statements = await listStatements(() => get(house.colleague, `/${house.slug}/sok?q=qqqqqqq+zzzzzzz+wwwwwww`))
  expect(statements.length).toBeLessThanOrEqual(8)
})

test('no query makes it fall', { timeout: 60_000 }, async () => {
  const sign = fc.constantFrom(
    "'",
    '"',
    '\\',
    ':',
    '*',
    '&',
    '|',
    '!',
    '(',
    ')',
    '<->',
    ' ',
    '%',
    '_',
    'å',
    'möte',
    '12',
    '\u0000',
    '😀',
    '-',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      await read(house.colleague, (trx) => readSearch(trx, { q }, true))
    }),
    { numRuns: 40 },
  )
})
