import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { pass, read } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import {
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildQuestion,
  type House,
  leave,
  questionOf,
} from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { askFor, askOrganisation, memberOf, nameFor, reply, replyOf } from '../../test/parts.ts'
import { insertEvent, slipIn, some, write, writeAsSystem } from '../../test/raw.ts'
import { receive, solve, take } from '../../test/steps.ts'
import { Conflict, Forbidden, NotFound, RuleBroken } from '../platform/errors.ts'
import { tableNames } from './at-table.ts'
import { findCommitment, listCommitments } from './queries.ts'
import { replyToCommitment } from './reply.ts'
import type { GivenReply } from './rules.ts'
import { sayWhoIsTold } from './words.ts'

const commitmentOf = (house: House, id: number) => house.system.read((trx) => findCommitment(trx, id))

/** The group, its FK member, and a manager of FK whom FK has named to say yes. */
async function buildAsked() {
  const house = await buildHouse()
  const manager = await buildPerson(house)
  await nameFor('fk', manager, 'acceptor', 'tidiga samtal')
  const id = await askFor(house.group.convener, house.group)
  return { house, id, manager, seated: some(house.group.seated.fk) }
}

type Slipped = Partial<GivenReply> & { seq?: number; isNoted?: boolean }

/** Past the rules of the code. */
async function slip(by: BuiltPerson, id: number, value: GivenReply['value'], more: Slipped = {}): Promise<string> {
  const { seq, isNoted, ...given } = { ...replyOf(by.house, value), ...more }
  const { replies } = await commitmentOf(by.house, id)
  return write(by, (trx) =>
    trx
      .insertInto('commitment_reply')
      .values({
        ...{ commitment_id: id, seq: seq ?? replies.length + 1, value, by_on: given.byOn, body: given.body },
        ...{ is_at_table: isNoted ?? given.speakerId !== null, speaker_id: given.speakerId },
        ...{ corrects_id: given.correctsId, person_id: by.id },
      })
      .execute(),
  )
}

