import { beforeEach, describe, expect, test } from 'vitest'
import { pass, scopeOf, tick, viewerOf } from '../../test/acting.ts'
import { ask, formHeaders, get, moveTo, toBody } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, leave, questionOf } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { answer, buildAnswered, buildLifted, hear, judge, rest, take } from '../../test/steps.ts'
import { runTick } from '../tick.ts'
import { runNotices } from './tick.ts'

beforeEach(async () => void (await (await openTestDatabase()).db.deleteFrom('link_knock').execute()))

/** The tick of a minute: what time does, then what people are told. */
const tell = async (house: House) => {
  await tick(house)
  await runNotices(house.db, house.id, house.now, 'http://localhost')
}

const lettersOf = (house: House, kind: 'notice' | 'digest' | null = null) =>
  house.db
    .selectFrom('mail')
    .where('association_id', '=', house.id)
    .where('kind', 'in', kind ? [kind] : ['notice', 'digest'])
    .orderBy('id')
    .select(['to_address as to', 'subject', 'text_body as text', 'html_body as html', 'unsubscribe_url as away', 'key'])
    .execute()

const noticesOf = (house: House) =>
  house.system.read((trx) => trx.selectFrom('notice').orderBy('id').selectAll().execute())

const linksIn = (text: string | null) =>
  [...(text ?? '').matchAll(/http:\/\/localhost(\/l\/[\w-]+)/g)].map(([, path]) => path ?? '')

describe('“ni har fått svar”', () => {
  test('comes at once to all who sit where the question was asked, with the answer in full and a way to say whether it helps', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team, { title: 'Vem bjuder in?' })
    await tell(house)
    const letters = (await lettersOf(house)).filter(({ subject }) => subject.startsWith('Ni har fått svar'))
    const seated = Object.values(house.team.seated).map(({ email }) => email)
    expect(letters.map(({ to }) => to).sort()).toEqual(seated.sort())
    for (const { subject, text, html, away } of letters) {
      expect(subject).toBe('Ni har fått svar: Vem bjuder in?')
      for (const body of [text, html]) {
        expect(body).toContain('Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.')
        for (const { name } of Object.values(house.group.seated)) expect(body).not.toContain(name)
      }
      expect(away).toMatch(/^http:\/\/localhost\/l\//)
    }
    const [link = ''] = linksIn(letters[0]?.text ?? '')
    moveTo(house.now)
    expect((await ask(null, link, post({ value: 'partly' }))).status).toBe(303)
    expect((await questionOf(house, number)).state).toMatch(/delivering|closed/)
  })

  test('is told once, however often the clock ticks and whoever else ticks meanwhile', async () => {
    const house = await buildHouse()
    await buildAnswered(house.team)
    await Promise.all([1, 2, 3].map(() => runNotices(house.db, house.id, house.now, 'http://localhost')))
    await tell(house)
    const letters = await lettersOf(house)
    expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length)
    expect(letters.filter(({ subject }) => subject.startsWith('Ni har fått svar'))).toHaveLength(4)
    expect((await noticesOf(house)).filter(({ kind }) => kind === 'answered')).toHaveLength(4)
  })

  test('is one letter however many answers came', async () => {
    const house = await buildHouse()
    for (const title of ['Vem bjuder in?', 'Vem betalar?']) await buildAnswered(house.team, { title })
    await tell(house)
    const letters = (await lettersOf(house)).filter(({ to }) => to === house.team.convener.email)
    const [only] = letters.filter(({ subject }) => subject.startsWith('Ni har fått svar'))
    expect(only?.subject).toBe('Ni har fått svar på 2 frågor')
    expect(only?.text).toContain('Vem bjuder in?')
    expect(linksIn(only?.text ?? '')).toHaveLength(3)
  })

  test('is not mailed in the summer pause; after it, only where it is still so', async () => {
    const house = await buildHouse({ now: new Date('2026-06-29T08:00:00Z') })
    const number = await buildAnswered(house.team)
    const other = await buildAnswered(house.team, { title: 'Den andra frågan' })
    await tell(house)
    expect(await lettersOf(house, 'notice')).toEqual([])
    expect((await noticesOf(house)).filter(({ kind }) => kind === 'answered')).toHaveLength(8)
    await judge(house.team.convener, number, 'helps')
    house.now = new Date('2026-08-01T08:00:00Z')
    await tell(house)
    const letters = await lettersOf(house, 'notice')
    expect(letters.map(({ subject }) => subject)).toEqual(Array(4).fill('Ni har fått svar: Den andra frågan'))
    expect(await questionOf(house, other)).toMatchObject({ verdicts: [] })
  })

  test('days later, as where a house has been read in, it is for the digest and not for a letter of its own', async () => {
    const house = await buildHouse()
    await buildAnswered(house.team)
    pass(house, 4)
    await tell(house)
    expect(await lettersOf(house, 'notice')).toEqual([])
  })
})

