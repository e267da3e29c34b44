import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { act, pass, read, tick } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltForum, type BuiltPerson, buildHouse, buildPerson, type House } from '../../test/builders.ts'
import { askThoseBelow as ask, noticeText, replyTo as reply, send } from '../../test/downward.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { outcomeOf, some, write, writeAsSystem } from '../../test/raw.ts'
import { highHouse } from '../../test/shapes.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'
import { findAsk } from './asked-queries.ts'
import { replyBelow } from './asking.ts'
import { addNoticeMeaning, correctNotice, deliverNotices } from './notices.ts'

const text = noticeText

const sendNothing = (house: House) => [house.team.convener, house.colleague, some(house.group.seated.fk)]

describe('a notice comes down (domain.md §4.12), said by the database', () => {
  test('it is sent by whoever leads the forum, and by the office for itself and the board', async () => {
    const house = await buildHouse()
    for (const person of sendNothing(house)) {
      expect(await outcomeOf(send(person, house.group, [house.team]))).toMatch(/^HI403 Besked lämnas/)
      expect(await outcomeOf(send(person, null, [house.team]))).toMatch(/^HI403 Besked lämnas/)
    }
    expect(await outcomeOf(send(house.group.convener, house.group, [house.team]))).toBe('let in')
    expect(await outcomeOf(send(house.office, house.board, [house.group, house.team]))).toBe('let in')
    expect(await outcomeOf(send(house.office, null, [house.board, house.team]))).toBe('let in')
  })

  test('nobody sends in another’s name, and the office decides nothing', async () => {
    const house = await buildHouse()
    const inTheirName = write(house.team.convener, (trx) =>
      trx
        .insertInto('notice_down')
        .values({
          ...{ key: randomUUID(), forum_id: house.group.id, kind: 'news', person_id: house.group.convener.id },
          to_forum_ids: sql`array[${house.team.id}]::bigint[]`,
        })
        .execute(),
    )
    expect(await inTheirName).toMatch(/^HI403 Besked lämnas/)
    expect(await outcomeOf(send(house.office, null, [house.team], { kind: 'decision' }))).toMatch(/^23514/)
  })

  test('it goes only to forums below', async () => {
    const house = await buildHouse()
    for (const to of [house.board, house.group]) {
      expect(await outcomeOf(send(house.group.convener, house.group, [to]))).toMatch(/^HI422 Ett besked går till/)
    }
    await house.system.act((trx) =>
      trx
        .updateTable('forum')
        .set({ closed_on: '2026-09-01' })
        .where('id', 'in', [house.group.id, house.board.id])
        .execute(),
    )
    expect(await outcomeOf(send(house.office, house.board, [house.team]))).toMatch(/^HI422 Besked lämnas av ett/)
    expect(await outcomeOf(ask(house.office, house.board))).toMatch(/^HI422 Det finns inget forum/)
    expect(await outcomeOf(send(house.office, null, [house.group]))).toMatch(/^HI422 Ett besked går till/)
    const other = await buildHouse()
    expect(await outcomeOf(send(house.office, null, [other.team]))).toMatch(/^HI422 Ett besked går till/)
  })

  test('it has a text, and what is sent is never changed', async () => {
    const house = await buildHouse()
    const empty = write(house.group.convener, (trx, _question) =>
      trx
        .insertInto('notice_down')
        .values({
          ...{ key: randomUUID(), forum_id: house.group.id, kind: 'news', person_id: house.group.convener.id },
          to_forum_ids: sql`array[${house.team.id}]::bigint[]`,
        })
        .execute(),
    )
    expect(await empty).toMatch(/^HI422 Ett besked har en text/)
    const id = await send(house.group.convener, house.group, [house.team])
    for (const table of ['notice_down', 'notice_down_text', 'notice_down_delivery'] as const) {
      expect(await write(house.group.convener, (trx) => trx.deleteFrom(table).execute())).toMatch(/^42501/)
      const byOwner = house.db.transaction().execute(async (trx) => {
        await sql`select set_config('hissen.association', ${String(house.id)}, true)`.execute(trx)
        await trx.deleteFrom(table).execute()
      })
      expect(await outcomeOf(byOwner)).toMatch(/^HI403 Det som har hänt/)
    }
    expect(id).toBeGreaterThan(0)
  })

  test('the same form sent twice is one notice', async () => {
    const house = await buildHouse()
    const key = randomUUID()
    const first = await send(house.group.convener, house.group, [house.team], { key })
    expect(await send(house.group.convener, house.group, [house.team], { key })).toBe(first)
  })

  test('it is delivered once, by a meeting of the forum that is being held', async () => {
    const house = await buildHouse()
    const id = await send(house.group.convener, house.group, [house.team, house.otherTeam])
    const meeting = await planMeeting(house.team, 0)
    const tell = (by: BuiltPerson, forumId: number) =>
      outcomeOf(act(by, (trx) => deliverNotices(trx, { id: meeting, forumId }, [id])))
    expect(await tell(house.team.convener, house.team.id)).toMatch(/^HI403 Ett besked kommer fram/)
    await holdMeetingOf(house.team)
    expect(await tell(house.team.convener, house.team.id)).toMatch(/^HI403 Ett besked kommer fram/)
    expect(await waitingFor(house, id)).toEqual([house.team.id, house.otherTeam.id])

    await hold(house.otherTeam, [id])
    expect(await waitingFor(house, id)).toEqual([house.team.id])
    const again = writeAsSystem(house, 0, (trx) =>
      trx
        .updateTable('notice_down_delivery')
        .set({ delivered_at: sql`current_moment()`, via: 'mail' })
        .where('forum_id', '=', house.otherTeam.id)
        .execute(),
    )
    expect(await again).toMatch(/^HI409 Beskedet har redan/)
  })

  test('where no meeting is held in 90 days that count it comes by mail, and nobody else says that it has', async () => {
    const house = await buildHouse()
    const id = await send(house.group.convener, house.group, [house.team])
    const byMail = (trx: Parameters<Parameters<typeof act>[1]>[0]) =>
      trx.updateTable('notice_down_delivery').set({ delivered_at: sql`current_moment()`, via: 'mail' }).execute()
    pass(house, 89)
    await tick(house)
    expect(await waitingFor(house, id)).toEqual([house.team.id])
    expect(await writeAsSystem(house, 0, byMail)).toMatch(/^HI403 Utan möte/)
    pass(house, 1)
    expect(await write(house.team.convener, byMail)).toMatch(/^HI403 Utan möte/)
    await tick(house)
    await tick(house)
    expect(await waitingFor(house, id)).toEqual([])
    const mails = await house.db
      .selectFrom('mail')
      .where('association_id', '=', house.id)
      .where('key', 'like', 'sheet-utan-mote:besked-%')
      .select('text_body')
      .execute()
    expect(mails).toHaveLength(4)
    expect(mails[0]?.text_body).toContain('Vad det betyder hos oss: Inget ändras hos er.')
  })

  test('it is put right by those who send it, one version at a time, and comes down again where it has been', async () => {
    const house = await buildHouse()
    const id = await send(house.group.convener, house.group, [house.team, house.otherTeam])
    await hold(house.team, [id])
    const correct = (by: BuiltPerson, version: number) =>
      outcomeOf(act(by, (trx, viewer) => correctNotice(trx, viewer, { id, version }, { ...text, title: 'Rättad' })))
    for (const person of [...sendNothing(house), house.office])
      expect(await correct(person, 1)).toMatch(/^HI403 De som lämnar/)
    expect(await correct(house.group.convener, 1)).toBe('let in')
    expect(await correct(house.group.convener, 1)).toMatch(/^HI409 Beskedet har ändrats/)
    expect(await waitingFor(house, id)).toEqual([house.team.id, house.otherTeam.id])
    const count = await house.system.read((trx) => trx.selectFrom('notice_down_delivery').select('id').execute())
    expect(count).toHaveLength(3)
  })

  test('what it means is added by whoever leads a forum it reaches, with others below', async () => {
    const house = await buildHouse()
    const id = await send(house.board.convener, house.board, [house.group, house.team])
    const mean = (by: BuiltPerson, forum: BuiltForum) =>
      outcomeOf(act(by, (trx, viewer) => addNoticeMeaning(trx, viewer, id, forum.id, 'Hos oss från januari.')))
    for (const person of [house.team.convener, house.office, some(house.group.seated.fk)])
      expect(await mean(person, house.group)).toMatch(/^HI403 Forumets sammankallande lägger/)
    expect(await mean(house.team.convener, house.team)).toMatch(/^HI422 Den våning/)
    expect(await mean(house.group.convener, house.group)).toBe('let in')
    const past = await send(house.board.convener, house.board, [house.team])
    const elsewhere = act(house.group.convener, (trx, viewer) =>
      addNoticeMeaning(trx, viewer, past, house.group.id, 'Hos oss.'),
    )
    expect(await outcomeOf(elsewhere)).toMatch(/^HI422 Den våning/)
  })
})