describe('a forum asks a part (domain.md §4.6)', () => {
  test('whoever leads it asks, and nobody else, in no other’s name', async () => {
    const house = await buildHouse()
    const { fk } = house.group.seated
    await expect(askFor(some(fk), house.group)).rejects.toThrow(Forbidden)
    const slipped = (by: BuiltPerson, as: BuiltPerson) =>
      write(by, (trx) =>
        trx
          .insertInto('commitment')
          .values({
            key: randomUUID(),
            forum_id: house.group.id,
            member_id: memberOf(house, 'fk'),
            body: 'x',
            person_id: as.id,
          })
          .execute(),
      )
    expect(await slipped(some(fk), some(fk))).toMatch(/^HI403 Forumets sammankallande ber/)
    expect(await slipped(some(fk), house.group.convener)).toMatch(/^HI403/)
    expect(await slipped(house.group.convener, house.group.convener)).toBe('let in')
  })

  test('who is told is said as it is, also that nobody is', async () => {
    const { house, id, manager } = await buildAsked()
    const { convener } = house.group
    expect(sayWhoIsTold(await commitmentOf(house, id), convener.id)).toBe(`Part fk är frågad genom ${manager.name}.`)
    await leave(manager)
    const seated = await commitmentOf(house, id)
    expect(sayWhoIsTold(seated, convener.id)).toMatch(/^Ingen är utsedd hos Part fk\. Frågan går till fk/)
    expect(sayWhoIsTold({ ...seated, speakers: [] }, convener.id)).toBe(
      'Ingen är utsedd hos Part fk. Kansliet ser att någon behöver utses.',
    )
  })

  test('on a question it becomes part of its chain; from another forum it does not', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await receive(house.team.convener, number)
    await askFor(house.team.convener, house.team, { number })
    expect((await questionOf(house, number)).version).toBe(3)
    const { id } = await questionOf(house, number)
    const beside = write(house.team.convener, (trx) =>
      trx
        .insertInto('commitment')
        .values({
          key: randomUUID(),
          question_id: id,
          forum_id: house.team.id,
          member_id: memberOf(house, 'fk'),
          body: 'x',
          person_id: house.team.convener.id,
        })
        .execute(),
    )
    expect(await beside).toMatch(/^HI422 Det som hör till en fråga hör till en händelse/)
    const elsewhere = await askFor(house.team.convener, house.team)
    const forged = write(
      house.team.convener,
      (trx, question) =>
        insertEvent(trx, house.team.convener, question, { action: 'commitment_asked', commitment_id: elsewhere }),
      number,
    )
    expect(await forged).toMatch(/^HI422 Åtagandet hör inte till frågan/)
  })

  test('a wished day lies ahead; the same form twice is one commitment', async () => {
    const house = await buildHouse()
    await expect(askFor(house.group.convener, house.group, { dueOn: '2026-01-01' })).rejects.toThrow(RuleBroken)
    const { convener, id: forum_id } = house.group
    const slipped = (more: { due_on?: string }) =>
      write(convener, (trx) =>
        trx
          .insertInto('commitment')
          .values({
            ...{ key: randomUUID(), forum_id, member_id: memberOf(house, 'fk'), body: 'x' },
            person_id: convener.id,
            ...more,
          })
          .execute(),
      )
    expect(await slipped({ due_on: '2026-01-01' })).toMatch(/^HI422 Önskat datum kan inte/)
    const key = randomUUID()
    const first = await askFor(house.group.convener, house.group, { key })
    expect(await askFor(house.group.convener, house.group, { key })).toBe(first)
    await house.system.act((trx) =>
      trx.updateTable('member').set({ closed_on: '2026-09-01' }).where('id', '=', memberOf(house, 'fk')).execute(),
    )
    expect(await slipped({})).toMatch(/^HI422 Ett öppet forum frågar en part som är med/)
  })
})

