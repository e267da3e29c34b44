import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pass } from '../../test/acting.ts'
import { ask, errors, formHeaders, get, moveTo, openTestApp, toBody } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, leave, questionOf } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { makeLink } from '../../test/links.ts'
import { buildAnswered, buildLifted, hear, judge } from '../../test/steps.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'
import { hash } from '../people/session.ts'

// Every request of the tests comes from one network.
beforeEach(async () => void (await (await openTestDatabase()).db.deleteFrom('link_knock').execute()))

afterEach(() => expect(errors.splice(0)).toEqual([]))

const verdictOf = async (person: BuiltPerson, number: number) => {
  const { id, answerId, originForumId } = await questionOf(person.house, number)
  return makeLink(person, { kind: 'verdict', questionId: id, answerId, forumId: originForumId })
}

const perspectiveOf = async (person: BuiltPerson, number: number, member: string) => {
  const { id, forum } = await questionOf(person.house, number)
  const memberId = person.house.members[member]?.id ?? 0
  return makeLink(person, { kind: 'perspective', questionId: id, forumId: forum.id, memberId })
}

const open = (house: House, link: string, init: RequestInit = {}) => {
  moveTo(house.now)
  return ask(null, link, init)
}
const send = (house: House, link: string, fields: Parameters<typeof toBody>[0]) =>
  open(house, link, { method: 'POST', body: toBody(fields), headers: { 'Content-Type': formHeaders['Content-Type'] } })

describe('“Hjälper svaret?” by a link', () => {
  test('words that may point at somebody are asked about in the house’s own name, and the link is not used by that', async () => {
    const house = await buildHouse()
    const link = await verdictOf(house.team.convener, await buildAnswered(house.team))
    const said = { value: 'not_enough', sentence: 'Det gäller en kvinna 34 år från Mörrum som väntar.' }
    const asked = await send(house, link, said)
    const page = await asked.text()
    expect([asked.status, page.includes('data-textprov="/l/textprov"')]).toEqual([422, true])
    expect(page).toContain(await nameOf(house))
    const back = await send(house, link, { ...said, eftertanke: 'tillbaka', 'eftertanke-sett': 'sentence' })
    expect([back.status, await back.text()]).toEqual([422, expect.stringContaining(said.sentence)])
    expect((await send(house, link, { ...said, sentence: 'Ingen ringde upp.' })).status).toBe(303)
  })

  test('the answer stands in full on one page, and the verdict is given as if one had signed in', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, number)
    const page = await open(house, link)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.')
    expect(text).toContain('Svaret räcker inte')
    expect(text).not.toContain('Huvudmeny')
    expect([...text.matchAll(/href="\/[^"]*"/g)].map(String).filter((href) => href.includes(house.slug))).toEqual([])
    expect(await stateOf(house, number)).toBe('delivering')

    const sent = await send(house, link, { value: 'helps' })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('Location')).toBe(link)
    expect(await (await open(house, link)).text()).toContain('Det är gjort')
    expect((await questionOf(house, number)).verdicts).toMatchObject([{ value: 'helps' }])
    const told = await get(house.team.convener, `/${house.slug}/fragor/${number}`)
    expect(await told.text()).toContain('Ja, det hjälper, via länk i mejl')
    expect(await lastEventOf(house, number, 'judged')).toMatchObject({
      person_id: house.team.convener.id,
      by_link_id: expect.any(Number),
    })
  })

  test('one who may not judge gives a voice', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const officer = house.team.seated.af ?? house.office
    const link = await verdictOf(officer, number)
    expect(await (await open(house, link)).text()).toContain('visas för sammankallande')
    expect((await send(house, link, { value: 'partly' })).status).toBe(303)
    expect(await lastEventOf(house, number, 'voiced')).toMatchObject({ person_id: officer.id })
    expect((await questionOf(house, number)).verdicts).toEqual([])
  })

  test('“räcker inte” needs its sentence; a fault does not use the link up', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, number)
    for (const fields of [{ value: 'not_enough' }, { value: 'kanske' }, {}]) {
      const refused = await send(house, link, fields)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Fel:')
    }
    expect((await send(house, link, { value: 'not_enough', sentence: 'Läkarintyget saknas.' })).status).toBe(303)
    expect((await questionOf(house, number)).state).toBe('received')
  })

  test('it is used once, also by two at once', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const officer = house.team.seated.af ?? house.office
    const link = await verdictOf(officer, number)
    const sent = await Promise.all([1, 2, 3].map(() => send(house, link, { value: 'helps' })))
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    expect((await send(house, link, { value: 'not_enough', sentence: 'Nej.' })).status).toBe(409)
    expect(await usesOf(house)).toMatchObject({ used: 1 })
  })

  test('another verdict ends it, and so do a new answer and the question’s end', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const [mine, voice] = [
      await verdictOf(house.team.convener, number),
      await verdictOf(house.team.seated.af ?? house.office, number),
    ]
    await judge(house.team.convener, number, 'not_enough')
    for (const link of [mine, voice]) {
      const page = await open(house, link)
      expect(page.status).toBe(410)
      expect(await page.text()).toContain(`Fråga ${number} är nu mottagen`)
      expect((await send(house, link, { value: 'helps' })).status).toBe(409)
    }
  })

  test('what the forum has said already is not asked of the others', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.seated.af ?? house.office, number)
    await judge(house.team.convener, number, 'helps')
    expect(await stateOf(house, number)).toBe('delivering')
    expect(await (await open(house, link)).text()).toContain('Det är redan besvarat')
    const late = await send(house, link, { value: 'not_enough', sentence: 'Läkarintyget <saknas>.' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Läkarintyget &lt;saknas&gt;.')
  })
})