describe('a question down (domain.md §4.12), said by the database', () => {
  test('it is asked by whoever leads a forum with others below, with a day ahead', async () => {
    const house = await buildHouse()
    for (const person of [house.team.convener, house.colleague, some(house.group.seated.fk), house.office])
      expect(await outcomeOf(ask(person, house.group))).toMatch(/^HI403 Forumets sammankallande frågar/)
    expect(await outcomeOf(ask(house.team.convener, house.team))).toMatch(/^HI422 Det finns inget forum under/)
    for (const dueOn of ['2026-09-07', '2027-09-20'])
      expect(await outcomeOf(ask(house.group.convener, house.group, { dueOn }))).toMatch(/^HI422 Frågan har ett datum/)
    expect(await outcomeOf(ask(house.office, house.board))).toBe('let in')
  })

  test('it goes to the next floor, or to all floors below', async () => {
    const house = await buildHouse(highHouse)
    const board = house.board.convener
    const next = await ask(board, house.board)
    const all = await ask(board, house.board, { reach: 'all' })
    const asked = async (id: number) => (await read(board, (trx) => findAsk(trx, id))).forums.map(({ key }) => key)
    expect(await asked(next)).toEqual(['rsg'])
    expect((await asked(all)).toSorted()).toEqual(['kt-a', 'kt-b', 'kt-c', 'lsg', 'rsg'])
  })

  test('each forum asked replies by its convener, until the day', async () => {
    const house = await buildHouse()
    const id = await ask(house.group.convener, house.group)
    for (const person of [some(house.team.seated.fk), house.group.convener, house.office, house.otherTeam.convener])
      expect(await outcomeOf(reply(person, id, house.team))).toMatch(/^HI403 Forumets sammankallande svarar/)
    expect(await outcomeOf(reply(house.board.convener, id, house.board))).toMatch(/^HI422 Frågan är inte ställd/)
    expect(await outcomeOf(reply(house.team.convener, id, house.team))).toBe('let in')
    pass(house, 24)
    expect(await outcomeOf(reply(house.team.convener, id, house.team, 'Vi ser mer.'))).toBe('let in')
    pass(house, 1)
    expect(await outcomeOf(reply(house.team.convener, id, house.team))).toMatch(/^HI409 Frågans datum/)
  })

  test('a forum reads the others’ replies when it has replied itself, or when the day has passed', async () => {
    const house = await buildHouse()
    const id = await ask(house.group.convener, house.group)
    await reply(house.team.convener, id, house.team)
    const reads = async (person: BuiltPerson) =>
      (await read(person, (trx) => findAsk(trx, id))).forums.flatMap(({ reply: said }) => (said ? [said.body] : []))
    const { otherTeam } = house
    expect(await reads(some(house.team.seated.fk))).toEqual(['Vi ser väntan.'])
    expect(await reads(house.group.convener)).toEqual(['Vi ser väntan.'])
    for (const person of [otherTeam.convener, house.colleague, house.board.convener])
      expect(await reads(person)).toEqual([])
    const { forums } = await read(otherTeam.convener, (trx) => findAsk(trx, id))
    expect(forums.map(({ hasReplied }) => hasReplied)).toEqual([true, false])

    await reply(otherTeam.convener, id, otherTeam, 'Vi ser det också.')
    expect(await reads(some(otherTeam.seated.fk))).toEqual(['Vi ser väntan.', 'Vi ser det också.'])
    expect(await reads(house.colleague)).toEqual([])
    pass(house, 25)
    expect(await reads(house.colleague)).toHaveLength(2)
  })

  test('it closes when its day has passed, by nobody’s hand, once', async () => {
    const house = await buildHouse()
    const id = await ask(house.group.convener, house.group)
    const close = (trx: Parameters<Parameters<typeof act>[1]>[0]) =>
      trx.updateTable('question_down').set({ closed_at: sql`current_moment()` }).execute()
    expect(await writeAsSystem(house, 0, close)).toMatch(/^HI403 Frågan stängs av sig själv/)
    pass(house, 25)
    expect(await write(house.group.convener, close)).toMatch(/^HI403 Frågan stängs av sig själv/)
    await tick(house)
    expect((await read(house.colleague, (trx) => findAsk(trx, id))).isClosed).toBe(true)
    expect(await writeAsSystem(house, 0, close)).toMatch(/^HI409 Frågan är redan stängd/)
  })

  test('it is summed up once, by the forum that asked, when it has closed', async () => {
    const house = await buildHouse()
    const id = await ask(house.office, house.board, { reach: 'all' })
    const sums = { questionDownId: id }
    expect(await outcomeOf(send(house.office, house.board, [house.team], sums))).toMatch(/^HI422 En fråga nedåt/)
    pass(house, 25)
    await tick(house)
    expect(await outcomeOf(send(house.group.convener, house.group, [house.team], sums))).toMatch(/^HI422 En fråga/)
    expect(await outcomeOf(send(house.office, house.board, [house.team], sums))).toBe('let in')
    expect(await outcomeOf(send(house.office, house.board, [house.team], sums))).toMatch(/^23505/)
  })

  test('a reply is noted at the table only in the meeting that is held', async () => {
    const house = await buildHouse()
    const id = await ask(house.group.convener, house.group)
    const meetingId = await planMeeting(house.team, 0)
    const noted = act(house.team.convener, (trx, viewer) =>
      replyBelow(trx, viewer, { id, forumId: house.team.id, body: 'Vid bordet.', meetingId }),
    )
    expect(await outcomeOf(noted)).toMatch(/^HI422 Svaret antecknas/)
  })
})