test('“hur ser det ut hos er?” comes at once to those who sit for a touched part that has not been heard, and asks of them alone', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team, { touches: ['af', 'fk'] })
  await tell(house)
  expect(await lettersOf(house, 'notice')).toEqual([])
  await holdMeetingOf(house.group, { questions: [{ number }] })
  await hear(house.group.convener, number, 'fk')
  await tell(house)
  const [letter, ...more] = await lettersOf(house, 'notice')
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    to: house.group.seated.af?.email,
    subject: 'Hur ser det ut hos Part af? Vem tar nästa steg?',
  })
  const [link = ''] = linksIn(letter?.text ?? '')
  moveTo(house.now)
  const said = { member: house.members.af?.id, as: 'nothing' }
  expect((await ask(null, link, post(said))).status).toBe(303)
  expect((await questionOf(house, number)).heard).toHaveLength(2)
  await take(house.group.convener, number)
  await tell(house)
  expect(await lettersOf(house, 'notice')).toHaveLength(1)
})

describe('the weekly digest', () => {
  test('comes on Monday morning with three things at most, only where there is something, once', async () => {
    const house = await buildHouse({ now: new Date('2026-09-09T08:00:00Z') })
    for (const title of ['Ett', 'Två', 'Tre', 'Fyra']) await buildLifted(house.team, { title })
    // The team's meetings have taken the clock some days ahead.
    house.now = new Date('2026-09-17T08:00:00Z')
    await tell(house)
    expect(await lettersOf(house)).toEqual([])
    for (const moment of [
      '2026-09-21T04:30:00Z',
      '2026-09-21T05:30:00Z',
      '2026-09-21T12:00:00Z',
      '2026-09-23T08:00:00Z',
    ]) {
      house.now = new Date(moment)
      await tell(house)
    }
    const letters = await lettersOf(house, 'digest')
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ to: house.group.convener.email, subject: 'Veckobrev från Hissen: 3 saker' })
    house.now = new Date('2026-09-28T08:00:00Z')
    await tell(house)
    expect((await lettersOf(house, 'digest')).map(({ subject }) => subject)).toEqual([
      'Veckobrev från Hissen: 3 saker',
      'Veckobrev från Hissen: en sak',
    ])
  })

  test('leaves out what has been done meanwhile', async () => {
    const house = await buildHouse({ now: new Date('2026-09-09T08:00:00Z') })
    await buildLifted(house.team)
    await tell(house)
    await holdMeetingOf(house.group)
    house.now = new Date('2026-09-21T08:00:00Z')
    await tell(house)
    expect((await lettersOf(house, 'digest')).filter(({ text }) => text?.includes('Lyft till'))).toEqual([])
  })

  test('offers the part to put right what was noted as said by it', async () => {
    const house = await buildHouse({ now: new Date('2026-09-09T08:00:00Z') })
    const number = await buildLifted(house.team, { touches: ['af'] })
    await hear(house.group.convener, number, 'af', { sees: 'Vi har inga platser.' })
    house.now = new Date('2026-09-14T08:00:00Z')
    await tell(house)
    const letter = (await lettersOf(house, 'digest')).find(({ to }) => to === house.group.seated.af?.email)
    expect(letter?.text).toContain('Vi har inga platser.')
    const [link = ''] = linksIn(letter?.text ?? '')
    moveTo(house.now)
    expect(await (await ask(null, link, {})).text()).toContain('kan ni rätta det en gång')
  })
})

