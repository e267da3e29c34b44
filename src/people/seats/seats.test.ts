import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { act, pass, tick, viewerOf } from '../../../test/acting.ts'
import { get, jobs, post } from '../../../test/app.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildQuestion,
  type House,
} from '../../../test/builders.ts'
import { handOver } from '../../../test/steps.ts'

const some = (person: BuiltPerson | undefined): BuiltPerson => {
  if (!person) throw new Error('Nobody')
  return person
}

async function seatOf({ house, id }: BuiltForum, member = 'af'): Promise<{ id: number; path: string }> {
  const seat = await house.system.read((trx) =>
    trx
      .selectFrom('seat')
      .where('forum_id', '=', id)
      .where('member_id', '=', house.members[member]?.id ?? 0)
      .select('id')
      .executeTakeFirstOrThrow(),
  )
  return { id: seat.id, path: `/${house.slug}/platser/${seat.id}` }
}

async function holdingOf(house: House, seat: number, person: number): Promise<number> {
  const row = await house.system.read((trx) =>
    trx
      .selectFrom('seat_holder')
      .where('seat_id', '=', seat)
      .where('person_id', '=', person)
      .select('id')
      .executeTakeFirstOrThrow(),
  )
  return row.id
}

const invitation = (of: Record<string, string> = {}) => ({
  key: randomUUID(),
  namn: 'Nils Ny',
  epost: `${randomUUID()}@kommun.example`,
  som: 'ersattare',
  fran: '2026-09-07',
  ...of,
})

const textOf = async (asker: BuiltPerson, path: string) => (await get(asker, path)).text()

const mailTo = (house: House, address: string) =>
  house.db.selectFrom('mail').where('to_address', '=', address).selectAll().orderBy('id').execute()

test('a convener invites somebody: a letter says for which seat and how to sign in, and the person sits there', async () => {
  const house = await buildHouse()
  const { team } = house
  const { path } = await seatOf(team)
  const sent = invitation()
  jobs.sent.splice(0)
  expect((await post(team.convener, `${path}/inbjudan`, sent)).status).toBe(303)
  const [mail] = await mailTo(house, sent.epost)
  expect(mail?.subject).toBe(`Inbjudan till Forum ${team.key}`)
  for (const word of [
    'Part af, som ersättare',
    sent.epost,
    'http://localhost/logga-in',
    team.convener.name,
    'lösenord',
  ]) {
    expect(mail?.text_body).toContain(word)
    expect(mail?.html_body).toContain(word)
  }
  expect(jobs.sent).toEqual([{ name: 'mail', ids: { mail: mail?.id } }])
  const page = await (await get(team.convener, path)).text()
  expect(page).toContain('Nils Ny')
  expect(page).toContain('inbjuden 7 september')
  expect(await (await get(some(team.seated.fk), `/${house.slug}/forum/${team.key}`)).text()).toContain('Nils Ny')
})

test('the second send of an invitation sends nothing more', async () => {
  const house = await buildHouse()
  const { path } = await seatOf(house.team)
  const sent = invitation()
  for (const _ of [1, 2]) expect((await post(house.office, `${path}/inbjudan`, sent)).status).toBe(303)
  expect(await mailTo(house, sent.epost)).toHaveLength(1)
})

test('what is wrong with an invitation is said, and what was typed is kept', async () => {
  const house = await buildHouse()
  const { team } = house
  const { path } = await seatOf(team)
  const wrong: [Record<string, string>, string][] = [
    [{ epost: 'ingen adress' }, 'Skriv en hel e-postadress'],
    [{ namn: ' ' }, 'Skriv personens namn'],
    [{ fran: '2026-09-06' }, 'Välj i dag eller en senare dag'],
    [{ fran: '2026-10-02', till: '2026-10-01' }, 'Sista dagen kommer efter den första'],
    [{ fran: '3026-10-02' }, 'Kontrollera årtalet'],
    [{ som: 'kung' }, 'Välj ett av alternativen'],
    [{ epost: some(team.seated.af).email.toUpperCase() }, 'har redan platsen då'],
  ]
  for (const [of, sentence] of wrong) {
    const sent = invitation({ namn: 'Vera Väntar', ...of })
    const page = await post(team.convener, `${path}/inbjudan`, sent)
    const html = await page.text()
    expect([page.status, html.includes(sentence)], sentence).toEqual([422, true])
    expect(html).toContain(`value="${sent.epost}"`)
    expect(await mailTo(house, sent.epost.toLowerCase())).toEqual([])
  }
})