describe('“Hur ser det ut hos er?” by a link', () => {
  test('is answered for the part one sits for, or with nothing to add', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team, { touches: ['af', 'fk'] })
    const [af, fk] = [house.group.seated.af ?? house.office, house.group.seated.fk ?? house.office]
    const member = house.members.af?.id ?? 0
    const link = await perspectiveOf(af, number, 'af')
    expect(await (await open(house, link)).text()).toContain('Ingen av oss får besluta om det.')
    const written = { member, as: 'written', sees: 'Vi ser det varje vecka.', stance: 'behind' }
    expect((await send(house, link, written)).status).toBe(303)
    const nothing = await perspectiveOf(fk, number, 'fk')
    expect((await send(house, nothing, { member: house.members.fk?.id ?? 0, as: 'nothing' })).status).toBe(303)
    const { heard } = await questionOf(house, number)
    expect(heard.map(({ memberId, isBehind }) => [memberId, isBehind])).toEqual([
      [member, true],
      [house.members.fk?.id, true],
    ])
  })

  test('never for another part, nor as the words of another at the table', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team, { touches: ['af', 'kommun'] })
    // The convener might note at the table; the link may not.
    const convener = house.group.convener
    const own = Object.keys(house.group.seated).find((key) => house.group.seated[key] === convener) ?? ''
    const link = await perspectiveOf(convener, number, own)
    const memberId = house.members[own]?.id ?? 0
    const other = house.members.af?.id ?? 0
    for (const fields of [
      { member: other, as: 'written', sees: 'Vi ser det.' },
      { member: memberId, as: 'table', sees: 'Vi ser det.' },
      { member: other, as: 'table', sees: 'Vi ser det.' },
    ]) {
      expect((await send(house, link, fields)).status).toBe(403)
    }
    expect((await questionOf(house, number)).heard).toEqual([])
    expect(await usesOf(house)).toMatchObject({ used: 0, refused: 3 })
  })
})