describe('the part answers (domain.md §4.6)', () => {
  test('yes is only theirs whom the part has named; who sits for it may take it home or decline', async () => {
    const { id, manager, seated, house } = await buildAsked()
    await expect(reply(seated, id, 'yes')).rejects.toThrow(Forbidden)
    expect(await slip(seated, id, 'yes')).toMatch(/^HI403 Parten själv svarar. Ja säger bara/)
    expect(await slip(seated, id, 'home')).toBe('let in')
    expect(await slip(manager, id, 'yes')).toBe('let in')
    expect(await slip(some(house.group.seated.af), id, 'home')).toMatch(/^HI403/)
    expect((await commitmentOf(house, id)).replies.map(({ value }) => value)).toEqual(['home', 'yes'])
  })

  test('whoever has left the house says yes for nobody, whatever the list says', async () => {
    const { id, manager, house } = await buildAsked()
    await leave(manager)
    expect((await commitmentOf(house, id)).acceptors).toEqual([])
    const noted = slip(house.group.convener, id, 'yes', { speakerId: manager.id })
    expect(await noted).toMatch(/^HI422 Vid bordet antecknas ett ja bara/)
  })

  test('at the table the convener notes what was said, with the speaker’s right and no more', async () => {
    const { id, manager, seated, house } = await buildAsked()
    const { convener } = house.group
    await expect(reply(convener, id, 'yes', { speakerId: seated.id })).rejects.toThrow(RuleBroken)
    expect(await slip(convener, id, 'yes', { speakerId: seated.id })).toMatch(/^HI422 Vid bordet/)
    expect(await slip(convener, id, 'no', { speakerId: house.colleague.id })).toMatch(/^HI422 Vid bordet/)
    expect(await slip(convener, id, 'home')).toMatch(/^HI403/)
    expect(await slip(some(house.group.seated.af), id, 'home', { speakerId: seated.id })).toMatch(
      /^HI403 Det som sagts vid bordet/,
    )
    await reply(convener, id, 'yes', { speakerId: manager.id })
    expect((await commitmentOf(house, id)).replies.at(-1)).toMatchObject({ isAtTable: true, speaker: manager.name })
    for (const [person, speaker] of [
      [convener, manager.name],
      [manager, manager.name],
      [house.office, null],
    ] as const) {
      const { replies } = await read(person, (trx) => findCommitment(trx, id))
      expect(replies.at(-1)).toMatchObject({ isAtTable: true, speaker })
    }
  })

  test('what was noted is corrected by the part for 14 days, and nothing else is', async () => {
    const { id, manager, seated, house } = await buildAsked()
    await reply(house.group.convener, id, 'yes', { speakerId: manager.id })
    const [noted] = (await commitmentOf(house, id)).replies
    expect(await slip(seated, id, 'home')).toMatch(/^HI422 Ett ja tas tillbaka bara av/)
    await expect(reply(seated, id, 'home')).rejects.toThrow(RuleBroken)
    pass(house, 15)
    expect(await slip(seated, id, 'home', { correctsId: noted?.id ?? 0 })).toMatch(
      /^HI422 Det som antecknats vid bordet kan rättas/,
    )
    await expect(reply(seated, id, 'home', { correctsId: noted?.id ?? 0 })).rejects.toThrow(RuleBroken)
    pass(house, -2)
    await reply(seated, id, 'home', { correctsId: noted?.id ?? 0 })
    const own = (await commitmentOf(house, id)).replies.at(-1)
    expect(await slip(seated, id, 'no', { correctsId: own?.id ?? 0 })).toMatch(/^HI422 Det som antecknats/)
    expect(await slip(manager, id, 'yes', { correctsId: noted?.id ?? 0 })).toMatch(/^HI422 Det som antecknats/)
  })

  test('only what was promised is done, said by either side; after that only a new yes', async () => {
    const { id, manager, seated, house } = await buildAsked()
    expect(await slip(seated, id, 'done')).toMatch(/^HI409 Bara det som parten har sagt ja till/)
    await expect(reply(seated, id, 'done')).rejects.toThrow(Conflict)
    await reply(manager, id, 'yes')
    expect(await slip(house.team.convener, id, 'done', { isNoted: true })).toMatch(/^HI403/)
    await reply(house.group.convener, id, 'done')
    expect((await commitmentOf(house, id)).replies.at(-1)).toMatchObject({ value: 'done', isAtTable: true })
    expect(await slip(manager, id, 'no')).toMatch(/^HI409 Åtagandet är redan gjort/)
    await expect(reply(manager, id, 'no')).rejects.toThrow(Conflict)
    expect(await slip(manager, id, 'yes')).toBe('let in')
  })

  test('a no says why, a yes has a day ahead', async () => {
    const { id, manager, seated, house } = await buildAsked()
    expect(await slip(seated, id, 'no', { body: null })).toMatch(/^23514/)
    expect(await slip(manager, id, 'yes', { byOn: null })).toMatch(/^23514/)
    expect(await slip(manager, id, 'yes', { byOn: '2026-01-01' })).toMatch(/^HI422 Datumet kan inte ha passerat/)
    await expect(reply(manager, id, 'yes', { byOn: '2026-01-01' })).rejects.toThrow(RuleBroken)
    expect((await commitmentOf(house, id)).replies).toEqual([])
  })

  test('replies are added, in order and in one’s own name, and never changed', async () => {
    const { id, manager, seated, house } = await buildAsked()
    await reply(seated, id, 'home')
    expect(await slip(manager, id, 'yes', { seq: 1 })).toMatch(/^HI409 Åtagandet har fått ett annat svar/)
    const commitment = await commitmentOf(house, id)
    const late = read(manager, (trx, viewer) => replyToCommitment(trx, viewer, commitment, replyOf(house, 'yes'), 0))
    await expect(late).rejects.toThrow(Conflict)
    const asOther = write(seated, (trx) =>
      trx
        .insertInto('commitment_reply')
        .values({ commitment_id: id, seq: 2, value: 'no', body: 'x', person_id: manager.id })
        .execute(),
    )
    expect(await asOther).toMatch(/^HI403/)
    expect(await write(seated, (trx) => trx.updateTable('commitment_reply').set({ body: 'x' }).execute())).toMatch(
      /^42501/,
    )
    const byOwner = house.db.updateTable('commitment_reply').set({ body: 'x' }).where('commitment_id', '=', id)
    expect(await writeAsSystem(house, 0, (trx) => trx.deleteFrom('commitment').where('id', '=', id).execute())).toMatch(
      /^42501/,
    )
    expect((await byOwner.execute())[0]?.numUpdatedRows ?? 0n).toBe(0n)
  })
})