test('seats of another association do not exist, those of another forum are not mine', async () => {
  const [house, other] = [await buildHouse(), await buildHouse()]
  const theirs = await seatOf(other.team)
  const beside = await seatOf(house.otherTeam)
  const foreign = `/${house.slug}/platser/${theirs.id}`
  expect((await get(house.office, foreign)).status).toBe(404)
  expect((await post(house.office, `${foreign}/inbjudan`, invitation())).status).toBe(404)
  expect((await get(house.team.convener, beside.path)).status).toBe(403)
  expect((await post(house.team.convener, `${beside.path}/inbjudan`, invitation())).status).toBe(403)
  const own = await seatOf(house.team)
  expect((await post(some(house.team.seated.af), `${own.path}/inbjudan`, invitation())).status).toBe(403)
  const holding = await holdingOf(house, beside.id, some(house.otherTeam.seated.af).id)
  expect((await post(house.office, `${own.path}/innehavare/${holding}/slut`, { till: '2026-09-30' })).status).toBe(404)
})

test('the same address is the same person: invited from another association the name stays', async () => {
  const [one, other] = [await buildHouse(), await buildHouse()]
  const { path } = await seatOf(other.team)
  await post(other.office, `${path}/inbjudan`, invitation({ namn: 'Fel Namn', epost: one.colleague.email }))
  const page = await (await get(other.office, path)).text()
  expect(page).toContain(one.colleague.name)
  expect(page).not.toContain('Fel Namn')
  expect((await viewerOf({ ...one.colleague, house: other })).person.name).toBe(one.colleague.name)
})

test('whether somebody has been in is shown to those who invite, without when', async () => {
  const house = await buildHouse()
  const { team } = house
  const { path } = await seatOf(team)
  const guest = await buildPerson(await buildHouse())
  await post(team.convener, `${path}/inbjudan`, invitation({ epost: guest.email }))
  expect(await (await get(team.convener, path)).text()).toContain('inbjuden 7 september')
  await get({ ...guest, house }, `/${house.slug}`)
  const after = await (await get(team.convener, path)).text()
  expect(after).not.toContain('inbjuden 7 september')
  expect(await (await get(some(team.seated.af), path)).text()).not.toContain('har varit inne')
})

test('an invitation is sent again on request, and not twice in a moment', async () => {
  const house = await buildHouse()
  const { team } = house
  const { id, path } = await seatOf(team)
  const sent = invitation()
  await post(team.convener, `${path}/inbjudan`, sent)
  const person = (await mailTo(house, sent.epost))[0]?.person_id ?? 0
  const again = `${path}/innehavare/${await holdingOf(house, id, person)}/inbjudan`
  const soon = await post(team.convener, again, { key: randomUUID() })
  expect([soon.status, (await soon.text()).includes('Vänta tio minuter')]).toEqual([422, true])
  house.now = new Date(house.now.getTime() + 11 * 60_000)
  expect((await post(team.convener, again, { key: randomUUID() })).status).toBe(303)
  expect(await mailTo(house, sent.epost)).toHaveLength(2)
})

test('after a set-up from a file all who have not been in are invited at once, each once', async () => {
  const house = await buildHouse()
  const { team, slug, id } = house
  const seats = `/${slug}/forum/${team.key}/platser`
  expect(await (await get(team.convener, seats)).text()).not.toContain('Skicka inbjudan till alla')
  const [af, fk] = [some(team.seated.af), some(team.seated.fk)]
  await house.db.transaction().execute(async (trx) => {
    await sql`select set_config('hissen.association', ${String(id)}, true)`.execute(trx)
    await sql`update membership set has_entered = false where person_id in (${af.id}, ${fk.id})`.execute(trx)
  })
  expect(await (await get(team.convener, seats)).text()).toContain('2 som sitter här har inte varit inne')
  for (const _ of [1, 2]) expect((await post(team.convener, `${seats}/inbjudningar`)).status).toBe(303)
  for (const person of [af, fk]) expect(await mailTo(house, person.email)).toHaveLength(1)
})