describe('on the pages', () => {
  test('the meeting tells notices and replies in the same form, and the sheet says so', async () => {
    const house = await buildHouse()
    const notice = await send(house.group.convener, house.group, [house.team])
    const left = await send(house.group.convener, house.group, [house.team], { title: 'Det hann vi inte' })
    const asked = await ask(house.group.convener, house.group)
    const meeting = await planMeeting(house.team, 0)
    const at = `/${house.slug}/moten/${meeting}`
    const { convener } = house.team
    const sheetAt = `/${house.slug}/forum/${house.team.key}/ni-fragade.txt`
    const before = await (await get(convener, sheetAt)).text()
    expect(before).toContain('BESKED UPPIFRÅN')
    expect(before).toContain('Tas upp på mötet.')
    expect(before).toContain('VAD SER NI? FRÅGOR TILL OSS')

    const page = await (await get(convener, at)).text()
    expect(page).toContain('Besked uppifrån')
    expect(page).toContain('Vad ser vi?')
    const held = await post(convener, at, {
      ...{ uppifran: `${notice} ${left}`, [`uppifran-${notice}`]: 'ja', [`nedat-${asked}`]: 'Vi ser glapp.' },
    })
    expect(held.status).toBe(303)
    expect(await waitingFor(house, notice)).toEqual([])
    expect(await waitingFor(house, left)).toEqual([house.team.id])
    const found = await read(house.group.convener, (trx) => findAsk(trx, asked))
    expect(found.forums.map(({ reply: said }) => said?.body)).toEqual(['Vi ser glapp.', undefined])
    const summed = await (await get(convener, at)).text()
    expect(summed).toContain('Samma mall')
    expect(summed).toContain('1 besked uppifrån, 1 svar på en fråga nedåt.')
    expect(
      await (await get(house.group.convener, `/${house.slug}/forum/${house.group.key}/ni-fragade.txt`)).text(),
    ).toContain('1 av 2 har svarat')
  })

  test('a reply typed to a question that has closed meanwhile is told, not lost', async () => {
    const house = await buildHouse()
    await ask(house.group.convener, house.group, { dueOn: '2026-09-08' })
    const meeting = await planMeeting(house.team, 0)
    pass(house, 2)
    const answered = await post(house.team.convener, `/${house.slug}/moten/${meeting}`, {
      'nedat-999999': 'Vi ser glapp.',
    })
    expect(answered.status).toBe(409)
    expect(await answered.text()).toContain('Vi ser glapp.')
  })

  test('it does not end before anybody meets, and whoever asks is told how many do', async () => {
    const house = await buildHouse()
    const { convener } = house.group
    const send = (due: string) =>
      post(convener, `/${house.slug}/fragor-nedat`, {
        ...{ key: randomUUID(), from: house.group.id, title: 'Vad ser ni?', body: 'Vi undrar.', reach: 'next', due },
      })
    const day = (days: number) => addDays(dayOf(house.now), days)
    await planMeeting(house.team, 7)
    const soon = await send(day(6))
    expect(soon.status).toBe(422)
    expect(await soon.text()).toContain('Inget av forumen möts före dess. Välj 14 september eller senare')
    await planMeeting(house.team, 5)
    const asked = await send(day(6))
    expect(asked.status).toBe(303)
    const page = await (await get(convener, asked.headers.get('Location') ?? '')).text()
    expect(page).toContain('1 av 2 forum möts före dess; de andra svarar på sidan.')
    const other = await buildHouse()
    const far = { key: randomUUID(), from: other.group.id, title: 'a', body: 'b', reach: 'next' }
    const at = `/${other.slug}/fragor-nedat`
    expect((await post(other.group.convener, at, { ...far, due: day(6) })).status).toBe(422)
    expect((await post(other.group.convener, at, { ...far, due: day(7) })).status).toBe(303)
  })

  test('the convener is asked on the start page until the forum has replied', async () => {
    const house = await buildHouse()
    const id = await ask(house.group.convener, house.group, { title: 'Var väntar människor?' })
    const start = async () => (await get(house.team.convener, `/${house.slug}`)).text()
    expect(await start()).toContain('Var väntar människor?')
    await reply(house.team.convener, id, house.team)
    expect(await start()).not.toContain('Var väntar människor?')
  })

  test('a form comes back with what was typed, and a late reply with why', async () => {
    const house = await buildHouse()
    const { convener } = house.group
    const fields = {
      key: randomUUID(),
      from: house.group.id,
      title: 'Rubriken',
      body: '',
      meaning: 'x',
      kind: 'news',
      to: house.team.id,
    }
    const again = await post(convener, `/${house.slug}/besked`, fields)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Rubriken')
    const upwards = await post(convener, `/${house.slug}/besked`, { ...fields, body: 'x', to: house.board.id })
    expect(upwards.status).toBe(422)
    expect(await upwards.text()).toContain('Ett besked går till forum längre ner i huset.')

    const id = await ask(convener, house.group)
    pass(house, 30)
    const late = await post(house.team.convener, `/${house.slug}/fragor-nedat/${id}/svar`, {
      ...{ forum: house.team.id, reply: 'För sent skrivet' },
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('För sent skrivet')
  })

  test('a summary sent twice by one form is one notice', async () => {
    const house = await buildHouse()
    const sums = await ask(house.office, house.board, { reach: 'all' })
    await reply(house.team.convener, sums, house.team)
    pass(house, 25)
    await tick(house)
    const fields = {
      ...text,
      paragraph: '',
      key: randomUUID(),
      kind: 'news',
      from: house.board.id,
      to: house.team.id,
      sums,
    }
    const sent = await post(house.office, `/${house.slug}/besked`, fields)
    expect(sent.status).toBe(303)
    const again = await post(house.office, `/${house.slug}/besked`, fields)
    expect(again.headers.get('Location')).toBe(sent.headers.get('Location'))
  })

  test('two who correct at once: the second is told and keeps the text', async () => {
    const house = await buildHouse()
    const id = await send(house.group.convener, house.group, [house.team])
    const correct = (title: string) =>
      post(house.group.convener, `/${house.slug}/besked/${id}/ratta`, { ...text, paragraph: '', title, version: 1 })
    expect((await correct('Den första')).status).toBe(303)
    const second = await correct('Den andra')
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('Den andra')
  })

  test('the lists are paged by key', async () => {
    const house = await buildHouse()
    for (let count = 0; count < 22; count++)
      await send(house.group.convener, house.group, [house.team], { title: `Besked nummer ${count}` })
    const first = await (await get(house.colleague, `/${house.slug}/besked`)).text()
    expect(first).toContain('Besked nummer 21')
    expect(first).not.toContain('Besked nummer 1<')
    const older = /href="([^"]*\?fore=\d+)"/.exec(first)?.[1] ?? ''
    expect(await (await get(house.colleague, older)).text()).toContain('Besked nummer 1<')
  })

  test('another association’s notices and questions do not exist', async () => {
    const house = await buildHouse()
    const other = await buildHouse()
    const stranger = await buildPerson(other)
    const notice = await send(house.group.convener, house.group, [house.team])
    const asked = await ask(house.group.convener, house.group)
    for (const path of [`besked/${notice}`, `fragor-nedat/${asked}`])
      expect((await get(stranger, `/${other.slug}/${path}`)).status).toBe(404)
  })
})

async function hold(forum: BuiltForum, notices: number[]): Promise<void> {
  const meeting = await planMeeting(forum, 0)
  const told = { uppifran: notices.join(' '), ...Object.fromEntries(notices.map((id) => [`uppifran-${id}`, 'ja'])) }
  expect((await post(forum.convener, `/${forum.house.slug}/moten/${meeting}`, told)).status).toBe(303)
}

/** The forums that have yet to be told, in order. */
async function waitingFor(house: House, noticeId: number): Promise<number[]> {
  const rows = await house.system.read((trx) =>
    trx
      .selectFrom('notice_down_delivery')
      .where('notice_down_id', '=', noticeId)
      .where('delivered_at', 'is', null)
      .orderBy('forum_id')
      .select('forum_id')
      .execute(),
  )
  return rows.map(({ forum_id }) => forum_id)
}