describe('who reads', () => {
  test('with a question: its readers and those the part has named; without: the forum, the part, the office', async () => {
    const house = await buildHouse()
    const manager = await buildPerson(house)
    await nameFor('fk', manager, 'acceptor')
    const number = await buildQuestion(house.team)
    await receive(house.team.convener, number)
    const hidden = await askFor(house.team.convener, house.team, { number })
    const open = await askFor(house.group.convener, house.group)
    const sees = async (person: BuiltPerson, id: number) =>
      read(person, (trx) => findCommitment(trx, id)).then(
        () => true,
        (fault) => (fault instanceof NotFound ? false : Promise.reject(fault)),
      )
    const seen = async (id: number) =>
      Promise.all(
        [
          house.team.convener,
          manager,
          some(house.otherTeam.seated.fk),
          house.otherTeam.convener,
          house.office,
          house.colleague,
        ].map((person) => sees(person, id)),
      )
    expect(await seen(hidden)).toEqual([true, true, false, false, false, false])
    expect(await seen(open)).toEqual([false, true, true, false, true, false])
    expect((await read(manager, (trx) => findCommitment(trx, hidden))).question).toBe(null)
    const other = await buildHouse()
    expect(await sees(other.office, open)).toBe(false)
  })

  test('a word from one who cannot read the question is part of its chain, and the question stays closed to them', async () => {
    const house = await buildHouse()
    const manager = await buildPerson(house)
    await nameFor('fk', manager, 'acceptor')
    const number = await buildQuestion(house.team)
    await receive(house.team.convener, number)
    const id = await askFor(house.team.convener, house.team, { number })
    await reply(manager, id, 'yes')
    const { version } = await questionOf(house, number)
    const last = await house.system.read((trx) =>
      trx.selectFrom('question_event').where('seq', '=', version).select(['action', 'person_id']).executeTakeFirst(),
    )
    expect(last).toEqual({ action: 'commitment_replied', person_id: manager.id })
    expect((await get(manager, `/${house.slug}/fragor/${number}`)).status).toBe(404)
    const page = await (await get(house.team.convener, `/${house.slug}/fragor/${number}`)).text()
    expect(page).toContain('Ja, senast')
    const told = {
      action: 'commitment_replied',
      commitment_reply_id: (await commitmentOf(house, id)).replies[0]?.id ?? 0,
    } as const
    const question = await questionOf(house, number)
    expect(await write(manager, (trx) => insertEvent(trx, manager, question, told))).toMatch(/^(HI403|42501)/)
    expect(await slipIn(house.team.convener, number, told)).toMatch(/^HI403/)
    const elsewhere = await buildQuestion(house.otherTeam)
    expect(await writeAsSystem(house, elsewhere, (trx, other) => insertEvent(trx, manager, other, told))).toMatch(
      /^HI422 Svaret hör till/,
    )
    expect(await writeAsSystem(house, number, (trx, same) => insertEvent(trx, manager, same, told))).toMatch(
      /^HI422 Svaret hör till/,
    )
  })
})