describe('how one wants mail', () => {
  test('once a week puts all of it in the digest; none at all leaves it in the product', async () => {
    const house = await buildHouse({ now: new Date('2026-09-09T08:00:00Z') })
    const [weekly, none] = [house.team.seated.af ?? house.office, house.team.seated.fk ?? house.office]
    await prefer(weekly, 'weekly')
    await prefer(none, 'none')
    await buildAnswered(house.team)
    await tell(house)
    expect((await lettersOf(house)).map(({ to }) => to)).not.toContain(weekly.email)
    house.now = new Date('2026-09-21T08:00:00Z')
    await tell(house)
    const [letter] = (await lettersOf(house, 'digest')).filter(({ to }) => to === weekly.email)
    expect(letter?.text).toContain('Kommunen bjuder in')
    expect((await lettersOf(house)).map(({ to }) => to)).not.toContain(none.email)
    expect(await (await get(none, `/${house.slug}/aviseringar`)).text()).toContain('Ni har fått svar')
  })

  test('the link in each letter ends them, by hand or by the mail program, and nothing else', async () => {
    const house = await buildHouse()
    await buildAnswered(house.team)
    await tell(house)
    const [one, two] = await lettersOf(house, 'notice')
    const [by, other] = [new URL(one?.away ?? '').pathname, new URL(two?.away ?? '').pathname]
    moveTo(house.now)
    expect(await (await ask(null, by, {})).text()).toContain('Skicka inga fler mejl')
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    expect((await ask(null, by, { method: 'POST', body: form })).status).toBe(200)
    expect((await ask(null, other, post({ 'List-Unsubscribe': 'One-Click' }))).status).toBe(200)
    expect((await ask(null, by, { method: 'POST', body: form })).status).toBe(200)
    const { rows } = await house.db.executeQuery<{ mails: string }>(
      house.db
        .selectFrom('person')
        .where('email', 'in', [one?.to ?? '', two?.to ?? ''])
        .select('mails')
        .compile(),
    )
    expect(rows).toEqual([{ mails: 'none' }, { mails: 'none' }])
    await buildAnswered(house.team)
    await tell(house)
    expect((await lettersOf(house)).filter(({ to }) => to === one?.to)).toHaveLength(1)
  })
})

describe('links are taken back', () => {
  const built = async () => {
    const house = await buildHouse()
    await buildAnswered(house.team)
    await tell(house)
    const [letter] = (await lettersOf(house, 'notice')).filter(({ to }) => to === house.team.convener.email)
    return { house, link: linksIn(letter?.text ?? '')[0] ?? '' }
  }

  test('by their person, under the account, one or all', async () => {
    const { house, link } = await built()
    const { convener } = house.team
    const page = await (await get(convener, '/konto/mejl')).text()
    expect(page).toContain('Säga om ett svar hjälper')
    const lank = /name="lank" value="(\d+)"/.exec(page)?.[1]
    expect((await ask(house.colleague, '/konto/mejl/lankar', post({ forbund: house.slug, lank }))).status).toBe(303)
    expect((await ask(null, link, {})).status).toBe(200)
    expect((await ask(convener, '/konto/mejl/lankar', post({ forbund: house.slug, lank }))).status).toBe(303)
    expect(await (await ask(null, link, {})).text()).toContain('Länken är indragen')
    expect((await ask(null, link, post({ value: 'helps' }))).status).toBe(409)
  })

  test('by the office, which sees whom they were sent to and not what they are about, nor whether they have been opened', async () => {
    const { house, link } = await built()
    const page = await (await get(house.office, `/${house.slug}/lankar`)).text()
    expect(page).toContain(house.team.convener.name)
    expect(page).not.toMatch(/[Öö]ppnad|svar hjälper/)
    const revoke = post({ person: house.team.convener.id })
    expect((await ask(house.team.convener, `/${house.slug}/lankar/dra-in`, revoke)).status).toBe(403)
    expect((await ask(house.office, `/${house.slug}/lankar/dra-in`, revoke)).status).toBe(303)
    expect((await ask(null, link, {})).status).toBe(410)
  })
})