test('an invitation taken back lets nobody in', async () => {
  const house = await buildHouse()
  const { team } = house
  const { id, path } = await seatOf(team)
  const sent = invitation({ fran: '2026-09-07' })
  await post(team.convener, `${path}/inbjudan`, sent)
  const person = (await mailTo(house, sent.epost))[0]?.person_id ?? 0
  const back = `${path}/innehavare/${await holdingOf(house, id, person)}/ta-tillbaka`
  expect((await post(team.convener, back)).status).toBe(303)
  expect((await get({ id: person, house }, `/${house.slug}`)).status).toBe(404)
  const af = `${path}/innehavare/${await holdingOf(house, id, some(team.seated.af).id)}/ta-tillbaka`
  expect((await post(team.convener, af)).status).toBe(409)
})

test('a last day says what is held, ends access that night, and then the question asks for a new hand', async () => {
  const house = await buildHouse()
  const { team, slug, office } = house
  const [af, fk] = [some(team.seated.af), some(team.seated.fk)]
  const number = await buildQuestion(team, { title: 'Vem ringer vem?' })
  await handOver(team.convener, number, af)
  const { id, path } = await seatOf(team)
  const leaving = `${path}/innehavare/${await holdingOf(house, id, af.id)}/slut`
  expect(await (await get(team.convener, path)).text()).toContain('Håller i 1 fråga här, som då behöver en ny hand.')
  const past = await post(team.convener, leaving, { till: '2026-09-06', visad: '' })
  expect([past.status, (await past.text()).includes('Välj i dag')]).toEqual([422, true])
  expect((await post(team.convener, leaving, { till: '2026-09-08', visad: '' })).status).toBe(303)
  expect((await post(team.convener, leaving, { till: '2026-09-09', visad: '' })).status).toBe(409)

  pass(house, 1)
  expect((await get(af, `/${slug}/fragor/${number}`)).status).toBe(200)
  pass(house, 1)
  const seats = `/${slug}/forum/${team.key}/platser`
  expect((await get(af, seats)).status).toBe(403)
  // Whoever holds a question reads it; the tick of the minute gives it to another hand.
  await tick(house)
  expect((await get(af, `/${slug}/fragor/${number}`)).status).toBe(404)
  const waiting = await (await get(team.convener, seats)).text()
  expect(waiting).toContain('Behöver en ny hand')
  expect(waiting).toContain('Vem ringer vem?')
  const asked = await (await get(team.convener, `/${slug}`)).text()
  expect(asked).toContain('”Vem ringer vem?” behöver en ny hand')
  const question = await (await get(fk, `/${slug}/fragor/${number}`)).text()
  expect(question).toContain('tills ni har sagt vem som går vidare')
  const kansli = await (await get(office, `/${slug}/kansli`)).text()
  expect(kansli).toContain('1 fråga behöver en ny hand.')
  expect(kansli).not.toContain('Vem ringer vem?')
  const named = await post(team.convener, `/${slug}/fragor/${number}/ny-hand`, { holder: fk.id, back: seats })
  expect([named.status, named.headers.get('Location')]).toEqual([303, seats])
  expect(await (await get(team.convener, seats)).text()).not.toContain('Behöver en ny hand')
  expect(await (await get(fk, `/${slug}/fragor/${number}`)).text()).not.toContain('tills ni har sagt')
})

test('whoever has left the association meets nothing of it with an old session', async () => {
  const house = await buildHouse()
  const { team, slug, office } = house
  const { convener } = team
  const person = `/${slug}/kansli/personer/${convener.id}`
  expect((await post(office, `${person}/slut`, { till: '2026-09-07', visad: '' })).status).toBe(303)
  expect((await get(convener, `/${slug}`)).status).toBe(200)
  pass(house, 1)
  // The seat is vacant from that night on, though nobody has said anything of the seat itself.
  expect(await textOf(office, `/${slug}/forum/${team.key}/platser`)).not.toContain(convener.name)
  expect(await textOf(office, `/${slug}/forum/${team.key}`)).not.toContain(convener.name)
  expect(await textOf(office, `/${slug}/kansli`)).toContain(`${team.key} saknar sammankallande`)
  for (const path of ['', '/hissen', '/forum', '/ni-fragade', `/forum/${team.key}/platser`, '/hissen/tavlan/strom']) {
    expect((await get(convener, `/${slug}${path}`)).status, path).toBe(404)
  }
  expect((await post(convener, `/${slug}/fragor`, { text: 'hej' })).status).toBe(404)
})