describe('the pages', () => {
  test('a forum asks and the part answers through the pages; what was typed is kept', async () => {
    const house = await buildHouse()
    const { convener, seated } = house.group
    const fk = some(seated.fk)
    await nameFor('fk', fk, 'acceptor')
    const path = `/${house.slug}/ataganden`
    const form = { key: randomUUID(), forum: house.group.id, member: memberOf(house, 'fk'), body: '', due: '' }
    const empty = await post(convener, path, form)
    expect(empty.status).toBe(422)
    for (const odd of ['99999999999', '1.5', 'x']) {
      expect((await get(convener, `${path}/nytt?fraga=${odd}`)).status).toBe(200)
      expect((await post(convener, path, { ...form, question: odd })).status).toBe(422)
    }
    expect(await empty.text()).toContain('Skriv vad ni ber parten om')
    const asked = await post(convener, path, { ...form, body: 'Kan ni ringa först?' })
    expect(asked.status).toBe(303)
    expect((await post(convener, path, { ...form, body: 'Kan ni ringa först?' })).headers.get('Location')).toBe(
      asked.headers.get('Location'),
    )
    const one = asked.headers.get('Location') ?? ''
    expect(await (await get(fk, path)).text()).toContain('Kan ni ringa först?')
    const answered = { seen: 0, value: 'yes', by: '', body: 'Det gör vi.', form: 'own' }
    const without = await post(fk, `${one}/svar`, answered)
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('Det gör vi.')
    const whole = { ...answered, by: '2026-10-01' }
    expect((await post(fk, `${one}/svar`, whole)).status).toBe(303)
    expect((await post(fk, `${one}/svar`, whole)).status).toBe(303)
    const late = await post(fk, `${one}/svar`, { ...whole, value: 'no', body: 'Min text' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Min text')
    const page = await (await get(convener, one)).text()
    expect(page).toContain('Ja, senast 1 oktober')
    expect(page.match(/Det gör vi\./g)?.length).toBe(1)
  })

  test('the list goes on a page at a time', async () => {
    const house = await buildHouse()
    for (let count = 0; count < 26; count++) await askFor(house.group.convener, house.group)
    const fk = some(house.group.seated.fk)
    const first = await read(fk, (trx, viewer) => listCommitments(trx, viewer, { show: 'vantar', before: null }))
    expect([first.entries.length, first.hasMore]).toEqual([25, true])
    const page = await (await get(fk, `/${house.slug}/ataganden`)).text()
    const older = /href="([^"]+fore=\d+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await (await get(fk, older)).text()).match(/Kan ni ringa först/g)?.length).toBe(1)
    expect(await (await get(some(house.group.seated.af), `/${house.slug}/ataganden`)).text()).toContain(
      'Ingenting väntar',
    )
  })

  test('a question that was taken meanwhile can still get a commitment', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await receive(house.team.convener, number)
    await take(house.team.convener, number)
    const form = {
      key: randomUUID(),
      forum: house.team.id,
      member: memberOf(house, 'fk'),
      question: number,
      body: 'Kan ni ringa?',
    }
    expect((await post(house.team.convener, `/${house.slug}/ataganden`, form)).status).toBe(303)
    await solve(house.team.convener, number)
    const late = await post(house.team.convener, `/${house.slug}/ataganden`, { ...form, key: randomUUID() })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Kan ni ringa?')
    expect(page).not.toContain('name="question"')
    expect(
      (
        await post(house.otherTeam.convener, `/${house.slug}/ataganden`, {
          ...form,
          forum: house.otherTeam.id,
          key: randomUUID(),
        })
      ).status,
    ).toBe(404)
  })
})