describe('what waits long', () => {
  test('is told to the holder, then the convener, then the office, each once and with a month between', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team, { by: house.team.seated.af })
    await take2(house, number)
    const told: string[][] = []
    for (let month = 0; month < 6; month++) {
      const before = (await waitsOf(house)).length
      pass(house, 31)
      await tell(house)
      await tell(house)
      told.push((await waitsOf(house)).slice(before))
    }
    const { convener, seated } = house.team
    expect(told).toEqual([[`1 ${seated.af?.id}`], [`2 ${convener.id}`], [`3 ${house.office.id}`], [], [], []])
  })

  test('begins anew when something has happened, and stands still while the question rests', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    pass(house, 29)
    await hear(house.team.convener, number, 'af')
    pass(house, 29)
    await tell(house)
    expect(await waitsOf(house)).toEqual([])
    await rest(house.team.convener, number, '2027-06-01')
    pass(house, 60)
    await tell(house)
    expect(await waitsOf(house)).toEqual([])
  })

  test('is also two held meetings at which nothing happened with it', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    for (let meeting = 0; meeting < 2; meeting++) {
      await planMeeting(house.team, 5)
      await holdMeetingOf(house.team, { questions: [{ number, isReached: false }] })
    }
    await tell(house)
    expect(await waitsOf(house)).toHaveLength(1)
  })

  test('the summer pause does not count', async () => {
    const house = await buildHouse({ now: new Date('2026-06-15T08:00:00Z') })
    await buildQuestion(house.team)
    house.now = new Date('2026-08-10T08:00:00Z')
    await tell(house)
    expect(await waitsOf(house)).toEqual([])
    pass(house, 8)
    await tell(house)
    expect(await waitsOf(house)).toHaveLength(1)
  })

  const waitsOf = async (house: House) =>
    (await noticesOf(house)).filter(({ kind }) => kind === 'waits').map(({ step, person_id }) => `${step} ${person_id}`)
  const take2 = async (house: House, number: number) => {
    await holdMeetingOf(house.team)
    await take(house.team.convener, number, house.team.seated.af)
  }
})

