import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, pass, read, tick } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltForum, type BuiltPerson, buildHouse, type House } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { outcomeOf, some, write } from '../../test/raw.ts'
import { allowReferrals, newReferral, referIn } from '../../test/referrals.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'
import { countReferrals, findReferral, listReferrals } from './queries.ts'
import { refer, renewConsent, setReferrals, withdrawReferral } from './write.ts'

let house: House
let team: BuiltForum
let fk: BuiltPerson
let region: BuiltPerson

beforeAll(async () => {
  house = await buildHouse()
  team = house.team
  fk = some(team.seated.fk)
  region = some(team.seated.region)
  await allowReferrals(team)
  await allowReferrals(house.otherTeam)
})

const member = (key: string) => house.members[key]?.id ?? 0
const numbers = (person: BuiltPerson, forum = team) =>
  read(person, async (trx) => (await listReferrals(trx, forum.id, null)).list.map(({ number }) => number))
const idOf = (person: BuiltPerson, number: number) =>
  read(person, async (trx) => (await findReferral(trx, team.id, number)).id)
const rows = (number: number) =>
  house.system.read((trx) =>
    trx.selectFrom('referral').selectAll().where('forum_id', '=', team.id).where('number', '=', number).execute(),
  )

describe('a referral (domain.md §6), said by the database', () => {
  test('there is no column where a word about anybody could be written', async () => {
    const { db } = await openTestDatabase()
    const { rows: texts } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name in ('referral', 'referral_consent') and data_type not in ('bigint', 'integer', 'date', 'uuid', 'boolean',
        'timestamp with time zone') and udt_name <> '_int8' order by 1`.execute(db)
    expect(texts.map(({ name }) => name)).toEqual(['closed_as', 'purpose'])
    const named = write(fk, (trx) =>
      sql`insert into referral (key, forum_id, holder_id, part_ids, purpose, until_on, consent_by, person_id)
        values (${randomUUID()}, ${team.id}, ${member('fk')}, ${[member('kommun')]}, 'Anna Berg, 34 år', today(), ${fk.id}, ${fk.id})`.execute(
        trx,
      ),
    )
    expect(await named).toMatch(/^23514/)
  })

  test('is made only where the office has let the forum, and only where identified cases may come up', async () => {
    expect(await outcomeOf(referIn(house.group))).toMatch(/^HI422 I det här forumet görs inga/)
    const turnOn = (by: BuiltPerson, forum: BuiltForum) => act(by, (trx) => setReferrals(trx, forum.id, true))
    expect(await outcomeOf(turnOn(house.office, house.group))).toMatch(/^HI422 Hänvisningar görs bara i ett öppet/)
    await house.system.act((trx) =>
      trx.updateTable('forum').set({ allows_identified: true }).where('id', '=', house.group.id).execute(),
    )
    expect(await outcomeOf(turnOn(house.group.convener, house.group))).toMatch(/^HI403 Kansliet bestämmer/)
    expect(await outcomeOf(turnOn(house.office, house.group))).toBe('let in')
  })

  test('is written in one’s own name by the part that holds the material, or the convener who may read it', async () => {
    const outsiders = [region, house.office, some(house.otherTeam.seated.fk), house.group.convener]
    for (const person of outsiders)
      expect(await outcomeOf(referIn(team, {}, person))).toMatch(/^HI403 Den part som har/)
    const inTheirName = write(region, (trx) =>
      trx
        .insertInto('referral')
        .values({
          ...{ key: randomUUID(), forum_id: team.id, holder_id: member('fk'), part_ids: [member('kommun')] },
          ...{ purpose: 'plan', until_on: dayOf(house.now), consent_by: fk.id, person_id: fk.id },
        })
        .execute(),
    )
    expect(await inTheirName).toMatch(/^HI403/)
    const blind = referIn(team, { partIds: [member('region')] }, team.convener)
    expect(await outcomeOf(blind)).toMatch(/^HI422 Samtycket ska gälla också/)
    expect(await outcomeOf(referIn(team, {}, team.convener))).toBe('let in')
  })

  test('its consent was obtained by somebody of that part there, for others who sit there, for a year at most', async () => {
    expect(await outcomeOf(referIn(team, { consentBy: region.id }))).toMatch(/^HI422 Samtycket är inhämtat av/)
    const elsewhere = some(house.otherTeam.seated.fk)
    expect(await outcomeOf(referIn(team, { consentBy: elsewhere.id }))).toMatch(/^HI422 Samtycket är inhämtat av/)
    expect(await outcomeOf(referIn(team, { partIds: [999_999] }))).toMatch(/^HI422 Samtycket gäller parter/)
    expect(await outcomeOf(referIn(team, { partIds: [member('af'), member('af')] }))).toMatch(/^HI422 Samtycket gäller/)
    expect(await outcomeOf(referIn(team, { partIds: [member('af'), member('fk')] }))).toMatch(/^23514/)
    expect(await outcomeOf(referIn(team, { partIds: [] }))).toMatch(/^23514/)
    for (const untilOn of [addDays(dayOf(house.now), -1), addDays(dayOf(house.now), 366)])
      expect(await outcomeOf(referIn(team, { untilOn }))).toMatch(/^HI422 Ett samtycke gäller till en dag framåt/)
    expect(await outcomeOf(referIn(team, { untilOn: addDays(dayOf(house.now), 365) }))).toBe('let in')
  })

  test('is read by the parts that are named, in that forum, and by nobody else', async () => {
    const number = await referIn(team)
    for (const person of [fk, team.convener]) expect(await numbers(person)).toContain(number)
    const others = [region, some(house.otherTeam.seated.fk), house.group.convener, house.office, house.colleague]
    for (const person of others) expect(await numbers(person)).toEqual([])
    const consents = (person: BuiltPerson) =>
      read(person, (trx) => trx.selectFrom('referral_consent').selectAll().execute())
    expect((await consents(team.convener)).length).toBeGreaterThan(0)
    expect(await consents(region)).toEqual([])
  })

  test('the same form sent twice is one, and nothing of it is rewritten or removed by hand', async () => {
    const given = newReferral(team)
    const send = () => act(fk, (trx, viewer) => refer(trx, viewer, given))
    const number = await send()
    expect(await send()).toBe(number)
    const touched = [
      write(fk, (trx) =>
        trx
          .updateTable('referral')
          .set({ part_ids: [member('af')] })
          .execute(),
      ),
      write(fk, (trx) => trx.updateTable('referral').set({ closed_at: null }).execute()),
      write(fk, (trx) => trx.deleteFrom('referral').execute()),
      write(fk, (trx) => trx.deleteFrom('referral_consent').execute()),
    ]
    for (const outcome of await Promise.all(touched)) expect(outcome).toMatch(/^42501/)
    const bySystem = house.system.act((trx) => sql`delete from referral`.execute(trx))
    expect(await outcomeOf(bySystem)).toMatch(/^42501/)
  })

  test('a new consent is a new version by the same part; of two at once the second is told', async () => {
    const number = await referIn(team)
    const id = await idOf(fk, number)
    const renew = (by: BuiltPerson, version: number, days: number, consentBy = fk.id) =>
      outcomeOf(
        act(by, (trx) => renewConsent(trx, { id, version }, { consentBy, untilOn: addDays(dayOf(house.now), days) })),
      )
    const af = some(team.seated.af)
    await expect(renew(af, 1, 60)).rejects.toThrow('har ändrats')
    expect(await renew(fk, 1, 400)).toMatch(/^HI422 Ett samtycke gäller/)
    expect(await renew(fk, 1, 60, region.id)).toMatch(/^HI422 Samtycket är inhämtat av/)
    expect(await renew(fk, 1, 60)).toBe('let in')
    await expect(act(fk, (trx) => renewConsent(trx, { id, version: 1 }, newReferral(team)))).rejects.toThrow(
      'har ändrats',
    )
    const skips = write(fk, (trx) => trx.updateTable('referral').set({ version: 7 }).where('id', '=', id).execute())
    expect(await skips).toMatch(/^HI409/)
    const { consents, untilOn } = await read(fk, (trx) => findReferral(trx, team.id, number))
    expect(consents.map(({ version }) => version)).toEqual([2, 1])
    expect(untilOn).toBe(addDays(dayOf(house.now), 60))
  })

  test('a part that the consent names reads it and keeps its hands off', async () => {
    const number = await referIn(team, { partIds: [member('kommun'), member('region')] })
    const id = await idOf(region, number)
    expect(await outcomeOf(act(region, (trx) => withdrawReferral(trx, id)))).toMatch(/^HI403 Den part som har/)
    const longer = { consentBy: fk.id, untilOn: addDays(dayOf(house.now), 90) }
    expect(await outcomeOf(act(region, (trx) => renewConsent(trx, { id, version: 1 }, longer)))).toMatch(
      /^HI403 Den part/,
    )
  })

  test('taken back it is closed that moment, by its part or the convener; and a job removes all but the number', async () => {
    for (const by of [fk, team.convener]) {
      const number = await referIn(team)
      const id = await idOf(by, number)
      const stranger = some(house.otherTeam.seated.fk)
      expect(await outcomeOf(act(stranger, (trx) => withdrawReferral(trx, id)))).toMatch(/^HI409/)
      await act(by, (trx) => withdrawReferral(trx, id))
      for (const person of [fk, team.convener]) expect(await numbers(person)).not.toContain(number)
      expect(await outcomeOf(act(by, (trx) => withdrawReferral(trx, id)))).toMatch(/^HI409 Hänvisningen är redan/)
      const [before] = await rows(number)
      expect([before?.closed_as, before?.withdrawn_by]).toEqual(['withdrawn', by.id])
      await tick(house)
      const [after] = await rows(number)
      expect([
        after?.holder_id,
        after?.part_ids,
        after?.consent_by,
        after?.person_id,
        after?.withdrawn_by,
        after?.opened_on,
      ]).toEqual([null, null, null, null, null, null])
      expect([after?.number, after?.year]).toEqual([number, 2026])
      const left = await house.system.read((trx) =>
        trx.selectFrom('referral_consent').where('referral_id', '=', id).selectAll().execute(),
      )
      expect(left).toEqual([])
    }
  })

  test('what only a job may do', async () => {
    const byHand = write(fk, (trx) => sql`select end_referrals()`.execute(trx))
    expect(await byHand).toMatch(/^HI403/)
    const number = await referIn(team)
    const asOwner = (statement: ReturnType<typeof sql>) =>
      outcomeOf(
        house.db.transaction().execute(async (trx) => {
          await sql`select set_config('hissen.association', ${String(house.id)}, true), set_config('hissen.forums', '*', true),
            set_config('hissen.now', ${house.now.toISOString()}, true)`.execute(trx)
          await statement.execute(trx)
        }),
      )
    const early = sql`update referral set closed_at = now(), closed_as = 'expired' where number = ${number} and forum_id = ${team.id}`
    expect(await asOwner(early)).toMatch(/^HI403 En hänvisning avslutas/)
    const withName = sql`update referral set part_ids = array[${member('region')}]::bigint[], version = 2 where number = ${number} and forum_id = ${team.id}`
    expect(await asOwner(withName)).toMatch(/^HI403 Gäller samtycket annat/)
    expect(await asOwner(sql`update referral set number = 999 where forum_id = ${team.id}`)).toMatch(
      /^HI403 Det som har/,
    )
    expect(await asOwner(sql`delete from referral where forum_id = ${team.id}`)).toMatch(/^HI403 Det som har/)
    expect(await asOwner(sql`delete from referral_consent where true`)).toMatch(/^HI403 Det som har/)
    const emptied = sql`update referral set holder_id = null where number = ${number} and forum_id = ${team.id}`
    expect(await asOwner(emptied)).not.toBe('let in')
  })

  test('counted for the office alone, as a band', async () => {
    expect(await outcomeOf(read(team.convener, (trx) => countReferrals(trx, team.id)))).toMatch(/^HI403 Kansliet ser/)
    expect(await read(house.office, (trx) => countReferrals(trx, house.otherTeam.id))).toEqual([])
    await referIn(house.otherTeam)
    expect(await read(house.office, (trx) => countReferrals(trx, house.otherTeam.id))).toEqual([
      { year: 2026, band: 'few' },
    ])
  })

  test('turned off, or where identified cases may no longer come up, every open one ends that moment and stays ended', async () => {
    const { otherTeam } = house
    const holder = some(otherTeam.seated.fk)
    const number = await referIn(otherTeam)
    await act(house.office, (trx) => setReferrals(trx, otherTeam.id, false))
    expect(await numbers(holder, otherTeam)).toEqual([])
    await act(house.office, (trx) => setReferrals(trx, otherTeam.id, true))
    expect(await numbers(holder, otherTeam)).toEqual([])
    const next = await referIn(otherTeam)
    expect(next).not.toBe(number)
    await house.system.act((trx) =>
      trx.updateTable('forum').set({ allows_identified: false }).where('id', '=', otherTeam.id).execute(),
    )
    expect(await numbers(holder, otherTeam)).toEqual([])
    const { allows_referrals } = await house.system.read((trx) =>
      trx.selectFrom('forum').where('id', '=', otherTeam.id).select('allows_referrals').executeTakeFirstOrThrow(),
    )
    expect(allows_referrals).toBe(false)
  })

  test('a preparatory group without seats of its own is read by those whose meeting it is a part of', async () => {
    const group = await house.system.act((trx) =>
      trx
        .insertInto('forum')
        .values({
          ...{
            key: 'bg',
            ordinal: 90,
            kind: 'preparatory',
            name: 'Beredningsgruppen',
            short_name: 'BG',
            meets_with: team.id,
          },
          ...{ allows_identified: true, allows_referrals: true },
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const number = await act(fk, (trx, viewer) => refer(trx, viewer, { ...newReferral(team), forumId: group.id }))
    // Drawn, so that it does not tell how many others have made.
    expect(number).toBeGreaterThanOrEqual(1000)
    const list = (person: BuiltPerson) =>
      read(person, async (trx) => (await listReferrals(trx, group.id, null)).list.length)
    expect([await list(fk), await list(team.convener), await list(region)]).toEqual([1, 1, 0])
    expect(
      await outcomeOf(
        act(some(house.otherTeam.seated.fk), (trx, viewer) =>
          refer(trx, viewer, { ...newReferral(team), forumId: group.id }),
        ),
      ),
    ).toMatch(/^HI403/)

    // With the team its table goes, and nobody could read them.
    const here = await buildHouse()
    await allowReferrals(here.team)
    const beside = await here.system.act((trx) =>
      trx
        .insertInto('forum')
        .values({
          ...{ key: 'bg', ordinal: 90, kind: 'preparatory', name: 'BG', short_name: 'BG', meets_with: here.team.id },
          ...{ allows_identified: true, allows_referrals: true },
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const own = some(here.team.seated.fk)
    for (const forumId of [here.team.id, beside.id])
      await act(own, (trx, viewer) => refer(trx, viewer, { ...newReferral(here.team), forumId }))
    const closing = await get(here.office, `/${here.slug}/forum/${here.team.key}/stang`)
    expect(await closing.text()).toContain('Öppna hänvisningar avslutas (1–4)')
    await act(here.office, (trx) =>
      trx
        .updateTable('forum')
        .set({ closed_on: dayOf(here.now) })
        .where('id', '=', here.team.id)
        .execute(),
    )
    const ended = await here.system.read((trx) => trx.selectFrom('referral').select('closed_as').execute())
    expect(ended).toEqual([{ closed_as: 'turned_off' }, { closed_as: 'turned_off' }])
  })

  test('whoever a colleague has named as the one who asked the person is told, and sees who wrote it', async () => {
    const here = await buildHouse()
    await allowReferrals(here.team)
    const named = some(here.team.seated.fk)
    const mine = await referIn(here.team)
    const start = async (person: BuiltPerson) => (await get(person, `/${here.slug}`)).text()
    expect(await start(named)).not.toContain('har skrivit att du har frågat')
    const theirs = await referIn(here.team, {}, here.team.convener)
    const told = `${here.team.convener.name} har skrivit att du har frågat personen om hänvisning ${theirs}`
    expect(await start(named)).toContain(told)
    for (const person of [here.team.convener, some(here.team.seated.region)])
      expect(await start(person)).not.toContain('har skrivit att du har frågat')
    const page = async (number: number) =>
      (await get(named, `/${here.slug}/forum/${here.team.key}/hanvisningar/${number}`)).text()
    expect(await page(theirs)).toContain(`Skrivet av ${here.team.convener.name}`)
    expect(await page(mine)).not.toContain('Skrivet av')
    pass(here, 14)
    expect(await start(named)).not.toContain(told)
  })
})

describe('on the pages', () => {
  const at = (forum = team) => `/${house.slug}/forum/${forum.key}/hanvisningar`
  const fields = () => ({
    ...{ key: randomUUID(), 'inhamtat-av': `${fk.id}-${member('fk')}`, parter: [member('kommun')], andamal: 'plan' },
    ...{ 'till-och-med': addDays(dayOf(house.now), 5), dokumenterat: 'ja' },
  })

  test('written, read by the part it names, lengthened, taken back; to others it is not there', async () => {
    expect((await post(region, at(), fields())).status).toBe(403)
    expect((await get(house.office, `${at()}/ny`)).status).toBe(403)
    const lacking = await post(fk, at(), { ...fields(), dokumenterat: '', parter: [] })
    expect(lacking.status).toBe(422)
    expect(await lacking.text()).toContain('Samtycket ska finnas dokumenterat hos parten först')
    const named = await post(fk, at(), { ...fields(), andamal: 'Anna Berg, 34 år från Mörrum' })
    expect(named.status).toBe(422)
    expect(await named.text()).not.toContain('Anna Berg')
    expect((await post(fk, at(house.group), fields())).status).toBe(403)

    const form = fields()
    const made = await post(fk, at(), { ...form, anteckning: 'Anna Berg, 870615-1234' })
    expect(made.status).toBe(303)
    const where = made.headers.get('Location') ?? ''
    expect((await post(fk, at(), form)).headers.get('Location')).toBe(where)
    const page = await (await get(team.convener, where)).text()
    expect(page).toContain('Part fk')
    expect(page).not.toContain('Anna')
    for (const person of [region, house.office, some(house.otherTeam.seated.fk), house.colleague])
      expect((await get(person, where)).status).toBe(404)
    expect(await (await get(region, at())).text()).not.toContain(where)
    expect((await get(house.otherTeam.convener, at())).status).toBe(403)

    expect(await (await get(fk, `/${house.slug}`)).text()).toContain(where)
    expect(await (await get(team.convener, `/${house.slug}`)).text()).not.toContain(where)

    const longer = { version: 1, 'inhamtat-av': form['inhamtat-av'], 'till-och-med': '2027-01-15', dokumenterat: 'ja' }
    expect((await post(fk, `${where}/samtycke`, { ...longer, 'till-och-med': '2031-01-01' })).status).toBe(422)
    expect((await post(fk, `${where}/samtycke`, longer)).status).toBe(303)
    const late = await post(fk, `${where}/samtycke`, { ...longer, 'till-och-med': '2027-02-16' })
    expect([late.status, (await late.text()).includes('2027-02-16')]).toEqual([409, true])
    expect((await post(region, `${where}/aterkalla`)).status).toBe(404)
    expect(await (await get(fk, `${where}/aterkalla`)).text()).toContain('Låt den vara')
    expect((await post(fk, `${where}/aterkalla`)).status).toBe(303)
    for (const person of [fk, team.convener]) expect((await get(person, where)).status).toBe(404)
    expect((await post(fk, at(), form)).status).toBe(409)
  })

  test('the office turns it on and off, sees bands and no referral', async () => {
    expect((await post(team.convener, `${at()}/installning`, { gors: 'nej' })).status).toBe(403)
    const seen = await (await get(house.office, at())).text()
    expect(seen).toContain('10 eller fler')
    expect(seen).not.toContain(`${at()}/1"`)
    expect((await post(house.office, `${at(house.board)}/installning`, { gors: 'ja' })).status).toBe(422)
    expect((await post(house.office, `${at()}/installning`, { gors: 'kanske' })).status).toBe(422)
  })

  test('another association’s does not exist', async () => {
    const other = await buildHouse()
    await allowReferrals(other.team)
    const number = await referIn(team)
    const stranger = some(other.team.seated.fk)
    expect((await get(stranger, `${at()}/${number}`)).status).toBe(404)
    expect((await get(stranger, `/${other.slug}/forum/${other.team.key}/hanvisningar/${number}`)).status).toBe(404)
    expect(await outcomeOf(act(stranger, (trx, viewer) => refer(trx, viewer, newReferral(team))))).not.toBe('let in')
  })
})

// Last: it moves the clock.
test('when its day has passed it is not there, before any job has been near it', async () => {
  const number = await referIn(team, { untilOn: addDays(dayOf(house.now), 2) })
  pass(house, 2)
  expect(await numbers(team.convener)).toContain(number)
  const id = await idOf(fk, number)
  pass(house, 1)
  expect(await numbers(team.convener)).not.toContain(number)
  expect(await outcomeOf(act(fk, (trx) => withdrawReferral(trx, id)))).toMatch(/^HI409/)
  const path = `/${house.slug}/forum/${team.key}/hanvisningar/${number}`
  expect((await get(fk, path)).status).toBe(404)
  const other = await referIn(team)
  const kept = await get(fk, `/${house.slug}/forum/${team.key}/hanvisningar/${other}`)
  expect([kept.status, kept.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  await tick(house)
  expect((await rows(number)).map(({ closed_as, holder_id }) => [closed_as, holder_id])).toEqual([['expired', null]])
})