test('each part writes its mandate; two at once are told of each other and keep what they typed', async () => {
  const house = await buildHouse()
  const { team } = house
  const { path } = await seatOf(team)
  const af = some(team.seated.af)
  const words = {
    version: 1,
    mandat: 'Vi kan lova tid.',
    telefon: '0456-81 60 00',
    tider: 'vardagar 9–11',
    'vag-in': '',
  }
  const asked = await post(af, `${path}/uppgifter`, { ...words, mandat: 'Anna Nilsson kan lova tid.' })
  expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('Läs igenom en gång till')])
  expect((await post(af, `${path}/uppgifter`, words)).status).toBe(303)
  const late = await post(house.office, `${path}/uppgifter`, { ...words, mandat: 'Vi lovar pengar.' })
  const html = await late.text()
  expect([late.status, html.includes('Vi lovar pengar.'), html.includes('Vi kan lova tid.')]).toEqual([409, true, true])
  expect((await post(team.convener, `${path}/uppgifter`, { ...words, version: 2 })).status).toBe(403)
  const { mandat, ...ways } = words
  expect((await post(team.convener, `${path}/uppgifter`, { ...ways, version: 2, telefon: '0456-1' })).status).toBe(303)
  const shown = await (await get(af, `/${house.slug}/forum/${team.key}`)).text()
  expect([shown.includes('Vi kan lova tid.'), shown.includes('0456')]).toEqual([true, true])
  const odd = await post(af, `${path}/uppgifter`, { ...words, version: 3, telefon: 'ring mig' })
  expect([odd.status, (await odd.text()).includes('ring mig')]).toEqual([422, true])
})

test('the office adds a seat, makes it convene and closes it', async () => {
  const house = await buildHouse()
  const { team, slug, office } = house
  const seats = `/${slug}/forum/${team.key}/platser`
  const seat = {
    key: randomUUID(),
    part: house.members.fk?.id,
    funktion: 'rehabilitering',
    rytm: 'yearly',
    ganger: '2',
  }
  expect((await post(team.convener, seats, seat)).status).toBe(403)
  const wrong = await post(office, seats, { ...seat, ganger: '' })
  expect([wrong.status, (await wrong.text()).includes('Skriv hur många gånger')]).toEqual([422, true])
  const added = await post(office, seats, seat)
  const path = added.headers.get('Location') ?? ''
  expect((await post(office, seats, seat)).headers.get('Location')).toBe(path)
  expect(await (await get(office, path)).text()).toContain('Är med 2 gånger om året')
  expect((await post(team.convener, `${path}/sammankallande`, { pa: 'ja' })).status).toBe(403)
  expect((await post(office, `${path}/sammankallande`, { pa: 'ja' })).status).toBe(303)
  const third = await seatOf(team)
  const many = await post(office, `${third.path}/sammankallande`, { pa: 'ja' })
  expect([many.status, (await many.text()).includes('högst två sammankallande')]).toEqual([422, true])
  expect((await post(office, `${path}/stang`)).status).toBe(303)
  expect((await post(office, `${path}/stang`)).status).toBe(409)
  const last = await post(office, `${(await seatOf(team, 'kommun')).path}/stang`)
  expect([last.status, (await last.text()).includes('alltid en sammankallande')]).toEqual([422, true])
})

test('ledig and saknar ersättare are said where one can act, not to others', async () => {
  const house = await buildHouse()
  const { team, slug, office } = house
  const { id } = await seatOf(team)
  await act(office, (trx) =>
    trx.updateTable('seat_holder').set({ until_on: '2026-09-07' }).where('seat_id', '=', id).execute(),
  )
  pass(house, 1)
  const kansli = await (await get(office, `/${slug}/kansli/platser`)).text()
  expect([kansli.includes('Lediga (1)'), kansli.includes('saknar ersättare')]).toEqual([true, true])
  expect(await (await get(team.convener, `/${slug}/forum/${team.key}/platser`)).text()).toContain('ledig')
  for (const path of ['/hissen', '', `/forum/${team.key}/ni-fragade`]) {
    const page = await (await get(team.convener, `/${slug}${path}`)).text()
    expect(page.includes('saknar ersättare'), path).toBe(false)
  }
})
