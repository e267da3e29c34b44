import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, read } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltForum, type BuiltPerson, buildHouse, type House } from '../../test/builders.ts'
import { advised, consultationOf, raise } from '../../test/consultations.ts'
import { findHtmlFaults } from '../../test/html.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { some } from '../../test/raw.ts'
import { buildAnswered, buildLifted } from '../../test/steps.ts'
import { lexEntries } from '../search/lex.ts'
import { listOpen } from './queries.ts'
import { setSituationText } from './write.ts'

let house: House
let team: BuiltForum
let officer: BuiltPerson

beforeAll(async () => {
  house = await buildHouse()
  team = house.team
  officer = some(team.seated.fk)
})

const at = (path = '', forum = team) => `/${house.slug}/forum/${forum.key}/arenden${path}`
const textOf = async (asker: BuiltPerson, path: string) => (await get(asker, path)).text()
const partOf = (key: string) => house.members[key]?.id ?? 0
const kind = (kodord: string) => ({ teman: house.themes[0], parter: [partOf('kommun'), partOf('fk')], kodord })

describe('only the team has consultations', () => {
  test('to others they do not exist: another team, the group above, the office, another association', async () => {
    const number = await raise(team, { codeWord: 'Tjäder', advised: advised(team) })
    const other = await buildHouse()
    const due = (await consultationOf(team, number)).followUps[0]?.id
    const sends: [string, Record<string, string | number | undefined>][] = [
      ['', { key: randomUUID(), kodord: 'Kvarn' }],
      [`/${number}/rad`, { version: 1, rad: 'Annat' }],
      [`/${number}/uppfoljning`, { uppfoljning: due, hur: 'same', sedan: 'klart' }],
      [`/${number}/slag`, { kodord: 'Kvarn' }],
      [`/${number}/situation`, { situation: 'Kort.' }],
      [`/${number}/avsluta`, {}],
      [`/${number}/oppna`, {}],
    ]
    const outside = [house.otherTeam.convener, house.group.convener, house.office, house.colleague, other.team.convener]
    for (const person of outside) expect((await get(person, at(`/${number}`))).status).toBe(404)
    for (const path of ['', '/nytt', '/sma-forandringar'])
      expect((await get(house.office, at(path))).status, path).toBe(404)
    for (const [path, fields] of sends) expect((await post(house.office, at(path), fields)).status, path).toBe(404)
    expect((await get(house.group.convener, at('', house.group))).status).toBe(404)
    expect((await get(officer, at('/999'))).status).toBe(404)
    for (const path of ['', '/hissen', '/kansli', `/forum/${team.key}`])
      expect(await textOf(house.office, `/${house.slug}${path}`), path).not.toContain('Tjäder')
    expect(await textOf(house.office, `/${house.slug}/kansli`)).toContain('färre än 5')
  })

  test('a meeting shows them to those who sit there, and to nobody else', async () => {
    await raise(team, { codeWord: 'Marmor' })
    const path = `/${house.slug}/moten/${await planMeeting(team, 0)}`
    for (const person of [team.convener, officer]) expect(await textOf(person, path)).toContain('Marmor')
    for (const person of [house.otherTeam.convener, house.office])
      expect(await textOf(person, path)).not.toContain('Marmor')
  })
})