describe('at the table and on the sheet (domain.md §7)', () => {
  test('the meeting’s form takes what was said, by the speaker’s right, and tells who was before', async () => {
    const house = await buildHouse()
    const { group } = house
    const fk = some(group.seated.fk)
    const manager = await buildPerson(house)
    await nameFor('fk', manager, 'acceptor')
    const [first, second] = [await askFor(group.convener, group), await askFor(group.convener, group, { member: 'af' })]
    const meeting = `/${house.slug}/moten/${await planMeeting(group, 0)}`
    const page = await (await get(group.convener, meeting)).text()
    expect(page).toContain('besked väntas sedan')
    expect(await (await get(fk, meeting)).text()).not.toContain(tableNames.value(first))
    const notes = {
      [tableNames.seen(first)]: 0,
      [tableNames.value(first)]: 'yes',
      [tableNames.speaker(first)]: fk.id,
      [tableNames.by(first)]: '2026-10-01',
      [tableNames.body(first)]: 'Vi börjar i oktober.',
    }
    const refused = await post(group.convener, meeting, notes)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Vi börjar i oktober.')
    const noSpeaker = await post(group.convener, meeting, {
      [tableNames.value(second)]: 'no',
      [tableNames.seen(second)]: 0,
    })
    expect(noSpeaker.status).toBe(422)
    expect((await commitmentOf(house, first)).replies).toEqual([])
    await reply(fk, first, 'home')
    const stale = await post(group.convener, meeting, { ...notes, [tableNames.speaker(first)]: manager.id })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Vi börjar i oktober.')
    const seen = { [tableNames.seen(first)]: 1, [tableNames.speaker(first)]: manager.id }
    expect((await post(group.convener, meeting, { ...notes, ...seen })).status).toBe(303)
    expect((await commitmentOf(house, first)).replies.at(-1)).toMatchObject({
      value: 'yes',
      isAtTable: true,
      speaker: manager.name,
    })
    expect((await commitmentOf(house, second)).replies).toEqual([])
    const again = await post(group.convener, meeting, { ...notes, ...seen })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Vi börjar i oktober.')
  })

  test('the sheet says what was promised, by part and by nobody’s name, until it is done and told', async () => {
    const house = await buildHouse()
    const { group } = house
    const fk = some(group.seated.fk)
    await nameFor('fk', fk, 'acceptor')
    const id = await askFor(group.convener, group)
    const sheet = async () => (await get(group.convener, `/${house.slug}/forum/lsg/ni-fragade.txt`)).text()
    expect(await sheet()).toContain('Besked väntas sedan 7 september')
    await reply(fk, id, 'yes', { byOn: '2026-09-20' })
    expect(await sheet()).toContain('Ja, senast 20 september')
    pass(house, 30)
    expect(await sheet()).toContain('Ja, väntas sedan 20 september')
    expect(await sheet()).not.toContain(fk.name)
    await holdMeetingOf(group)
    await reply(group.convener, id, 'done')
    expect(await sheet()).toContain('Gjort')
    await holdMeetingOf(group)
    expect(await sheet()).not.toContain('Gjort')
  })
})

test('the start page asks those who may answer for a part, and nobody else', async () => {
  const house = await buildHouse()
  const manager = await buildPerson(house)
  await nameFor('fk', manager, 'acceptor')
  await nameFor('fk', manager, 'contact')
  const start = async (person: BuiltPerson) => (await get(person, `/${house.slug}`)).text()
  await askFor(house.group.convener, house.group)
  const number = await buildQuestion(house.team, { touches: ['fk'] })
  await askOrganisation(house.team.convener, number, manager, 'fk')
  expect(await start(manager)).toContain('kt-a har frågat')
  for (const asked of [manager, some(house.group.seated.fk)]) expect(await start(asked)).toContain('om ett åtagande')
  for (const other of [some(house.otherTeam.seated.fk), some(house.group.seated.af), house.colleague]) {
    expect(await start(other)).not.toContain('om ett åtagande')
  }
  await askFor(house.group.convener, house.group)
  expect(await start(manager)).toContain('2 åtaganden väntar på ett ord')
})