describe('Aviseringar', () => {
  test('are one’s own, newest first, and are read by a form', async () => {
    const house = await buildHouse()
    await buildAnswered(house.team, { title: 'Vem bjuder in?', by: house.team.seated.af ?? house.office })
    await tell(house)
    const { convener } = house.team
    const home = await (await get(convener, `/${house.slug}`)).text()
    expect(home).toMatch(/Aviseringar<.*?>1<[^>]*> oläst/s)
    const page = await (await get(convener, `/${house.slug}/aviseringar`)).text()
    expect(page).toContain('Ni har fått svar: Vem bjuder in?')
    const upTo = /name="till" value="(\d+)"/.exec(page)?.[1]
    const read = await ask(convener, `/${house.slug}/aviseringar/lasta`, { ...post({ till: upTo }), method: 'POST' })
    expect(read.status).toBe(303)
    expect(await (await get(convener, `/${house.slug}`)).text()).not.toContain('> oläst')
    expect(await (await get(house.team.seated.af ?? null, `/${house.slug}`)).text()).toContain('> oläst')
  })

  test('nobody reads or makes another’s, and none is told twice, whatever the code says', async () => {
    const house = await buildHouse()
    await buildAnswered(house.team)
    await tell(house)
    const scope = scopeOf(house.office, await viewerOf(house.office))
    expect(
      await scope.read((trx) =>
        trx.selectFrom('notice').where('person_id', '<>', house.office.id).selectAll().execute(),
      ),
    ).toEqual([])
    const row = { person_id: house.office.id, key: 'x', kind: 'judged' as const, channel: 'weekly' as const }
    await expect(scope.act((trx) => trx.insertInto('notice').values(row).execute())).rejects.toMatchObject({
      code: '42501',
    })
    const [first] = await noticesOf(house)
    const again = {
      person_id: first?.person_id ?? 0,
      key: first?.key ?? '',
      kind: 'answered' as const,
      channel: 'now' as const,
    }
    await expect(house.system.act((trx) => trx.insertInto('notice').values(again).execute())).rejects.toThrow(
      'Någon hann före',
    )
    await expect(
      house.system.act((trx) =>
        trx.updateTable('notice').set({ mailed_at: new Date(), dropped_at: new Date() }).execute(),
      ),
    ).rejects.toThrow()
  })
})

test('the sheet’s letter has a link under each answer, of its reader’s own, and none for those who want no mail', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await prefer(house.team.seated.fk ?? house.office, 'none')
  await planMeeting(house.team, 2)
  await runTick(house.db, house.id, house.now, 'http://localhost')
  const letters = await house.db
    .selectFrom('mail')
    .where('association_id', '=', house.id)
    .where('kind', '=', 'sheet')
    .select(['to_address as to', 'text_body as text', 'html_body as html', 'unsubscribe_url as away'])
    .execute()
  expect(letters).toHaveLength(3)
  expect(new Set(letters.flatMap(({ text }) => linksIn(text))).size).toBe(6)
  const own = letters.find(({ to }) => to === house.team.convener.email)
  const [link = '', away = ''] = linksIn(own?.text ?? '')
  expect(own?.html).toContain(link)
  expect(own?.away).toContain(away)
  moveTo(house.now)
  expect((await ask(null, link, post({ value: 'helps', forTeam: 'ja' }))).status).toBe(303)
  expect((await questionOf(house, number)).verdicts).toMatchObject([{ value: 'helps' }])
})

test('what is to be told at once does not wait behind all that waits for Mondays', async () => {
  const house = await buildHouse()
  const { convener } = house.team
  const number = await buildAnswered(house.team)
  const { id, forum } = await questionOf(house, number)
  await house.system.act((trx) =>
    trx
      .insertInto('notice')
      .values(
        Array.from({ length: 201 }, (_, index) => ({
          ...{ person_id: convener.id, key: `många:${index}`, kind: 'judged', channel: 'weekly' as const },
          ...{ question_id: id, forum_id: forum.id },
        })),
      )
      .execute(),
  )
  await tell(house)
  const letters = (await lettersOf(house, 'notice')).filter(({ to }) => to === convener.email)
  expect(letters.map(({ subject }) => subject.startsWith('Ni har fått svar'))).toEqual([true])
})

test('one who has left is told nothing more', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await hear(house.group.convener, number, 'kommun')
  await answer(house.group.convener, number)
  await leave(house.team.seated.af ?? house.office)
  await tell(house)
  expect((await lettersOf(house)).map(({ to }) => to)).not.toContain(house.team.seated.af?.email)
})

function post(fields: Parameters<typeof toBody>[0]): RequestInit {
  return { method: 'POST', body: toBody(fields), headers: formHeaders }
}

async function prefer({ id, house }: BuiltPerson, mails: 'now' | 'weekly' | 'none'): Promise<void> {
  await house.db.updateTable('person').set({ mails }).where('id', '=', id).execute()
}