test('what was noted as said is put right once, by the part itself, for fourteen days', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team, { touches: ['af'] })
  await hear(house.group.convener, number, 'af', { sees: 'Vi har inga platser.' })
  const { id, forum, heard } = await questionOf(house, number)
  const about = {
    kind: 'correction' as const,
    questionId: id,
    forumId: forum.id,
    memberId: house.members.af?.id ?? 0,
    perspectiveId: heard.at(0)?.id ?? 0,
  }
  const af = house.group.seated.af ?? house.office
  const [link, late] = [await makeLink(af, about), await makeLink(af, about)]
  expect(await (await open(house, link)).text()).toContain('Vi har inga platser.')
  const said = { member: about.memberId, as: 'written', sees: 'Vi har få platser.', corrects: about.perspectiveId }
  expect((await send(house, link, { ...said, corrects: '' })).status).toBe(403)
  expect((await send(house, link, said)).status).toBe(303)
  expect(await lastEventOf(house, number, 'corrected')).toMatchObject({ person_id: af.id })
  expect(await (await open(house, late)).text()).toContain('Det är redan besvarat')

  const other = await buildLifted(house.team, { touches: ['af'] })
  await hear(house.group.convener, other, 'af')
  const again = await questionOf(house, other)
  const expiring = await makeLink(af, { ...about, questionId: again.id, perspectiveId: again.heard.at(0)?.id ?? 0 })
  pass(house, 15)
  expect((await open(house, expiring)).status).toBe(410)
})