describe('a consultation from the table to how it went', () => {
  test('themes, parts and a code word; then advice, next step and a day; then two taps', async () => {
    const form = { key: randomUUID(), ...kind('Gråsparv') }
    const missing = await post(officer, at(), { key: randomUUID(), kodord: 'Gråsparv', rad: 'Ring först' })
    expect([missing.status, await missing.text()]).toEqual([422, expect.stringContaining('Ring först')])
    const first = await post(officer, at(), form)
    expect(first.status).toBe(303)
    const path = first.headers.get('Location') ?? ''
    expect((await post(officer, at(), form)).headers.get('Location')).toBe(path)
    const again = await post(officer, at(), { ...form, key: randomUUID() })
    expect([again.status, (await again.text()).includes('redan ett öppet ärende med det kodordet')]).toEqual([
      422,
      true,
    ])

    // Two at once: the second is told, and keeps what was typed.
    const sedd = /\/slag".*?name="sedd" value="([^"]+)"/s.exec(await textOf(officer, path))?.[1]
    expect((await post(officer, `${path}/slag`, { ...kind('Kvarts'), sedd })).status).toBe(303)
    const second = await post(team.convener, `${path}/slag`, { ...kind('Skiffer'), sedd })
    expect([second.status, (await second.text()).includes('value="Skiffer"')]).toEqual([409, true])
    expect(await textOf(officer, path)).toContain('Kvarts')

    const advice = { version: 0, rad: 'Ta ett samtal.', steg: 'Bjuda in', 'folj-upp': '2026-10-19' }
    const carried = await post(officer, `${path}/rad`, advice)
    expect([carried.status, await carried.text()]).toEqual([
      422,
      expect.stringContaining('Välj vilken part som bär nästa steg'),
    ])
    expect((await post(officer, `${path}/rad`, { ...advice, part: partOf('fk') })).status).toBe(303)
    const late = await post(officer, `${path}/rad`, { ...advice, rad: 'Skriv ett brev', part: partOf('fk') })
    expect([late.status, (await late.text()).includes('Skriv ett brev')]).toEqual([409, true])
    expect(await textOf(officer, path)).toContain('Ta ett samtal.')

    const number = Number(path.split('/').at(-1))
    const due = (await consultationOf(team, number)).followUps[0]?.id
    const said = { uppfoljning: due, hur: 'bit_better', forandring: 'Ett samtal räckte', sedan: 'klart' }
    expect((await post(officer, `${path}/uppfoljning`, { ...said, hur: '' })).status).toBe(422)
    expect((await post(officer, `${path}/uppfoljning`, said)).status).toBe(303)
    const twice = await post(officer, `${path}/uppfoljning`, { ...said, forandring: 'Något annat' })
    expect([twice.status, (await twice.text()).includes('Något annat')]).toEqual([409, true])
    expect(await textOf(officer, at('/sma-forandringar'))).toContain('Ett samtal räckte')
    expect((await post(officer, `${path}/oppna`, { 'folj-upp': '2026-12-01' })).status).toBe(303)
    expect((await consultationOf(team, number)).closedOn).toBeNull()
  })

  test('a name or an illness is no code word, and an identity number is no advice', async () => {
    for (const kodord of ['Anna', 'Diabetes', 'två ord', '870101']) {
      const answer = await post(officer, at(), { key: randomUUID(), ...kind(kodord) })
      expect([kodord, answer.status]).toEqual([kodord, 422])
    }
    const number = await post(officer, at(), { key: randomUUID(), ...kind('Vallmo'), rad: 'Ring 19870101-2384' })
    expect([number.status, (await number.text()).includes('personnummer')]).toEqual([422, true])
  })

  test('the situation is refused while it is off; the office or the convener chooses', async () => {
    const refused = await post(officer, at(), { key: randomUUID(), ...kind('Topas'), situation: 'Kort.' })
    expect([refused.status, (await refused.text()).includes('prata, skriv inte')]).toEqual([422, true])
    const switchAt = (key: string) => `/${house.slug}/forum/${key}/situationstext`
    expect((await post(officer, switchAt(team.key), { skriv: 'ja' })).status).toBe(403)
    expect((await post(house.office, switchAt(house.group.key), { skriv: 'ja' })).status).toBe(422)
    expect((await post(house.office, switchAt(team.key), { skriv: 'ja' })).status).toBe(303)
    expect((await post(officer, at(), { key: randomUUID(), ...kind('Topas'), situation: 'Kort.' })).status).toBe(303)
    expect(await textOf(house.office, `/${house.slug}/forum/${team.key}`)).not.toContain('Kort.')
  })

  test('written together with advice it is seen and erased by the team, and no browser keeps a copy', async () => {
    await act(team.convener, (trx) => setSituationText(trx, team.id, true))
    const sent = await post(officer, at(), {
      ...{ key: randomUUID(), ...kind('Granit'), situation: 'Kort xyzzy.', rad: 'Ta ett möte.' },
      'folj-upp': '2026-10-19',
    })
    const path = sent.headers.get('Location') ?? ''
    const page = await get(team.convener, path)
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(await page.text()).toContain('Kort xyzzy.')
    const sedd = /\/situation".*?name="sedd" value="([^"]+)"/s.exec(await textOf(officer, path))?.[1]
    expect((await post(officer, `${path}/situation`, { situation: '', sedd })).status).toBe(303)
    expect(await textOf(officer, path)).not.toContain('Kort xyzzy.')

    // Drawn again with what was typed: as a fault of the form, and as the page of second thoughts.
    const open = { key: randomUUID(), ...kind('Gnejs') }
    const again = await post(officer, at(), { ...open, teman: '', situation: 'Kort.' })
    const doubted = await post(officer, at(), { ...open, situation: 'Anna ringde.' })
    const mended = await post(officer, `${path}/situation`, { situation: 'Anna ringde.' })
    for (const answer of [again, doubted, mended]) {
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([422, 'no-store'])
      expect(await answer.text()).toMatch(/Kort\.|Anna ringde\./)
    }
    await act(team.convener, (trx) => setSituationText(trx, team.id, false))
  })

  test('when the day’s meeting is held the form has no field for it, and refuses that field alone', async () => {
    const here = await buildHouse()
    const { convener } = here.team
    await act(convener, (trx) => setSituationText(trx, here.team.id, true))
    await planMeeting(here.team, 0)
    const list = `/${here.slug}/forum/${here.team.key}/arenden`
    expect(await textOf(convener, `${list}/nytt`)).toContain('name="situation"')
    await holdMeetingOf(here.team)
    expect(await textOf(convener, `${list}/nytt`)).not.toContain('name="situation"')
    const fields = { key: randomUUID(), kodord: 'Marmor', teman: here.themes[0], parter: here.members.fk?.id }
    const refused = await post(convener, list, { ...fields, situation: 'Kort xyzzy.' })
    const page = await refused.text()
    expect([refused.status, page.includes('Kort xyzzy.')]).toEqual([422, true])
    expect(page).toContain('href="#falt-situation"')
    expect((await post(convener, list, { ...fields, situation: '' })).status).toBe(303)
  })
})

describe('asked before?', () => {
  test('an earlier question like it is shown once before it is saved; its answer may be enough, or the team sees the same', async () => {
    const here = await buildHouse()
    const writer = some(here.team.seated.fk)
    const text = 'Väntetiden på läkarintyg är lång, och Försäkringskassan avslår medan vi väntar på vården.'
    const asked = await buildAnswered(here.otherTeam, { title: 'Läkarintyget dröjer', body: text })
    const shared = await buildLifted(here.otherTeam, { title: 'Läkarintyget kommer för sent', body: text })
    await lexEntries(here.db, here.id, here.now)
    const list = `/${here.slug}/forum/${here.team.key}/arenden`
    const raisedNow = () => here.system.read((trx) => trx.selectFrom('consultation').select('code_word').execute())
    const form = (kodord: string) => ({
      ...{ key: randomUUID(), kodord, teman: here.themes[0], parter: here.members.fk?.id },
      rad: 'Be om läkarintyg i tid: Försäkringskassan avslår medan vi väntar på vården, och väntetiden är lång.',
    })
    const first = form('Lönn')
    const shown = await post(writer, list, first)
    const page = await shown.text()
    expect([shown.status, await raisedNow(), await findHtmlFaults(page)]).toEqual([200, [], []])
    for (const said of ['inte sparat än', 'Spara ärendet ändå', 'Be om läkarintyg i tid', `svarar-${asked}`])
      expect(page).toContain(said)
    const sedda = /name="sedda" value="([^"]+)"/.exec(page)?.[1]
    expect(sedda?.split(',').map(Number).toSorted()).toEqual([asked, shared].toSorted())

    const enough = await post(writer, list, { ...first, sedda, val: `svarar-${asked}` })
    expect([enough.headers.get('Location'), await raisedNow()]).toEqual([`/${here.slug}/fragor/${asked}`, []])
    // Without an answer there is nothing that could be enough, and what was typed stays.
    const unanswered = await post(writer, list, { ...form('Alm'), sedda, val: `svarar-${shared}` })
    expect([unanswered.status, (await unanswered.text()).includes('Be om läkarintyg')]).toEqual([409, true])

    const second = form('Oxel')
    for (const _ of [1, 2]) {
      const seen = await post(writer, list, { ...second, sedda, val: `ekar-${shared}` })
      expect([seen.status, seen.headers.get('Location')]).toEqual([303, `${list}/1`])
    }
    expect(await textOf(here.colleague, `/${here.slug}/fragor/${shared}`)).toContain('ser det också')
    const choices = await here.system.read((trx) => trx.selectFrom('asked_before').select(['key', 'choice']).execute())
    expect(choices.map(({ choice }) => choice)).toEqual(['answers', 'same'])
    // Nothing ties the consultation to what the house can read.
    expect(choices.map(({ key }) => key)).not.toContain(second.key)

    const bare = (await post(writer, list, { ...form('Sälg'), rad: '' })).headers.get('Location') ?? ''
    const advice = { version: 0, rad: second.rad, 'folj-upp': '2026-10-19' }
    const before = await post(writer, `${bare}/rad`, advice)
    expect([before.status, (await before.text()).includes('Råden är inte sparade än')]).toEqual([200, true])
    expect((await consultationOf(here.team, 2)).advice).toEqual([])
    expect((await post(writer, `${bare}/rad`, { ...advice, sedda })).status).toBe(303)
    expect(await textOf(writer, bare)).toContain('Frågat förut i hissen')
  })
})

describe('a list that is long', () => {
  test('of those that are open the later ones are on a page of their own, by key', async () => {
    const here = await buildHouse()
    for (const codeWord of ['Asp', 'Rönn', 'Lönn']) await raise(here.team, { codeWord })
    const page = (after: number | null) => read(here.team.convener, (trx) => listOpen(trx, here.team.id, after, 2))
    const of = ({ list, after }: Awaited<ReturnType<typeof page>>) => [list.map(({ number }) => number), after]
    expect(of(await page(null))).toEqual([[1, 2], 2])
    expect(of(await page(2))).toEqual([[3], null])
    const later = await textOf(here.team.convener, `/${here.slug}/forum/${here.team.key}/arenden?efter=2`)
    expect([later.includes('Lönn'), later.includes('Rönn'), later.includes('Till början')]).toEqual([true, false, true])
  })
})

describe('what waits', () => {
  test('the convener is asked how it went, the part that carries a step is told, nobody else', async () => {
    const here = await buildHouse()
    const day = new Date('2026-10-19T08:00:00Z')
    const number = await raise(here.team, { codeWord: 'Kvitten', advised: advised(here.team) })
    const start = (person: BuiltPerson) => textOf(person, `/${here.slug}`)
    here.now = new Date('2026-10-10T08:00:00Z')
    expect(await start(some(here.team.seated.kommun))).toContain('bär nästa steg i ärendet ”Kvitten”')
    expect(await start(some(here.team.seated.fk))).not.toContain('Kvitten')
    here.now = day
    expect(await start(here.team.convener)).toContain('Hur gick det?')
    expect(await textOf(here.team.convener, `/${here.slug}/forum/${here.team.key}/arenden`)).toContain(
      'Att följa upp nu',
    )
    expect(number).toBe(1)
  })
})

describe('only the pattern travels (domain.md §4.10, §6)', () => {
  test('three consultations of one kind are offered as a question that holds themes, parts and a band', async () => {
    const here = await buildHouse()
    const kt = here.team
    const words = ['Hemlighet', 'Strandskata', 'Kaveldun']
    const list = `/${here.slug}/forum/${kt.key}/arenden`
    for (const codeWord of words) {
      expect(await textOf(kt.convener, list)).not.toContain('Ställ det som en fråga')
      await raise(kt, { codeWord, advised: { ...advised(kt), advice: 'Rådet Xyzzy', nextStep: 'Steget Xyzzy' } })
    }
    const address = /href="([^"]*fragor\/ny\?[^"]*)"/
      .exec(await textOf(kt.convener, list))?.[1]
      ?.replaceAll('&amp;', '&')
    const [theme] = here.themes
    const parts = ['kommun', 'fk'].map((key) => here.members[key]?.id ?? 0)
    expect(address).toBe(
      `/${here.slug}/fragor/ny?forum=${kt.id}&fran=arenden&themes=${theme}&touches=${parts[0]}&touches=${parts[1]}&cases=few`,
    )
    const form = await textOf(kt.convener, address ?? '')
    const ticked = [...form.matchAll(/name="(themes|touches|cases)" value="([^"]+)" checked/g)].map(
      ([, name, value]) => `${name} ${value}`,
    )
    expect(ticked.toSorted()).toEqual(
      ['cases few', `themes ${theme}`, ...parts.map((part) => `touches ${part}`)].toSorted(),
    )
    const secret = new RegExp([...words, 'Xyzzy', '2026-10-19'].join('|'))
    expect(form).not.toMatch(secret)

    const asked = { key: randomUUID(), forum: kt.id, title: 'Vem beställer?', body: 'Ingen av oss får.', themes: theme }
    expect((await post(kt.convener, `/${here.slug}/fragor`, { ...asked, touches: parts, cases: 'few' })).status).toBe(
      303,
    )
    const { rows } = await here.system.read((trx) =>
      sql<{ table: string; row: Record<string, unknown> }>`
        select 'question' as table, to_jsonb(q) as row from question q union all select 'text', to_jsonb(t) from question_text t
        union all select 'touch', to_jsonb(t) from question_touch t union all select 'theme', to_jsonb(t) from question_theme t
        union all select 'event', to_jsonb(e) from question_event e`.execute(trx),
    )
    expect(rows).toHaveLength(6)
    expect(JSON.stringify(rows)).not.toMatch(secret)
    const question = rows.find(({ table }) => table === 'question')?.row
    expect([question?.case_band, question?.case_count]).toEqual(['few', null])
    expect(Object.keys(question ?? {}).filter((column) => /consult|code|situation/.test(column))).toEqual([])
    // Once asked it is not offered again.
    expect(await textOf(kt.convener, list)).not.toContain('Ställ det som en fråga')
  })
})