describe('a link', () => {
  test('tells nobody its address, and is kept by no cache', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, number)
    for (const address of [link, '/l/finns-inte-alls-men-lang-nog']) {
      const { headers } = await open(house, address)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Set-Cookie')).toBeNull()
    }
  })

  test('is not used, nor even noted, by those who only ask for its head, and not used by those who look', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, number)
    for (let scan = 0; scan < 5; scan++) await open(house, link, { method: 'HEAD' })
    expect(await usesOf(house)).toEqual({ opened: 0, used: 0, refused: 0 })
    for (let scan = 0; scan < 5; scan++) await open(house, link)
    expect(await usesOf(house)).toEqual({ opened: 5, used: 0, refused: 0 })
    expect((await send(house, link, { value: 'helps' })).status).toBe(303)
  })

  test('is kept as a hash alone, and each use with a moment and a hashed network', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, number)
    await open(house, link)
    const kept = await house.db
      .selectFrom('link')
      .where('token_hash', '=', hash(link.slice(3)))
      .selectAll()
      .execute()
    expect(kept).toHaveLength(0) // Not even the owner reads it outside the association.
    const rows = await house.system.read((trx) => trx.selectFrom('link_use').select(['how', 'at']).execute())
    expect(rows).toMatchObject([{ how: 'opened', at: expect.any(Date) }])
    await expect(
      house.system.read((trx) => trx.selectFrom('link').select('token_hash').execute()),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('with one sign changed is none', async () => {
    const house = await buildHouse()
    const link = await verdictOf(house.team.convener, await buildAnswered(house.team))
    const changed = link.slice(0, -2) + (link.at(-2) === 'a' ? 'b' : 'a') + link.at(-1)
    expect((await open(house, changed)).status).toBe(404)
    expect((await send(house, changed, { value: 'helps' })).status).toBe(404)
    expect((await open(house, '/l/kort')).status).toBe(404)
  })

  test('runs out, is taken back, and ends with the seat and with the membership', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const officer = house.team.seated.af ?? house.office
    const fk = house.team.seated.fk ?? house.office
    const links = {
      expired: await verdictOf(house.team.convener, number),
      unseated: await verdictOf(officer, number),
      left: await verdictOf(fk, number),
      away: await makeLink(fk, { kind: 'no_mail' }),
    }
    await leave(fk)
    expect(await (await open(house, links.away)).text()).toContain('hör till förbundet')
    expect(await (await open(house, links.left)).text()).toContain('hör till förbundet')
    await house.system.act((trx) =>
      trx
        .updateTable('seat_holder')
        .set({ until_on: addDays(dayOf(house.now), -1) })
        .where('person_id', '=', officer.id)
        .execute(),
    )
    expect(await (await open(house, links.unseated)).text()).toContain('en plats som du inte har')
    pass(house, 31)
    expect(await (await open(house, links.expired)).text()).toContain('Länken har gått ut')
    for (const link of Object.values(links)) expect((await send(house, link, { value: 'helps' })).status).toBe(409)
    expect((await questionOf(house, number)).verdicts).toEqual([])
  })

  test('of one kind does nothing of another', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const lifted = await buildLifted(house.team, { touches: ['af'] })
    const af = house.group.seated.af ?? house.office
    const asked = await perspectiveOf(af, lifted, 'af')
    expect((await send(house, asked, { value: 'helps' })).status).toBe(422)
    const verdict = await verdictOf(house.team.convener, number)
    expect((await send(house, verdict, { member: house.members.af?.id ?? 0, as: 'nothing' })).status).toBe(422)
    for (const noun of ['/besked', '/perspektiv', '?kind=verdict']) {
      expect((await send(house, `${asked}${noun}`, { value: 'helps' })).status, noun).toBeGreaterThanOrEqual(403)
    }
    expect((await questionOf(house, lifted)).heard).toEqual([])
  })

  test('takes no more than a form', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, number)
    const sentence = 'x'.repeat(1024 * 1024)
    expect((await send(house, link, { value: 'not_enough', sentence })).status).toBe(413)
    const upload = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
    expect((await open(house, link, upload)).status).toBe(415)
    expect((await open(house, link, { method: 'PUT' })).status).toBe(403)
    expect((await send(house, link, { value: 'helps' })).status).toBe(303)
  })

  test('leads nowhere else: it opens no other address of Hissen', { timeout: 90_000 }, async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team, { body: 'Hemligt för teamet.' })
    const answered = await buildAnswered(house.team)
    const link = await verdictOf(house.team.convener, answered)
    const token = link.slice(3)
    const app = await openTestApp()
    const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/l/'))
    expect(routes.length).toBeGreaterThan(60)
    for (const { method, path } of routes) {
      const address = path
        .replace(/\{.*?\}(?=[/.]|$)/g, '')
        .replace(':association', house.slug)
        .replace(':number', String(number))
        .replace(':key', house.team.key)
        .replace(/:[a-z]+/g, '1')
      const headers = {
        ...formHeaders,
        Cookie: `hissen=${token}; __Host-hissen=${token}`,
        Authorization: `Bearer ${token}`,
        'X-Link': token,
      }
      const body = method === 'GET' ? undefined : toBody({ token, link: token, session: token })
      moveTo(house.now)
      const [own, strange] = [
        await app.request(`http://localhost${address}?token=${token}&link=${token}`, { method, headers, body }),
        await app.request(`http://localhost${address}?token=x&link=x`, {
          method,
          headers: formHeaders,
          body: body && toBody({ token: 'x', link: 'x', session: 'x' }),
        }),
      ]
      expect(own.status, `${method} ${path}`).toBe(strange.status)
      expect(await own.text(), `${method} ${path}`).not.toContain('Hemligt för teamet.')
    }
    expect((await open(house, link)).status).toBe(200)
  })

  test('is refused for a while where a network has tried many that do not exist', async () => {
    const house = await buildHouse()
    const link = await verdictOf(house.team.convener, await buildAnswered(house.team))
    for (let guess = 0; guess < 60; guess++) await open(house, `/l/${'gissning-'.repeat(3)}${guess}`)
    expect((await open(house, `/l/${'gissning-'.repeat(4)}`)).status).toBe(429)
    expect((await open(house, link)).status).toBe(429)
    house.now = new Date(house.now.getTime() + 61 * 60_000)
    expect((await open(house, link)).status).toBe(200)
  })
})

async function stateOf(house: House, number: number) {
  return (await questionOf(house, number)).state
}

async function lastEventOf(house: House, number: number, action: 'judged' | 'voiced' | 'corrected') {
  const { id } = await questionOf(house, number)
  return house.system.read((trx) =>
    trx
      .selectFrom('question_event')
      .where('question_id', '=', id)
      .where('action', '=', action)
      .orderBy('seq', 'desc')
      .select(['person_id', 'by_link_id'])
      .executeTakeFirst(),
  )
}

/** How often links of the house have been opened, used and refused. */
async function usesOf(house: House) {
  const rows = await house.system.read((trx) => trx.selectFrom('link_use').select('how').execute())
  const count = (how: string) => rows.filter((row) => row.how === how).length
  return { opened: count('opened'), used: count('used'), refused: count('refused') }
}

async function nameOf({ db, id }: House): Promise<string> {
  return (await db.selectFrom('association').select('name').where('id', '=', id).executeTakeFirstOrThrow()).name
}
